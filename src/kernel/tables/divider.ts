// Divides run entries by the key bits after the top byte, many at a time.

import { bug } from "../../errors.js";
import type { Kernel } from "../kernel.js";
import { Region } from "../readers/region.js";

const KEY_BYTES = 8;
/** The most bits by which entries are divided. */
export const MOST_DIVIDED_BITS = 8;

export class Divider {
  readonly #kernel: Kernel;
  readonly #input: Region;
  readonly #out: Region;
  readonly #ends: number;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#input = new Region(kernel);
    this.#out = new Region(kernel);
    this.#ends = kernel.reserve(4 * 2 ** MOST_DIVIDED_BITS);
  }

  /**
   * Returns a view to fill with run entries. Its old content is lost, and the view is valid until the
   * next call.
   */
  input(bytes: number): Uint8Array {
    this.#input.grow(bytes);
    return this.#kernel.bytes(this.#input.at, bytes);
  }

  /**
   * Divides the first `bytes` of the input: whole run entries of one partition, with `columnBytes` of
   * columns each. Yields the entries of each value of the `bits` (1 to 8) key bits after the top byte, in
   * ascending order, as views that are valid until the next call.
   */
  *divide(bytes: number, columnBytes: number, bits: number): Generator<Uint8Array> {
    const size = KEY_BYTES + columnBytes;
    if (!(bytes <= this.#input.bytes && bytes % size === 0)) bug(`${bytes} bytes are not whole run entries`);
    if (!(Number.isInteger(bits) && bits >= 1 && bits <= MOST_DIVIDED_BITS)) bug(`division by ${bits} bits`);
    this.#out.grow(bytes);
    const ends = this.#kernel.bytes(this.#ends, 4 * 2 ** bits).fill(0);
    this.#kernel.exports.divideEntries(this.#input.at, bytes, size, bits, this.#ends, this.#out.at);
    let start = 0;
    for (const end of Uint32Array.from(new Uint32Array(ends.buffer, ends.byteOffset, 2 ** bits))) {
      yield this.#kernel.bytes(this.#out.at + start, end - start);
      start = end;
    }
  }
}

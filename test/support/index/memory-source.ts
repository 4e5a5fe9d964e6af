// An index in memory that counts its reads.
import type { ByteSource } from "../../../src/lookup/byte-source.js";

export class MemorySource implements ByteSource {
  readonly #bytes: Uint8Array;
  /** Offset and length of each read, in order. */
  readonly reads: [offset: number, length: number][] = [];
  isClosed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#bytes.length;
  }

  read(offset: number, length: number): Uint8Array {
    if (offset < 0 || length < 0 || offset + length > this.size)
      throw new Error(`bug: a read of ${length} bytes at ${offset} of ${this.size}`);
    this.reads.push([offset, length]);
    return this.#bytes.slice(offset, offset + length);
  }

  close(): void {
    this.isClosed = true;
  }
}

// TypeScript binding of what writes text in other encodings as UTF-8. See text/transcode.ts in
// src/kernel/assembly.
import { Kernel } from "../kernel.js";

/** A unit has at most so many bytes of UTF-8; a single byte has as many. */
const MOST_EXPANSION = 3;
const SLACK_BYTES = 64;

/** How units become UTF-8: UTF-16, or for each of the bytes from 0x80 on what it stands for. */
export type TextUnits = "utf-16le" | "utf-16be" | readonly Buffer[];

/** Writes text as UTF-8. It has a memory of its own, which never grows while its results are in use. */
export class TextKernel {
  readonly #kernel = Kernel.open();
  readonly #units: Exclude<TextUnits, readonly Buffer[]> | number;
  #capacity = 0;
  #from = 0;
  #into = 0;

  constructor(units: TextUnits) {
    this.#units = typeof units === "string" ? units : this.#layTable(units);
  }

  /**
   * Returns whole units as UTF-8. The result is valid until the next call.
   */
  convert(text: Uint8Array): Buffer {
    const { exports, memory } = this.#roomFor(text.length);
    new Uint8Array(memory, this.#from, text.length).set(text);
    const end = this.#from + text.length;
    const into = this.#into;
    const units = this.#units;
    const written =
      typeof units === "number"
        ? exports.fromBytes(this.#from, end, into, units)
        : exports.fromUtf16(this.#from, end, into, units === "utf-16be" ? 1 : 0);
    return Buffer.from(memory, into, (written >>> 0) - into);
  }

  #layTable(texts: readonly Buffer[]): number {
    const table = this.#kernel.reserve(4 * texts.length);
    const bytes = this.#kernel.bytes(table, 4 * texts.length);
    for (const [index, text] of texts.entries()) {
      bytes.set(text, 4 * index);
      bytes[4 * index + 3] = text.length;
    }
    return table;
  }

  #roomFor(length: number): { exports: Kernel["exports"]; memory: ArrayBuffer } {
    const kernel = this.#kernel;
    if (length > this.#capacity) {
      this.#capacity = length;
      this.#from = kernel.reserve(length + SLACK_BYTES);
      this.#into = kernel.reserve(MOST_EXPANSION * length + SLACK_BYTES);
    }
    return { exports: kernel.exports, memory: kernel.exports.memory.buffer };
  }
}

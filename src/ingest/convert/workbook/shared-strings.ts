// The texts that the cells of a workbook share, by their numbers, as UTF-8 in few large blocks.
import { longWorkbook } from "../conversion-errors.js";
import type { Parts } from "./parts.js";
import { RichText } from "./rich-text.js";
import type { TextBuffer } from "./text-buffer.js";
import { codeOf } from "./xml-names.js";
import { Token } from "./xml-scanner.js";

const item = codeOf("si");
/** A place is the number of a block, and an offset in it. */
const placeBits = 20;
const blockBytes = 1 << placeBits;

export class SharedStrings {
  /** Where the string that was found stands. */
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  #count = 0;
  #starts = new Uint32Array(1024);
  /** A string that is longer than a block has one of its own, which counts as several. */
  readonly #blocks: Uint8Array[] = [];
  readonly #used: number[] = [];
  #heldBytes = 0;

  /** Reads them; none if there is no such part. Throws `UNKNOWN_FORMAT` if they are too long for memory. */
  static async read(parts: Parts, path: string | undefined): Promise<SharedStrings> {
    const strings = new SharedStrings();
    const found = path === undefined ? undefined : parts.find(path);
    if (found === undefined) return strings;
    const text = new RichText();
    const scanner = parts.scan(found);
    let isWithin = false;
    try {
      for (let token = scanner.next(); token !== Token.end; token = scanner.next())
        if (token === Token.more) await scanner.fill();
        else if (!isWithin) {
          if (token !== Token.open || scanner.code !== item) continue;
          isWithin = true;
          text.begin();
        } else if (text.take(token, scanner)) {
          isWithin = false;
          strings.#add(text.buffer);
          if (strings.#heldBytes > parts.mostHeldBytes) throw longWorkbook(parts.name, parts.mostHeldBytes);
        }
    } finally {
      await scanner.close();
    }
    return strings;
  }

  #add({ bytes, length }: TextBuffer): void {
    let block = this.#blocks.length - 1;
    while (block >= 0 && this.#blocks[block] === undefined) block--;
    if (
      block < 0 ||
      (this.#used[block] as number) + Math.max(1, length) > (this.#blocks[block] as Uint8Array).length
    ) {
      block = this.#blocks.length;
      const size = Math.max(blockBytes, length);
      this.#blocks.length += Math.ceil(size / blockBytes);
      this.#blocks[block] = new Uint8Array(size);
      this.#used[block] = 0;
    }
    const start = this.#used[block] as number;
    this.#blocks[block]?.set(bytes.subarray(0, length), start);
    this.#used[block] = start + length;
    if (this.#count === this.#starts.length) {
      const starts = new Uint32Array(2 * this.#count);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    this.#starts[this.#count++] = block * blockBytes + start;
    this.#heldBytes += length + 4;
  }

  /** Finds a string, and returns whether there is one of this number. */
  find(index: number): boolean {
    if (!(index >= 0 && index < this.#count)) return false;
    const place = this.#starts[index] as number;
    const block = place >>> placeBits;
    this.bytes = this.#blocks[block] as Uint8Array;
    this.start = place & (blockBytes - 1);
    const next = index + 1 < this.#count ? (this.#starts[index + 1] as number) : -1;
    this.end =
      next >>> placeBits === block && next >= 0 ? next & (blockBytes - 1) : (this.#used[block] as number);
    return true;
  }
}

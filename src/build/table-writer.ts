// Writes one table: directory and buckets, docs/format.md sections 5 and 6.
import { bug } from "../errors.js";
import type { OpenFile } from "../files.js";
import type { TableDescriptor } from "../format/head.js";
import type { EncodedGroup } from "./encode-group.js";

/** Takes the buckets of a table in order and writes them behind the room that it leaves for the directory. */
export class TableWriter {
  readonly #file: OpenFile;
  readonly #kindNumber: number;
  readonly #bucketBits: number;
  readonly #tableOffset: number;
  readonly #directory: BigUint64Array;
  #written = 0;
  #buckets = 0;
  #entries = 0;

  /** `tableOffset` is where the table begins in the file, in bytes. */
  constructor(file: OpenFile, table: { kindNumber: number; bucketBits: number; tableOffset: number }) {
    this.#file = file;
    this.#kindNumber = table.kindNumber;
    this.#bucketBits = table.bucketBits;
    this.#tableOffset = table.tableOffset;
    this.#directory = new BigUint64Array(2 ** table.bucketBits + 1);
  }

  /** Appends the next buckets. */
  append({ entries, bytes, lengths }: EncodedGroup): void {
    this.#file.write(bytes, this.#tableOffset + this.#directory.length * 8 + this.#written);
    for (const length of lengths) {
      this.#written += length;
      this.#buckets += 1;
      this.#directory[this.#buckets] = BigInt(this.#written);
    }
    this.#entries += entries;
  }

  /** Writes the directory. */
  finish(): TableDescriptor {
    if (this.#buckets + 1 !== this.#directory.length) bug(`${this.#buckets} buckets of ${this.#directory.length - 1}`);
    const bytes = Buffer.alloc(this.#directory.length * 8);
    this.#directory.forEach((offset, index) => bytes.writeBigUInt64LE(offset, index * 8));
    this.#file.write(bytes, this.#tableOffset);
    return {
      kindNumber: this.#kindNumber,
      bucketBits: this.#bucketBits,
      entries: this.#entries,
      offset: this.#tableOffset,
      length: bytes.length + this.#written,
    };
  }
}

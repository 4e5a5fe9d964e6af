// Writes one table: directory and buckets, docs/format.md sections 5 and 6.
import { bug } from "../errors.js";
import type { OpenFile } from "../files.js";
import type { Checksum } from "../format/checksum.js";
import { bucketSeed, maxBucketBytes } from "../format/bucket.js";

const bufferBytes = 1 << 20;

/** Takes the buckets of a table in order and writes them behind the room that it leaves for the directory. */
export class TableWriter {
  readonly #file: OpenFile;
  readonly #checksum: Checksum;
  readonly #kindNumber: number;
  readonly #tableOffset: number;
  readonly #directory: BigUint64Array;
  readonly #buffer: Buffer;
  #buffered = 0;
  #written = 0;
  #buckets = 0;

  /** `tableOffset` is where the table begins in the file, in bytes. */
  constructor(file: OpenFile, checksum: Checksum, table: { kindNumber: number; bucketBits: number; tableOffset: number }) {
    this.#file = file;
    this.#checksum = checksum;
    this.#kindNumber = table.kindNumber;
    this.#tableOffset = table.tableOffset;
    this.#directory = new BigUint64Array(2 ** table.bucketBits + 1);
    this.#buffer = Buffer.allocUnsafe(bufferBytes);
  }

  /** Number of buckets so far: the number of the next one. */
  get buckets(): number {
    return this.#buckets;
  }

  /** Appends the next bucket, given without its checksum. */
  append(bucket: Uint8Array): void {
    const length = bucket.length + 8;
    if (length > maxBucketBytes || length > bufferBytes) bug(`a bucket of ${length} bytes`);
    if (this.#buffered + length > bufferBytes) this.#flush();
    this.#buffer.set(bucket, this.#buffered);
    this.#buffer.writeBigUInt64LE(this.#checksum(bucketSeed(this.#kindNumber, this.#buckets), bucket), this.#buffered + bucket.length);
    this.#buffered += length;
    this.#buckets += 1;
    this.#directory[this.#buckets] = BigInt(this.#written + this.#buffered);
  }

  /** Writes the directory. Returns the length of the table in bytes. */
  finish(): number {
    if (this.#buckets + 1 !== this.#directory.length) bug(`${this.#buckets} buckets of ${this.#directory.length - 1}`);
    this.#flush();
    const bytes = Buffer.alloc(this.#directory.length * 8);
    this.#directory.forEach((offset, index) => bytes.writeBigUInt64LE(offset, index * 8));
    this.#file.write(bytes, this.#tableOffset);
    return bytes.length + this.#written;
  }

  #flush(): void {
    const at = this.#tableOffset + this.#directory.length * 8 + this.#written;
    this.#file.write(this.#buffer.subarray(0, this.#buffered), at);
    this.#written += this.#buffered;
    this.#buffered = 0;
  }
}

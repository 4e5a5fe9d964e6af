// The directory of a table, of which some blocks are known. A block has the offsets of 4,096 buckets,
// and the one behind the last, as the kernel reads them.
import type { TableDescriptor } from "../format/head.js";

const blockBuckets = 4096;

export class DirectoryBlocks {
  readonly #table: TableDescriptor;
  readonly #blocks = new Map<number, Uint8Array>();

  constructor(table: TableDescriptor) {
    this.#table = table;
  }

  get isWhole(): boolean {
    return this.#blocks.size === Math.ceil(this.#buckets / blockBuckets);
  }

  get #buckets(): number {
    return 2 ** this.#table.bucketBits;
  }

  /** Returns the ranges of the file with the blocks that these buckets need and that are not known. */
  missing(buckets: readonly number[]): { block: number; start: number; length: number }[] {
    const blocks = new Set(buckets.map((bucket) => Math.floor(bucket / blockBuckets)));
    return [...blocks]
      .filter((block) => !this.#blocks.has(block))
      .map((block) => {
        const first = block * blockBuckets;
        const count = Math.min(blockBuckets, this.#buckets - first) + 1;
        return { block, start: this.#table.offset + first * 8, length: count * 8 };
      });
  }

  add(block: number, bytes: Uint8Array): void {
    this.#blocks.set(block, bytes);
  }

  /** Adds all blocks of a whole directory. */
  addAll(directory: Uint8Array): void {
    const stride = blockBuckets * 8;
    for (let block = 0; block * blockBuckets < this.#buckets; block++)
      this.#blocks.set(block, directory.subarray(block * stride, (block + 1) * stride + 8));
  }

  /** Returns the whole directory, of which all blocks are known. */
  whole(): Uint8Array {
    const blocks = Array.from({ length: this.#blocks.size }, (_, block) => this.#blocks.get(block));
    return Buffer.concat(
      blocks.map((block, index) =>
        (block ?? new Uint8Array()).subarray(0, index === blocks.length - 1 ? undefined : blockBuckets * 8),
      ),
    );
  }

  /** Returns bytes of the directory that begin within a known block; undefined if there are none. */
  read(at: number, length: number): Uint8Array | undefined {
    const block = Math.floor(at / (blockBuckets * 8));
    const from = at - block * blockBuckets * 8;
    const known = this.#blocks.get(block);
    return known !== undefined && from + length <= known.length
      ? known.subarray(from, from + length)
      : undefined;
  }

  /** Returns where a bucket lies, from the end of the directory; undefined if that is not known. */
  placeOf(bucket: number): [start: number, end: number] | undefined {
    const pair = this.read(bucket * 8, 16);
    if (pair === undefined) return undefined;
    const view = new DataView(pair.buffer, pair.byteOffset, 16);
    return [Number(view.getBigUint64(0, true)), Number(view.getBigUint64(8, true))];
  }
}

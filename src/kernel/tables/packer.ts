// Encodes one partition the fast way: entries of narrow column sets with few profiles are packed into words, bucket by bucket,
// sorted and coded. What it cannot take is the sorter's. docs/format.md, sections 5 to 7.

import { bug } from "../../errors.js";
import { columnTables } from "../readers/column-tables.js";
import { EncodedBuckets } from "./encoded-buckets.js";
import type { Kernel } from "../kernel.js";
import { Packer as PackerState, ProfileNumbers } from "../layouts.generated.js";
import { Region } from "../readers/region.js";

const KEY_BYTES = 8;
const MOST_COLUMN_BYTES = 4;
const MOST_COLUMN_BITS = 31;
const LEAST_BUCKET_BITS = 8;
const MOST_BUCKET_BITS = 32;
const ROW_BYTES = 8;
/** What a packer takes besides: bins, ends, and scratch memory for buckets of a usual size. */
const FURTHER_BYTES = 1 << 18;
/** What the kernel answers when there are more profiles than numbers for them. */
const NO_NUMBERS = -1;

/** Run entries of the partition in the input: their length in bytes, and that of their column sets. */
export interface Piece {
  readonly bytes: number;
  readonly columnBytes: number;
}

/** Room for encoded buckets, and for where they end. */
interface Out {
  bytes: Region;
  ends: Region;
}

export class Packer {
  readonly #kernel: Kernel;
  readonly #state: number;
  readonly #capacity: number;
  readonly #input: Region;
  readonly #bins: Region;
  readonly #packed: Region;
  /** For the buckets of the present partition, and for those of the one before. */
  readonly #outs: readonly Out[];
  /** How often the packer was asked to encode. */
  #asked = 0;
  #largest = 0;

  /**
   * As of a sorter; `capacity` is the most entries of a partition. Room is made at once for partitions as large as `largest`, their bytes and
   * their entries.
   */
  constructor(
    kernel: Kernel,
    options: { capacity: number; columnBits: number; columnMap: Uint16Array; largest?: { bytes: number; entries: number } },
  ) {
    const { capacity, columnBits, columnMap, largest = { bytes: 0, entries: 0 } } = options;
    if (!Packer.takes(columnBits)) bug(`${columnBits} column bits for a packer`);
    const { exports } = kernel;
    const tables = columnTables(columnMap, columnBits, ROW_BYTES);
    const tablesAt = kernel.reserve(tables.rows.length);
    kernel.bytes(tablesAt, tables.rows.length).set(tables.rows);
    const numbers = kernel.reserve(ProfileNumbers.bytes);
    const room = kernel.reserve(exports.numbersRoom());
    this.#kernel = kernel;
    this.#capacity = capacity;
    this.#state = kernel.reserve(PackerState.bytes);
    this.#input = new Region(kernel);
    this.#bins = new Region(kernel);
    this.#packed = new Region(kernel);
    this.#outs = [0, 1].map(() => ({ bytes: new Region(kernel), ends: new Region(kernel) }));
    exports.openPacker(this.#state, numbers, room, tablesAt, tables.count, columnBits);
    if (largest.bytes === 0 || largest.entries > capacity) return;
    const outBytes = exports.packedOutBytes(largest.entries, largest.entries / 256) >>> 0;
    kernel.makeRoom(largest.bytes + largest.entries * 8 + this.#outs.length * outBytes + FURTHER_BYTES);
    this.#input.grow(largest.bytes);
    this.#packed.grow(largest.entries * 8);
    for (const out of this.#outs) out.bytes.grow(outBytes);
  }

  /** Whether column sets of the format are narrow enough. */
  static takes(columnBits: number): boolean {
    return columnBits >= 1 && columnBits <= MOST_COLUMN_BITS;
  }

  /** Whether a partition may be encoded so: its entries must fit, and a bucket be a part of it. */
  takesPartition(bucketBits: number, pieces: readonly Piece[]): boolean {
    return (
      bucketBits >= LEAST_BUCKET_BITS &&
      bucketBits <= MOST_BUCKET_BITS &&
      pieces.every(({ columnBytes }) => columnBytes <= MOST_COLUMN_BYTES) &&
      entriesOf(pieces) <= this.#capacity
    );
  }

  /** A view to fill with all run entries of a partition, valid until anything else is called; its content is not kept. */
  input(bytes: number): Uint8Array {
    this.#input.grow(bytes);
    return this.#kernel.bytes(this.#input.at, bytes);
  }

  /**
   * Encodes the buckets of the partition of a top byte, whose pieces stand in the input one after the other. Returns undefined
   * if there are too many different profiles. The buckets are valid until the call after the next.
   */
  encode(kindNumber: number, bucketBits: number, topByte: number, pieces: readonly Piece[]): EncodedBuckets | undefined {
    if (!this.takesPartition(bucketBits, pieces)) bug("a partition that is not for the packer");
    if (!(topByte >= 0 && topByte <= 255)) bug(`a top byte of ${topByte}`);
    const { exports } = this.#kernel;
    const state = this.#state;
    const buckets = 2 ** (bucketBits - LEAST_BUCKET_BITS);
    const entries = entriesOf(pieces);
    this.#bins.grow(buckets * 4);
    this.#packed.grow(entries * 8);
    exports.beginPartition(state, bucketBits, this.#bins.at, this.#packed.at);
    this.#each(pieces, (at, bytes, size) => {
      exports.countEntries(state, at, bytes, size);
    });
    this.#growScratch(exports.placeBins(state) >>> 0);
    let packed = true;
    this.#each(pieces, (at, bytes, size) => {
      packed &&= exports.packEntries(state, at, bytes, size) !== 0;
    });
    const out = this.#outs[this.#asked++ % this.#outs.length]!;
    out.bytes.grow(exports.packedOutBytes(entries, buckets) >>> 0);
    out.ends.grow(buckets * 4);
    const length = packed ? exports.encodePacked(state, kindNumber, topByte * buckets, out.bytes.at, out.ends.at) : NO_NUMBERS;
    if (length === NO_NUMBERS) {
      exports.forgetNumbers(state);
      return undefined;
    }
    if (length < 0) bug(`a bucket of partition ${topByte} is too long`);
    return new EncodedBuckets(this.#kernel, { at: out.bytes.at, length, endsAt: out.ends.at, count: buckets });
  }

  /** How many entries the buckets hold that were encoded last. */
  get entries(): number {
    return this.#kernel.exports.packedEntries(this.#state) >>> 0;
  }

  #each(pieces: readonly Piece[], action: (at: number, bytes: number, size: number) => void): void {
    let at = this.#input.at;
    for (const { bytes, columnBytes } of pieces) {
      if (at + bytes > this.#input.at + this.#input.bytes || bytes % (KEY_BYTES + columnBytes) !== 0) bug(`${bytes} bytes are no run entries`);
      action(at, bytes, KEY_BYTES + columnBytes);
      at += bytes;
    }
  }

  #growScratch(largest: number): void {
    if (largest <= this.#largest) return;
    this.#largest = Math.max(2 * largest, 1024);
    const { exports } = this.#kernel;
    exports.usePackedScratch(this.#state, this.#kernel.reserve(exports.packedScratchBytes(this.#largest) >>> 0), this.#largest);
  }
}

/** How many run entries the pieces hold. */
export function entriesOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { bytes, columnBytes }) => sum + bytes / (KEY_BYTES + columnBytes), 0);
}

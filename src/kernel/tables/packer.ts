// Encodes a partition with narrow column sets and few profiles: packs its entries into words,
// bucket by bucket, then sorts and encodes them. The sorter takes all other partitions, more
// slowly. docs/format.md, sections 5 to 7.

import { bug } from "../../errors.js";
import { columnTables } from "../readers/column-tables.js";
import { EncodedBuckets } from "./encoded-buckets.js";
import type { Kernel } from "../kernel.js";
import { Packer as PackerState, ProfileNumbers } from "../layouts.generated.js";
import { Region } from "../readers/region.js";
import { StateFields } from "../readers/state-fields.js";

const KEY_BYTES = 8;
const MOST_COLUMN_BYTES = 4;
const MOST_COLUMN_BITS = 31;
const LEAST_BUCKET_BITS = 8;
const MOST_BUCKET_BITS = 32;
const TABLE_ENTRY_BYTES = 8;
/** Further memory of a packer: bins, ends, and scratch for buckets of ordinary size. */
const FURTHER_BYTES = 1 << 18;
/** The kernel's result when there are more profiles than numbers for them. */
const NO_NUMBERS = -1;

/**
 * Run entries in the input, or at an address in the kernel's memory: their total length, and the length of a column
 * set, in bytes.
 */
export interface Piece {
  readonly at?: number | undefined;
  readonly bytes: number;
  readonly columnBytes: number;
}

/** Space for encoded buckets and their ends. */
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
  /** One for the buckets of the current partition, one for those of the previous one. */
  readonly #outs: readonly Out[];
  /** Number of calls of {@link encode}. */
  #asked = 0;
  #largest = 0;

  /**
   * Takes the options of a sorter; `capacity` is the most entries in a partition. Reserves memory
   * in advance for a partition of the `largest` size, in bytes and in entries.
   */
  constructor(
    kernel: Kernel,
    options: {
      capacity: number;
      columnBits: number;
      columnMap: Uint16Array;
      largest?: { bytes: number; entries: number };
    },
  ) {
    const { capacity, columnBits, columnMap, largest = { bytes: 0, entries: 0 } } = options;
    if (!Packer.takes(columnBits)) bug(`${columnBits} column bits for a packer`);
    const { exports } = kernel;
    const tables = columnTables(columnMap, columnBits, TABLE_ENTRY_BYTES);
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

  /** True if column sets of the format are narrow enough. */
  static takes(columnBits: number): boolean {
    return columnBits >= 1 && columnBits <= MOST_COLUMN_BITS;
  }

  /**
   * True if the partition can be packed: its entries must fit, and its buckets must not be larger
   * than the partition.
   */
  takesPartition(bucketBits: number, pieces: readonly Piece[]): boolean {
    return (
      bucketBits >= LEAST_BUCKET_BITS &&
      bucketBits <= MOST_BUCKET_BITS &&
      pieces.every(({ columnBytes }) => columnBytes <= MOST_COLUMN_BYTES) &&
      entriesOf(pieces) <= this.#capacity
    );
  }

  /**
   * Returns a view to fill with all run entries of a partition. Its old content is lost, and the
   * view is valid until the next call.
   */
  input(bytes: number): Uint8Array {
    this.#input.grow(bytes);
    return this.#kernel.bytes(this.#input.at, bytes);
  }

  /**
   * Encodes the buckets of one top byte's partition, whose pieces without an address lie in the input one after the
   * other. Returns undefined if there are too many different profiles. The buckets are valid until
   * the call after the next.
   */
  encode(
    kindNumber: number,
    bucketBits: number,
    topByte: number,
    pieces: readonly Piece[],
  ): EncodedBuckets | undefined {
    if (!this.takesPartition(bucketBits, pieces)) bug("the packer does not take this partition");
    const { exports } = this.#kernel;
    const state = this.#state;
    const entries = entriesOf(pieces);
    this.#packed.grow(entries * 8);
    this.begin(bucketBits);
    this.#each(pieces, (at, bytes, size) => {
      exports.countEntries(state, at, bytes, size);
    });
    this.#growScratch(exports.layOutBins(state) >>> 0);
    let packed = true;
    this.#each(pieces, (at, bytes, size) => {
      packed &&= exports.packEntries(state, at, bytes, size) !== 0;
    });
    if (!packed) return this.giveUp();
    return this.#encode(kindNumber, bucketBits, topByte, entries);
  }

  /** Address of the packer, for those that pack entries themselves. */
  get state(): number {
    return this.#state;
  }

  /** The most entries of a partition. */
  get capacity(): number {
    return this.#capacity;
  }

  /** Begins a partition of a table with `bucketBits`. */
  begin(bucketBits: number): void {
    this.#bins.grow(2 ** (bucketBits - LEAST_BUCKET_BITS) * 4);
    this.#kernel.exports.beginPartition(this.#state, bucketBits, this.#bins.at, this.#packed.at);
  }

  /**
   * Encodes the partition that was begun, of `entries` entries that the caller has packed and counted:
   * `place` moves their words to the bins. Returns what {@link encode} does.
   */
  encodeWords(
    kindNumber: number,
    bucketBits: number,
    topByte: number,
    entries: number,
    place: () => void,
  ): EncodedBuckets | undefined {
    if (this.#packed.grow(entries * 8))
      new StateFields(this.#kernel, PackerState, this.#state).set("packed", this.#packed.at);
    this.#growScratch(this.#kernel.exports.layOutBins(this.#state) >>> 0);
    place();
    return this.#encode(kindNumber, bucketBits, topByte, entries);
  }

  /** Forgets the profiles, of which there are too many. */
  giveUp(): undefined {
    this.#kernel.exports.forgetNumbers(this.#state);
  }

  #encode(
    kindNumber: number,
    bucketBits: number,
    topByte: number,
    entries: number,
  ): EncodedBuckets | undefined {
    if (!(topByte >= 0 && topByte <= 255)) bug(`a top byte of ${topByte}`);
    const { exports } = this.#kernel;
    const buckets = 2 ** (bucketBits - LEAST_BUCKET_BITS);
    const out = this.#outs[this.#asked++ % this.#outs.length]!;
    out.bytes.grow(exports.packedOutBytes(entries, buckets) >>> 0);
    out.ends.grow(buckets * 4);
    const length = exports.encodePacked(
      this.#state,
      kindNumber,
      topByte * buckets,
      out.bytes.at,
      out.ends.at,
    );
    if (length === NO_NUMBERS) return this.giveUp();
    if (length < 0) bug(`a bucket of partition ${topByte} is too long`);
    return new EncodedBuckets(this.#kernel, {
      at: out.bytes.at,
      length,
      endsAt: out.ends.at,
      count: buckets,
    });
  }

  /** Number of entries in the buckets encoded last. */
  get entries(): number {
    return this.#kernel.exports.packedEntries(this.#state) >>> 0;
  }

  #each(pieces: readonly Piece[], action: (at: number, bytes: number, size: number) => void): void {
    let next = this.#input.at;
    for (const { at, bytes, columnBytes } of pieces) {
      const from = at ?? next;
      if (at === undefined) next += bytes;
      if (next > this.#input.at + this.#input.bytes || bytes % (KEY_BYTES + columnBytes) !== 0)
        bug(`${bytes} bytes are not whole run entries`);
      action(from, bytes, KEY_BYTES + columnBytes);
    }
  }

  #growScratch(largest: number): void {
    if (largest <= this.#largest) return;
    this.#largest = Math.max(2 * largest, 1024);
    const { exports } = this.#kernel;
    exports.usePackedScratch(
      this.#state,
      this.#kernel.reserve(exports.packedScratchBytes(this.#largest) >>> 0),
      this.#largest,
    );
  }
}

/** Returns the number of run entries in the pieces. */
export function entriesOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { bytes, columnBytes }) => sum + bytes / (KEY_BYTES + columnBytes), 0);
}

// Expands, sorts, unites and encodes one group of partitions: all entries of a kind whose keys
// share the same leading bits. docs/format.md, sections 5 to 7.

import { bug } from "../../errors.js";
import { columnTables } from "../readers/column-tables.js";
import { EncodedBuckets } from "./encoded-buckets.js";
import type { Kernel } from "../kernel.js";
import { Sorter as SorterState } from "../layouts.generated.js";
import { Region } from "../readers/region.js";
import { StateFields } from "../readers/state-fields.js";

const KEY_BYTES = 8;
const MOST_COLUMN_BYTES = 32;
/** The kernel reads and writes some bytes past table entries and entries: see expand.ts. */
const SLACK_BYTES = 8;
const MOST_CAPACITY = 2 ** 25;
const MOST_COUNTER_BITS = 22;
const MOST_BUCKET_ENTRIES = 2 ** 22;
/** The kernel's result when entries of an earlier bucket are left. */
const OUT_OF_ORDER = -1;

/** The entries to keep: those whose `bits` (0 to 32) key bits after the top byte equal `value`. */
export interface Keep {
  readonly bits: number;
  readonly value: number;
}

export class Sorter {
  readonly #kernel: Kernel;
  readonly #state: number;
  readonly #capacity: number;
  readonly #columnBits: number;
  readonly #input: Region;
  readonly #out: Region;
  readonly #ends: Region;
  #scratchEntries = 0;

  /**
   * `capacity` is the most entries it can hold, 2 or more. `columnBits` is c of the format, 1 to
   * 256. `columnMap` gives the format's bit of each build column, at most 256 of them; columns
   * after those are dropped.
   */
  constructor(kernel: Kernel, options: { capacity: number; columnBits: number; columnMap: Uint16Array }) {
    const { capacity, columnBits, columnMap } = options;
    if (!(Number.isInteger(capacity) && capacity >= 2 && capacity <= MOST_CAPACITY))
      bug(`a capacity of ${capacity} entries`);
    if (!(Number.isInteger(columnBits) && columnBits >= 1 && columnBits <= 256))
      bug(`${columnBits} column bits`);
    const { exports } = kernel;
    const stride = exports.strideFor(columnBits);
    const tables = columnTables(columnMap, columnBits, stride - KEY_BYTES);
    const tablesAt = kernel.reserve(tables.rows.length + SLACK_BYTES);
    kernel.bytes(tablesAt, tables.rows.length).set(tables.rows);
    const counterBits = Math.min(Math.ceil(Math.log2(capacity)), MOST_COUNTER_BITS);
    const counters = kernel.reserve(4 * 2 ** counterBits);
    const entries = kernel.reserve(capacity * stride + SLACK_BYTES);
    const spare = kernel.reserve(capacity * stride + SLACK_BYTES);
    this.#kernel = kernel;
    this.#input = new Region(kernel);
    this.#out = new Region(kernel);
    this.#ends = new Region(kernel);
    this.#capacity = capacity;
    this.#columnBits = columnBits;
    this.#state = kernel.reserve(SorterState.bytes);
    exports.openSorter(
      this.#state,
      capacity,
      columnBits,
      entries,
      spare,
      counters,
      counterBits,
      tablesAt,
      tables.count,
    );
  }

  /** Removes all entries. */
  begin(): void {
    this.#kernel.exports.clear(this.#state);
  }

  /**
   * Returns a view to fill with run entries for {@link load}. Its old content is lost, and the view
   * is valid until the next call.
   */
  input(bytes: number): Uint8Array {
    this.#input.grow(bytes);
    return this.#kernel.bytes(this.#input.at, bytes);
  }

  /**
   * Adds the first `bytes` of the input: whole run entries of one top byte's partition, with
   * `columnBytes` of columns each. Returns false if the capacity is too small: after equal keys
   * were united, three quarters are taken and more entries are to come. The caller then begins
   * again with a finer `keep`.
   */
  load(topByte: number, bytes: number, columnBytes: number, keep: Keep = { bits: 0, value: 0 }): boolean {
    if (!(topByte >= 0 && topByte <= 255)) bug(`a top byte of ${topByte}`);
    if (!(columnBytes >= 1 && columnBytes <= MOST_COLUMN_BYTES)) bug(`${columnBytes} bytes of columns`);
    if (!(keep.bits >= 0 && keep.bits <= 32 && keep.value >= 0 && keep.value < 2 ** keep.bits)) {
      bug(`keys of ${keep.bits} bits cannot be ${keep.value}`);
    }
    if (!(bytes >= 0 && bytes <= this.#input.bytes && bytes % (KEY_BYTES + columnBytes) === 0)) {
      bug(`${bytes} bytes are not whole run entries of ${KEY_BYTES + columnBytes} bytes`);
    }
    const { exports } = this.#kernel;
    let at = 0;
    return this.loadFrom(() => {
      at +=
        exports.expand(
          this.#state,
          this.#input.at + at,
          bytes - at,
          columnBytes,
          topByte,
          keep.bits,
          keep.value,
        ) >>> 0;
      return at === bytes;
    });
  }

  /** Size of one of its entries: the key (8 bytes), the records (4), the format's bitmap, and zeros. */
  get entryBytes(): number {
    return this.#kernel.exports.strideFor(this.#columnBits);
  }

  /**
   * Replaces all entries by those that `write` lays into the view, which has room for its capacity.
   * `write` returns their number, and reserves no memory of the kernel.
   */
  fill(write: (entries: Uint8Array) => number): void {
    this.begin();
    const state = new StateFields(this.#kernel, SorterState, this.#state);
    const count = write(this.#kernel.bytes(state.get("entries"), this.#capacity * this.entryBytes));
    if (!(Number.isInteger(count) && count >= 0 && count <= this.#capacity)) bug(`${count} entries`);
    state.set("count", count);
  }

  /** The most entries that it can hold. */
  get capacity(): number {
    return this.#capacity;
  }

  /** Address of the sorter, for those that expand entries themselves. */
  get state(): number {
    return this.#state;
  }

  /**
   * Adds the entries that `expand` expands; it returns false when the sorter is full, and is then called
   * again once there is space. Returns what {@link load} does.
   */
  loadFrom(expand: () => boolean): boolean {
    while (!expand()) {
      // Uniting again for less and less free space would take quadratic time.
      if (this.#kernel.exports.sort(this.#state) >>> 0 > this.#capacity * 0.75) return false;
    }
    return true;
  }

  /**
   * Sorts by key, unites equal keys (records saturate at 2^32 - 1), and returns the number of
   * entries.
   */
  sort(): number {
    return this.#kernel.exports.sort(this.#state) >>> 0;
  }

  /**
   * Encodes `buckets` buckets starting at `bucket`, with their checksums. They are valid until the
   * next call. The entries must be sorted. Calls must go through the buckets in ascending order,
   * and none with entries may be skipped.
   */
  encode(kindNumber: number, bucketBits: number, bucket: number, buckets: number): EncodedBuckets {
    if (
      !(
        bucketBits >= 0 &&
        bucketBits <= 32 &&
        bucket >= 0 &&
        buckets >= 1 &&
        bucket + buckets <= 2 ** bucketBits
      )
    ) {
      bug(`buckets ${bucket} to ${bucket + buckets} do not exist with ${bucketBits} bits`);
    }
    const { exports } = this.#kernel;
    const largest = exports.largestBucket(this.#state, bucketBits) >>> 0;
    if (largest > this.#scratchEntries || this.#scratchEntries === 0) this.#growScratch(largest);
    this.#out.grow(exports.outBytes(this.#state, buckets) >>> 0);
    this.#ends.grow(buckets * 4);
    const length = exports.encodeBuckets(
      this.#state,
      kindNumber,
      bucketBits,
      bucket,
      buckets,
      this.#out.at,
      this.#ends.at,
    );
    if (length === OUT_OF_ORDER) bug(`entries of a bucket before ${bucket} are left`);
    if (length < 0) bug(`bucket ${bucket} or a later one is too long`);
    return new EncodedBuckets(this.#kernel, {
      at: this.#out.at,
      length,
      endsAt: this.#ends.at,
      count: buckets,
    });
  }

  #growScratch(count: number): void {
    if (count > MOST_BUCKET_ENTRIES) bug(`a bucket of ${count} entries`);
    const entries = Math.min(Math.max(count, 2 * this.#scratchEntries, 1024), MOST_BUCKET_ENTRIES);
    const { exports } = this.#kernel;
    exports.useScratch(
      this.#state,
      this.#kernel.reserve(exports.scratchBytes(this.#state, entries) >>> 0),
      entries,
    );
    this.#scratchEntries = entries;
  }
}

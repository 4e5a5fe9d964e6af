// Reads the tables of parts, indexes that become one, partition by partition: into a packer, or into a
// sorter. See src/kernel/assembly/compare/part-entries.ts. Its memory depends on the largest partition.

import { bug, LeakcheckError } from "../../errors.js";
import type { EncodedBuckets } from "./encoded-buckets.js";
import { bucketFault } from "./bucket-reader.js";
import type { Kernel } from "../kernel.js";
import { PartEntries, TableSide } from "../layouts.generated.js";
import type { Packer } from "./packer.js";
import { Region } from "../readers/region.js";
import type { Keep, Sorter } from "./sorter.js";
import { StateFields } from "../readers/state-fields.js";
import { layFieldTables, SPAN } from "./table-feed.js";

const TOP_BITS = 8;
const LEAST_BUCKET_BITS = 8;
const MOST_BUCKET_BYTES = 2 ** 24;
const LEAST_BUCKET_BYTES = 9;
/** Results of the kernel: see part-entries.ts. */
const NEEDS_CHUNK = -1;
const NEEDS_ROOM = -2;
const NO_NUMBERS = -3;
const FULL = -4;

/** A table of a part, as its descriptor has it. */
export interface PartTable {
  readonly kindNumber: number;
  readonly bucketBits: number;
  readonly entries: number;
  readonly offset: number;
  readonly length: number;
}

/** One of the indexes that become one. */
export interface PartIndex {
  /** For messages. */
  readonly name: string;
  /** For each of its column bits, the one that it becomes. */
  readonly columnMap: readonly number[];
  readonly tables: readonly PartTable[];
  /** Fills a view with bytes of the index, from an offset on. */
  read(offset: number, into: Uint8Array): void;
}

/** What is read at a time: bytes of buckets, and offsets of a directory. Tests make them small. */
export interface ReadSizes {
  readonly chunkBytes: number;
  readonly directoryBuckets: number;
}

export const usualReadSizes: ReadSizes = { chunkBytes: 2 ** 19, directoryBuckets: 4096 };

/** The buckets of a table that hold a partition, or a part of one. */
interface Range {
  part: PartIndex;
  table: PartTable;
  /** The next bucket to load, and the last one of the range. */
  next: number;
  last: number;
}

export class PartReader {
  readonly #kernel: Kernel;
  readonly #parts: readonly PartIndex[];
  readonly #sizes: ReadSizes;
  readonly #entries: StateFields<keyof typeof PartEntries.words>;
  readonly #side: StateFields<keyof typeof TableSide.words>;
  readonly #words: number;
  readonly #tables = new Map<string, number>();
  readonly #chunk: Region;
  readonly #ends: number;
  readonly #counts: Region;
  #packed: { at: number; bytes: number } = { at: 0, bytes: 0 };
  #range: Range | undefined;
  /** Entries taken of each part, by kind number. */
  readonly #taken: Map<number, number>[];

  /** `columnBits` is that of the whole. */
  constructor(kernel: Kernel, parts: readonly PartIndex[], columnBits: number, sizes = usualReadSizes) {
    this.#kernel = kernel;
    this.#sizes = sizes;
    this.#parts = parts;
    this.#words = Math.ceil((columnBits + 1) / 64);
    this.#taken = parts.map(() => new Map<number, number>());
    this.#side = new StateFields(kernel, TableSide);
    this.#entries = new StateFields(kernel, PartEntries);
    this.#chunk = new Region(kernel);
    this.#counts = new Region(kernel);
    this.#ends = kernel.reserve(4 * sizes.directoryBuckets);
    this.#side.setAll({
      words: this.#words,
      ends: this.#ends,
      keys: kernel.reserve(8 * SPAN),
      owners: kernel.reserve(4 * SPAN),
    });
    this.#entries.setAll({ side: this.#side.at, unused: kernel.reserve(this.#words * 64 * 8) });
    this.#makeRoom(1024);
  }

  /** Returns about how many entries a partition has, equal keys of several parts included. */
  entriesOf(kindNumber: number): number {
    return this.#tablesOf(kindNumber).reduce((sum, { table }) => sum + table.entries / 2 ** TOP_BITS, 0);
  }

  /**
   * Packs and encodes a partition; returns undefined if the packer cannot take it. The buckets are valid
   * as those of the packer. Throws `DAMAGED_INDEX`.
   */
  pack(packer: Packer, kindNumber: number, bucketBits: number, top: number): EncodedBuckets | undefined {
    const expected = this.entriesOf(kindNumber);
    if (bucketBits < LEAST_BUCKET_BITS || expected > packer.capacity) return undefined;
    packer.begin(bucketBits);
    this.#entries.set("packer", packer.state);
    const tables = this.#tablesOf(kindNumber);
    const countBytes = 4 * 2 ** (bucketBits - TOP_BITS);
    this.#counts.grow(tables.length * countBytes);
    this.#kernel.bytes(this.#counts.at, tables.length * countBytes).fill(0);
    this.#growWords(Math.ceil(expected * 1.05) * 8 + 4096, 0);
    let words = 0;
    const packed: { index: number; counts: number; from: number; taken: number }[] = [];
    for (const { part, table, index } of tables) {
      const [from, counts] = [words, this.#counts.at + packed.length * countBytes];
      this.#open(part, table, { prefixBits: TOP_BITS, prefix: top });
      this.#entries.set("counts", counts);
      this.#setWords(words);
      let status = FULL;
      while (status === FULL) {
        status = this.#run(() => this.#kernel.exports.packPart(this.#entries.at));
        words = this.#entries.get("next") - this.#packed.at;
        if (status === NO_NUMBERS || words > 8 * packer.capacity) return packer.giveUp();
        if (status !== FULL) continue;
        this.#growWords(2 * this.#packed.bytes, words);
        this.#setWords(words);
      }
      packed.push({ index, counts, from, taken: this.#entries.get("taken") });
    }
    for (const { counts } of packed) this.#kernel.exports.countPart(packer.state, counts);
    const buckets = packer.encodeWords(kindNumber, bucketBits, top, words / 8, () => {
      for (const { counts, from } of packed)
        this.#kernel.exports.placePart(packer.state, counts, this.#packed.at + from);
    });
    if (buckets !== undefined)
      for (const { index, taken } of packed) this.#addTaken(index, kindNumber, taken);
    return buckets;
  }

  /**
   * Adds the entries of `count` (a power of two) partitions from `top` on to the sorter; of a single one
   * those that `keep` keeps. Returns false if the sorter is too small for them. Throws `DAMAGED_INDEX`.
   */
  load(
    sorter: Sorter,
    kindNumber: number,
    { top, count }: { top: number; count: number },
    { bits, value }: Keep = { bits: 0, value: 0 },
  ): boolean {
    const prefixBits = TOP_BITS - Math.log2(count) + bits;
    const prefix = (top / count) * 2 ** bits + value;
    const taken: (() => void)[] = [];
    for (const { part, table, index } of this.#tablesOf(kindNumber)) {
      this.#open(part, table, { prefixBits, prefix });
      this.#entries.set("sorter", sorter.state);
      const expand = (): boolean =>
        this.#run(() => this.#kernel.exports.expandPart(this.#entries.at)) !== FULL;
      if (!sorter.loadFrom(expand)) return false;
      const entries = this.#entries.get("taken");
      taken.push(() => {
        this.#addTaken(index, kindNumber, entries);
      });
    }
    for (const add of taken) add();
    return true;
  }

  /** Returns how many entries of each part were encoded, by kind number. */
  get taken(): readonly ReadonlyMap<number, number>[] {
    return this.#taken;
  }

  /** Forgets what was encoded so far. */
  forgetTaken(): void {
    for (const counts of this.#taken) counts.clear();
  }

  #addTaken(index: number, kindNumber: number, entries: number): void {
    const counts = this.#taken[index] ?? bug(`no part ${index}`);
    counts.set(kindNumber, (counts.get(kindNumber) ?? 0) + entries);
  }

  #tablesOf(kindNumber: number): { part: PartIndex; table: PartTable; index: number }[] {
    return this.#parts.flatMap((part, index) => {
      const table = part.tables.find((one) => one.kindNumber === kindNumber);
      return table === undefined ? [] : [{ part, table, index }];
    });
  }

  /** Begins with the entries of a table whose keys begin with a prefix. */
  #open(
    part: PartIndex,
    table: PartTable,
    { prefixBits, prefix }: { prefixBits: number; prefix: number },
  ): void {
    const { kindNumber, bucketBits } = table;
    const finer = bucketBits - prefixBits;
    const next = finer >= 0 ? prefix * 2 ** finer : Math.floor(prefix / 2 ** -finer);
    this.#range = { part, table, next, last: finer >= 0 ? next + 2 ** finer - 1 : next };
    this.#side.setAll({
      columnBits: part.columnMap.length,
      fieldTables: this.#fieldTables(part.columnMap),
      kindNumber,
      bucketBits,
    });
    this.#side.setAll({ buckets: 0, next: 0, profiles: 0, filled: 0, at: 0, entries: 0, decoded: 0 });
    this.#entries.setAll({ prefixBits, taken: 0 });
    const { buffer } = this.#kernel.exports.memory;
    new DataView(buffer, this.#entries.at, PartEntries.bytes).setBigUint64(
      PartEntries.longs.prefix,
      BigInt(prefix),
      true,
    );
  }

  #fieldTables(columnMap: readonly number[]): number {
    const name = columnMap.join(" ");
    let at = this.#tables.get(name);
    if (at === undefined) {
      const fields = columnMap.map((bit) => [bit + 1]);
      this.#tables.set(name, (at = layFieldTables(this.#kernel, fields, this.#words)));
    }
    return at;
  }

  /** Has the kernel go on until the range is read, or until it returns NO_NUMBERS or FULL. */
  #run(call: () => number): number {
    for (;;) {
      const status = call();
      if (status === NEEDS_CHUNK) {
        if (!this.#loadChunk()) return status;
      } else if (status === NEEDS_ROOM) this.#makeRoom(this.#side.get("wanted"));
      else if (status === NO_NUMBERS || status === FULL) return status;
      else throw this.#damaged(this.#side.get("firstBucket") + this.#side.get("next"), bucketFault(status));
    }
  }

  /** Loads the next buckets of the range; returns false if there are none. */
  #loadChunk(): boolean {
    const range = this.#range ?? bug("no table was opened");
    const { chunkBytes, directoryBuckets } = this.#sizes;
    const { part, table, next, last } = range;
    if (next > last) return false;
    const count = Math.min(directoryBuckets, last - next + 1);
    const offsets = new Uint32Array(2 * (count + 1));
    part.read(table.offset + 8 * next, new Uint8Array(offsets.buffer));
    const room = table.length - 8 * (2 ** table.bucketBits + 1);
    const offsetOf = (index: number): number =>
      (offsets[2 * index] ?? 0) + (offsets[2 * index + 1] ?? 0) * 2 ** 32;
    const start = offsetOf(0);
    const ends: number[] = [];
    let bytes = 0;
    for (let index = 0; index < count; index++) {
      const end = offsetOf(index + 1) - start;
      const isFirst = next + index === 0;
      const isLast = next + index + 1 === 2 ** table.bucketBits;
      if (
        end - bytes < LEAST_BUCKET_BYTES ||
        end - bytes > MOST_BUCKET_BYTES ||
        start + end > room ||
        (isFirst && start !== 0) ||
        (isLast && start + end !== room)
      )
        throw this.#damaged(
          next + index,
          `the directory places it at bytes ${start + bytes} to ${start + end} of ${room}`,
        );
      if (ends.length > 0 && end > chunkBytes) break;
      ends.push(end);
      bytes = end;
    }
    this.#chunk.grow(Math.max(bytes, chunkBytes));
    part.read(
      table.offset + 8 * (2 ** table.bucketBits + 1) + start,
      this.#kernel.bytes(this.#chunk.at, bytes),
    );
    new Uint32Array(this.#kernel.exports.memory.buffer, this.#ends, ends.length).set(ends);
    this.#side.setAll({ chunk: this.#chunk.at, buckets: ends.length, firstBucket: next, next: 0 });
    range.next += ends.length;
    return true;
  }

  #damaged(bucket: number, what: string): LeakcheckError {
    const { part, table } = this.#range ?? bug("no table was opened");
    return new LeakcheckError(
      "DAMAGED_INDEX",
      `${part.name}: bucket ${bucket} of the table of kind ${table.kindNumber} is damaged: ${what}`,
      { hint: "leakcheck verify says what else is damaged" },
    );
  }

  #setWords(used: number): void {
    const { at, bytes } = this.#packed;
    this.#entries.setAll({ words: at, next: at + used, wordsEnd: at + bytes });
  }

  /** Makes space for packed words, of which the first `used` bytes are kept. */
  #growWords(bytes: number, used: number): void {
    if (bytes <= this.#packed.bytes) return;
    const before = this.#packed.at;
    this.#packed = { at: this.#kernel.reserve(bytes), bytes };
    if (used > 0) this.#kernel.bytes(this.#packed.at, used).set(this.#kernel.bytes(before, used));
  }

  /** Makes room for the profiles of a bucket. */
  #makeRoom(profiles: number): void {
    const room = Math.max(profiles, 2 * this.#side.get("room"));
    this.#side.setAll({
      sets: this.#kernel.reserve(8 * this.#words * room),
      uses: this.#kernel.reserve(4 * room),
      records: this.#kernel.reserve(4 * room),
      room,
    });
    this.#entries.set("numbers", this.#kernel.reserve(2 * room));
  }
}

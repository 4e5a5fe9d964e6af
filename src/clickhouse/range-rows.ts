// The entries of a range of keys, out of a reply into the kernel: those of several parts united, sorted,
// and encoded as the buckets of an index.
import { LeakcheckError } from "../errors.js";
import { columnSetBytes } from "../format/column-set.js";
import { Kernel } from "../kernel/kernel.js";
import { columnTables } from "../kernel/readers/column-tables.js";
import { Sorter } from "../kernel/tables/sorter.js";
import type { Client } from "./client.js";
import { foreignColumns, type MappedPart } from "./dataset-reader.js";
import { checkReply, endRow, versionRow, type PartWitness } from "./entries-reply.js";

/** Consecutive buckets of a table. */
export interface BucketRange {
  readonly kindNumber: number;
  readonly bucketBits: number;
  readonly first: number;
  readonly count: number;
}

/** The buckets of a range one after the other, and where each ends. */
export interface RangeBuckets {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  /** How many entries each part has in it, by the part's number. */
  readonly rows: ReadonlyMap<number, number>;
}

/** A part while a reply is read. */
interface PartRows {
  readonly columnBits: number;
  /** What each byte of its columns becomes; undefined if they are those of the whole. */
  readonly tables: Uint8Array | undefined;
  rows: number;
}

/** Where a row has its key, its part and its columns, and the bytes that it has besides the latter. */
const keyAt = 1;
const partAt = 9;
const columnsAt = 14;
const rowBytes = 18;
/** Where an entry of the kernel has its records; its columns follow. */
const recordsAt = 8;
const mostColumnBytes = 32;

export class RangeRows {
  readonly #client: Client;
  readonly #mapped: ReadonlyMap<number, MappedPart>;
  readonly #witnesses: readonly PartWitness[];
  /** The low halves of their keys. */
  readonly #lows: ReadonlySet<number>;
  readonly #parts: ReadonlyMap<number, PartRows>;
  readonly #sorter: Sorter;
  readonly #capacity: number;

  /** `columnBits` is that of the whole, and `capacity` the most rows of a range. */
  constructor(
    client: Client,
    mapped: ReadonlyMap<number, MappedPart>,
    witnesses: readonly PartWitness[],
    { columnBits, capacity }: { columnBits: number; capacity: number },
  ) {
    this.#client = client;
    this.#mapped = mapped;
    this.#witnesses = witnesses;
    this.#lows = new Set(witnesses.map(({ key }) => Number(key & 0xffff_ffffn)));
    this.#capacity = capacity;
    const columnMap = Uint16Array.from({ length: columnBits }, (_, bit) => bit);
    this.#sorter = new Sorter(Kernel.open(), { capacity, columnBits, columnMap });
    const room = this.#sorter.entryBytes - recordsAt;
    this.#parts = new Map(
      Array.from(mapped, ([part, { stored, map }]) => [
        part,
        {
          columnBits: stored.head.columnBits,
          tables: map === undefined ? undefined : columnTables(Uint16Array.from(map), columnBits, room).rows,
          rows: 0,
        },
      ]),
    );
  }

  /**
   * Encodes the entries in the reply to a question for a range. Throws `CANNOT_FETCH` if it is not whole,
   * `DAMAGED_INDEX`, and as `checkReply`.
   */
  encode(reply: Buffer, range: BucketRange): RangeBuckets {
    for (const part of this.#parts.values()) part.rows = 0;
    this.#sorter.fill((entries) => this.#read(reply, range, entries));
    this.#sorter.sort();
    const { kindNumber, bucketBits, first, count } = range;
    const { bytes, ends } = this.#sorter.encode(kindNumber, bucketBits, first, count);
    const rows = new Map(Array.from(this.#parts, ([number, part]) => [number, part.rows]));
    return { bytes: bytes.slice(), ends: ends.slice(), rows };
  }

  /** Lays the rows of a range into `entries`; returns their number. */
  #read(reply: Buffer, { kindNumber, bucketBits, first, count }: BucketRange, entries: Uint8Array): number {
    const size = this.#sorter.entryBytes;
    const view = new DataView(reply.buffer, reply.byteOffset, reply.byteLength);
    const versions = new Map<number, bigint>();
    const missing = new Set(this.#witnesses);
    let counted: bigint | undefined;
    let filled = 0;
    for (let at = 0; at < reply.length;) {
      const length = reply.length - at < rowBytes ? Infinity : view.getUint8(at + columnsAt - 1);
      if (length > mostColumnBytes || reply.length - at < rowBytes + length) throw this.#notWhole();
      const kind = view.getUint8(at);
      const number = view.getUint32(at + partAt, true);
      if (kind === versionRow) versions.set(number, view.getBigUint64(at + keyAt, true));
      else if (kind === endRow) counted = view.getBigUint64(at + keyAt, true);
      else {
        const [low, high] = [view.getUint32(at + keyAt, true), view.getUint32(at + keyAt + 4, true)];
        if (this.#lows.has(low)) passWitness(missing, kind, number, view.getBigUint64(at + keyAt, true));
        const bucket = bucketBits === 0 ? 0 : high >>> (32 - bucketBits);
        const part = this.#parts.get(number);
        if (part !== undefined && kind === kindNumber && bucket >= first && bucket < first + count) {
          if (filled === this.#capacity * size) throw this.#tooMany();
          part.rows += 1;
          for (let byte = 0; byte < recordsAt; byte++) entries[filled + byte] = reply[at + keyAt + byte]!;
          const columns = at + columnsAt;
          layColumns(part, reply.subarray(columns, columns + length), entries, filled + recordsAt, size);
          for (let byte = 0; byte < 4; byte++)
            entries[filled + recordsAt + byte] = reply[columns + length + byte]!;
          filled += size;
        }
      }
      at += rowBytes + length;
    }
    if (counted !== BigInt(this.#witnesses.length)) throw this.#notWhole();
    const [lost] = missing;
    checkReply(
      this.#client,
      Array.from(this.#mapped.values(), ({ stored }) => stored),
      versions,
      lost,
    );
    return filled / size;
  }

  #notWhole(): LeakcheckError {
    return this.#client.failure("the reply of the server is not whole");
  }

  /** Keys are hashes, so a range never has so many. */
  #tooMany(): LeakcheckError {
    const { shown } = this.#client.address;
    return new LeakcheckError("DAMAGED_INDEX", `${shown} has more entries than its parts`);
  }
}

function passWitness(missing: Set<PartWitness>, kind: number, part: number, key: bigint): void {
  for (const witness of missing)
    if (witness.kindNumber === kind && witness.part === part && witness.key === key) missing.delete(witness);
}

/** Lays the columns of a row behind the records at `to`, up to the end of the entry; clears the records. */
function layColumns(
  { columnBits, tables }: PartRows,
  columns: Uint8Array,
  entries: Uint8Array,
  to: number,
  size: number,
): void {
  const { length } = columns;
  if (length !== columnSetBytes(columnBits)) throw foreignColumns();
  const beyond = columnBits & 7;
  if (beyond !== 0 && columns[length - 1]! >> beyond !== 0) throw foreignColumns();
  const room = size - recordsAt;
  entries.fill(0, to, to + room);
  for (let byte = 0; byte < length; byte++) {
    const value = columns[byte]!;
    if (tables === undefined) entries[to + 4 + byte] = value;
    else if (value !== 0) {
      const from = (byte * 256 + value) * room;
      for (let other = 4; other < room; other++) entries[to + other]! |= tables[from + other]!;
    }
  }
}

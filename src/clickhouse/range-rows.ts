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
const recordBytes = 4;
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
   * Encodes the entries in the reply to a question for a range, which must end with the number of its first
   * bucket. Throws `CANNOT_FETCH` if it does not, `DAMAGED_INDEX`, and as `checkReply`.
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
    let end: bigint | undefined;
    let [lastLow, lastHigh, lastPart] = [-1, -1, -1];
    let filled = 0;
    for (let at = 0; at < reply.length;) {
      const length = reply.length - at < rowBytes ? Infinity : view.getUint8(at + columnsAt - 1);
      if (length > mostColumnBytes || reply.length - at < rowBytes + length) throw this.#notWhole();
      const kind = view.getUint8(at);
      const number = view.getUint32(at + partAt, true);
      if (kind === versionRow) versions.set(number, view.getBigUint64(at + keyAt, true));
      else if (kind === endRow) end = view.getBigUint64(at + keyAt, true);
      else {
        const low = view.getUint32(at + keyAt, true);
        const high = view.getUint32(at + keyAt + 4, true);
        if (this.#lows.has(low)) passWitness(missing, kind, number, view.getBigUint64(at + keyAt, true));
        const bucket = bucketBits === 0 ? 0 : high >>> (32 - bucketBits);
        const part = this.#parts.get(number);
        const isInRange = kind === kindNumber && bucket >= first && bucket < first + count;
        // Rows that replace each other are neighbours; any of them counts.
        const isAgain = low === lastLow && high === lastHigh && number === lastPart;
        if (part !== undefined && isInRange && !isAgain) {
          if (filled === this.#capacity * size) throw this.#tooMany();
          [lastLow, lastHigh, lastPart] = [low, high, number];
          part.rows += 1;
          for (let byte = 0; byte < recordsAt; byte++) entries[filled + byte] = reply[at + keyAt + byte]!;
          layRow(
            part,
            reply,
            { from: at + columnsAt, length },
            entries,
            filled + recordsAt,
            size - recordsAt,
          );
          filled += size;
        }
      }
      at += rowBytes + length;
    }
    if (end !== BigInt(first)) throw this.#notWhole();
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

/** Lays records and columns of a row into `room` bytes of an entry, from `to` on. */
function layRow(
  { columnBits, tables }: PartRows,
  reply: Uint8Array,
  { from, length }: { from: number; length: number },
  entries: Uint8Array,
  to: number,
  room: number,
): void {
  if (length !== columnSetBytes(columnBits)) throw foreignColumns();
  const beyond = columnBits & 7;
  if (beyond !== 0 && reply[from + length - 1]! >> beyond !== 0) throw foreignColumns();
  for (let byte = 0; byte < recordBytes; byte++) entries[to + byte] = reply[from + length + byte]!;
  for (let byte = recordBytes; byte < room; byte++) entries[to + byte] = 0;
  for (let byte = 0; byte < length; byte++) {
    const value = reply[from + byte]!;
    if (tables === undefined) entries[to + recordBytes + byte] = value;
    else if (value !== 0) {
      const table = (byte * 256 + value) * room;
      for (let other = recordBytes; other < room; other++) entries[to + other]! |= tables[table + other]!;
    }
  }
}

// Feeds the buckets of one table to the kernel, from the first to the last: see
// src/kernel/assembly/compare/table-side.ts. Its memory depends on the largest bucket only.

import { LeakcheckError } from "../../errors.js";
import type { Kernel } from "../kernel.js";
import { TableSide } from "../layouts.generated.js";
import { Region } from "../readers/region.js";
import { StateFields } from "../readers/state-fields.js";
import { bucketFault } from "./bucket-reader.js";

/** Entries that the kernel decodes at a time. */
export const SPAN = 4096;
/** Buckets whose lengths are read together. */
const DIRECTORY_BUCKETS = 4096;
const CHUNK_BYTES = 2 ** 19;

/** A table, and how to read it. */
export interface FedTable {
  /** Name of the index, for messages. */
  readonly name: string;
  readonly kindNumber: number;
  readonly bucketBits: number;
  readonly entries: number;
  /** Returns the checked lengths of `count` buckets from number `first` on, checksums included. */
  lengths(first: number, count: number): Promise<readonly number[]>;
  /** Reads bytes of buckets into the view that `into` returns; `offset` counts from the first bucket. */
  read(offset: number, length: number, into: () => Uint8Array): Promise<void>;
}

/**
 * For each column bit the fields that it counts for, numbered from 1. Field 0 says that the others are
 * not certainly those of the entry.
 */
export type FieldsOfColumns = readonly (readonly number[])[];

/** One table in the kernel. */
export class TableFeed {
  readonly state: StateFields<keyof typeof TableSide.words>;
  readonly #kernel: Kernel;
  readonly #chunk: Region;
  readonly #ends: number;
  #table: FedTable | undefined;
  #lengths: readonly number[] = [];
  /** The bucket that the lengths begin with, the next one to load, and where it begins. */
  #firstLength = 0;
  #next = 0;
  #offset = 0;

  /** `words` is the size of a set of fields, in words of 64 bits. */
  constructor(kernel: Kernel, fieldsOf: FieldsOfColumns, words: number) {
    this.#kernel = kernel;
    this.state = new StateFields(kernel, TableSide);
    this.#chunk = new Region(kernel);
    this.#ends = kernel.reserve(4 * DIRECTORY_BUCKETS);
    this.state.setAll({
      columnBits: fieldsOf.length,
      words,
      fieldTables: layFieldTables(kernel, fieldsOf, words),
      ends: this.#ends,
      keys: kernel.reserve(8 * SPAN),
      owners: kernel.reserve(4 * SPAN),
    });
    this.#grow(1024);
  }

  /** Starts with a table, or with none. */
  start(table: FedTable | undefined): void {
    this.#table = table;
    this.#lengths = [];
    this.#firstLength = this.#next = this.#offset = 0;
    const { kindNumber = 0, bucketBits = 0 } = table ?? {};
    const isLast = table === undefined ? 1 : 0;
    this.state.setAll({ kindNumber, bucketBits, isLast, isOver: 0, buckets: 0, next: 0, profiles: 0 });
    this.state.setAll({ filled: 0, at: 0, entries: 0, decoded: 0 });
    this.#setTotal();
  }

  /** Loads the next buckets. Throws `DAMAGED_INDEX`. */
  async load(): Promise<void> {
    const table = this.#table;
    if (table === undefined || this.#next === 2 ** table.bucketBits) {
      this.state.setAll({ isLast: 1, buckets: 0, next: 0 });
      return;
    }
    if (this.#next === this.#firstLength + this.#lengths.length) {
      this.#firstLength = this.#next;
      const count = Math.min(DIRECTORY_BUCKETS, 2 ** table.bucketBits - this.#next);
      this.#lengths = await table.lengths(this.#next, count);
    }
    const ends: number[] = [];
    let bytes = 0;
    for (let at = this.#next - this.#firstLength; at < this.#lengths.length; at++) {
      const end = bytes + this.#lengths[at]!;
      if (ends.length > 0 && end > CHUNK_BYTES) break;
      ends.push(end);
      bytes = end;
    }
    this.#chunk.grow(Math.max(bytes, CHUNK_BYTES));
    await table.read(this.#offset, bytes, () => this.#kernel.bytes(this.#chunk.at, bytes));
    new Uint32Array(this.#kernel.exports.memory.buffer, this.#ends, ends.length).set(ends);
    this.state.setAll({
      chunk: this.#chunk.at,
      buckets: ends.length,
      firstBucket: this.#next,
      next: 0,
    });
    this.#next += ends.length;
    this.#offset += bytes;
  }

  /** Makes room for the profiles that the kernel wants. */
  makeRoom(): void {
    this.#grow(this.state.get("wanted"));
  }

  /** Returns the error for a fault that the kernel found. */
  failure(fault: number): LeakcheckError {
    const bucket = this.state.get("firstBucket") + this.state.get("next");
    return new LeakcheckError(
      "DAMAGED_INDEX",
      `${this.#table?.name}: bucket ${bucket} of the table of kind ${this.state.get("kindNumber")} is damaged: ${bucketFault(fault)}`,
      { hint: "leakcheck verify says what else is damaged" },
    );
  }

  /** The keys decoded last, a view that is valid until the next call. */
  get keys(): BigUint64Array {
    const { memory } = this.#kernel.exports;
    return new BigUint64Array(memory.buffer, this.state.get("keys"), this.state.get("filled"));
  }

  /**
   * The keys decoded last, the number of each one's profile, and their bucket, checksum included:
   * views that are valid until the next call. `isFirst` says that the bucket begins with them.
   */
  get span(): { keys: BigUint64Array; owners: Uint32Array; content: Uint8Array; isFirst: boolean } {
    const { buffer } = this.#kernel.exports.memory;
    const filled = this.state.get("filled");
    const bucket = this.state.get("next") - 1;
    const ends = new Uint32Array(buffer, this.#ends, bucket + 1);
    const start = bucket === 0 ? 0 : ends[bucket - 1]!;
    return {
      keys: this.keys,
      owners: new Uint32Array(buffer, this.state.get("owners"), filled),
      content: this.#kernel.bytes(this.#chunk.at + start, ends[bucket]! - start),
      isFirst: this.state.get("decoded") === filled,
    };
  }

  /** Throws `DAMAGED_INDEX` if the table, now read to its end, has another number of entries than it says. */
  checkTotal(): void {
    const { name = "", entries = 0, kindNumber = 0 } = this.#table ?? {};
    const total = Number(this.#view().getBigUint64(TableSide.longs.total, true));
    if (total !== entries)
      throw new LeakcheckError(
        "DAMAGED_INDEX",
        `${name}: the table of kind ${kindNumber} has ${total} entries, but its descriptor says ${entries}`,
      );
  }

  #setTotal(): void {
    this.#view().setBigUint64(TableSide.longs.total, 0n, true);
  }

  #view(): DataView {
    return new DataView(this.#kernel.exports.memory.buffer, this.state.at, TableSide.bytes);
  }

  #grow(profiles: number): void {
    const room = Math.max(profiles, 2 * this.state.get("room"));
    this.state.setAll({
      sets: this.#kernel.reserve(8 * this.state.get("words") * room),
      uses: this.#kernel.reserve(4 * room),
      records: this.#kernel.reserve(4 * room),
      room,
    });
  }
}

/** Writes the sets of fields that each byte of a bitmap stands for; returns their address. */
export function layFieldTables(kernel: Kernel, fieldsOf: FieldsOfColumns, words: number): number {
  const bytes = Math.floor((fieldsOf.length + 8) / 8);
  const at = kernel.reserve(bytes * 256 * words * 8);
  const halves = new Uint32Array(kernel.exports.memory.buffer, at, bytes * 256 * words * 2);
  fieldsOf.forEach((fields, column) => {
    for (let value = 0; value < 256; value++) {
      if (((value >> (column & 7)) & 1) === 0) continue;
      const set = ((column >> 3) * 256 + value) * words * 2;
      for (const field of fields) halves[set + (field >> 5)]! |= 1 << (field & 31);
    }
  });
  return at;
}

// Writes tables, docs/format.md sections 5 and 6: one thread's share of them, group by group. A group goes to its place in the
// file as it lies in the kernel's memory, and so does its part of the directory.
import { bug } from "../errors.js";
import type { Files, OpenFile } from "../files.js";
import { encodeGroup, groupSizeOf, topBytes, type EncodeContext, type EncodedPart } from "./encode-group.js";
import { GroupOrder } from "./group-order.js";

const offsetBytes = 8;

export interface TablePlan {
  kindNumber: number;
  bucketBits: number;
}

/** What all threads that write tables are told: plain data. */
export interface TablesJob {
  path: string;
  tables: readonly TablePlan[];
  /** Of a {@link GroupOrder}. */
  order: SharedArrayBuffer;
}

/** How many groups a table has. */
export function groupsOf({ bucketBits }: TablePlan): number {
  return topBytes / groupSizeOf(bucketBits);
}

/** The length of a table's directory in bytes. */
function directoryBytes({ bucketBits }: TablePlan): number {
  return offsetBytes * (2 ** bucketBits + 1);
}

export class TableWriter {
  readonly #context: EncodeContext;
  readonly #tables: readonly TablePlan[];
  readonly #order: GroupOrder;
  readonly #file: OpenFile;
  readonly #entries: number[];

  /** Opens the file at the job's path, which exists. */
  constructor(files: Files, context: EncodeContext, { path, tables, order }: TablesJob) {
    this.#context = context;
    this.#tables = tables;
    this.#order = GroupOrder.of(order);
    this.#file = files.openForWriting(path);
    this.#entries = tables.map(() => 0);
  }

  /** How many entries were written of each table. */
  get entries(): readonly number[] {
    return this.#entries;
  }

  /** Encodes and writes the next group that no thread has taken; false if there is none, or the build was given up. */
  writeGroup(): boolean {
    const group = this.#order.take();
    let first = 0;
    for (const [index, table] of this.#tables.entries()) {
      const groups = groupsOf(table);
      if (group < first + groups) return this.#write(group, index, table, group - first);
      first += groups;
    }
    return false;
  }

  close(): void {
    this.#file.close();
  }

  #write(group: number, index: number, table: TablePlan, number: number): boolean {
    const { kindNumber, bucketBits } = table;
    let bucket = (2 ** bucketBits / groupsOf(table)) * number;
    let place: { start: number; at: number } | undefined;
    for (const part of encodeGroup(this.#context, kindNumber, number * groupSizeOf(bucketBits), bucketBits)) {
      place ??= this.#placeOf(group, index, table, number);
      if (place === undefined) return false;
      const { start, at } = place;
      const { bytes, ends } = part.buckets;
      // The next group may go on as soon as the length of this one is certain.
      if (part.isLast) this.#order.place(at + bytes.length);
      this.#file.write(bytes, at);
      const base = at - start - directoryBytes(table);
      const isTableEnd = bucket + ends.length === 2 ** bucketBits;
      this.#file.write(encodeDirectory(base, ends, isTableEnd), start + bucket * offsetBytes);
      this.#entries[index] = (this.#entries[index] ?? 0) + part.entries;
      bucket += ends.length;
      place.at += bytes.length;
    }
    return true;
  }

  /** Where the table begins, and where in the file the buckets of its group do. */
  #placeOf(group: number, index: number, table: TablePlan, number: number): { start: number; at: number } | undefined {
    const end = this.#order.waitFor(group);
    if (end === undefined) return undefined;
    if (number > 0) return { start: this.#order.tableStart(index) ?? bug("a table without a beginning"), at: end };
    this.#order.startTable(index, end);
    return { start: end, at: end + directoryBytes(table) };
  }
}

/** The part of a directory for buckets that begin at `base`, and end at `base` and each of `ends`; the last end only for the table's last. */
function encodeDirectory(base: number, ends: EncodedPart["buckets"]["ends"], isTableEnd: boolean): Uint8Array {
  const words = new Uint32Array(2 * (ends.length + 1));
  for (let i = 0; i <= ends.length; i++) {
    const offset = i === 0 ? base : base + (ends[i - 1] as number);
    words[2 * i] = offset;
    words[2 * i + 1] = offset / 2 ** 32;
  }
  return new Uint8Array(words.buffer, 0, offsetBytes * (isTableEnd ? ends.length + 1 : ends.length));
}

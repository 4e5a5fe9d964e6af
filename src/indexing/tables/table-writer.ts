// Writes tables, docs/format.md sections 5 and 6: one thread's share of them, group by group. A group goes to its place in the
// file as it lies in the kernel's memory, and so does its part of the directory.
import { bug } from "../../errors.js";
import type { Files, OpenFile } from "../../files.js";
import { encodePacked, encodeParts, groupSizeOf, topBytes, type EncodeContext, type EncodedPart } from "./encode-group.js";
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
function groupsOf({ bucketBits }: TablePlan): number {
  return topBytes / groupSizeOf(bucketBits);
}

/** By table, the number of its first group among those of all; and behind them how many there are. */
export function firstGroups(tables: readonly TablePlan[]): number[] {
  const firsts = [0];
  for (const table of tables) firsts.push((firsts.at(-1) ?? 0) + groupsOf(table));
  return firsts;
}

/** The length of a table's directory in bytes. */
function directoryBytes({ bucketBits }: TablePlan): number {
  return offsetBytes * (2 ** bucketBits + 1);
}

/** A group, and where it belongs. */
interface GroupPlan {
  /** Its number among those of all tables, and that of its table's first. */
  group: number;
  firstGroup: number;
  /** Its table, and which that is. */
  table: TablePlan;
  index: number;
}

export class TableWriter {
  readonly #context: EncodeContext;
  readonly #tables: readonly TablePlan[];
  readonly #firstGroups: readonly number[];
  readonly #order: GroupOrder;
  readonly #file: OpenFile;
  readonly #entries: number[];
  /** The last group, if it is not written yet: the packer keeps it while it encodes the next. */
  #waiting: { plan: GroupPlan; part: EncodedPart } | undefined;

  /** Opens the file at the job's path, which exists. */
  constructor(files: Files, context: EncodeContext, { path, tables, order }: TablesJob) {
    this.#context = context;
    this.#tables = tables;
    this.#firstGroups = firstGroups(tables);
    this.#order = GroupOrder.of(order);
    this.#file = files.openForWriting(path);
    this.#entries = tables.map(() => 0);
  }

  /** How many entries were written of each table. */
  get entries(): readonly number[] {
    return this.#entries;
  }

  /**
   * Encodes the next group that no thread has taken, and writes it; after the next one, if its place is not known yet or another thread
   * writes: the system lets one at a time write to a file. False if none is left and all are written, or if the build was given up.
   */
  writeGroup(): boolean {
    if (this.#order.isAborted) return false;
    const plan = this.#next();
    if (plan === undefined) {
      this.#writeWaiting({ isUrgent: true });
      return false;
    }
    const { group, firstGroup, table } = plan;
    const { kindNumber, bucketBits } = table;
    const top = (group - firstGroup) * groupSizeOf(bucketBits);
    const part = encodePacked(this.#context, kindNumber, top, bucketBits);
    if (part !== undefined) this.#order.setLength(group, directoryIn(plan) + part.buckets.length);
    // It lies where the next one will be.
    if (!this.#writeWaiting({ isUrgent: true })) return false;
    if (part === undefined) return this.#writeParts(plan, encodeParts(this.#context, kindNumber, top, bucketBits));
    this.#waiting = { plan, part };
    return this.#writeWaiting({ isUrgent: false });
  }

  close(): void {
    this.#file.close();
  }

  #next(): GroupPlan | undefined {
    const group = this.#order.take();
    const index = this.#firstGroups.findLastIndex((first) => first <= group);
    const [table, firstGroup] = [this.#tables[index], this.#firstGroups[index]];
    return table === undefined || firstGroup === undefined ? undefined : { group, firstGroup, table, index };
  }

  /** Writes the group that waits, if there is one; unless it is urgent, only if that can be done at once. False if the build was given up. */
  #writeWaiting({ isUrgent }: { isUrgent: boolean }): boolean {
    if (this.#waiting === undefined) return true;
    const { plan, part } = this.#waiting;
    const place = isUrgent ? this.#order.waitFor(plan.group) : this.#order.place(plan.group);
    if (place === undefined) return !isUrgent;
    const isAlone = this.#order.mayWrite();
    if (!isAlone && !isUrgent) return true;
    this.#waiting = undefined;
    try {
      this.#write(plan, part, { bucket: this.#firstBucket(plan), at: place + directoryIn(plan) });
    } finally {
      if (isAlone) this.#order.hasWritten();
    }
    return true;
  }

  /** Writes a group part by part, none of which lasts longer than to the next. False if the build was given up. */
  #writeParts(plan: GroupPlan, parts: Iterable<EncodedPart>): boolean {
    let bucket = this.#firstBucket(plan);
    let length = directoryIn(plan);
    for (const part of parts) {
      const place = this.#order.waitFor(plan.group);
      if (place === undefined) return false;
      this.#write(plan, part, { bucket, at: place + length });
      bucket += part.buckets.count;
      length += part.buckets.length;
    }
    this.#order.setLength(plan.group, length);
    return true;
  }

  #firstBucket({ group, firstGroup, table }: GroupPlan): number {
    return (2 ** table.bucketBits / groupsOf(table)) * (group - firstGroup);
  }

  /** Writes buckets from `bucket` on to where they belong, `at`, and their part of the directory. */
  #write({ firstGroup, table, index }: GroupPlan, { buckets, entries }: EncodedPart, { bucket, at }: { bucket: number; at: number }): void {
    const start = this.#order.place(firstGroup) ?? bug("a table without a beginning");
    this.#file.write(buckets.bytes, at);
    const base = at - start - directoryBytes(table);
    const isTableEnd = bucket + buckets.count === 2 ** table.bucketBits;
    this.#file.write(encodeDirectory(base, buckets.ends, isTableEnd), start + bucket * offsetBytes);
    this.#entries[index] = (this.#entries[index] ?? 0) + entries;
  }
}

/** The bytes of a directory in a group: the first of a table begins with it. */
function directoryIn({ group, firstGroup, table }: GroupPlan): number {
  return group === firstGroup ? directoryBytes(table) : 0;
}

/** The part of a directory for buckets that begin at `base`, and end at `base` and each of `ends`; the last end only for the table's last. */
function encodeDirectory(base: number, ends: Uint32Array, isTableEnd: boolean): Uint8Array {
  const words = new Uint32Array(2 * (ends.length + 1));
  for (let i = 0; i <= ends.length; i++) {
    const offset = i === 0 ? base : base + (ends[i - 1] as number);
    words[2 * i] = offset;
    words[2 * i + 1] = offset / 2 ** 32;
  }
  return new Uint8Array(words.buffer, 0, offsetBytes * (isTableEnd ? ends.length + 1 : ends.length));
}

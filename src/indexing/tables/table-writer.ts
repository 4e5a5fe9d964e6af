// Writes one thread's share of the tables, group by group. Mirrors docs/format.md, sections 5 and
// 6. A group and its part of the directory are written straight from the kernel's memory.
import { bug } from "../../errors.js";
import type { Files, OpenFile } from "../../files.js";
import {
  encodePacked,
  encodeParts,
  groupSizeOf,
  topBytes,
  type EncodeContext,
  type EncodedPart,
} from "./encode-group.js";
import { GroupOrder } from "./group-order.js";

const offsetBytes = 8;

export interface TablePlan {
  kindNumber: number;
  bucketBits: number;
}

/** The job shared by all threads that write tables, as plain data. */
export interface TablesJob {
  path: string;
  tables: readonly TablePlan[];
  /** Shared memory of a {@link GroupOrder}. */
  order: SharedArrayBuffer;
}

/** Returns the number of groups in a table. */
function groupsOf({ bucketBits }: TablePlan): number {
  return topBytes / groupSizeOf(bucketBits);
}

/**
 * Returns the number of each table's first group among the groups of all tables, followed by the
 * total.
 */
export function firstGroups(tables: readonly TablePlan[]): number[] {
  const firsts = [0];
  for (const table of tables) firsts.push((firsts.at(-1) ?? 0) + groupsOf(table));
  return firsts;
}

/** Returns the length of a table's directory in bytes. */
function directoryBytes({ bucketBits }: TablePlan): number {
  return offsetBytes * (2 ** bucketBits + 1);
}

/** A group and the table it belongs to. */
interface GroupPlan {
  /** Its number among the groups of all tables, and the number of its table's first group. */
  group: number;
  firstGroup: number;
  /** Its table, and the index of that table. */
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
  /** The last group, if not yet written. The packer keeps it while the next is encoded. */
  #pending: { plan: GroupPlan; part: EncodedPart } | undefined;

  /** Opens the file at the job's path, which must exist. */
  constructor(files: Files, context: EncodeContext, { path, tables, order }: TablesJob) {
    this.#context = context;
    this.#tables = tables;
    this.#firstGroups = firstGroups(tables);
    this.#order = GroupOrder.of(order);
    this.#file = files.openForWriting(path);
    this.#entries = tables.map(() => 0);
  }

  /** Number of entries written to each table by this thread. */
  get entries(): readonly number[] {
    return this.#entries;
  }

  /**
   * Encodes the next free group and writes it. Writing waits until the next call if the group's
   * offset is unknown or another thread is writing, because the system lets one thread at a time
   * write to a file. Returns false if all groups are taken and written, or if the build was
   * aborted.
   */
  writeGroup(): boolean {
    if (this.#order.isAborted) return false;
    const plan = this.#next();
    if (plan === undefined) {
      this.#writePending({ isUrgent: true });
      return false;
    }
    const { group, firstGroup, table } = plan;
    const { kindNumber, bucketBits } = table;
    const top = (group - firstGroup) * groupSizeOf(bucketBits);
    const part = encodePacked(this.#context, kindNumber, top, bucketBits);
    if (part !== undefined) this.#order.setLength(group, directoryIn(plan) + part.buckets.length);
    // The pending group occupies the memory of the next one.
    if (!this.#writePending({ isUrgent: true })) return false;
    if (part === undefined)
      return this.#writeParts(plan, encodeParts(this.#context, kindNumber, top, bucketBits));
    this.#pending = { plan, part };
    return this.#writePending({ isUrgent: false });
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

  /**
   * Writes the pending group, if there is one. Unless urgent, does so only if it need not wait.
   * Returns false if the build was aborted.
   */
  #writePending({ isUrgent }: { isUrgent: boolean }): boolean {
    if (this.#pending === undefined) return true;
    const { plan, part } = this.#pending;
    const offset = isUrgent ? this.#order.waitFor(plan.group) : this.#order.place(plan.group);
    if (offset === undefined) return !isUrgent;
    const isAlone = this.#order.mayWrite();
    if (!isAlone && !isUrgent) return true;
    this.#pending = undefined;
    try {
      this.#write(plan, part, { bucket: this.#firstBucket(plan), at: offset + directoryIn(plan) });
    } finally {
      if (isAlone) this.#order.hasWritten();
    }
    return true;
  }

  /**
   * Writes a group part by part, since a part is valid only until the next. Returns false if the
   * build was aborted.
   */
  #writeParts(plan: GroupPlan, parts: Iterable<EncodedPart>): boolean {
    let bucket = this.#firstBucket(plan);
    let length = directoryIn(plan);
    for (const part of parts) {
      const offset = this.#order.waitFor(plan.group);
      if (offset === undefined) return false;
      this.#write(plan, part, { bucket, at: offset + length });
      bucket += part.buckets.count;
      length += part.buckets.length;
    }
    this.#order.setLength(plan.group, length);
    return true;
  }

  #firstBucket({ group, firstGroup, table }: GroupPlan): number {
    return (2 ** table.bucketBits / groupsOf(table)) * (group - firstGroup);
  }

  /**
   * Writes buckets at offset `at`, and their part of the directory. `bucket` is the number of the
   * first.
   */
  #write(
    { firstGroup, table, index }: GroupPlan,
    { buckets, entries }: EncodedPart,
    { bucket, at }: { bucket: number; at: number },
  ): void {
    const start = this.#order.place(firstGroup) ?? bug("a table without an offset");
    this.#file.write(buckets.bytes, at);
    const base = at - start - directoryBytes(table);
    const isTableEnd = bucket + buckets.count === 2 ** table.bucketBits;
    this.#file.write(encodeDirectory(base, buckets.ends, isTableEnd), start + bucket * offsetBytes);
    this.#entries[index] = (this.#entries[index] ?? 0) + entries;
  }
}

/** Returns the bytes of the directory in a group: the first group of a table begins with it. */
function directoryIn({ group, firstGroup, table }: GroupPlan): number {
  return group === firstGroup ? directoryBytes(table) : 0;
}

/**
 * Returns the part of a directory for buckets that begin at `base` and end at `ends`. Includes the
 * last end only for the table's last bucket.
 */
function encodeDirectory(base: number, ends: Uint32Array, isTableEnd: boolean): Uint8Array {
  const words = new Uint32Array(2 * (ends.length + 1));
  for (let i = 0; i <= ends.length; i++) {
    const offset = i === 0 ? base : base + (ends[i - 1] as number);
    words[2 * i] = offset;
    words[2 * i + 1] = offset / 2 ** 32;
  }
  return new Uint8Array(words.buffer, 0, offsetBytes * (isTableEnd ? ends.length + 1 : ends.length));
}

// One kind's runs to its table: each partition read back, sorted, united, coded. docs/format.md sections 5 and 6.
import { bug } from "../errors.js";
import type { OpenFile } from "../files.js";
import type { Checksum } from "../format/checksum.js";
import type { TableDescriptor } from "../format/head.js";
import type { Sorter } from "../kernel/sorter.js";
import type { RunFile } from "./run-file.js";
import { TableWriter } from "./table-writer.js";

const topBytes = 256;
/** A part of a partition is never finer than this many key bits after the top byte; no honest build comes near. */
const finestBits = 24;

/** What the tables of a build share. */
export interface TableContext {
  runs: RunFile;
  sorter: Sorter;
  file: OpenFile;
  checksum: Checksum;
  /** Called between partitions: reports progress, throws if the build was given up. */
  step: (share: number) => Promise<void>;
}

/** Writes the table of one kind at `tableOffset` (bytes) and returns its descriptor. */
export async function finishTable(context: TableContext, kindNumber: number, tableOffset: number): Promise<TableDescriptor> {
  const firstEntries = countPartition(context, kindNumber, 0);
  const bucketBits = firstEntries < 2 ? 0 : Math.floor(Math.log2(firstEntries));
  const writer = new TableWriter(context.file, context.checksum, { kindNumber, bucketBits, tableOffset });
  // With fewer than 8 bucket bits a bucket holds several partitions, which are then sorted together.
  const groupSize = bucketBits >= 8 ? 1 : topBytes >> bucketBits;
  let entries = 0;
  for (let top = 0; top < topBytes; top += groupSize) {
    const group = Array.from({ length: groupSize }, (_, index) => top + index);
    for (const part of partsOf(context, kindNumber, group, Math.max(0, bucketBits - 8))) {
      entries += part.entries;
      const end = ((top + (part.keepBits === 0 ? groupSize : (part.value + 1) / 2 ** part.keepBits)) / topBytes) * 2 ** bucketBits;
      while (writer.buckets < end) writer.append(context.sorter.encode(bucketBits, writer.buckets));
    }
    await context.step((top + groupSize) / topBytes);
  }
  return { kindNumber, bucketBits, entries, offset: tableOffset, length: writer.finish() };
}

/** A sorted part of a group: `entries` of the keys whose `keepBits` bits after the top byte are `value`. */
interface Part {
  keepBits: number;
  value: number;
  entries: number;
}

function countPartition(context: TableContext, kindNumber: number, top: number): number {
  let entries = 0;
  for (const part of partsOf(context, kindNumber, [top], finestBits)) entries += part.entries;
  return entries;
}

/**
 * Sorts a group of partitions in as many parts as the sorter's capacity asks for, in key order. After each part is
 * yielded the sorter holds it. Only a single partition can be parted.
 */
function* partsOf(context: TableContext, kindNumber: number, group: readonly number[], mostBits: number): Generator<Part> {
  // A part that overflowed is parted further; what came before it in key order has been yielded already.
  const pending: { keepBits: number; value: number }[] = [{ keepBits: 0, value: 0 }];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (loadPart(context, kindNumber, group, part)) yield { ...part, entries: context.sorter.sort() };
    else {
      const keepBits = part.keepBits + 1;
      if (group.length > 1 || keepBits > mostBits) bug(`a part of a partition outgrew the sorter at ${keepBits} bits`);
      pending.push({ keepBits, value: part.value * 2 + 1 }, { keepBits, value: part.value * 2 });
    }
  }
}

function loadPart(context: TableContext, kindNumber: number, group: readonly number[], part: { keepBits: number; value: number }): boolean {
  const { runs, sorter } = context;
  sorter.begin();
  for (const top of group)
    for (const run of runs.runsOf(kindNumber * topBytes + top)) {
      runs.read(run, sorter.input(run.bytes));
      const keep = part.keepBits === 0 ? undefined : { bits: part.keepBits, value: part.value };
      if (!sorter.load(top, run.bytes, run.columnBytes, keep)) return false;
    }
  return true;
}

// Partitions to buckets: read back, sorted, united, coded. docs/format.md sections 5 and 6. Groups of partitions are
// independent of each other, so that threads share them out.
import { bug } from "../../errors.js";
import type { EncodedBuckets } from "../../kernel/tables/encoded-buckets.js";
import { entriesOf, type Packer } from "../../kernel/tables/packer.js";
import type { Sorter } from "../../kernel/tables/sorter.js";
import type { Runs } from "./run-file.js";

export const topBytes = 256;
/** A part of a partition is never finer than this many key bits after the top byte; no honest build comes near. */
const finestBits = 24;

/** With what groups are encoded. */
export interface EncodeContext {
  runs: Runs;
  /** Takes what the packer does not. It is made for the first partition of that kind: it takes much memory. */
  readonly sorter: Sorter;
  /** Undefined where column sets are too wide for it. */
  packer: Packer | undefined;
}

/** Consecutive buckets of a group, and how many entries they hold. */
export interface EncodedPart {
  entries: number;
  buckets: EncodedBuckets;
}

/** How many partitions are encoded together: with fewer than 8 bucket bits a bucket holds several. */
export function groupSizeOf(bucketBits: number): number {
  return bucketBits >= 8 ? 1 : topBytes >> bucketBits;
}

/** The number of distinct keys whose top byte is 0: the number of buckets follows from it. */
export function countFirst(context: EncodeContext, kindNumber: number): number {
  const { runs, packer } = context;
  const pieces = runs.of(kindNumber * topBytes);
  // As many bits as there would be without any repeats: then no bucket is larger than it will be.
  const bucketBits = Math.floor(Math.log2(Math.max(entriesOf(pieces), 1)));
  if (packer !== undefined && encodePacked(context, kindNumber, 0, bucketBits) !== undefined) return packer.entries;
  let entries = 0;
  for (const part of partsOf(context, kindNumber, [0], finestBits)) entries += part.entries;
  return entries;
}

/**
 * Encodes the buckets of the partitions from `top` on, as many as belong together, in one or more parts, each valid until the next is asked
 * for: for what {@link encodePacked} does not take.
 */
export function* encodeParts(context: EncodeContext, kindNumber: number, top: number, bucketBits: number): Generator<EncodedPart> {
  const groupSize = groupSizeOf(bucketBits);
  const group = Array.from({ length: groupSize }, (_, index) => top + index);
  const bucketOf = (share: number): number => (share / topBytes) * 2 ** bucketBits;
  let bucket = bucketOf(top);
  for (const part of partsOf(context, kindNumber, group, Math.max(0, bucketBits - 8))) {
    const end = bucketOf(top + (part.keepBits === 0 ? groupSize : (part.value + 1) / 2 ** part.keepBits));
    yield { entries: part.entries, buckets: context.sorter.encode(kindNumber, bucketBits, bucket, end - bucket) };
    bucket = end;
  }
}

/**
 * The fast way, for one partition: undefined if it is not for it. The buckets are valid until the call after the next, whatever else is encoded
 * meanwhile.
 */
export function encodePacked({ runs, packer }: EncodeContext, kindNumber: number, top: number, bucketBits: number): EncodedPart | undefined {
  const pieces = runs.of(kindNumber * topBytes + top);
  if (packer?.takesPartition(bucketBits, pieces) !== true) return undefined;
  const input = packer.input(pieces.reduce((sum, { bytes }) => sum + bytes, 0));
  let at = 0;
  for (const run of pieces) {
    runs.read(run, input.subarray(at, at + run.bytes));
    at += run.bytes;
  }
  const buckets = packer.encode(kindNumber, bucketBits, top, pieces);
  return buckets === undefined ? undefined : { entries: packer.entries, buckets };
}

/** A sorted part of a group: `entries` of the keys whose `keepBits` bits after the top byte are `value`. */
interface Part {
  keepBits: number;
  value: number;
  entries: number;
}

/**
 * Sorts a group of partitions in as many parts as the sorter's capacity asks for, in key order. After each part is
 * yielded the sorter holds it. Only a single partition can be parted.
 */
function* partsOf(context: EncodeContext, kindNumber: number, group: readonly number[], mostBits: number): Generator<Part> {
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

function loadPart({ runs, sorter }: EncodeContext, kindNumber: number, group: readonly number[], part: { keepBits: number; value: number }): boolean {
  sorter.begin();
  for (const top of group)
    for (const run of runs.of(kindNumber * topBytes + top)) {
      runs.read(run, sorter.input(run.bytes));
      const keep = part.keepBits === 0 ? undefined : { bits: part.keepBits, value: part.value };
      if (!sorter.load(top, run.bytes, run.columnBytes, keep)) return false;
    }
  return true;
}

// Partitions to buckets: read back, sorted, united and encoded. Mirrors docs/format.md, sections 5
// and 6. Groups of partitions are independent of each other, so threads share them.
import { bug } from "../../errors.js";
import type { EncodedBuckets } from "../../kernel/tables/encoded-buckets.js";
import type { Packer } from "../../kernel/tables/packer.js";
import type { Sorter } from "../../kernel/tables/sorter.js";
import { MOST_DIVIDED_BITS } from "../../kernel/tables/divider.js";
import type { DividedPartition, PartitionGroup, Partitions } from "./partitions.js";

export const topBytes = 256;
/**
 * The most key bits after the top byte by which a partition is split. No honest build comes near.
 */
const finestBits = 24;

/** The tools that encode groups. */
export interface EncodeContext {
  partitions: Partitions;
  /**
   * Encodes the groups that the packer cannot. Created on first use, because it takes much memory.
   */
  readonly sorter: Sorter;
  /** Undefined if column sets are too wide for it. */
  packer: Packer | undefined;
}

/** Consecutive buckets of a group, and the number of entries in them. */
export interface EncodedPart {
  entries: number;
  buckets: EncodedBuckets;
}

/**
 * Returns the number of partitions encoded together. With fewer than 8 bucket bits, a bucket spans
 * several.
 */
export function groupSizeOf(bucketBits: number): number {
  return bucketBits >= 8 ? 1 : topBytes >> bucketBits;
}

/** Returns the number of distinct keys whose top byte is 0. It determines the number of buckets. */
export function countFirst(context: EncodeContext, kindNumber: number): number {
  const { partitions, packer } = context;
  // This is the bucket count without any repeated keys, so no bucket is larger here than in the
  // table.
  const bucketBits = Math.floor(Math.log2(Math.max(partitions.entriesOf(kindNumber, 0), 1)));
  if (packer !== undefined && encodePacked(context, kindNumber, 0, bucketBits) !== undefined)
    return packer.entries;
  let entries = 0;
  for (const part of partsOf(context, kindNumber, { top: 0, count: 1 }, finestBits)) entries += part.entries;
  return entries;
}

/**
 * Encodes the buckets of one group, whose first partition is `top`, for groups that
 * {@link encodePacked} cannot take. Yields one or more parts, each valid until the next is
 * requested.
 */
export function* encodeParts(
  context: EncodeContext,
  kindNumber: number,
  top: number,
  bucketBits: number,
): Generator<EncodedPart> {
  const groupSize = groupSizeOf(bucketBits);
  const group = { top, count: groupSize };
  const bucketOf = (share: number): number => (share / topBytes) * 2 ** bucketBits;
  let bucket = bucketOf(top);
  for (const part of partsOf(context, kindNumber, group, Math.max(0, bucketBits - 8))) {
    const end = bucketOf(top + (part.keepBits === 0 ? groupSize : (part.value + 1) / 2 ** part.keepBits));
    yield {
      entries: part.entries,
      buckets: context.sorter.encode(kindNumber, bucketBits, bucket, end - bucket),
    };
    bucket = end;
  }
}

/**
 * Encodes one partition with the packer. Returns undefined if the packer cannot take it. The
 * buckets stay valid until the call after the next, whatever else is encoded meanwhile.
 */
export function encodePacked(
  { partitions, packer }: EncodeContext,
  kindNumber: number,
  top: number,
  bucketBits: number,
): EncodedPart | undefined {
  if (packer === undefined) return undefined;
  const buckets = partitions.pack(packer, kindNumber, bucketBits, top);
  return buckets === undefined ? undefined : { entries: packer.entries, buckets };
}

/**
 * A sorted part of a group: `entries` with keys whose `keepBits` bits after the top byte equal
 * `value`.
 */
interface Part {
  keepBits: number;
  value: number;
  entries: number;
}

/**
 * Sorts a group of partitions in key order, in as many parts as the sorter's capacity requires. The
 * sorter holds each part until the next is requested. Only a single partition can be split.
 */
function* partsOf(
  context: EncodeContext,
  kindNumber: number,
  group: PartitionGroup,
  mostBits: number,
): Generator<Part> {
  const { sorter, partitions } = context;
  const { top } = group;
  // A part that overflows is split again; every part before it in key order has been yielded
  // already.
  const pending = [{ keepBits: 0, value: 0 }];
  let divided: DividedPartition | undefined;
  try {
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
      const { keepBits, value } = part;
      sorter.begin();
      const keep = keepBits === 0 ? undefined : { bits: keepBits, value };
      const isLoaded =
        divided === undefined || keep === undefined
          ? partitions.load(sorter, kindNumber, group, keep)
          : divided.load(sorter, keep);
      if (isLoaded) {
        yield { ...part, entries: sorter.sort() };
        continue;
      }
      if (group.count > 1 || keepBits >= mostBits)
        bug(`a part of a partition outgrew the sorter at ${keepBits} bits`);
      let bits = 1;
      if (keepBits === 0 && partitions.divide !== undefined) {
        bits = divisionOf(partitions.entriesOf(kindNumber, top), sorter.capacity, mostBits);
        divided = partitions.divide(kindNumber, top, bits);
      }
      for (let index = 2 ** bits - 1; index >= 0; index--)
        pending.push({ keepBits: keepBits + bits, value: value * 2 ** bits + index });
    }
  } finally {
    divided?.close();
  }
}

/** Returns by how many key bits to divide a partition, so that a part fills half of the sorter. */
function divisionOf(entries: number, capacity: number, mostBits: number): number {
  const bits = Math.ceil(Math.log2(entries / (capacity / 2)));
  return Math.min(Math.max(bits, 1), MOST_DIVIDED_BITS, mostBits);
}

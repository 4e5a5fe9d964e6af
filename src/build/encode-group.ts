// Partitions to buckets: read back, sorted, united, coded. docs/format.md sections 5 and 6. Groups of partitions are
// independent of each other, so that threads share them out.
import { bug } from "../errors.js";
import { bucketSeed, maxBucketBytes } from "../format/bucket.js";
import type { Checksum } from "../format/checksum.js";
import type { Sorter } from "../kernel/sorter.js";
import type { Runs } from "./run-file.js";

export const topBytes = 256;
/** A part of a partition is never finer than this many key bits after the top byte; no honest build comes near. */
const finestBits = 24;
const checksumBytes = 8;

/** With what groups are encoded. */
export interface EncodeContext {
  runs: Runs;
  sorter: Sorter;
  checksum: Checksum;
}

/** Consecutive buckets with their checksums, and the length of each; how many entries they hold. */
export interface EncodedGroup {
  entries: number;
  bytes: Uint8Array;
  lengths: Uint32Array;
}

/** How many partitions are encoded together: with fewer than 8 bucket bits a bucket holds several. */
export function groupSizeOf(bucketBits: number): number {
  return bucketBits >= 8 ? 1 : topBytes >> bucketBits;
}

/** The number of distinct keys whose top byte is 0: the number of buckets follows from it. */
export function countFirst(context: EncodeContext, kindNumber: number): number {
  let entries = 0;
  for (const part of partsOf(context, kindNumber, [0], finestBits)) entries += part.entries;
  return entries;
}

/** Encodes the buckets of the partitions from `top` on, as many as belong together. */
export function encodeGroup(context: EncodeContext, kindNumber: number, top: number, bucketBits: number): EncodedGroup {
  const groupSize = groupSizeOf(bucketBits);
  const group = Array.from({ length: groupSize }, (_, index) => top + index);
  const bucketOf = (share: number): number => (share / topBytes) * 2 ** bucketBits;
  const lengths = new Uint32Array(bucketOf(top + groupSize) - bucketOf(top));
  let bytes = Buffer.allocUnsafe(1 << 16);
  let length = 0;
  let bucket = bucketOf(top);
  let index = 0;
  let entries = 0;
  for (const part of partsOf(context, kindNumber, group, Math.max(0, bucketBits - 8))) {
    entries += part.entries;
    const end = bucketOf(top + (part.keepBits === 0 ? groupSize : (part.value + 1) / 2 ** part.keepBits));
    for (; bucket < end; bucket++, index++) {
      const encoded = context.sorter.encode(bucketBits, bucket);
      const bucketBytes = encoded.length + checksumBytes;
      if (bucketBytes > maxBucketBytes) bug(`a bucket of ${bucketBytes} bytes`);
      if (length + bucketBytes > bytes.length) {
        const grown = Buffer.allocUnsafe(Math.max(2 * bytes.length, length + bucketBytes));
        bytes.copy(grown, 0, 0, length);
        bytes = grown;
      }
      bytes.set(encoded, length);
      bytes.writeBigUInt64LE(context.checksum(bucketSeed(kindNumber, bucket), encoded), length + encoded.length);
      length += bucketBytes;
      lengths[index] = bucketBytes;
    }
  }
  return { entries, bytes: bytes.subarray(0, length), lengths };
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
      run.read(sorter.input(run.bytes));
      const keep = part.keepBits === 0 ? undefined : { bits: part.keepBits, value: part.value };
      if (!sorter.load(top, run.bytes, run.columnBytes, keep)) return false;
    }
  return true;
}

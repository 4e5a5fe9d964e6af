// Encodes the buckets of a sorter: docs/format.md, section 6.

import { idBits } from "../format/bit-area";
import { chooseRice, putGaps, putIds } from "../format/bucket-bits";
import { MOST_BUCKET_BYTES, TOO_LONG, endBucket } from "./bucket-end";
import { bytesOf, collectProfiles, profileAt, profileRoom } from "./dictionary";
import { writeLeb } from "../format/leb128";
import { PAIR_BYTES } from "./pair-sort";
import { Sorter, take } from "./sorter";

/** Result of `encodeBuckets` when entries of an earlier bucket are left. */
const OUT_OF_ORDER: i32 = -1;

/**
 * The most bytes of an entry besides its profile: 5 for the records, an id (4) and a gap (9). The
 * stride covers the rest of the profile. With k0 of section 6 the gaps take at most n * (k0 + 1) +
 * s / 2^k0 < n * (k0 + 3) bits, so 9 bytes each, and the chosen k takes no more. BUCKET_BYTES
 * covers three numbers, the checksum, and the bytes written past the end.
 */
const ENTRY_BYTES: u32 = 5 + 4 + 9;
const BUCKET_BYTES: u32 = 48;

/** Returns the bytes of scratch memory for buckets of up to `count` entries. */
export function scratchBytes(sorter: Sorter, count: u32): usize {
  return slotBytes(count) + count * (20 + 2 * <u32>PAIR_BYTES + profileRoom(sorter.stride));
}

/** Lays out scratch memory for buckets of up to `count` (1 or more) entries. */
export function useScratch(sorter: Sorter, at: usize, count: u32): void {
  sorter.slots = at;
  sorter.profiles = sorter.slots + slotBytes(count);
  sorter.ids = sorter.profiles + count * profileRoom(sorter.stride);
  sorter.order = sorter.ids + count * 4;
  sorter.ranks = sorter.order + count * 4;
  sorter.pairs = sorter.ranks + count * 4;
  sorter.sparePairs = sorter.pairs + count * PAIR_BYTES;
  sorter.gaps = sorter.sparePairs + count * PAIR_BYTES;
}

/** Returns the most bytes that all entries take, encoded as `buckets` buckets. */
export function outBytes(sorter: Sorter, buckets: u32): usize {
  return buckets * BUCKET_BYTES + sorter.count * (sorter.stride + ENTRY_BYTES);
}

/**
 * Returns the number of entries in the largest bucket of `bucketBits`. The entries must be sorted.
 */
export function largestBucket(sorter: Sorter, bucketBits: u32): u32 {
  if (bucketBits == 0) return sorter.count;
  const shift = <u64>(64 - bucketBits);
  const end = sorter.entries + sorter.count * sorter.stride;
  let most: u32 = 0;
  let count: u32 = 0;
  let bucket = u64.MAX_VALUE;
  for (let at = sorter.entries; at < end; at += sorter.stride) {
    const next = load<u64>(at) >> shift;
    count = next == bucket ? count + 1 : 1;
    bucket = next;
    most = max(most, count);
  }
  return most;
}

/**
 * Encodes `buckets` buckets starting at `bucket`, with their checksums, to `out` (`outBytes`), and
 * writes the end of each to `ends` (u32 each). Returns the length, -1 if entries of an earlier
 * bucket are left, or -2 if a bucket is too long. The scratch memory must suffice for the largest
 * bucket.
 */
export function encodeBuckets(
  sorter: Sorter,
  kind: u32,
  bucketBits: u32,
  bucket: u32,
  buckets: u32,
  out: usize,
  ends: usize,
): i32 {
  let at = out;
  for (let i: u32 = 0; i < buckets; ++i) {
    if (take(sorter, bucketBits, bucket + i) < 0) return OUT_OF_ORDER;
    const end = encodeBucket(sorter, at);
    if (<u32>(end - at) > MOST_BUCKET_BYTES) return TOO_LONG;
    at = endBucket(at, end, kind, bucket + i);
    store<u32>(ends + ((<usize>i) << 2), <u32>(at - out));
  }
  return <i32>(at - out);
}

function encodeBucket(sorter: Sorter, start: usize): usize {
  const count = sorter.bucketCount;
  let at = writeLeb(start, count);
  if (count == 0) return at;
  const size = collectProfiles(sorter);
  const rice = chooseRice(sorter.gaps, count, findGaps(sorter));
  store<u8>(at++, rice);
  at = writeLeb(at, size);
  for (let rank: u32 = 0; rank < size; ++rank) {
    const profile = profileAt(sorter, rank);
    const length = profile.end - bytesOf(profile);
    for (let offset: usize = 0; offset < length; offset += 16)
      v128.store(at + offset, v128.load(bytesOf(profile) + offset));
    at += length;
  }
  const idsEnd = putIds<u32>(at, sorter.ranks, sorter.ids, count, idBits(size));
  const bits = putGaps(at, idsEnd, sorter.gaps, count, rice);
  return at + ((bits + 7) >> 3);
}

/** Returns the bytes of a table of u32 slots: twice the entries, rounded up to a power of two. */
function slotBytes(count: u32): usize {
  return (<usize>4) << (33 - clz<u32>(count));
}

/** Turns the keys of the bucket into gaps and returns their sum. */
function findGaps(sorter: Sorter): u64 {
  const stride = sorter.stride;
  const bucketBits = <u64>sorter.bucketBits;
  const end = sorter.bucketStart + sorter.bucketCount * stride;
  let gap = sorter.gaps;
  let before = u64.MAX_VALUE;
  for (let entry = sorter.bucketStart; entry < end; entry += stride) {
    const value = (load<u64>(entry) << bucketBits) >> bucketBits;
    store<u64>(gap, value - before - 1);
    before = value;
    gap += 8;
  }
  return before - <u64>(sorter.bucketCount - 1);
}

// Encodes the buckets of a packed partition one after the other. Each is sorted, its equal keys
// united and its profiles ordered while it is in the processor's nearest cache. docs/format.md,
// sections 6 and 7.

import { idBits } from "../format/bit-area";
import { chooseRice, putGaps, putIds } from "../format/bucket-bits";
import { sortBins } from "./bin-sort";
import { endBucket, MOST_BUCKET_BYTES, TOO_LONG } from "./bucket-end";
import { writeLeb } from "../format/leb128";
import { Packer } from "./packer";
import { MOST_NUMBERS, NO_NUMBER, codeOf, numberOf, profileOf } from "./profile-numbers";

/** Result of `encodePacked` when there are more profiles than numbers. */
const NO_NUMBERS: i32 = -1;

/**
 * The most bytes of an entry in a bucket (see bucket-encode.ts), and of a bucket besides its
 * entries.
 */
const ENTRY_BYTES: usize = 9 + 2 + 9;
const BUCKET_BYTES: usize = 48;

/** Counters for sorting the words of a bucket: 2^COUNTER_BITS of u32. */
const COUNTER_BITS: u32 = 12;
const COUNTER_BYTES: usize = 4 << COUNTER_BITS;

/** Returns the bytes of scratch memory for buckets of up to `most` entries. */
export function packedScratchBytes(most: u32): usize {
  return COUNTER_BYTES + <usize>MOST_NUMBERS * 4 + <usize>most * 14 + 16;
}

/** Lays out zeroed scratch memory for buckets of up to `most` entries. */
export function usePackedScratch(packer: Packer, at: usize, most: u32): void {
  packer.counters = at;
  packer.list = packer.counters + COUNTER_BYTES;
  packer.order = packer.list + <usize>MOST_NUMBERS * 2;
  packer.sorted = packer.order + <usize>MOST_NUMBERS * 2;
  packer.usesCounted = packer.sorted + <usize>most * 8;
  packer.profileNumbers = packer.usesCounted + <usize>most * 4 + 8;
}

/** Returns the most bytes that an encoded partition takes. */
export function packedOutBytes(entries: u32, buckets: u32): usize {
  return <usize>entries * ENTRY_BYTES + <usize>buckets * BUCKET_BYTES;
}

/**
 * Encodes all buckets of the partition, starting with number `bucket`, with their checksums, to
 * `out`, and writes the end of each to `ends` (u32 each). Returns the length, -1 if there are more
 * profiles than numbers, or -2 if a bucket is too long.
 */
export function encodePacked(packer: Packer, kind: u32, bucket: u32, out: usize, ends: usize): i32 {
  const bins = packer.bins;
  const buckets: u32 = 1 << (packer.bucketBits - 8);
  let at = out;
  let start = packer.packed;
  let entries: u32 = 0;
  for (let i: u32 = 0; i < buckets; ++i) {
    const end = <usize>load<u32>(bins + ((<usize>i) << 2));
    let count = <u32>(end - start) >> 3;
    let to = at;
    if (count > 0) {
      sortBins<u64>(start, count, 8, packer.sorted, packer.counters, COUNTER_BITS, 0);
      count = separate(packer, count);
      if (count == 0) return NO_NUMBERS;
      to = encodeBucket(packer, at, count);
    } else {
      to = writeLeb(at, 0);
    }
    if (<u32>(to - at) > MOST_BUCKET_BYTES) return TOO_LONG;
    entries += count;
    at = endBucket(at, to, kind, bucket + i);
    store<u32>(ends + ((<usize>i) << 2), <u32>(at - out));
    start = end;
  }
  packer.entries = entries;
  return <i32>(at - out);
}

/** Returns the number of entries in the encoded buckets. */
export function packedEntries(packer: Packer): u32 {
  return packer.entries;
}

function encodeBucket(packer: Packer, start: usize, count: u32): usize {
  const size = orderProfiles(packer);
  const gaps = packer.sorted;
  const rice = chooseRice(gaps, count, packer.gapSum);
  let at = writeLeb(start, count);
  store<u8>(at++, rice);
  at = writeLeb(at, size);
  const end = packer.order + ((<usize>size) << 1);
  for (let order = packer.order; order < end; order += 2) {
    const profile = profileOf(packer.numbers, load<u16>(order));
    v128.store(at, v128.load(codeOf(profile)));
    at += profile.length;
  }
  const idsEnd = putIds<u16>(at, packer.numbers.ids, packer.profileNumbers, count, idBits(size));
  const bits = putGaps(at, idsEnd, gaps, count, rice);
  return at + ((bits + 7) >> 3);
}

/**
 * Splits the sorted words of a bucket: gaps replace the words, and the profile numbers go to
 * `packer.profileNumbers`, with their uses counted. Unites equal keys. Returns the number of
 * entries left, or 0 if there is no number for a united profile.
 */
function separate(packer: Packer, count: u32): u32 {
  const numbers = packer.numbers;
  const uses = numbers.uses;
  const shift = <u64>packer.bucketBits;
  const mask = ~(u64.MAX_VALUE << shift);
  const end = packer.sorted + ((<usize>count) << 3);
  let gap = packer.sorted;
  let to = packer.profileNumbers;
  let before = u64.MAX_VALUE;
  for (let at = packer.sorted; at < end; at += 8) {
    const word = load<u64>(at);
    const value = word >> shift;
    let number = <u32>(word & mask);
    if (value == before) {
      to -= 2;
      gap -= 8;
      const last = <u32>load<u16>(to);
      let profile = unite(profileOf(numbers, last).word, profileOf(numbers, number).word);
      for (; at + 8 < end && load<u64>(at, 8) >> shift == value; at += 8) {
        profile = unite(profile, profileOf(numbers, <u32>(load<u64>(at, 8) & mask)).word);
      }
      countUse(uses, last, -1);
      const united = numberOf(numbers, profile);
      if (united == NO_NUMBER) return 0;
      number = united;
    } else {
      store<u64>(gap, value - before - 1);
      before = value;
    }
    gap += 8;
    store<u16>(to, number);
    to += 2;
    countUse(uses, number, 1);
  }
  const left = <u32>(gap - packer.sorted) >> 3;
  packer.gapSum = before - <u64>(left - 1);
  return left;
}

function countUse(uses: usize, number: u32, more: i32): void {
  const use = uses + ((<usize>number) << 2);
  store<i32>(use, load<i32>(use) + more);
}

/**
 * Returns the columns of both profiles and the sum of their records, which saturates at 2^32 - 1.
 */
function unite(a: u64, b: u64): u64 {
  const records = (a & 0xffffffff) + (b & 0xffffffff);
  return ((a | b) & 0xffffffff00000000) | min<u64>(records, 0xffffffff);
}

/**
 * Puts the profiles of the bucket into the dictionary's order, by falling uses, then by bytes:
 * fills `packer.order`, and writes the rank of each to `numbers.ids`. Returns their number and
 * resets their uses. This is a counting sort by uses, stable on the sequence of the profiles'
 * bytes.
 */
function orderProfiles(packer: Packer): u32 {
  const numbers = packer.numbers;
  const uses = numbers.uses;
  const counted = packer.usesCounted;
  const list = packer.list;
  const sequenceEnd = numbers.sequence + ((<usize>numbers.size) << 1);
  let size: usize = 0;
  let most: u32 = 0;
  for (let at = numbers.sequence; at < sequenceEnd; at += 2) {
    const number = <usize>load<u16>(at);
    const use = load<u32>(uses + (number << 2));
    const counter = counted + ((<usize>use) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
    store<u16>(list + (size << 1), <u16>number);
    size += <usize>(use != 0);
    most = max(most, use);
  }
  let next: u32 = 0;
  for (let counter = counted + ((<usize>most) << 2); counter > counted; counter -= 4) {
    const same = load<u32>(counter);
    store<u32>(counter, next);
    next += same;
  }
  for (let i: usize = 0; i < size; ++i) {
    const number = <usize>load<u16>(list + (i << 1));
    const use = uses + (number << 2);
    const counter = counted + ((<usize>load<u32>(use)) << 2);
    const rank = load<u32>(counter);
    store<u32>(counter, rank + 1);
    store<u16>(packer.order + ((<usize>rank) << 1), <u16>number);
    store<u16>(numbers.ids + (number << 1), <u16>rank);
    store<u32>(use, 0);
  }
  memory.fill(counted, 0, (<usize>most + 1) << 2);
  return <u32>size;
}

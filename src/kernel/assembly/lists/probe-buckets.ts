// Probes the buckets of one table for many keys in order: plans reads of neighbouring buckets, then
// checks and decodes each bucket once. Each key has the same result as a `probe` in
// bucket-decode.ts. docs/format.md, sections 5 to 7.

import { dictionary, entries, readSizes, rice, size, width } from "../format/bucket-decode";
import { bitsFrom, lowBits } from "../format/bit-area";
import { walkGaps } from "../format/gaps";
import { readProfile } from "../format/profile";
import { NO_NUMBER, numberOf, ProfileSet } from "./profile-set";
import { ABSENT, DAMAGED, FOUND, PROBE_BYTES, UNASKED } from "./query-block";
import { xxHash64 } from "../hash/xx-hash";

const CHECKSUM_BYTES: u32 = 8;
const LEAST_BUCKET_BYTES: u64 = 9;
const MOST_BUCKET_BYTES: u64 = 1 << 24;
/**
 * Buckets without probes are read too if they are no longer than this in total, because a read of
 * its own would cost as much.
 */
const MOST_GAP_BYTES: u64 = 16384;

@unmanaged
export class TableWalk {
  /**
   * Probes in the order of their keys: the next one, the first after the planned read, and the end.
   */
  at: usize;
  readEnd: usize;
  end: usize;
  kindNumber: u32;
  bucketBits: u32;
  columnBits: u32;
  /** Number of the index, stored with its profiles. */
  index: u32;
  /** Bytes of all buckets, as two halves. */
  roomLow: u32;
  roomHigh: u32;
  /**
   * A part of the directory: the offsets of `buckets` buckets starting with `firstBucket`, and one
   * more.
   */
  directory: usize;
  firstBucket: u32;
  buckets: u32;
  /**
   * The planned read: its target address, its offset among the buckets, as two halves, and its
   * length.
   */
  chunk: usize;
  chunkBytes: u32;
  offsetLow: u32;
  offsetHigh: u32;
  bytes: u32;
  profiles: ProfileSet;
  /** True if several probes have one result: that of any that is found. */
  areShared: u32;
  /** Space for {@link MOST_PROFILES} addresses of profiles and one more (u32 each). */
  places: usize;
  /** The bucket being decoded: the end of its probes, the low r bits of the next one's key, its bits. */
  bucketEnd: usize;
  target: u64;
  area: usize;
  idBits: u32;
  size: u32;

  /** Takes an entry of the bucket: see {@link walkGaps}. */
  take(entry: u32, value: u64): i32 {
    while (value >= this.target) {
      if (value == this.target) give(this, this.at, resultOf(this, entry));
      this.at += PROBE_BYTES;
      if (this.at == this.bucketEnd) return ALL_ANSWERED;
      this.target = targetOf(this);
    }
    return 0;
  }
}
const ALL_ANSWERED: i32 = -1;

/**
 * The most profiles of a bucket whose addresses are kept. Probes of a bucket with more are
 * deferred.
 */
const MOST_PROFILES: u32 = 4096;

/** Returns the bucket of the next probe. There must be one. */
export function nextBucket(walk: TableWalk): u32 {
  return bucketOf(walk, walk.at);
}

/**
 * Plans the next read and returns its length, which exceeds `chunkBytes` only for a single bucket.
 * Marks probes as damaged if the directory's offsets of their bucket are impossible. Returns 0 if
 * no probe is left, or if the offsets of the next one's bucket are not loaded.
 */
export function planRead(walk: TableWalk): u32 {
  const end = walk.end;
  let at = walk.at;
  let bytes: u64 = 0;
  let start: u64 = 0;
  while (at < end) {
    const ordinal = bucketOf(walk, at) - walk.firstBucket;
    if (ordinal >= walk.buckets) break;
    start = offsetOf(walk, ordinal);
    bytes = offsetOf(walk, ordinal + 1) - start;
    const next = endOfBucket(walk, at);
    if (isPossible(walk, start, start + bytes)) {
      at = next;
      break;
    }
    answer(walk, at, next, DAMAGED);
    at = next;
    walk.at = at;
    bytes = 0;
  }
  if (bytes == 0) return 0;
  let stop = start + bytes;
  while (at < end) {
    const ordinal = bucketOf(walk, at) - walk.firstBucket;
    if (ordinal >= walk.buckets) break;
    const from = offsetOf(walk, ordinal);
    const to = offsetOf(walk, ordinal + 1);
    if (
      !isPossible(walk, from, to) ||
      from < stop ||
      from - stop > MOST_GAP_BYTES ||
      to - start > <u64>walk.chunkBytes
    )
      break;
    stop = to;
    at = endOfBucket(walk, at);
  }
  walk.readEnd = at;
  walk.offsetLow = <u32>start;
  walk.offsetHigh = <u32>(start >> 32);
  walk.bytes = <u32>(stop - start);
  return walk.bytes;
}

/** Answers the probes of the planned read, whose bytes are now loaded. */
export function answerRead(walk: TableWalk): void {
  const base = <u64>walk.offsetLow | ((<u64>walk.offsetHigh) << 32);
  while (walk.at < walk.readEnd) {
    const bucket = bucketOf(walk, walk.at);
    const end = endOfBucket(walk, walk.at);
    const ordinal = bucket - walk.firstBucket;
    const start = offsetOf(walk, ordinal);
    const content = walk.chunk + <usize>(start - base);
    const length = <u32>(offsetOf(walk, ordinal + 1) - start) - CHECKSUM_BYTES;
    const seed = ((<u64>walk.kindNumber) << 56) + <u64>bucket;
    const isIntact = xxHash64(content, length, seed) == load<u64>(content + length);
    const result = isIntact ? answerBucket(walk, content, length, end) : DAMAGED;
    if (result != ABSENT) answer(walk, walk.at, end, result);
    walk.at = end;
  }
}

/** Defers the probes of the planned read. */
export function giveUpRead(walk: TableWalk): void {
  answer(walk, walk.at, walk.readEnd, UNASKED);
  walk.at = walk.readEnd;
}

/**
 * Defers the probes of `count` buckets starting with `first`, the bucket of the next probe among
 * them.
 */
export function giveUpBuckets(walk: TableWalk, first: u32, count: u32): void {
  let at = walk.at;
  for (; at < walk.end && bucketOf(walk, at) - first < count; at += PROBE_BYTES)
    answer(walk, at, at + PROBE_BYTES, UNASKED);
  walk.at = at;
}

function bucketOf(walk: TableWalk, probe: usize): u32 {
  const bits = walk.bucketBits;
  return bits == 0 ? 0 : <u32>(load<u64>(probe) >> <u64>(64 - bits));
}

function endOfBucket(walk: TableWalk, at: usize): usize {
  const bucket = bucketOf(walk, at);
  do at += PROBE_BYTES;
  while (at < walk.end && bucketOf(walk, at) == bucket);
  return at;
}

function offsetOf(walk: TableWalk, ordinal: u32): u64 {
  return load<u64>(walk.directory + ((<usize>ordinal) << 3));
}

/** Returns true if a bucket can have these offsets. */
function isPossible(walk: TableWalk, start: u64, end: u64): bool {
  const room = <u64>walk.roomLow | ((<u64>walk.roomHigh) << 32);
  return end <= room && start <= end && end - start >= LEAST_BUCKET_BYTES && end - start <= MOST_BUCKET_BYTES;
}

function answer(walk: TableWalk, at: usize, end: usize, result: u32): void {
  for (; at < end; at += PROBE_BYTES) give(walk, at, result);
}

/** Stores the result of a probe. A shared one that may be damaged is left to the reference path. */
function give(walk: TableWalk, probe: usize, result: u32): void {
  const address: usize = load<u32>(probe, 8);
  if (walk.areShared != 0) {
    if (load<u32>(address) == UNASKED) return;
    if (result == DAMAGED) result = UNASKED;
  }
  store<u32>(address, result);
}

/**
 * Answers the probes of a bucket up to `end`, at least one; their results must be ABSENT before. Returns
 * the result of those from `walk.at` on.
 */
function answerBucket(walk: TableWalk, content: usize, length: u32, end: usize): u32 {
  const columnBits = walk.columnBits;
  const contentEnd = content + length;
  if (readSizes(content, length, columnBits) != 0) return DAMAGED;
  if (entries == 0) return ABSENT;
  if (size > MOST_PROFILES) return UNASKED;
  let profile = dictionary;
  for (let id: u32 = 0; id < size; ++id) {
    store<u32>(walk.places + (id << 2), <u32>profile);
    profile = readProfile(profile, contentEnd, columnBits);
    if (profile == 0) return DAMAGED;
  }
  store<u32>(walk.places + (size << 2), <u32>profile);
  const bits = (<u32>(contentEnd - profile)) << 3;
  if (<u64>entries * <u64>(width + 1 + rice) > <u64>bits) return DAMAGED;
  walk.bucketEnd = end;
  walk.target = targetOf(walk);
  walk.area = profile;
  walk.idBits = width;
  walk.size = size;
  const at = entries * width;
  const fault = walkGaps(profile, bits, at, rice, walk.bucketBits, 0, entries, u64.MAX_VALUE, walk);
  return fault > 0 ? DAMAGED : ABSENT;
}

/** Returns the low r bits of the next probe's key. */
function targetOf(walk: TableWalk): u64 {
  return load<u64>(walk.at) & (u64.MAX_VALUE >> <u64>walk.bucketBits);
}

/** Returns the result of an entry, by its number. */
function resultOf(walk: TableWalk, entry: u32): u32 {
  const id = <u32>lowBits(bitsFrom(walk.area, entry * walk.idBits), walk.idBits);
  if (id >= walk.size) return DAMAGED;
  const address = walk.places + (id << 2);
  const profile = load<u32>(address);
  const number = numberOf(walk.profiles, walk.index, profile, load<u32>(address, 4) - profile);
  return number == NO_NUMBER ? UNASKED : number + FOUND;
}

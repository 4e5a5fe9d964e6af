// Decodes all entries of one table in the order of their keys, some thousands at a time:
// docs/format.md, sections 5 to 7. The bytes may be hostile: each bucket's checksum is compared, and
// what it says is checked as far as it is used.

import { bitsFrom, lowBits } from "../format/bit-area";
import { dictionary, entries, readSizes, rice, size, width } from "../format/bucket-decode";
import { bucketChecksum, endsEarly, profileId, trailingBytes } from "../format/faults";
import { lastValue, position, walkGaps } from "../format/gaps";
import { bitmapBytesOf, readProfile, recordsRead } from "../format/profile";
import { xxHash64 } from "../hash/xx-hash";

/** Entries decoded at a time. */
const SPAN: u32 = 4096;
const CHECKSUM_BYTES: u32 = 8;

/** Results of {@link fillSide}; all others are faults. */
export const FILLED: i32 = 0;
export const NEEDS_CHUNK: i32 = -1;
export const NEEDS_ROOM: i32 = -2;

/**
 * A set of fields is `words` u64. Bit 0 of its first word says that the fields are not certainly the
 * entry's own.
 */
@unmanaged
export class TableSide {
  kindNumber: u32;
  bucketBits: u32;
  columnBits: u32;
  words: u32;
  /** For each byte of a bitmap 256 sets of fields, by its value. */
  fieldTables: usize;
  /** Whole buckets, their number, the first one's number, and where each ends in the chunk (u32). */
  chunk: usize;
  ends: usize;
  buckets: u32;
  firstBucket: u32;
  /** The number of the next bucket to open, counted from the first one of the chunk. */
  next: u32;
  /** True if no chunk follows; and once the last entry was passed. */
  isLast: u32;
  isOver: u32;
  /** By profile of the open bucket: its set of fields, and its entries that only this table has. */
  sets: usize;
  uses: usize;
  /** The same for its records (u32). */
  records: usize;
  /** Profiles that there is room for, those wanted, and those of the open bucket. */
  room: u32;
  wanted: u32;
  profiles: u32;
  /** Space for SPAN keys (u64) and the addresses of their sets (u32). */
  keys: usize;
  owners: usize;
  /** Decoded entries, and how many of them are used up. */
  filled: u32;
  at: u32;
  /** The open bucket: its entries, those decoded, and where its bits are. */
  entries: u32;
  decoded: u32;
  area: usize;
  areaBits: u32;
  idBits: u32;
  rice: u32;
  position: u32;
  /** Low bits of the key decoded last, and the bits before them. */
  value: u64;
  leading: u64;
  /** Entries of all buckets opened. */
  total: u64;

  /** Takes an entry of the open bucket: see {@link walkGaps}. */
  take(entry: u32, value: u64): i32 {
    const profile = <u32>lowBits(bitsFrom(this.area, entry * this.idBits), this.idBits);
    if (profile >= this.profiles) return profileId;
    const index = <usize>(entry - this.decoded);
    store<u64>(this.keys + (index << 3), this.leading | value);
    store<u32>(this.owners + (index << 2), profile);
    return 0;
  }
}

/**
 * Decodes the next entries, once those decoded before are used up. `alone` gets the fields of
 * the entries that only this table has, when their bucket is closed. Returns FILLED, NEEDS_CHUNK,
 * NEEDS_ROOM for `wanted` sets and uses, or a fault of bucket `firstBucket + next`.
 */
export function fillSide(side: TableSide, alone: usize): i32 {
  while (side.decoded == side.entries) {
    closeBucket(side, alone);
    if (side.next == side.buckets) return NEEDS_CHUNK;
    const status = openBucket(side);
    if (status != FILLED) return status;
    ++side.next;
  }
  const fault = decodeEntries(side);
  if (fault != 0) --side.next;
  return fault;
}

/** Counts the fields of the entries of the open bucket that only this table has. */
function closeBucket(side: TableSide, alone: usize): void {
  const words = side.words;
  for (let profile: u32 = 0; profile < side.profiles; ++profile) {
    const count = load<u32>(side.uses + (profile << 2));
    if (count == 0) continue;
    const set = side.sets + ((<usize>profile * words) << 3);
    if (load<u64>(set) & 1) {
      store<u64>(alone, load<u64>(alone) + count);
      continue;
    }
    for (let word: u32 = 0; word < words; ++word)
      countBits(load<u64>(set + (word << 3)), alone + (word << 9), count);
  }
  side.profiles = 0;
}

/** Adds `by` to the counter (u64) of each bit that is set. */
export function countBits(bits: u64, counters: usize, by: u32): void {
  while (bits != 0) {
    const counter = counters + ((<usize>ctz(bits)) << 3);
    store<u64>(counter, load<u64>(counter) + by);
    bits &= bits - 1;
  }
}

function openBucket(side: TableSide): i32 {
  const start = side.next == 0 ? 0 : load<u32>(side.ends + ((side.next - 1) << 2));
  const content = side.chunk + start;
  const length = load<u32>(side.ends + (side.next << 2)) - start - CHECKSUM_BYTES;
  const bucket = <u64>(side.firstBucket + side.next);
  if (xxHash64(content, length, ((<u64>side.kindNumber) << 56) + bucket) != load<u64>(content + length))
    return bucketChecksum;
  const fault = readSizes(content, length, side.columnBits);
  if (fault != 0) return fault;
  side.entries = entries;
  side.decoded = 0;
  if (entries == 0) return FILLED;
  if (size > side.room) {
    side.entries = 0;
    side.wanted = size;
    return NEEDS_ROOM;
  }
  const end = content + length;
  const bytes = bitmapBytesOf(side.columnBits);
  let profile = dictionary;
  for (let id: u32 = 0; id < size; ++id) {
    const next = readProfile(profile, end, side.columnBits);
    if (next == 0) return recordsRead;
    laySet(side, profile, bytes, side.sets + ((<usize>id * side.words) << 3));
    store<u32>(side.uses + (id << 2), 0);
    store<u32>(side.records + (id << 2), recordsRead);
    profile = next;
  }
  side.profiles = size;
  side.area = profile;
  side.areaBits = (<u32>(end - profile)) << 3;
  side.idBits = width;
  side.rice = rice;
  if (<u64>entries * <u64>(width + 1 + rice) > <u64>side.areaBits) return endsEarly;
  side.position = entries * width;
  side.value = u64.MAX_VALUE;
  side.leading = side.bucketBits == 0 ? 0 : bucket << (<u64>(64 - side.bucketBits));
  side.total += entries;
  return FILLED;
}

/** Writes the set of fields of the profile read last. */
function laySet(side: TableSide, profile: usize, bytes: u32, set: usize): void {
  const words = side.words;
  memory.fill(set, 0, (<usize>words) << 3);
  for (let byte: u32 = 0; byte < bytes; ++byte) {
    let from = side.fieldTables + ((<usize>((byte << 8) | load<u8>(profile + byte)) * words) << 3);
    for (let word: u32 = 0; word < words; ++word) {
      const to = set + (word << 3);
      store<u64>(to, load<u64>(to) | load<u64>(from));
      from += 8;
    }
  }
  if (recordsRead == 0) store<u64>(set, load<u64>(set) | 1);
}

function decodeEntries(side: TableSide): i32 {
  const to = min(side.entries, side.decoded + SPAN);
  const fault = walkGaps(
    side.area,
    side.areaBits,
    side.position,
    side.rice,
    side.bucketBits,
    side.decoded,
    to,
    side.value,
    side,
  );
  if (fault != 0) return fault;
  side.position = position;
  side.value = lastValue;
  side.filled = to - side.decoded;
  side.decoded = to;
  side.at = 0;
  return to == side.entries && (side.areaBits - position) >> 3 != 0 ? trailingBytes : FILLED;
}

// Profiles in a bucket's dictionary: docs/format.md, section 7.

import { endsEarly, profilePadding, profileRecords, profileSalvage } from "./faults";
import { lebValue, readLeb, writeLeb } from "./leb128";

/**
 * The number of records of the profile that `readProfile` read last, or its fault if it returned 0.
 */
export let recordsRead: u32 = 0;

/**
 * Returns the length in bytes of a bitmap of `columnBits` columns and the bit that says "not one
 * record".
 */
export function bitmapBytesOf(columnBits: u32): u32 {
  return (columnBits + 8) >> 3;
}

/**
 * Writes the profile of a bitmap and a number of records. Returns where it ends, at most 5 bytes
 * after the bitmap.
 */
export function writeProfile(at: usize, bitmap: usize, records: u32, columnBits: u32): usize {
  memory.copy(at, bitmap, bitmapBytesOf(columnBits));
  return writeRecords(at, records, columnBits);
}

/** Adds a number of records to the bitmap at `at`. Returns where the profile ends. */
export function writeRecords(at: usize, records: u32, columnBits: u32): usize {
  const length = bitmapBytesOf(columnBits);
  if (records == 1) return at + length;
  const flag = at + (columnBits >> 3);
  store<u8>(flag, <u32>load<u8>(flag) | ((<u32>1) << (columnBits & 7)));
  return writeLeb(at + length, records);
}

/** Reads the profile at `at`. Returns where it ends, or 0; see {@link recordsRead}. */
export function readProfile(at: usize, end: usize, columnBits: u32): usize {
  const length = bitmapBytesOf(columnBits);
  if (end - at < length) return fail(endsEarly);
  const last = <u32>load<u8>(at + length - 1);
  const bit = columnBits & 7;
  if (last >> (bit + 1) != 0) return fail(profilePadding);
  if (last >> bit == 0) {
    recordsRead = 1;
    return at + length;
  }
  const next = readLeb(at + length, end);
  if (next == 0) return fail(lebValue);
  if (lebValue == 1) return fail(profileRecords);
  if (lebValue == 0) {
    let columns = last ^ (1 << bit);
    for (let i: u32 = 0; i + 1 < length; ++i) columns |= <u32>load<u8>(at + i);
    if (columns != 0) return fail(profileSalvage);
  }
  recordsRead = lebValue;
  return next;
}

/**
 * Returns true if the profile from `a` to `aEnd` sorts before the one from `b` to `bEnd`, byte by
 * byte.
 */
export function profileBefore(a: usize, aEnd: usize, b: usize, bEnd: usize): bool {
  while (a < aEnd && b < bEnd) {
    const byteA = load<u8>(a++);
    const byteB = load<u8>(b++);
    if (byteA != byteB) return byteA < byteB;
  }
  return aEnd - a < bEnd - b;
}

function fail(fault: i32): usize {
  recordsRead = fault;
  return 0;
}

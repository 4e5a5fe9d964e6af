// Finds the structural bytes of NDJSON: quotes, and all bytes below a space, line feeds among them.
// They are found 64 at a time for many records. Escaped bytes are not structural.

import { BACKSLASH, LETTER_U, LINE_FEED, QUOTE, rangeIn, SPACE } from "../characters";
import { ESCAPED } from "../batch/batch-records";
import { bitsOf, GROUP, writePositions } from "../batch/bit-positions";
import { JsonReader } from "./json-reader";

/**
 * Window scanned at a time. Positions found are dropped where reading stops, perhaps at the next
 * line.
 */
const MOST_BYTES: usize = 1 << 16;

/**
 * Stands after the last position: neither a quote nor a line feed, below all buffered bytes, and
 * surrounded by zeros.
 */
const nowhere: usize = memory.data(64, 16) + 32;

/** The entry of the next position, the end of the list, and the byte at which the search began. */
export let nextPosition: usize = 0;
export let positionsEnd: usize = 0;
let searchedFrom: usize = 0;

/** Drops all positions. */
export function forgetPositions(): void {
  nextPosition = 0;
  positionsEnd = 0;
  searchedFrom = 0;
}

export function goOnAt(entry: usize): void {
  nextPosition = entry;
}

/** Returns true if everything that `searchPositions` can find was found from `at` on. */
export function isSearched(at: usize): bool {
  return searchedFrom == at;
}

/** Returns the first entry of the list, from `entry` on, whose position is not before `at`. */
export function positionFrom(entry: usize, at: usize): usize {
  while (entry < positionsEnd && <usize>(load<u32>(entry) & ~ESCAPED) < at) entry += 4;
  return entry;
}

/** Returns the entry of the first line feed, from the next position on, or 0 if there is none. */
export function lineFeedPosition(): usize {
  for (let entry = nextPosition; entry < positionsEnd; entry += 4) {
    if (<u32>load<u8>(load<u32>(entry) & ~ESCAPED) == LINE_FEED) return entry;
  }
  return 0;
}

/**
 * Finds positions from `from` on, until `end`, an escape that is not allowed, or `most` of them
 * (perhaps a few more). With `fewPlaces`, it searches only one window. 64 line feeds must follow
 * `end`. The end of a string with escapes is marked `ESCAPED`.
 */
export function searchPositions(reader: JsonReader, from: usize, end: usize, most: u32): void {
  const first = reader.places;
  const limit = first + ((<usize>most) << 2);
  const quotes = i8x16.splat(<i8>QUOTE);
  const backslashes = i8x16.splat(<i8>BACKSLASH);
  const last = most == reader.fewPlaces ? min(end, from + MOST_BYTES) : end;
  let to = first;
  escapesByte = false;
  escapesString = false;
  // True if the group before affects this one.
  let isLeft = false;
  for (let group = from; group <= last && to < limit; group += GROUP) {
    const a = v128.load(group);
    const b = v128.load(group, 16);
    const c = v128.load(group, 32);
    const d = v128.load(group, 48);
    const mask = bitsOf(
      v128.or(i8x16.eq(a, quotes), rangeIn(a, 0, SPACE)),
      v128.or(i8x16.eq(b, quotes), rangeIn(b, 0, SPACE)),
      v128.or(i8x16.eq(c, quotes), rangeIn(c, 0, SPACE)),
      v128.or(i8x16.eq(d, quotes), rangeIn(d, 0, SPACE)),
    );
    const isA = i8x16.eq(a, backslashes);
    const isB = i8x16.eq(b, backslashes);
    const isC = i8x16.eq(c, backslashes);
    const isD = i8x16.eq(d, backslashes);
    if (v128.any_true(v128.or(v128.or(isA, isB), v128.or(isC, isD))) || isLeft) {
      to = writeEscaped(group, mask, bitsOf(isA, isB, isC, isD), to);
      if (isBroken) break;
      isLeft = escapesByte || escapesString;
    } else {
      to = writePositions(mask, <u32>group, to);
    }
  }
  nextPosition = first;
  positionsEnd = to;
  searchedFrom = from;
  v128.store(to, i32x4.splat(<u32>nowhere));
}

/**
 * True if the first byte of the next group is escaped, and if its first position ends a string
 * with escapes.
 */
let escapesByte: bool = false;
let escapesString: bool = false;
/** True if an escape was not allowed. */
let isBroken: bool = false;

/** Bits with odd numbers. */
const ODD: u64 = 0xaaaaaaaaaaaaaaaa;

/**
 * Writes the positions of a group with backslashes, or after one, to `to`, and returns where they
 * end. Exported to keep it from being inlined. Which backslashes begin an escape is found as in
 * simdjson: Geoff Langdale and Daniel Lemire, "Parsing Gigabytes of JSON per Second", 2019.
 */
export function writeEscaped(group: usize, mask: u64, backslashes: u64, to: usize): usize {
  const before = u64(escapesByte);
  const others = backslashes & ~before;
  const begun = (((others << 1) | ODD) - others) ^ ODD;
  const escaped = begun ^ (backslashes | before);
  let escapes = begun & backslashes;
  escapesByte = escapes >> 63 != 0;
  // The escaped byte is not structural.
  mask &= ~escaped;
  const wrong = escaped & ~allowedEscapes(group, escaped);
  isBroken = wrong != 0;
  if (isBroken) {
    const right = (wrong & (0 - wrong)) - 1;
    mask &= right;
    escapes &= right >> 1;
  }
  const end = writePositions(mask, <u32>group, to);
  if (escapesString && end != to) {
    store<u32>(to, load<u32>(to) | ESCAPED);
    escapesString = false;
  }
  while (escapes != 0) {
    // The first position after the escape, which is also that after others before it.
    const later = mask & ~(escapes ^ (escapes - 1));
    if (later == 0) {
      escapesString = true;
      break;
    }
    const past = (later & (0 - later)) - 1;
    const entry = to + ((<usize>popcnt(mask & past)) << 2);
    store<u32>(entry, load<u32>(entry) | ESCAPED);
    escapes &= ~past;
  }
  return end;
}

/**
 * Bits by the low half of a byte and by its high half. One of the lower four is in both if the byte
 * may stand behind a backslash, and one of the higher if it is a hexadecimal digit.
 */
const byLowHalf = i8x16(0x10, 0x70, 0x7d, 0x70, 0x78, 0x78, 0x74, 0x10, 0x10, 0x10, 0, 0, 2, 0, 4, 1);
const byHighHalf = i8x16(0, 0, 1, 0x10, 0x20, 2, 0x44, 8, 0, 0, 0, 0, 0, 0, 0, 0);
const LETTERS: i8 = 0x0f;
const DIGITS: i8 = 0x70;

/** Returns those of the escaped bytes of a group, and perhaps other bytes, whose escapes are allowed. */
function allowedEscapes(group: usize, escaped: u64): u64 {
  const a = v128.load(group);
  const b = v128.load(group, 16);
  const c = v128.load(group, 32);
  const d = v128.load(group, 48);
  const kindsA = kindsOf(a);
  const kindsB = kindsOf(b);
  const kindsC = kindsOf(c);
  const kindsD = kindsOf(d);
  const allowed = bitsOf(
    has(kindsA, LETTERS),
    has(kindsB, LETTERS),
    has(kindsC, LETTERS),
    has(kindsD, LETTERS),
  );
  const u = i8x16.splat(<i8>LETTER_U);
  const codes = escaped & bitsOf(i8x16.eq(a, u), i8x16.eq(b, u), i8x16.eq(c, u), i8x16.eq(d, u));
  if (codes == 0) return allowed;
  const digits = bitsOf(has(kindsA, DIGITS), has(kindsB, DIGITS), has(kindsC, DIGITS), has(kindsD, DIGITS));
  const more = <u64>i8x16.bitmask(has(kindsOf(v128.load(group, 64)), DIGITS));
  const followed =
    ((digits >> 1) | (more << 63)) &
    ((digits >> 2) | (more << 62)) &
    ((digits >> 3) | (more << 61)) &
    ((digits >> 4) | (more << 60));
  return allowed & (~codes | followed);
}

function kindsOf(bytes: v128): v128 {
  return v128.and(
    i8x16.swizzle(byLowHalf, v128.and(bytes, i8x16.splat(0x0f))),
    i8x16.swizzle(byHighHalf, v128.and(i16x8.shr_u(bytes, 4), i8x16.splat(0x0f))),
  );
}

/** Marks the bytes with one of the `kinds`. */
function has(bytes: v128, kinds: i8): v128 {
  return i8x16.ne(v128.and(bytes, i8x16.splat(kinds)), i8x16.splat(0));
}

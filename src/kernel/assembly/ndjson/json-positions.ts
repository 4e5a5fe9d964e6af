// Finds the structural bytes of NDJSON: quotes, and all bytes below a space, line feeds among them.
// They are found 64 at a time for many records. Escaped bytes are not structural.

import { BACKSLASH, LINE_FEED, QUOTE, rangeIn, SPACE } from "../characters";
import { ESCAPED } from "../batch/batch-records";
import { bitsOf, GROUP, writePositions } from "../batch/bit-positions";
import { JsonReader } from "./json-reader";
import { isEscape } from "./json-text";

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

/**
 * Writes the positions of a group with backslashes, or after one, to `to`, and returns where they
 * end. Exported to keep it from being inlined.
 */
export function writeEscaped(group: usize, mask: u64, backslashes: u64, to: usize): usize {
  isBroken = false;
  if (escapesByte) {
    mask &= ~1;
    backslashes &= ~1;
  }
  escapesByte = false;
  let escapes: u64 = 0;
  while (backslashes != 0) {
    const bit = ctz(backslashes);
    if (!isEscape(group + <usize>bit)) {
      mask &= ((<u64>1) << bit) - 1;
      isBroken = true;
      break;
    }
    escapes |= (<u64>1) << bit;
    // The escaped byte is neither a quote nor a backslash of its own.
    escapesByte = bit == 63;
    const both = (<u64>3) << bit;
    mask &= ~both;
    backslashes &= ~both;
  }
  const end = writePositions(mask, <u32>group, to);
  if (escapesString && end != to) {
    store<u32>(to, load<u32>(to) | ESCAPED);
    escapesString = false;
  }
  for (; escapes != 0; escapes &= escapes - 1) {
    // The first position after the escape.
    const entry = to + ((<usize>popcnt(mask & ((escapes & (0 - escapes)) - 1))) << 2);
    if (entry == end) escapesString = true;
    else store<u32>(entry, load<u32>(entry) | ESCAPED);
  }
  return end;
}

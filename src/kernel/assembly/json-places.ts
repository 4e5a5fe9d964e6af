// Where the structural bytes of NDJSON are: quotes, and all that is below a space, line feeds among them. They are found 64 at a time for
// many records, as a mask of bits, and written down as places: Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019.
// A record with a backslash is searched by itself, string by string.

import { ESCAPED } from "./batch-rows";
import { bitsOf, GROUP, writePlaces } from "./bit-places";
import { JsonReader } from "./json-reader";
import { isEscaped, stringEnd } from "./json-text";

const QUOTE: u32 = 0x22;
const BACKSLASH: u32 = 0x5c;
const LINE_FEED: u32 = 10;

/** What stands behind the last place: neither a quote nor a line feed, and before all bytes at hand. Zeros are around it. */
const nowhere: usize = memory.data(64, 16) + 32;

/** Where the next place stands, and where they end; and the byte from which on they were looked for. */
export let nextPlace: usize = 0;
export let placesEnd: usize = 0;
let searchedFrom: usize = 0;

/** Nothing is known of places. */
export function forgetPlaces(): void {
  nextPlace = 0;
  placesEnd = 0;
  searchedFrom = 0;
}

export function goOnAt(place: usize): void {
  nextPlace = place;
}

/** Whether all was found from `at` on that `findPlaces` can find. */
export function isSearched(at: usize): bool {
  return searchedFrom == at;
}

/** The first place from `place` on that is not before `at`. */
export function placeFrom(place: usize, at: usize): usize {
  while (place < placesEnd && <usize>(load<u32>(place) & ~ESCAPED) < at) place += 4;
  return place;
}

/** The place of the first line feed from the next place on; 0 if there is none. */
export function lineFeedPlace(): usize {
  for (let place = nextPlace; place < placesEnd; place += 4) {
    if (<u32>load<u8>(load<u32>(place) & ~ESCAPED) == LINE_FEED) return place;
  }
  return 0;
}

/** Finds places from `from` on, up to a backslash, `end`, or enough of them. 64 line feeds stand behind `end`. */
export function findPlaces(json: JsonReader, from: usize, end: usize): void {
  const first = json.places;
  const limit = first + ((<usize>json.fewPlaces) << 2);
  const quotes = i8x16.splat(<i8>QUOTE);
  const spaces = i8x16.splat(0x20);
  const backslashes = i8x16.splat(<i8>BACKSLASH);
  let to = first;
  for (let group = from; group <= end && to < limit; group += GROUP) {
    const a = v128.load(group);
    const b = v128.load(group, 16);
    const c = v128.load(group, 32);
    const d = v128.load(group, 48);
    let mask = bitsOf(
      v128.or(i8x16.eq(a, quotes), i8x16.lt_u(a, spaces)),
      v128.or(i8x16.eq(b, quotes), i8x16.lt_u(b, spaces)),
      v128.or(i8x16.eq(c, quotes), i8x16.lt_u(c, spaces)),
      v128.or(i8x16.eq(d, quotes), i8x16.lt_u(d, spaces)),
    );
    const isA = i8x16.eq(a, backslashes);
    const isB = i8x16.eq(b, backslashes);
    const isC = i8x16.eq(c, backslashes);
    const isD = i8x16.eq(d, backslashes);
    let isLast = false;
    if (v128.any_true(v128.or(v128.or(isA, isB), v128.or(isC, isD)))) {
      const escapes = bitsOf(isA, isB, isC, isD);
      // What stands before the first one.
      mask &= (escapes & (0 - escapes)) - 1;
      isLast = true;
    }
    to = writePlaces(mask, <u32>group, to);
    if (isLast) break;
  }
  endPlaces(first, to, from);
}

/**
 * Finds the places of the one line that starts at `from`, escapes and all: the end of a string with escapes is marked `ESCAPED`. False
 * if a string has no end or an escape that is not allowed, or there are too many places.
 */
export function findPlacesOfLine(json: JsonReader, from: usize): bool {
  const first = json.places;
  const limit = first + ((<usize>json.mostPlaces) << 2);
  let to = first;
  for (let at = from; ; ++at) {
    at = signAt(at);
    if (to >= limit) break;
    store<u32>(to, <u32>at);
    to += 4;
    const sign: u32 = load<u8>(at);
    if (sign == LINE_FEED) {
      endPlaces(first, to, from);
      return true;
    }
    if (sign != QUOTE) continue;
    at = stringEnd(at + 1);
    if (at == 0) break;
    store<u32>(to, <u32>at | (isEscaped ? ESCAPED : 0));
    to += 4;
  }
  endPlaces(first, first, from);
  return false;
}

function endPlaces(first: usize, end: usize, from: usize): void {
  nextPlace = first;
  placesEnd = end;
  searchedFrom = from;
  v128.store(end, i32x4.splat(<u32>nowhere));
}

/** The first quote or byte below a space from `at` on. */
function signAt(at: usize): usize {
  for (;;) {
    const bytes = v128.load(at);
    const signs = <u32>i8x16.bitmask(v128.or(i8x16.eq(bytes, i8x16.splat(<i8>QUOTE)), i8x16.lt_u(bytes, i8x16.splat(0x20))));
    if (signs != 0) return at + ctz(signs);
    at += 16;
  }
  return at;
}

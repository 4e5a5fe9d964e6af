// Finds e-mail addresses in text, as src/ingest/salvage.ts does, where it is certain which bytes
// belong to an address. All other text is left to the reference path.

import { APOSTROPHE, AT_SIGN, BACKSLASH, DOT, HASH_SIGN, LETTER_U, UNDERSCORE } from "../characters";
import { BlockReader } from "../batch/block-reader";
import { holdsSign, wordOf } from "../text/character-words";
import { characterAt, code, isLost } from "./decoded-character";
import { nameBits, plainEmail } from "./plain-value";

/** A wide `@` (U+FF20 or U+FE6B): its first byte, and its others as a word. */
const WIDE_FIRST: u32 = 0xef;
const WIDE_REST: u32 = 0xa0bc;
const SMALL_REST: u32 = 0xabb9;
/** The digits of the escapes of `@` and of wide ones, in lower case, as words. */
const ESCAPED_AT: u32 = 0x30343030;
const ESCAPED_WIDE: u32 = 0x30326666;
const ESCAPED_SMALL: u32 = 0x62366566;

/** Classes of bytes in `reader.textClasses`: see `textClasses` in src/ingest/salvage.ts. */
const ENDS: u32 = 0;
const IN_NARROW: u32 = 2;
const IN_DOMAIN: u32 = 4;
const AT: u32 = 8;

/** No address stands at the `@`. */
export const NO_ADDRESS: u32 = 0;
/** It stands from `addressAt` on. */
export const ADDRESS: u32 = 1;
/** The text is left to the reference path. */
export const UNSURE_ADDRESS: u32 = 2;

export let addressAt: usize = 0;
export let addressLength: u32 = 0;

/**
 * Returns the first `@` from `at` on, however it is written, or `end` if there is none. With
 * `isJson`, escapes count too. Reads, but does not use, up to 16 bytes past `end`.
 */
export function nextSign(at: usize, end: usize, isJson: bool): usize {
  const signs = i8x16.splat(<i8>AT_SIGN);
  const wides = i8x16.splat(<i8>WIDE_FIRST);
  const escapes = i8x16.splat(isJson ? <i8>BACKSLASH : <i8>AT_SIGN);
  for (; at < end; at += 16) {
    const bytes = v128.load(at);
    let mask = <u32>(
      i8x16.bitmask(
        v128.or(v128.or(i8x16.eq(bytes, signs), i8x16.eq(bytes, wides)), i8x16.eq(bytes, escapes)),
      )
    );
    for (; mask != 0; mask &= mask - 1) {
      const found = at + <usize>ctz(mask);
      if (found >= end) return end;
      if (isSign(found)) return found;
    }
  }
  return end;
}

/** Returns true if an `@` starts at `at`: itself, a wide one, or the escape of either. */
function isSign(at: usize): bool {
  const byte: u32 = load<u8>(at);
  if (byte == AT_SIGN) return true;
  if (byte == WIDE_FIRST) {
    const rest: u32 = load<u16>(at, 1);
    return rest == WIDE_REST || rest == SMALL_REST;
  }
  if (<u32>load<u8>(at, 1) != LETTER_U) return false;
  const digits = load<u32>(at, 2) | 0x20202020;
  return digits == ESCAPED_AT || digits == ESCAPED_WIDE || digits == ESCAPED_SMALL;
}

/**
 * Returns true if an address may only start after the byte at `at`. A letter after a backslash may
 * stand for a line end.
 */
export function isEnd(reader: BlockReader, at: usize): bool {
  const byte: u32 = load<u8>(at);
  return byte < 0x80 && byte != BACKSLASH && <u32>load<u8>(reader.textClasses + byte) == ENDS;
}

/**
 * Returns true if the character outside ASCII that was read last may stand for a sign of ASCII or a dot, by itself or
 * with what follows at `next`, if its bytes were read as single characters.
 */
function mayBeSign(next: usize, end: usize): bool {
  return holdsSign(wordOf(code)) || (code - 0xc2 < 0x33 && next < end && <u32>load<u8>(next) >= 0x80);
}

/** Returns a bit for each of 16 bytes that is a letter, a digit, `.`, `_` or `-`, and ends no cell. */
function plainBits(reader: BlockReader, bytes: v128): u32 {
  const ends = reader.cellEnds;
  const isEnd = v128.or(
    i8x16.eq(bytes, i8x16.splat(<i8>ends)),
    i8x16.eq(bytes, i8x16.splat(<i8>(ends >> 8))),
  );
  return nameBits(bytes) & ~(<u32>i8x16.bitmask(isEnd));
}

/** Returns true for `u00`, which may begin the code of a sign that has lost its backslash. */
export function mayHoldCode(at: usize, end: usize): bool {
  const zeros = i8x16.splat(0x30);
  for (; at < end; at += 16) {
    const letters = i8x16.eq(v128.or(v128.load(at), i8x16.splat(0x20)), i8x16.splat(<i8>LETTER_U));
    const codes = v128.and(i8x16.eq(v128.load(at, 1), zeros), i8x16.eq(v128.load(at, 2), zeros));
    if (v128.any_true(v128.and(letters, codes))) return true;
  }
  return false;
}

function dotsIn(bytes: v128): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(<i8>DOT)));
}

function linesIn(bytes: v128): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(<i8>UNDERSCORE)));
}

/**
 * Judges the `@` at `sign` in the text from `start` to `end`. An address is certain if it is plain
 * and the bytes around it end it, whatever comes before and after. With `isJson`, the text holds
 * escapes. Reads, but does not use, up to 64 bytes past `end`.
 */
export function readAddress(reader: BlockReader, start: usize, end: usize, sign: usize, isJson: bool): u32 {
  const classes = reader.textClasses;
  if (<u32>load<u8>(classes + AT_SIGN) != AT || <u32>load<u8>(sign) != AT_SIGN) return UNSURE_ADDRESS;
  let to = sign + 1;
  let hasDot = false;
  let isWide = false;
  // Usual bytes are passed 16 at a time, then others one by one.
  for (let run: u32 = 16; run == 16; to += run) {
    const bytes = v128.load(to);
    run = <u32>min<usize>(ctz(~(plainBits(reader, bytes) & ~linesIn(bytes)) | 0x10000), end - to);
    hasDot = hasDot || (dotsIn(bytes) & ((1 << run) - 1)) != 0;
  }
  for (; to < end; ++to) {
    const byte: u32 = load<u8>(to);
    if (byte >= 0x80) {
      const size = characterAt(to, end);
      // Bytes that are no UTF-8 end it.
      if (isLost) break;
      if (mayBeSign(to + size, end)) return UNSURE_ADDRESS;
      isWide = true;
      to += size - 1;
      continue;
    }
    if ((<u32>load<u8>(classes + byte) & IN_DOMAIN) == 0) {
      // An escape may stand for a byte of the domain.
      if (isJson && byte == BACKSLASH && <u32>load<u8>(to, 1) == LETTER_U) return UNSURE_ADDRESS;
      break;
    }
    hasDot = hasDot || byte == DOT;
  }
  // A guest's address stands in the local part: `kim_example.com#EXT#@`.
  if (!hasDot) return sign > start && load<u8>(sign - 1) == HASH_SIGN ? UNSURE_ADDRESS : NO_ADDRESS;
  if (isWide) return UNSURE_ADDRESS;
  let from = sign;
  let mayBeDomain = true;
  for (let run: u32 = 16; run == 16; from -= run) {
    const bytes = v128.load(from - 16);
    run = <u32>min<usize>(clz((~plainBits(reader, bytes) << 16) | 0x8000), from - start);
    mayBeDomain = mayBeDomain && linesIn(bytes) >> (16 - run) == 0;
  }
  while (from > start) {
    const byte: u32 = load<u8>(from - 1);
    const kind: u32 = load<u8>(classes + byte);
    if (byte < 0x80 && (kind & IN_NARROW) != 0) {
      if ((kind & IN_DOMAIN) == 0) mayBeDomain = false;
      --from;
      continue;
    }
    // What follows another `@` is a domain, and may be a local part as a whole.
    if (isEnd(reader, from - 1) || (byte == AT_SIGN && kind == AT && mayBeDomain)) break;
    // A quotation mark is no part of the address, if nothing comes before it.
    if (byte != APOSTROPHE || from == sign || (from - 1 > start && !isEnd(reader, from - 2)))
      return UNSURE_ADDRESS;
    break;
  }
  if (from == sign) return NO_ADDRESS;
  return takeAddress(reader, from, to, sign) ? ADDRESS : UNSURE_ADDRESS;
}

/** Takes what stands from `from` to `to`, around the `@` at `sign`. Returns false if it is not plain. */
export function takeAddress(reader: BlockReader, from: usize, to: usize, sign: usize): bool {
  // A dot that ends a sentence.
  if (<u32>load<u8>(to - 1) == DOT) --to;
  const length = <u32>(to - from);
  if (mayHoldCode(from, to) || plainEmail(reader, from, length) != sign) return false;
  addressAt = from;
  addressLength = length;
  return true;
}

// Cuts a block into lines and classifies each, as far as its readings are certain. The reference
// path is src/record/readings.ts.

import {
  APOSTROPHE,
  AT_SIGN,
  CARRIAGE_RETURN,
  DOT,
  EQUALS,
  HYPHEN,
  LINE_FEED,
  PLUS,
  UNDERSCORE,
  ZERO,
  rangeIn,
} from "../characters";
import { nextOf } from "../batch/bit-positions";
import { plainEmail } from "../values/plain-value";
import { isPlainInternational } from "../values/phone-value";
import { DIGITS, EMAIL, LINE_BYTES, NAME, ODD, PHONE, QueryBlock } from "./query-block";

const LETTER_X: u8 = 0x78;

/** No identifier is longer. */
const LONGEST: u32 = 254;

/** Longer names are deferred. */
const LONGEST_MASK: u32 = 64;

/** A text with fewer digits contains no phone number. */
const FEWEST_DIGITS: u64 = 4;

const EMAIL_KIND: u32 = 1;
const PHONE_KIND: u32 = 2;
const USERNAME_KIND: u32 = 3;

/** Reads lines from the current position, as many as there is space for. */
export function readLines(block: QueryBlock): void {
  const end = block.end;
  const mostLines = block.mostLines;
  let at = block.at;
  let line = block.lines;
  let count: u32 = 0;
  // A sentinel, so that the search for the last line end stops.
  store<u8>(end, LINE_FEED);
  for (; at < end && count < mostLines; ++count) {
    const stop = nextOf(LINE_FEED, at);
    let length = <u32>(stop - at);
    if (length > 0 && load<u8>(stop - 1) == CARRIAGE_RETURN) --length;
    store<u32>(line, <u32>at);
    store<u32>(line, length, 4);
    store<u32>(line, classOf(block, at, length), 8);
    store<u32>(line, 0, 12);
    line += LINE_BYTES;
    at = stop + 1;
  }
  block.at = at;
  block.lineCount = count;
  block.line = 0;
}

/**
 * Asks a line as `asked` says: how the reference path reads it. Returns false if its first text is of
 * no class that is understood here: the line stays odd.
 */
export function askLine(block: QueryBlock, line: usize, asked: usize, isName: bool): bool {
  const at: usize = load<u32>(asked);
  const length = load<u32>(asked, 4);
  let found = NAME;
  if (!isName) {
    if (length > LONGEST) return false;
    found = classOfAny(block, at, length);
    if (found != EMAIL && found != PHONE) return false;
  }
  store<u32>(line, found, 8);
  store<u32>(line, <u32>asked, 12);
  return true;
}

function classOf(block: QueryBlock, at: usize, length: u32): u32 {
  if (length == 0 || length > LONGEST) return ODD;
  const forced = block.forcedKind;
  const found = classOfAny(block, at, length);
  if (block.guardsFormulas != 0 && found != PHONE && mayBeFormula(load<u8>(at))) return ODD;
  if (forced == 0) return found;
  if (forced == EMAIL_KIND) return found == EMAIL ? EMAIL : ODD;
  if (forced == PHONE_KIND) return found == PHONE || found == DIGITS ? found : ODD;
  return forced == USERNAME_KIND && found != ODD ? NAME : ODD;
}

function classOfAny(block: QueryBlock, at: usize, length: u32): u32 {
  const first = load<u8>(at);
  if (first == PLUS) return isPlainInternational(block.tables, at, length) && !mayVary(at + 1) ? PHONE : ODD;
  if (first - ZERO < 10 && areBareDigits(at, length))
    return block.takesDigits != 0 && !mayVary(at) ? DIGITS : ODD;
  if (plainEmail(block.tables, at, length) != 0)
    return first - ZERO < 10 && isOfWhatsApp(at + length) ? ODD : EMAIL;
  return isCertainName(at, length) ? NAME : ODD;
}

/** Returns true for the first byte of a text that a spreadsheet may take for a formula. */
function mayBeFormula(first: u8): bool {
  return first == AT_SIGN || first == PLUS || first == HYPHEN || first == EQUALS || first == APOSTROPHE;
}

/**
 * Returns true if a number may have been another under another numbering plan: those of Mexico,
 * Argentina, Brazil and Ivory Coast. See src/record/phone/phone-variants.ts.
 */
function mayVary(at: usize): bool {
  const second = load<u8>(at, 1);
  if (load<u8>(at) == 0x35) return second == 0x32 || second == 0x34 || second == 0x35;
  return load<u8>(at) == 0x32 && second == 0x32 && load<u8>(at, 2) == 0x35;
}

/**
 * Returns true if an address ends like the id of a WhatsApp account, which is a phone number:
 * `@c.us`, `@s.whatsapp.net`.
 */
function isOfWhatsApp(end: usize): bool {
  return (
    (load<u32>(end - 4) | 0x20200020) == 0x73752e63 ||
    (load<u64>(end - 8) | 0x2020200020202020) == 0x74656e2e70706173
  );
}

/** Returns true for 7 to 15 digits of which the first two are not both 0. */
function areBareDigits(at: usize, length: u32): bool {
  if (length - 7 > 8 || (load<u8>(at) == ZERO && load<u8>(at, 1) == ZERO)) return false;
  const digits = bitsIn(v128.load(at), ZERO, 10);
  return (~digits & ((1 << length) - 1)) == 0;
}

/**
 * Returns true if the bytes are a user name and nothing else: letters, digits and `._-`, perhaps
 * after one `@`. They must have few digits, or begin unlike anything written before a phone number:
 * with a letter, and a letter or `_` before the first digit. No dot is at the end, no three dots are at the
 * start, as of a name that is cut, nor a digit and a dot, as of what a spreadsheet leaves of a number. Everything
 * that the reference path splits, unescapes or reads as a list has other characters.
 */
function isCertainName(at: usize, length: u32): bool {
  if (load<u8>(at) == AT_SIGN) {
    ++at;
    --length;
  }
  if (length - 1 >= LONGEST_MASK || load<u8>(at + length - 1) == DOT) return false;
  if ((load<u32>(at) & 0xffffff) == 0x2e2e2e) return false;
  if (load<u8>(at) - ZERO < 10 && load<u8>(at, 1) == DOT) return false;
  let letters: u64 = 0;
  let digits: u64 = 0;
  let lines: u64 = 0;
  let others: u64 = 0;
  for (let offset: u32 = 0; offset < length; offset += 16) {
    const bytes = v128.load(at + offset);
    const shift = <u64>offset;
    letters |= (<u64>bitsIn(v128.or(bytes, i8x16.splat(0x20)), 0x61, 26)) << shift;
    digits |= (<u64>bitsIn(bytes, ZERO, 10)) << shift;
    lines |= (<u64>(<u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(UNDERSCORE))))) << shift;
    // `-` and `.`
    others |= (<u64>bitsIn(bytes, 0x2d, 2)) << shift;
  }
  const all = u64.MAX_VALUE >> <u64>(LONGEST_MASK - length);
  if ((all & ~(letters | digits | lines | others)) != 0) return false;
  digits &= all;
  if (popcnt(digits) < FEWEST_DIGITS) return true;
  // The word plus stands for the sign.
  if ((load<u32>(at) | 0x20202020) == 0x73756c70) return false;
  // An x comes before extensions, so a number after it may be read by itself.
  if ((letters & 1) == 0 || (load<u8>(at) | 0x20) == LETTER_X) return false;
  return (((letters | lines) >> (ctz(digits) - 1)) & 1) != 0;
}

/** Returns a mask of `count` bytes from `first` on. */
function bitsIn(bytes: v128, first: u8, count: u8): u32 {
  return <u32>i8x16.bitmask(rangeIn(bytes, first, count));
}

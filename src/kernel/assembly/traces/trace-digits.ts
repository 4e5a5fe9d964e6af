// The traces of the digits in a text whose bits are known (docs/rules-1.md, section 8).

import { COMMA, DOT, PLUS } from "../characters";
import { addNumber } from "../batch/pending-traces";
import { BlockReader } from "../batch/block-reader";
import { FILLER, hasWideLetter, wideFigures } from "./folded-text";
import {
  digitsOf,
  dots,
  exponents,
  figures,
  hasBit,
  isCellEnd,
  loweredAt,
  nextBit,
  nextGap,
  outside,
  signs,
} from "./text-bits";

/** Limits of src/record/traces/traces.ts. */
const TOKEN_DIGITS: u32 = 8;
const FEWEST_DIGITS: u32 = 4;
const MOST_DIGITS: u32 = 15;
const MOST_APART: u32 = 3;
/** Bytes of a character. */
const WIDEST: u32 = 4;

/** Digits of the current run. */
const run: usize = memory.data(32768 + 16, 16);

/** The digits of the text: a list of bits. */
export let digits: usize = 0;
/** True if the text may hold characters outside ASCII. */
let isFolded: bool = false;

/**
 * Adds the traces of the digits in a text, which `folded` says to be one of folded-text.ts. Returns false if
 * the reference path is to read them.
 */
export function addDigits(reader: BlockReader, text: usize, length: u32, folded: bool): bool {
  digits = digitsOf(length);
  isFolded = folded;
  if (mayBeRounded(text, length)) return false;
  let count: u32 = 0;
  let last: u32 = 0;
  for (let at = nextBit(digits, 0, length); at < length; at = nextBit(digits, last, length)) {
    if (count != 0 && isParted(text, last, at)) {
      if (!addRun(reader, count, length)) return false;
      count = 0;
    }
    last = nextGap(digits, at);
    // Digits within a word, which are too few.
    if (count == 0 && last - at < FEWEST_DIGITS && hasBit(figures, last)) continue;
    for (; at < last; ++at) store<u8>(run + count++, digitOf(load<u8>(text + at)));
  }
  return addRun(reader, count, length);
}

/** Returns the digit that a digit, an `o` or an `l` stands for. */
function digitOf(byte: u8): u8 {
  if (byte <= 0x39) return byte;
  return (byte & 0x0f) == 0x0f ? 0x30 : 0x31;
}

/** Returns true if what stands between two digits cannot stand within a number. */
function isParted(text: usize, from: u32, to: u32): bool {
  if (isFolded) return isPartedWidely(text, from, to);
  if (to - from > MOST_APART) return true;
  for (let at = from; at < to; ++at)
    if (hasBit(figures, at) || (hasBit(outside, at) && (hasBit(signs, at) || isCellEnd(text + at))))
      return true;
  return false;
}

function isPartedWidely(text: usize, from: u32, to: u32): bool {
  if (to - from > WIDEST * MOST_APART) return true;
  let characters: u32 = 0;
  for (let at = from; at < to; ++at) {
    if (hasBit(figures, at) || hasBit(signs, at) || isCellEnd(text + at)) return true;
    const byte = load<u8>(text + at);
    if ((byte & 0xc0) != 0x80 && byte != FILLER) ++characters;
  }
  return characters > MOST_APART;
}

/** Returns true if an `e` may begin the exponent of a number with a point, which is rounded. */
function mayBeRounded(text: usize, length: u32): bool {
  let before: u64 = 0;
  for (let word: usize = 0; word << 3 < <usize>length; word += 8) {
    // Before it are digits or the point, behind it is no letter.
    const usual = load<u64>(digits + word) | load<u64>(dots + word) | load<u64>(outside + word);
    const letters = load<u64>(figures + word) & ~load<u64>(digits + word);
    let bits = load<u64>(exponents + word) & ((usual << 1) | before) & ~(letters >> 1);
    before = usual >> 63;
    for (; bits != 0; bits &= bits - 1)
      if (isRounded(text, length, <u32>(word << 3) + <u32>ctz(bits))) return true;
  }
  return false;
}

function isRounded(text: usize, length: u32, at: u32): bool {
  let next = at + 1;
  if (next < length && loweredAt(text + next) == PLUS) ++next;
  if (at == 0 || next >= length || !isOfDigit(text, next)) return false;
  let before = at;
  while (before > 0 && isOfDigit(text, before - 1)) --before;
  // A digit is before the point.
  if (before < 2 || !isOfDigit(text, before - 2)) return false;
  const byte = loweredAt(text + before - 1);
  return byte == DOT || byte == COMMA;
}

/** Returns true for a digit, and what one outside ASCII leaves before it. */
function isOfDigit(text: usize, place: u32): bool {
  return hasBit(digits, place) || load<u8>(text + place) == FILLER;
}

/** Adds the tokens of a run of digits. Among words it is uncertain where the number ends. */
function addRun(reader: BlockReader, count: u32, length: u32): bool {
  if (count < FEWEST_DIGITS) return true;
  if (count <= MOST_DIGITS) {
    let first: u32 = 0;
    while (first < count && <u32>load<u8>(run + first) == 0x30) ++first;
    const isNumber = count - first >= FEWEST_DIGITS;
    if (count - first > TOKEN_DIGITS) first = count - TOKEN_DIGITS;
    while (first < count && <u32>load<u8>(run + first) == 0x30) ++first;
    if (isNumber && !addNumber(reader, run + first, count - first)) return false;
    if (count < TOKEN_DIGITS || !holdsLetter(length)) return true;
  }
  for (let first: u32 = 0; first + TOKEN_DIGITS <= count; ++first) {
    let start = first;
    const end = first + TOKEN_DIGITS;
    while (start < end && <u32>load<u8>(run + start) == 0x30) ++start;
    if (!addNumber(reader, run + start, end - start)) return false;
  }
  return true;
}

function holdsLetter(length: u32): bool {
  if (isFolded && hasWideLetter()) return true;
  for (let word: usize = 0; word << 3 < <usize>length; word += 8)
    if (
      (load<u64>(figures + word) &
        ~load<u64>(digits + word) &
        (isFolded ? ~load<u64>(wideFigures + word) : u64.MAX_VALUE)) !=
      0
    )
      return true;
  return false;
}

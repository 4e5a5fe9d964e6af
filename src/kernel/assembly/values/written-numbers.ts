// Phone numbers with something between their digits, and what spreadsheets and links make of them.
// The reference path reads the same without it: docs/rules-1.md, section 2.

import {
  CLOSING_PARENTHESIS,
  DOT,
  HYPHEN,
  OPENING_PARENTHESIS,
  PLUS,
  SLASH,
  SPACE,
  ZERO,
} from "../characters";
import { digitBits } from "./plain-value";

/** The longest number that is read, and how many of a batch. */
const LONGEST: u32 = 32;
const MOST: usize = 512;
/** Fewer digits, behind several separators, may be an extension: `beforeTail` of src/record/phone/phone.ts. */
const LONGEST_TAIL: u32 = 5;

/** The digits of the batch's numbers, each with its `+`, until they are hashed. */
const texts: usize = memory.data(512 * 32, 16);
/** Reading and writing past the last one is allowed. */
memory.data(32, 16);
let count: usize = 0;
/** Length of the number that was compacted last. */
export let compactLength: u32 = 0;
/** True if it begins with an area code in brackets, and so is a national number. */
export let isBracketed: bool = false;

/** Begins a batch. */
export function startNumbers(): void {
  count = 0;
}

/**
 * Returns the address of a number's digits, and its `+`, without the blanks, hyphens, dots, slashes and
 * one pair of brackets between them, and without `(0)` behind a `+`; {@link compactLength} is their
 * length. Returns 0 for anything else, for a single dot and nothing else, which may be that of a float, for
 * three zeros at the start of a group of digits, which may be too many, and for a few digits at the end that may be an
 * extension.
 */
export function compactNumber(at: usize, length: u32): usize {
  if (length > LONGEST || length < 2 || count == MOST) return 0;
  const low = v128.load(at);
  const high = v128.load(at, 16);
  const all = u32.MAX_VALUE >> (LONGEST - length);
  const digits = (digitBits(low) | (digitBits(high) << 16)) & all;
  const plus = u32(<u32>load<u8>(at) == PLUS);
  const marks = all & ~(digits | plus);
  if (marks == 0 || digits >> (length - 1) == 0) return 0;
  const dots = bitsOf(low, high, DOT) & all;
  const separators = dots | bitsOf(low, high, SPACE) | bitsOf(low, high, HYPHEN) | bitsOf(low, high, SLASH);
  const brackets = marks & ~separators;
  let kept = digits | plus;
  isBracketed = false;
  if (brackets != 0) {
    const open = bitsOf(low, high, OPENING_PARENTHESIS) & all;
    const within = betweenBrackets(open, bitsOf(low, high, CLOSING_PARENTHESIS) & all, brackets);
    if (within == 0 || (within & ~digits) != 0) return 0;
    // A number without a country begins with an area code, if it has brackets.
    isBracketed = plus == 0 && open == 1 && <u32>load<u8>(at, 1) != ZERO;
    if (plus == 0 && !isBracketed) return 0;
    // A single zero in them is left out behind a calling code.
    if (plus != 0 && within == open << 1 && <u32>load<u8>(at + ctz(within)) == ZERO) kept &= ~within;
  }
  if (((digits >> plus) & 1) == 0 && !isBracketed) return 0;
  const others = <u32>popcnt(marks & ~dots) - u32(brackets != 0);
  if (others == 0 && popcnt(dots) < 2) return 0;
  const zeros = bitsOf(low, high, ZERO) & all;
  const threeZeros = zeros & ~(digits << 1) & (zeros >> 1) & (zeros >> 2);
  // The sum has the bit behind the zeros with which such a group begins.
  if (((zeros + threeZeros) & digits & ~zeros) != 0) return 0;
  /** The bits above the last mark, the digits behind it, and the marks up to there. */
  const above = <u32>clz(marks);
  const tail = above - (LONGEST - length);
  const run = <u32>clz(~(marks << above));
  const isSlash = <u32>load<u8>(at + (31 - above)) == SLASH;
  if ((run > 1 && tail <= LONGEST_TAIL) || (tail <= 2 && (isSlash || others == 1))) return 0;
  compactLength = <u32>popcnt(kept);
  return copyRuns(at, kept);
}

/** Returns the bits between a pair of brackets if there is nothing but that pair, otherwise 0. */
function betweenBrackets(open: u32, close: u32, brackets: u32): u32 {
  if ((open | close) != brackets || popcnt(open) != 1 || popcnt(close) != 1) return 0;
  return (close - 1) & ~((open << 1) - 1);
}

/**
 * Copies the bytes that have a bit, run by run, but only the first 16 of a run: more are no phone number. Returns the
 * address of the copy.
 */
function copyRuns(at: usize, kept: u32): usize {
  const text = texts + count * <usize>LONGEST;
  for (let to = text; kept != 0;) {
    const skipped = <u32>ctz(kept);
    kept >>= skipped;
    at += skipped;
    const run = <u32>ctz(~kept);
    v128.store(to, v128.load(at));
    kept >>= run;
    at += run;
    to += run;
  }
  ++count;
  return text;
}

function bitsOf(low: v128, high: v128, byte: u8): u32 {
  const bytes = i8x16.splat(<i8>byte);
  return <u32>i8x16.bitmask(i8x16.eq(low, bytes)) | ((<u32>i8x16.bitmask(i8x16.eq(high, bytes))) << 16);
}

/** `tel:` in lower case. */
const TEL: u32 = 0x3a6c6574;
/** A rounded number has fewer digits behind its point. */
const FEWEST_EXACT: u32 = 7;
const MOST_DIGITS: u32 = 15;

/** True if the number that was converted last has a `+` in its exponent, which is no sign of a number. */
export let hasPlusExponent: bool = false;

/**
 * Returns the address of a number in what a spreadsheet or a link makes of it: `31612345678.0`,
 * `3.1612345678E+10`, `tel:+31612345678`. {@link compactLength} is its length. Returns 0 for anything else.
 */
export function convertedNumber(at: usize, length: u32): usize {
  hasPlusExponent = false;
  if (length > LONGEST || length < 8 || count == MOST) return 0;
  if ((load<u32>(at) | 0x202020) == TEL) {
    if (length > MOST_DIGITS + 5) return 0;
    compactLength = length - 4;
    return at + 4;
  }
  const digits = digitBits(v128.load(at)) | (digitBits(v128.load(at, 16)) << 16);
  const whole = <u32>ctz(~digits);
  if (whole - 1 >= MOST_DIGITS || whole + 1 >= length || <u32>load<u8>(at + whole) != DOT) return 0;
  const point = at + whole + 1;
  const rest = length - whole - 1;
  const behind = min(<u32>ctz(~(digits >> (whole + 1))), rest);
  const text = texts + count * <usize>LONGEST;
  v128.store(text, v128.load(at));
  if (behind == rest) {
    // Nothing but zeros, two at most.
    if (behind > 2 || <u32>load<u8>(point) != ZERO || <u32>load<u8>(point + behind - 1) != ZERO) return 0;
    compactLength = whole;
  } else {
    if (behind < FEWEST_EXACT || (<u32>load<u8>(point + behind) | 0x20) != 0x65) return 0;
    const exponent = exponentIn(point + behind + 1, at + length);
    if (exponent < behind || whole + exponent > MOST_DIGITS) return 0;
    v128.store(text + whole, v128.load(point));
    v128.store(text + whole + behind, i8x16.splat(<i8>ZERO));
    compactLength = whole + exponent;
  }
  ++count;
  return text;
}

/** Returns an exponent of one or two digits, perhaps behind a `+`; 0 for anything else. */
function exponentIn(at: usize, end: usize): u32 {
  hasPlusExponent = <u32>load<u8>(at) == PLUS;
  at += usize(hasPlusExponent);
  const first = <u32>load<u8>(at) - ZERO;
  if (end - at == 1) return first <= 9 ? first : 0;
  const second = <u32>load<u8>(at, 1) - ZERO;
  return end - at == 2 && first <= 9 && second <= 9 ? first * 10 + second : 0;
}

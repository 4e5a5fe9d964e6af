// Values with something around or between what is an identifier: blanks at their ends, and the
// separators of a phone number. The reference path reads the same without them: docs/rules-1.md,
// sections 1 to 3.

import { CLOSING_PARENTHESIS, DOT, OPENING_PARENTHESIS, PLUS, SPACE, ZERO } from "../characters";
import { ESCAPED } from "../batch/batch-records";
import { AT, LENGTH } from "../batch/noted-values";
import { writeCode } from "./phone-traces";

/** The longest number that is compacted, and how many of a batch. */
const LONGEST: u32 = 32;
const MOST: usize = 512;

/** Fewer digits, behind several separators, may be an extension: `beforeTail` of src/record/phone/phone.ts. */
const LONGEST_TAIL: u32 = 5;

/** The digits of the batch's numbers, each with its `+`, until they are hashed. */
const texts: usize = memory.data(512 * 32, 16);
/** Reading past the last one is allowed. */
memory.data(32, 16);
let count: usize = 0;
/** Length of the number that was compacted last. */
export let compactLength: u32 = 0;
/** True if it begins with an area code in brackets, and so is a national number. */
export let isBracketed: bool = false;

/** National numbers of the batch with their calling codes. */
const MOST_NATIONALS: usize = 512;
const nationals: usize = memory.data(512 * 32, 16);
let nationalsCount: usize = 0;
/** Reading past the last one is allowed. */
memory.data(32, 16);
/** Length of the number that was written last. */
export let wholeLength: u32 = 0;

/** Begins a batch. */
export function startWritten(): void {
  count = 0;
  nationalsCount = 0;
}

/** Returns the address of a calling code and the digits of a number behind it, or 0 if there is no room. */
export function wholeNumber(code: u32, at: usize, length: u32): usize {
  if (nationalsCount == MOST_NATIONALS) return 0;
  const text = nationals + nationalsCount * 32;
  ++nationalsCount;
  const to = writeCode(text, code);
  memory.copy(to, at, length);
  wholeLength = <u32>(to - text) + length;
  return text;
}

/**
 * Returns the address of a number without the digit behind its calling code, or 0 if there is no room;
 * {@link wholeLength} is its length.
 */
export function withoutZero(at: usize, length: u32, codeLength: usize): usize {
  if (nationalsCount == MOST_NATIONALS) return 0;
  const text = nationals + nationalsCount * 32;
  ++nationalsCount;
  copyWithoutZero(text, at, length, codeLength);
  wholeLength = length - 1;
  return text;
}

/** Copies a number without the digit behind its calling code. */
export function copyWithoutZero(to: usize, at: usize, length: u32, codeLength: usize): void {
  memory.copy(to, at, codeLength);
  memory.copy(to + codeLength, at + codeLength + 1, length - codeLength - 1);
}

/**
 * Strips blanks from both ends of a noted value. Returns false if it has none, or nothing else.
 */
export function stripBlanks(value: usize): bool {
  let at: usize = load<u32>(value, AT);
  let length = load<u32>(value, LENGTH);
  if (length >= ESCAPED || length == 0) return false;
  if (<u32>load<u8>(at) != SPACE && <u32>load<u8>(at + length - 1) != SPACE) return false;
  for (; length != 0 && <u32>load<u8>(at) == SPACE; --length) ++at;
  while (length != 0 && <u32>load<u8>(at + length - 1) == SPACE) --length;
  if (length == 0) return false;
  store<u32>(value, <u32>at, AT);
  store<u32>(value, length, LENGTH);
  return true;
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
  isBracketed = false;
  const end = at + length;
  const text = texts + count * <usize>LONGEST;
  let to = text;
  if (<u32>load<u8>(at) == PLUS) {
    store<u8>(to, <u8>PLUS);
    ++to;
    ++at;
  }
  const isInternational = to != text;
  // A number without a country begins with an area code, if it has brackets.
  if (<u32>load<u8>(at) == OPENING_PARENTHESIS && !isInternational && <u32>load<u8>(at, 1) - 0x31 < 9)
    isBracketed = true;
  else if (<u32>load<u8>(at) - ZERO > 9) return 0;
  if (<u32>load<u8>(end - 1) - ZERO > 9) return 0;
  /** Where the brackets opened, 0 before and behind them. */
  let open: usize = 0;
  let brackets: u32 = 0;
  let dots: u32 = 0;
  let others: u32 = 0;
  let zeros: u32 = 0;
  /** The separators read last, and the digits behind them. */
  let run: u32 = 0;
  let tail: u32 = 0;
  let isSlash = false;
  for (; at < end; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte - ZERO <= 9) {
      if (byte == ZERO) zeros += u32(tail == zeros);
      else if (zeros >= 3 && tail == zeros) return 0;
      store<u8>(to, <u8>byte);
      ++to;
      ++tail;
      continue;
    }
    zeros = 0;
    run = tail == 0 ? run + 1 : 1;
    tail = 0;
    isSlash = byte == 0x2f;
    if (byte == OPENING_PARENTHESIS) {
      if (brackets != 0 || !(isInternational || isBracketed)) return 0;
      brackets = 1;
      open = at;
      continue;
    }
    if (byte == CLOSING_PARENTHESIS) {
      if (open == 0 || at == open + 1) return 0;
      if (isInternational && at == open + 2 && <u32>load<u8>(open, 1) == ZERO) --to;
      open = 0;
      ++others;
      continue;
    }
    // Nothing but digits stands in brackets.
    if (open != 0) return 0;
    if (byte == DOT) ++dots;
    else if (byte == SPACE || byte == 0x2d || byte == 0x2f) ++others;
    else return 0;
  }
  if (open != 0 || (others == 0 && dots < 2)) return 0;
  if ((run > 1 && tail <= LONGEST_TAIL) || (tail <= 2 && (isSlash || others == 1))) return 0;
  compactLength = <u32>(to - text);
  ++count;
  return text;
}

const COLON_AND_LETTERS: u32 = 0x3a6c6574;
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
  // `tel:`.
  if ((load<u32>(at) | 0x202020) == COLON_AND_LETTERS) {
    if (length > MOST_DIGITS + 5) return 0;
    compactLength = length - 4;
    return at + 4;
  }
  const end = at + length;
  const text = texts + count * <usize>LONGEST;
  let to = text;
  for (; at < end && <u32>load<u8>(at) - ZERO <= 9; ++at) store<u8>(to++, load<u8>(at));
  const whole = <u32>(to - text);
  if (whole == 0 || whole > MOST_DIGITS || at == end || <u32>load<u8>(at) != DOT) return 0;
  const point = ++at;
  for (; at < end && <u32>load<u8>(at) - ZERO <= 9; ++at) store<u8>(to++, load<u8>(at));
  const behind = <u32>(at - point);
  let exponent: u32 = 0;
  if (at == end) {
    // Nothing but zeros, two at most.
    if (behind == 0 || behind > 2) return 0;
    for (let zero = text + whole; zero < to; ++zero) if (<u32>load<u8>(zero) != ZERO) return 0;
    compactLength = whole;
  } else {
    if ((<u32>load<u8>(at) | 0x20) != 0x65 || behind < FEWEST_EXACT) return 0;
    ++at;
    if (<u32>load<u8>(at) == PLUS) {
      hasPlusExponent = true;
      ++at;
    }
    const digits = <u32>(end - at);
    if (digits - 1 > 1) return 0;
    for (; at < end; ++at) {
      const digit = <u32>load<u8>(at) - ZERO;
      if (digit > 9) return 0;
      exponent = exponent * 10 + digit;
    }
    if (exponent < behind || whole + exponent > MOST_DIGITS) return 0;
    for (let digit = behind; digit < exponent; ++digit) store<u8>(to++, <u8>ZERO);
    compactLength = whole + exponent;
  }
  ++count;
  return text;
}

// The traces of the digits in a text whose bits are known (docs/rules-1.md, section 8).

import { addWritten, makeRoom, writtenEnd } from "../batch/pending-traces";
import { BlockReader } from "../batch/block-reader";
import {
  digitsOf,
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

const HASH: u8 = 0x23;
const DOT: u32 = 0x2e;
const COMMA: u32 = 0x2c;
const PLUS: u32 = 0x2b;

/** Digits of the current run. */
const run: usize = memory.data(4096 + 16, 16);

/** The digits of the text: a list of bits. */
let digits: usize = 0;

/** Adds the traces of the digits in a text. Returns false if the reference path is to read them. */
export function addDigits(reader: BlockReader, text: usize, length: u32): bool {
  digits = digitsOf(length);
  if (mayBeRounded(reader, text, length)) return false;
  let count: u32 = 0;
  let last: u32 = 0;
  for (let at = nextBit(digits, 0, length); at < length; at = nextBit(digits, last, length)) {
    if (count != 0 && (at - last > MOST_APART || isParted(reader, text, last, at))) {
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

/** Returns true if one of a few bytes cannot stand within a number. */
function isParted(reader: BlockReader, text: usize, from: u32, to: u32): bool {
  for (let at = from; at < to; ++at)
    if (hasBit(figures, at) || (hasBit(outside, at) && (hasBit(signs, at) || isCellEnd(reader, text + at))))
      return true;
  return false;
}

/** Returns true if an `e` may begin the exponent of a number with a point, which is rounded. */
function mayBeRounded(reader: BlockReader, text: usize, length: u32): bool {
  for (let at = nextBit(exponents, 0, length); at < length; at = nextBit(exponents, at + 1, length)) {
    let next = at + 1;
    if (next < length && loweredAt(reader, text + next) == PLUS) ++next;
    if (at == 0 || next >= length || !hasBit(digits, next)) continue;
    let before = at;
    while (before > 0 && hasBit(digits, before - 1)) --before;
    // A digit is before the point.
    if (before < 2 || !hasBit(digits, before - 2)) continue;
    const byte = loweredAt(reader, text + before - 1);
    if (byte == DOT || byte == COMMA) return true;
  }
  return false;
}

/** Adds the tokens of a run of digits. Among words it is uncertain where the number ends. */
function addRun(reader: BlockReader, count: u32, length: u32): bool {
  if (count < FEWEST_DIGITS) return true;
  if (count <= MOST_DIGITS) {
    let first: u32 = 0;
    while (first < count && <u32>load<u8>(run + first) == 0x30) ++first;
    if (count - first > TOKEN_DIGITS) first = count - TOKEN_DIGITS;
    while (first < count && <u32>load<u8>(run + first) == 0x30) ++first;
    if (count - first >= FEWEST_DIGITS && !addNumber(reader, first, count)) return false;
    if (count < TOKEN_DIGITS || !holdsLetter(length)) return true;
  }
  for (let first: u32 = 0; first + TOKEN_DIGITS <= count; ++first) {
    let start = first;
    const end = first + TOKEN_DIGITS;
    while (start < end && <u32>load<u8>(run + start) == 0x30) ++start;
    if (!addNumber(reader, start, end)) return false;
  }
  return true;
}

function holdsLetter(length: u32): bool {
  for (let word: usize = 0; word << 3 < <usize>length; word += 8)
    if ((load<u64>(figures + word) & ~load<u64>(digits + word)) != 0) return true;
  return false;
}

/** Adds the token of some digits of the run. */
function addNumber(reader: BlockReader, from: u32, to: u32): bool {
  makeRoom(reader);
  store<u8>(writtenEnd, HASH);
  store<u64>(writtenEnd, load<u64>(run + from), 1);
  const length: usize = to - from + 1;
  return addWritten(reader, 0, length, writtenEnd + length);
}

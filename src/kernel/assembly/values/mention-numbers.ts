// Finds the international numbers in a text, and those in the URLs of WhatsApp's chats, where it is certain which
// digits are a number: `addNumbers` and `addChats` of src/record/traces/mentions.ts.

import { BlockReader } from "../batch/block-reader";
import {
  BACKSLASH,
  CLOSING_PARENTHESIS,
  DOT,
  HYPHEN,
  LETTER_U,
  OPENING_PARENTHESIS,
  PLUS,
  SLASH,
  SPACE,
  ZERO,
} from "../characters";
import { noteNumber } from "./mentions";
import { NOT_VALID, UNKNOWN, VALID, validityOf } from "./phone-automaton";
import { isFullOfTraces, traceDigits } from "./phone-traces";
import { codeLength, hasOneForm, pairOf } from "./phone-value";

/** The digits of a canonical form. */
const SHORTEST: u32 = 7;
const LONGEST: u32 = 15;
/** The digits of a run: fewer are no number, and the reference path reads no more. */
const FEWEST_OF_RUN: u32 = 6;
const MOST_OF_RUN: u32 = 24;
/** The most separators between two digits, and bytes of a number as it is written. */
const MOST_BETWEEN: u32 = 3;
const MOST_WRITTEN: usize = 34;
const NO_ZERO: u32 = 0xffffffff;

/** The digits of the last run, and after how many of them it may end (u8 each). */
const digits: usize = memory.data(24 + 16, 16);
const ends: usize = memory.data(24, 16);
let count: u32 = 0;
let endCount: u32 = 0;
/** Where the run ends in its text. */
let runEnd: usize = 0;
/** The same digits without the zero behind the calling code. */
const shorter: usize = memory.data(24 + 16, 16);

/**
 * Notes the numbers of a text that are mentioned in a column of the current record. Returns false if one is not certain,
 * or the text may be nothing but a number.
 */
export function readNumbers(reader: BlockReader, record: u32, start: usize, end: usize, column: u32): bool {
  for (let plus = nextPlus(start, end); plus < end; plus = nextPlus(plus + 1, end)) {
    if (!readRun(plus, end)) return false;
    if (count < FEWEST_OF_RUN) continue;
    // Without the zero in brackets, it may begin with another digit.
    if (<u32>load<u8>(digits) == ZERO) {
      if (<u32>load<u8>(plus, 1) == OPENING_PARENTHESIS) return false;
      continue;
    }
    if (endCount == 0) continue;
    if (reader.readsLogins != 0 || !holdsOther(start, plus, runEnd, end)) return false;
    if (!takeRun(reader, record, column)) return false;
  }
  return true;
}

/** Returns the first `+` from `at` on, or `end`. Reads, but does not use, up to 16 bytes past `end`. */
export function nextPlus(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const pluses = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>PLUS)));
    if (pluses != 0) return min(at + <usize>ctz(pluses), end);
  }
  return end;
}

/**
 * Reads the digits behind a `+`, with the separators between them, and where a number may end there. Returns false if
 * that is not certain.
 */
function readRun(plus: usize, end: usize): bool {
  count = 0;
  endCount = 0;
  let at = plus + 1;
  if (at < end && (<u32>load<u8>(at) == SPACE || <u32>load<u8>(at) == OPENING_PARENTHESIS)) ++at;
  let between: u32 = 0;
  let zero = NO_ZERO;
  let hasGroups = false;
  runEnd = at;
  for (; at < end; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte - ZERO < 10) {
      if (count == MOST_OF_RUN) return false;
      if (between != 0) {
        noteEnd(plus, zero);
        hasGroups = true;
        between = 0;
      }
      store<u8>(digits + count, <u8>byte);
      ++count;
      runEnd = at + 1;
    } else if (count != 0 && isBetween(byte)) {
      if (++between > MOST_BETWEEN) break;
      // What follows may be the fraction of a float.
      if (byte == DOT && !hasGroups && between == 1 && at + 1 < end && <u32>load<u8>(at, 1) == ZERO)
        return false;
      if (byte == OPENING_PARENTHESIS && zero == NO_ZERO && isZeroInBrackets(at, end)) {
        if (count >= FEWEST_OF_RUN) return false;
        zero = count;
      }
    } else if (isApart(at, end)) {
      break;
    } else {
      return false;
    }
  }
  // The bracket is closed behind the end of the run.
  if (zero == count - 1) zero = NO_ZERO;
  noteEnd(plus, zero);
  if (zero != NO_ZERO) {
    memory.copy(digits + zero, digits + zero + 1, count - zero - 1);
    --count;
  }
  return true;
}

/** Notes that a number may end behind the last digit. A zero in brackets is none of its digits. */
function noteEnd(plus: usize, zero: u32): void {
  const length = zero == NO_ZERO ? count : count - 1;
  if (length < SHORTEST || length > LONGEST || runEnd - plus > MOST_WRITTEN) return;
  store<u8>(ends + endCount, <u8>length);
  ++endCount;
}

function isBetween(byte: u32): bool {
  return (
    byte == SPACE ||
    byte == HYPHEN ||
    byte == DOT ||
    byte == SLASH ||
    byte == OPENING_PARENTHESIS ||
    byte == CLOSING_PARENTHESIS ||
    byte == 0x09
  );
}

function isZeroInBrackets(at: usize, end: usize): bool {
  return at + 2 < end && <u32>load<u8>(at, 1) == ZERO && <u32>load<u8>(at, 2) == CLOSING_PARENTHESIS;
}

/** Returns true if the character at `at` certainly ends a number: it is no digit, and none that vanishes. */
function isApart(at: usize, end: usize): bool {
  const byte: u32 = load<u8>(at);
  if (byte < 0x80) return byte != BACKSLASH;
  // U+00C0 to U+027F.
  return byte - 0xc3 < 7 || isPicture(at, end);
}

/** Returns true for U+1F300 to U+1F9FF, and U+2600 to U+27BF, as which no other character is written. */
export function isPicture(at: usize, end: usize): bool {
  if (at + 3 > end) return false;
  const first: u32 = load<u16>(at);
  const third: u32 = load<u8>(at, 2);
  if (first == 0x9ff0) return third - 0x8c < 0x1c;
  return (first & 0xff) == 0xe2 && (first >>> 8) - 0x98 < 7;
}

/**
 * Returns true if a text from `start` to `end` certainly has another character than white space before or behind what
 * lies from `at` to `past`.
 */
function holdsOther(start: usize, at: usize, past: usize, end: usize): bool {
  return isVisible(past, end) || isVisible(start, at);
}

function isVisible(at: usize, end: usize): bool {
  while (at < end) {
    const byte: u32 = load<u8>(at);
    // What an escape stands for may be white space.
    if (byte == BACKSLASH) at += <u32>load<u8>(at, 1) == LETTER_U ? 6 : 2;
    else if (byte - 0x21 < 0x5e || isPicture(at, end)) return true;
    else ++at;
  }
  return false;
}

/** Notes the number of a run: its longest start that is valid or, if none is, its longest one. */
function takeRun(reader: BlockReader, record: u32, column: u32): bool {
  const longest: u32 = load<u8>(ends + endCount - 1);
  let best = endCount == 1 ? longest : 0;
  for (let index = endCount; index > 0 && best == 0; --index) {
    const length: u32 = load<u8>(ends + index - 1);
    const validity = validityOfForms(reader, digits, length);
    if (validity == UNKNOWN) return false;
    if (validity == VALID) best = length;
  }
  if (best != longest || (endCount > 1 && best == 0)) {
    for (let index: u32 = 0; index < endCount; ++index) {
      if (isFullOfTraces()) return false;
      traceDigits(record, digits, load<u8>(ends + index));
    }
  }
  return noteForms(reader, record, digits, best == 0 ? longest : best, column);
}

/** Returns the number of forms of an international number, or 0 if that is not certain. */
function formCount(reader: BlockReader, at: usize, length: u32): u32 {
  if (length == SHORTEST || hasOneForm(reader, at)) return 1;
  const pair = pairOf(at);
  // Behind the code of Italy the zero is part of the number; of the codes that begin so, behind some.
  if (pair == 39) return 1;
  return pair == 22 || pair == 24 || pair == 37 ? 0 : 2;
}

/** Copies the digits of a number without the zero behind its calling code. */
function copyShorter(reader: BlockReader, at: usize): void {
  const code = codeLength(reader, at);
  v128.store(shorter, v128.load(at));
  v128.store(shorter + code, v128.load(at + code + 1));
}

function validityOfForms(reader: BlockReader, at: usize, length: u32): u32 {
  const forms = formCount(reader, at, length);
  if (forms == 0) return UNKNOWN;
  const validity = validityOf(reader, reader.startState, at, length);
  if (forms == 1 || validity != NOT_VALID) return validity;
  copyShorter(reader, at);
  return validityOf(reader, reader.startState, shorter, length - 1);
}

/** Notes all forms of a number. */
function noteForms(reader: BlockReader, record: u32, at: usize, length: u32, column: u32): bool {
  const forms = formCount(reader, at, length);
  if (forms == 0 || !noteNumber(record, at, length, column)) return false;
  if (forms == 1) return true;
  copyShorter(reader, at);
  return noteNumber(record, shorter, length - 1, column);
}

/** `a.me` in lower case, and the bits that it has in upper case too. */
const CHAT: u32 = 0x656d2e61;
const CHAT_CASE: u32 = 0x20200020;

/** Returns true if a `w` at `at` begins `wa.me`, in any case. */
export function isChatName(at: usize): bool {
  return (load<u32>(at, 1) | CHAT_CASE) == CHAT;
}

/** Notes the numbers of the chats in a text. Returns false if one is not certain. */
export function readChats(
  reader: BlockReader,
  record: u32,
  start: usize,
  end: usize,
  column: u32,
  hasEscapes: bool,
): bool {
  for (let at = nextChat(start, end); at < end; at = nextChat(at + 1, end)) {
    // What an escape stands for may touch it.
    if (hasEscapes || reader.readsLogins != 0) return false;
    const number = at + 6;
    let to = number;
    while (to < end && <u32>load<u8>(to) - ZERO < 10) ++to;
    const length = <u32>(to - number);
    if (length - SHORTEST > LONGEST - SHORTEST || <u32>load<u8>(number) == ZERO) continue;
    if (to < end) {
      if (isLetter(load<u8>(to))) continue;
      if (!isApart(to, end)) return false;
    }
    if (at > start) {
      const before: u32 = load<u8>(at - 1);
      if (isLetter(before) || before - ZERO < 10) continue;
      if (before >= 0x80 && (at < start + 4 || !isPicture(at - 4, end))) return false;
    }
    if (!noteForms(reader, record, number, length, column)) return false;
  }
  return true;
}

/** Returns the first `wa.me/`, in any case, from `at` on, or `end`. The slash may be an escape. */
export function nextChat(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const dots = i8x16.eq(v128.load(at + 2), i8x16.splat(<i8>DOT));
    const letters = v128.or(v128.load(at), i8x16.splat(0x20));
    let found = <u32>i8x16.bitmask(v128.and(i8x16.eq(letters, i8x16.splat(0x77)), dots));
    for (; found != 0; found &= found - 1) {
      const chat = at + <usize>ctz(found);
      if (chat + 6 > end) return end;
      const next: u32 = load<u8>(chat, 5);
      if (isChatName(chat) && (next == SLASH || next == BACKSLASH)) return chat;
    }
  }
  return end;
}

function isLetter(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26;
}

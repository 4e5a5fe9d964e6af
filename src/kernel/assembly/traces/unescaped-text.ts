// Undoes the escapes of a text that leaves traces in a copy, as `unescaped` of src/record/traces/loosened.ts
// does before it is folded: those of JSON, URLs and HTML, each twice.

import { AMPERSAND, BACKSLASH, PERCENT_SIGN, SPACE } from "../characters";
import { writeCode } from "../text/utf-8";
import { characterAt, isLost } from "../values/decoded-character";
import { isMark } from "../values/plain-value";
import { FOLDED_CELL_END, LOST } from "./folded-text";
import { cellEnds, LONGEST_TEXT } from "./text-bits";

const LAYERS: u32 = 2;
/** The text; no escape is shorter than what it stands for. */
export const unescapedAt: usize = memory.data(32768 + 64, 16);
export let unescapedLength: u32 = 0;
/** True if the text held `&` once the other escapes were undone, and true if any escape was undone. */
export let hasAmpersand: bool = false;
export let hasEscapes: bool = false;

let textEnd: usize = 0;
let isUnsure: bool = false;

/** Undoes the escapes of `length` bytes at `at`. Returns false if the reference path is to read them. */
export function unescape(at: usize, length: u32): bool {
  if (length > LONGEST_TEXT) return false;
  copyText(at, length);
  hasEscapes = isUnsure = false;
  for (let layer: u32 = 0; layer < LAYERS; ++layer) undoBackslashes();
  for (let layer: u32 = 0; layer < LAYERS; ++layer) undoPercents();
  hasAmpersand = placeOf(AMPERSAND) < textEnd;
  for (let layer: u32 = 0; layer < LAYERS; ++layer) undoEntities();
  unescapedLength = <u32>(textEnd - unescapedAt);
  // Behind it are no parts of characters.
  memory.fill(textEnd, 0, 16);
  return !isUnsure;
}

/** Copies a text, with signs of their own for the ends of cells. */
function copyText(at: usize, length: u32): void {
  const isParted = i8x16.splat(cellEnds == 0 ? 0 : -1);
  const firstEnd = i8x16.splat(<i8>cellEnds);
  const secondEnd = i8x16.splat(<i8>(cellEnds >> 8));
  for (let place: usize = 0; place < <usize>length; place += 16) {
    const bytes = v128.load(at + place);
    const cells = v128.and(isParted, v128.or(i8x16.eq(bytes, firstEnd), i8x16.eq(bytes, secondEnd)));
    const isSign = i8x16.eq(bytes, i8x16.splat(<i8>FOLDED_CELL_END));
    v128.store(unescapedAt + place, v128.or(i8x16.add(bytes, isSign), cells));
  }
  textEnd = unescapedAt + length;
}

/** Returns where a sign stands first, or the end of the text or a place behind it. */
function placeOf(sign: u8): usize {
  let at = unescapedAt;
  for (; at < textEnd; at += 16) {
    const found = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>sign)));
    if (found != 0) return at + <usize>ctz(found);
  }
  return at;
}

/** Undoes `\u` and four digits, `\n` and the like, and a backslash before a sign. */
function undoBackslashes(): void {
  let at = placeOf(BACKSLASH);
  if (at >= textEnd) return;
  const end = textEnd;
  let to = at;
  while (at < end) {
    const byte = load<u8>(at);
    const next: u32 = byte == BACKSLASH && at + 1 < end ? <u32>load<u8>(at, 1) : 0;
    const letter = next | 0x20;
    if (letter == 0x75 && at + 6 <= end) {
      const code = digitsAt(at + 2, 4, 16);
      if (code != NO_NUMBER) {
        // Halves of a character may meet others.
        if ((code & 0xf800) == 0xd800) isUnsure = true;
        to = writeCode(code, to);
        at += 6;
        hasEscapes = true;
        continue;
      }
    } else if (letter == 0x62 || letter == 0x66 || letter == 0x6e || letter == 0x72 || letter == 0x74) {
      store<u8>(to++, SPACE);
      at += 2;
      hasEscapes = true;
      continue;
    } else if (isEscapedSign(next)) {
      store<u8>(to++, <u8>next);
      at += 2;
      hasEscapes = true;
      continue;
    }
    store<u8>(to++, byte);
    ++at;
  }
  textEnd = to;
}

/** Returns true for `"`, `#`, `'`, `*`, `+`, `-`, `.`, `/`, `@`, a backslash, `_` and `~`. */
export function isEscapedSign(byte: u32): bool {
  return (
    isMark(byte) ||
    byte - 0x22 < 2 ||
    byte == 0x27 ||
    byte - 0x2a < 2 ||
    byte == 0x2f ||
    byte == 0x40 ||
    byte == BACKSLASH ||
    byte == 0x7e
  );
}

const NO_NUMBER: u32 = 0xffffffff;

/** Returns the number that `count` digits write, or NO_NUMBER if others stand there. */
function digitsAt(at: usize, count: u32, base: u32): u32 {
  let number: u32 = 0;
  for (let index: u32 = 0; index < count; ++index) {
    const digit = digitOf(load<u8>(at + index));
    if (digit >= base) return NO_NUMBER;
    number = number * base + digit;
  }
  return number;
}

/** Returns the value of a hexadecimal digit, or 16. */
function digitOf(byte: u32): u32 {
  if (byte - 0x30 < 10) return byte - 0x30;
  const letter = (byte | 0x20) - 0x61;
  return letter < 6 && byte < 0x80 ? letter + 10 : 16;
}

/** Undoes runs of `%` and two digits. What is no UTF-8 among their bytes is lost. */
function undoPercents(): void {
  let at = placeOf(PERCENT_SIGN);
  if (at >= textEnd) return;
  const end = textEnd;
  let to = at;
  while (at < end) {
    const start = to;
    while (load<u8>(at) == PERCENT_SIGN && at + 3 <= end) {
      const byte = digitsAt(at + 1, 2, 16);
      if (byte == NO_NUMBER) break;
      store<u8>(to++, <u8>byte);
      at += 3;
    }
    if (to > start) {
      hasEscapes = true;
      to = withoutLost(start, to);
    } else store<u8>(to++, load<u8>(at++));
  }
  textEnd = to;
}

/** Puts one sign in place of each character that is lost. Returns the new end. */
function withoutLost(start: usize, end: usize): usize {
  let to = start;
  for (let at = start; at < end;) {
    if (<u32>load<u8>(at) < 0x80) {
      store<u8>(to++, load<u8>(at++));
      continue;
    }
    const size = characterAt(at, end);
    if (isLost) store<u8>(to++, LOST);
    else {
      memory.copy(to, at, size);
      to += size;
    }
    at += size;
  }
  return to;
}

/** The most digits of the number of a character. */
const MOST_DIGITS: u32 = 7;
const MOST_HEXADECIMAL: u32 = 6;
const LAST_CODE: u32 = 0x10ffff;

/** Undoes `&`, a name or a number, and `;`. */
function undoEntities(): void {
  let at = placeOf(AMPERSAND);
  if (at >= textEnd) return;
  const end = textEnd;
  let to = at;
  while (at < end) {
    const byte = load<u8>(at);
    if (byte == AMPERSAND) {
      const code = entityAt(at + 1, end);
      if (code != NO_NUMBER) {
        to = writeCode(code, to);
        at = entityEnd;
        hasEscapes = true;
        continue;
      }
    }
    store<u8>(to++, byte);
    ++at;
  }
  textEnd = to;
}

let entityEnd: usize = 0;

/** Returns the character of a name or number and `;` at `at`, and where they end; or NO_NUMBER. */
function entityAt(at: usize, end: usize): u32 {
  if (at < end && <u32>load<u8>(at) == 0x23) return numberedAt(at + 1, end);
  let letters: u64 = 0;
  for (let length: u64 = 0; length < 7 && at < end; ++length, ++at) {
    const byte: u32 = load<u8>(at);
    if (byte == 0x3b) {
      entityEnd = at + 1;
      return characterNamed(letters);
    }
    if ((byte | 0x20) - 0x61 >= 26 || byte >= 0x80) return NO_NUMBER;
    letters |= (<u64>(byte | 0x20)) << (length << 3);
  }
  return NO_NUMBER;
}

function numberedAt(at: usize, end: usize): u32 {
  const isHexadecimal = at < end && (<u32>load<u8>(at) | 0x20) == 0x78 && <u32>load<u8>(at) < 0x80;
  if (isHexadecimal) ++at;
  const base: u32 = isHexadecimal ? 16 : 10;
  const most = isHexadecimal ? MOST_HEXADECIMAL : MOST_DIGITS;
  let count: u32 = 0;
  while (count < most && at + count < end && digitOf(load<u8>(at + count)) < base) ++count;
  if (count == 0 || at + count >= end || <u32>load<u8>(at + count) != 0x3b) return NO_NUMBER;
  const number = digitsAt(at, count, base);
  if (number == 0 || number > LAST_CODE || (number & 0xfffff800) == 0xd800) return NO_NUMBER;
  entityEnd = at + count + 1;
  return number;
}

/** Returns the character that a name of lower case stands for, its first letter in the lowest byte: src/record/escapes.ts. */
function characterNamed(letters: u64): u32 {
  if (letters == 0x706d61) return 0x26;
  if (letters == 0x736f7061) return 0x27;
  if (letters == 0x746f7571) return 0x22;
  if (letters == 0x746c) return 0x3c;
  if (letters == 0x7467) return 0x3e;
  if (letters == 0x7073626e) return 0x20;
  if (letters == 0x74616d6d6f63) return 0x40;
  if (letters == 0x646f69726570) return 0x2e;
  if (letters == 0x73756c70) return 0x2b;
  if (letters == 0x726162776f6c) return 0x5f;
  if (letters == 0x6d756e) return 0x23;
  if (letters == 0x6c6f73) return 0x2f;
  return letters == 0x6e6f6c6f63 ? 0x3a : NO_NUMBER;
}

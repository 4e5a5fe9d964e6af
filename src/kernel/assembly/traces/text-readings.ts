// Whether a text has one reading: without escapes, and without words for `@` and dots
// (src/record/traces/loosened.ts).

import {
  AMPERSAND,
  APOSTROPHE,
  BACKSLASH,
  GREATER_THAN,
  LESS_THAN,
  PERCENT_SIGN,
  QUOTE,
  SLASH,
} from "../characters";
import { isSpace } from "../values/plain-value";
import { hasDashes } from "./folded-text";
import { loweredAt, nextBit, openings } from "./text-bits";
import { isEscapedSign } from "./unescaped-text";

/** The most bytes between `&` and the `;` of a named or numbered character. */
const LONGEST_ENTITY: usize = 9;

/** Signs of other readings: none; `&` alone, escapes; and `at` and `dot` in brackets, which the reference path reads. */
export const NO_SIGNS: u32 = 0;
export const AMPERSAND_ALONE: u32 = 1;
export const ESCAPES: u32 = 2;
export const WORDS: u32 = 3;

/** Returns the signs of other readings in a text whose bits are known. A plain one has neither backslashes nor `&`. */
export function signsIn(text: usize, length: u32, isPlain: bool): u32 {
  const end = text + length;
  let signs = NO_SIGNS;
  for (let at = nextBit(openings, 0, length); at < length; at = nextBit(openings, at + 1, length)) {
    const byte: u32 = load<u8>(text + at);
    if (byte == PERCENT_SIGN) {
      if (isHexadecimal(byteAt(text + at + 1, end)) && isHexadecimal(byteAt(text + at + 2, end)))
        signs = ESCAPES;
    } else if (isWord(text + at, end)) return WORDS;
  }
  if (isPlain || signs == ESCAPES) return signs;
  for (let at = text; at < end; at += 16) {
    const bytes = v128.load(at);
    const found = v128.or(
      i8x16.eq(bytes, i8x16.splat(<i8>BACKSLASH)),
      i8x16.eq(bytes, i8x16.splat(<i8>AMPERSAND)),
    );
    for (let bits = <u32>i8x16.bitmask(found); bits != 0; bits &= bits - 1) {
      const sign = at + <usize>ctz(bits);
      if (sign >= end) break;
      if (<u32>load<u8>(sign) == AMPERSAND) {
        if (mayBeEntity(sign + 1, end)) return ESCAPES;
        signs = AMPERSAND_ALONE;
      } else if (sign + 1 < end && isEscaped(load<u8>(sign, 1))) return ESCAPES;
    }
  }
  return signs;
}

/** Returns true if a text whose bits are known holds `at` or `dot` in brackets. */
export function hasWords(text: usize, length: u32): bool {
  for (let at = nextBit(openings, 0, length); at < length; at = nextBit(openings, at + 1, length))
    if (<u32>load<u8>(text + at) != PERCENT_SIGN && isWord(text + at, text + length)) return true;
  return false;
}

function isWord(at: usize, end: usize): bool {
  let word = byteAt(at + 1, end) == 0x20 ? at + 2 : at + 1;
  const first = byteAt(word, end);
  if (first != 0x61 && first != 0x64) return false;
  let letters: u64 = 0;
  for (let index: usize = 0; index < 6; ++index)
    letters |= (<u64>byteAt(word + index, end)) << ((<u64>index) << 3);
  if ((letters & 0xffff) == 0x7461) word += 2;
  else if (letters == 0x61626f727261) word += 6;
  else if ((letters & 0xffffff) == 0x746f64) word += 3;
  else return false;
  if (byteAt(word, end) == 0x20) ++word;
  const close = byteAt(word, end);
  return close == 0x29 || close == 0x5d || close == 0x7d || close == 0x3e;
}

/** Returns a byte of the text in lower case, or 0 behind it. */
function byteAt(at: usize, end: usize): u32 {
  return at < end ? loweredAt(at) : 0;
}

function isHexadecimal(byte: u32): bool {
  return byte - 0x30 < 10 || byte - 0x61 < 6;
}

/** Returns true for a byte behind a backslash that may make an escape. */
function isEscaped(byte: u32): bool {
  const letter = byte | 0x20;
  return (
    letter == 0x62 ||
    letter == 0x66 ||
    letter == 0x6e ||
    letter == 0x72 ||
    letter - 0x74 < 2 ||
    isEscapedSign(byte)
  );
}

function mayBeEntity(at: usize, end: usize): bool {
  const first = byteAt(at, end);
  if (first != 0x23 && first - 0x61 >= 26) return false;
  for (const last = min(end, at + LONGEST_ENTITY); at < last; ++at)
    if (<u32>load<u8>(at) == 0x3b) return true;
  return false;
}

/** Returns true if `writtenPlainly` of src/record/email/written-email.ts may change a folded text without escapes. */
export function isWrittenOtherwise(text: usize, length: u32): bool {
  const end = text + length;
  if (hasDashes) return true;
  let past = end;
  while (past > text && (isSpace(load<u8>(past - 1)) || <u32>load<u8>(past - 1) == 0xff)) --past;
  // A literal of a program.
  if (past > text && (<u32>load<u8>(past - 1) == APOSTROPHE || <u32>load<u8>(past - 1) == QUOTE)) return true;
  for (let at = text; at < end; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte == APOSTROPHE && byteAt(at + 1, end) == APOSTROPHE) return true;
    // A character outside ASCII may have become the letter.
    if (byte == BACKSLASH && isOfLineEnd(byteAt(at + 1, end))) return true;
    if (byte == LESS_THAN && mayBeMarkup(at + 1, end)) return true;
  }
  return false;
}

/** Returns true for what follows a backslash that stands for a line end or tab, or is left out. */
function isOfLineEnd(byte: u32): bool {
  return byte == 0x6e || byte == 0x72 || byte == 0x74 || byte == APOSTROPHE;
}

function mayBeMarkup(at: usize, end: usize): bool {
  if (byteAt(at, end) == SLASH) ++at;
  if (byteAt(at, end) - 0x61 >= 26) return false;
  while (byteAt(at, end) - 0x61 < 26 || byteAt(at, end) - 0x30 < 10) ++at;
  const byte = byteAt(at, end);
  return byte == GREATER_THAN || byte == SLASH || isSpace(byte);
}

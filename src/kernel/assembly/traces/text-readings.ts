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
import { isMark, isSpace } from "../values/plain-value";
import { hasDashes } from "./folded-text";
import { loweredAt, nextBit, openings } from "./text-bits";

/** The most bytes between `&` and the `;` of a named or numbered character. */
const LONGEST_ENTITY: usize = 9;

/** Returns true if the text may have another reading: percent signs, or `at` and `dot` in brackets. */
export function hasReadings(text: usize, length: u32): bool {
  for (let at = nextBit(openings, 0, length); at < length; at = nextBit(openings, at + 1, length))
    if (mayEscape(text + at, text + length)) return true;
  return false;
}

function mayEscape(at: usize, end: usize): bool {
  const sign: u32 = load<u8>(at);
  let word = byteAt(at + 1, end) == 0x20 ? at + 2 : at + 1;
  if (sign == PERCENT_SIGN) return isHexadecimal(byteAt(at + 1, end)) && isHexadecimal(byteAt(at + 2, end));
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

/** Returns true if a folded text may have another reading: the above, backslashes, or what `&` stands for. */
export function hasSigns(text: usize, length: u32): bool {
  if (hasReadings(text, length)) return true;
  const end = text + length;
  let hasAmpersand = false;
  for (let at = text; at < end; at += 16) {
    const bytes = v128.load(at);
    const signs = v128.or(
      i8x16.eq(bytes, i8x16.splat(<i8>BACKSLASH)),
      i8x16.eq(bytes, i8x16.splat(<i8>AMPERSAND)),
    );
    for (let bits = <u32>i8x16.bitmask(signs); bits != 0; bits &= bits - 1) {
      const sign = at + <usize>ctz(bits);
      if (sign >= end) break;
      if (<u32>load<u8>(sign) == AMPERSAND) {
        hasAmpersand = true;
        if (mayBeEntity(sign + 1, end)) return true;
      } else if (sign + 1 < end && isEscaped(load<u8>(sign, 1))) return true;
    }
  }
  return hasAmpersand && isWrittenOtherwise(text, end);
}

/** Returns true for a byte behind a backslash that makes an escape. */
function isEscaped(byte: u32): bool {
  if (byte - 0x61 < 26)
    return byte == 0x62 || byte == 0x66 || byte == 0x6e || byte == 0x72 || byte - 0x74 < 2;
  // Quotes, `#`, `*`, `+`, `-`, `.`, `/`, `@`, a backslash, `_` and `~`.
  return (
    isMark(byte) ||
    byte == QUOTE ||
    byte == 0x23 ||
    byte == APOSTROPHE ||
    byte - 0x2a < 2 ||
    byte == SLASH ||
    byte == 0x40 ||
    byte == BACKSLASH ||
    byte == 0x7e
  );
}

function mayBeEntity(at: usize, end: usize): bool {
  const first = byteAt(at, end);
  if (first != 0x23 && first - 0x61 >= 26) return false;
  for (const last = min(end, at + LONGEST_ENTITY); at < last; ++at)
    if (<u32>load<u8>(at) == 0x3b) return true;
  return false;
}

/** Returns true if `writtenPlainly` of src/record/email/written-email.ts may change a text without escapes. */
function isWrittenOtherwise(text: usize, end: usize): bool {
  if (hasDashes) return true;
  let past = end;
  while (past > text && (isSpace(load<u8>(past - 1)) || <u32>load<u8>(past - 1) == 0xff)) --past;
  // A literal of a program.
  if (past > text && (<u32>load<u8>(past - 1) == APOSTROPHE || <u32>load<u8>(past - 1) == QUOTE)) return true;
  for (let at = text; at < end; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte == APOSTROPHE && byteAt(at + 1, end) == APOSTROPHE) return true;
    if (byte == LESS_THAN && mayBeMarkup(at + 1, end)) return true;
  }
  return false;
}

function mayBeMarkup(at: usize, end: usize): bool {
  if (byteAt(at, end) == SLASH) ++at;
  if (byteAt(at, end) - 0x61 >= 26) return false;
  while (byteAt(at, end) - 0x61 < 26 || byteAt(at, end) - 0x30 < 10) ++at;
  const byte = byteAt(at, end);
  return byte == GREATER_THAN || byte == SLASH || isSpace(byte);
}

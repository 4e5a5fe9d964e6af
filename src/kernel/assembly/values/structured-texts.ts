// Recognises texts that are records themselves: JSON in a cell, an array of a database, the parameters of a URL.
// src/record/traces/structured.ts is the reference path.

import {
  AMPERSAND,
  APOSTROPHE,
  BACKSLASH,
  CLOSING_BRACE,
  CLOSING_BRACKET,
  CLOSING_PARENTHESIS,
  COLON,
  COMMA,
  DOT,
  EQUALS,
  GREATER_THAN,
  HYPHEN,
  LESS_THAN,
  OPENING_BRACE,
  OPENING_BRACKET,
  OPENING_PARENTHESIS,
  PERCENT_SIGN,
  PLUS,
  QUESTION_MARK,
  QUOTE,
  SPACE,
  UNDERSCORE,
} from "../characters";
import { isWideSpaceAt, isWideSpaceBefore } from "./letters";
import { isSpace } from "./plain-value";

/** What a text is. The reference path reads one of which it is not certain. */
export const NOT_STRUCTURED: u32 = 0;
export const STRUCTURED: u32 = 1;
export const UNSURE_STRUCTURE: u32 = 2;

/** The most characters of a name in quotes, and the most bytes of one. */
const LONGEST_NAME: usize = 64;
const CHARACTER_BYTES: usize = 4;

/** Returns what the `length` bytes at `at` are. Reads, but does not use, up to 8 bytes past them. */
export function structureOf(at: usize, length: u32): u32 {
  const textEnd = at + length;
  let end = textEnd;
  at = pastSpaces(at, end);
  if (at == end) return NOT_STRUCTURED;
  const start = at;
  const letter = <u32>load<u8>(at) | 0x20;
  // The letter of a literal.
  if ((letter == 0x62 || letter == 0x75) && at + 1 < end && isQuote(load<u8>(at, 1))) ++at;
  while (at < end && (isQuote(load<u8>(at)) || <u32>load<u8>(at) == BACKSLASH)) ++at;
  at = pastSpaces(at, end);
  while (at < end && isClosing(load<u8>(end - 1))) --end;
  if (at == end) return NOT_STRUCTURED;
  const first: u32 = load<u8>(at);
  if (first >= 0x80 && isWideSpaceAt(at, textEnd)) return UNSURE_STRUCTURE;
  if (first == OPENING_BRACE || first == OPENING_BRACKET || first == OPENING_PARENTHESIS)
    return judgeBracket(at, end);
  if (first == PERCENT_SIGN) return u32(isEscapedBracket(at + 1, end));
  if (first == LESS_THAN) return u32(isTag(at + 1, end));
  if (!isSerialized(at, end)) return judgeName(start, textEnd);
  // What stands before white space may be no part of it.
  return isWideSpaceBefore(at, end) ? UNSURE_STRUCTURE : STRUCTURED;
}

function pastSpaces(at: usize, end: usize): usize {
  while (at < end && isSpace(load<u8>(at))) ++at;
  return at;
}

function isQuote(byte: u32): bool {
  return byte == QUOTE || byte == APOSTROPHE;
}

function isClosing(byte: u32): bool {
  return isQuote(byte) || byte == BACKSLASH || byte == 0x3b || isSpace(byte);
}

function isDigit(byte: u32): bool {
  return byte - 0x30 < 10;
}

/** Judges a text that begins with a bracket. */
function judgeBracket(at: usize, end: usize): u32 {
  const last: u32 = load<u8>(end - 1);
  if (last >= 0x80) return isWideSpaceBefore(at, end) ? UNSURE_STRUCTURE : NOT_STRUCTURED;
  if (<u32>load<u8>(at) == OPENING_PARENTHESIS) {
    at = pastSpaces(at + 1, end);
    if (last != CLOSING_PARENTHESIS) return NOT_STRUCTURED;
    if (isQuote(load<u8>(at))) return STRUCTURED;
    return isWideSpaceAt(at, end) ? UNSURE_STRUCTURE : NOT_STRUCTURED;
  }
  if (end - at <= 2 || (last != CLOSING_BRACE && last != CLOSING_BRACKET)) return NOT_STRUCTURED;
  // Two coordinates are no list.
  let isWide = false;
  for (let one = at + 1; one < end - 1; ++one) {
    const byte: u32 = load<u8>(one);
    if (byte >= 0x80) isWide = true;
    else if (!isSpace(byte) && !isDigit(byte) && byte - PLUS >= 4) return STRUCTURED;
  }
  if (isWide) return UNSURE_STRUCTURE;
  return u32(!isPosition(at + 1, end - 1));
}

/** Returns true for two coordinates with a comma between them. */
function isPosition(at: usize, end: usize): bool {
  at = pastCoordinate(at, end);
  if (at == 0 || at == end || <u32>load<u8>(at) != COMMA) return false;
  return pastCoordinate(at + 1, end) == end;
}

/** Returns where a coordinate and the spaces behind it end, or 0. */
function pastCoordinate(at: usize, end: usize): usize {
  at = pastSpaces(at, end);
  if (at < end && (<u32>load<u8>(at) == HYPHEN || <u32>load<u8>(at) == PLUS)) ++at;
  const digits = at;
  while (at < end && isDigit(load<u8>(at))) ++at;
  if (at - digits - 1 > 2 || at == end || <u32>load<u8>(at) != DOT) return 0;
  const fraction = ++at;
  while (at < end && isDigit(load<u8>(at))) ++at;
  if (at == fraction) return 0;
  return pastSpaces(at, end);
}

/** Returns true for the hexadecimal digits of an opening bracket behind a percent sign, which may be escaped itself. */
function isEscapedBracket(at: usize, end: usize): bool {
  while (at + 2 <= end && <u32>load<u16>(at) == 0x3532) at += 2;
  if (at + 2 > end) return false;
  const first: u32 = load<u8>(at);
  return (first == 0x35 || first == 0x37) && (<u32>load<u8>(at, 1) | 0x20) == 0x62;
}

/** Returns true for the beginning of serialised PHP. */
function isSerialized(at: usize, end: usize): bool {
  const letter = <u32>load<u8>(at) | 0x20;
  const isList = letter == 0x61 || letter == 0x63;
  if (!isList && letter != 0x6f && letter != 0x73) return false;
  if (at + 1 >= end || <u32>load<u8>(at, 1) != COLON) return false;
  const digits = at + 2;
  at = digits;
  while (at < end && isDigit(load<u8>(at))) ++at;
  if (at == digits || at + 1 >= end || <u32>load<u8>(at) != COLON) return false;
  const next: u32 = load<u8>(at, 1);
  return next == QUOTE || (isList && next == OPENING_BRACE);
}

/** Judges a text by whether it begins with a name in quotes, and `:` or `=>`. */
function judgeName(at: usize, end: usize): u32 {
  if (!isQuote(load<u8>(at))) return NOT_STRUCTURED;
  const name = ++at;
  let isWide = false;
  for (; at < end && !isQuote(load<u8>(at)); ++at) isWide = isWide || load<u8>(at) >= 0x80;
  const length = at - name;
  if (at == end || length == 0) return NOT_STRUCTURED;
  if (length > LONGEST_NAME)
    return isWide && length <= LONGEST_NAME * CHARACTER_BYTES ? UNSURE_STRUCTURE : NOT_STRUCTURED;
  at = pastSpaces(at + 1, end);
  if (at == end) return NOT_STRUCTURED;
  const byte: u32 = load<u8>(at);
  if (byte == COLON) return STRUCTURED;
  if (byte == EQUALS) return u32(at + 1 < end && <u32>load<u8>(at, 1) == GREATER_THAN);
  return isWideSpaceAt(at, end) ? UNSURE_STRUCTURE : NOT_STRUCTURED;
}

/**
 * Tags that people format texts with, of up to eight letters, as numbers of their lower-case bytes:
 * `tagsOfText` of the reference path.
 */
// oxfmt-ignore
const tagsOfText: usize = memory.data<u64>([
  0x61, 0x62, 0x69, 0x70, 0x71, 0x73, 0x75, // a b i p q s u
  0x7262, 0x6d65, 0x3168, 0x3268, 0x3368, 0x3468, 0x3568, 0x3668, 0x7268, // br em h1 h2 h3 h4 h5 h6 hr
  0x696c, 0x6c6f, 0x6474, 0x6874, 0x7274, 0x7474, 0x6c75, // li ol td th tr tt ul
  0x766964, 0x676d69, 0x657270, 0x676962, 0x627573, 0x707573, // div img pre big sub sup
  0x79646f62, 0x65646f63, 0x746e6f66, 0x6d726f66, 0x64616568, 0x6c6d7468, 0x6b6e696c, 0x6174656d, 0x6e617073, // body code font form head html link meta span
  0x72626261, // abbr
  0x6c6c616d73, 0x656c797473, 0x656c626174, 0x79646f6274, // small style table tbody
  0x7265746e6563, 0x747069726373, 0x656b69727473, 0x676e6f727473, 0x656d61726669, // center script strike strong iframe
  0x65707974636f64, // doctype
]);
const TAGS: u32 = 49;

/** Returns true if a `<` begins a tag that does not format a text. */
function isTag(at: usize, end: usize): bool {
  if (at < end && (<u32>load<u8>(at) == QUESTION_MARK || <u32>load<u8>(at) == 0x21)) ++at;
  const name = at;
  if (at == end || (<u32>load<u8>(at) | 0x20) - 0x61 >= 26) return false;
  while (at < end && isInName(load<u8>(at))) ++at;
  const length = <u32>(at - name);
  if (length > 8) return true;
  // The bits that make letters small leave digits as they are.
  const bits = u64.MAX_VALUE >> <u64>((8 - length) << 3);
  const word = (load<u64>(name) | 0x2020202020202020) & bits;
  for (let tag: u32 = 0; tag < TAGS; ++tag) if (load<u64>(tagsOfText + (tag << 3)) == word) return false;
  return true;
}

/** Returns true for the characters of a name in XML, and those of parameters. */
function isInName(byte: u32): bool {
  return (
    byte - 0x30 < 10 ||
    (byte | 0x20) - 0x61 < 26 ||
    byte == UNDERSCORE ||
    byte == COLON ||
    byte == DOT ||
    byte == HYPHEN
  );
}

/**
 * Returns true if the `&` at `sign` may stand between two parameters, of which the second begins at `behind`, of a text
 * that is nothing else. Its record lies from `from` to `end`, and `cellEnds` ends its values: see block-reader.ts.
 */
export function mayBeQuery(from: usize, sign: usize, behind: usize, end: usize, cellEnds: u32): bool {
  const delimiter = cellEnds & 255;
  const quote = (cellEnds >> 8) & 255;
  const first: u32 = load<u8>(behind);
  if (first != BACKSLASH && first != UNDERSCORE && (first | 0x20) - 0x61 >= 26) return false;
  let at = behind;
  while (at < end && isInParameter(load<u8>(at))) ++at;
  if (at == end || (<u32>load<u8>(at) != EQUALS && <u32>load<u8>(at) != BACKSLASH)) return false;
  at = sign;
  while (at > from && isInQuery(load<u8>(at - 1))) {
    const byte: u32 = load<u8>(at - 1);
    // It parts values, unless it stands within quotes.
    if (cellEnds != 0 && (byte == delimiter || byte == quote)) return true;
    --at;
  }
  if (<u32>load<u8>(at) == QUESTION_MARK) ++at;
  const name = at;
  while (at < sign && isInParameter(load<u8>(at))) ++at;
  const last: u32 = load<u8>(at);
  return last == BACKSLASH || last >= 0x80 || (at != name && last == EQUALS);
}

/** Returns what a text is that may be the parameters of a URL. */
export function queryOf(at: usize, length: u32): u32 {
  let end = at + length;
  at = pastSpaces(at, end);
  while (at < end && isSpace(load<u8>(end - 1))) --end;
  let hasNext = false;
  for (let one = at; one < end; ++one) {
    const byte: u32 = load<u8>(one);
    // Other white space and control characters.
    if (byte >= 0x80) {
      if (isWideSpaceAt(one, end) || (byte == 0xc2 && <u32>load<u8>(one, 1) < 0xa0)) return UNSURE_STRUCTURE;
    } else if (isQuote(byte) || isParted(byte) || byte == 0x7f) return NOT_STRUCTURED;
    else if (byte == AMPERSAND && !hasNext) hasNext = isPair(pastAmps(one + 1), end);
  }
  if (at < end && <u32>load<u8>(at) == QUESTION_MARK) ++at;
  return u32(hasNext && isPair(at, end));
}

/** Returns true for a name and `=`. */
function isPair(at: usize, end: usize): bool {
  if (at >= end || !(<u32>load<u8>(at) == UNDERSCORE || (<u32>load<u8>(at) | 0x20) - 0x61 < 26)) return false;
  while (at < end && isInParameter(load<u8>(at))) ++at;
  return at < end && <u32>load<u8>(at) == EQUALS;
}

/** Returns where any `amp;` at `at` end: an `&` may be escaped for HTML several times. */
function pastAmps(at: usize): usize {
  while (load<u32>(at) == 0x3b706d61) at += 4;
  return at;
}

/** Returns true for a byte of a name or of an escape in one. */
function isInParameter(byte: u32): bool {
  return (
    (isInName(byte) && byte != COLON) ||
    byte == PERCENT_SIGN ||
    byte == OPENING_BRACKET ||
    byte == CLOSING_BRACKET
  );
}

/** Returns true for a byte that may stand before an `&` in a query. */
function isInQuery(byte: u32): bool {
  return !isQuote(byte) && !isParted(byte);
}

/** Returns true for signs that part no parameters, and end a query. */
function isParted(byte: u32): bool {
  return byte == COMMA || byte == 0x7c || byte == LESS_THAN || byte == GREATER_THAN || byte <= SPACE;
}

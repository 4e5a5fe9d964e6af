// Finds texts that may be records themselves, whose records are deferred: JSON in a cell, the parameters of
// a URL. This covers `isStructured` in src/record/traces/structured.ts.

import {
  APOSTROPHE,
  BACKSLASH,
  CLOSING_BRACE,
  CLOSING_BRACKET,
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

/** Tags that people format texts with, of up to three letters, as numbers of their lower-case bytes. */
// oxfmt-ignore
const tagsOfText: usize = memory.data<u32>([
  0x61, 0x62, 0x69, 0x70, 0x71, 0x73, 0x75, // a b i p q s u
  0x7262, 0x6d65, 0x3168, 0x3268, 0x3368, 0x3468, 0x3568, 0x3668, 0x7268, // br em h1 to h6 hr
  0x696c, 0x6c6f, 0x6474, 0x6874, 0x7274, 0x7474, 0x6c75, // li ol td th tr tt ul
  0x766964, 0x676d69, 0x657270, 0x676962, 0x627573, 0x707573, // div img pre big sub sup
  0x6e617073, 0x746e6f66, 0x6c6d7468, 0x79646f62, // span font html body
]);
const TAGS: usize = 33;

/** Returns true if the `length` bytes at `at` may be a record themselves. Reads, but does not use, up to 8 bytes past them. */
export function mayBeStructured(at: usize, length: u32): bool {
  let end = at + length;
  while (at < end && isSpace(load<u8>(at))) ++at;
  if (at == end) return false;
  const start = at;
  const letter = <u32>load<u8>(at) | 0x20;
  // The letter of a literal.
  if ((letter == 0x62 || letter == 0x75) && at + 1 < end && isQuote(load<u8>(at, 1))) ++at;
  while (at < end && (isQuote(load<u8>(at)) || <u32>load<u8>(at) == BACKSLASH)) ++at;
  const isQuoted = at != start;
  while (at < end && isSpace(load<u8>(at))) ++at;
  while (at < end && isClosing(load<u8>(end - 1))) --end;
  if (at == end) return false;
  const first: u32 = load<u8>(at);
  if (isQuoted && holdsPair(at, end)) return true;
  if (first >= 0x80) return isWideSpaceAt(at, end);
  if (first == OPENING_BRACE || first == OPENING_BRACKET) {
    const last: u32 = load<u8>(end - 1);
    if (last >= 0x80) return isWideSpaceBefore(at, end);
    return (last == CLOSING_BRACE || last == CLOSING_BRACKET) && !isPosition(at + 1, end - 1);
  }
  const next = at + 1 < end ? <u32>load<u8>(at, 1) : 0;
  if (first == OPENING_PARENTHESIS) return isQuote(next) || next == SPACE || next >= 0x80 || next - 9 < 5;
  if (first == PERCENT_SIGN) return next == 0x32 || next == 0x35 || next == 0x37;
  if (first == LESS_THAN) return isTag(at + 1, end);
  const isSerialized =
    (first | 0x20) == 0x61 || (first | 0x20) == 0x63 || (first | 0x20) == 0x6f || (first | 0x20) == 0x73;
  return isSerialized && next == COLON && at + 2 < end && <u32>load<u8>(at, 2) - 0x30 < 10;
}

function isQuote(byte: u32): bool {
  return byte == QUOTE || byte == APOSTROPHE;
}

function isClosing(byte: u32): bool {
  return isQuote(byte) || byte == BACKSLASH || byte == 0x3b || isSpace(byte);
}

/** Returns true if a text behind a quote may go on with a name and a value. */
function holdsPair(at: usize, end: usize): bool {
  for (; at < end; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte == COLON || (byte == EQUALS && <u32>load<u8>(at, 1) == GREATER_THAN)) return true;
  }
  return false;
}

/** Returns true for two coordinates with a comma between them. */
function isPosition(at: usize, end: usize): bool {
  at = pastCoordinate(at, end);
  if (at == 0 || at == end || <u32>load<u8>(at) != COMMA) return false;
  return pastCoordinate(at + 1, end) == end;
}

/** Returns where a coordinate and the spaces behind it end, or 0. */
function pastCoordinate(at: usize, end: usize): usize {
  while (at < end && isSpace(load<u8>(at))) ++at;
  if (at < end && (<u32>load<u8>(at) == HYPHEN || <u32>load<u8>(at) == PLUS)) ++at;
  const digits = at;
  while (at < end && <u32>load<u8>(at) - 0x30 < 10) ++at;
  if (at - digits - 1 > 2 || at == end || <u32>load<u8>(at) != DOT) return 0;
  const fraction = ++at;
  while (at < end && <u32>load<u8>(at) - 0x30 < 10) ++at;
  if (at == fraction) return 0;
  while (at < end && isSpace(load<u8>(at))) ++at;
  return at;
}

/** Returns true if a `<` begins a tag that does not format a text. */
function isTag(at: usize, end: usize): bool {
  if (at < end && (<u32>load<u8>(at) == QUESTION_MARK || <u32>load<u8>(at) == 0x21)) ++at;
  const name = at;
  if (at == end || (<u32>load<u8>(at) | 0x20) - 0x61 >= 26) return false;
  while (at < end && isInName(load<u8>(at))) ++at;
  const length = <u32>(at - name);
  if (length > 4) return true;
  const word = (load<u32>(name) & (u32.MAX_VALUE >> ((4 - length) << 3))) | lowerCaseOf(length);
  for (let tag: usize = 0; tag < TAGS; ++tag) if (load<u32>(tagsOfText + (tag << 2)) == word) return false;
  return true;
}

/** Returns the bits that make `length` letters small. They leave digits as they are. */
function lowerCaseOf(length: u32): u32 {
  return 0x20202020 & (u32.MAX_VALUE >> ((4 - length) << 3));
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

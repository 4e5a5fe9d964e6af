// Says of a line that was not read as a record whether it is JSON (RFC 8259), so that lines that are
// not cost little. The same grammar as src/ingest/ndjson/json-grammar.ts.

import {
  BACKSLASH,
  CLOSING_BRACE,
  COLON,
  COMMA,
  HYPHEN,
  OPENING_BRACE,
  OPENING_BRACKET,
  QUOTE,
} from "../characters";
import { isEscape, signFrom } from "./json-text";
import { literalEnd, pastSpace } from "./json-record";

export const NO_JSON: u32 = 0;
export const IS_JSON: u32 = 1;
/**
 * The line is nested deeper than the stack below, or holds a word that the reference path may read
 * as a blank value.
 */
export const UNSURE_JSON: u32 = 2;

const MOST_DEPTH: u32 = 1024;
/** By level: the byte that ends its object or array. */
const closings: usize = memory.data(1024, 16);

/** Returns true if an object cannot end where the line does, whose last byte is before `end`. */
export function isCut(at: usize, end: usize): bool {
  while (end > at && isSpace(load<u8>(end - 1))) --end;
  return <u32>load<u8>(end - 1) != CLOSING_BRACE;
}

function isSpace(byte: u32): bool {
  return byte == 0x20 || byte == 9 || byte == 13;
}

/**
 * Judges the text from `at` to `end`, where a line end follows. Like all code of NDJSON, relies on
 * line feeds after the buffered bytes.
 */
export function judgeJson(at: usize, end: usize): u32 {
  let depth: u32 = 0;
  at = pastSpace(at);
  for (;;) {
    // A value must start here.
    const first: u32 = load<u8>(at);
    if (first == OPENING_BRACE || first == OPENING_BRACKET) {
      const closing = first + 2;
      at = pastSpace(at + 1);
      if (<u32>load<u8>(at) == closing) {
        ++at;
      } else {
        if (depth == MOST_DEPTH) return UNSURE_JSON;
        store<u8>(closings + depth, <u8>closing);
        ++depth;
        if (first == OPENING_BRACE) {
          at = afterName(at);
          if (at == 0) return NO_JSON;
        }
        continue;
      }
    } else {
      if (isBlankWord(at, first)) return UNSURE_JSON;
      at = first == QUOTE ? afterString(at) : scalarEnd(at, first);
      if (at == 0) return NO_JSON;
    }
    // A value has ended: what is around it continues, or ends too.
    for (;;) {
      at = pastSpace(at);
      if (depth == 0) return at >= end ? IS_JSON : NO_JSON;
      const sign: u32 = load<u8>(at);
      const closing: u32 = load<u8>(closings + depth - 1);
      if (sign == COMMA) {
        at = pastSpace(at + 1);
        if (closing == CLOSING_BRACE) {
          at = afterName(at);
          if (at == 0) return NO_JSON;
        }
        break;
      }
      if (sign != closing) return NO_JSON;
      --depth;
      ++at;
    }
  }
  return NO_JSON;
}

/** Returns true if the value at `at` may be `NaN`, `Infinity` or `-Infinity`. */
function isBlankWord(at: usize, first: u32): bool {
  return first == 0x4e || first == 0x49 || (first == HYPHEN && <u32>load<u8>(at + 1) == 0x49);
}

/** Returns where the value after a name and its colon starts, or 0 if there is none. */
function afterName(at: usize): usize {
  if (<u32>load<u8>(at) != QUOTE) return 0;
  at = afterString(at);
  if (at == 0) return 0;
  at = pastSpace(at);
  return <u32>load<u8>(at) == COLON ? pastSpace(at + 1) : 0;
}

/** Returns where the string at `at` ends, or 0 if it does not. A line feed ends no string. */
function afterString(at: usize): usize {
  ++at;
  for (;;) {
    at = signFrom(at);
    const byte: u32 = load<u8>(at);
    if (byte == QUOTE) return at + 1;
    if (byte != BACKSLASH || !isEscape(at)) return 0;
    at += 2;
  }
  return 0;
}

/** Returns where the number, `true`, `false` or `null` at `at` ends, or 0 if there is none. */
function scalarEnd(at: usize, first: u32): usize {
  if (first == 0x6e) return load<u32>(at) == 0x6c6c756e ? at + 4 : 0;
  if (first == 0x74 || first == 0x66 || first == HYPHEN || first - 0x30 < 10)
    return literalEnd(at, first, false);
  return 0;
}

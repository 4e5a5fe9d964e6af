// Decodes JSON strings with escapes: RFC 8259, section 7.

import { BACKSLASH, LETTER_U, QUOTE, rangeIn, SPACE } from "../characters";
import { writeCode } from "../text/utf-8";
import { JsonReader } from "./json-reader";

/** Where the next decoded text goes. */
export let decodedEnd: usize = 0;

/** Begins a batch. Text decoded for the batch before is no longer needed. */
export function startText(reader: JsonReader): void {
  decodedEnd = reader.decoded;
}

/**
 * Returns true if enough space is left for another record. A record that needs more may be
 * deferred.
 */
export function hasTextRoom(reader: JsonReader): bool {
  return decodedEnd - reader.decoded <= (reader.decodedLimit - reader.decoded) >> 1;
}

/** Returns the first quote, backslash or control character from `at` on. */
export function signFrom(at: usize): usize {
  for (;;) {
    const bytes = v128.load(at);
    const signs = v128.or(
      v128.or(i8x16.eq(bytes, i8x16.splat(<i8>QUOTE)), i8x16.eq(bytes, i8x16.splat(<i8>BACKSLASH))),
      rangeIn(bytes, 0, SPACE),
    );
    const mask = <u32>i8x16.bitmask(signs);
    if (mask != 0) return at + <usize>ctz(mask);
    at += 16;
  }
  return at;
}

/** Returns true if the backslash at `at` begins an escape that is allowed. */
export function isEscape(at: usize): bool {
  const letter: u32 = load<u8>(at, 1);
  if (letter != LETTER_U) return meantBy(letter) != 0;
  for (let digit: usize = 2; digit < 6; ++digit) if (hexValue(load<u8>(at + digit)) > 15) return false;
  return true;
}

/**
 * Returns the character that a letter after a backslash stands for, or 0 if none, or if a
 * hexadecimal code follows.
 */
function meantBy(letter: u32): u32 {
  if (letter == QUOTE || letter == BACKSLASH || letter == 0x2f) return letter;
  if (letter == 0x6e) return 10;
  if (letter == 0x74) return 9;
  if (letter == 0x72) return 13;
  if (letter == 0x62) return 8;
  return letter == 0x66 ? 12 : 0;
}

function hexValue(byte: u32): u32 {
  if (byte - 0x30 < 10) return byte - 0x30;
  const letter = (byte | 0x20) - 0x61;
  return letter < 6 ? letter + 10 : 16;
}

function codeAt(at: usize): u32 {
  return (
    (hexValue(load<u8>(at)) << 12) |
    (hexValue(load<u8>(at, 1)) << 8) |
    (hexValue(load<u8>(at, 2)) << 4) |
    hexValue(load<u8>(at, 3))
  );
}

/**
 * Decodes a string whose escapes are allowed, `length` bytes at `at`, and appends it to the decoded
 * text. Returns its end, or 0 if there is no space or a surrogate is unpaired.
 */
export function decodeText(reader: JsonReader, at: usize, length: usize): usize {
  let to = decodedEnd;
  // The text is never longer than its escapes.
  if (to + length + 16 > reader.decodedLimit) return 0;
  const end = at + length;
  while (at < end) {
    const byte: u32 = load<u8>(at);
    if (byte != BACKSLASH) {
      store<u8>(to++, <u8>byte);
      ++at;
      continue;
    }
    const letter: u32 = load<u8>(at, 1);
    if (letter != LETTER_U) {
      store<u8>(to++, <u8>meantBy(letter));
      at += 2;
      continue;
    }
    let code = codeAt(at + 2);
    at += 6;
    if (code >= 0xd800 && code < 0xe000) {
      if (code >= 0xdc00 || load<u8>(at) != <u8>BACKSLASH || load<u8>(at, 1) != <u8>LETTER_U) return 0;
      const low = codeAt(at + 2);
      if (low < 0xdc00 || low >= 0xe000) return 0;
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
      at += 6;
    }
    to = writeCode(code, to);
  }
  decodedEnd = to;
  return to;
}

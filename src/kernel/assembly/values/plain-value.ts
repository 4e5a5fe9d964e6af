// Reads the meaning of a field's bytes, as far as the kernel is certain: docs/rules-1.md.
// Everything else is `UNSURE` and is deferred to src/record.

import { rangeIn } from "../characters";
import { BlockReader } from "../batch/block-reader";
import { isWideSpaceAt, isWideSpaceBefore, letterBytes } from "./letters";
import { lowerCase8 } from "../hash/sip-hash";

export const NOT_BLANK: u32 = 0;
export const BLANK: u32 = 1;
export const UNSURE: u32 = 2;

/** No blank word of the table is longer, and none that was added for one dump. */
const LONGEST_WORD: u32 = 9;
const LONGEST_ADDED: u32 = 8;

export function isSpace(byte: u32): bool {
  return byte == 0x20 || byte - 9 < 5;
}

/** Returns true for what parts the addresses of a list: white space, `,`, `;` and `|`. */
export function isSeparator(byte: u32): bool {
  return isSpace(byte) || byte == 0x2c || byte == 0x3b || byte == 0x7c;
}

/**
 * Judges whether the `length` bytes at `at` are blank. In a phone column `0` is blank too. The
 * caller removes quotes and escapes.
 */
export function blankness(reader: BlockReader, at: usize, length: u32, isPhone: bool): u32 {
  if (length == 0) return BLANK;
  const first: u32 = load<u8>(at);
  if (load<u8>(reader.wordStarts + first) == 0 && !(isPhone && first == 0x30)) return NOT_BLANK;
  return blanknessOfLikelyWord(reader, at, length, isPhone);
}

/** Returns the bytes of the longest value that may be a blank word, but for Kelvin signs in `unknown`. */
export function longestWord(reader: BlockReader): u32 {
  return max<u32>(LONGEST_WORD, max<u32>(reader.oddWordBytes, reader.kelvinWordBytes));
}

/**
 * Continues for a value that begins with a blank word's first byte, white space, or a character
 * outside ASCII that may be white space.
 */
function blanknessOfLikelyWord(reader: BlockReader, at: usize, length: u32, isPhone: bool): u32 {
  let end = at + length;
  while (at < end && isSpace(load<u8>(at))) ++at;
  while (at < end && isSpace(load<u8>(end - 1))) --end;
  if (at == end) return BLANK;
  const first: u32 = load<u8>(at);
  const last: u32 = load<u8>(end - 1);
  length = <u32>(end - at);
  // A Kelvin sign lower-cases to k, and `unknown` has one.
  if (length > longestWord(reader) && (first | last) < 0x80 && (first | 0x20) != 0x75) return NOT_BLANK;
  const startsWord = load<u8>(reader.wordStarts + first) != 0;
  const mayBeOdd = length <= reader.oddWordBytes && startsWord;
  // The reference path knows what is behind white space outside ASCII.
  if (first >= 0x80) return mayBeOdd || isWideSpaceAt(at, end) ? UNSURE : NOT_BLANK;
  if (load<u8>(reader.wordStarts + first) == 0 && !(isPhone && first == 0x30)) return NOT_BLANK;
  if (last >= 0x80) {
    if (isWideSpaceBefore(at, end)) return UNSURE;
    return (first | 0x20) == 0x75 ? UNSURE : NOT_BLANK;
  }
  if (mayBeOdd && (length > LONGEST_ADDED || hasHigh(at, end))) return UNSURE;
  if (startsWord && length <= reader.kelvinWordBytes && hasHigh(at, end)) return UNSURE;
  if (length > LONGEST_WORD)
    return (first | 0x20) == 0x75 && length <= 32 && hasHigh(at, end) ? UNSURE : NOT_BLANK;
  if (isPhone && length == 1 && first == 0x30) return BLANK;
  if (hasHigh(at, end)) return (first | 0x20) == 0x75 ? UNSURE : NOT_BLANK;
  const low = length >= 8 ? u64.MAX_VALUE : ~(u64.MAX_VALUE << ((<u64>length) << 3));
  const word = lowerCase8(load<u64>(at)) & low;
  const rest: u64 = ((<u64>length) << 56) | (length > 8 ? <u64>load<u8>(at + 8) | 0x20 : 0);
  return isWord(reader, word, rest) ? BLANK : NOT_BLANK;
}

/** The place of a word in the table is the upper bits of its product with this, or the next free one. */
const WORD_FACTOR: u64 = 0x9e3779b97f4a7c15;

/** Returns true for a blank word of the table, by its first eight bytes and the rest of its slot. */
function isWord(reader: BlockReader, word: u64, rest: u64): bool {
  const shift = <u64>reader.wordShift;
  const mask = (1 << (64 - <u32>shift)) - 1;
  let slot = <u32>((word * WORD_FACTOR) >> shift);
  let known = reader.words + ((<usize>slot) << 4);
  while (load<u64>(known, 8) != 0) {
    if (load<u64>(known, 8) == rest && load<u64>(known) == word) return true;
    slot = (slot + 1) & mask;
    known = reader.words + ((<usize>slot) << 4);
  }
  return false;
}

/** Returns true if 1 to 8 bytes are a blank word and nothing else. {@link blankness} knows more of them. */
export function isShortWord(reader: BlockReader, at: usize, length: u32): bool {
  const word = lowerCase8(load<u64>(at)) & (u64.MAX_VALUE >> ((<u64>(8 - length)) << 3));
  return isWord(reader, word, (<u64>length) << 56);
}

function hasHigh(at: usize, end: usize): bool {
  for (; at < end; ++at) if (load<u8>(at) >= 0x80) return true;
  return false;
}

/** Classes of bytes in an e-mail address. */
const LETTER: u32 = 1;
const DOT: u32 = 2;
const HYPHEN: u32 = 4;
const LOCAL: u32 = 8;
const AT_SIGN: u32 = 16;
const PLUS: u32 = 32;

const LONGEST: u32 = 254;
/** Bits in a mask. */
const LONGEST_MASK: u32 = 64;

/**
 * Recognises an address that the rules change only in letter case: a local part of letters, digits
 * and `._+-` that begins with a letter or digit, one `@`, and a domain of two or more labels of
 * letters, digits and `-`, the last without `-` and not one to which something may be glued. The domain
 * has no two adjacent `-`, since such a label may be Punycode. Returns the address of the `@`, or 0 if it is not plain. Reads, but does
 * not use, up to 64 bytes past `at`.
 */
export function plainEmail(reader: BlockReader, at: usize, length: u32): usize {
  // The rest of an escape such as \u003e, at either end.
  if ((load<u32>(at) & 0xffffdf) == 0x303055 || load<u16>(at + length - 4) == 0x3030) return 0;
  plusCount = 0;
  if (length > LONGEST_MASK) return length > LONGEST ? 0 : plainLongEmail(reader, at, length);
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const all = u64.MAX_VALUE >> <u64>(LONGEST_MASK - length);
  let sign = <u64>(bitsOf(a, 0x40) | (bitsOf(b, 0x40) << 16));
  if (length > 32) sign |= (<u64>(bitsOf(c, 0x40) | (bitsOf(d, 0x40) << 16))) << 32;
  sign &= all;
  // Cells of several addresses take turns with those of one.
  if ((sign & (sign - 1)) != 0) return 0;
  let letters = <u64>(letterBits(a) | (letterBits(b) << 16));
  let dots = <u64>(bitsOf(a, 0x2e) | (bitsOf(b, 0x2e) << 16));
  let hyphens = <u64>(bitsOf(a, 0x2d) | (bitsOf(b, 0x2d) << 16));
  let lines = <u64>(bitsOf(a, 0x5f) | (bitsOf(b, 0x5f) << 16));
  let pluses = <u64>(bitsOf(a, 0x2b) | (bitsOf(b, 0x2b) << 16));
  if (length > 32) {
    letters |= (<u64>(letterBits(c) | (letterBits(d) << 16))) << 32;
    dots |= (<u64>(bitsOf(c, 0x2e) | (bitsOf(d, 0x2e) << 16))) << 32;
    hyphens |= (<u64>(bitsOf(c, 0x2d) | (bitsOf(d, 0x2d) << 16))) << 32;
    lines |= (<u64>(bitsOf(c, 0x5f) | (bitsOf(d, 0x5f) << 16))) << 32;
    pluses |= (<u64>(bitsOf(c, 0x2b) | (bitsOf(d, 0x2b) << 16))) << 32;
  }
  const local = sign - 1;
  const domain = all & ~(sign | local);
  const domainDots = dots & domain;
  const domainHyphens = hyphens & domain;
  const others = lines | pluses;
  // The part after the last dot.
  const lastLabel = all & ((u64.MAX_VALUE << (63 - clz(domainDots))) << 1);
  const bad =
    (all & ~(letters | dots | hyphens | sign | others)) |
    (others & domain) |
    (domainDots & ((domainDots | sign) << 1)) |
    (domainHyphens & (domainHyphens << 1)) |
    (hyphens & lastLabel);
  const isPlain = bad == 0 && sign != 0 && domainDots != 0 && lastLabel != 0 && (letters & 1) != 0;
  // Without a branch before it, since local parts with lines and without them take turns.
  const mayBeRetired = u32(((others | hyphens) & local) != 0) & secondsOf(at);
  if (!isPlain || !endsDomain(at + length, <u32>popcnt(lastLabel))) return 0;
  if (mayBeRetired != 0 && startsRetired(at)) return 0;
  plusCount = <u32>popcnt(pluses & local);
  return at + <usize>ctz(sign);
}

/** How many `+` the last plain address has; 0 for a long one, whatever it has. */
export let plusCount: u32 = 0;

/**
 * Returns true if a local part may begin with a word that takes an address out of use, such as `deleted_`:
 * by the first letters of `retiredLabels` in src/record/email/glued-domain.ts.
 */
function startsRetired(at: usize): bool {
  const start = i32x4.splat(load<u32>(at) | 0x20202020);
  return v128.any_true(
    v128.or(
      v128.or(i32x4.eq(start, v128.load(retired)), i32x4.eq(start, v128.load(retired, 16))),
      v128.or(i32x4.eq(start, v128.load(retired, 32)), i32x4.eq(start, v128.load(retired, 48))),
    ),
  );
}

/** Returns 1 if two bytes are the first letters of such a word, as those of most local parts are not. */
function secondsOf(at: usize): u32 {
  const seconds = load<u32>(retiredSeconds + ((<usize>load<u8>(at) & 31) << 2));
  return (seconds >> (<u32>load<u8>(at, 1) & 31)) & 1;
}

/** By the first letter, the second ones: bits by the lowest five bits of a letter. */
const retiredSeconds: usize = memory.data<u32>([
  0, 0x40000, 0x9002, 0x1002, 0x220, 0x1000000, 0, 0, 0, 0x4000, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0x200000, 0,
  0x4000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

/** inva, inac, dele, remo, disa, deac, susp, arch, expi, bloc, bann, clos, canc, boun, unsu, and unsu to fill a vector. */
const retired: usize = memory.data<u32>([
  0x61766e69, 0x63616e69, 0x656c6564, 0x6f6d6572, 0x61736964, 0x63616564, 0x70737573, 0x68637261, 0x69707865,
  0x636f6c62, 0x6e6e6162, 0x736f6c63, 0x636e6163, 0x6e756f62, 0x75736e75, 0x75736e75,
]);

/** Fewer letters are no word that takes an address out of use. */
const FEWEST_RETIRED: u32 = 6;

/**
 * Returns true if the last label of a domain, of `length` letters and digits before `end`, is certainly
 * nothing but its end: `withoutGlued` in src/record/email/glued-domain.ts. `invalid`, `inactive` and
 * words such as `deleted` are known by their last two letters.
 */
function endsDomain(end: usize, length: u32): bool {
  const last = <u32>load<u16>(end - 2) | 0x2020;
  // Of a word, by its last two letters. No branch, since labels of many lengths take turns.
  const isWord = u32(last == 0x6465) | u32(last == 0x6469) | u32(last == 0x6576);
  const isDigit = u32((last >> 8) - 0x30 < 10);
  return (isDigit | (isWord & u32(length >= FEWEST_RETIRED))) == 0;
}

function bitsOf(bytes: v128, byte: i8): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(byte)));
}

/** Marks letters. */
export function lettersIn(bytes: v128): v128 {
  return rangeIn(v128.or(bytes, i8x16.splat(0x20)), 0x61, 26);
}

/** Returns a mask of letters and digits. */
export function letterBits(bytes: v128): u32 {
  return <u32>i8x16.bitmask(v128.or(lettersIn(bytes), rangeIn(bytes, 0x30, 10)));
}

/** Returns true if one of up to 16 bytes is in no plain address. */
function hasOther(at: usize, length: u32): bool {
  const bytes = v128.load(at);
  const signs = bitsOf(bytes, 0x40) | bitsOf(bytes, 0x2b);
  return (~(nameBits(bytes) | signs) & ((1 << length) - 1)) != 0;
}

/** Recognises a plain address that is longer than a mask. */
function plainLongEmail(reader: BlockReader, at: usize, length: u32): usize {
  const classes = reader.emailClasses;
  const end = at + length;
  for (let from = at; from < end; from += 16) if (hasOther(from, <u32>min<usize>(16, end - from))) return 0;
  if (load<u8>(classes + <usize>load<u8>(at)) != LETTER || startsRetired(at)) return 0;
  let type: u32 = 0;
  for (++at; at < end; ++at) {
    type = load<u8>(classes + <usize>load<u8>(at));
    if ((type & (LETTER | DOT | HYPHEN | LOCAL | PLUS)) == 0) break;
  }
  if (type != AT_SIGN) return 0;
  const sign = at;
  // The start of the domain is like the byte after a dot: a label must begin.
  let before = DOT;
  let dots: u32 = 0;
  let lastLabel: u32 = 0;
  let lastAt = at;
  for (++at; at < end; ++at) {
    type = load<u8>(classes + <usize>load<u8>(at));
    if ((type & (LETTER | DOT | HYPHEN)) == 0) return 0;
    if (type == DOT) {
      if (before == DOT) return 0;
      ++dots;
      lastLabel = 0;
      lastAt = at;
    } else {
      if (type == HYPHEN && before == HYPHEN) return 0;
      lastLabel |= type;
    }
    before = type;
  }
  return dots > 0 && lastLabel == LETTER && endsDomain(end, <u32>(end - lastAt) - 1) ? sign : 0;
}

/** A dot at the end of a name may be that of a sentence. */
const FULL_STOP: u32 = 0x2e;

/**
 * Returns true if the bytes are a user name and nothing else: letters, digits, `.`, `_` and `-`,
 * perhaps after one `@`, and no dot at the end.
 */
export function isSimpleName(at: usize, length: u32): bool {
  if (length > LONGEST || <u32>load<u8>(at + length - 1) == FULL_STOP) return false;
  if (load<u8>(at) == 0x40) {
    ++at;
    --length;
  }
  if (length == 0) return false;
  while (length > 16) {
    if (nameBits(v128.load(at)) != 0xffff) return false;
    at += 16;
    length -= 16;
  }
  return (~nameBits(v128.load(at)) & 0xffff) << (32 - length) == 0;
}

/** Returns true for a user name as {@link isSimpleName} has it, of at most 16 bytes and without the `@`. */
export function isShortName(at: usize, length: u32): bool {
  if (length - 1 >= 16 || <u32>load<u8>(at + length - 1) == FULL_STOP) return false;
  return (~nameBits(v128.load(at)) & 0xffff) << (32 - length) == 0;
}

/** Returns true if the bytes are such a name, but for letters outside ASCII that stay as they are. */
export function isLetterName(at: usize, length: u32): bool {
  if (length > LONGEST) return false;
  const end = at + length;
  if (<u32>load<u8>(end - 1) == FULL_STOP) return false;
  if (<u32>load<u8>(at) == 0x40) ++at;
  if (at >= end) return false;
  const start = at;
  while (at < end) {
    if (load<u8>(at) < 0x80) {
      const plain = <usize>ctz(~nameBits(v128.load(at)) | 0x10000);
      if (plain == 0) return false;
      at += plain;
    } else {
      const size = letterBytes(start, at, end);
      if (size == 0) return false;
      at += size;
    }
  }
  return true;
}

/** Returns true for the marks of user names, which stand at neither end of a trace. */
export function isMark(byte: u32): bool {
  return byte == 0x2e || byte == 0x5f || byte == 0x2d;
}

/** Returns a mask of digits. */
export function digitBits(bytes: v128): u32 {
  return <u32>i8x16.bitmask(rangeIn(bytes, 0x30, 10));
}

/** Returns a mask of letters, digits, `.`, `_` and `-`. */
export function nameBits(bytes: v128): u32 {
  // From `-` to 9, but for the slash.
  const others = v128.andnot(rangeIn(bytes, 0x2d, 13), i8x16.eq(bytes, i8x16.splat(0x2f)));
  const lines = i8x16.eq(bytes, i8x16.splat(0x5f));
  return <u32>i8x16.bitmask(v128.or(v128.or(lettersIn(bytes), lines), others));
}

// Sorts the bytes of a text, 16 at a time: a bit for each that is a letter, a digit and so on.

import { LINE_FEED, rangeIn } from "../characters";
/** The longest text. Each list has a word of 64 bits behind its last. */
export const LONGEST_TEXT: u32 = 32768;

/** Letters, digits, `.`, `_` and `-`. */
export const inNames: usize = memory.data(4128, 16);
/** Letters and digits. */
export const figures: usize = memory.data(4128, 16);
const plainDigits: usize = memory.data(4128, 16);
export const dots: usize = memory.data(4128, 16);
/** Every `@`. */
export const signs: usize = memory.data(4128, 16);
/** What no local part of an address holds, with the ends of cells and every `@`. */
export const outside: usize = memory.data(4128, 16);
/** What may begin an escape or a word in brackets: `%`, `(`, `<`, `[` and `{`. */
export const openings: usize = memory.data(4128, 16);
/** Every `o`, `l` and `e`. */
const roundLetters: usize = memory.data(4128, 16);
const longLetters: usize = memory.data(4128, 16);
export const exponents: usize = memory.data(4128, 16);
/** Digits, with each `o` beside one and each `l` beside these; and the digits and `o` alone. */
const alikeDigits: usize = memory.data(4128, 16);
const roundDigits: usize = memory.data(4128, 16);

/** Not 0 if the text has ends of cells. */
export let endsFound: u32 = 0;

/** In `traceBytes`: a byte ends a cell. */
export const CELL_END: u32 = 0xfe;

/** `traceBytes` and `cellEnds` of the current text: see block-reader.ts. */
export let bytesOf: usize = 0;
export let cellEnds: u32 = 0;

/** Sets which bytes end the cells of the next texts. */
export function useBytes(traceBytes: usize, ends: u32): void {
  bytesOf = traceBytes;
  cellEnds = ends;
}

/**
 * Finds the bits of `length` bytes at `at`. Returns false for a text that is left to the reference path:
 * not all ASCII, or with a sign of escapes, masks and lost characters. Reads up to 15 bytes past it.
 */
export function readBits(at: usize, length: u32): bool {
  // By the half of a byte: classes of what stands outside local parts, and of odd bytes; and of other signs.
  const lowOutside = i8x16(10, 0, 2, 0, 0, 0, 64, 0, 2, 3, 69, 21, 55, 17, 4, -128);
  const highOutside = i8x16(1, 0, 66, -124, 8, 48, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  const lowSign = i8x16(16, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 12, 2, 64, 32, -128);
  const highSign = i8x16(0, 0, 97, 2, 16, -124, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0);
  const none = i8x16.splat(0);
  const isParted = i8x16.splat(cellEnds == 0 ? 0 : -1);
  const firstEnd = i8x16.splat(<i8>cellEnds);
  const secondEnd = i8x16.splat(<i8>(cellEnds >> 8));
  let odd: u32 = 0;
  endsFound = 0;
  let to: usize = 0;
  const end = at + length;
  for (; at < end; at += 16, to += 2) {
    const bytes = v128.load(at);
    const left = <u32>(end - at);
    const cells = v128.and(isParted, v128.or(i8x16.eq(bytes, firstEnd), i8x16.eq(bytes, secondEnd)));
    const cellBits = <u32>i8x16.bitmask(cells);
    const within: u32 = left < 16 ? (1 << left) - 1 : 0xffff;
    const held = ~cellBits & within;
    endsFound |= cellBits & within;
    const low = v128.and(bytes, i8x16.splat(0x0f));
    const high = i8x16.shr_u(bytes, 4);
    const parting = v128.and(i8x16.swizzle(lowOutside, low), i8x16.swizzle(highOutside, high));
    const sign = v128.and(i8x16.swizzle(lowSign, low), i8x16.swizzle(highSign, high));
    const lowered = v128.or(bytes, i8x16.splat(0x20));
    const isLetter = rangeIn(lowered, 0x61, 26);
    const isDigit = rangeIn(bytes, 0x30, 10);
    const isFigure = v128.or(isLetter, isDigit);
    const isMark = i8x16.ne(v128.and(sign, i8x16.splat(-32)), none);
    const isOdd = v128.or(bytes, i8x16.ne(v128.and(parting, i8x16.splat(-32)), none));
    odd |= <u32>i8x16.bitmask(isOdd) & held;
    store<u16>(inNames + to, <u16>(<u32>i8x16.bitmask(v128.or(isFigure, isMark)) & held));
    store<u16>(figures + to, <u16>(<u32>i8x16.bitmask(isFigure) & held));
    store<u16>(plainDigits + to, <u16>(<u32>i8x16.bitmask(isDigit) & held));
    store<u16>(dots + to, <u16>(<u32>i8x16.bitmask(i8x16.shl(sign, 2)) & held));
    store<u16>(signs + to, <u16>(<u32>i8x16.bitmask(i8x16.shl(sign, 3)) & held));
    const isOutside = i8x16.ne(v128.and(parting, i8x16.splat(31)), none);
    store<u16>(outside + to, <u16>((<u32>i8x16.bitmask(isOutside) & held) | cellBits));
    const isOpening = i8x16.ne(v128.and(sign, i8x16.splat(15)), none);
    store<u16>(openings + to, <u16>(<u32>i8x16.bitmask(isOpening) & held));
    const isRound = i8x16.eq(lowered, i8x16.splat(0x6f));
    store<u16>(roundLetters + to, <u16>(<u32>i8x16.bitmask(isRound) & held));
    const isLong = i8x16.eq(lowered, i8x16.splat(0x6c));
    store<u16>(longLetters + to, <u16>(<u32>i8x16.bitmask(isLong) & held));
    store<u16>(exponents + to, <u16>(<u32>i8x16.bitmask(i8x16.eq(lowered, i8x16.splat(0x65))) & held));
  }
  endList(inNames + to);
  endList(figures + to);
  endList(plainDigits + to);
  endList(dots + to);
  endList(signs + to);
  endList(outside + to);
  endList(openings + to);
  endList(roundLetters + to);
  endList(longLetters + to);
  endList(exponents + to);
  return odd == 0;
}

/** Ends a list behind its last bits. */
export function endList(at: usize): void {
  store<u64>(at, 0);
  store<u64>(at, 0, 8);
}

/** Returns the place of the first bit of a list from `from` on, or `end` if it is not before that. */
export function nextBit(list: usize, from: u32, end: u32): u32 {
  if (from >= end) return end;
  let word = from >> 6;
  let bits = load<u64>(list + ((<usize>word) << 3)) >> (<u64>from & 63);
  if (bits != 0) return min(from + <u32>ctz(bits), end);
  while (++word << 6 < end) {
    bits = load<u64>(list + ((<usize>word) << 3));
    if (bits != 0) return min((word << 6) + <u32>ctz(bits), end);
  }
  return end;
}

/** Returns the first place from `from` on whose bit is not in a list. */
export function nextGap(list: usize, from: u32): u32 {
  let word = from >> 6;
  let bits = ~load<u64>(list + ((<usize>word) << 3)) >> (<u64>from & 63);
  if (bits != 0) return from + <u32>ctz(bits);
  do bits = ~load<u64>(list + ((<usize>++word) << 3));
  while (bits == 0);
  return (word << 6) + <u32>ctz(bits);
}

/** Returns the place behind the last bit of a list before `place`, or 0. */
export function pastLastBit(list: usize, place: u32): u32 {
  let word = place >> 6;
  let bits = load<u64>(list + ((<usize>word) << 3)) & (((<u64>1) << (<u64>place & 63)) - 1);
  while (bits == 0) {
    if (word == 0) return 0;
    bits = load<u64>(list + ((<usize>--word) << 3));
  }
  return (word << 6) + 64 - <u32>clz(bits);
}

export function hasBit(list: usize, place: u32): bool {
  return ((<u32>load<u8>(list + (place >> 3)) >> (place & 7)) & 1) != 0;
}

/** Returns the list of digits of a text of `length` bytes: beside digits, `o` is 0 and `l` is 1. */
export function digitsOf(length: u32): usize {
  if (!isBeside(roundLetters, plainDigits, length) && !isBeside(longLetters, plainDigits, length))
    return plainDigits;
  addBeside(plainDigits, roundLetters, roundDigits, length);
  addBeside(roundDigits, longLetters, alikeDigits, length);
  return alikeDigits;
}

/** Returns true if a bit of `letters` is beside one of `list`. */
function isBeside(letters: usize, list: usize, length: u32): bool {
  let found: u64 = 0;
  for (let word: usize = 0; word << 3 < <usize>length; word += 8)
    found |= neighbours(list, word) & load<u64>(letters + word);
  return found != 0;
}

/** Writes to `to` the bits of `list`, and those of `letters` that are beside them. */
function addBeside(list: usize, letters: usize, to: usize, length: u32): void {
  let word: usize = 0;
  for (; word << 3 < <usize>length; word += 8)
    store<u64>(to + word, load<u64>(list + word) | (neighbours(list, word) & load<u64>(letters + word)));
  store<u64>(to + word, 0);
}

/** Returns the places beside the bits of a list in a word, of which the next one is written too. */
function neighbours(list: usize, word: usize): u64 {
  const here = load<u64>(list + word);
  const before: u64 = word == 0 ? 0 : load<u64>(list + word - 8) >> 63;
  return (here << 1) | before | (here >> 1) | (load<u64>(list + word, 8) << 63);
}

/** Returns a byte in lower case; one that ends a cell is a line feed. */
export function loweredAt(at: usize): u32 {
  const byte: u32 = load<u8>(bytesOf + <usize>load<u8>(at));
  return byte == CELL_END ? LINE_FEED : byte;
}

export function isCellEnd(at: usize): bool {
  return <u32>load<u8>(bytesOf + <usize>load<u8>(at)) == CELL_END;
}

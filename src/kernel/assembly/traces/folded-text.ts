// Folds a text into a copy, as src/record/traces/loosened.ts does, if it is not all ASCII or holds signs of
// masks and lost characters. What a character becomes is learned from the reference path, 64 at a time
// (src/kernel/readers/folded-pages.ts).

import { BlockReader } from "../batch/block-reader";
import { hasWaiting, stageTraces } from "../batch/pending-traces";
import { writeCode } from "../text/utf-8";
import { characterAt, code, isLost } from "../values/decoded-character";
import { cellEnds, LONGEST_TEXT } from "./text-bits";

/** Bytes that UTF-8 has not: the end of a cell, a character that was lost, and unassigned ones. */
export const FOLDED_CELL_END: u8 = 0xff;
export const LOST: u8 = 0xfe;
const UNASSIGNED: u8 = 0xfd;

/** A character's word: the code point, or a place in `foldedLists`; what it is; and how it is written. */
const CODE: u32 = 0x1fffff;
const IN_NAMES: u32 = 1 << 21;
const IS_LETTER: u32 = 1 << 22;
const IS_MARK: u32 = 1 << 23;
/** A mark that may become one character with the letter before it. */
const JOINS: u32 = 1 << 24;
/** An apostrophe or hyphen that is written in another way where `&` stands in the text. */
const IS_DASH: u32 = 1 << 25;
const SORT: u32 = 26;
const ONE: u32 = 0;
const REMOVED: u32 = 1;
const IS_UNASSIGNED: u32 = 2;
const LIST: u32 = 3;
/** A digit, with its value in place of what it is. */
const DIGIT: u32 = 5;
const VALUE_SHIFT: u32 = 21;

/** `MOST_WANTED` of src/kernel/readers/folded-pages.ts. */
const MOST_WANTED: u32 = 64;

/** Folded texts, of which the last one begins at `foldedAt`. */
const ROOM: usize = 1 << 16;
const texts: usize = memory.data((1 << 16) + 64, 16);
let textsEnd: usize = texts;
export let foldedAt: usize = texts;
export let foldedLength: u32 = 0;

/** By byte of the folded text: letters, marks and digits outside ASCII, and these without marks. */
export const wideNames: usize = memory.data(4128, 16);
export const wideFigures: usize = memory.data(4128, 16);
/** The second of two characters that UTF-8 gives when it is read as Latin-1. */
export const lostPairs: usize = memory.data(4128, 16);

/** Digits outside ASCII: their places, and their lengths and values. */
const MOST_DIGITS: u32 = 128;
const digitPlaces: usize = memory.data(128 * 4, 16);
export let wideDigits: u32 = 0;

export let hasWideLetter: bool = false;
export let hasDashes: bool = false;

/** What the last character became, or 0 where the next one cannot change it. */
let before: u32 = 0;
let isAfterMark: bool = false;
let isAfterUnassigned: bool = false;

/** Folds `length` bytes at `at`. Returns false if the reference path is to read them. Reads up to 15 bytes past them. */
export function foldText(reader: BlockReader, at: usize, length: u32): bool {
  const most = min(<usize>LONGEST_TEXT, 2 * <usize>length + 64);
  if (!hasWaiting()) textsEnd = texts;
  else if (textsEnd + most > texts + ROOM) {
    stageTraces(reader);
    textsEnd = texts;
  }
  foldedAt = textsEnd;
  const limit = foldedAt + most - 32;
  const listed = (most >> 3) + 16;
  memory.fill(wideNames, 0, listed);
  memory.fill(wideFigures, 0, listed);
  memory.fill(lostPairs, 0, listed);
  hasWideLetter = hasDashes = isAfterMark = isAfterUnassigned = false;
  wideDigits = 0;
  before = 0;
  const end = at + length;
  const isParted = i8x16.splat(cellEnds == 0 ? 0 : -1);
  const firstEnd = i8x16.splat(<i8>cellEnds);
  const secondEnd = i8x16.splat(<i8>(cellEnds >> 8));
  let isWhole = true;
  while (at < end) {
    if (textsEnd > limit) return false;
    const bytes = v128.load(at);
    const count = min(<usize>ctz(<u32>i8x16.bitmask(bytes) | 0x10000), end - at);
    if (count != 0) {
      const isUpper = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x41)), i8x16.splat(26));
      const cells = v128.and(isParted, v128.or(i8x16.eq(bytes, firstEnd), i8x16.eq(bytes, secondEnd)));
      v128.store(textsEnd, v128.or(v128.or(bytes, v128.and(isUpper, i8x16.splat(0x20))), cells));
      textsEnd += count;
      at += count;
      const last: u32 = load<u8>(textsEnd - 1);
      before = last < 0x80 ? last : 0;
      isAfterMark = isAfterUnassigned = false;
      continue;
    }
    const size = characterAt(at, end);
    at += size;
    if (isLost) {
      store<u8>(textsEnd++, LOST);
      before = 0;
      isAfterMark = isAfterUnassigned = false;
      continue;
    }
    const pages = reader.foldedPages;
    const page: usize = pages == 0 ? 0 : load<u32>(pages + ((<usize>code >> 6) << 2));
    if (page == 0) {
      want(reader, code >> 6);
      isWhole = false;
    } else if (isWhole && !putCharacter(reader, load<u32>(page + ((<usize>code & 63) << 2)))) return false;
  }
  foldedLength = <u32>(textsEnd - foldedAt);
  return isWhole;
}

function want(reader: BlockReader, page: u32): void {
  const count = reader.wantedCount;
  for (let index: u32 = 0; index < count; ++index)
    if (<u32>load<u16>(reader.wantedPages + (index << 1)) == page) return;
  if (count == MOST_WANTED) return;
  store<u16>(reader.wantedPages + (count << 1), <u16>page);
  reader.wantedCount = count + 1;
}

/** Writes what a character becomes. Returns false if that is uncertain. */
function putCharacter(reader: BlockReader, word: u32): bool {
  const sort = word >> SORT;
  if ((word & IS_DASH) != 0) hasDashes = true;
  if (sort == ONE) return put(word);
  if (sort == REMOVED) return true;
  if (sort == IS_UNASSIGNED) {
    if (!isAfterUnassigned) store<u8>(textsEnd++, UNASSIGNED);
    isAfterUnassigned = true;
    isAfterMark = false;
    before = 0;
    return true;
  }
  if (sort == DIGIT) {
    if (wideDigits == MOST_DIGITS) return false;
    const place = <u32>(textsEnd - foldedAt);
    put((word & CODE) | IN_NAMES);
    const size = <u32>(textsEnd - foldedAt) - place;
    store<u32>(digitPlaces + (wideDigits << 2), place | (size << 16) | (((word >> VALUE_SHIFT) & 15) << 24));
    ++wideDigits;
    return true;
  }
  if (sort != LIST) return false;
  const list = reader.foldedLists + ((<usize>word & CODE) << 2);
  const count = load<u32>(list);
  for (let index: u32 = 1; index <= count; ++index) if (!put(load<u32>(list + (index << 2)))) return false;
  return true;
}

function put(word: u32): bool {
  const one = word & CODE;
  isAfterUnassigned = false;
  const isMark = (word & IS_MARK) != 0;
  // Marks in a row may change their order, and one may join the letter before it.
  if (isMark && (isAfterMark || ((word & JOINS) != 0 && mayBeJoined(before)))) return false;
  isAfterMark = isMark;
  const last = before;
  before = one;
  if (one < 0x80) {
    store<u8>(textsEnd++, <u8>one);
    return true;
  }
  if (one == 0xfffd) {
    store<u8>(textsEnd++, LOST);
    before = 0;
    return true;
  }
  const place = <u32>(textsEnd - foldedAt);
  textsEnd = writeCode(one, textsEnd);
  const size = <u32>(textsEnd - foldedAt) - place;
  if ((word & IN_NAMES) != 0) {
    addBits(wideNames, place, size);
    if ((word & IS_MARK) == 0) addBits(wideFigures, place, size);
    if ((word & IS_LETTER) != 0) hasWideLetter = true;
  }
  if (last - 0xc2 <= 0x32 && (one <= 0xbf || one - 0x152 <= 0x26 || one - 0x2c6 <= 0x1e5c))
    addBits(lostPairs, place, 1);
  return true;
}

/** Returns true for what a mark may join: letters, `<`, `=` and `>` of ASCII, and others. */
function mayBeJoined(one: u32): bool {
  return one - 0x61 < 26 || one - 0x3c < 3 || one >= 0x80;
}

/**
 * Puts digits of ASCII in place of others, in a text whose names have been hashed. Returns false if that may
 * change how others are read.
 */
export function replaceDigits(): bool {
  for (let index: u32 = 0; index < wideDigits; ++index) {
    const digit = load<u32>(digitPlaces + (index << 2));
    const place = digit & 0xffff;
    const size = (digit >> 16) & 15;
    const at = foldedAt + place;
    const byte: u32 = place == 0 ? 0 : <u32>load<u8>(at - 1);
    // `o`, `l`, a dot and a comma.
    if (byte == 0x6f || byte == 0x6c || byte == 0x2e || byte == 0x2c) return false;
    removeBits(wideFigures, place, size);
    // What continues a character counts for none.
    memory.fill(at, 0x80, size);
    store<u8>(at + size - 1, <u8>(0x30 + (digit >> 24)));
  }
  return true;
}

function removeBits(list: usize, place: u32, count: u32): void {
  const at = list + (place >> 3);
  store<u16>(at, <u16>(<u32>load<u16>(at) & ~(((1 << count) - 1) << (place & 7))));
}

function addBits(list: usize, place: u32, count: u32): void {
  const at = list + (place >> 3);
  store<u16>(at, <u16>(<u32>load<u16>(at) | (((1 << count) - 1) << (place & 7))));
}

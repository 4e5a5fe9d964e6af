// Folds a text into a copy, as src/record/traces/loosened.ts does, if it is not all ASCII or holds signs of
// escapes, masks and lost characters: as it stands, or as `writtenPlainly` of
// src/record/email/written-email.ts has it once its escapes are undone.

import {
  APOSTROPHE,
  AT_SIGN,
  BACKSLASH,
  GREATER_THAN,
  HYPHEN,
  LESS_THAN,
  QUOTE,
  SLASH,
  SPACE,
  rangeIn,
} from "../characters";
import { BlockReader } from "../batch/block-reader";
import { hasWaiting, stageTraces } from "../batch/pending-traces";
import { foldJoined, MOST_JOINED } from "../text/host";
import { writeCode } from "../text/utf-8";
import { characterAt, code, isLost } from "../values/decoded-character";
import { isSpace } from "../values/plain-value";
import {
  CODE,
  continues,
  DIGIT,
  IN_NAMES,
  IS_LETTER,
  IS_MARK,
  IS_UNASSIGNED,
  JOINS,
  LIST,
  listOf,
  ONE,
  REMOVED,
  SORT,
  VALUE_SHIFT,
  wordOf,
} from "../text/character-words";
import { cellEnds, LONGEST_TEXT } from "./text-bits";

/** Bytes that UTF-8 has not: the end of a cell, a character that was lost, and unassigned ones. */
export const FOLDED_CELL_END: u8 = 0xff;
export const LOST: u8 = 0xfe;
export const UNASSIGNED: u8 = 0xfd;
/** What a digit outside ASCII leaves before the one that is put in its place. */
export const FILLER: u8 = 0xfc;

/** Folded texts, of which the last one begins at `foldedAt`. */
const ROOM: usize = 1 << 16;
const texts: usize = memory.data((1 << 16) + 256, 16);
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

/** Where the first letter outside ASCII stands, or NO_LETTER. */
let firstLetter: u32 = 0;
const NO_LETTER: u32 = 0xffffffff;
/** Where an `i` stands last that may have lost the dots above it, or NO_LETTER: no markup has one. */
let lastDotted: u32 = 0;
/** Behind the last markup that became a blank: none that begins before it goes on behind it. */
let pastMarkup: usize = 0;
/** True if the text has an apostrophe or hyphen that is written in another way where `&` stands in it. */
export let hasDashes: bool = false;
/** True if the text is one whose escapes are undone, and one in which `&` stood. */
let isUnescaped: bool = false;
let isPlain: bool = false;

/** What the last character became, or 0 where the next one cannot change it. */
let before: u32 = 0;
let isAfterMark: bool = false;
let isAfterUnassigned: bool = false;
/** The last character that continues none: where it stands, or 0, and is written, and what was before it. */
let joinedAt: usize = 0;
let joinedTo: usize = 0;
let joinedBefore: u32 = 0;
/** The words of a character and the marks behind it; their bytes are fewer than the second number. */
const joinedWords: usize = memory.data(32 * 4, 16);
const LONGEST_JOINED: usize = 64;

/**
 * Folds `length` bytes at `at`. Returns false if the reference path is to read them. Reads up to 15 bytes past them.
 * `unescaped` says that their escapes are undone, in unescaped-text.ts, and `plain` that they held `&`.
 */
export function foldText(reader: BlockReader, at: usize, length: u32, unescaped: bool, plain: bool): bool {
  const most = min(<usize>LONGEST_TEXT, 2 * <usize>length + 64);
  if (!hasWaiting()) textsEnd = texts;
  else if (textsEnd + most > texts + ROOM) {
    stageTraces(reader);
    textsEnd = texts;
  }
  foldedAt = pastMarkup = textsEnd;
  const limit = foldedAt + most - 32;
  const listed = (most >> 3) + 16;
  memory.fill(wideNames, 0, listed);
  memory.fill(wideFigures, 0, listed);
  memory.fill(lostPairs, 0, listed);
  hasDashes = false;
  firstLetter = lastDotted = NO_LETTER;
  isUnescaped = unescaped;
  isPlain = plain;
  wideDigits = 0;
  startRun(0);
  const end = at + length;
  const isParted = i8x16.splat(cellEnds == 0 || unescaped ? 0 : -1);
  const firstEnd = i8x16.splat(<i8>cellEnds);
  const secondEnd = i8x16.splat(<i8>(cellEnds >> 8));
  let behindLead: usize = 0;
  while (at < end) {
    if (textsEnd > limit) return false;
    const bytes = v128.load(at);
    let odd = <u32>i8x16.bitmask(bytes) | 0x10000;
    if (plain)
      odd |= <u32>(
        i8x16.bitmask(
          v128.or(
            i8x16.eq(bytes, i8x16.splat(<i8>APOSTROPHE)),
            i8x16.eq(bytes, i8x16.splat(<i8>GREATER_THAN)),
          ),
        )
      );
    const count = min(<usize>ctz(odd), end - at);
    if (count != 0) {
      const isUpper = rangeIn(bytes, 0x41, 26);
      const cells = v128.and(isParted, v128.or(i8x16.eq(bytes, firstEnd), i8x16.eq(bytes, secondEnd)));
      v128.store(textsEnd, v128.or(v128.or(bytes, v128.and(isUpper, i8x16.splat(0x20))), cells));
      const last: u32 = load<u8>(textsEnd + count - 1);
      startRun(count > 1 ? <u32>load<u8>(textsEnd + count - 2) : before);
      textsEnd += count;
      at += count;
      if (last < 0x80) {
        before = last;
        joinedAt = at - 1;
        joinedTo = textsEnd - 1;
      }
      continue;
    }
    if (<u32>load<u8>(at) < 0x80) {
      if (!putSign(load<u8>(at), at + 1, end)) return false;
      startRun(0);
      ++at;
      continue;
    }
    if (unescaped && load<u8>(at) == FOLDED_CELL_END) {
      store<u8>(textsEnd++, FOLDED_CELL_END);
      startRun(0);
      ++at;
      continue;
    }
    const size = characterAt(at, end);
    if (isLost) {
      store<u8>(textsEnd++, LOST);
      startRun(0);
      at += size;
      continue;
    }
    // Folding may take them apart.
    if (at == behindLead && mayFollowLead(code)) return false;
    if (isLead(code)) behindLead = at + size;
    const word = wordOf(code);
    if (!continues(word) || (before == 0 && !isAfterMark)) {
      if (word >> SORT != REMOVED) {
        joinedAt = at;
        joinedTo = textsEnd;
        joinedBefore = before;
      }
    } else if (mayJoin(word)) {
      at = putJoined(at, end);
      if (at == 0) return false;
      continue;
    }
    if (code == 0x130) lastDotted = <u32>(textsEnd - foldedAt);
    at += size;
    if (!putCharacter(word)) return false;
  }
  foldedLength = <u32>(textsEnd - foldedAt);
  return !plain || !mayBeOther();
}

/** Returns true for the first character that UTF-8 gives, read as Latin-1, for one of more than a byte. */
function isLead(one: u32): bool {
  return one - 0xc2 < 0x33;
}

/** Returns true for what may be one of the others, also read as Windows-1252. */
function mayFollowLead(one: u32): bool {
  return one - 0x80 < 0x40 || one - 0x152 < 0x41 || one - 0x2c6 < 0x17 || one - 0x2013 < 0x110;
}

/** Begins behind what the next character cannot change. */
function startRun(last: u32): void {
  joinedBefore = last;
  before = 0;
  joinedAt = 0;
  isAfterMark = isAfterUnassigned = false;
}

/** Returns true if a character that continues another one may change with it, or change places. */
function mayJoin(word: u32): bool {
  const first = word >> SORT == LIST ? load<u32>(listOf(word), 4) : word;
  // Marks in a row may change their order.
  return ((first & IS_MARK) != 0 && isAfterMark) || ((first & JOINS) != 0 && mayBeJoined(before));
}

/** Returns true for what a mark may join: letters, `<`, `=` and `>` of ASCII, and others. */
function mayBeJoined(one: u32): bool {
  return one - 0x61 < 26 || one - 0x3c < 3 || one >= 0x80;
}

/**
 * Folds the last character together with what continues it, from the one at `at` on. Returns where they end, or 0 if
 * that is uncertain.
 */
function putJoined(at: usize, end: usize): usize {
  if (joinedAt == 0) return 0;
  while (at < end && <u32>load<u8>(at) >= 0x80) {
    const size = characterAt(at, end);
    if (isLost) break;
    const word = wordOf(code);
    if (word >> SORT != REMOVED && !continues(word)) break;
    at += size;
  }
  if (at - joinedAt >= LONGEST_JOINED) return 0;
  if ((<u32>load<u8>(joinedAt) | 0x20) == 0x69) lastDotted = <u32>(joinedTo - foldedAt);
  const count = foldJoined(joinedAt, <u32>(at - joinedAt), joinedWords);
  if (<u32>count > MOST_JOINED) return 0;
  cutTo(joinedTo);
  before = joinedBefore;
  for (let index: i32 = 0; index < count; ++index) put(load<u32>(joinedWords + ((<usize>index) << 2)));
  return at;
}

/** Drops what was written from `to` on. */
function cutTo(to: usize): void {
  const place = <u32>(to - foldedAt);
  const length = <u32>(textsEnd - to);
  clearBits(wideNames, place, length);
  clearBits(wideFigures, place, length);
  clearBits(lostPairs, place, length);
  if (firstLetter >= place) firstLetter = NO_LETTER;
  while (wideDigits != 0 && (load<u32>(digitPlaces + ((wideDigits - 1) << 2)) & 0xffff) >= place)
    --wideDigits;
  textsEnd = to;
}

/** Writes what a character becomes. Returns false if that is uncertain. */
function putCharacter(word: u32): bool {
  const sort = word >> SORT;
  if (sort == ONE) return put(word);
  if (sort == REMOVED) return true;
  if (sort == IS_UNASSIGNED) {
    if (!isAfterUnassigned) store<u8>(textsEnd++, UNASSIGNED);
    startRun(0);
    isAfterUnassigned = true;
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
  const list = listOf(word);
  const count = load<u32>(list);
  for (let index: u32 = 1; index <= count; ++index) if (!put(load<u32>(list + (index << 2)))) return false;
  return true;
}

/** Writes a character. Returns false if it is uncertain what it changes. */
function put(word: u32): bool {
  const one = word & CODE;
  isAfterUnassigned = false;
  isAfterMark = (word & IS_MARK) != 0;
  const last = before;
  before = one;
  if (one < 0x80) {
    // Only a character outside ASCII becomes them here.
    if (isPlain && (one == APOSTROPHE || one == GREATER_THAN)) {
      joinedAt = 0;
      return putSign(<u8>one, 0, 0);
    }
    store<u8>(textsEnd++, <u8>one);
    return true;
  }
  if (one == 0xfffd) {
    store<u8>(textsEnd++, LOST);
    before = 0;
    return true;
  }
  if (one >= 0x2bc && isDash(one)) {
    hasDashes = true;
    if (isPlain) {
      joinedAt = 0;
      before = 0;
      return putSign(one == 0x2bc || one - 0x2018 < 2 ? APOSTROPHE : HYPHEN, 0, 0);
    }
  }
  const place = <u32>(textsEnd - foldedAt);
  textsEnd = writeCode(one, textsEnd);
  const size = <u32>(textsEnd - foldedAt) - place;
  if ((word & IN_NAMES) != 0) {
    addBits(wideNames, place, size);
    if ((word & IS_MARK) == 0) addBits(wideFigures, place, size);
    if ((word & IS_LETTER) != 0) firstLetter = min(firstLetter, place);
  }
  if (last - 0xc2 <= 0x32 && (one <= 0xbf || one - 0x152 <= 0x26 || one - 0x2c6 <= 0x1e5c))
    addBits(lostPairs, place, 1);
  return true;
}

/** Returns true if a letter outside ASCII stands in the text. */
export function hasWideLetter(): bool {
  return firstLetter != NO_LETTER;
}

/** Returns true for an apostrophe or hyphen that is written as one of ASCII where `&` stands in a text. */
function isDash(one: u32): bool {
  return one == 0x2bc || one - 0x2010 < 6 || one - 0x2018 < 2 || one == 0x2212;
}

/**
 * Writes an apostrophe, in place of itself and those before it with their backslashes, `>`, or a blank in place of the
 * markup that it ends, or a hyphen. The text goes on at `next`, unless that is 0. Returns false if it is uncertain
 * what that gives.
 */
function putSign(sign: u8, next: usize, end: usize): bool {
  if (sign == APOSTROPHE) {
    while (textsEnd > foldedAt && load<u8>(textsEnd - 1) == BACKSLASH) --textsEnd;
    if (textsEnd == foldedAt || load<u8>(textsEnd - 1) != APOSTROPHE) store<u8>(textsEnd++, APOSTROPHE);
    return true;
  }
  if (sign == GREATER_THAN) {
    if (next == 0 || isStruck(next, end)) return false;
    const start = markupBefore();
    if (start == UNSURE_MARKUP) return false;
    if (start != 0) {
      cutTo(start);
      sign = SPACE;
      pastMarkup = start + 1;
    }
  }
  store<u8>(textsEnd++, sign);
  return true;
}

/** Returns true if U+0338 is among the marks at `at`, which makes another sign of `>`. */
function isStruck(at: usize, end: usize): bool {
  while (at < end && <u32>load<u8>(at) >= 0x80) {
    const size = characterAt(at, end);
    if (isLost) return false;
    if (code == 0x338) return true;
    const word = wordOf(code);
    if (word >> SORT != REMOVED && !continues(word)) return false;
    at += size;
  }
  return false;
}

const UNSURE_MARKUP: usize = 1;
/** Limits of the markup in src/record/email/written-email.ts. */
const LONGEST_ELEMENT: usize = 16;
const MOST_WITHIN: usize = 1024;
/** The end of a cell is as long as this many characters. */
const CELL_ENDS: usize = 4;

/** Returns where the markup begins that a `>` behind the text would end, 0 if there is none, or UNSURE_MARKUP. */
function markupBefore(): usize {
  let start = textsEnd;
  while (start > pastMarkup && load<u8>(start - 1) != LESS_THAN && load<u8>(start - 1) != GREATER_THAN)
    --start;
  if (start == pastMarkup || load<u8>(start - 1) != LESS_THAN) return 0;
  let at = start;
  --start;
  let end = textsEnd;
  if (at < end && load<u8>(at) == SLASH) ++at;
  const name = at;
  if (at == end || <u32>load<u8>(at) - 0x61 >= 26) return 0;
  while (at < end && (<u32>load<u8>(at) - 0x61 < 26 || <u32>load<u8>(at) - 0x30 < 10)) ++at;
  if (at - name > LONGEST_ELEMENT) return 0;
  const isUnsure = lastDotted != NO_LETTER && foldedAt + lastDotted >= name;
  if (at == end || (at + 1 == end && load<u8>(at) == SLASH)) return isUnsure ? UNSURE_MARKUP : start;
  if (!isSpace(load<u8>(at)) && load<u8>(at) != FOLDED_CELL_END) return 0;
  let length: usize = 0;
  for (; at < end; ++at) {
    const byte = load<u8>(at);
    if (byte == AT_SIGN) return 0;
    length += byte == FOLDED_CELL_END ? CELL_ENDS : 1;
  }
  return isUnsure || length > MOST_WITHIN ? UNSURE_MARKUP : start;
}

/** Returns true if the folded text may be a literal of a program, or hold line ends that are written as letters. */
function mayBeOther(): bool {
  let at = foldedAt;
  let end = textsEnd;
  for (let next = at; next + 1 < end; ++next) {
    if (load<u8>(next) != BACKSLASH) continue;
    const byte: u32 = load<u8>(next, 1);
    if (byte == 0x72 || byte == 0x6e || byte == 0x74) return true;
  }
  while (end > at && isSpaceOrEnd(load<u8>(end - 1))) --end;
  if (end == at || (load<u8>(end - 1) != APOSTROPHE && load<u8>(end - 1) != QUOTE)) return false;
  while (isSpaceOrEnd(load<u8>(at))) ++at;
  const first: u32 = load<u8>(at);
  if (first != 0x62 && first != 0x6e && first != 0x75) return false;
  const second = load<u8>(at, 1);
  return at + 1 < end && (second == APOSTROPHE || second == QUOTE);
}

function isSpaceOrEnd(byte: u8): bool {
  return isSpace(byte) || byte == FOLDED_CELL_END;
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
    // An `o` is 0 and an `l` is 1 there, but not what is before them.
    if (byte == 0x6f || byte == 0x6c) {
      const last: u32 = place == 1 ? 0 : <u32>load<u8>(at - 2);
      if (last == 0x6f || (last == 0x6c && byte == 0x6c)) return false;
      store<u8>(at - 1, byte == 0x6f ? 0x30 : 0x31);
    }
    clearBits(wideFigures, place, size);
    memory.fill(at, FILLER, size);
    store<u8>(at + size - 1, <u8>(0x30 + (digit >> 24)));
  }
  return true;
}

function clearBits(list: usize, place: u32, count: u32): void {
  for (const end = place + count; place < end;) {
    const at = list + (place >> 3);
    const some = min(8 - (place & 7), end - place);
    store<u8>(at, <u8>(<u32>load<u8>(at) & ~(((1 << some) - 1) << (place & 7))));
    place += some;
  }
}

function addBits(list: usize, place: u32, count: u32): void {
  const at = list + (place >> 3);
  store<u16>(at, <u16>(<u32>load<u16>(at) | (((1 << count) - 1) << (place & 7))));
}

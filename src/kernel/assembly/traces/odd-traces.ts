// The names of a folded text (folded-text.ts), those in which characters were lost, and masks
// (docs/rules-1.md, section 8). src/record/traces/ is the reference path.

import { ASTERISK, HASH_SIGN, QUESTION_MARK, ZERO } from "../characters";
import { BlockReader } from "../batch/block-reader";
import { addTrace, addWritten, makeRoom, writtenEnd } from "../batch/pending-traces";
import { FILLER, FOLDED_CELL_END, LOST, lostPairs, wideFigures, wideNames } from "./folded-text";
import { isMark } from "../values/plain-value";
import { digits } from "./trace-digits";
import { endList, figures, hasBit, inNames, nextBit, nextGap } from "./text-bits";

const LONGEST_TOKEN: u32 = 254;
/** Limits of src/record/traces/masks.ts. */
const MOST_KEPT: u32 = 3;
const MOST_KEPT_DIGITS: u32 = 4;
const FEWEST_DIGITS: u32 = 2;

/** Runs that may be names with lost characters, these characters, and each `*`. */
const wideRuns: usize = memory.data(4128, 16);
const lost: usize = memory.data(4128, 16);
const stars: usize = memory.data(4128, 16);

/** Adds the characters outside ASCII to the bits of a text, and finds what was lost or is masked. */
export function readOddBits(at: usize, length: u32): void {
  let to: usize = 0;
  const end = at + length;
  for (; at < end; at += 16, to += 2) {
    const bytes = v128.load(at);
    const left = <u32>(end - at);
    const held: u32 = left < 16 ? (1 << left) - 1 : 0xffff;
    const wide =
      <u32>i8x16.bitmask(bytes) & ~(<u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(<i8>FOLDED_CELL_END))));
    const questions = <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(<i8>QUESTION_MARK)));
    const gone = <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(<i8>LOST)));
    const names = <u32>load<u16>(inNames + to);
    store<u16>(wideRuns + to, <u16>((wide | questions | names) & held));
    store<u16>(lost + to, <u16>((questions | gone | <u32>load<u16>(lostPairs + to)) & held));
    store<u16>(stars + to, <u16>(<u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(<i8>ASTERISK))) & held));
    store<u16>(inNames + to, <u16>(names | <u32>load<u16>(wideNames + to)));
    store<u16>(figures + to, <u16>(<u32>load<u16>(figures + to) | <u32>load<u16>(wideFigures + to)));
  }
  endList(wideRuns + to);
  endList(lost + to);
  endList(stars + to);
  endList(inNames + to);
  endList(figures + to);
}

function isStar(place: u32): bool {
  return hasBit(stars, place);
}

/** Adds the names. Returns false if the reference path is to find others. */
export function addOddNames(reader: BlockReader, text: usize, length: u32): bool {
  for (let next = nextBit(inNames, 0, length); next < length;) {
    let at = next;
    let end = nextGap(inNames, at);
    next = nextBit(inNames, end, length);
    while (at < end && isMark(load<u8>(text + at))) ++at;
    while (at < end && isMark(load<u8>(text + end - 1))) --end;
    if (at == end) continue;
    // The length of such a token counts in characters.
    if (end - at > LONGEST_TOKEN) {
      if (nextBit(wideNames, at, end) < end) return false;
    } else if (!addTrace(reader, text + at, end - at)) return false;
  }
  return addNameMasks(reader, text, length) && addLostNames(reader, text, length);
}

/** Adds each run in which characters were lost, with one `?` for all that are outside ASCII in a row. */
function addLostNames(reader: BlockReader, text: usize, length: u32): bool {
  let end: u32 = 0;
  for (let sign = nextBit(lost, 0, length); sign < length; sign = nextBit(lost, end, length)) {
    let at = sign;
    while (at > end && hasBit(wideRuns, at - 1)) --at;
    end = nextGap(wideRuns, sign);
    let past = end;
    while (isMark(load<u8>(text + at))) ++at;
    while (isMark(load<u8>(text + past - 1))) --past;
    makeRoom(reader);
    let size: usize = 0;
    let isAfterLost = false;
    for (; at < past && size <= <usize>LONGEST_TOKEN; ++at) {
      const byte = load<u8>(text + at);
      const isGone = byte >= 0x80 || byte == QUESTION_MARK;
      if (isGone && isAfterLost) continue;
      store<u8>(writtenEnd + size, isGone ? QUESTION_MARK : byte);
      ++size;
      isAfterLost = isGone;
    }
    if (size <= <usize>LONGEST_TOKEN && !addWritten(reader, 0, size, writtenEnd + size)) return false;
  }
  return true;
}

/** Adds the token that says that there are masks. */
export function addSign(reader: BlockReader): bool {
  makeRoom(reader);
  store<u8>(writtenEnd, QUESTION_MARK);
  store<u8>(writtenEnd, ASTERISK, 1);
  return addWritten(reader, 0, 2, writtenEnd + 2);
}

function addNameMasks(reader: BlockReader, text: usize, length: u32): bool {
  let end: u32 = 0;
  let hasMasks = false;
  for (let star = nextBit(stars, 0, length); star < length; star = nextBit(stars, end, length)) {
    let start = star;
    while (start > end && hasBit(inNames, start - 1)) --start;
    let last = star;
    end = star + 1;
    for (; hasBit(inNames, end) || isStar(end); ++end) if (isStar(end)) last = end;
    const kept = lengthOf(text + start, text + star, MOST_KEPT);
    const keptBehind = lengthBefore(text + last + 1, text + end, MOST_KEPT);
    if (kept == UNSURE || keptBehind == UNSURE) return false;
    if (kept + keptBehind == 0) continue;
    makeRoom(reader);
    memory.copy(writtenEnd, text + start, kept);
    store<u8>(writtenEnd + kept, ASTERISK);
    memory.copy(writtenEnd + kept + 1, text + end - keptBehind, keptBehind);
    const size: usize = kept + keptBehind + 1;
    if (!addWritten(reader, 0, size, writtenEnd + size)) return false;
    hasMasks = true;
  }
  return !hasMasks || addSign(reader);
}

const UNSURE: u32 = 255;

/** Returns the bytes of the first characters of a text, `most` of them; UNSURE if one is two UTF-16 units. */
function lengthOf(at: usize, end: usize, most: u32): u32 {
  const start = at;
  for (; at < end && most > 0; --most) {
    const byte: u32 = load<u8>(at);
    if (byte >= 0xf0) return UNSURE;
    at += byte < 0x80 ? 1 : byte < 0xe0 ? 2 : 3;
  }
  return <u32>(at - start);
}

/** Returns the bytes of the last characters of a text in the same way. */
function lengthBefore(at: usize, end: usize, most: u32): u32 {
  let start = end;
  for (; start > at && most > 0; --most) {
    while ((<u32>load<u8>(--start) & 0xc0) == 0x80);
    if (<u32>load<u8>(start) >= 0xf0) return UNSURE;
  }
  return <u32>(end - start);
}

/** Adds the masks of numbers in a text whose digits are known. */
export function addNumberMasks(reader: BlockReader, text: usize, length: u32): bool {
  let end: u32 = 0;
  let hasMasks = false;
  for (let star = nextBit(stars, 0, length); star < length; star = nextBit(stars, end, length)) {
    let start = star;
    while (start > end && isInNumber(text, start - 1)) --start;
    let last = star;
    for (end = star + 1; end < length && isInNumber(text, end); ++end) if (isStar(end)) last = end;
    let count: u32 = 0;
    for (let at = start; at < end; ++at) count += u32(hasBit(digits, at));
    if (count < FEWEST_DIGITS) continue;
    makeRoom(reader);
    store<u8>(writtenEnd, HASH_SIGN);
    let size: usize = 1;
    let from = end;
    for (let left = MOST_KEPT_DIGITS; from > last + 1 && left > 0;) left -= u32(hasBit(digits, --from));
    let behind: u32 = 0;
    for (let at = from; at < end; ++at) behind += u32(hasBit(digits, at));
    if (behind > 0) {
      store<u8>(writtenEnd, ASTERISK, 1);
      size = 2;
      for (let at = from; at < end; ++at)
        if (hasBit(digits, at)) store<u8>(writtenEnd + size++, digitAt(text + at));
    } else {
      for (let at = start; at < star && size < 1 + MOST_KEPT; ++at) {
        if (!hasBit(digits, at)) continue;
        const digit = digitAt(text + at);
        if (digit != ZERO || size > 1) store<u8>(writtenEnd + size++, digit);
      }
      store<u8>(writtenEnd + size++, ASTERISK);
    }
    if (!addWritten(reader, 0, size, writtenEnd + size)) return false;
    hasMasks = true;
  }
  return !hasMasks || addSign(reader);
}

/** Returns the digit that a digit, an `o` or an `l` stands for. */
function digitAt(at: usize): u8 {
  const byte = load<u8>(at);
  if (byte <= 0x39) return byte;
  return (byte & 0x0f) == 0x0f ? ZERO : ZERO + 1;
}

/** Returns true for digits, blanks, `+`, `(`, `)`, `.`, `*` and `-`. */
function isInNumber(text: usize, place: u32): bool {
  if (hasBit(digits, place)) return true;
  const byte: u32 = load<u8>(text + place);
  return byte == 0x20 || byte - 0x28 < 4 || byte == 0x2d || byte == 0x2e || byte == FILLER;
}

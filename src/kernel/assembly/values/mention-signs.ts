// Finds records that may mention an address or a number in a text, or that write one in escapes or
// words: they have an `@` or a `+` that belongs to no identifier of theirs, or what may stand for one.
// Their texts are read, or they are deferred. What is looked for covers `mayMention` in src/record/traces/mentions.ts.

import { flag, IS_DEFERRED, isDeferred, recordAts, recordLengths } from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import { BACKSLASH, rangeIn, SLASH } from "../characters";
import { FindText, mayBeginNumber, readQuery, readTexts } from "./mention-texts";
import { isChatName, nextPlus } from "./mention-numbers";
import { isSpace, lettersIn } from "./plain-value";
import { mayBeQuery } from "./structured-texts";
import { dropRecord, keepRecord, startMentions, startRecord } from "./mentions";

/**
 * By record: how many `@` and how many `+` its identifiers hold, without and with those within addresses, and how
 * many other marked bytes stand for nothing (u8 each).
 */
const known: usize = memory.data(128 * 4, 16);
const PLUSES: usize = 1;
const ALL_PLUSES: usize = 2;
const MARKS: usize = 3;

/** Fewer digits after a `+` are no phone number. */
const FEWEST_DIGITS: u32 = 6;

/** Begins a batch. */
export function startSigns(): void {
  memory.fill(known, 0, 128 * 4);
  startMentions();
}

/** Notes that an identifier of a record holds an `@`. */
export function knowAt(record: u32): void {
  const count = known + (record << 2);
  store<u8>(count, load<u8>(count) + 1);
}

/** Notes that an address of a record holds so many `+`. */
export function knowTags(record: u32, pluses: u32): void {
  const count = known + (record << 2);
  store<u8>(count, load<u8>(count, ALL_PLUSES) + <u8>pluses, ALL_PLUSES);
}

/** Notes that an identifier of a record is a `+` and digits. */
export function knowPlus(record: u32): void {
  const count = known + (record << 2);
  store<u8>(count, load<u8>(count, PLUSES) + 1, PLUSES);
  store<u8>(count, load<u8>(count, ALL_PLUSES) + 1, ALL_PLUSES);
}

/** Notes the marked bytes of a cell that are no signs: it is blank, or nothing but numbers. */
export function knowMarks(record: u32, at: usize, length: u32): void {
  let marks: u32 = 0;
  for (const end = at + length; at < end; at += 16) {
    const bytes = v128.load(at);
    const signs = v128.or(i8x16.eq(bytes, i8x16.splat(0x40)), i8x16.eq(bytes, i8x16.splat(0x2b)));
    const rest = i8x16.lt_s(lanes, i8x16.splat(<i8>min(16, end - at)));
    marks += <u32>popcnt(i8x16.bitmask(v128.and(v128.andnot(markedIn(bytes), signs), rest)));
  }
  const count = known + (record << 2);
  store<u8>(count, load<u8>(count, MARKS) + <u8>marks, MARKS);
}

/** What the last stretch of bytes holds. */
let ats: u32 = 0;
let pluses: u32 = 0;
let hasEscapes: bool = false;

/** Records whose signs are counted together first, as most have no more than those they should. */
const GROUP: u32 = 16;

/**
 * How many groups are weighed before a quick look is tried again: twice as many each time that it is not enough for
 * one group after another, and one more.
 */
const MOST_WEIGHED: u32 = 31;
let weighed: u32 = 0;
let leftToWeigh: u32 = 0;
/** True if records of the group that was weighed last were read: those of the next one are weighed one by one. */
let wereRead: bool = false;

/**
 * Reads the texts of records with more signs than their identifiers hold, or defers these records.
 */
export function readSigns(reader: BlockReader, records: u32, find: FindText): void {
  for (let first: u32 = 0; first < records; first += GROUP) {
    const count = min(GROUP, records - first);
    if (leftToWeigh != 0) --leftToWeigh;
    else if (hasOnlySigns(first, count)) {
      weighed = 0;
      continue;
    } else if (weighed == 0) {
      weighed = 1;
      readHalves(reader, first, count, find);
      continue;
    } else {
      leftToWeigh = weighed;
      weighed = min(2 * weighed + 1, MOST_WEIGHED);
    }
    if (!wereRead && isPlainByWeight(first, count)) continue;
    wereRead = false;
    for (let record = first; record < first + count; ++record) {
      if (isPlainByWeight(record, 1)) continue;
      wereRead = true;
      readRecord(reader, record, find);
    }
  }
}

/** Reads records among which there is a sign too many, or what looks like one: half of them by half of them. */
function readHalves(reader: BlockReader, first: u32, count: u32, find: FindText): void {
  while (count > 1) {
    const half = count >> 1;
    if (!hasOnlySigns(first, half)) {
      readHalves(reader, first, half, find);
      if (hasOnlySigns(first + half, count - half)) return;
    }
    first += half;
    count -= half;
  }
  readRecord(reader, first, find);
}

function startOf(record: u32): usize {
  return load<u32>(recordAts + (record << 2));
}

function endOf(record: u32): usize {
  return startOf(record) + load<u32>(recordLengths + (record << 2));
}

function readRecord(reader: BlockReader, record: u32, find: FindText): void {
  if (isDeferred(record)) return;
  const at = startOf(record);
  const end = endOf(record);
  countSigns(at, end);
  escapedSigns = 0;
  holdsChats = false;
  holdsAmpersands = false;
  const counts = known + (record << 2);
  if (hasEscapes && !countEscapedSigns(reader, record, at, end, find)) {
    flag(record, IS_DEFERRED);
    return;
  }
  holdsNumbers =
    pluses != load<u8>(counts, PLUSES) &&
    (escapedSigns != 0 || holdsAmpersands || countNumbers(at, end) != load<u8>(counts, PLUSES));
  if (holdsNumbers || holdsChats || ats != load<u8>(counts)) {
    const nextOther = holdsNumbers || holdsChats ? nextOtherSign : null;
    startRecord();
    if (escapedSigns == 0 && readTexts(reader, record, at, end, find, nextOther)) {
      keepRecord();
    } else {
      dropRecord();
      flag(record, IS_DEFERRED);
    }
  }
}

/** Vectors whose weights by byte fit one. */
const WEIGHED: usize = 127 * 16;
/** The weight of a `+`; that of an `@` is 1. */
const PLUS_WEIGHT: u32 = 2;
const WEIGHTS: i8 = 3;

/**
 * Bits by the low half of a byte, and by its high half. Those in both are the weight of a sign, or mark what may
 * begin an escape or a word for a sign: `%`, `&`, `(`, and `/` as in `wa.me/`; `[` and a backslash; `?` and the
 * first byte of wide forms.
 */
const byLowHalf = i8x16(1, 0, 0, 0, 0, 4, 4, 0, 4, 0, 0, 10, 8, 0, 0, 20);
const byHighHalf = i8x16(0, 0, 6, 16, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0);

/** The marked bytes by their bits 1 to 4, which differ: `@ % & ( + / [ \\ ?`, but not that of wide forms. */
// oxfmt-ignore
const byMiddleBits = i8x16(0x40, -1, 0x25, 0x26, 0x28, 0x2b, -1, 0x2f, -1, -1, -1, -1, -1, 0x5b, 0x5c, 0x3f);
/** Vectors whose counts by byte fit one. */
const COUNTED: usize = 255 * 16;
/**
 * Returns true if records hold as many marked bytes as is known of their identifiers: none of them has fewer, so
 * there is nothing else then.
 */
function hasOnlySigns(first: u32, count: u32): bool {
  const start = startOf(first);
  const end = endOf(first + count - 1);
  let sums = i32x4.splat(0);
  let most = i8x16.splat(0);
  for (let at = start; at < end;) {
    let counts = i8x16.splat(0);
    const stop = min(end, at + COUNTED);
    for (; at + 16 <= stop; at += 16) {
      const bytes = v128.load(at);
      counts = i8x16.sub(counts, markedIn(bytes));
      most = i8x16.max_u(most, bytes);
    }
    if (at < stop) {
      const rest = i8x16.lt_s(lanes, i8x16.splat(<i8>(stop - at)));
      const bytes = v128.and(v128.load(at), rest);
      counts = i8x16.sub(counts, markedIn(bytes));
      most = i8x16.max_u(most, bytes);
      at = stop;
    }
    sums = i32x4.add(sums, sumOf(counts));
  }
  let signs: u32 = 0;
  for (let record = first; record < first + count; ++record) {
    const counts = known + (record << 2);
    signs += <u32>load<u8>(counts) + <u32>load<u8>(counts, ALL_PLUSES) + <u32>load<u8>(counts, MARKS);
  }
  return total(sums) == signs && !v128.any_true(i8x16.ge_u(most, i8x16.splat(<i8>0xef)));
}

function markedIn(bytes: v128): v128 {
  const marks = i8x16.swizzle(byMiddleBits, v128.and(i16x8.shr_u(bytes, 1), i8x16.splat(0x0f)));
  return i8x16.eq(bytes, marks);
}

/**
 * Returns true if records of a batch hold no escapes, and exactly the signs of their identifiers: no
 * record has fewer than it should, so equal sums of weights mean equal counts.
 */
function isPlainByWeight(first: u32, count: u32): bool {
  const start = startOf(first);
  const end = endOf(first + count - 1);
  let sums = i32x4.splat(0);
  let seen = i8x16.splat(0);
  for (let at = start; at < end;) {
    let weights = i8x16.splat(0);
    const stop = min(end, at + WEIGHED);
    for (; at + 16 <= stop; at += 16) {
      const bits = halvesOf(v128.load(at));
      weights = i8x16.add(weights, v128.and(bits, i8x16.splat(WEIGHTS)));
      seen = v128.or(seen, bits);
    }
    if (at < stop) {
      const rest = i8x16.lt_s(lanes, i8x16.splat(<i8>(stop - at)));
      const bits = v128.and(halvesOf(v128.load(at)), rest);
      weights = i8x16.add(weights, v128.and(bits, i8x16.splat(WEIGHTS)));
      seen = v128.or(seen, bits);
      at = stop;
    }
    sums = i32x4.add(sums, sumOf(weights));
  }
  let weight: u32 = 0;
  for (let record = first; record < first + count; ++record) weight += knownWeight(record);
  if (total(sums) != weight) return false;
  return !v128.any_true(v128.andnot(seen, i8x16.splat(WEIGHTS))) || !holdsEscapes(start, end);
}

function halvesOf(bytes: v128): v128 {
  return v128.and(
    i8x16.swizzle(byLowHalf, v128.and(bytes, i8x16.splat(0x0f))),
    i8x16.swizzle(byHighHalf, v128.and(i16x8.shr_u(bytes, 4), i8x16.splat(0x0f))),
  );
}

/** Returns the weight of the signs in a record's identifiers. */
function knownWeight(record: u32): u32 {
  const counts = known + (record << 2);
  return <u32>load<u8>(counts) + PLUS_WEIGHT * load<u8>(counts, ALL_PLUSES);
}

/** Returns true if a byte may begin an escape. */
function holdsEscapes(at: usize, end: usize): bool {
  let others = i8x16.splat(0);
  for (; at + 16 <= end; at += 16) others = v128.or(others, escapesIn(v128.load(at), at));
  // Escapes in the bytes after the last record only cost time.
  if (at < end) others = v128.or(others, escapesIn(v128.load(at), at));
  return v128.any_true(others);
}

/** The numbers of the bytes of a vector. */
const lanes = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

function sumOf(counts: v128): v128 {
  return i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(counts));
}

function total(sums: v128): u32 {
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  );
}

/** Counts signs, and finds bytes with which others may be written. */
function countSigns(at: usize, end: usize): void {
  let atBits: u32 = 0;
  let plusBits: u32 = 0;
  let others = i8x16.splat(0);
  for (; at + 16 <= end; at += 16) {
    const bytes = v128.load(at);
    atBits += <u32>popcnt(i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x40))));
    plusBits += <u32>popcnt(plusesIn(bytes, at));
    others = v128.or(others, escapesIn(bytes, at));
  }
  if (at < end) {
    const mask = (1 << (<u32>(end - at))) - 1;
    const bytes = v128.load(at);
    atBits += <u32>popcnt(i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x40))) & mask);
    plusBits += <u32>popcnt(plusesIn(bytes, at) & mask);
    // Escapes in the bytes after the last record only cost time.
    others = v128.or(others, escapesIn(bytes, at));
  }
  ats = atBits;
  pluses = plusBits;
  hasEscapes = v128.any_true(others);
}

/**
 * Returns a mask of each `+` with a byte after it that a phone number may have there: not a letter, as
 * in the tags of addresses.
 */
function plusesIn(bytes: v128, at: usize): i32 {
  const pluses = i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x2b)));
  if (pluses == 0) return 0;
  return pluses & ~i8x16.bitmask(lettersIn(v128.load(at + 1)));
}

/**
 * Marks `%`, `&` and the first byte of wide forms, among the bytes at `at`; a backslash before what may be the code
 * of a sign; a bracket before an `a`, and the first byte of `w?.m` and of `?p`, as they stand in `(at)`, `wa.me/` and `?phone=`.
 */
function escapesIn(bytes: v128, at: usize): v128 {
  const next = v128.load(at + 1);
  const codes = v128.and(
    i8x16.eq(bytes, i8x16.splat(<i8>BACKSLASH)),
    i8x16.eq(v128.or(next, i8x16.splat(0x20)), i8x16.splat(0x75)),
  );
  const escapes = v128.or(
    rangeIn(bytes, 0x25, 2),
    v128.or(
      v128.any_true(codes) ? v128.and(codes, signCodesBehind(at)) : codes,
      i8x16.eq(bytes, i8x16.splat(<i8>0xef)),
    ),
  );
  const opens = v128.or(i8x16.eq(bytes, i8x16.splat(0x28)), i8x16.eq(bytes, i8x16.splat(0x5b)));
  const words = v128.and(opens, i8x16.eq(v128.or(next, i8x16.splat(0x20)), i8x16.splat(0x61)));
  const queries = v128.and(
    i8x16.eq(bytes, i8x16.splat(0x3f)),
    i8x16.eq(v128.or(next, i8x16.splat(0x20)), i8x16.splat(0x70)),
  );
  const chats = v128.and(
    i8x16.eq(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x77)),
    v128.and(
      i8x16.eq(v128.load(at + 2), i8x16.splat(0x2e)),
      i8x16.eq(v128.or(v128.load(at + 3), i8x16.splat(0x20)), i8x16.splat(0x6d)),
    ),
  );
  return v128.or(v128.or(escapes, words), v128.or(queries, chats));
}

/**
 * Marks the bytes at `at` that stand two before an `f`, or before two zeros with less than an 8 behind them: see
 * `isOddEscape`. Most codes stand for letters. Exported to keep it from being inlined.
 */
export function signCodesBehind(at: usize): v128 {
  const first = v128.load(at + 2);
  const zeros = v128.and(
    v128.and(i8x16.eq(first, i8x16.splat(0x30)), i8x16.eq(v128.load(at + 3), i8x16.splat(0x30))),
    i8x16.lt_u(v128.load(at + 4), i8x16.splat(0x38)),
  );
  return v128.or(zeros, i8x16.eq(v128.or(first, i8x16.splat(0x20)), i8x16.splat(0x66)));
}

/** Marks each backslash before another: an escape that begins behind it may be text. */
function backslashesIn(bytes: v128, at: usize): v128 {
  const backslash = i8x16.splat(<i8>BACKSLASH);
  return v128.and(i8x16.eq(bytes, backslash), i8x16.eq(v128.load(at + 1), backslash));
}

/** Signs of the last record that are written as escapes of JSON. */
let escapedSigns: u32 = 0;
/** Whether it may hold numbers in texts, the URLs of chats, and `&`. */
let holdsNumbers: bool = false;
let holdsChats: bool = false;
let holdsAmpersands: bool = false;

/** Finds a `+` that may begin a number, and the URL of a chat: see `NextSign`. */
function nextOtherSign(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const bytes = v128.load(at);
    let found = i8x16.eq(bytes, i8x16.splat(0x2b));
    if (holdsChats) found = v128.or(found, i8x16.eq(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x77)));
    for (let signs = <u32>i8x16.bitmask(found); signs != 0; signs &= signs - 1) {
      const sign = at + <usize>ctz(signs);
      if (sign >= end) return end;
      const isSign =
        <u32>load<u8>(sign) != 0x2b
          ? isChatName(sign)
          : holdsAmpersands
            ? mayBeginNumber(sign + 1)
            : isNumber(sign + 1, end);
      if (isSign) return sign;
    }
  }
  return end;
}

/**
 * Counts the signs that are written as escapes of JSON. Returns false if one may be written otherwise: as
 * another escape, as a word or as a wide character. Notes texts that are parameters of a URL.
 */
function countEscapedSigns(reader: BlockReader, record: u32, at: usize, end: usize, find: FindText): bool {
  const isJson = reader.isJson != 0;
  const start = at;
  const cellEnds = reader.cellEnds;
  /** What is before this belongs to an escape. */
  let past = at;
  /** The end of the last text that was judged by an `&`. */
  let judged = at;
  for (; at < end; at += 16) {
    const bytes = v128.load(at);
    const marked = v128.or(escapesIn(bytes, at), backslashesIn(bytes, at));
    for (let marks = <u32>i8x16.bitmask(marked); marks != 0; marks &= marks - 1) {
      const found = at + <usize>ctz(marks);
      if (found >= end) return true;
      if (found < past) continue;
      const byte: u32 = load<u8>(found);
      if (byte == 0x5c) {
        const next: u32 = load<u8>(found, 1);
        if (isJson && next == 0x75 && countSign(found)) {
          past = found + 6;
          continue;
        }
        if (isOddEscape(found, next)) return false;
        if (isAmpersand(found) && mayBeQuery(start, found, pastAmpersand(found + 5), end, cellEnds))
          return false;
        if (next != 0x5c) continue;
        // A backslash that is escaped itself may begin a second escape.
        if (isOddEscape(found + 1, load<u8>(found, 2))) return false;
        if (isAmpersand(found + 1) && mayBeQuery(start, found, pastAmpersand(found + 6), end, cellEnds))
          return false;
        past = found + 2;
      } else if (isEscapedSign(found, byte)) {
        return false;
      } else if (byte == 0x26) {
        holdsAmpersands = true;
        if (found < judged || !mayBeQuery(start, found, pastAmpersand(found), end, cellEnds)) continue;
        judged = readQuery(reader, record, found, find);
        if (judged == 0) return false;
      } else if ((byte | 0x20) == 0x77 && isChat(found)) {
        holdsChats = true;
      }
    }
  }
  return true;
}

/** Counts a sign that the escape of JSON at `at` stands for. Returns false if it is another character. */
function countSign(at: usize): bool {
  const digits = load<u32>(at, 2) | 0x20000000;
  // 0040 and 002b.
  if (digits == 0x30343030) ++ats;
  else if (digits == 0x62323030) ++pluses;
  else return false;
  ++escapedSigns;
  return true;
}

/** Returns true if a sign may be written at a byte that is marked, and no backslash. */
function isEscapedSign(at: usize, byte: u32): bool {
  const next: u32 = load<u8>(at, 1);
  // %40, %2B and %25.
  if (byte == 0x25) return isPercentSign(next, load<u8>(at, 2));
  // &#64; and &commat;.
  if (byte == 0x26) return namesSign(at + 1);
  if ((byte | 0x20) == 0x77) return false;
  // ?phone=
  if (byte == 0x3f) return (load<u32>(at, 1) | 0x20202020) == 0x6e6f6870;
  const last: u32 = load<u8>(at, 2);
  // U+FF20, U+FF0B and U+FE6B.
  if (byte == 0xef) return (next == 0xbc && (last == 0xa0 || last == 0x8b)) || (next == 0xb9 && last == 0xab);
  // (at) and [arroba].
  const word = next | (last << 8) | 0x2020;
  const close: u32 = load<u8>(at, 3);
  return (word == 0x7461 && (close == 0x29 || close == 0x5d)) || word == 0x7261;
}

/** Returns true for the digits of `%40`, `%2b` and `%25`, which may be escapes of JSON themselves. */
function isPercentSign(one: u32, two: u32): bool {
  if (one == 0x34) return two == 0x30 || two == BACKSLASH;
  return one == 0x32 && (two == 0x35 || (two | 0x20) == 0x62 || two == BACKSLASH);
}

/** Returns true for `wa.me/` and a digit, in any case. The slash and the digit may be escapes. */
function isChat(at: usize): bool {
  if (!isChatName(at)) return false;
  const next: u32 = load<u8>(at, 5);
  const digit: u32 = load<u8>(at, 6);
  return next == BACKSLASH || (next == SLASH && (digit - 0x30 < 10 || digit == BACKSLASH));
}

/** Returns true for the escape of an `&` in JSON. */
function isAmpersand(at: usize): bool {
  return (<u32>load<u8>(at, 1) | 0x20) == 0x75 && load<u32>(at, 2) == 0x36323030;
}

/** Returns the end of an `&` whose last byte is at `at`, and which may be escaped for HTML several times. */
function pastAmpersand(at: usize): usize {
  ++at;
  while (isAmp(at)) at += 4;
  return at;
}

/** Returns true for `amp;`. */
function isAmp(at: usize): bool {
  return (load<u32>(at) | 0x00202020) == 0x3b706d61;
}

/** What `commat` begins with, from the lowest byte on. */
const COMM: u32 = 0x6d6d6f63;

/** Returns true if the text behind an `&` may name a sign: `#64;`, `commat;`, `amp;#64;`, or an escape. */
function namesSign(at: usize): bool {
  while (isAmp(at)) at += 4;
  if (<u32>load<u8>(at) == 0x23) return true;
  // Its letters may be escapes.
  for (let letter: u32 = 0, word: u32 = COMM; letter < 4; ++letter, word >>>= 8) {
    const byte: u32 = load<u8>(at + letter);
    if (byte == 0x5c) return true;
    if ((byte | 0x20) != (word & 255)) return false;
  }
  return true;
}

/** Returns true for an escape that may stand for a sign, or for a part of one. */
function isOddEscape(at: usize, next: u32): bool {
  if ((next | 0x20) != 0x75) return false;
  const high = load<u16>(at, 2);
  // \uff20, \ufe6b and the like.
  if (((high & 0xff) | 0x20) == 0x66) return true;
  if (high != 0x3030) return false;
  const low: u32 = load<u8>(at, 4);
  const digit = <u32>load<u8>(at, 5) | 0x20;
  if (low >= 0x38) return false;
  // Quotes, brackets, line ends and the slash are common and harmless.
  if (low == 0x32 && (digit == 0x32 || digit == 0x37 || digit == 0x66)) return false;
  if (low == 0x33 && (digit == 0x63 || digit == 0x64 || digit == 0x65)) return false;
  if (low <= 0x31) return false;
  if (low == 0x32 && digit == 0x36) return namesSign(at + 6);
  return true;
}

/** Counts each `+` after which there may be a phone number. */
function countNumbers(at: usize, end: usize): u32 {
  let count: u32 = 0;
  for (at = nextPlus(at, end); at < end; at = nextPlus(at + 1, end)) count += u32(isNumber(at + 1, end));
  return count;
}

function isNumber(at: usize, end: usize): bool {
  let digits: u32 = 0;
  for (; at < end; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte - 0x30 < 10) {
      if (++digits == FEWEST_DIGITS) return true;
    } else if (byte >= 0x80 || byte == 0x25 || byte == 0x26 || byte == 0x5c) {
      return true;
    } else if (!isSpace(byte) && byte != 0x28 && byte != 0x29 && byte - 0x2d >= 3) {
      return false;
    }
  }
  return false;
}

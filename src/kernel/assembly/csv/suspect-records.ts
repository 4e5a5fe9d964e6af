// Records of a batch whose values may stand in wrong columns: they have fewer fields than is usual, hold
// lines that may be other records, or may be the end of one (src/ingest/csv/inner-lines.ts).

import { CARRIAGE_RETURN, LINE_FEED, SPACE } from "../characters";
import { CsvReader } from "./csv-reader";

/** As many delimiters within a line are those of a record: see inner-lines.ts. */
const ENOUGH: u32 = 2;

/** A line has the delimiters of a record: in any case, or if a field of the record begins with a space. */
const IS_JOINED: u32 = 1;
const IS_JOINED_IF_SPACED: u32 = 2;

/** Why a record is suspect: the reference path is to read it, or all of its values leave traces. */
export const IS_ODD: u8 = 1;
export const IS_TRACED: u8 = 2;
/** By record of the batch: why it is suspect, or 0. */
const suspicions: usize = memory.data(128, 16);
export let hasSuspects: bool = false;

/** Notes a record with fewer fields than is usual. */
export function noteShort(record: u32): void {
  note(record, IS_ODD);
}

/** Notes a record with `fields` fields that may be several, or the end of one. */
export function noteJoined(reader: CsvReader, record: u32, fields: u32): void {
  // How escapes and surplus fields change the lines is not known here.
  note(record, reader.escape == reader.quote && fields <= reader.fields ? IS_TRACED : IS_ODD);
}

function note(record: u32, why: u8): void {
  store<u8>(suspicions + record, load<u8>(suspicions + record) | why);
  hasSuspects = true;
}

export function suspicionOf(record: u32): u8 {
  return load<u8>(suspicions + record);
}

/** Ends the batch. */
export function forgetSuspects(): void {
  memory.fill(suspicions, 0, 128);
  hasSuspects = false;
}

// The following functions are exported to keep this code, which is rarely used, out of a loop.

/**
 * Judges the lines of a quoted field that holds line feeds, from `start` to `end`. Returns what to give to
 * mayBeJoined.
 */
export function judgeLines(reader: CsvReader, field: u32, start: usize, end: usize): u32 {
  const delimiters = i8x16.splat(<i8>reader.delimiter);
  const lineFeeds = i8x16.splat(<i8>LINE_FEED);
  let judged: u32 = 0;
  let isFirst = true;
  /** Delimiters of the current line, and those of them that no space follows. */
  let signs: u32 = 0;
  let tight: u32 = 0;
  for (let at = start; at < end; at += 16) {
    const bytes = v128.load(at);
    let mask = <u32>i8x16.bitmask(v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, lineFeeds)));
    if (at + 16 > end) mask &= (1 << (<u32>(end - at))) - 1;
    for (; mask != 0; mask &= mask - 1) {
      const sign = at + <usize>ctz(mask);
      if (<u32>load<u8>(sign) != LINE_FEED) {
        ++signs;
        tight += u32(<u32>load<u8>(sign, 1) != SPACE);
        continue;
      }
      if (signs != 0)
        judged |= isFirst
          ? judgeFirstLine(reader, field, sign, signs, tight)
          : judgeLine(reader.fields - 1, signs, tight);
      isFirst = false;
      signs = 0;
      tight = 0;
    }
  }
  return signs != 0 ? judged | judgeLine(field, signs, tight) : judged;
}

/**
 * Judges a line by its delimiters, of which no space follows the `tight` ones; in a part of a record as it
 * must stand there, there are `expected`.
 */
function judgeLine(expected: u32, signs: u32, tight: u32): u32 {
  if (expected == 0) return 0;
  const least = min(ENOUGH, expected);
  return tight >= least ? IS_JOINED : signs >= least ? IS_JOINED_IF_SPACED : 0;
}

/** Does the same for the first line of a field. A delimiter does not count if nothing is behind it. */
function judgeFirstLine(reader: CsvReader, field: u32, lineFeed: usize, signs: u32, tight: u32): u32 {
  const last: u32 = load<u8>(lineFeed - 1);
  if ((last == CARRIAGE_RETURN ? <u32>load<u8>(lineFeed - 2) : last) == reader.delimiter) {
    if (signs == 1) return 0;
    if (tight == 1) tight = 0;
  }
  // Surplus fields have no place.
  return field + 1 < reader.fields ? judgeLine(reader.fields - 1 - field, signs, tight) : 0;
}

/**
 * Judges a field with an odd number of quotes whose content lies from `start` to `end`: it may be the end of
 * a text, but if it is nothing else. Returns what to give to mayBeJoined.
 */
export function judgeLastQuote(start: usize, end: usize, quote: u32, isQuoted: bool): u32 {
  if (<u32>load<u8>(end - 1) != quote || end - start == (isQuoted ? 2 : 1)) return 0;
  // Within quotes, an escape stands before the last one.
  return <u32>load<u8>(end - (isQuoted ? 3 : 2)) - 0x30 >= 10 ? IS_JOINED : 0;
}

/** Returns true for a framed record whose lines were judged: see {@link judgeLine}. */
export function mayBeJoined(reader: CsvReader, record: u32, judged: u32): bool {
  if ((judged & IS_JOINED) != 0) return true;
  const first = (record * reader.fields) << 2;
  for (let field: u32 = 0; field < reader.fields; ++field)
    if (<u32>load<u8>(load<u32>(reader.starts + first + (field << 2))) == SPACE) return true;
  return false;
}

// Records of a batch whose values may stand in wrong columns: they have fewer fields than is usual, hold
// lines that may be other records, or may be the end of one (src/ingest/csv/inner-lines.ts). The
// reference path reads them.

import { flag, IS_DEFERRED } from "../batch/batch-records";
import { CsvReader } from "./csv-reader";

const CARRIAGE_RETURN: u32 = 13;
const SPACE: u32 = 0x20;
/** As many delimiters within a line are those of a record: see inner-lines.ts. */
const ENOUGH: u32 = 2;

/** A line has the delimiters of a record: in any case, or if a field of the record begins with a space. */
const IS_JOINED: u32 = 1;
const IS_JOINED_IF_SPACED: u32 = 2;

/** By record of the batch: 1 if it is suspect. */
const suspectRecords: usize = memory.data(128, 16);
let hasSuspects: bool = false;

export function noteSuspect(record: u32): void {
  store<u8>(suspectRecords + record, 1);
  hasSuspects = true;
}

/** Defers the suspect records of the batch. */
export function deferSuspects(records: u32): void {
  if (!hasSuspects) return;
  for (let record: u32 = 0; record < records; ++record)
    if (load<u8>(suspectRecords + record) != 0) flag(record, IS_DEFERRED);
  memory.fill(suspectRecords, 0, 128);
  hasSuspects = false;
}

// The following functions are exported to keep this code, which is rarely used, out of a loop.

/**
 * Judges a line within a quoted field by its delimiters, of which no space follows the `tight` ones; in
 * a part of a record as it must stand there, there are `expected`. Returns what to give to mayBeJoined.
 */
export function judgeLine(expected: u32, signs: u32, tight: u32): u32 {
  if (expected == 0) return 0;
  const least = min(ENOUGH, expected);
  return tight >= least ? IS_JOINED : signs >= least ? IS_JOINED_IF_SPACED : 0;
}

/** Does the same for the first line of a field. A delimiter does not count if nothing is behind it. */
export function judgeFirstLine(reader: CsvReader, field: u32, lineFeed: usize, signs: u32, tight: u32): u32 {
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
  return isQuoted || <u32>load<u8>(end - 2) - 0x30 >= 10 ? IS_JOINED : 0;
}

/** Returns true for a framed record whose lines were judged: see {@link judgeLine}. */
export function mayBeJoined(reader: CsvReader, record: u32, judged: u32): bool {
  if ((judged & IS_JOINED) != 0) return true;
  const first = (record * reader.fields) << 2;
  for (let field: u32 = 0; field < reader.fields; ++field)
    if (<u32>load<u8>(load<u32>(reader.starts + first + (field << 2))) == SPACE) return true;
  return false;
}

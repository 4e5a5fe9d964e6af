// Parses CSV bytes into staged entries (docs/reading.md, "CSV"), one batch of records at a time, as
// far as they are well-formed.

import { LINE_FEED } from "../characters";
import { frameRecord, FRAMED, isMarkAt, LEFT_OUT, NOTHING, startFraming } from "./csv-frame";
import { CsvReader } from "./csv-reader";
import { DONE, NO_ROOM } from "../batch/block-reader";
import { framePlainRecords, isOdd } from "./csv-plain-records";
import { findField, noteBatch } from "./csv-values";
import { leaveTraces } from "./record-traces";
import { frameSiteLine } from "./site-lines";
import { deferredRecords, recordAts, recordLengths, flag, IS_DEFERRED } from "../batch/batch-records";
import { NOTE_BYTES, noteDeferred, RECORD } from "../batch/deferred-notes";
import { stageTraces } from "../batch/pending-traces";
import { enterBatch, judgeBatch } from "../judging/judge-batch";
import { startSigns } from "../values/mention-signs";
import { takeLackOfPlans } from "../values/phone-automaton";
import { isFullOfWaiting } from "../values/waiting-phones";

/** Nothing has stopped the reader yet. */
const NONE: i32 = -1;

/** The first byte of a byte order mark, and all three. */
const MARK: u32 = 0xef;

/** The most and least plain records to look for at once. */
const MOST_AHEAD: u32 = 128;
const LEAST_AHEAD: u32 = 4;
/** The most records framed one by one after one that was not plain. */
const MOST_SKIPPED: u32 = 64;

/**
 * How many plain records to look for next. The positions of those behind one that is not plain are
 * found in vain.
 */
let ahead: u32 = MOST_AHEAD;
/** How many more records to frame one by one, and how many after the next one that is not plain. */
let skipped: u32 = 0;
let toSkip: u32 = 1;

/**
 * Parses records from `reader.at` up to the first that starts at or after `stop`. `end` is the end
 * of the buffered bytes, and `isLast` says whether the dump ends there too. Reads, but does not
 * use, up to 64 bytes past `end`. Afterwards `at` is the start of the next record, or of one that
 * could not be read. The results are listed in block-reader.ts.
 */
export function parseCsv(reader: CsvReader, stop: usize, end: usize, isLast: bool): i32 {
  const most = reader.batchRows;
  const stagedLimit: usize = reader.stagedLimit - reader.batchEntries * reader.stagedBytes;
  const deferredLimit: usize = reader.deferredRoomEnd - most * deferredBytes(reader) - NOTE_BYTES;
  startFraming(reader);
  while (true) {
    if (reader.at >= stop) return DONE;
    if (reader.stagedEnd > stagedLimit || reader.deferredEnd > deferredLimit || isFullOfWaiting(reader))
      return NO_ROOM;
    if (takeLackOfPlans(reader)) return NO_ROOM;
    let records: u32 = 0;
    let result = NONE;
    while (records < most) {
      if (reader.siteAt != 0) {
        // No line is plain: its colons are looked at one by one.
      } else if (skipped != 0) {
        --skipped;
      } else {
        const before = records;
        records = framePlainRecords(reader, records, min(most, records + ahead), stop, end);
        if (reader.at >= stop || records == most) break;
        const taken = records - before;
        if (taken == ahead) {
          ahead = min(2 * ahead, MOST_AHEAD);
          continue;
        }
        lookNext(taken);
      }
      const framed =
        reader.siteAt != 0
          ? frameSiteLine(reader, records, end, isLast)
          : frameRecord(reader, records, end, isLast);
      if (framed == FRAMED) ++records;
      else if (framed == LEFT_OUT) {
        if (reader.stagedEnd > stagedLimit || reader.deferredEnd > deferredLimit) break;
      } else if (framed != NOTHING) {
        result = framed;
        break;
      }
      if (reader.at >= stop) break;
    }
    startSigns();
    noteBatch(reader, records);
    deferCopies(reader, records);
    judgeBatch(reader, records, findField);
    leaveTraces(reader, records);
    const deferred = enterBatch(reader, records);
    deferRecords(reader, deferred);
    stageTraces(reader);
    if (result != NONE) return result;
  }
  return DONE;
}

/** Sets where to look for plain records after `taken` of them and one that is not plain. */
function lookNext(taken: u32): void {
  if (isOdd) ahead = max(2 * taken, LEAST_AHEAD);
  if (taken != 0) {
    toSkip = 1;
    return;
  }
  skipped = toSkip;
  toSkip = min(2 * toSkip, MOST_SKIPPED);
}

/** Returns the bytes of a deferred record: the note, then the start and end of each field. */
function deferredBytes(reader: CsvReader): u32 {
  return NOTE_BYTES + (reader.fields << 3);
}

/** Notes the deferred records of a batch, with the lines on which they start. */
function deferRecords(reader: CsvReader, count: u32): void {
  if (count == 0) return;
  const next = reader.at;
  let at: usize = load<u32>(recordAts + ((<u32>load<u8>(deferredRecords)) << 2));
  // The last line of a source may lack its end.
  let line = reader.line - lineFeedsIn(at, next) - u32(<u32>load<u8>(next - 1) != LINE_FEED);
  for (let index: u32 = 0; index < count; ++index) {
    const record: u32 = load<u8>(deferredRecords + index);
    const start: usize = load<u32>(recordAts + (record << 2));
    line += lineFeedsIn(at, start);
    at = start;
    defer(reader, record, line);
  }
}

function lineFeedsIn(at: usize, end: usize): u32 {
  const lineFeeds = i8x16.splat(<i8>LINE_FEED);
  let count: u32 = 0;
  for (; at + 16 <= end; at += 16) count += <u32>popcnt(i8x16.bitmask(i8x16.eq(v128.load(at), lineFeeds)));
  const rest = (1 << (<u32>(end - at))) - 1;
  return count + <u32>popcnt(i8x16.bitmask(i8x16.eq(v128.load(at), lineFeeds)) & rest);
}

/** Notes a deferred record. */
function defer(reader: CsvReader, record: u32, line: u32): void {
  const fields = reader.fields;
  noteDeferred(
    reader,
    load<u32>(recordAts + (record << 2)),
    load<u32>(recordLengths + (record << 2)),
    line,
    RECORD,
  );
  let to = reader.deferredEnd;
  for (let field: u32 = 0; field < fields; ++field, to += 8) {
    store<u32>(to, load<u32>(reader.starts + ((record * fields + field) << 2)));
    store<u32>(to, load<u32>(reader.ends + ((record * fields + field) << 2)), 4);
  }
  reader.deferredEnd = to;
}

/** Defers the records that begin as the header does: they may be copies of it. */
function deferCopies(reader: CsvReader, records: u32): void {
  const length = reader.headerLength;
  if (length == 0) return;
  const first: u32 = load<u8>(reader.headerStart);
  const quote = reader.quote;
  for (let record: u32 = 0; record < records; ++record) {
    const at: usize = load<u32>(recordAts + (record << 2));
    const byte: u32 = load<u8>(at);
    if ((byte == first || byte == quote || byte == MARK) && isLikeHeader(reader, at, length))
      flag(record, IS_DEFERRED);
  }
}

/**
 * Compares a record's first field with the start of the header, a quote aside. A record behind a
 * byte order mark is like the header, because blanks may stand behind the mark.
 */
function isLikeHeader(reader: CsvReader, at: usize, length: u32): bool {
  if (isMarkAt(at)) return true;
  const quote = reader.quote;
  if (<u32>load<u8>(at) == quote) {
    ++at;
    // An empty name in quotes.
    if (<u32>load<u8>(reader.headerStart) == reader.delimiter && <u32>load<u8>(at) == quote) return true;
  }
  for (let index: u32 = 0; index < length; ++index)
    if (load<u8>(at + index) != load<u8>(reader.headerStart + index)) return false;
  if (reader.headerIsWhole == 0) return true;
  const behind: u32 = load<u8>(at + length);
  return behind == reader.delimiter || behind == quote || behind <= 0x20;
}

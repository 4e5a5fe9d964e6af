// Cuts NDJSON bytes into lines and parses the records that it fully understands, one batch at a
// time. All other lines are deferred to the reference path.

import {
  IS_DEFERRED,
  deferredRecords,
  ESCAPED,
  flags,
  isDeferred,
  recordAts,
  recordLengths,
  recordLines,
} from "../values/batch-records";
import { BlockReader, DONE, MORE_BYTES, NO_ROOM, NOT_UNDERSTOOD } from "../values/block-reader";
import { judgeBatch } from "../values/judge-batch";
import {
  searchPositions,
  forgetPositions,
  goOnAt,
  isSearched,
  lineFeedPosition,
  nextPosition,
  positionFrom,
  positionsEnd,
} from "./json-positions";
import { JsonReader } from "./json-reader";
import { readObject } from "./json-record";
import { readPlainRecords } from "./json-plain-records";
import { hasTextRoom, startText } from "./json-text";
import { dropValues, hasKind, startBatch, startValues } from "./json-values";
import { NARROW } from "../encode/staged-entry";

const LINE_FEED: u8 = 10;
const CARRIAGE_RETURN: u8 = 13;
const OPENING_BRACE: u8 = 0x7b;

/** Size of a deferred line: its address, length and line number (u32 each), and padding. */
const DEFERRED_BYTES: u32 = 16;
/** The most records read one by one after one that was not plain. */
const MOST_SKIPPED: u32 = 64;

/** The records of the batch. */
let records: u32 = 0;
/** How many more records to read one by one, and how many after the next one that is not plain. */
let skipped: u32 = 0;
let toSkip: u32 = 1;

/**
 * Parses lines from `reader.at` up to the first that starts at or after `stop`. `end` is the end of
 * the buffered bytes, and `isLast` says whether the dump ends there too. 64 line feeds must follow
 * `end`. Afterwards `at` is the start of the next line, or of one that could not be read. The
 * results are listed in block-reader.ts. A line that is too long is `NOT_UNDERSTOOD`.
 */
export function parseJson(reader: JsonReader, stop: usize, end: usize, isLast: bool): i32 {
  const stagedLimit: usize = reader.stagedLimit - reader.batchEntries * reader.stagedBytes;
  const deferredLimit: usize =
    reader.stopsAtEachDeferred != 0
      ? reader.deferred
      : reader.deferredRoomEnd - reader.batchRows * DEFERRED_BYTES;
  forgetPositions();
  while (reader.at < stop) {
    if (reader.stagedEnd > stagedLimit || reader.deferredEnd > deferredLimit) return NO_ROOM;
    const result = readBatch(reader, stop, end, isLast);
    const deferred = judgeBatch(reader, records);
    for (let index: u32 = 0; index < deferred; ++index) note(reader, load<u8>(deferredRecords + index));
    if (result != DONE) return result;
  }
  return DONE;
}

/** Notes a deferred line. */
function note(reader: BlockReader, record: u32): void {
  const to = reader.deferredEnd;
  store<u32>(to, load<u32>(recordAts + (record << 2)));
  store<u32>(to, load<u32>(recordLengths + (record << 2)), 4);
  store<u32>(to, load<u32>(recordLines + (record << 2)), 8);
  reader.deferredEnd = to + DEFERRED_BYTES;
}

/** Reads a batch. Returns why it ended: `DONE` if it is full. */
function readBatch(reader: JsonReader, stop: usize, end: usize, isLast: bool): i32 {
  const most = reader.batchRows;
  const isNarrow = reader.stagedBytes == NARROW;
  records = 0;
  startBatch(reader);
  startText(reader);
  while (reader.at < stop && records < most && hasTextRoom(reader)) {
    if (nextPosition == positionsEnd) searchPositions(reader, reader.at, end, reader.fewPlaces);
    if (isNarrow && skipped == 0) {
      const before = records;
      records = readPlainRecords(reader, records, stop, end);
      if (reader.at >= stop || records == most) break;
      if (records != before) {
        toSkip = 1;
      } else if (lineFeedPosition() != 0) {
        skipped = toSkip;
        toSkip = min(2 * toSkip, MOST_SKIPPED);
      }
    } else if (skipped != 0) {
      --skipped;
    }
    if (!startValues(reader)) break;
    const result = readLine(reader, end, isLast);
    if (result != DONE) {
      dropValues();
      return result;
    }
    if (reader.stopsAtEachDeferred != 0 && records != 0 && isDeferred(records - 1)) break;
  }
  return DONE;
}

/** Reads the line at `reader.at` and moves past it, or returns the reason to stop. */
function readLine(reader: JsonReader, end: usize, isLast: bool): i32 {
  const at = reader.at;
  const maxBytes = reader.maxRecordBytes;
  let past = at;
  let byte = load<u8>(past);
  while (byte == 0x20 || byte == 9 || byte == CARRIAGE_RETURN) byte = load<u8>(++past);
  const isBlank = byte == LINE_FEED;
  let isTaken = false;
  if (isBlank) {
    goOnAt(positionFrom(nextPosition, past + 1));
  } else {
    past = byte == OPENING_BRACE ? readRecord(reader, past, end) : 0;
    isTaken = past != 0;
    if (!isTaken) {
      dropValues();
      past = pastLine(at);
    }
  }
  // A record that is already too long will not become shorter.
  if (past >= end && !isLast) return <u64>(end - at) > <u64>maxBytes + 2 ? NOT_UNDERSTOOD : MORE_BYTES;
  let contentEnd = end;
  let next = end;
  if (past < end) {
    contentEnd = past > at && load<u8>(past - 1) == CARRIAGE_RETURN ? past - 1 : past;
    next = past + 1;
  }
  const length = <u32>(contentEnd - at);
  if (length > maxBytes) return NOT_UNDERSTOOD;
  if (!isBlank) {
    store<u32>(recordAts + (records << 2), <u32>at);
    store<u32>(recordLengths + (records << 2), length);
    store<u32>(recordLines + (records << 2), reader.line);
    store<u8>(flags + records, isTaken ? 0 : IS_DEFERRED);
    if (isTaken && hasKind) reader.hasIdentifiers = 1;
    ++records;
  }
  reader.line += 1;
  reader.at = next;
  return DONE;
}

/**
 * Reads the object that begins at `brace`, the first of its line. Returns the line feed that ends
 * it, or 0 if the line is deferred.
 */
function readRecord(reader: JsonReader, brace: usize, end: usize): usize {
  const at = reader.at;
  goOnAt(positionFrom(nextPosition, brace));
  let past = readObject(reader, brace, records);
  // Its positions may not all have been found, or it has more than one search finds.
  if (past == 0 && lineFeedPosition() == 0 && !isSearched(at))
    past = readAgain(reader, brace, end, reader.fewPlaces);
  if (past == 0 && lineFeedPosition() == 0) past = readAgain(reader, brace, end, reader.mostPlaces);
  if (past == 0 || load<u8>(past) != LINE_FEED) return 0;
  // The line feed may lie after all positions found.
  goOnAt(positionFrom(nextPosition, past + 1));
  return past;
}

function readAgain(reader: JsonReader, brace: usize, end: usize, mostPositions: u32): usize {
  dropValues();
  searchPositions(reader, reader.at, end, mostPositions);
  goOnAt(positionFrom(nextPosition, brace));
  return readObject(reader, brace, records);
}

/** Returns the line feed that ends the line at `at`, and continues after it. */
function pastLine(at: usize): usize {
  const entry = lineFeedPosition();
  if (entry != 0) {
    goOnAt(entry + 4);
    return load<u32>(entry) & ~ESCAPED;
  }
  forgetPositions();
  for (;;) {
    const lineFeeds = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>LINE_FEED)));
    if (lineFeeds != 0) return at + ctz(lineFeeds);
    at += 16;
  }
  return at;
}

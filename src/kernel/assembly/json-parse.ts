// Cuts NDJSON bytes into lines and takes the records that it fully understands, a batch at a time; the others are left, line by line, to
// the definition.

import { DOUBT, doubtfulRows, flags, rowAts, rowLengths, rowLines } from "./batch-rows";
import { CsvReader, DONE, MORE_BYTES, NO_ROOM, NOT_UNDERSTOOD } from "./csv-reader";
import { judgeRecords } from "./json-batch";
import { findPlaces, findPlacesOfLine, forgetPlaces, goOnAt, isSearched, lineFeedPlace, nextPlace, placeFrom, placesEnd } from "./json-places";
import { JsonReader } from "./json-reader";
import { readObject } from "./json-record";
import { readRows } from "./json-rows";
import { hasTextRoom, startText } from "./json-text";
import { dropValues, hasKind, stagedRoom, startLists, startValues } from "./json-values";
import { NARROW } from "./staged-entry";

const LINE_FEED: u8 = 10;
const CARRIAGE_RETURN: u8 = 13;
const OPENING_BRACE: u8 = 0x7b;

/** A line that is judged elsewhere: its place, length and number (u32 each), and padding. */
const DOUBT_BYTES: u32 = 16;
/** So many records at most are read one by one after some that were not plain. */
const MOST_SKIPPED: u32 = 64;

/** The records of the batch. */
let rows: u32 = 0;
/** How many more records are read one by one, and how many are after the next one that is not plain. */
let skipped: u32 = 0;
let toSkip: u32 = 1;

/** The size of a reader's own state. */
export function jsonReaderBytes(): usize {
  return offsetof<JsonReader>();
}

/**
 * Reads lines from `reader.at` up to the first that starts at `stop` or behind; `end` is where the bytes end, and whether the
 * dump does too (`isLast`). 64 line feeds stand behind `end`. Afterwards `at` is the start of the line that comes next, or
 * that could not be read; see the results in csv-reader.ts. Lines that are too long are `NOT_UNDERSTOOD`.
 */
export function parseJson(reader: CsvReader, json: JsonReader, stop: usize, end: usize, isLast: bool): i32 {
  const stagedLimit: usize = reader.stagedLimit - stagedRoom(reader, json);
  const doubtLimit: usize = json.stopsAtDoubt != 0 ? reader.doubts : reader.doubtsLimit - json.mostRows * DOUBT_BYTES;
  forgetPlaces();
  while (reader.at < stop) {
    if (reader.stagedEnd > stagedLimit || reader.doubtsEnd > doubtLimit) return NO_ROOM;
    const result = readBatch(reader, json, stop, end, isLast);
    const doubts = judgeRecords(reader, rows);
    for (let index: u32 = 0; index < doubts; ++index) note(reader, load<u8>(doubtfulRows + index));
    if (result != DONE) return result;
  }
  return DONE;
}

/** Notes a line that is judged elsewhere. */
function note(reader: CsvReader, row: u32): void {
  const doubt = reader.doubtsEnd;
  store<u32>(doubt, load<u32>(rowAts + (row << 2)));
  store<u32>(doubt, load<u32>(rowLengths + (row << 2)), 4);
  store<u32>(doubt, load<u32>(rowLines + (row << 2)), 8);
  reader.doubtsEnd = doubt + DOUBT_BYTES;
}

/** Reads a batch, and returns what ended it: `DONE` if it is full. */
function readBatch(reader: CsvReader, json: JsonReader, stop: usize, end: usize, isLast: bool): i32 {
  const most = json.mostRows;
  const maxBytes = reader.maxRecordBytes;
  const isNarrow = reader.stagedBytes == NARROW;
  let row: u32 = 0;
  let result = DONE;
  startLists(json);
  startText(json);
  while (reader.at < stop && row < most && hasTextRoom(json)) {
    if (nextPlace == placesEnd) findPlaces(json, reader.at, end);
    if (isNarrow && skipped == 0) {
      const before = row;
      row = readRows(reader, json, row, stop, end);
      if (reader.at >= stop || row == most) break;
      if (row != before) {
        toSkip = 1;
      } else if (lineFeedPlace() != 0) {
        skipped = toSkip;
        toSkip = min(2 * toSkip, MOST_SKIPPED);
      }
    } else if (skipped != 0) {
      --skipped;
    }
    if (!startValues(json)) break;
    const at = reader.at;
    const line = reader.line;
    let past: usize = at;
    let byte = load<u8>(past);
    while (byte == 0x20 || byte == 9 || byte == CARRIAGE_RETURN) byte = load<u8>(++past);
    const isBlank = byte == LINE_FEED;
    let isTaken = false;
    if (isBlank) {
      goOnAt(placeFrom(nextPlace, past + 1));
    } else {
      if (byte == OPENING_BRACE) {
        goOnAt(placeFrom(nextPlace, past));
        const brace = past;
        past = readObject(reader, json, brace, row);
        isTaken = past != 0 && load<u8>(past) == LINE_FEED;
        if (!isTaken && lineFeedPlace() == 0) {
          // Not all of its places are known.
          dropValues();
          past = readAgain(reader, json, at, brace, end, row);
          isTaken = past != 0 && load<u8>(past) == LINE_FEED;
        }
      }
      if (isTaken) {
        goOnAt(nextPlace + 4);
      } else {
        dropValues();
        past = pastLine(at);
      }
    }
    if (past >= end && !isLast) {
      dropValues();
      // A record that is too long already will not become shorter.
      result = <u64>(end - at) > <u64>maxBytes + 2 ? NOT_UNDERSTOOD : MORE_BYTES;
      break;
    }
    let contentEnd = end;
    let next = end;
    if (past < end) {
      contentEnd = past > at && load<u8>(past - 1) == CARRIAGE_RETURN ? past - 1 : past;
      next = past + 1;
    }
    const length = <u32>(contentEnd - at);
    if (length > maxBytes) {
      dropValues();
      result = NOT_UNDERSTOOD;
      break;
    }
    if (!isBlank) {
      store<u32>(rowAts + (row << 2), <u32>at);
      store<u32>(rowLengths + (row << 2), length);
      store<u32>(rowLines + (row << 2), line);
      store<u8>(flags + row, isTaken ? 0 : DOUBT);
      if (isTaken && hasKind) json.hasIdentifiers = 1;
      ++row;
    }
    reader.line = line + 1;
    reader.at = next;
    if (!isTaken && !isBlank && json.stopsAtDoubt != 0) break;
  }
  rows = row;
  return result;
}

/** Reads an object of the line at `at` again with all of its places. As `readObject`. */
function readAgain(reader: CsvReader, json: JsonReader, at: usize, brace: usize, end: usize, row: u32): usize {
  let past: usize = 0;
  if (!isSearched(at)) {
    findPlaces(json, at, end);
    goOnAt(placeFrom(nextPlace, brace));
    past = readObject(reader, json, brace, row);
    if (past != 0 || lineFeedPlace() != 0) return past;
    dropValues();
  }
  if (!findPlacesOfLine(json, at)) return 0;
  goOnAt(placeFrom(nextPlace, brace));
  return readObject(reader, json, brace, row);
}

/** The line feed that ends the line at `at`; goes on behind it. */
function pastLine(at: usize): usize {
  const place = lineFeedPlace();
  if (place != 0) {
    goOnAt(place + 4);
    return load<u32>(place);
  }
  forgetPlaces();
  for (;;) {
    const lineFeeds = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>LINE_FEED)));
    if (lineFeeds != 0) return at + ctz(lineFeeds);
    at += 16;
  }
  return at;
}

// Cuts NDJSON bytes into lines and takes the records that it fully understands; the others are left, line by line, to the definition.

import { CsvReader, DONE, MORE_BYTES, NO_ROOM, NOT_UNDERSTOOD } from "./csv-reader";
import { JsonReader } from "./json-reader";
import { readObject } from "./json-record";
import { stageRecord } from "./json-values";
import { WIDE } from "./staged-entry";

const LINE_FEED: u8 = 10;
const CARRIAGE_RETURN: u8 = 13;

/** A line that is judged elsewhere: its place, length and number (u32 each), and padding. */
const DOUBT_BYTES: u32 = 16;

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
  // An entry for each value, and one for a mailbox.
  const stagedRoom: usize = reader.stagedLimit - (<usize>json.mostValues + 1) * WIDE;
  const doubtRoom: usize = json.stopsAtDoubt != 0 ? reader.doubts : reader.doubtsLimit - DOUBT_BYTES;
  let at = reader.at;
  let line = reader.line;
  let result = DONE;
  while (at < stop) {
    if (reader.stagedEnd > stagedRoom || reader.doubtsEnd > doubtRoom) {
      result = NO_ROOM;
      break;
    }
    let past: usize = at;
    let byte = load<u8>(past);
    while (byte == 0x20 || byte == 9 || byte == CARRIAGE_RETURN) byte = load<u8>(++past);
    const isBlank = byte == LINE_FEED;
    if (!isBlank) past = byte == 0x7b ? readObject(reader, json, past) : 0;
    const isObject = past != 0 && load<u8>(past) == LINE_FEED;
    if (!isObject) past = lineEnd(past == 0 ? at : past);
    if (past >= end && !isLast) {
      // A record that is too long already will not become shorter.
      result = <u64>(end - at) > <u64>reader.maxRecordBytes + 2 ? NOT_UNDERSTOOD : MORE_BYTES;
      break;
    }
    let contentEnd = end;
    let next = end;
    if (past < end) {
      contentEnd = past > at && load<u8>(past - 1) == CARRIAGE_RETURN ? past - 1 : past;
      next = past + 1;
    }
    const length = <u32>(contentEnd - at);
    if (length > reader.maxRecordBytes) {
      result = NOT_UNDERSTOOD;
      break;
    }
    if (!isBlank) {
      reader.at = at;
      if (isObject && stageRecord(reader, json)) {
        reader.records += 1;
        reader.recordBytes += length;
      } else {
        const doubt = reader.doubtsEnd;
        store<u32>(doubt, <u32>at);
        store<u32>(doubt, length, 4);
        store<u32>(doubt, line, 8);
        reader.doubtsEnd = doubt + DOUBT_BYTES;
      }
    }
    ++line;
    at = next;
  }
  reader.at = at;
  reader.line = line;
  return result;
}

function lineEnd(at: usize): usize {
  for (;;) {
    const lineFeeds = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>LINE_FEED)));
    if (lineFeeds != 0) return at + ctz(lineFeeds);
    at += 16;
  }
  return at;
}

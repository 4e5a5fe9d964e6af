// Cuts CSV bytes into records and fields (docs/reading.md, "CSV"), as far as they are well-formed. Structural bytes are found
// 64 at a time, as a mask of bits: Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019.

import { CsvReader, DONE, MORE_BYTES, NO_ROOM, NOT_UNDERSTOOD } from "./csv-reader";
import { ESCAPED, stageRecord } from "./csv-record";
import { WIDE } from "./staged-entry";

const LINE_FEED: u32 = 10;
const CARRIAGE_RETURN: u32 = 13;
const GROUP: usize = 64;
/** Nothing has stopped the reader yet. */
const NONE: i32 = -1;

/** The fixed part of a doubt, before its spans. */
export const DOUBT_BYTES: u32 = 16;

/** The size of a reader's state. */
export function csvReaderBytes(): usize {
  return offsetof<CsvReader>();
}

/**
 * Reads records from `reader.at` up to the first that starts at `stop` or behind; `end` is where the bytes end, and whether
 * the dump does too (`isLast`). Up to 64 bytes behind `end` are read and not used. Afterwards `at` is the start of the record
 * that comes next, or that could not be read; see the results in csv-reader.ts.
 */
export function parseCsv(reader: CsvReader, stop: usize, end: usize, isLast: bool): i32 {
  const delimiter = reader.delimiter;
  const quote = reader.quote;
  const escape = reader.escape;
  const isDoubled = quote == escape;
  const fields = reader.fields;
  const spans = reader.spans;
  const delimiters = i8x16.splat(<i8>delimiter);
  const quotes = i8x16.splat(<i8>quote);
  const escapes = i8x16.splat(<i8>escape);
  const lineFeeds = i8x16.splat(<i8>LINE_FEED);
  // An entry for each field, and one for a mailbox.
  const stagedRoom: usize = reader.stagedLimit - (<usize>fields + 1) * WIDE;
  const doubtRoom: usize = reader.doubtsLimit - DOUBT_BYTES - ((<usize>fields) << 3);

  let at = reader.at;
  let line = reader.line;
  let group = at - GROUP;
  let mask: u64 = 0;
  let result = at < stop ? NONE : DONE;

  // The present record.
  let field: u32 = 0;
  let fieldStart = at;
  let extraLines: u32 = 0;
  let isQuoted = false;
  let contentEnd: usize = 0;
  let escaped: u32 = 0;

  while (result == NONE) {
    let place: usize;
    let byte: u32;
    if (mask == 0) {
      group += GROUP;
      if (group < end) {
        mask = structure(group, delimiters, quotes, escapes, lineFeeds);
        if (group + GROUP > end) mask &= ~(u64.MAX_VALUE << (<u64>(end - group)));
        continue;
      }
      if (!isLast) {
        result = MORE_BYTES;
        break;
      }
      if (at == end) {
        result = DONE;
        break;
      }
      // The last record needs no line end.
      place = end;
      byte = LINE_FEED;
    } else {
      place = group + <usize>ctz(mask);
      mask &= mask - 1;
      byte = load<u8>(place);
    }

    if (byte == delimiter || byte == LINE_FEED) {
      const isEnd = byte != delimiter;
      const fieldEnd = isEnd && place < end && place > at && load<u8>(place - 1) == CARRIAGE_RETURN ? place - 1 : place;
      if (field >= fields) {
        result = NOT_UNDERSTOOD;
        break;
      }
      store<u32>(spans + (field << 3), <u32>(isQuoted ? fieldStart + 1 : fieldStart));
      store<u32>(spans + (field << 3), <u32>(isQuoted ? contentEnd - fieldStart - 1 : fieldEnd - fieldStart) | escaped, 4);
      ++field;
      fieldStart = place + 1;
      isQuoted = false;
      escaped = 0;
      if (!isEnd) continue;

      const length = <u32>(fieldEnd - at);
      // A line of no bytes is nothing.
      if (length != 0) {
        if (length > reader.maxRecordBytes || (extraLines != 0 && field != fields)) {
          result = NOT_UNDERSTOOD;
          break;
        }
        finish(reader, at, length, field);
      }
      line += extraLines + 1;
      at = min(fieldStart, end);
      field = 0;
      extraLines = 0;
      if (at >= stop) result = DONE;
      else if (reader.stagedEnd > stagedRoom || reader.doubtsEnd > doubtRoom) result = NO_ROOM;
      continue;
    }

    // A quote opens a field only at its start; elsewhere it is a character, and so is an escape outside quotes.
    if (byte != quote || place != fieldStart) continue;
    // Inside quotes, up to the one that closes.
    let past: usize = 0;
    for (;;) {
      if (mask == 0) {
        group += GROUP;
        if (group >= end) {
          // A record that is too long already will not become shorter.
          result = isLast || <u64>(end - at) > <u64>reader.maxRecordBytes + 2 ? NOT_UNDERSTOOD : MORE_BYTES;
          break;
        }
        mask = structure(group, delimiters, quotes, escapes, lineFeeds);
        if (group + GROUP > end) mask &= ~(u64.MAX_VALUE << (<u64>(end - group)));
        continue;
      }
      const inside = group + <usize>ctz(mask);
      mask &= mask - 1;
      if (inside < past) continue;
      const sign: u32 = load<u8>(inside);
      if (sign == LINE_FEED) {
        ++extraLines;
        continue;
      }
      if (sign == escape) {
        if (inside + 1 >= end && !isLast) {
          result = MORE_BYTES;
          break;
        }
        const next: u32 = inside + 1 < end ? <u32>load<u8>(inside + 1) : 256;
        if (next == quote || next == escape) {
          escaped = ESCAPED;
          past = inside + 2;
          continue;
        }
        if (!isDoubled) {
          // Before another character it is dropped too.
          escaped = ESCAPED;
          continue;
        }
      } else if (sign != quote) {
        continue;
      }
      // What follows a closing quote: a delimiter, a line end, or the end.
      const after = inside + 1;
      const follower: u32 = after < end ? <u32>load<u8>(after) : 256;
      const second: u32 = after + 1 < end ? <u32>load<u8>(after + 1) : 256;
      contentEnd = inside;
      isQuoted = true;
      if (follower == delimiter || follower == LINE_FEED || (follower == CARRIAGE_RETURN && second == LINE_FEED)) break;
      if (follower == 256 && isLast) break;
      result = !isLast && (follower == 256 || (follower == CARRIAGE_RETURN && second == 256)) ? MORE_BYTES : NOT_UNDERSTOOD;
      break;
    }
  }
  reader.at = at;
  reader.line = line;
  return result;
}

/** The structural bytes among 64, as bits. */
function structure(at: usize, delimiters: v128, quotes: v128, escapes: v128, lineFeeds: v128): u64 {
  return (
    <u64>bitsOf(at, delimiters, quotes, escapes, lineFeeds) |
    ((<u64>bitsOf(at + 16, delimiters, quotes, escapes, lineFeeds)) << 16) |
    ((<u64>bitsOf(at + 32, delimiters, quotes, escapes, lineFeeds)) << 32) |
    ((<u64>bitsOf(at + 48, delimiters, quotes, escapes, lineFeeds)) << 48)
  );
}

function bitsOf(at: usize, delimiters: v128, quotes: v128, escapes: v128, lineFeeds: v128): u32 {
  const bytes = v128.load(at);
  return <u32>(
    i8x16.bitmask(
      v128.or(v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, lineFeeds)), v128.or(i8x16.eq(bytes, quotes), i8x16.eq(bytes, escapes))),
    )
  );
}

/** A record with `count` fields: staged, or noted as one whose values are judged elsewhere. */
function finish(reader: CsvReader, at: usize, length: u32, count: u32): void {
  if (stageRecord(reader, count)) {
    reader.records += 1;
    reader.recordBytes += length;
    return;
  }
  const doubt = reader.doubtsEnd;
  store<u32>(doubt, <u32>at);
  store<u32>(doubt, length, 4);
  store<u32>(doubt, count, 8);
  memory.copy(doubt + DOUBT_BYTES, reader.spans, count << 3);
  reader.doubtsEnd = doubt + DOUBT_BYTES + (count << 3);
}

// Frames one record (docs/reading.md, "CSV"), quoted or not, with too few fields or without a line
// end. Structural bytes are found 64 at a time, as a bit mask.

import { ESCAPED, flag, IS_DEFERRED, recordAts, recordLengths } from "../values/batch-records";
import { CsvReader } from "./csv-reader";
import { DONE, MORE_BYTES, NOT_UNDERSTOOD } from "../values/block-reader";

const LINE_FEED: u32 = 10;
const CARRIAGE_RETURN: u32 = 13;
const GROUP: usize = 64;

/** By record of the batch: 1 if it has fewer fields than is usual. */
const shortRecords: usize = memory.data(128, 16);
let hasShort: bool = false;

function noteShort(record: u32): void {
  store<u8>(shortRecords + record, 1);
  hasShort = true;
}

/** Defers the records with fewer fields than is usual, whose values may stand in wrong columns. */
export function deferShort(records: u32): void {
  if (!hasShort) return;
  for (let record: u32 = 0; record < records; ++record)
    if (load<u8>(shortRecords + record) != 0) flag(record, IS_DEFERRED);
  memory.fill(shortRecords, 0, 128);
  hasShort = false;
}

/** A record was added to the batch. */
export const FRAMED: i32 = -2;
/** An empty line, which is no record. */
export const NOTHING: i32 = -3;

/**
 * Adds the record that starts at `reader.at`, before `end`, to a batch with `record` records, and moves
 * `reader.at` past it. Returns FRAMED, NOTHING, or the reason to stop: see block-reader.ts.
 */
export function frameRecord(reader: CsvReader, record: u32, end: usize, isLast: bool): i32 {
  const delimiter = reader.delimiter;
  const quote = reader.quote;
  const escape = reader.escape;
  const isDoubled = quote == escape;
  const fields = reader.fields;
  const delimiters = i8x16.splat(<i8>delimiter);
  const quotes = i8x16.splat(<i8>quote);
  const escapes = i8x16.splat(<i8>escape);
  const lineFeeds = i8x16.splat(<i8>LINE_FEED);
  const starts = reader.starts + ((record * fields) << 2);
  const ends = reader.ends + ((record * fields) << 2);

  const at = reader.at;
  let group = at - GROUP;
  let mask: u64 = 0;
  let field: u32 = 0;
  let fieldStart = at;
  let extraLines: u32 = 0;
  let isQuoted = false;
  let contentEnd: usize = 0;
  let escaped: u32 = 0;

  while (true) {
    let position: usize;
    let byte: u32;
    if (mask == 0) {
      group += GROUP;
      if (group < end) {
        mask = structure(group, delimiters, quotes, escapes, lineFeeds);
        if (group + GROUP > end) mask &= ~(u64.MAX_VALUE << (<u64>(end - group)));
        continue;
      }
      if (!isLast) return MORE_BYTES;
      if (at == end) return DONE;
      // The last record may lack its line end.
      position = end;
      byte = LINE_FEED;
    } else {
      position = group + <usize>ctz(mask);
      mask &= mask - 1;
      byte = load<u8>(position);
    }

    if (byte == delimiter || byte == LINE_FEED) {
      const isEnd = byte != delimiter;
      const fieldEnd =
        isEnd && position < end && position > at && load<u8>(position - 1) == CARRIAGE_RETURN
          ? position - 1
          : position;
      if (field >= fields) return NOT_UNDERSTOOD;
      store<u32>(starts + (field << 2), <u32>(isQuoted ? fieldStart + 1 : fieldStart));
      store<u32>(ends + (field << 2), <u32>(isQuoted ? contentEnd : fieldEnd) | escaped);
      ++field;
      fieldStart = position + 1;
      isQuoted = false;
      escaped = 0;
      if (!isEnd) continue;

      const length = <u32>(fieldEnd - at);
      if (length != 0 && (length > reader.maxRecordBytes || (extraLines != 0 && field != fields)))
        return NOT_UNDERSTOOD;
      reader.line += extraLines + 1;
      reader.at = min(fieldStart, end);
      if (length == 0) return NOTHING;
      if (field < fields && load<u8>(reader.usualFields + field) == 0) noteShort(record);
      // Missing fields are blank.
      for (; field < fields; ++field) {
        store<u32>(starts + (field << 2), 0);
        store<u32>(ends + (field << 2), 0);
      }
      store<u32>(recordAts + (record << 2), <u32>at);
      store<u32>(recordLengths + (record << 2), length);
      return FRAMED;
    }

    // A quote opens a field only at its start. Elsewhere it is an ordinary character, and so is an
    // escape outside quotes.
    if (byte != quote || position != fieldStart) continue;
    // Scans the quoted content up to the closing quote.
    let past: usize = 0;
    for (;;) {
      if (mask == 0) {
        group += GROUP;
        if (group >= end) {
          // A record that is already too long will not become shorter.
          return isLast || <u64>(end - at) > <u64>reader.maxRecordBytes + 2 ? NOT_UNDERSTOOD : MORE_BYTES;
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
        if (inside + 1 >= end && !isLast) return MORE_BYTES;
        const next: u32 = inside + 1 < end ? <u32>load<u8>(inside + 1) : 256;
        if (next == quote || next == escape) {
          escaped = ESCAPED;
          past = inside + 2;
          continue;
        }
        if (!isDoubled) {
          // An escape before any other character is dropped too.
          escaped = ESCAPED;
          continue;
        }
      } else if (sign != quote) {
        continue;
      }
      // A closing quote must be followed by a delimiter, a line end, or the end of the dump.
      const after = inside + 1;
      const follower: u32 = after < end ? <u32>load<u8>(after) : 256;
      const second: u32 = after + 1 < end ? <u32>load<u8>(after + 1) : 256;
      contentEnd = inside;
      isQuoted = true;
      if (
        follower == delimiter ||
        follower == LINE_FEED ||
        (follower == CARRIAGE_RETURN && second == LINE_FEED)
      )
        break;
      if (follower == 256 && isLast) break;
      return !isLast && (follower == 256 || (follower == CARRIAGE_RETURN && second == 256))
        ? MORE_BYTES
        : NOT_UNDERSTOOD;
    }
  }
  return DONE;
}

/** Returns a mask of the structural bytes among 64. */
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
      v128.or(
        v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, lineFeeds)),
        v128.or(i8x16.eq(bytes, quotes), i8x16.eq(bytes, escapes)),
      ),
    )
  );
}

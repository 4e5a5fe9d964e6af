// Frames one record or reject (docs/reading.md, "CSV"), quoted or not, with any number of fields or
// without a line end. Structural bytes are found 64 at a time, as a bit mask.

import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from "../characters";
import { ESCAPED, recordAts, recordLengths } from "../batch/batch-records";
import { bitsOf, GROUP, nextOf } from "../batch/bit-positions";
import { CsvReader } from "./csv-reader";
import { DONE, MORE_BYTES, NOT_UNDERSTOOD } from "../batch/block-reader";
import { LINE, noteDeferred } from "../batch/deferred-notes";
import { BLANK, blankness, NOT_BLANK, UNSURE } from "../values/plain-value";
import { COLUMN_COUNT, LINE_TOO_LONG, STRAY_QUOTE, takeReject, UNCLOSED_QUOTE } from "../traces/rejects";
import { judgeLastQuote, judgeLines, mayBeJoined, noteJoined, noteShort } from "./suspect-records";

/** Space for numbers of fields beyond those of the header: see csv-parser.ts. */
const USUAL_SURPLUS: u32 = 64;
const MARK_BYTES: usize = 3;
/**
 * A line that ends inside quotes is a reject if a fault follows on a later line. Those lines are then
 * read again. They are read here this many times on average, and in this many bytes in addition;
 * after that the reference path takes over, which looks ahead only once.
 */
const TIMES_AHEAD: usize = 4;
const FREE_AHEAD: usize = 1 << 21;

/** Where parsing began, and the bytes read ahead since then. */
let parsedFrom: usize = 0;
let readAhead: usize = 0;

/** Call it before the first record of each call of the parser. */
export function startFraming(reader: CsvReader): void {
  parsedFrom = reader.at;
  readAhead = 0;
}

/** Returns true if many records have this number of fields. */
function isUsual(reader: CsvReader, field: u32): bool {
  return field < reader.fields + USUAL_SURPLUS && load<u8>(reader.usualFields + field) != 0;
}

/** A record was added to the batch. */
export const FRAMED: i32 = -2;
/** An empty line, which is no record. */
export const NOTHING: i32 = -3;
/** A reject was counted, or a line was noted for the reference path. */
export const LEFT_OUT: i32 = -4;

/**
 * Adds the record that starts at `reader.at`, before `end`, to a batch with `record` records, and moves
 * `reader.at` past it. Returns FRAMED, NOTHING, LEFT_OUT, or the reason to stop: see block-reader.ts.
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
  let firstLineEnd: usize = 0;
  /** Whether the surplus fields are blank. */
  let surplus = BLANK;
  let isQuoted = false;
  let contentEnd: usize = 0;
  let escaped: u32 = 0;
  /** Whether lines within its fields may be those of other records, or it may be the end of one. */
  let joined: u32 = 0;
  /** Quotes within the current field. */
  let inner: u32 = 0;

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

    if (field + 1 == fields && byte == delimiter && reader.lastRunsOn != 0) continue;
    if (byte == delimiter || byte == LINE_FEED) {
      const isEnd = byte != delimiter;
      const fieldEnd =
        isEnd && position < end && position > at && load<u8>(position - 1) == CARRIAGE_RETURN
          ? position - 1
          : position;
      const contentStart = isQuoted ? fieldStart + 1 : fieldStart;
      const fieldContentEnd = isQuoted ? contentEnd : fieldEnd;
      if (field >= fields) {
        surplus = surplusBlankness(reader, surplus, contentStart, fieldContentEnd, escaped);
      } else {
        store<u32>(starts + (field << 2), <u32>contentStart);
        store<u32>(ends + (field << 2), <u32>fieldContentEnd | escaped);
      }
      if (inner != 0) {
        if ((inner & 1) != 0) joined |= judgeLastQuote(contentStart, fieldContentEnd, quote, isQuoted);
        inner = 0;
      }
      ++field;
      fieldStart = position + 1;
      isQuoted = false;
      escaped = 0;
      if (!isEnd) continue;

      const length = <u32>(fieldEnd - at);
      if (length > reader.maxRecordBytes)
        return extraLines == 0
          ? rejectLine(reader, position, end, isLast)
          : rejectFirstLine(reader, UNCLOSED_QUOTE, firstLineEnd, position);
      if (extraLines != 0 && field != fields)
        return rejectFirstLine(reader, COLUMN_COUNT, firstLineEnd, position);
      // Surplus fields that are blank, but not usual: the others may stand in wrong columns.
      if (surplus == BLANK && field > fields && !isUsual(reader, field)) surplus = UNSURE;
      if (surplus != BLANK) return leaveOut(reader, surplus, length, min(fieldStart, end));
      reader.line += extraLines + 1;
      reader.at = min(fieldStart, end);
      if (length == 0) return NOTHING;
      if (field < fields && !isUsual(reader, field)) noteShort(record);
      if (joined != 0 && mayBeJoined(reader, record, joined)) noteJoined(reader, record, field);
      // Missing fields are blank.
      for (; field < fields; ++field) {
        store<u32>(starts + (field << 2), 0);
        store<u32>(ends + (field << 2), 0);
      }
      store<u32>(recordAts + (record << 2), <u32>at);
      store<u32>(recordLengths + (record << 2), length);
      return FRAMED;
    }

    if (reader.escapesUnquoted != 0 && byte == escape) {
      if (position + 1 >= end) return isLast ? NOT_UNDERSTOOD : MORE_BYTES;
      if (isEscapable(reader, <u32>load<u8>(position + 1))) return deferLine(reader, position, end, isLast);
    }
    // A quote opens a field only at its start. Elsewhere it is an ordinary character, and so is an
    // escape outside quotes. The reference path reads a quote behind a byte order mark.
    if (byte != quote) continue;
    if (position != fieldStart) {
      if (position == at + MARK_BYTES && isMarkAt(at)) return NOT_UNDERSTOOD;
      ++inner;
      continue;
    }
    // Scans the quoted content up to the closing quote.
    let past: usize = 0;
    const linesBefore = extraLines;
    for (;;) {
      if (mask == 0) {
        group += GROUP;
        if (group >= end) {
          // A record that is already too long will not become shorter.
          if (!isLast && <u64>(end - at) <= <u64>reader.maxRecordBytes + 2) return MORE_BYTES;
          return extraLines == 0
            ? NOT_UNDERSTOOD
            : rejectFirstLine(reader, UNCLOSED_QUOTE, firstLineEnd, end);
        }
        mask = structure(group, delimiters, quotes, escapes, lineFeeds);
        if (group + GROUP > end) mask &= ~(u64.MAX_VALUE << (<u64>(end - group)));
        continue;
      }
      const inside = group + <usize>ctz(mask);
      mask &= mask - 1;
      if (inside < past) continue;
      const sign: u32 = load<u8>(inside);
      // The record does not end within the limit, and neither does a line that does not end before this one.
      if (extraLines != 0 && <u64>(inside - at) >= <u64>reader.maxRecordBytes)
        return rejectFirstLine(reader, UNCLOSED_QUOTE, firstLineEnd, inside);
      if (sign == LINE_FEED) {
        if (extraLines == 0) firstLineEnd = inside;
        ++extraLines;
        continue;
      }
      if (sign == escape) {
        if (inside + 1 >= end && !isLast) return MORE_BYTES;
        const next: u32 = inside + 1 < end ? <u32>load<u8>(inside + 1) : 256;
        if (next == quote || next == escape) {
          escaped = ESCAPED;
          inner += u32(next == quote);
          past = inside + 2;
          continue;
        }
        if (!isDoubled) {
          // The reference path removes escapes, and knows before which characters.
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
      if (extraLines != linesBefore) joined |= judgeLines(reader, field, fieldStart + 1, inside);
      if (
        follower == delimiter ||
        follower == LINE_FEED ||
        (follower == CARRIAGE_RETURN && second == LINE_FEED)
      )
        break;
      if (follower == 256 && isLast) break;
      if (!isLast && (follower == 256 || (follower == CARRIAGE_RETURN && second == 256))) return MORE_BYTES;
      if (extraLines == 0) return rejectLine(reader, inside, end, isLast);
      return rejectFirstLine(reader, STRAY_QUOTE, firstLineEnd, inside);
    }
  }
  return DONE;
}

/** Returns true if a byte order mark starts here. */
export function isMarkAt(at: usize): bool {
  return (load<u32>(at) & 0xffffff) == 0xbfbbef;
}

// The following functions are exported to keep this code, which is rarely used, out of the loop.

/** Returns what is known of all surplus fields, given what was known before this one. */
export function surplusBlankness(
  reader: CsvReader,
  before: u32,
  contentStart: usize,
  contentEnd: usize,
  escaped: u32,
): u32 {
  if (before == NOT_BLANK || contentEnd == contentStart) return before;
  let blank = NOT_BLANK;
  if (escaped == 0) blank = blankness(reader, contentStart, <u32>(contentEnd - contentStart), false);
  else if (reader.escapesMayBeBlank != 0) blank = UNSURE;
  return blank == BLANK ? before : blank;
}

/** Leaves out the line of `length` bytes at `reader.at`, which has surplus fields. */
export function leaveOut(reader: CsvReader, surplus: u32, length: u32, next: usize): i32 {
  const at = reader.at;
  const line = reader.line;
  if (surplus == NOT_BLANK) takeReject(reader, COLUMN_COUNT, at, length, line, false);
  else noteDeferred(reader, at, length, line, LINE);
  reader.line = line + 1;
  reader.at = next;
  return LEFT_OUT;
}

/** Returns true if an escape before a byte keeps it from its meaning. */
function isEscapable(reader: CsvReader, byte: u32): bool {
  return (
    byte == reader.delimiter ||
    byte == LINE_FEED ||
    byte == CARRIAGE_RETURN ||
    byte == reader.escape ||
    byte == QUOTE ||
    byte == reader.quote
  );
}

/**
 * Defers the line at `reader.at`, which has an escape outside quotes at `from`. Returns LEFT_OUT, or
 * the reason to stop: the reference path finds the end of a line that may go on.
 */
export function deferLine(reader: CsvReader, from: usize, end: usize, isLast: bool): i32 {
  if (reader.quote != LINE_FEED) return NOT_UNDERSTOOD;
  const at = reader.at;
  const maxBytes = reader.maxRecordBytes;
  const lineFeed = nextOf(LINE_FEED, from);
  if (lineFeed >= end && !isLast) return <u64>(end - at) > <u64>maxBytes + 2 ? NOT_UNDERSTOOD : MORE_BYTES;
  let lineEnd = min(lineFeed, end);
  if (lineFeed < end && <u32>load<u8>(lineEnd - 1) == CARRIAGE_RETURN) --lineEnd;
  const length = <u32>(lineEnd - at);
  if (length > maxBytes) takeReject(reader, LINE_TOO_LONG, at, length, reader.line, false);
  else if (<u32>load<u8>(lineEnd - 1) == reader.escape) return NOT_UNDERSTOOD;
  else noteDeferred(reader, at, length, reader.line, LINE);
  reader.line += 1;
  reader.at = min(lineFeed + 1, end);
  return LEFT_OUT;
}

/**
 * Rejects the line at `reader.at` because it is too long, or else for its stray quote. It has no line
 * end before `from`. Returns LEFT_OUT, or the reason to stop.
 */
export function rejectLine(reader: CsvReader, from: usize, end: usize, isLast: bool): i32 {
  const at = reader.at;
  const maxBytes = reader.maxRecordBytes;
  const lineFeed = nextOf(LINE_FEED, from);
  // A line that is already too long will not become shorter.
  if (lineFeed >= end && !isLast) return <u64>(end - at) > <u64>maxBytes + 2 ? NOT_UNDERSTOOD : MORE_BYTES;
  const length =
    lineFeed >= end
      ? <u32>(end - at)
      : <u32>(<u32>load<u8>(lineFeed - 1) == CARRIAGE_RETURN ? lineFeed - 1 - at : lineFeed - at);
  takeReject(reader, length > maxBytes ? LINE_TOO_LONG : STRAY_QUOTE, at, length, reader.line, false);
  reader.line += 1;
  reader.at = min(lineFeed + 1, end);
  return LEFT_OUT;
}

/**
 * Rejects the line at `reader.at`, which ends inside quotes at the line feed `lineFeed`, for a fault at
 * `fault` on a later line, or because it is too long itself. Returns LEFT_OUT, or NOT_UNDERSTOOD if too
 * much has been read ahead.
 */
export function rejectFirstLine(reader: CsvReader, reason: u32, lineFeed: usize, fault: usize): i32 {
  readAhead += fault - lineFeed;
  const at = reader.at;
  if (readAhead > TIMES_AHEAD * (at - parsedFrom) + FREE_AHEAD) return NOT_UNDERSTOOD;
  const lineEnd = <u32>load<u8>(lineFeed - 1) == CARRIAGE_RETURN ? lineFeed - 1 : lineFeed;
  const length = <u32>(lineEnd - at);
  takeReject(reader, length > reader.maxRecordBytes ? LINE_TOO_LONG : reason, at, length, reader.line, false);
  reader.line += 1;
  reader.at = lineFeed + 1;
  return LEFT_OUT;
}

/** Returns a mask of the structural bytes among 64. */
function structure(at: usize, delimiters: v128, quotes: v128, escapes: v128, lineFeeds: v128): u64 {
  return bitsOf(
    signsIn(at, delimiters, quotes, escapes, lineFeeds),
    signsIn(at + 16, delimiters, quotes, escapes, lineFeeds),
    signsIn(at + 32, delimiters, quotes, escapes, lineFeeds),
    signsIn(at + 48, delimiters, quotes, escapes, lineFeeds),
  );
}

function signsIn(at: usize, delimiters: v128, quotes: v128, escapes: v128, lineFeeds: v128): v128 {
  const bytes = v128.load(at);
  return v128.or(
    v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, lineFeeds)),
    v128.or(i8x16.eq(bytes, quotes), i8x16.eq(bytes, escapes)),
  );
}

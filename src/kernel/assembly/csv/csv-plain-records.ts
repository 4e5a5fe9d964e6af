// Frames plain records many at a time: records that have as many fields as the header, without quotes or
// with quotes that are escaped by quotes. Structural bytes are found 64 at a time.

import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from "../characters";
import { recordAts, recordLengths } from "../batch/batch-records";
import { bitsOf, GROUP, writeTwelve } from "../batch/bit-positions";
import {
  hasQuotes,
  isOddlyQuoted,
  isWithin,
  MOST_NOTED_FIELDS,
  outsideQuotes,
  startQuotes,
  takeContents,
} from "./csv-quotes";
import { CsvReader } from "./csv-reader";

/**
 * True if the last record that was looked at is not plain, although it has no quote before its
 * fields are complete.
 */
export let isOdd: bool = false;

/**
 * Adds records to a batch with `record` records, from `reader.at` up to the first that is not plain,
 * starts at or after `stop`, continues past `end`, or would make it more than `mostRecords`. Returns
 * the number of records in the batch. `reader.at` is then the start of the next one.
 */
export function framePlainRecords(
  reader: CsvReader,
  record: u32,
  mostRecords: u32,
  stop: usize,
  end: usize,
): u32 {
  const fields = reader.fields;
  const start = reader.at;
  const batchOffset = (record * fields) << 2;
  const first = reader.ends + batchOffset;
  const limit = first + ((mostRecords * fields) << 2) - batchOffset;
  const to = findPositions(reader, start, end, first, limit);
  const whole = <u32>(min(to, limit) - first) / (fields << 2);
  isOdd = false;
  if (whole == 0) return record;

  // A field starts one byte after the end of the field before it.
  const starts = reader.starts + batchOffset;
  const one = i32x4.splat(1);
  for (let offset: usize = 0; offset < to - first; offset += 16) {
    v128.store(starts + offset, i32x4.add(v128.load(first + offset - 4), one));
  }
  store<u32>(starts, <u32>start);

  // All records are regular if the last position of each is a line feed, and no other position is.
  const stride = fields << 2;
  const isRegular =
    lineFeeds - countLineFeeds(first + whole * stride, to, 4) == whole &&
    countLineFeeds(first + stride - 4, first + whole * stride, stride) == whole;
  const maxBytes = reader.maxRecordBytes;
  let at = start;
  let last = first + stride - 4;
  const before = record;
  const most = record + whole;
  while (record < most && at < stop) {
    const lineEnd: usize = load<u32>(last);
    if (
      <u32>load<u8>(lineEnd) != LINE_FEED ||
      (!isRegular && countLineFeeds(last + 4 - stride, last, 4) != 0)
    ) {
      isOdd = true;
      break;
    }
    let contentEnd = lineEnd;
    if (load<u8>(lineEnd - 1) == CARRIAGE_RETURN && lineEnd > at) {
      --contentEnd;
    }
    const length = <u32>(contentEnd - at);
    if (length == 0 || length > maxBytes) break;
    if (contentEnd != lineEnd) store<u32>(last, <u32>contentEnd);
    store<u32>(recordAts + (record << 2), <u32>at);
    store<u32>(recordLengths + (record << 2), length);
    at = lineEnd + 1;
    last += stride;
    ++record;
  }
  reader.line += record - before;
  if (hasQuotes()) reader.line += takeContents(reader, before, (record - before) * fields);
  reader.at = at;
  return record;
}

/** The line feeds that `findPositions` has found. */
let lineFeeds: u32 = 0;

/** The most bytes without the end of a field that are read on within quotes, which may not be closed. */
const MOST_WITHIN: usize = 8192;

/**
 * Writes the positions of delimiters and line feeds outside quotes to `to`, up to an escape, a quote that is not plain,
 * `end` or `limit`. Returns where they end.
 */
function findPositions(reader: CsvReader, start: usize, end: usize, to: usize, limit: usize): usize {
  const delimiters = i8x16.splat(<i8>reader.delimiter);
  const quotes = i8x16.splat(<i8>reader.quote);
  const escapes = i8x16.splat(<i8>reader.escape);
  const feeds = i8x16.splat(<i8>LINE_FEED);
  // Without quotes, line feeds stand in for them.
  const isQuoting = reader.quote != LINE_FEED;
  const isEscaping = !isQuoting && reader.escapesUnquoted != 0;
  const isDoubling = reader.quote == reader.escape && reader.fields <= MOST_NOTED_FIELDS;
  const first = to;
  lineFeeds = 0;
  startQuotes();
  for (let group = start; group < end && to < limit; group += GROUP) {
    const a = v128.load(group);
    const b = v128.load(group, 16);
    const c = v128.load(group, 32);
    const d = v128.load(group, 48);
    const feedA = i8x16.eq(a, feeds);
    const feedB = i8x16.eq(b, feeds);
    const feedC = i8x16.eq(c, feeds);
    const feedD = i8x16.eq(d, feeds);
    let feed = bitsOf(feedA, feedB, feedC, feedD);
    let mask = bitsOf(
      v128.or(feedA, i8x16.eq(a, delimiters)),
      v128.or(feedB, i8x16.eq(b, delimiters)),
      v128.or(feedC, i8x16.eq(c, delimiters)),
      v128.or(feedD, i8x16.eq(d, delimiters)),
    );
    let isEnd = false;
    if (group + GROUP > end) mask &= ~(u64.MAX_VALUE << (<u64>(end - group)));
    if (isQuoting) {
      const quoteA = v128.or(i8x16.eq(a, quotes), i8x16.eq(a, escapes));
      const quoteB = v128.or(i8x16.eq(b, quotes), i8x16.eq(b, escapes));
      const quoteC = v128.or(i8x16.eq(c, quotes), i8x16.eq(c, escapes));
      const quoteD = v128.or(i8x16.eq(d, quotes), i8x16.eq(d, escapes));
      const isQuoted = v128.any_true(v128.or(v128.or(quoteA, quoteB), v128.or(quoteC, quoteD)));
      if (isQuoted || isWithin()) {
        const quote = bitsOf(quoteA, quoteB, quoteC, quoteD);
        if (isDoubling) {
          mask = outsideQuotes(reader, group, group == start, mask, feed, quote, <u32>(to - first) >> 2);
          isEnd = isOddlyQuoted || group - (to == first ? start : <usize>load<u32>(to - 4)) > MOST_WITHIN;
        } else {
          // Only the bytes before the first quote.
          mask &= (quote & (0 - quote)) - 1;
          isEnd = true;
        }
      }
    }
    if (isEscaping) {
      const escape = escapesAt(group, delimiters, escapes);
      if (escape != 0) {
        mask &= (escape & (0 - escape)) - 1;
        isEnd = true;
      }
    }
    lineFeeds += <u32>popcnt(mask & feed);
    to = writeTwelve(mask, <u32>group, to);
    if (isEnd) break;
  }
  return to;
}

/**
 * Returns a mask of the escapes among 64 bytes that stand before a byte with a meaning. Exported to keep
 * it out of the loop of other dialects.
 */
export function escapesAt(at: usize, delimiters: v128, escapes: v128): u64 {
  return bitsOf(
    escapesIn(at, delimiters, escapes),
    escapesIn(at + 16, delimiters, escapes),
    escapesIn(at + 32, delimiters, escapes),
    escapesIn(at + 48, delimiters, escapes),
  );
}

function escapesIn(at: usize, delimiters: v128, escapes: v128): v128 {
  const next = v128.load(at, 1);
  const signs = v128.or(
    v128.or(i8x16.eq(next, delimiters), i8x16.eq(next, escapes)),
    v128.or(
      v128.or(i8x16.eq(next, i8x16.splat(<i8>LINE_FEED)), i8x16.eq(next, i8x16.splat(<i8>CARRIAGE_RETURN))),
      i8x16.eq(next, i8x16.splat(<i8>QUOTE)),
    ),
  );
  return v128.and(i8x16.eq(v128.load(at), escapes), signs);
}

/** Counts the line feeds among the positions from `from` up to `end`, `step` bytes apart. */
function countLineFeeds(from: usize, end: usize, step: usize): u32 {
  let count: u32 = 0;
  for (; from < end; from += step) count += u32(<u32>load<u8>(load<u32>(from)) == LINE_FEED);
  return count;
}

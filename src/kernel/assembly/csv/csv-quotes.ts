// Quotes in groups of 64 bytes, where a quote is escaped by another one: a byte is within quotes if there is
// an odd number of quotes before it (Langdale and Lemire, as in bit-positions.ts). Fields get their contents
// once their records are known to be plain.

import { LINE_FEED } from "../characters";
import { ESCAPED } from "../batch/batch-records";
import { CsvReader } from "./csv-reader";
import { judgeLastQuote, judgeLines, mayBeJoined, noteJoined } from "./suspect-records";

/** All bits if the last byte of the groups so far is within quotes; and 1 if it may end them. */
let within: u64 = 0;
let closed: u64 = 0;
/** True if the last group has a quote that neither opens nor ends a field, or if there is no room for the next. */
export let isOddlyQuoted: bool = false;

/**
 * The fields of doubled quotes and of line feeds within quotes: twice their ordinal, and 1 for a line feed (u16 each).
 * Behind them, and growing towards them, fields that may be quoted: from an ordinal to before another (u16 each).
 */
const NOTES_BYTES: usize = 4096;
const notes: usize = memory.data(4096, 16);
const ranges: usize = notes + NOTES_BYTES;
let notesEnd: usize = notes;
let lastRange: usize = ranges;
/** What a group may add. */
const GROUP_BYTES: usize = 64 * 2 + 4;

/** Records of more fields are framed one by one: ordinals of theirs would not fit in a note. */
export const MOST_NOTED_FIELDS: u32 = 16384;

/** Begins at the start of a record. */
export function startQuotes(): void {
  within = 0;
  closed = 0;
  isOddlyQuoted = false;
  notesEnd = notes;
  lastRange = ranges;
}

/** Returns true if the next group must be read, even without a quote in it. */
export function isWithin(): bool {
  return (within | closed) != 0;
}

export function hasQuotes(): bool {
  return lastRange != ranges;
}

/**
 * Returns which of the `signs` at `at`, delimiters and line feeds, are not within quotes. `feed` are the line
 * feeds, `quote` the quotes, and `ordinal` is the number of the first sign. Signs behind an odd quote are left out.
 */
export function outsideQuotes(
  reader: CsvReader,
  at: usize,
  isFirst: bool,
  signs: u64,
  feed: u64,
  quote: u64,
  ordinal: u32,
): u64 {
  let inside = quote ^ (quote << 1);
  inside ^= inside << 2;
  inside ^= inside << 4;
  inside ^= inside << 8;
  inside ^= inside << 16;
  inside ^= (inside << 32) ^ within;
  within = <u64>(<i64>inside >> 63);
  const closing = quote & ~inside;
  const behind = (closing << 1) | closed;
  closed = closing >> 63;

  let outside = signs & ~inside;
  const firsts = (outside << 1) | behind | u64(isFirst || isSign(reader, load<u8>(at - 1)));
  const opening = quote & inside;
  const pairs = opening & behind;
  const inner = feed & inside;
  let odd = (opening & ~firsts) | (behind & ~(signs | quote));
  if (odd != 0) odd = withoutLineEnds(at, odd);
  if (odd != 0) {
    outside &= (odd & (0 - odd)) - 1;
    isOddlyQuoted = true;
  }
  noteRange(ordinal, ordinal + <u32>popcnt(outside) + 1);
  for (let bits = pairs | inner; bits != 0; bits &= bits - 1, notesEnd += 2) {
    const bit = bits & (0 - bits);
    const field = ordinal + <u32>popcnt(outside & (bit - 1));
    store<u16>(notesEnd, <u16>((field << 1) | u32((inner & bit) != 0)));
  }
  if (lastRange - notesEnd < GROUP_BYTES) isOddlyQuoted = true;
  return outside;
}

function isSign(reader: CsvReader, byte: u32): bool {
  return byte == reader.delimiter || byte == LINE_FEED;
}

/** Returns the odd bytes at `at` up to the first that does not begin a line end of two bytes. */
function withoutLineEnds(at: usize, odd: u64): u64 {
  while (odd != 0 && <u32>load<u16>(at + <usize>ctz(odd)) == 0x0a0d) odd &= odd - 1;
  return odd;
}

function noteRange(from: u32, to: u32): void {
  if (lastRange == ranges || <u32>load<u16>(lastRange, 2) <= from) {
    lastRange -= 4;
    store<u16>(lastRange, <u16>from);
  }
  store<u16>(lastRange, <u16>to, 2);
}

/**
 * Sets the contents of the first `count` fields, whose starts and ends are those of a batch from the record `first`
 * on, and finds records that may be joined. Returns the number of line feeds within them.
 */
export function takeContents(reader: CsvReader, first: u32, count: u32): u32 {
  const fields = reader.fields;
  const quote = reader.quote;
  const starts = reader.starts + ((first * fields) << 2);
  const ends = reader.ends + ((first * fields) << 2);
  for (let range = ranges - 4; range >= lastRange; range -= 4) {
    const to = min(count, <u32>load<u16>(range, 2)) << 2;
    for (let offset = (<u32>load<u16>(range)) << 2; offset < to; offset += 4) {
      const start = load<u32>(starts + offset);
      const isQuoted = u32(<u32>load<u8>(start) == quote);
      store<u32>(starts + offset, start + isQuoted);
      store<u32>(ends + offset, load<u32>(ends + offset) - isQuoted);
    }
  }
  return takeNotes(reader, first, count);
}

/** Marks fields with doubled quotes, and judges them and those with line feeds, which it counts. */
function takeNotes(reader: CsvReader, first: u32, count: u32): u32 {
  const fields = reader.fields;
  let allLines: u32 = 0;
  for (let note = notes; note < notesEnd;) {
    const ordinal = <u32>load<u16>(note) >> 1;
    if (ordinal >= count) break;
    let doubled: u32 = 0;
    let lines: u32 = 0;
    for (; note < notesEnd && <u32>load<u16>(note) >> 1 == ordinal; note += 2) {
      if ((<u32>load<u16>(note) & 1) != 0) ++lines;
      else ++doubled;
    }
    allLines += lines;
    const record = first + ordinal / fields;
    const offset = (first * fields + ordinal) << 2;
    const start: usize = load<u32>(reader.starts + offset);
    const end = load<u32>(reader.ends + offset);
    let judged: u32 = 0;
    if (doubled != 0) store<u32>(reader.ends + offset, end | ESCAPED);
    if ((doubled & 1) != 0) judged |= judgeLastQuote(start, end, reader.quote, true);
    if (lines != 0) judged |= judgeLines(reader, ordinal % fields, start, end);
    if (judged != 0 && mayBeJoined(reader, record, judged)) noteJoined(reader, record, fields);
  }
  return allLines;
}

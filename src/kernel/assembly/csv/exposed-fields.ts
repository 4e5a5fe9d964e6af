// Finds the exposed fields of a batch's records. With few columns, all fields of all records form
// one bit string, computed many at a time, from which each record's bits are then taken.

import { columnSets, IS_DEFERRED, ESCAPED, flag } from "../batch/batch-records";
import { CsvReader } from "./csv-reader";
import { unquote, unquotedEnd } from "./unquoted-texts";
import { knowMarks } from "../values/mention-signs";
import { BLANK, blankness, NOT_BLANK, isShortWord, longestWord, UNSURE } from "../values/plain-value";
import { columnOf, isSecretText, PHONE } from "../batch/noted-values";
import { noteIfStructured } from "../values/structured-notes";

/**
 * Size of a field's plan, laid out as in noted-values.ts. Its kind is 0 for none, 255 if its values
 * are always deferred.
 */
export const PLAN_BYTES: u32 = 4;

/**
 * Fields examined together. The last step includes some after those of the batch, which has 4,096
 * at most.
 */
const STEP: u32 = 16;
/** The most bytes of a blank word that are looked up together. */
const SHORT_WORD: u32 = 8;
/** A bit for each field that is not blank, with space for reads of whole words. */
const exposed: usize = memory.data(640, 16);
/**
 * Fields whose length does not decide it (u16 each). A field may be listed for up to three reasons.
 */
const listed: usize = memory.data(3 * 4096 * 2 + 16, 16);

/**
 * Returns the size of the tables that turn bits of fields into sets of columns: one table for eight
 * fields.
 */
export function columnTablesBytes(fields: u32): usize {
  return ((<usize>fields + 7) >> 3) << 11;
}

/**
 * Lays out these tables from the plan: the columns of eight fields (u64) for each value of their
 * bits.
 */
export function layColumnTables(reader: CsvReader): void {
  const fields = reader.fields;
  for (let first: u32 = 0; first < fields; first += 8) {
    const table = reader.columnTables + ((<usize>first) << 8);
    for (let bits: u32 = 0; bits < 256; ++bits) {
      let set: u64 = 0;
      for (let field = first; field < min(first + 8, fields); ++field) {
        set |= (<u64>((bits >> (field - first)) & 1)) << (<u64>load<u8>(reader.plan + field * PLAN_BYTES, 1));
      }
      store<u64>(table + (bits << 3), set);
    }
  }
}

/**
 * Finds, for few columns, the set of columns in which each record has a value. Exported to keep its
 * loops from being inlined.
 */
export function judgeNarrow(reader: CsvReader, records: u32): void {
  const fields = reader.fields;
  const fieldCount = records * fields;
  let end = judgeLengths(reader, fieldCount, listed);
  end = findWords(reader, fieldCount, end);
  for (let field: u32 = 0; field < fields; ++field) {
    if (<u32>load<u8>(reader.plan + field * PLAN_BYTES) == PHONE)
      end = findZeros(reader, field, fieldCount, end);
  }
  if (end != listed) judgeListed(reader, end);
  takeSets(reader, records);
}

/**
 * Sets the bits of fields that are not empty. Writes the fields with escapes to `to`, and returns
 * where they end.
 */
function judgeLengths(reader: CsvReader, fieldCount: u32, to: usize): usize {
  const starts = reader.starts;
  const ends = reader.ends;
  for (let ordinal: u32 = 0; ordinal < fieldCount; ordinal += STEP) {
    const at = ordinal << 2;
    const a = v128.load(ends + at);
    const b = v128.load(ends + at, 16);
    const c = v128.load(ends + at, 32);
    const d = v128.load(ends + at, 48);
    const low = i16x8.narrow_i32x4_s(
      i32x4.eq(a, v128.load(starts + at)),
      i32x4.eq(b, v128.load(starts + at, 16)),
    );
    const high = i16x8.narrow_i32x4_s(
      i32x4.eq(c, v128.load(starts + at, 32)),
      i32x4.eq(d, v128.load(starts + at, 48)),
    );
    store<u16>(exposed + (ordinal >> 3), <u16>~i8x16.bitmask(i8x16.narrow_i16x8_s(low, high)));
    if (i32x4.bitmask(v128.or(v128.or(a, b), v128.or(c, d))) == 0) continue;
    for (let one = ordinal; one < min(ordinal + STEP, fieldCount); ++one) {
      store<u16>(to, <u16>one);
      to += (<usize>(load<u32>(ends + (one << 2)) >> 31)) << 1;
    }
  }
  return to;
}

/**
 * Writes the fields that begin like a blank word or with white space to `to`, and returns where
 * they end.
 */
function findWords(reader: CsvReader, fieldCount: u32, to: usize): usize {
  const pairs = reader.wordPairs;
  const starts = reader.starts;
  const fours = fieldCount & ~3;
  let ordinal: u32 = 0;
  for (; ordinal < fours; ordinal += 4) {
    const at = starts + (ordinal << 2);
    store<u16>(to, <u16>ordinal);
    to += hasPair(pairs, load<u32>(at)) << 1;
    store<u16>(to, <u16>(ordinal + 1));
    to += hasPair(pairs, load<u32>(at, 4)) << 1;
    store<u16>(to, <u16>(ordinal + 2));
    to += hasPair(pairs, load<u32>(at, 8)) << 1;
    store<u16>(to, <u16>(ordinal + 3));
    to += hasPair(pairs, load<u32>(at, 12)) << 1;
  }
  for (; ordinal < fieldCount; ++ordinal) {
    store<u16>(to, <u16>ordinal);
    to += hasPair(pairs, load<u32>(starts + (ordinal << 2))) << 1;
  }
  return to;
}

/** Returns 1 if the table has the pair of bytes at `at`, otherwise 0. */
function hasPair(pairs: usize, at: usize): usize {
  const pair = <u32>load<u16>(at);
  return <usize>(<u32>load<u8>(pairs + (pair >> 3)) >> (pair & 7)) & 1;
}

/** Does the same for a phone field, where a zero is a blank word too. */
function findZeros(reader: CsvReader, field: u32, fieldCount: u32, to: usize): usize {
  const pairs = reader.phonePairs;
  for (let ordinal = field; ordinal < fieldCount; ordinal += reader.fields) {
    store<u16>(to, <u16>ordinal);
    to += hasPair(pairs, load<u32>(reader.starts + (ordinal << 2))) << 1;
  }
  return to;
}

/** Clears the bits of listed fields that are blank. */
function judgeListed(reader: CsvReader, end: usize): void {
  const fields = reader.fields;
  // Rounded up, so that a product has the quotient of any ordinal in its upper half.
  const reciprocal = u64(u32.MAX_VALUE / fields) + 1;
  for (let at = listed; at < end; at += 2) {
    const ordinal: u32 = load<u16>(at);
    const byte = exposed + (ordinal >> 3);
    const bit: u32 = 1 << (ordinal & 7);
    // It is empty, or was listed before for another reason.
    if ((<u32>load<u8>(byte) & bit) == 0) continue;
    const start: usize = load<u32>(reader.starts + (ordinal << 2));
    const length = load<u32>(reader.ends + (ordinal << 2)) - <u32>start;
    const record = <u32>((<u64>ordinal * reciprocal) >> 32);
    const plan = load<u32>(reader.plan + (ordinal - record * fields) * PLAN_BYTES);
    const kind = plan & 255;
    // Some write a blank before each value.
    const pairs = kind == PHONE ? reader.phonePairs : reader.wordPairs;
    if (load<u8>(start) == 0x20 && length - 2 < ESCAPED - 2 && hasPair(pairs, start + 1) == 0) continue;
    if (length - 1 < SHORT_WORD && isShortWord(reader, start, length)) {
      knowMarks(record, start, length);
    } else if (isExposed(reader, record, start, length, plan)) {
      continue;
    }
    store<u8>(byte, <u8>(<u32>load<u8>(byte) & ~bit));
  }
}

/** Takes each record's bits and makes a set of columns of them. */
function takeSets(reader: CsvReader, records: u32): void {
  const fields = reader.fields;
  const mask = ~(u64.MAX_VALUE << (<u64>fields));
  let ordinal: u32 = 0;
  for (let record: u32 = 0; record < records; ++record) {
    let bits = (load<u64>(exposed + (ordinal >> 3)) >> <u64>(ordinal & 7)) & mask;
    let set: u64 = 0;
    let table = reader.columnTables;
    do {
      set |= load<u64>(table + ((<usize>(bits & 255)) << 3));
      table += 2048;
      bits >>= 8;
    } while (bits != 0);
    store<u64>(columnSets + (record << 3), set);
    ordinal += fields;
  }
}

/** Does the same field by field, for more columns than a word has bits. */
export function judgeWide(reader: CsvReader, records: u32): void {
  memory.fill(columnSets, 0, records << 5);
  const fields = reader.fields;
  for (let field: u32 = 0; field < fields; ++field) judgeColumn(reader, records, field);
}

function judgeColumn(reader: CsvReader, records: u32, field: u32): void {
  const plan = load<u32>(reader.plan + field * PLAN_BYTES);
  const number = columnOf(plan);
  const pairs = (plan & 255) == PHONE ? reader.phonePairs : reader.wordPairs;
  const stride = reader.fields << 2;
  let starts = reader.starts + (field << 2);
  let ends = reader.ends + (field << 2);
  let set = columnSets + (number >> 3);
  for (let record: u32 = 0; record < records; ++record) {
    const at: usize = load<u32>(starts);
    const end = load<u32>(ends);
    const isPlain = <usize>end != at && end < ESCAPED && hasPair(pairs, at) == 0;
    const present = u32(isPlain || isExposed(reader, record, at, end - <u32>at, plan));
    store<u8>(set, <u8>(<u32>load<u8>(set) | (present << (number & 7))));
    starts += stride;
    ends += stride;
    set += 32;
  }
}

/** Returns true if a value with escapes is short enough for a blank word, apart from white space. */
function mayBeBlank(reader: CsvReader, at: usize, length: u32): bool {
  let end = at + length;
  while (at < end && load<u8>(at) <= 0x20) ++at;
  while (at < end && load<u8>(end - 1) <= 0x20) --end;
  // An escape before either of its first two characters hides which word it begins like.
  const first: u32 = load<u8>(at);
  const escape = reader.escape;
  if (first < 0x80 && first != escape && <u32>load<u8>(at, 1) != escape && hasPair(reader.wordPairs, at) == 0)
    return false;
  // A doubled quote stands for a quote, which few words hold.
  if (first < 0x80 && escape == reader.quote && load<u8>(reader.quotedStarts + first) == 0) return false;
  // Each character may have an escape before it. Other bytes may be white space outside ASCII.
  const longest: u32 = escape == reader.quote ? 2 * reader.quotedWordBytes : 2 * longestWord(reader);
  return <u32>(end - at) <= longest || mayBeginSpace(first) || mayEndSpace(load<u8>(end - 1));
}

/** Returns true for the first byte of white space outside ASCII. */
function mayBeginSpace(byte: u32): bool {
  return byte == 0xc2 || byte - 0xe1 < 3 || byte == 0xef;
}

/** Returns true for the last byte of white space outside ASCII. */
function mayEndSpace(byte: u32): bool {
  return byte - 0x80 < 11 || byte == 0x9f || byte == 0xa0 || byte - 0xa8 < 2 || byte == 0xaf || byte == 0xbf;
}

/**
 * Returns true if a value of a field with that plan is not blank. Defers the record if that is not certain, and notes
 * a text that is a record itself.
 */
export function isExposed(reader: CsvReader, record: u32, at: usize, length: u32, plan: u32): bool {
  if (length == 0) return false;
  const kind = plan & 255;
  if (length >= ESCAPED) {
    // A quote alone, which some write for an empty text.
    if (kind == 0 && length == (ESCAPED | 2) && reader.escape == reader.quote)
      return reader.quoteIsBlank == 0;
    // An identifier with a quote needs its escapes removed.
    if (
      kind != 0 ||
      (reader.escapesMayBeBlank != 0 && mayBeBlank(reader, at, length & ~ESCAPED)) ||
      !noteEscaped(reader, record, at, length & ~ESCAPED, plan)
    )
      flag(record, IS_DEFERRED);
    return true;
  }
  const blank = blankness(reader, at, length, kind == PHONE);
  if (
    blank == UNSURE ||
    (blank == NOT_BLANK && kind == 0 && !isSecretText(plan) && !noteIfStructured(record, at, length))
  )
    flag(record, IS_DEFERRED);
  return blank != BLANK;
}

/** Notes a text with escapes, if it is a record itself. Returns false if the record is to be deferred. */
function noteEscaped(reader: CsvReader, record: u32, at: usize, length: u32, plan: u32): bool {
  if (isSecretText(plan)) return true;
  const escape = reader.escape;
  // An escape before one of its first two characters hides what it begins like.
  if (<u32>load<u8>(at) != escape && <u32>load<u8>(at, 1) != escape && hasPair(reader.wordPairs, at) == 0)
    return true;
  const text = unquote(reader, at, at + length);
  return text != 0 && noteIfStructured(record, text, <u32>(unquotedEnd - text));
}

// Judges records whose fields are known, a batch at a time and column by column, so that what is done for one value after the other is
// the same: which columns are exposed, which identifiers stand in them, their keys. The results are staged entries. A record with
// a value that is not certain is noted for the definition instead.

import {
  columnSets,
  countRows,
  DOUBT,
  doubtfulRows,
  doubtSeveral,
  ESCAPED,
  flag,
  flags,
  HAS_BARE,
  HAS_EMAIL,
  HAS_MAILBOX,
  HAS_PHONE,
  HAS_REFUSED,
  HAS_SETTLED,
  HAS_SEVERAL,
  isDoubt,
  MOST_ROWS,
  rowAts,
  rowLengths,
} from "./batch-rows";
import { CsvReader } from "./csv-reader";
import { BLANK, blankness, isSimpleName, NOT_BLANK, plainEmail, UNSURE } from "./csv-value";
import { MAILBOX, mailboxKey, readMailbox, UNSURE_MAILBOX } from "./mailbox-value";
import { DOUBTFUL, isPlainInternational, readBarePhone, REFUSED, UNSURE_PHONE } from "./phone-value";
import { addText, hashTexts } from "./sip-hash-batch";
import { NARROW } from "./staged-entry";

/**
 * The plan of a field: its kind (u8), 0 for none, 255 if its values are always judged elsewhere; its column number (u8); of a
 * field of phone numbers the one with their country codes (u16), 0xffff if there is none.
 */
const PLAN_BYTES: u32 = 4;
const NO_FIELD: u32 = 0xffff;

/**
 * What `judgeNarrow` wants to know of a field: its column's bit, that of its place among the columns of identifiers (u64 each), where
 * the pairs are with which its blank words begin, and its kind (u32 each).
 */
const FACTS_BYTES: usize = 24;

const EMAIL: u32 = 1;
const PHONE: u32 = 2;
const USERNAME: u32 = 3;
const MAILBOX_KIND: u32 = 4;

/** By record: the columns of identifiers in which it has a value, as bits; where columns are few. */
const heldSets: usize = memory.data(128 * 8, 16);
/** What is found in a column of identifiers: its kind, how many values, their records; then, by record, whether it has a key, and the key. */
const COUNT: usize = 4;
const ROWS: usize = 16;
const HELD: usize = ROWS + MOST_ROWS;
const KEYS: usize = HELD + MOST_ROWS;
const FOUND_BYTES: usize = KEYS + MOST_ROWS * 8;

/** The room for what is found in `columns` columns of identifiers, for mailboxes, and for a column of which it does not matter. */
export function foundBytes(columns: u32): usize {
  return (<usize>columns + 2) * FOUND_BYTES;
}

/** The most bytes of staged entries that a batch gives. */
export function stagedBytesOf(reader: CsvReader): usize {
  return (<usize>reader.identifierColumns + 1) * reader.batchRows * reader.stagedBytes;
}

/** The bytes of a record that is judged elsewhere: where it starts, its length, then where each field starts and ends. */
export function doubtBytes(reader: CsvReader): u32 {
  return 8 + (reader.fields << 3);
}

/** Judges the batch's `rows` records. */
export function judgeBatch(reader: CsvReader, rows: u32): void {
  if (rows == 0) return;
  const isNarrow = reader.stagedBytes == NARROW;
  memory.fill(flags, 0, rows);
  if (isNarrow) judgeNarrow(reader, rows);
  else memory.fill(columnSets, 0, rows << 5);
  const mailboxes = reader.found;
  store<u32>(mailboxes, MAILBOX_KIND);
  store<u32>(mailboxes, 0, COUNT);
  let found = mailboxes + FOUND_BYTES;
  const fields = reader.fields;
  let place: u64 = 0;
  for (let field: u32 = 0; field < fields; ++field) {
    const plan = reader.plan + field * PLAN_BYTES;
    const kind: u32 = load<u8>(plan);
    const number: u32 = load<u8>(plan, 1);
    if (kind == 0 && isNarrow) continue;
    const count = isNarrow ? listHeld(rows, place++, found + ROWS) : judgeWide(reader, rows, field, kind, number, found + ROWS);
    if (kind == 0) continue;
    store<u32>(found, kind);
    store<u32>(found, count, COUNT);
    if (kind == USERNAME) readNames(reader, field, found);
    else if (kind == EMAIL) readEmails(reader, field, found);
    else if (kind == PHONE) readPhones(reader, field, found);
    else leave(found);
    found += FOUND_BYTES;
  }
  if (reader.repeatsKinds) doubtSeveral(rows);
  hashTexts();
  for (let column = mailboxes; column < found; column += FOUND_BYTES) stageColumn(reader, column, isNarrow);
  const doubts = countRows(reader, rows, isNarrow);
  for (let index: u32 = 0; index < doubts; ++index) note(reader, load<u8>(doubtfulRows + index));
}

/**
 * Finds out which fields of the records are not blank: by record the set of their columns, and that of their places among the columns of
 * identifiers. Exported, which keeps it a function of its own: as part of another one, its loop would not stay in registers.
 */
export function judgeNarrow(reader: CsvReader, rows: u32): void {
  const fieldsEnd = reader.facts + reader.fields * FACTS_BYTES;
  let starts = reader.starts;
  let ends = reader.ends;
  for (let row: u32 = 0; row < rows; ++row) {
    let set: u64 = 0;
    let held: u64 = 0;
    for (let facts = reader.facts; facts < fieldsEnd; facts += FACTS_BYTES) {
      const at: usize = load<u32>(starts);
      const length = load<u32>(ends) - <u32>at;
      const pair = <u32>load<u16>(at);
      let present = <u64>0 - u64(length != 0);
      if ((((<u32>load<u8>(load<u32>(facts, 16) + (pair >> 3)) >> (pair & 7)) | (length >> 31)) & <u32>present & 1) != 0) {
        present = judgeInDoubt(reader, row, at, length, load<u32>(facts, 20));
      }
      set |= present & load<u64>(facts);
      held |= present & load<u64>(facts, 8);
      starts += 4;
      ends += 4;
    }
    store<u64>(columnSets + ((<usize>row) << 3), set);
    store<u64>(heldSets + ((<usize>row) << 3), held);
  }
}

/** Notes at `rowsOf` the records that have a value in the identifier column at this place, and returns how many there are. */
function listHeld(rows: u32, place: u64, rowsOf: usize): u32 {
  let to = rowsOf;
  for (let row: u32 = 0; row < rows; ++row) {
    store<u8>(to, <u8>row);
    to += <usize>((load<u64>(heldSets + ((<usize>row) << 3)) >> place) & 1);
  }
  return <u32>(to - rowsOf);
}

/**
 * Where there are more columns than a word has bits: sets the column of a field in the records in which it is not blank, notes these at
 * `rowsOf`, and returns how many there are.
 */
function judgeWide(reader: CsvReader, rows: u32, field: u32, kind: u32, number: u32, rowsOf: usize): u32 {
  const stride = reader.fields << 2;
  let starts = reader.starts + (field << 2);
  let ends = reader.ends + (field << 2);
  let to = rowsOf;
  let set = columnSets + (number >> 3);
  for (let row: u32 = 0; row < rows; ++row) {
    const at: usize = load<u32>(starts);
    const length = load<u32>(ends) - <u32>at;
    if (length != 0) {
      const present = <u32>judgeInDoubt(reader, row, at, length, kind) & 1;
      store<u8>(set, <u8>(<u32>load<u8>(set) | (present << (number & 7))));
      store<u8>(to, <u8>row);
      to += present;
    }
    starts += stride;
    ends += stride;
    set += 32;
  }
  return <u32>(to - rowsOf);
}

/** All bits if a value is not blank, none if it is; a record in which that is not certain is judged elsewhere. */
function judgeInDoubt(reader: CsvReader, row: u32, at: usize, length: u32, kind: u32): u64 {
  if (length >= ESCAPED) {
    // What holds a quote is no blank word; an identifier in it needs its escapes taken out.
    if (kind != 0 || reader.escapesMayBeBlank != 0) flag(row, DOUBT);
    return u64.MAX_VALUE;
  }
  const blank = blankness(reader, at, length, kind == PHONE);
  if (blank == UNSURE) flag(row, DOUBT);
  return blank == BLANK ? 0 : u64.MAX_VALUE;
}

function startOf(reader: CsvReader, row: u32, field: u32): usize {
  return <usize>load<u32>(reader.starts + ((row * reader.fields + field) << 2));
}

function lengthOf(reader: CsvReader, row: u32, field: u32, at: usize): u32 {
  return load<u32>(reader.ends + ((row * reader.fields + field) << 2)) - <u32>at;
}

/** Has the key of a text made, which stands in the record's place when all texts are hashed. */
function hold(found: usize, row: u32, kind: u32, at: usize, length: u32): void {
  addText(kind, at, length, found + KEYS + ((<usize>row) << 3));
  store<u8>(found + HELD + row, 1);
}

function readNames(reader: CsvReader, field: u32, found: usize): void {
  const rows = found + ROWS;
  const count = load<u32>(found, COUNT);
  memory.fill(found + HELD, 0, MOST_ROWS);
  for (let index: u32 = 0; index < count; ++index) {
    const row: u32 = load<u8>(rows + index);
    if (isDoubt(row)) continue;
    const at = startOf(reader, row, field);
    const length = lengthOf(reader, row, field, at);
    if (!isSimpleName(at, length)) {
      flag(row, DOUBT);
      continue;
    }
    const skipped: u32 = u32(<u32>load<u8>(at) == 0x40);
    hold(found, row, USERNAME, at + skipped, length - skipped);
  }
}

function readEmails(reader: CsvReader, field: u32, found: usize): void {
  const rows = found + ROWS;
  const count = load<u32>(found, COUNT);
  const mailboxes = reader.found;
  let boxes = load<u32>(mailboxes, COUNT);
  memory.fill(found + HELD, 0, MOST_ROWS);
  for (let index: u32 = 0; index < count; ++index) {
    const row: u32 = load<u8>(rows + index);
    if (isDoubt(row)) continue;
    const at = startOf(reader, row, field);
    const length = lengthOf(reader, row, field, at);
    const sign = plainEmail(reader, at, length);
    if (sign == 0) {
      flag(row, DOUBT);
      continue;
    }
    const before = load<u8>(flags + row);
    flag(row, (before & HAS_EMAIL) != 0 ? HAS_SEVERAL : HAS_EMAIL);
    hold(found, row, EMAIL, at, length);
    const mailbox = readMailbox(reader, at, length, sign);
    if (mailbox == UNSURE_MAILBOX) flag(row, DOUBT);
    if (mailbox != MAILBOX) continue;
    // A second one in a record is one of several addresses: that record is judged elsewhere.
    if ((before & HAS_MAILBOX) != 0) continue;
    flag(row, HAS_MAILBOX);
    store<u64>(mailboxes + KEYS + ((<usize>row) << 3), mailboxKey);
    store<u8>(mailboxes + HELD + row, 1);
    store<u8>(mailboxes + ROWS + boxes, <u8>row);
    ++boxes;
  }
  store<u32>(mailboxes, boxes, COUNT);
}

function readPhones(reader: CsvReader, field: u32, found: usize): void {
  const rows = found + ROWS;
  const count = load<u32>(found, COUNT);
  memory.fill(found + HELD, 0, MOST_ROWS);
  for (let index: u32 = 0; index < count; ++index) {
    const row: u32 = load<u8>(rows + index);
    if (isDoubt(row)) continue;
    const at = startOf(reader, row, field);
    const length = lengthOf(reader, row, field, at);
    const before = load<u8>(flags + row);
    flag(row, (before & HAS_PHONE) != 0 ? HAS_SEVERAL : HAS_PHONE);
    if (isPlainInternational(reader, at, length)) {
      hold(found, row, PHONE, at + 1, length - 1);
      continue;
    }
    const read = bareOf(reader, row, field, at, length);
    flag(row, HAS_BARE);
    if (read == UNSURE_PHONE) flag(row, DOUBT);
    else if (read == REFUSED) flag(row, HAS_REFUSED);
    else {
      if (read == DOUBTFUL) flag(row, HAS_REFUSED);
      hold(found, row, PHONE, at, length);
    }
  }
}

/** What bare digits are, by the country code beside them, if there is one. */
function bareOf(reader: CsvReader, row: u32, field: u32, at: usize, length: u32): u32 {
  const other: u32 = load<u16>(reader.plan + field * PLAN_BYTES, 2);
  let place: usize = 0;
  let placeLength: u32 = 0;
  if (other != NO_FIELD) {
    place = startOf(reader, row, other);
    placeLength = lengthOf(reader, row, other, place);
    if (placeLength >= ESCAPED) return UNSURE_PHONE;
    const blank = blankness(reader, place, placeLength, false);
    if (blank == UNSURE) return UNSURE_PHONE;
    if (blank != NOT_BLANK) placeLength = 0;
  }
  const read = readBarePhone(reader, at, length, place, placeLength);
  if (placeLength != 0 || reader.regionRule != 0) flag(row, HAS_SETTLED);
  return read;
}

/** A column that the kernel does not read. */
function leave(found: usize): void {
  const count = load<u32>(found, COUNT);
  for (let index: u32 = 0; index < count; ++index) flag(load<u8>(found + ROWS + index), DOUBT);
}

/** Stages the entries of a column, each key once for a record, and counts its values. */
function stageColumn(reader: CsvReader, found: usize, isNarrow: bool): void {
  const kind = load<u32>(found);
  const count = load<u32>(found, COUNT);
  let values: u32 = 0;
  let end = reader.stagedEnd;
  for (let index: u32 = 0; index < count; ++index) {
    const row: u32 = load<u8>(found + ROWS + index);
    if (isDoubt(row)) continue;
    ++values;
    if (<u32>load<u8>(found + HELD + row) == 0) continue;
    const key = load<u64>(found + KEYS + ((<usize>row) << 3));
    if (reader.repeatsKinds && isKnown(reader, found, kind, row, key)) continue;
    store<u64>(end, key);
    if (isNarrow) {
      store<u64>(end, <u64>(kind | 16) | (load<u64>(columnSets + ((<usize>row) << 3)) << 16), 8);
      end += NARROW;
    } else {
      store<u64>(end, <u64>(kind | 16), 8);
      v128.store(end, v128.load(columnSets + ((<usize>row) << 5)), 16);
      v128.store(end, v128.load(columnSets + ((<usize>row) << 5), 16), 32);
      end += reader.stagedBytes;
    }
  }
  reader.stagedEnd = end;
  if (values == 0) return;
  const counter = reader.values + (kind << 2);
  store<u32>(counter, load<u32>(counter) + values);
}

/** Whether a record has a key of the same kind in an earlier column. */
function isKnown(reader: CsvReader, found: usize, kind: u32, row: u32, key: u64): bool {
  for (let other = reader.found + FOUND_BYTES; other < found; other += FOUND_BYTES) {
    if (load<u32>(other) == kind && <u32>load<u8>(other + HELD + row) != 0 && load<u64>(other + KEYS + ((<usize>row) << 3)) == key) return true;
  }
  return false;
}

/** Notes a record that is judged elsewhere. */
function note(reader: CsvReader, row: u32): void {
  const fields = reader.fields;
  let to = reader.doubtsEnd;
  store<u32>(to, load<u32>(rowAts + (row << 2)));
  store<u32>(to, load<u32>(rowLengths + (row << 2)), 4);
  to += 8;
  for (let field: u32 = 0; field < fields; ++field, to += 8) {
    store<u32>(to, load<u32>(reader.starts + ((row * fields + field) << 2)));
    store<u32>(to, load<u32>(reader.ends + ((row * fields + field) << 2)), 4);
  }
  reader.doubtsEnd = to;
}

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
} from "../values/batch-rows";
import { CsvReader } from "../values/csv-reader";
import { blankness, isSimpleName, NOT_BLANK, plainEmail, UNSURE } from "../values/csv-value";
import { judgeNarrow, judgeWide, listHeld, PHONE, PLAN_BYTES } from "./exposed-fields";
import { MAILBOX, mailboxKey, readMailbox, UNSURE_MAILBOX } from "../values/mailbox-value";
import { DOUBTFUL, isPlainInternational, readBarePhone, REFUSED, UNSURE_PHONE } from "../values/phone-value";
import { addText, hashTexts } from "../hash/sip-hash-batch";
import { NARROW } from "../encode/staged-entry";

const NO_FIELD: u32 = 0xffff;

const EMAIL: u32 = 1;
const USERNAME: u32 = 3;
const MAILBOX_KIND: u32 = 4;

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
  for (let field: u32 = 0; field < fields; ++field) {
    const plan = reader.plan + field * PLAN_BYTES;
    const kind: u32 = load<u8>(plan);
    if (kind == 0 && isNarrow) continue;
    const count = isNarrow ? listHeld(rows, load<u8>(plan, 1), found + ROWS) : judgeWide(reader, rows, field, found + ROWS);
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

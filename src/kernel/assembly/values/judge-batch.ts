// Judges the records of a batch by their noted values. It goes kind by kind, so that consecutive
// values take the same code: finds the identifiers, makes their keys, and stages entries. A record
// with a value that is not certain is deferred to the reference path.

import {
  columnSets,
  countRecords,
  IS_DEFERRED,
  deferSeveral,
  ESCAPED,
  flag,
  flags,
  HAS_BARE,
  HAS_EMAIL,
  HAS_PHONE,
  HAS_REFUSED,
  HAS_SETTLED,
  HAS_SEVERAL,
  isDeferred,
  settledAs,
} from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import { knowAt, knowPlus, readSigns, startSigns } from "./mention-signs";
import { FindText } from "./mention-texts";
import { stageMentions } from "./mentions";
import { isLetterName, isSimpleName, plainEmail } from "./plain-value";
import { stageUnread } from "./reject-traces";
import { MAILBOX, mailboxKey, readMailbox, UNSURE_MAILBOX } from "./mailbox-value";
import {
  AT,
  columnOf,
  COUNTRY_CODE,
  countryColumnOf,
  EMAIL,
  LENGTH,
  listEnd,
  listStart,
  PHONE,
  PLAN,
  ROW,
  USERNAME,
  VALUE_BYTES,
} from "../batch/noted-values";
import {
  areDigits,
  evidence,
  HAS_DIALLED,
  HAS_NUMBER,
  isPlainInternational,
  isZerosInternational,
  LEAVES_DIGITS,
  LEAVES_OTHER,
  LEAVES_WRITTEN,
  NO_EVIDENCE,
  otherCode,
  readBarePhone,
  readBracketed,
  skipped,
  UNSURE_PHONE,
  waitingBits,
  WAITS,
} from "./phone-value";
import {
  further,
  furtherEnd,
  isRepeated,
  newFurther,
  PART_AT,
  PART_LENGTH,
  PART_SIGN,
  partAddresses,
  partOf,
  startSeveral,
  TOO_MANY,
} from "./several-emails";
import { holdBack, noteWaiting, startWaiting } from "./waiting-phones";
import { startTraces, TRACE_KIND, traceDigits, traceNumber, traces, tracesEnd } from "./phone-traces";
import { handleIn, handleLength, hasSign } from "./profile-urls";
import { readSpacedName } from "./spaced-names";
import {
  compactLength,
  compactNumber,
  isBracketed,
  startWritten,
  stripBlanks,
  wholeLength,
  wholeNumber,
} from "./written-value";
import { addText, hashTexts } from "../hash/sip-hash-batch";
import { NARROW, WIDE } from "../encode/staged-entry";

const MAILBOX_KIND: u32 = 4;
const DOMAIN_KIND: u32 = 5;
/** Stands for several columns; no column has a higher number. */
const OTHER_COLUMN: u32 = 255;

/**
 * A judged value: its key (u64) replaces its address and length, and a bit next to its record says
 * that it has one.
 */
const KEY: usize = 0;
const HAS_KEY: u32 = 0x80000000;

/** The mailboxes of the batch as judged values, one for each address at most. */
const MOST_MAILBOXES: usize = 640;
const mailboxes: usize = memory.data(640 * 16, 16);
let mailboxesEnd: usize = 0;

/** The end of the batch's domains: their keys (u64), each followed by the address of its e-mail value. */
let domainsEnd: usize = 0;
const VALUE: usize = 8;

/**
 * Judges the `records` records of the batch, whose flags, columns and values are known; `find` finds
 * their other values. Returns how many are deferred.
 */
export function judgeBatch(reader: BlockReader, records: u32, find: FindText): u32 {
  if (records == 0) return 0;
  const isNarrow = reader.stagedBytes == NARROW;
  mailboxesEnd = mailboxes;
  startSeveral();
  domainsEnd = reader.domains;
  startTraces();
  startWritten();
  startWaiting();
  hasSeveral = false;
  startSigns();
  readNames(reader);
  readEmails(reader);
  readPhones(reader);
  readSigns(reader, records, find);
  if (hasSeveral) deferSeveral(records);
  hashTexts();
  stageList(reader, MAILBOX_KIND, mailboxes, mailboxesEnd, isNarrow);
  stageTraces(reader);
  noteWaiting(reader, isNarrow);
  for (let kind = EMAIL; kind <= USERNAME; ++kind)
    stageList(reader, kind, listStart(kind), listEnd(kind), isNarrow);
  stageFurther(reader, isNarrow);
  stageDomains(reader);
  address = listStart(EMAIL);
  stageMentions(reader, hasAddress);
  return countRecords(reader, records, isNarrow);
}

/** True if a record has several values of a kind. */
let hasSeveral: bool = false;

/**
 * Adds a text to the batch of hashes. Its key is written into its value when all texts are hashed.
 */
function hold(value: usize, record: u32, kind: u32, at: usize, length: u32): void {
  addText(kind, at, length, value + KEY);
  store<u32>(value, record | HAS_KEY, ROW);
}

function readNames(reader: BlockReader): void {
  const end = listEnd(USERNAME);
  for (let value = listStart(USERNAME); value < end; value += VALUE_BYTES) {
    const record = load<u32>(value, ROW);
    if (isDeferred(record)) continue;
    let at: usize = load<u32>(value, AT);
    let length = load<u32>(value, LENGTH);
    if (!isSimpleName(at, length)) {
      stripBlanks(value);
      at = load<u32>(value, AT);
      length = load<u32>(value, LENGTH);
      if (!isSimpleName(at, length) && !isLetterName(at, length) && !readSpacedName(reader, at, length)) {
        const handle = handleIn(reader, at, length);
        if (handle == 0) flag(record, IS_DEFERRED);
        else hold(value, record, USERNAME, handle, handleLength);
        if (handle != 0 && hasSign) knowAt(record);
        continue;
      }
    }
    const skipped: u32 = u32(<u32>load<u8>(at) == 0x40);
    if (skipped != 0) knowAt(record);
    hold(value, record, USERNAME, at + skipped, length - skipped);
  }
}

function readEmails(reader: BlockReader): void {
  const end = listEnd(EMAIL);
  for (let value = listStart(EMAIL); value < end; value += VALUE_BYTES) {
    const record = load<u32>(value, ROW);
    if (isDeferred(record)) continue;
    let at: usize = load<u32>(value, AT);
    let length = load<u32>(value, LENGTH);
    let sign = plainEmail(reader, at, length);
    if (sign == 0 && stripBlanks(value)) {
      at = load<u32>(value, AT);
      length = load<u32>(value, LENGTH);
      sign = plainEmail(reader, at, length);
    }
    if (sign != 0) takeEmail(reader, value, record, at, length, sign);
    else if (!readSeveral(reader, value, record, at, length)) flag(record, IS_DEFERRED);
  }
}

/** Reads a cell with several addresses. Returns false if the record is to be deferred. */
function readSeveral(reader: BlockReader, value: usize, record: u32, at: usize, length: u32): bool {
  if (reader.domains != 0) return false;
  const count = partAddresses(reader, at, length);
  for (let index: u32 = 0; index < count; ++index) {
    const part = partOf(index);
    const place = index == 0 ? value : newFurther();
    if (place == 0) return false;
    store<u32>(place, record, ROW);
    takeEmail(
      reader,
      place,
      record,
      load<u32>(part, PART_AT),
      load<u32>(part, PART_LENGTH),
      load<u32>(part, PART_SIGN),
    );
  }
  return count != 0;
}

/** Takes a plain address of a record. One that the record has already counts as a value only. */
function takeEmail(
  reader: BlockReader,
  value: usize,
  record: u32,
  at: usize,
  length: u32,
  sign: usize,
): void {
  flag(record, HAS_EMAIL);
  knowAt(record);
  const repeated = isRepeated(record, at, length);
  if (repeated == TOO_MANY) flag(record, IS_DEFERRED);
  if (repeated != 0) return;
  hold(value, record, EMAIL, at, length);
  if (reader.domains != 0) {
    addText(DOMAIN_KIND, sign + 1, <u32>(at + length - sign - 1), domainsEnd);
    store<u32>(domainsEnd, <u32>value, VALUE);
    domainsEnd += VALUE_BYTES;
  }
  const mailbox = readMailbox(reader, at, length, sign);
  if (mailbox == MAILBOX && mailboxesEnd != mailboxes + MOST_MAILBOXES * VALUE_BYTES) {
    store<u64>(mailboxesEnd, mailboxKey, KEY);
    store<u32>(mailboxesEnd, record | HAS_KEY, ROW);
    mailboxesEnd += VALUE_BYTES;
  } else if (mailbox == MAILBOX || mailbox == UNSURE_MAILBOX) {
    flag(record, IS_DEFERRED);
  }
}

function readPhones(reader: BlockReader): void {
  const end = listEnd(PHONE);
  country = listStart(COUNTRY_CODE);
  for (let value = listStart(PHONE); value < end; value += VALUE_BYTES) {
    const record = load<u32>(value, ROW);
    if (isDeferred(record)) continue;
    let at: usize = load<u32>(value, AT);
    let length = load<u32>(value, LENGTH);
    const hasPhone = (load<u8>(flags + record) & HAS_PHONE) != 0;
    note(record, hasPhone, HAS_PHONE);
    let isNational = false;
    let isInternational = isPlainInternational(reader, at, length);
    if (!isInternational && !areDigits(at, length)) {
      if (stripBlanks(value)) {
        at = load<u32>(value, AT);
        length = load<u32>(value, LENGTH);
      }
      const digits = compactNumber(at, length);
      if (digits != 0) {
        at = digits;
        length = compactLength;
        isNational = isBracketed;
      }
      isInternational = isPlainInternational(reader, at, length);
    }
    if (isInternational) {
      knowPlus(record);
      hold(value, record, PHONE, at + 1, length - 1);
      continue;
    }
    if (isZerosInternational(reader, at, length)) {
      hold(value, record, PHONE, at + 2, length - 2);
      continue;
    }
    flag(record, HAS_BARE);
    // A record with several numbers, some of them bare digits, is deferred.
    if (hasPhone) continue;
    const read = bareOf(reader, record, load<u32>(value, PLAN), at, length, isNational);
    if (read == UNSURE_PHONE) flag(record, IS_DEFERRED);
    else if (read == WAITS) holdBack(record, columnOf(load<u32>(value, PLAN)), waitingBits, at, length);
    else if ((read & (HAS_NUMBER | HAS_DIALLED)) == 0) flag(record, HAS_REFUSED);
    if ((read & LEAVES_DIGITS) != 0) traceDigits(record, at, length);
    else if ((read & LEAVES_OTHER) != 0) traceNumber(record, otherCode, at, length);
    else if ((read & LEAVES_WRITTEN) != 0) traceNumber(record, 0, at, length);
    if ((read & HAS_NUMBER) != 0) hold(value, record, PHONE, at, length);
    else if ((read & HAS_DIALLED) != 0) {
      const whole = wholeNumber(record, otherCode, at + skipped, length - skipped);
      hold(value, record, PHONE, whole, wholeLength);
    }
  }
}

/** Notes that a record has a value of a kind, or several. */
function note(record: u32, hasOne: bool, what: u8): void {
  flag(record, hasOne ? HAS_SEVERAL : what);
  if (hasOne) hasSeveral = true;
}

/** The first country code of the last record looked up, or of a later one. */
let country: usize = 0;

/**
 * Judges bare digits by the record's country code, if it has one. A record with several is
 * deferred, since it depends on their order which one counts.
 */
function bareOf(reader: BlockReader, record: u32, plan: u32, at: usize, length: u32, isNational: bool): u32 {
  const column = countryColumnOf(plan);
  let region: usize = 0;
  let regionLength: u32 = 0;
  if (column < OTHER_COLUMN) {
    const end = listEnd(COUNTRY_CODE);
    while (country < end && load<u32>(country, ROW) < record) country += VALUE_BYTES;
    for (let code = country; code < end && load<u32>(code, ROW) == record; code += VALUE_BYTES) {
      if (columnOf(load<u32>(code, PLAN)) != column) continue;
      if (regionLength != 0) return UNSURE_PHONE;
      region = load<u32>(code, AT);
      regionLength = load<u32>(code, LENGTH);
      if (regionLength >= ESCAPED) return UNSURE_PHONE;
    }
  }
  const read = isNational
    ? readBracketed(reader, at, length, region, regionLength)
    : readBarePhone(reader, columnOf(plan), at, length, region, regionLength);
  if (evidence != NO_EVIDENCE) {
    flag(record, HAS_SETTLED);
    store<u16>(settledAs + (record << 1), <u16>((columnOf(plan) << 2) | evidence));
  }
  return read;
}

/** Stages the further addresses of cells, which are no values of their own. */
function stageFurther(reader: BlockReader, isNarrow: bool): void {
  if (furtherEnd == further) return;
  const counter = reader.values + (EMAIL << 2);
  const values = load<u32>(counter);
  stageList(reader, EMAIL, further, furtherEnd, isNarrow);
  store<u32>(counter, values);
}

/** Stages the entries of a kind, each key once per record, and counts its values. */
function stageList(reader: BlockReader, kind: u32, start: usize, listed: usize, isNarrow: bool): void {
  let values: u32 = 0;
  let end = reader.stagedEnd;
  for (let value = start; value < listed; value += VALUE_BYTES) {
    const mark = load<u32>(value, ROW);
    const record = mark & ~HAS_KEY;
    if (isDeferred(record)) continue;
    ++values;
    if (mark < HAS_KEY) continue;
    const key = load<u64>(value, KEY);
    if (isKnown(start, value, mark, key)) continue;
    store<u64>(end, key);
    if (isNarrow) {
      store<u64>(end, <u64>(kind | 16) | (load<u64>(columnSets + ((<usize>record) << 3)) << 16), 8);
      end += NARROW;
    } else {
      store<u64>(end, <u64>(kind | 16), 8);
      v128.store(end, v128.load(columnSets + ((<usize>record) << 5)), 16);
      v128.store(end, v128.load(columnSets + ((<usize>record) << 5), 16), 32);
      end += reader.stagedBytes;
    }
  }
  reader.stagedEnd = end;
  const counter = reader.values + (kind << 2);
  store<u32>(counter, load<u32>(counter) + values);
}

/**
 * Stages the domains of the batch's addresses, as src/indexing/tables/domain-runs.ts reads them: the key
 * of the address, and that of the domain instead of columns. Staged entries are wide then.
 */
function stageDomains(reader: BlockReader): void {
  let end = reader.stagedEnd;
  for (let domain = reader.domains; domain < domainsEnd; domain += VALUE_BYTES) {
    const value: usize = load<u32>(domain, VALUE);
    const mark = load<u32>(value, ROW);
    const key = load<u64>(value, KEY);
    if (isDeferred(mark & ~HAS_KEY) || isKnown(listStart(EMAIL), value, mark, key)) continue;
    memory.fill(end, 0, WIDE);
    store<u64>(end, key);
    store<u64>(end, <u64>(DOMAIN_KIND | 16), 8);
    store<u64>(end, load<u64>(domain), 16);
    end += WIDE;
  }
  reader.stagedEnd = end;
}

/** Stages the traces of the batch, which have no columns and add no records. */
function stageTraces(reader: BlockReader): void {
  for (let trace = traces; trace < tracesEnd; trace += VALUE_BYTES)
    if (!isDeferred(load<u32>(trace, ROW))) stageUnread(reader, load<u64>(trace, KEY), TRACE_KIND);
}

/** Returns true if an earlier value of the same record has the same key. */
function isKnown(start: usize, value: usize, mark: u32, key: u64): bool {
  for (let other = value; other > start;) {
    other -= VALUE_BYTES;
    const otherMark = load<u32>(other, ROW);
    if ((otherMark & ~HAS_KEY) != (mark & ~HAS_KEY)) return false;
    if (otherMark == mark && load<u64>(other, KEY) == key) return true;
  }
  return false;
}

/** The first address of the last record looked up, or of a later one. */
let address: usize = 0;

/** Returns true if a record, none before the one asked for last, has the address with a key. */
function hasAddress(record: u32, key: u64): bool {
  const end = listEnd(EMAIL);
  while (address < end && (load<u32>(address, ROW) & ~HAS_KEY) < record) address += VALUE_BYTES;
  for (let value = address; value < end; value += VALUE_BYTES) {
    const mark = load<u32>(value, ROW);
    if ((mark & ~HAS_KEY) != record) break;
    if (mark >= HAS_KEY && load<u64>(value, KEY) == key) return true;
  }
  for (let value = further; value < furtherEnd; value += VALUE_BYTES)
    if (load<u32>(value, ROW) == (record | HAS_KEY) && load<u64>(value, KEY) == key) return true;
  return false;
}

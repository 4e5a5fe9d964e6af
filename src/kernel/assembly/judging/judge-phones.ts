// Judges the phone numbers of a batch: international ones, and bare digits by what is known of their
// column and their region.

import {
  ESCAPED,
  flag,
  flags,
  HAS_BARE,
  HAS_REFUSED,
  HAS_SETTLED,
  HAS_SEVERAL,
  IS_DEFERRED,
  isDeferred,
  settledAs,
} from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import {
  AT,
  columnOf,
  COUNTRY_CODE,
  countryColumnOf,
  LENGTH,
  listEnd,
  listStart,
  PHONE,
  PLAN,
  ROW,
  VALUE_BYTES,
} from "../batch/noted-values";
import { hashHeld, hold, stageFurther } from "./judged-values";
import { knowPlus } from "../values/mention-signs";
import { traceDigits, traceNumber } from "../values/phone-traces";
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
} from "../values/phone-value";
import {
  endsWith,
  findText,
  furtherEnd,
  furtherStart,
  hasOthers,
  newFurther,
  PART_AT,
  PART_LENGTH,
  partNumbers,
  partOf,
  PHONES,
  REPEATED,
} from "./several-values";
import { holdBack } from "../values/waiting-phones";
import {
  compactLength,
  compactNumber,
  convertedNumber,
  isBracketed,
  stripBlanks,
  wholeLength,
  wholeNumber,
} from "../values/written-value";

/** Stands for several columns; no column has a higher number. */
const OTHER_COLUMN: u32 = 255;

export function readPhones(reader: BlockReader): void {
  const end = listEnd(PHONE);
  country = listStart(COUNTRY_CODE);
  bare = NO_RECORD;
  for (let value = listStart(PHONE); value < end; value += VALUE_BYTES) {
    const record = load<u32>(value, ROW);
    if (isDeferred(record)) continue;
    let at: usize = load<u32>(value, AT);
    let length = load<u32>(value, LENGTH);
    let isNational = false;
    let isInternational = isPlainInternational(reader, at, length);
    if (!isInternational && !areDigits(at, length)) {
      if (stripBlanks(value)) {
        at = load<u32>(value, AT);
        length = load<u32>(value, LENGTH);
      }
      let digits = compactNumber(at, length);
      if (digits != 0) isNational = isBracketed;
      else digits = convertedNumber(at, length);
      if (digits == 0 && readSeveral(reader, value, record, at, length)) continue;
      if (digits != 0) {
        at = digits;
        length = compactLength;
      }
      isInternational = isPlainInternational(reader, at, length);
    }
    if (isInternational) {
      knowPlus(record);
      takeInternational(value, value, record, at + 1, length - 1);
    } else if (isZerosInternational(reader, at, length)) {
      takeInternational(value, value, record, at + 2, length - 2);
    } else {
      takeBare(reader, value, record, at, length, isNational);
    }
  }
}

/**
 * Reads a cell with several international numbers. Returns false if it is something else; it may have
 * taken some of them, but then the record is deferred.
 */
function readSeveral(reader: BlockReader, value: usize, record: u32, at: usize, length: u32): bool {
  const count = partNumbers(at, length);
  for (let index: u32 = 0; index < count; ++index) {
    const part = partOf(index);
    let number: usize = load<u32>(part, PART_AT);
    let digits = load<u32>(part, PART_LENGTH);
    if (!isPlainInternational(reader, number, digits)) {
      number = compactNumber(number, digits);
      digits = compactLength;
    }
    const isRead = number != 0 && isPlainInternational(reader, number, digits);
    const place = !isRead ? 0 : index == 0 ? value : newFurther(PHONES, record);
    if (place == 0) {
      flag(record, IS_DEFERRED);
      return true;
    }
    knowPlus(record);
    takeInternational(value, place, record, number + 1, digits - 1);
  }
  if (count != 0) flag(record, (load<u8>(flags + record) & HAS_BARE) != 0 ? IS_DEFERRED : HAS_SEVERAL);
  return count != 0;
}

/** Takes an international number of a cell. One that the record has already counts as a value only. */
function takeInternational(cell: usize, value: usize, record: u32, at: usize, length: u32): void {
  if (hasOthers(cell, value, record)) {
    // Of the same digits without a country, nothing is entered.
    if (bare == record && (isWaiting || length == bareLength) && endsWith(at, length, bareAt, bareLength))
      flag(record, IS_DEFERRED);
    const found = findText(PHONES, cell, value, record, at, length, false);
    if (found > REPEATED) flag(record, IS_DEFERRED);
    if (found != 0) return;
  }
  hold(value, record, at, length);
}

/**
 * The last record with bare digits, and the digits. If they wait, they are the end of the number whatever is
 * decided: if the record has it already, it must not be entered again.
 */
let bare: u32 = 0;
let bareAt: usize = 0;
let bareLength: u32 = 0;
let isWaiting: bool = false;
const NO_RECORD: u32 = 0xffffffff;

/**
 * Takes bare digits, of which a record may have one number beside others that are international, each in a
 * cell of its own: of several in a cell it may be one.
 */
function takeBare(
  reader: BlockReader,
  value: usize,
  record: u32,
  at: usize,
  length: u32,
  isNational: bool,
): void {
  const before = load<u8>(flags + record);
  flag(record, HAS_BARE);
  if ((before & (HAS_BARE | HAS_SEVERAL)) != 0) {
    flag(record, IS_DEFERRED);
    return;
  }
  const read = bareOf(reader, record, load<u32>(value, PLAN), at, length, isNational);
  bare = record;
  bareAt = at;
  bareLength = length;
  isWaiting = read == WAITS;
  if (
    read == UNSURE_PHONE ||
    (hasOthers(value, value, record) && findText(PHONES, value, value, record, at, length, isWaiting) != 0)
  )
    flag(record, IS_DEFERRED);
  else if (isWaiting) holdBack(record, columnOf(load<u32>(value, PLAN)), waitingBits, at, length);
  else if ((read & (HAS_NUMBER | HAS_DIALLED)) == 0) flag(record, HAS_REFUSED);
  if ((read & LEAVES_DIGITS) != 0) traceDigits(record, at, length);
  else if ((read & LEAVES_OTHER) != 0) traceNumber(record, otherCode, at, length);
  else if ((read & LEAVES_WRITTEN) != 0) traceNumber(record, 0, at, length);
  if ((read & HAS_NUMBER) != 0) hold(value, record, at, length);
  else if ((read & HAS_DIALLED) != 0) {
    const whole = wholeNumber(record, otherCode, at + skipped, length - skipped);
    hold(value, record, whole, wholeLength);
  }
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

/** Adds the batch's numbers to the batch of hashes. */
export function hashPhones(): void {
  hashHeld(PHONE, listStart(PHONE), listEnd(PHONE));
  hashHeld(PHONE, furtherStart(PHONES), furtherEnd(PHONES));
}

/** Stages the further numbers of cells. */
export function stagePhones(reader: BlockReader, isNarrow: bool): void {
  stageFurther(reader, PHONE, furtherStart(PHONES), furtherEnd(PHONES), isNarrow);
}

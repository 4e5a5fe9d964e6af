// Judges the phone numbers of a batch: international ones, and bare digits by what is known of their
// column and their region.

import { PLUS, ZERO } from "../characters";
import {
  ESCAPED,
  flag,
  flags,
  HAS_BARE,
  HAS_SEVERAL,
  HAS_UNSETTLED,
  HAS_UNSETTLED_AMONG,
  IS_DEFERRED,
  isDeferred,
  noteRefused,
  noteSettled,
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
import { HAS_KEY, hold, holdsKey, stageFurther } from "./judged-values";
import { knowMarks, knowPlus, knowTags } from "../values/mention-signs";
import { isFullOfTraces, traceDigits, traceNumber } from "../values/phone-traces";
import {
  areAllDigits,
  codeLength,
  evidence,
  HAS_DIALLED,
  HAS_NUMBER,
  hasOneForm,
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
import { labelledLength, labelledNumber } from "../values/labelled-numbers";
import { COLUMN_BITS, holdBack, IS_REPEATED, isFullOfHeldBack } from "../values/waiting-phones";
import {
  compactLength,
  compactNumber,
  convertedNumber,
  hasPlusExponent,
  isBracketed,
} from "../values/written-numbers";
import { stripBlanks, wholeLength, wholeNumber, withoutZero } from "../values/written-value";

/** The most digits that are looked at together. */
const MOST_DIGITS: u32 = 16;
/** Stands for several columns; no column has a higher number. */
const OTHER_COLUMN: u32 = 255;

export function readPhones(reader: BlockReader): void {
  const end = listEnd(PHONE);
  country = listStart(COUNTRY_CODE);
  bareRecord = NO_RECORD;
  for (let value = listStart(PHONE); value < end; value += VALUE_BYTES) {
    const record = load<u32>(value, ROW);
    if (isDeferred(record)) continue;
    let at: usize = load<u32>(value, AT);
    let length = load<u32>(value, LENGTH);
    let isNational = false;
    let isInternational = isPlainInternational(reader, at, length);
    // Digits alone have nothing around or between them.
    if (!isInternational && (length > MOST_DIGITS || !areAllDigits(at, length))) {
      if (stripBlanks(value)) {
        at = load<u32>(value, AT);
        length = load<u32>(value, LENGTH);
      }
      // Another number with a `+` makes the first one none of those below.
      if (readSeveral(reader, value, record, at, length)) continue;
      let digits = compactNumber(at, length);
      const number = digits == 0 ? labelledNumber(at, length) : 0;
      if (number != 0) {
        at = number;
        length = labelledLength;
        digits = compactNumber(at, length);
      }
      if (digits != 0) {
        knowMarks(record, at, length);
        isNational = isBracketed;
      } else {
        digits = convertedNumber(at, length);
        if (digits != 0 && hasPlusExponent) knowTags(record, 1);
      }
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
  if (count != 0) knowMarks(record, at, length);
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
    if (isBare(record, at, length, ANY_COLUMN)) flag(record, IS_DEFERRED);
    const found = findText(PHONES, cell, value, record, at, length, false);
    if (found > REPEATED) flag(record, IS_DEFERRED);
    if (found != 0) return;
  }
  hold(value, record, at, length);
}

/** The last record with bare digits, and where each begins, its length, its column, and its state below (u32 each). */
const MOST_BARE: u32 = 8;
const BARE_BYTES: usize = 16;
const bares: usize = memory.data(8 * 16, 16);
let bareRecord: u32 = 0;
let bareCount: u32 = 0;
/** They wait; they are a number as written only by what is decided for their column. */
const IS_WAITING: u32 = 1;
const IS_UNSETTLED: u32 = 2;
/** True if one of them waits: a number that ends with it may turn out to be the same. */
let isWaiting: bool = false;
/** True if one that waits has two forms: any other number may be one of these. */
let waitsTwice: bool = false;
/** True if what one of them gives depends on what is decided for its column. */
let isUnsettled: bool = false;
const NO_RECORD: u32 = 0xffffffff;
const ANY_COLUMN: u32 = 256;

/** Returns true if a number of a record is bare digits of a column too, or may turn out to be. */
function isBare(record: u32, at: usize, length: u32, column: u32): bool {
  if (bareRecord != record) return false;
  if (waitsTwice && column == ANY_COLUMN) return true;
  for (let index: u32 = 0; index < bareCount; ++index) {
    const one = bares + <usize>index * BARE_BYTES;
    const oneLength = load<u32>(one, 4);
    if (column != ANY_COLUMN && load<u32>(one, 8) != column) continue;
    if ((isWaiting || length == oneLength) && endsWith(at, length, load<u32>(one), oneLength)) return true;
  }
  return false;
}

/** Returns true if the same digits of the record are a number as written, by what is decided for their column. */
function hasUnsettled(at: usize, length: u32): bool {
  for (let index: u32 = 0; index < bareCount; ++index) {
    const one = bares + <usize>index * BARE_BYTES;
    const isSame = load<u32>(one, 4) == length && endsWith(at, length, load<u32>(one), length);
    if (isSame && load<u32>(one, 12) == IS_UNSETTLED) return true;
  }
  return false;
}

/** True if the digits that may wait are those of the only number before them. */
let isRepeated: bool = false;

/**
 * Returns true if digits can wait beside those of the record that do: none of them ends with the other, so that they
 * are different numbers whatever is decided, or both are the same digits and nothing else waits.
 */
function mayWait(at: usize, length: u32): bool {
  isRepeated = false;
  for (let index: u32 = 0; index < bareCount; ++index) {
    const one = bares + <usize>index * BARE_BYTES;
    if (load<u32>(one, 12) != IS_WAITING) continue;
    const oneAt: usize = load<u32>(one);
    const oneLength = load<u32>(one, 4);
    if (!endsWith(at, length, oneAt, oneLength) && !endsWith(oneAt, oneLength, at, length)) continue;
    isRepeated = length == oneLength && bareCount == 1;
    return isRepeated;
  }
  return true;
}

/**
 * Takes bare digits, each in a cell of its own: of several in a cell they may be one. Nothing is entered for the
 * digits of another number of the record.
 */
function takeBare(
  reader: BlockReader,
  value: usize,
  record: u32,
  at: usize,
  length: u32,
  isNational: bool,
): void {
  flag(record, HAS_BARE);
  if (bareRecord != record) {
    bareRecord = record;
    bareCount = 0;
    isWaiting = false;
    waitsTwice = false;
    isUnsettled = false;
  }
  const others = hasOthers(value, value, record);
  const known = others ? findText(PHONES, value, value, record, at, length, false) : 0;
  if (known == REPEATED && !isUnsettled) return;
  const plan = load<u32>(value, PLAN);
  const column = columnOf(plan);
  const read = bareOf(reader, value, record, plan, at, length, isNational);
  const waits = read == WAITS;
  const mayBeTwo = waits && !hasOneForm(reader, at);
  const isUnsettledNumber = (read & HAS_NUMBER) != 0 && evidence == NO_EVIDENCE;
  const isAgain = known == REPEATED && evidence == NO_EVIDENCE && hasUnsettled(at, length);
  if (
    read == UNSURE_PHONE ||
    (load<u8>(flags + record) & HAS_SEVERAL) != 0 ||
    isFullOfTraces() ||
    (known != 0 && !isAgain) ||
    (others && waits && findText(PHONES, value, value, record, at, length, true) != 0) ||
    (bareCount != 0 && (bareCount == MOST_BARE || isBare(record, at, length, column))) ||
    (waits && (isFullOfHeldBack() || !mayWait(at, length))) ||
    // Beside one with two forms, only the same digits wait.
    (waitsTwice && !(waits && isRepeated)) ||
    (mayBeTwo && others && !isRepeated)
  ) {
    flag(record, IS_DEFERRED);
    return;
  }
  if (waits)
    holdBack(record, column | waitingBits | (isRepeated ? IS_REPEATED << COLUMN_BITS : 0), at, length);
  else if ((read & (HAS_NUMBER | HAS_DIALLED)) == 0) noteRefused(record);
  if ((read & LEAVES_DIGITS) != 0) traceDigits(record, at, length);
  else if ((read & LEAVES_OTHER) != 0) traceNumber(record, otherCode, at, length);
  else if ((read & LEAVES_WRITTEN) != 0) traceNumber(record, 0, at, length);
  if (isAgain && (read & HAS_NUMBER) != 0) {
    // Each leaves its traces, but the number counts once.
  } else if ((read & HAS_NUMBER) != 0) {
    // Other bare digits that are this number give nothing.
    if (isBare(record, at, length, ANY_COLUMN)) flag(record, IS_DEFERRED);
    hold(value, record, at, length);
    if (!hasOneForm(reader, at)) holdWithoutZero(reader, value, record, at, length);
  } else if ((read & HAS_DIALLED) != 0) {
    const whole = wholeNumber(otherCode, at + skipped, length - skipped);
    if (whole == 0 || isBare(record, whole, wholeLength, ANY_COLUMN)) flag(record, IS_DEFERRED);
    else hold(value, record, whole, wholeLength);
  }
  const one = bares + <usize>bareCount * BARE_BYTES;
  store<u64>(one, <u64>at | ((<u64>length) << 32));
  store<u32>(one, column, 8);
  store<u32>(one, waits ? IS_WAITING : isUnsettledNumber ? IS_UNSETTLED : 0, 12);
  ++bareCount;
  isWaiting = isWaiting || waits;
  waitsTwice = waitsTwice || mayBeTwo;
  isUnsettled = isUnsettled || evidence == NO_EVIDENCE;
  // What is read as dialled within the region, or by its brackets, is settled.
  if (evidence == NO_EVIDENCE && !isNational && load<u8>(at) != ZERO)
    flag(record, others || isFollowed(value, record) ? HAS_UNSETTLED | HAS_UNSETTLED_AMONG : HAS_UNSETTLED);
}

/** Returns true if the next value is one of the same record. */
function isFollowed(value: usize, record: u32): bool {
  return value + VALUE_BYTES < listEnd(PHONE) && load<u32>(value, VALUE_BYTES + ROW) == record;
}

/** Holds the other form of a number that has a zero behind its calling code. */
function holdWithoutZero(reader: BlockReader, value: usize, record: u32, at: usize, length: u32): void {
  const whole = withoutZero(at, length, codeLength(reader, at));
  const place = whole == 0 ? 0 : newFurther(PHONES, record);
  if (
    place == 0 ||
    isBare(record, whole, wholeLength, ANY_COLUMN) ||
    findText(PHONES, value, place, record, whole, wholeLength, false) != 0
  )
    flag(record, IS_DEFERRED);
  else hold(place, record, whole, wholeLength);
}

/** A calling code has three digits at most. */
const LONGEST_CODE: u32 = 3;

/** Notes each `+` in front of a calling code that has a column of its own: it is no sign of a number. */
export function knowCodes(): void {
  const end = listEnd(COUNTRY_CODE);
  for (let code = listStart(COUNTRY_CODE); code < end; code += VALUE_BYTES) {
    const at: usize = load<u32>(code, AT);
    const digits = load<u32>(code, LENGTH) - 1;
    if (<u32>load<u8>(at) == PLUS && digits - 1 < LONGEST_CODE && areAllDigits(at + 1, digits))
      knowTags(load<u32>(code, ROW), 1);
  }
}

/** The first country code of the last record looked up, or of a later one. */
let country: usize = 0;

/**
 * Judges bare digits by the country code beside them: the record's only one in its column or, if the phone
 * column has as many values, the one in the same place. Otherwise the record is deferred.
 */
function bareOf(
  reader: BlockReader,
  value: usize,
  record: u32,
  plan: u32,
  at: usize,
  length: u32,
  isNational: bool,
): u32 {
  const column = countryColumnOf(plan);
  let region: usize = 0;
  let regionLength: u32 = 0;
  if (column < OTHER_COLUMN) {
    const end = listEnd(COUNTRY_CODE);
    while (country < end && load<u32>(country, ROW) < record) country += VALUE_BYTES;
    let codes: u32 = 0;
    for (let code = country; code < end && load<u32>(code, ROW) == record; code += VALUE_BYTES)
      codes += u32(columnOf(load<u32>(code, PLAN)) == column);
    let place: u32 = codes > 1 ? placeOf(value, record, columnOf(plan), codes) : 0;
    if (place == NO_PLACE) return UNSURE_PHONE;
    for (let code = country; codes != 0; code += VALUE_BYTES) {
      if (columnOf(load<u32>(code, PLAN)) != column) continue;
      if (place == 0) {
        region = load<u32>(code, AT);
        regionLength = load<u32>(code, LENGTH);
        if (regionLength >= ESCAPED) return UNSURE_PHONE;
        break;
      }
      --place;
    }
  }
  const read = isNational
    ? readBracketed(reader, at, length, region, regionLength)
    : readBarePhone(reader, columnOf(plan), at, length, region, regionLength);
  if (evidence != NO_EVIDENCE) noteSettled(record, columnOf(plan), evidence);
  return read;
}

const NO_PLACE: u32 = 0xffffffff;

/** Returns how many values of a column stand before one in its record, or NO_PLACE if not `count` are there. */
function placeOf(value: usize, record: u32, column: u32, count: u32): u32 {
  let before: u32 = 0;
  for (let other = value - VALUE_BYTES; other >= listStart(PHONE); other -= VALUE_BYTES) {
    if ((load<u32>(other, ROW) & ~HAS_KEY) != record) break;
    before += u32(columnOf(load<u32>(other, PLAN)) == column);
  }
  let all = before;
  for (let other = value; other < listEnd(PHONE) && (load<u32>(other, ROW) & ~HAS_KEY) == record;) {
    all += u32(columnOf(load<u32>(other, PLAN)) == column);
    other += VALUE_BYTES;
  }
  return all == count ? before : NO_PLACE;
}

/** The first number of the last record looked up, or of a later one. */
let number: usize = 0;

/** Looks numbers up from the first record on. */
export function startHeldNumbers(): void {
  number = listStart(PHONE);
}

/** Returns true if a record, none before the one asked for last, has the number with a key. */
export function hasNumber(record: u32, key: u64): bool {
  const end = listEnd(PHONE);
  while (number < end && (load<u32>(number, ROW) & ~HAS_KEY) < record) number += VALUE_BYTES;
  for (let value = number; value < end && (load<u32>(value, ROW) & ~HAS_KEY) == record; value += VALUE_BYTES)
    if (holdsKey(value, record, key)) return true;
  const furtherLast = furtherEnd(PHONES);
  for (let value = furtherStart(PHONES); value < furtherLast; value += VALUE_BYTES)
    if (holdsKey(value, record, key)) return true;
  return false;
}

/** Stages the further numbers of cells. */
export function stagePhones(reader: BlockReader, isNarrow: bool): void {
  stageFurther(reader, PHONE, furtherStart(PHONES), furtherEnd(PHONES), isNarrow);
}

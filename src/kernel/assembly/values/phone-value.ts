// Phone numbers in ASCII, as far as the kernel is certain: docs/rules-1.md, section 2.

import { BlockReader } from "../batch/block-reader";
import {
  NOT_VALID,
  RULE_BYTES,
  stateBehindCode,
  stateBehindOne,
  UNKNOWN,
  VALID,
  validityOf,
} from "./phone-automaton";
import { digitBits } from "./plain-value";
import { ruleOfName } from "./place-names";
import { COLUMN_BITS, IS_AMERICAN, IS_NATIONAL, IS_VALID, RULE_AT } from "./waiting-phones";

/** Nothing is certain: the record is deferred. Otherwise a sum of the following. */
export const UNSURE_PHONE: u32 = 0;
/** The digits as written are a canonical form and get a key; so does their other form, if {@link hasOneForm} is false. */
export const HAS_NUMBER: u32 = 1;
/** The digits leave a trace, because they may be another number. */
export const LEAVES_DIGITS: u32 = 2;
/** Their less likely reading leaves a trace: they are the number after the code of `otherCode`. */
export const LEAVES_OTHER: u32 = 4;

/** The digits behind `skipped` are a national number; with `otherCode` before them it gets a key. */
export const HAS_DIALLED: u32 = 8;
/** The digits as written are the less likely reading, which leaves a trace. */
export const LEAVES_WRITTEN: u32 = 16;
/** The digits wait until their column is decided. */
export const WAITS: u32 = 32;

/** What is known of digits that wait, but for their column, see waiting-phones.ts. */
export let waitingBits: u32 = 0;
/** The calling code of the national reading. */
export let otherCode: u32 = 0;
/** Digits of a national prefix, which are no part of the number. */
export let skipped: u32 = 0;

/** How digits count as evidence for their column, see src/record/phone/phone-bare.ts. */
export const FOREIGN: u32 = 0;
export const OWN: u32 = 1;
export const NATIONAL: u32 = 2;
/** National, and not among the bare digits. */
export const BRACKETED: u32 = 3;
export const NO_EVIDENCE: u32 = 4;
export let evidence: u32 = NO_EVIDENCE;

/** What `bareModes` says of digits without a region in a column, in the lowest two bits. */
const UNDECIDED: u32 = 0;
const INTERNATIONAL: u32 = 1;
const UNREAD: u32 = 3;
/** Digits that begin with the code of their region are national if they can be. */
const PREFERS_NATIONAL: u32 = 4;
/** Digits that are valid neither way are international; otherwise national, if they can be. */
const OTHERS_INTERNATIONAL: u32 = 8;
/** Digits that are valid as two numbers are those of another country. */
const PREFERS_FOREIGN: u32 = 16;

/** Verdicts on digits as a national number. */
const UNSURE_NATIONAL: u32 = 0;
/** None: no number of the region has that many digits. */
const NO_NATIONAL: u32 = 1;
/** Not a valid number, or already the international number as written, or none. */
const NOT_VALID_NATIONAL: u32 = 2;
/** The digits after the calling code are a valid number, and nothing else is. */
const VALID_NATIONAL: u32 = 3;
/** They are no valid number, but as long as one, and nothing else is as long. */
const INVALID_NATIONAL: u32 = 4;

/** What a rule says of its calling code, at {@link RULE_FLAGS}. */
const RULE_FLAGS: usize = 21;
const HAS_ONE_PLAN: u32 = 1;
const HAS_NO_FORMER: u32 = 2;
const NEVER_ZERO: u32 = 4;
/** Where a rule has the lengths that all plans of its calling code have. */
const COMMON_LENGTHS: usize = 53;

const LETTERS: u32 = 26;
/** The fewest digits of a canonical form. */
const SHORTEST: u32 = 7;
/** The most digits of a canonical form. */
const LONGEST: u32 = 15;
/** `.0` */
const POINT_AND_ZERO: u32 = 0x302e;
/** Digits of a national number of +1. */
const AMERICAN_DIGITS: u32 = 10;

/** Returns true for `+` and 7 to 15 digits that have one canonical form. */
export function isPlainInternational(reader: BlockReader, at: usize, length: u32): bool {
  return load<u8>(at) == 0x2b && areDigits(at + 1, length - 1) && hasOneForm(reader, at + 1);
}

/** Returns true for `00` and 8 to 15 digits that have one canonical form. */
export function isZerosInternational(reader: BlockReader, at: usize, length: u32): bool {
  return (
    length - 10 <= 5 && load<u16>(at) == 0x3030 && areDigits(at + 2, length - 2) && hasOneForm(reader, at + 2)
  );
}

/** Returns true if the bytes are 7 to 15 digits, the first of them 0 and the second not. */
function areDialled(at: usize, length: u32): bool {
  return length - 7 <= 8 && load<u8>(at) == 0x30 && load<u8>(at, 1) != 0x30 && areAllDigits(at, length);
}

/** Returns true if the bytes are 7 to 15 digits, the first of them not 0. */
export function areDigits(at: usize, length: u32): bool {
  return length - 7 <= 8 && load<u8>(at) != 0x30 && areAllDigits(at, length);
}

/** Returns true if the bytes, 15 at most, are digits. */
export function areAllDigits(at: usize, length: u32): bool {
  return (~digitBits(v128.load(at)) & ((1 << length) - 1)) == 0;
}

/** Returns true if an international number has no other form: no zero after its calling code. */
export function hasOneForm(reader: BlockReader, at: usize): bool {
  return load<u8>(at + codeLength(reader, at)) != 0x30;
}

/** Returns the number of digits of the calling code of an international number. */
export function codeLength(reader: BlockReader, at: usize): usize {
  return <usize>load<u8>(reader.codeLengths + pairOf(at));
}

/**
 * Returns true if the forms of an international number are certain: it has one or, without the zero after its calling
 * code, another one. Behind some codes that begin with 22, 24, 37 and 39 the zero is part of the number.
 */
function hasCertainForms(reader: BlockReader, at: usize, length: u32): bool {
  if (hasOneForm(reader, at)) return true;
  const pair = pairOf(at);
  return length > SHORTEST && pair != 22 && pair != 24 && pair != 37 && pair != 39;
}

/**
 * Judges a phone value without `+` in a column. Its region is the value of the country-code field,
 * if there is one (`regionLength` is not 0), otherwise the region of the build.
 */
export function readBarePhone(
  reader: BlockReader,
  column: u32,
  at: usize,
  length: u32,
  region: usize,
  regionLength: u32,
): u32 {
  evidence = NO_EVIDENCE;
  const hasRegion = regionLength != 0 || reader.regionRule != 0;
  const isDialled = areDialled(at, length);
  // Without a region, they may be a number of any country.
  if (isDialled && !hasRegion) return LEAVES_DIGITS;
  if (!isDialled && !areDigits(at, length)) return UNSURE_PHONE;
  const mode: u32 = load<u8>(reader.bareModes + column);
  if (!hasRegion)
    return (mode & 3) == UNREAD || hasCertainForms(reader, at, length)
      ? readAlone(reader, mode & 3, at, length)
      : UNSURE_PHONE;
  const rule = ruleFor(reader, region, regionLength);
  if (rule == 0) return UNSURE_PHONE;
  if (isDialled) return readDialled(rule, at, length);
  const isOwnCode = hasCode(rule, at);
  const validity = validityOf(reader, reader.startState, at, length);
  if (validity == VALID) {
    if (!hasOneForm(reader, at)) return UNSURE_PHONE;
    evidence = isOwnCode ? OWN : FOREIGN;
    // Longer than any national number of the region, so it can only be the number as written.
    const most: u32 = load<u8>(rule);
    if (most != 0 && length > most && (load<u8>(at) != 0x31 || load<u8>(at, 1) != 0x31)) return HAS_NUMBER;
    const national = nationalOf(reader, rule, at, length);
    if (national == UNSURE_NATIONAL) return UNSURE_PHONE;
    if (national == NO_NATIONAL || (isOwnCode && national != VALID_NATIONAL)) return HAS_NUMBER;
    if (national == VALID_NATIONAL) {
      evidence = NO_EVIDENCE;
      if (!isOwnCode) return readPlaced(reader, mode, IS_VALID, rule);
      if ((mode & 3) == UNDECIDED || (mode & PREFERS_NATIONAL) != 0) return UNSURE_PHONE;
    } else if (national != INVALID_NATIONAL) return UNSURE_PHONE;
    otherCode = load<u16>(rule, 2);
    skipped = 0;
    return HAS_NUMBER | LEAVES_OTHER;
  }
  if (validity != NOT_VALID || isOwnCode) return UNSURE_PHONE;
  const national = nationalOf(reader, rule, at, length);
  if (national == VALID_NATIONAL) {
    evidence = NATIONAL;
    otherCode = load<u16>(rule, 2);
    skipped = 0;
    return HAS_DIALLED;
  }
  if (national != NO_NATIONAL && national != INVALID_NATIONAL) return UNSURE_PHONE;
  if (((mode & 3) == UNDECIDED || (mode & OTHERS_INTERNATIONAL) != 0) && !hasCertainForms(reader, at, length))
    return UNSURE_PHONE;
  return readPlaced(reader, mode, national == INVALID_NATIONAL ? IS_NATIONAL : 0, rule);
}

/**
 * Judges bare digits with a region whose reading depends on what is decided for their column: digits that do not
 * begin with the calling code of the region, and are valid both as a national and as an international number, or
 * as neither.
 */
function readPlaced(reader: BlockReader, mode: u32, known: u32, rule: usize): u32 {
  if ((mode & 3) != UNDECIDED) return readKnown(mode, known, rule);
  waitingBits = (known << COLUMN_BITS) | ((<u32>((rule - reader.rules) / RULE_BYTES)) << RULE_AT);
  return WAITS;
}

/** Reads them by what is decided. */
function readKnown(mode: u32, known: u32, rule: usize): u32 {
  otherCode = load<u16>(rule, 2);
  skipped = 0;
  if ((known & IS_VALID) != 0)
    return (mode & PREFERS_FOREIGN) != 0 ? HAS_NUMBER | LEAVES_OTHER : HAS_DIALLED | LEAVES_WRITTEN;
  if ((mode & OTHERS_INTERNATIONAL) != 0) return HAS_NUMBER | LEAVES_DIGITS;
  return (known & IS_NATIONAL) != 0 ? HAS_DIALLED | LEAVES_DIGITS : LEAVES_DIGITS;
}

/** Reads digits that have waited, by the mode of their column and what is known of them, see waiting-phones.ts. */
export function readWaited(reader: BlockReader, mode: u32, bits: u32): u32 {
  const known = bits >> COLUMN_BITS;
  const rule = bits >> RULE_AT;
  if (rule != 0) return readKnown(mode, known, reader.rules + <usize>rule * RULE_BYTES);
  return readValidity(mode & 3, (known & IS_VALID) != 0, (known & IS_AMERICAN) != 0);
}

/**
 * Reads digits behind one zero: a national number without it, if the zero can only be the national
 * prefix, and if all plans of the calling code have numbers of that length.
 */
function readDialled(rule: usize, at: usize, length: u32): u32 {
  if (length <= <u32>load<u8>(rule, 7) || !hasBit(rule + 24, pairOf(at))) return UNSURE_PHONE;
  if ((load<u8>(rule, RULE_FLAGS) & NEVER_ZERO) == 0) return UNSURE_PHONE;
  const digits = length - 1;
  const codeDigits: u32 = load<u8>(rule, 1);
  if (codeDigits + digits < 7 || codeDigits + digits > LONGEST) return UNSURE_PHONE;
  if (((load<u32>(rule, COMMON_LENGTHS) >> digits) & 1) == 0) return UNSURE_PHONE;
  otherCode = load<u16>(rule, 2);
  skipped = 1;
  return HAS_DIALLED;
}

/** Judges the digits of a number whose area code stands in brackets, as {@link readBarePhone} does. */
export function readBracketed(
  reader: BlockReader,
  at: usize,
  length: u32,
  region: usize,
  regionLength: u32,
): u32 {
  evidence = NO_EVIDENCE;
  if (!areDigits(at, length)) return UNSURE_PHONE;
  if (regionLength == 0 && reader.regionRule == 0) return LEAVES_DIGITS;
  const rule = ruleFor(reader, region, regionLength);
  if (rule == 0) return UNSURE_PHONE;
  if (length <= <u32>load<u8>(rule, 7) || hasCode(rule, at)) return UNSURE_PHONE;
  const pair = pairOf(at);
  if (hasBit(rule + 24, pair) || !hasBit(rule + 8, pair)) return UNSURE_PHONE;
  const total = length + <u32>load<u8>(rule, 1);
  if (total > LONGEST || ((load<u32>(rule, COMMON_LENGTHS) >> length) & 1) == 0) return UNSURE_PHONE;
  const validity = validityOf(reader, stateBehindCode(rule), at, length);
  if (validity == UNKNOWN) return UNSURE_PHONE;
  if (validity == VALID) evidence = BRACKETED;
  otherCode = load<u16>(rule, 2);
  skipped = 0;
  return HAS_DIALLED;
}

/** Returns the rule for a region beside a number, or for that of the build; 0 if there is none. */
function ruleFor(reader: BlockReader, region: usize, regionLength: u32): usize {
  const number = regionLength == 0 ? reader.regionRule : ruleOfRegion(reader, region, regionLength);
  return number == 0 ? 0 : reader.rules + <usize>number * RULE_BYTES;
}

/** Judges bare digits without a region. */
function readAlone(reader: BlockReader, alone: u32, at: usize, length: u32): u32 {
  if (alone != INTERNATIONAL && alone != UNDECIDED) return readValidity(alone, false, false);
  const validity = validityOf(reader, reader.startState, at, length);
  if (validity == UNKNOWN) return UNSURE_PHONE;
  let american = NOT_VALID;
  if (validity == VALID && length == AMERICAN_DIGITS) {
    american = validityOf(reader, stateBehindOne(reader), at, length);
    if (american == UNKNOWN) return UNSURE_PHONE;
  }
  if (alone == UNDECIDED) {
    waitingBits = ((validity == VALID ? IS_VALID : 0) | (american == VALID ? IS_AMERICAN : 0)) << COLUMN_BITS;
    return WAITS;
  }
  return readValidity(INTERNATIONAL, validity == VALID, american == VALID);
}

/** Judges bare digits without a region in a decided column by their validity as a number, and as one of +1. */
function readValidity(alone: u32, isValid: bool, isAmerican: bool): u32 {
  if (alone == UNREAD) return LEAVES_DIGITS;
  if (alone != INTERNATIONAL || !isValid) return HAS_NUMBER | LEAVES_DIGITS;
  otherCode = 1;
  return isAmerican ? HAS_NUMBER | LEAVES_OTHER : HAS_NUMBER;
}

/** Returns true if digits begin with the calling code of a rule. */
function hasCode(rule: usize, at: usize): bool {
  return leadOf(rule, at) == <u32>load<u16>(rule, 2);
}

/** Returns as many leading digits as the calling code of a rule has. */
function leadOf(rule: usize, at: usize): u32 {
  const codeDigits: u32 = load<u8>(rule, 1);
  let lead: u32 = 0;
  for (let index: u32 = 0; index < codeDigits; ++index) lead = lead * 10 + <u32>load<u8>(at + index) - 0x30;
  return lead;
}

/**
 * Returns the number of the rule for a region, written as two letters, as a name, or as a calling code,
 * perhaps behind `+` or zeros, or as a float, between blanks or not. Returns 0 if there is none, or if it is written
 * differently.
 */
function ruleOfRegion(reader: BlockReader, at: usize, length: u32): u32 {
  const numbers = reader.ruleNumbers;
  for (; length > 0 && load<u8>(at) == 0x20; --length) ++at;
  while (length > 0 && load<u8>(at + length - 1) == 0x20) --length;
  if (length == 0) return 0;
  if (length == 2) {
    const first = (<u32>load<u8>(at) | 0x20) - 0x61;
    const second = (<u32>load<u8>(at, 1) | 0x20) - 0x61;
    if (first < LETTERS && second < LETTERS) return load<u16>(numbers + ((first * LETTERS + second) << 1));
  }
  if ((<u32>load<u8>(at) | 0x20) - 0x61 < LETTERS)
    return reader.placeNames == 0 ? 0 : ruleOfName(reader.placeNames, at, length);
  // A spreadsheet's float.
  if (length > 2 && <u32>load<u16>(at + length - 2) == POINT_AND_ZERO) length -= 2;
  const end = at + length;
  if (<u32>load<u8>(at) == 0x2b) ++at;
  else for (let zeros = 0; zeros < 2 && at < end && <u32>load<u8>(at) == 0x30; ++zeros) ++at;
  if (<u32>(end - at) - 1 > 2 || <u32>load<u8>(at) == 0x30) return 0;
  let code: u32 = 0;
  for (; at < end; ++at) {
    const digit = <u32>load<u8>(at) - 0x30;
    if (digit > 9) return 0;
    code = code * 10 + digit;
  }
  return load<u16>(numbers + ((LETTERS * LETTERS + code) << 1));
}

/**
 * Judges digits as they would be dialled in a region: src/record/phone/phone-national.ts, as far as
 * the leading digits are enough. The national number may have a national prefix. Digits that begin
 * with the calling code may also be the number as written, valid or not.
 */
function nationalOf(reader: BlockReader, rule: usize, at: usize, length: u32): u32 {
  const least: u32 = load<u8>(rule, 7);
  if (length <= least) return UNSURE_NATIONAL;
  const pair = pairOf(at);
  const mayStrip = hasBit(rule + 24, pair);
  if (!mayStrip && !hasBit(rule + 8, pair)) return UNSURE_NATIONAL;
  const codeDigits: u32 = load<u8>(rule, 1);
  const code: u32 = load<u16>(rule, 2);
  const lead = leadOf(rule, at);
  const lengths = load<u32>(rule, 4);
  let isPossible: u32 = 0;
  if (lead == code) {
    if (length - codeDigits <= least || !hasBit(rule + 40, pairOf(at + codeDigits))) return UNSURE_NATIONAL;
    isPossible = lengths >> (length - codeDigits);
  }
  const behindCode = stateBehindCode(rule);
  // Longer numbers do not exist.
  if (codeDigits + length <= LONGEST) {
    const validity = validityOf(reader, behindCode, at, length);
    const needed = lead == code ? HAS_ONE_PLAN : HAS_NO_FORMER;
    if (validity == VALID && !mayStrip && (load<u8>(rule, RULE_FLAGS) & needed) != 0) return VALID_NATIONAL;
    if (validity != NOT_VALID) return UNSURE_NATIONAL;
    isPossible |= lengths >> length;
  }
  // If the first digit is the whole calling code, stripping it gives the number as written.
  if (mayStrip && (lead != code || codeDigits != 1) && codeDigits + length - 1 <= LONGEST) {
    if (validityOf(reader, behindCode, at + 1, length - 1) != NOT_VALID) return UNSURE_NATIONAL;
    isPossible |= lengths >> (length - 1);
  }
  if ((isPossible & 1) == 0) return NO_NATIONAL;
  return mayStrip || lead == code ? NOT_VALID_NATIONAL : INVALID_NATIONAL;
}

/** Returns the first two digits of a number as one number. */
export function pairOf(at: usize): u32 {
  return (<u32>load<u8>(at) - 0x30) * 10 + <u32>load<u8>(at, 1) - 0x30;
}

function hasBit(at: usize, bit: u32): bool {
  return ((<u32>load<u8>(at + (bit >> 3)) >> (bit & 7)) & 1) != 0;
}

// Phone numbers in ASCII, as far as the kernel is certain: docs/rules-1.md, section 2. The numbering plans are an automaton
// that src/record/phone/phone-plan.ts learns and the binding copies; where a transition is not known yet, the definition decides.

import { BlockReader } from "./block-reader";

/** No key is certain: the definition decides. */
export const UNSURE_PHONE: u32 = 0;
/** The digits as they stand, behind a `+` or without one, are the canonical form. */
export const WRITTEN: u32 = 1;
/** Digits that give no key in this source. */
export const REFUSED: u32 = 2;
/** As {@link WRITTEN}, but no valid number: they count as if they had no key, too. */
export const DOUBTFUL: u32 = 3;

/** What `bareMode` says of bare digits without a place: the source is not decided yet, or they are international, or refused. */
const UNDECIDED: u32 = 0;
const INTERNATIONAL: u32 = 1;

/** States of the automaton. */
const UNKNOWN_STATE: u32 = 0;
const DEAD: u32 = 1;

/** What the automaton says of digits. */
const UNKNOWN: u32 = 0;
const NOT_VALID: u32 = 1;
const VALID: u32 = 2;

/** What digits are where they are dialled. */
const UNSURE_NATIONAL: u32 = 0;
/** Nothing: no number there has so many digits. */
const NO_NATIONAL: u32 = 1;
/** Nothing, or a number that is not valid, or the international number that they are as they stand. */
const NOT_VALID_NATIONAL: u32 = 2;

const LETTERS: u32 = 26;
/** The most digits of a canonical form. */
const LONGEST: u32 = 15;
/** The rule of a place: src/record/phone/phone-facts.ts says what stands where. */
const RULE_BYTES: usize = 56;

/** `+` and 7 to 15 digits that have one canonical form. */
export function isPlainInternational(reader: BlockReader, at: usize, length: u32): bool {
  return load<u8>(at) == 0x2b && areDigits(at + 1, length - 1) && hasOneForm(reader, at + 1, length - 1);
}

/** Whether the bytes are 7 to 15 digits, the first of them not 0. */
function areDigits(at: usize, length: u32): bool {
  if (length - 7 > 8 || load<u8>(at) == 0x30) return false;
  const bytes = i8x16.sub(v128.load(at), i8x16.splat(0x30));
  const digits = <u32>i8x16.bitmask(i8x16.lt_u(bytes, i8x16.splat(10)));
  return (~digits & ((1 << length) - 1)) == 0;
}

/** Whether an international number has no other form: no zero behind its calling code, and no 1 before a Mexican one. */
function hasOneForm(reader: BlockReader, at: usize, length: u32): bool {
  const first = (<u32>load<u8>(at) - 0x30) * 10 + <u32>load<u8>(at, 1) - 0x30;
  const code = <usize>load<u8>(reader.codeLengths + first);
  if (load<u8>(at + code) == 0x30) return false;
  return length != 13 || first != 52 || load<u8>(at, 2) != 0x31;
}

/**
 * What a phone value without `+` is. Its place is the value of the country-code field, if there is one (`placeLength` is not 0),
 * else the region of the build.
 */
export function readBarePhone(reader: BlockReader, at: usize, length: u32, place: usize, placeLength: u32): u32 {
  if (!areDigits(at, length) || !hasOneForm(reader, at, length)) return UNSURE_PHONE;
  const mode = reader.bareMode;
  if (placeLength == 0 && reader.regionRule == 0) {
    if (mode != INTERNATIONAL) return mode == UNDECIDED ? UNSURE_PHONE : REFUSED;
    const validity = validityOf(reader, reader.startState, at, length);
    return validity == VALID ? WRITTEN : validity == NOT_VALID ? DOUBTFUL : UNSURE_PHONE;
  }
  const number = placeLength == 0 ? reader.regionRule : ruleOfPlace(reader, place, placeLength);
  if (number == 0) return UNSURE_PHONE;
  const rule = reader.rules + <usize>number * RULE_BYTES;
  const validity = validityOf(reader, reader.startState, at, length);
  if (validity == VALID) {
    // Valid both ways or not, the source has it so.
    if (mode != UNDECIDED && reader.prefersInternational != 0) return WRITTEN;
    // Longer than any national number of the place: if it is valid as it stands, nothing else is.
    const most: u32 = load<u8>(rule);
    if (most != 0 && length > most && (load<u8>(at) != 0x31 || load<u8>(at, 1) != 0x31)) return WRITTEN;
    return nationalOf(reader, rule, at, length) == UNSURE_NATIONAL ? UNSURE_PHONE : WRITTEN;
  }
  if (validity != NOT_VALID || mode == UNDECIDED) return UNSURE_PHONE;
  const national = nationalOf(reader, rule, at, length);
  if (national == UNSURE_NATIONAL) return UNSURE_PHONE;
  if (mode == INTERNATIONAL) return DOUBTFUL;
  return national == NO_NATIONAL ? REFUSED : UNSURE_PHONE;
}

/** The number of the rule of a place that is two letters, or a calling code with `+` or without; 0 if there is none, or it is written otherwise. */
function ruleOfPlace(reader: BlockReader, at: usize, length: u32): u32 {
  const numbers = reader.ruleNumbers;
  if (length == 2) {
    const first = (<u32>load<u8>(at) | 0x20) - 0x61;
    const second = (<u32>load<u8>(at, 1) | 0x20) - 0x61;
    if (first < LETTERS && second < LETTERS) return load<u16>(numbers + ((first * LETTERS + second) << 1));
  }
  const skipped: u32 = u32(<u32>load<u8>(at) == 0x2b);
  if (length - skipped - 1 > 2) return 0;
  const end = at + length;
  at += skipped;
  if (<u32>load<u8>(at) == 0x30) return 0;
  let code: u32 = 0;
  for (; at < end; ++at) {
    const digit = <u32>load<u8>(at) - 0x30;
    if (digit > 9) return 0;
    code = code * 10 + digit;
  }
  return load<u16>(numbers + ((LETTERS * LETTERS + code) << 1));
}

/**
 * What digits are that are dialled in a place: src/record/phone/phone-national.ts, as far as the digits in front tell which number that
 * is. They stand behind the calling code, with what may be a national prefix or without; digits that begin with the calling code
 * may also be the number as it stands, of which it need not be known whether it is valid.
 */
function nationalOf(reader: BlockReader, rule: usize, at: usize, length: u32): u32 {
  const least: u32 = load<u8>(rule, 7);
  if (length <= least) return UNSURE_NATIONAL;
  const pair = pairOf(at);
  const mayStrip = hasBit(rule + 24, pair);
  if (!mayStrip && !hasBit(rule + 8, pair)) return UNSURE_NATIONAL;
  const codeDigits: u32 = load<u8>(rule, 1);
  const code: u32 = load<u16>(rule, 2);
  let lead: u32 = 0;
  for (let index: u32 = 0; index < codeDigits; ++index) lead = lead * 10 + <u32>load<u8>(at + index) - 0x30;
  const lengths = load<u32>(rule, 4);
  let isPossible: u32 = 0;
  if (lead == code) {
    if (length - codeDigits <= least || !hasBit(rule + 40, pairOf(at + codeDigits))) return UNSURE_NATIONAL;
    isPossible = lengths >> (length - codeDigits);
  }
  let behindCode = reader.startState;
  for (let unit: u32 = codeDigits == 3 ? 100 : codeDigits == 2 ? 10 : 1; unit != 0; unit /= 10) {
    behindCode = stateAfter(reader, behindCode, (code / unit) % 10);
  }
  // Longer ones are none.
  if (codeDigits + length <= LONGEST) {
    if (validityOf(reader, behindCode, at, length) != NOT_VALID) return UNSURE_NATIONAL;
    isPossible |= lengths >> length;
  }
  // Without a first digit that is the calling code it is the number as it stands.
  if (mayStrip && (lead != code || codeDigits != 1) && codeDigits + length - 1 <= LONGEST) {
    if (validityOf(reader, behindCode, at + 1, length - 1) != NOT_VALID) return UNSURE_NATIONAL;
    isPossible |= lengths >> (length - 1);
  }
  return (isPossible & 1) != 0 ? NOT_VALID_NATIONAL : NO_NATIONAL;
}

function pairOf(at: usize): u32 {
  return (<u32>load<u8>(at) - 0x30) * 10 + <u32>load<u8>(at, 1) - 0x30;
}

function hasBit(at: usize, bit: u32): bool {
  return ((<u32>load<u8>(at + (bit >> 3)) >> (bit & 7)) & 1) != 0;
}

/** The state after one more digit; {@link UNKNOWN_STATE} if it is not known, or was learned after the table was copied. */
function stateAfter(reader: BlockReader, state: u32, digit: u32): u32 {
  if (state <= DEAD) return state;
  const next = load<u32>(reader.transitions + ((state * 10 + digit) << 2));
  return next < reader.states ? next : UNKNOWN_STATE;
}

/** What the automaton says of digits from one of its states on. */
function validityOf(reader: BlockReader, state: u32, at: usize, length: u32): u32 {
  const transitions = reader.transitions;
  const states = reader.states;
  if (states == 0) return UNKNOWN;
  for (const end = at + length; at < end && state > DEAD; ++at) {
    state = load<u32>(transitions + ((state * 10 + <u32>load<u8>(at) - 0x30) << 2));
    // Learned after the table was copied.
    if (state >= states) return UNKNOWN;
  }
  if (state <= DEAD) return state == DEAD ? NOT_VALID : UNKNOWN;
  return load<u8>(reader.accepting + state) != 0 ? VALID : NOT_VALID;
}

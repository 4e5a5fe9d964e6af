// Phone numbers in ASCII, as far as the kernel is certain: docs/format.md, section 9.2. The numbering plans are an automaton
// that src/record/phone-plan.ts learns and the binding copies; where a transition is not known yet, the definition decides.

import { CsvReader } from "./csv-reader";

/** No key is certain: the definition decides. */
export const UNSURE_PHONE: u32 = 0;
/** The digits as they stand, behind a `+` or without one, are the canonical form. */
export const WRITTEN: u32 = 1;
/** Digits that give no key in this source. */
export const REFUSED: u32 = 2;

/** What `bareMode` says of bare digits without a place: the source is not decided yet, or they are international, or refused. */
const UNDECIDED: u32 = 0;
const INTERNATIONAL: u32 = 1;

const DEAD: u32 = 1;
const LETTERS: u32 = 26;

/** `+` and 7 to 15 digits that have one canonical form. */
export function isPlainInternational(reader: CsvReader, at: usize, length: u32): bool {
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
function hasOneForm(reader: CsvReader, at: usize, length: u32): bool {
  const first = (<u32>load<u8>(at) - 0x30) * 10 + <u32>load<u8>(at, 1) - 0x30;
  const code = <usize>load<u8>(reader.codeLengths + first);
  if (load<u8>(at + code) == 0x30) return false;
  return length != 13 || first != 52 || load<u8>(at, 2) != 0x31;
}

/**
 * What a phone value without `+` is. Its place is the value of the country-code field, if there is one (`placeLength` is not 0),
 * else the region of the build.
 */
export function readBarePhone(reader: CsvReader, at: usize, length: u32, place: usize, placeLength: u32): u32 {
  if (!areDigits(at, length) || !hasOneForm(reader, at, length)) return UNSURE_PHONE;
  let most: u32 = reader.regionDigits;
  if (placeLength != 0) {
    most = digitsOfPlace(reader, place, placeLength);
    if (most == 0) return UNSURE_PHONE;
  }
  if (most == 0) {
    const mode = reader.bareMode;
    if (mode != INTERNATIONAL) return mode == UNDECIDED ? UNSURE_PHONE : REFUSED;
    // Those that are not valid count as doubtful, which is done elsewhere.
    return isValid(reader, at, length) ? WRITTEN : UNSURE_PHONE;
  }
  // Longer than any national number of the place: if it is valid as it stands, nothing else is.
  if (length <= most || (load<u8>(at) == 0x31 && load<u8>(at, 1) == 0x31)) return UNSURE_PHONE;
  return isValid(reader, at, length) ? WRITTEN : UNSURE_PHONE;
}

/** The most digits of a national number of a place, its prefix included; 0 if that does not settle what longer ones are. */
function digitsOfPlace(reader: CsvReader, at: usize, length: u32): u32 {
  if (length != 2) return 0;
  const first = (<u32>load<u8>(at) | 0x20) - 0x61;
  const second = (<u32>load<u8>(at, 1) | 0x20) - 0x61;
  return first < LETTERS && second < LETTERS ? <u32>load<u8>(reader.placeDigits + first * LETTERS + second) : 0;
}

/** Whether the automaton is known to accept the digits. */
function isValid(reader: CsvReader, at: usize, length: u32): bool {
  const transitions = reader.transitions;
  const states = reader.states;
  let state = reader.startState;
  for (const end = at + length; at < end; ++at) {
    state = load<u32>(transitions + ((state * 10 + <u32>load<u8>(at) - 0x30) << 2));
    // Unknown, dead, or learned after the table was copied.
    if (state <= DEAD || state >= states) return false;
  }
  return load<u8>(reader.accepting + state) != 0;
}

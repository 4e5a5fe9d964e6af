// The automaton of valid international numbers, which src/record/phone/phone-plan.ts learns and the
// binding copies. A number that needs an unknown transition is deferred.

import { BlockReader } from "../batch/block-reader";

/** Its verdict on digits. */
export const UNKNOWN: u32 = 0;
export const NOT_VALID: u32 = 1;
export const VALID: u32 = 2;

/** Its states but for those of numbers: a transition that is not known leads to the first. */
const UNKNOWN_STATE: u32 = 0;
const DEAD: u32 = 1;

/**
 * How a number may end from a state: bit 0 if it may end there. If the digits to come make no difference, bit n
 * says so for n of them, 14 at most, and this bit that it does.
 */
const IS_SETTLED: u32 = 0x8000;

/** Size of a region's rule. src/record/phone/phone-tables.ts describes its layout. */
export const RULE_BYTES: usize = 56;
/** Where a rule has its state behind the calling code (u16). */
const STATE: usize = 22;

/**
 * Lays out how numbers may end, and the states behind calling codes, once the binding has copied the automaton. The
 * states that follow one have lower numbers in a stored automaton; in one that is learned, they are walked to the end.
 */
export function layPhoneTable(reader: BlockReader): void {
  const endings = reader.endings;
  store<u16>(endings, 0);
  store<u16>(endings, <u16>IS_SETTLED, DEAD << 1);
  for (let state = DEAD + 1; state < reader.states; ++state)
    store<u16>(endings + (state << 1), <u16>endingsOf(reader, state));
  for (let rule = reader.rules + RULE_BYTES; rule < reader.rulesEnd; rule += RULE_BYTES) {
    const state = behindCode(reader, load<u16>(rule, 2));
    store<u16>(rule, state > 0xffff ? 0 : <u16>state, STATE);
  }
}

function endingsOf(reader: BlockReader, state: u32): u32 {
  const endsHere = <u32>load<u8>(reader.accepting + state);
  const first = reader.transitions + state * 40;
  let settled: u32 = 0;
  for (let at = first; at < first + 40; at += 4) {
    const next = load<u32>(at);
    const ofNext: u32 = next < state ? load<u16>(reader.endings + (next << 1)) : 0;
    if (ofNext < IS_SETTLED || (at != first && ofNext != settled)) return endsHere;
    settled = ofNext;
  }
  return ((settled << 1) & (IS_SETTLED - 1)) | endsHere | IS_SETTLED;
}

/** Returns the state behind a calling code. */
function behindCode(reader: BlockReader, code: u32): u32 {
  let state = reader.startState;
  if (code >= 100) state = stateAfter(reader, state, code / 100);
  if (code >= 10) state = stateAfter(reader, state, (code / 10) % 10);
  return stateAfter(reader, state, code % 10);
}

/**
 * Returns the state after one more digit, {@link UNKNOWN_STATE} if it is unknown or was learned
 * after the table was copied.
 */
function stateAfter(reader: BlockReader, state: u32, digit: u32): u32 {
  if (state <= DEAD) return state;
  const next = load<u32>(reader.transitions + ((state * 10 + digit) << 2));
  return next < reader.states ? next : UNKNOWN_STATE;
}

/** Returns the state behind the calling code of a rule. */
export function stateBehindCode(rule: usize): u32 {
  return load<u16>(rule, STATE);
}

/** Returns the state behind the calling code 1. */
export function stateBehindOne(reader: BlockReader): u32 {
  return reader.states == 0 ? UNKNOWN_STATE : stateAfter(reader, reader.startState, 1);
}

/**
 * Returns true once after a number has needed the automaton, which is not there yet: it comes with the reference path's
 * first number.
 */
export function takeLackOfPlans(reader: BlockReader): bool {
  const lacksPlans = reader.lacksPlans != 0;
  reader.lacksPlans = 0;
  return lacksPlans;
}

/** Returns the verdict on digits, 15 at most with those before the state. */
export function validityOf(reader: BlockReader, state: u32, at: usize, length: u32): u32 {
  const transitions = reader.transitions;
  const endings = reader.endings;
  const states = reader.states;
  let left = length;
  while (true) {
    // Unknown, or learned after the table was copied.
    if (state == UNKNOWN_STATE || state >= states) {
      if (states == 0) reader.lacksPlans = 1;
      return UNKNOWN;
    }
    const ending: u32 = load<u16>(endings + (state << 1));
    if (left == 0 || ending >= IS_SETTLED) return ((ending >> left) & 1) != 0 ? VALID : NOT_VALID;
    state = load<u32>(transitions + ((state * 10 + <u32>load<u8>(at) - 0x30) << 2));
    ++at;
    --left;
  }
  return UNKNOWN;
}

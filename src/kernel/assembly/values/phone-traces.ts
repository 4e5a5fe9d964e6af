// Traces of phone numbers whose reading is uncertain (docs/rules-1.md, section 8): at most one for
// each number. src/record/traces/traces.ts is the reference path.

import { ZERO } from "../characters";
import { addText } from "../hash/sip-hash-batch";
import { ROW, VALUE_BYTES } from "../batch/noted-values";

export const TRACE_KIND: u32 = 7;

/** The traces of a batch as judged values, and their texts until they are hashed. */
const MOST_TRACES: usize = 512;
export const traces: usize = memory.data(512 * 16, 16);
export let tracesEnd: usize = traces;
const texts: usize = memory.data(512 * 32, 16);
const TEXT_BYTES: usize = 32;

const NUMBER: u8 = 0x2b;
const DIGITS: u8 = 0x23;
/** Digits that national and international forms of a number share. */
const SHARED: u32 = 8;
/** Of fewer digits that are not leading zeros, there is no trace. */
const FEWEST: usize = 4;

/** Begins a batch. */
export function startTraces(): void {
  tracesEnd = traces;
}

/** Returns true if there is no room for the trace of another number. */
export function isFullOfTraces(): bool {
  return tracesEnd == traces + MOST_TRACES * VALUE_BYTES;
}

/** Leaves the trace of digits that may be a number of any country. Not two of them are leading zeros. */
export function traceDigits(record: u32, at: usize, length: u32): void {
  const end = at + length;
  if (length > SHARED) at = end - SHARED;
  while (at < end && load<u8>(at) == ZERO) ++at;
  if (length <= SHARED && end - at < FEWEST) return;
  const text = newText();
  store<u8>(text, DIGITS);
  store<u64>(text, load<u64>(at), 1);
  add(record, text, 1 + <u32>(end - at));
}

/** Leaves the trace of a whole number: a calling code, if it is not 0, and the digits after it, 16 at most. */
export function traceNumber(record: u32, code: u32, at: usize, length: u32): void {
  const text = newText();
  store<u8>(text, NUMBER);
  const to = writeCode(text + 1, code);
  v128.store(to, v128.load(at));
  add(record, text, <u32>(to - text) + length);
}

/** Writes a calling code in digits, nothing for 0. Returns the address behind it. */
export function writeCode(to: usize, code: u32): usize {
  if (code >= 100) store<u8>(to++, ZERO + <u8>(code / 100));
  if (code >= 10) store<u8>(to++, ZERO + <u8>((code / 10) % 10));
  if (code != 0) store<u8>(to++, ZERO + <u8>(code % 10));
  return to;
}

function newText(): usize {
  return texts + ((tracesEnd - traces) / VALUE_BYTES) * TEXT_BYTES;
}

function add(record: u32, text: usize, length: u32): void {
  addText(TRACE_KIND, text, length, tracesEnd);
  store<u32>(tracesEnd, record, ROW);
  tracesEnd += VALUE_BYTES;
}

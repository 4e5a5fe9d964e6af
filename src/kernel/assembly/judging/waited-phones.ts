// Enters the bare digits that have waited until their column was decided: see values/waiting-phones.ts.

import { BlockReader } from "../batch/block-reader";
import { PHONE, ROW, VALUE_BYTES } from "../batch/noted-values";
import { NARROW } from "../encode/staged-entry";
import { addText, hashTexts } from "../hash/sip-hash-batch";
import {
  startTraces,
  TRACE_KIND,
  traceDigits,
  traceNumber,
  traces,
  tracesEnd,
  writeCode,
} from "../values/phone-traces";
import {
  codeLength,
  HAS_DIALLED,
  HAS_NUMBER,
  hasOneForm,
  LEAVES_DIGITS,
  LEAVES_OTHER,
  LEAVES_WRITTEN,
  otherCode,
  readWaited,
} from "../values/phone-value";
import { stageUnread } from "../batch/pending-traces";
import {
  COLUMN_AT,
  COLUMN_BITS,
  IS_REPEATED,
  NARROW_NOTE,
  SET_AT,
  WIDE_NOTE,
  writeHeldBack,
} from "../values/waiting-phones";
import { copyWithoutZero } from "../values/written-value";
import { KEY } from "./judged-values";

/** Numbers entered together, and their digits until they are hashed, with room before them for a calling code. */
const MOST: u32 = 128;
const TEXT_BYTES: usize = 32;
const CODE_BYTES: usize = 4;
const texts: usize = memory.data(128 * 32, 16);
/** Their other forms. */
const others: usize = memory.data(128 * 32, 16);
/** The number that the last note has given, if it is one. */
let last: usize = 0;
let lastLength: u32 = 0;
/** As judged values, which have the number of their note in place of a record. */
const values: usize = memory.data(256 * 16, 16);

/**
 * Stages what the numbers noted from `from` up to `end` give by `bareModes`: three entries each at most.
 * Returns how many of them give no key.
 */
export function enterWaited(reader: BlockReader, from: usize, end: usize, isNarrow: bool): u32 {
  const bytes = isNarrow ? NARROW_NOTE : WIDE_NOTE;
  let refused: u32 = 0;
  while (from < end) {
    const count = min(MOST, <u32>((end - from) / bytes));
    refused += enterSome(reader, from, count, bytes);
    from += <usize>count * bytes;
  }
  return refused;
}

function enterSome(reader: BlockReader, from: usize, count: u32, bytes: usize): u32 {
  startTraces();
  let refused: u32 = 0;
  let value = values;
  for (let index: u32 = 0; index < count; ++index) {
    const note = from + <usize>index * bytes;
    let at = texts + <usize>index * TEXT_BYTES + CODE_BYTES;
    let length = writeHeldBack(note, at);
    const bits = load<u32>(note, COLUMN_AT);
    const mode: u32 = load<u8>(reader.bareModes + (bits & ((1 << COLUMN_BITS) - 1)));
    const read = readWaited(reader, mode, bits);
    if ((read & LEAVES_DIGITS) != 0) traceDigits(index, at, length);
    else if ((read & LEAVES_OTHER) != 0) traceNumber(index, otherCode, at, length);
    else if ((read & LEAVES_WRITTEN) != 0) traceNumber(index, 0, at, length);
    if ((read & HAS_DIALLED) != 0) {
      const digits = at;
      at -= writeCode(at - CODE_BYTES, otherCode) - (at - CODE_BYTES);
      writeCode(at, otherCode);
      length += <u32>(digits - at);
    } else if ((read & HAS_NUMBER) == 0) {
      lastLength = 0;
      ++refused;
      continue;
    }
    const isKnown =
      (bits & (IS_REPEATED << COLUMN_BITS)) != 0 &&
      length == lastLength &&
      memory.compare(at, last, length) == 0;
    last = at;
    lastLength = length;
    if (isKnown) continue;
    addText(PHONE, at, length, value + KEY);
    store<u32>(value, index, ROW);
    value += VALUE_BYTES;
    if ((read & HAS_NUMBER) == 0 || hasOneForm(reader, at)) continue;
    const other = others + <usize>index * TEXT_BYTES;
    copyWithoutZero(other, at, codeLength(reader, at));
    addText(PHONE, other, length - 1, value + KEY);
    store<u32>(value, index, ROW);
    value += VALUE_BYTES;
  }
  hashTexts();
  stageNumbers(reader, from, bytes, value);
  for (let trace = traces; trace < tracesEnd; trace += VALUE_BYTES)
    stageUnread(reader, load<u64>(trace, KEY), TRACE_KIND);
  return refused;
}

function stageNumbers(reader: BlockReader, from: usize, bytes: usize, valuesEnd: usize): void {
  let end = reader.stagedEnd;
  for (let value = values; value < valuesEnd; value += VALUE_BYTES) {
    const note = from + <usize>load<u32>(value, ROW) * bytes;
    store<u64>(end, load<u64>(value, KEY));
    if (reader.stagedBytes == NARROW) {
      store<u64>(end, <u64>(PHONE | 16) | (load<u64>(note, SET_AT) << 16), 8);
      end += NARROW;
      continue;
    }
    store<u64>(end, <u64>(PHONE | 16), 8);
    if (bytes == NARROW_NOTE) {
      v128.store(end, v128.load64_zero(note, SET_AT), 16);
      v128.store(end, i64x2.splat(0), 32);
    } else {
      v128.store(end, v128.load(note, SET_AT), 16);
      v128.store(end, v128.load(note, SET_AT + 16), 32);
    }
    end += reader.stagedBytes;
  }
  reader.stagedEnd = end;
}

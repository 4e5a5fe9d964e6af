// Bare digits that wait until their column is decided. The binding takes them with what
// the decision counts and keeps them; judging/waited-phones.ts enters them, so that their records need no
// reference path.

import { BlockReader } from "../batch/block-reader";
import { columnSets, isDeferred, recordAts } from "../batch/batch-records";

/**
 * A note: the digits, two in a byte, the column, the bits below and the number of the rule for their region, 0 if they
 * have none (u8, u8, u16), how many digits they are (u32), and the column set of the record. Its size, with few
 * columns and with many.
 */
export const NARROW_NOTE: usize = 24;
export const WIDE_NOTE: usize = 48;
export const COLUMN_AT: usize = 8;
export const DIGITS_AT: usize = 12;
export const SET_AT: usize = 16;
export const COLUMN_BITS: u32 = 8;
export const RULE_AT: u32 = 16;

/** They are valid as an international number; as a national number of +1; in the sample. */
export const IS_VALID: u32 = 1;
export const IS_AMERICAN: u32 = 2;
const IS_SAMPLED: u32 = 4;
/** A national number of their region may have as many digits. */
export const IS_NATIONAL: u32 = 8;
/** They are the digits of the note before, which is of the same record. */
export const IS_REPEATED: u32 = 16;

/** Those of the batch, with the record (u32) in place of the column set. */
const BATCH_BYTES: usize = 24;
const MOST_HELD: usize = 256;
const batch: usize = memory.data(256 * 24, 16);
let batchEnd: usize = batch;

/** Begins a batch. */
export function startWaiting(): void {
  batchEnd = batch;
}

/** Returns true if a batch has no room for another number. */
export function isFullOfHeldBack(): bool {
  return batchEnd == batch + MOST_HELD * BATCH_BYTES;
}

/** Notes the digits of a number, 16 at most. `known` is the column, the bits and the rule. */
export function holdBack(record: u32, known: u32, at: usize, length: u32): void {
  const digits = v128.load(at);
  // In lanes of two digits, the second one moves down to the upper half of the first.
  const pairs = v128.or(
    v128.and(digits, i16x8.splat(0x0f)),
    v128.and(i16x8.shr_u(digits, 4), i16x8.splat(0xf0)),
  );
  v128.store64_lane(batchEnd, i8x16.narrow_i16x8_u(pairs, pairs), 0);
  store<u32>(batchEnd, known, COLUMN_AT);
  store<u32>(batchEnd, length, DIGITS_AT);
  store<u32>(batchEnd, record, SET_AT);
  batchEnd += BATCH_BYTES;
}

/** Writes the digits of a note, and bytes behind them up to 16. Returns how many digits there are. */
export function writeHeldBack(note: usize, to: usize): u32 {
  const pairs = v128.load_ext<u8>(note);
  const digits = v128.or(
    v128.and(pairs, i16x8.splat(0x0f)),
    i16x8.shl(v128.and(pairs, i16x8.splat(0xf0)), 4),
  );
  v128.store(to, v128.or(digits, i8x16.splat(0x30)));
  return load<u32>(note, DIGITS_AT);
}

/** Returns true if the numbers of another batch have no room. */
export function isFullOfWaiting(reader: BlockReader): bool {
  return reader.waitingEnd + MOST_HELD * WIDE_NOTE > reader.waitingRoomEnd;
}

/** Notes the numbers of the records that are not deferred. */
export function noteWaiting(reader: BlockReader, isNarrow: bool): void {
  let end = reader.waitingEnd;
  for (let one = batch; one < batchEnd; one += BATCH_BYTES) {
    const record = load<u32>(one, SET_AT);
    if (isDeferred(record)) continue;
    const isSampled = <usize>load<u32>(recordAts + (record << 2)) < reader.sampleEnd;
    v128.store(end, v128.load(one));
    if (isSampled) store<u32>(end, load<u32>(one, COLUMN_AT) | (IS_SAMPLED << COLUMN_BITS), COLUMN_AT);
    if (isNarrow) {
      store<u64>(end, load<u64>(columnSets + (record << 3)), SET_AT);
      end += NARROW_NOTE;
    } else {
      v128.store(end, v128.load(columnSets + (record << 5)), SET_AT);
      v128.store(end, v128.load(columnSets + (record << 5), 16), SET_AT + 16);
      end += WIDE_NOTE;
    }
  }
  reader.waitingEnd = end;
}

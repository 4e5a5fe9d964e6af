// Judged values: what becomes of the values of a batch that are identifiers. When all are judged, their
// texts are hashed together, then each record's keys are staged once.

import { columnSets, isDeferred } from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import { AT, LENGTH, ROW, VALUE_BYTES } from "../batch/noted-values";
import { FULL, hashList, putText, wordsOf } from "../hash/sip-hash-batch";
import { NARROW } from "../encode/staged-entry";

/**
 * A judged value: its key (u64) replaces its address and length, and a bit next to its record says
 * that it has one.
 */
export const KEY: usize = 0;
export const HAS_KEY: u32 = 0x80000000;

/** Makes a value an identifier, by its text without what stands around it. */
export function hold(value: usize, record: u32, at: usize, length: u32): void {
  store<u64>(value, <u64>at | ((<u64>length) << 32), AT);
  store<u32>(value, record | HAS_KEY, ROW);
}

/**
 * Stages the identifiers of a list, with few columns, and adds them to the batch of hashes: their keys come into their
 * entries when all texts are hashed. Stops before the first record with several values, since equal keys of a record
 * are staged once. Returns where: the rest is for {@link hashHeld} and {@link stageList}.
 */
export function stageSingles(reader: BlockReader, kind: u32, start: usize, listed: usize): usize {
  let values: u32 = 0;
  let end = reader.stagedEnd;
  let value = start;
  for (; value < listed; value += VALUE_BYTES) {
    const mark = load<u32>(value, ROW);
    const record = mark & ~HAS_KEY;
    if (value + VALUE_BYTES < listed && (load<u32>(value, VALUE_BYTES + ROW) & ~HAS_KEY) == record) break;
    if (isDeferred(record)) continue;
    ++values;
    if (mark < HAS_KEY) continue;
    store<u64>(end, <u64>(kind | 16) | (load<u64>(columnSets + ((<usize>record) << 3)) << 16), 8);
    const length = load<u32>(value, LENGTH);
    if (putText(kind, load<u32>(value, AT), length, end) == FULL) hashList(wordsOf(length));
    end += NARROW;
  }
  reader.stagedEnd = end;
  countValues(reader, kind, values);
  return value;
}

/** Adds the identifiers of a list to the batch of hashes: their keys replace them when all texts are hashed. */
export function hashHeld(kind: u32, start: usize, end: usize): void {
  for (let value = start; value < end; value += VALUE_BYTES) {
    const mark = load<u32>(value, ROW);
    if (mark < HAS_KEY || isDeferred(mark & ~HAS_KEY)) continue;
    const length = load<u32>(value, LENGTH);
    if (putText(kind, load<u32>(value, AT), length, value + KEY) == FULL) hashList(wordsOf(length));
  }
}

/** Stages the entries of a kind, each key once per record, and counts its values. */
export function stageList(reader: BlockReader, kind: u32, start: usize, listed: usize, isNarrow: bool): void {
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
  countValues(reader, kind, values);
}

/** Adds to the values of a kind. */
export function countValues(reader: BlockReader, kind: u32, values: u32): void {
  const counter = reader.values + (kind << 2);
  store<u32>(counter, load<u32>(counter) + values);
}

/** Stages the further identifiers of cells, which are no values of their own. */
export function stageFurther(
  reader: BlockReader,
  kind: u32,
  start: usize,
  listed: usize,
  isNarrow: bool,
): void {
  if (start == listed) return;
  const counter = reader.values + (kind << 2);
  const values = load<u32>(counter);
  stageList(reader, kind, start, listed, isNarrow);
  store<u32>(counter, values);
}

/** Returns true if a value whose text has been hashed is an identifier of a record with a key. */
export function holdsKey(value: usize, record: u32, key: u64): bool {
  return load<u32>(value, ROW) == (record | HAS_KEY) && load<u64>(value, KEY) == key;
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

// The records of a batch, which are judged together: what is known of each, for the readers of both
// formats.

import { BlockReader } from "./block-reader";

/** The most records in a batch. */
export const MOST_ROWS: usize = 128;

/** Marks the end of a content that holds escapes. */
export const ESCAPED: u32 = 0x80000000;

/** By record: its address, and its length without the line end. */
export const recordAts: usize = memory.data(128 * 4, 16);
export const recordLengths: usize = memory.data(128 * 4, 16);
/** By record of NDJSON: its line number. */
export const recordLines: usize = memory.data(128 * 4, 16);
/** By record: its column set, 8 bytes each, or 32 if there are many columns. */
export const columnSets: usize = memory.data(128 * 32, 16);
/** By record: whether it is deferred, and what was found in it. */
export const flags: usize = memory.data(128, 16);
/** By record: how many of its bare digits give no key. */
const refusedOf: usize = memory.data(128, 16);
/** What bare digits are evidence of: the record, and four times their column and the evidence (u32 each). */
const MOST_SETTLED: usize = 512;
const settledAs: usize = memory.data(512 * 8, 16);
let settledEnd: usize = settledAs;

export const IS_DEFERRED: u8 = 1;
export const HAS_BARE: u8 = 8;
export const HAS_EMAIL: u8 = 16;
/** It depends on what is decided for their column how bare digits of the record are read. */
export const HAS_UNSETTLED: u8 = 32;
/** Beside these it has other phone values. */
export const HAS_UNSETTLED_AMONG: u8 = 64;
/** A cell of the record has several numbers. */
export const HAS_SEVERAL: u8 = 128;

export function flag(record: u32, what: u8): void {
  store<u8>(flags + record, load<u8>(flags + record) | what);
}

export function isDeferred(record: u32): bool {
  return (load<u8>(flags + record) & IS_DEFERRED) != 0;
}

/** Begins to judge the bare digits of a batch. */
export function startBareDigits(): void {
  memory.fill(refusedOf, 0, MOST_ROWS);
  settledEnd = settledAs;
}

/** Notes bare digits that give no key. */
export function noteRefused(record: u32): void {
  store<u8>(refusedOf + record, load<u8>(refusedOf + record) + 1);
}

/** Notes what bare digits of a column are evidence of. */
export function noteSettled(record: u32, column: u32, evidence: u32): void {
  if (settledEnd == settledAs + MOST_SETTLED * 8) {
    flag(record, IS_DEFERRED);
    return;
  }
  store<u64>(settledEnd, <u64>record | ((<u64>((column << 2) | evidence)) << 32));
  settledEnd += 8;
}

/** Counts the evidence of records in the sample that are not deferred. */
function countSettled(reader: BlockReader): void {
  for (let one = settledAs; one < settledEnd; one += 8) {
    const record = load<u32>(one);
    if (isDeferred(record) || <usize>load<u32>(recordAts + (record << 2)) >= reader.sampleEnd) continue;
    const counter = reader.settledIn + ((<usize>load<u32>(one, 4)) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
    reader.settled += 1;
  }
}

/** The deferred records, listed by `countRecords`. */
export const deferredRecords: usize = memory.data(128, 16);

/** Counts the judged records. Returns how many are deferred. */
export function countRecords(reader: BlockReader, count: u32, isNarrow: bool): u32 {
  const bytes = reader.columnBytes;
  const exposures = reader.exposures;
  let deferred: u32 = 0;
  let recordBytes: u32 = 0;
  let refused: u32 = 0;
  if (settledEnd != settledAs) countSettled(reader);
  for (let record: u32 = 0; record < count; ++record) {
    if (isDeferred(record)) {
      store<u8>(deferredRecords + deferred, <u8>record);
      ++deferred;
      continue;
    }
    recordBytes += load<u32>(recordLengths + (record << 2));
    refused += <u32>load<u8>(refusedOf + record);
    const set = columnSets + (isNarrow ? record << 3 : record << 5);
    for (let byte: u32 = 0; byte < bytes; ++byte) {
      const counter = exposures + (((byte << 8) | <u32>load<u8>(set + byte)) << 2);
      store<u32>(counter, load<u32>(counter) + 1);
    }
  }
  reader.records += count - deferred;
  reader.recordBytes += recordBytes;
  reader.refused += refused;
  return deferred;
}

/** By column: the number of records that expose it (u32). */
const exposedIn: usize = memory.data(256 * 4, 16);

/**
 * Sums up for each column how many of the counted records expose it, resets the counts, and returns
 * the address of the sums (u32 each).
 */
export function takeExposures(reader: BlockReader): usize {
  memory.fill(exposedIn, 0, 256 * 4);
  for (let byte: u32 = 0; byte < reader.columnBytes; ++byte) {
    const counters = reader.exposures + (byte << 10);
    for (let value: u32 = 1; value < 256; ++value) {
      const records = load<u32>(counters + (value << 2));
      if (records == 0) continue;
      for (let bits = value; bits != 0; bits &= bits - 1) {
        const column = exposedIn + (((byte << 3) | <u32>ctz(bits)) << 2);
        store<u32>(column, load<u32>(column) + records);
      }
    }
    memory.fill(counters, 0, 256 * 4);
  }
  return exposedIn;
}

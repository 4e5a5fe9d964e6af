// The records of a batch, which are judged together: what is known of each, for the readers of both
// formats.

import { BlockReader } from "./block-reader";

/** The most records in a batch. */
export const MOST_ROWS: usize = 128;

/** Marks the end of a content that holds escapes. */
export const ESCAPED: u32 = 0x80000000;

/** By record: its address, and its length without the line end. */
export const rowAts: usize = memory.data(128 * 4, 16);
export const rowLengths: usize = memory.data(128 * 4, 16);
/** By record of NDJSON: its line number. */
export const rowLines: usize = memory.data(128 * 4, 16);
/** By record: its column set, 8 bytes each, or 32 if there are many columns. */
export const columnSets: usize = memory.data(128 * 32, 16);
/** By record: whether it is deferred, and what was found in it. */
export const flags: usize = memory.data(128, 16);
export const DOUBT: u8 = 1;
export const HAS_REFUSED: u8 = 2;
export const HAS_SETTLED: u8 = 4;
export const HAS_BARE: u8 = 8;
export const HAS_EMAIL: u8 = 16;
export const HAS_PHONE: u8 = 32;
/**
 * A record with several e-mail addresses and a mailbox, or with several phone numbers and bare
 * digits, is deferred.
 */
export const HAS_MAILBOX: u8 = 64;
export const HAS_SEVERAL: u8 = 128;

export function flag(row: u32, what: u8): void {
  store<u8>(flags + row, load<u8>(flags + row) | what);
}

export function isDoubt(row: u32): bool {
  return (load<u8>(flags + row) & DOUBT) != 0;
}

/**
 * Defers records with several values of one kind where their order matters: equal bare digits count
 * once, and a mailbox belongs to the address it came from.
 */
export function doubtSeveral(rows: u32): void {
  for (let row: u32 = 0; row < rows; ++row) {
    const facts = load<u8>(flags + row);
    if ((facts & HAS_SEVERAL) != 0 && (facts & (HAS_BARE | HAS_MAILBOX)) != 0) flag(row, DOUBT);
  }
}

/** The deferred records, as found by `countRows`. */
export const doubtfulRows: usize = memory.data(128, 16);

/** Counts the judged records. Returns how many are deferred. */
export function countRows(reader: BlockReader, rows: u32, isNarrow: bool): u32 {
  const bytes = reader.columnBytes;
  const exposures = reader.exposures;
  let doubts: u32 = 0;
  let recordBytes: u32 = 0;
  let refused: u32 = 0;
  let settled: u32 = 0;
  const sampleEnd = reader.sampleEnd;
  for (let row: u32 = 0; row < rows; ++row) {
    const facts = load<u8>(flags + row);
    if ((facts & DOUBT) != 0) {
      store<u8>(doubtfulRows + doubts, <u8>row);
      ++doubts;
      continue;
    }
    recordBytes += load<u32>(rowLengths + (row << 2));
    refused += u32((facts & HAS_REFUSED) != 0);
    settled += u32((facts & HAS_SETTLED) != 0) & u32(<usize>load<u32>(rowAts + (row << 2)) < sampleEnd);
    const set = columnSets + (isNarrow ? row << 3 : row << 5);
    for (let byte: u32 = 0; byte < bytes; ++byte) {
      const counter = exposures + (((byte << 8) | <u32>load<u8>(set + byte)) << 2);
      store<u32>(counter, load<u32>(counter) + 1);
    }
  }
  reader.records += rows - doubts;
  reader.recordBytes += recordBytes;
  reader.refused += refused;
  reader.settled += settled;
  return doubts;
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

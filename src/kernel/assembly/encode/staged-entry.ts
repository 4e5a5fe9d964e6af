// Staged entries are those of a block until it is certain that they count. The key (8 bytes) comes
// first, then a word: kind in bits 0 to 3, records in bit 4, and narrow column sets from bit 16 on.
// Wide sets, over 48 columns, follow in 32 bytes.

import { KEY_BITS } from "./run-entry";
import { endsOf, Scatter } from "./scatter";

/** Size of an entry with its columns in the second word, and of one with wide columns. */
export const NARROW: u32 = 16;
export const WIDE: u32 = 48;
/** The most columns of a narrow entry. */
export const NARROW_COLUMNS: u32 = 48;

/** Address at which scattering stopped. */
let stoppedAt: usize = 0;

/**
 * Appends staged entries of `size` bytes each to their partitions. Returns -1 when all are done;
 * otherwise a partition that is now full, or whose kind is not open. The caller relieves or opens
 * it and continues at `scatteredTo`.
 */
export function scatterStaged(scatter: Scatter, from: usize, end: usize, size: u32): i32 {
  return size == NARROW && scatter.entryBytes <= NARROW
    ? scatterAll<u64>(scatter, from, end, NARROW)
    : scatterAll<v128>(scatter, from, end, size);
}
/**
 * Does the same as `append` for each. `T` is u64 if all entries are short. Writes up to 8 bytes past an entry,
 * where nothing has been written yet.
 */
function scatterAll<T>(scatter: Scatter, from: usize, end: usize, stagedBytes: u32): i32 {
  const size: usize = scatter.entryBytes;
  const ends = endsOf(scatter, 0);
  for (let at = from; at < end; at += stagedBytes) {
    const key = load<u64>(at);
    const word = load<u64>(at, 8);
    const partition = ((<u32>word & 15) << 8) | <u32>(key >> 56);
    const partitionEnds = ends + ((<usize>partition) << 3);
    const bounds = load<u64>(partitionEnds);
    const to = <usize>bounds;
    const isLast = to + (size << 1) > <usize>(bounds >> 32);
    // The kind is not open.
    if (isLast && to + size > <usize>(bounds >> 32)) {
      stoppedAt = at;
      return partition;
    }
    store<u64>(to, (key & KEY_BITS) | (((word >> 4) & 1) << 56));
    if (sizeof<T>() == 8 || stagedBytes == NARROW) store<u64>(to, word >> 16, 8);
    else store<u64>(to, load<u64>(at, 16), 8);
    if (sizeof<T>() != 8)
      for (let offset: usize = 16; offset < size; offset += 8)
        store<u64>(to + offset, stagedBytes == NARROW ? 0 : load<u64>(at + offset, 8));
    store<u32>(partitionEnds, <u32>(to + size));
    if (isLast) {
      stoppedAt = at + stagedBytes;
      return partition;
    }
  }
  stoppedAt = end;
  return -1;
}

/** Returns the address at which `scatterStaged` continues. */
export function scatteredTo(): usize {
  return stoppedAt;
}

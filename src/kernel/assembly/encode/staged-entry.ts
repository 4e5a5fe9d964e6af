// Staged entries are those of a block until it is certain that they count. The key (8 bytes) comes
// first, then a word: kind in bits 0 to 3, records in bit 4, and narrow column sets from bit 16 on.
// Wide sets, over 48 columns, follow in 32 bytes.

import { KEY_BITS } from "./run-entry";
import { append, columnsOf, endsOf, Scatter } from "./scatter";

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
  if (size == NARROW && scatter.entryBytes <= NARROW) return scatterNarrow(scatter, from, end);
  const columns = columnsOf(scatter);
  // Wider entries may have left bytes after those of a narrow one.
  if (size == NARROW) memory.fill(columns, 0, 32);
  for (let at = from; at < end; at += size) {
    const key = load<u64>(at);
    const word = load<u64>(at, 8);
    if (size == NARROW) {
      store<u64>(columns, word >> 16);
    } else {
      v128.store(columns, v128.load(at, 16));
      v128.store(columns, v128.load(at, 32), 16);
    }
    const partition = ((<u32>word & 15) << 8) | <u32>(key >> 56);
    const full = append(scatter, partition, key, (<u32>word >> 4) & 1);
    if (full == -1) continue;
    stoppedAt = full == -2 ? at : at + size;
    return partition;
  }
  stoppedAt = end;
  return -1;
}

/**
 * Does the same as `append`, for short staged entries and short run entries. Writes up to 8 bytes
 * past an entry, where nothing has been written yet.
 */
function scatterNarrow(scatter: Scatter, from: usize, end: usize): i32 {
  const size: usize = scatter.entryBytes;
  const ends = endsOf(scatter, 0);
  for (let at = from; at < end; at += NARROW) {
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
    store<u64>(to, word >> 16, 8);
    store<u32>(partitionEnds, <u32>(to + size));
    if (isLast) {
      stoppedAt = at + NARROW;
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

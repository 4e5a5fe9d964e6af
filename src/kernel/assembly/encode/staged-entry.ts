// Staged entries: those of a block until it is certain that they count. The key (8 bytes), then a word: kind in bits 0 to 3,
// records in bit 4, and for narrow column sets the columns from bit 16 on. Wide ones, over 48 columns, follow: 32 bytes.

import { KEY_BITS } from "./run-entry";
import { append, columnsOf, endsOf, Scatter } from "./scatter";

/** The size of an entry whose columns stand in its second word. */
export const NARROW: u32 = 16;
export const WIDE: u32 = 48;
/** The most columns of a narrow entry. */
export const NARROW_COLUMNS: u32 = 48;

/** Where scattering stopped, and the partition for whose sake. */
let stoppedAt: usize = 0;

/**
 * Appends staged entries, `size` bytes each, to their partitions. Returns -1 when all are done; else the partition that is
 * full now, or whose kind is not opened: to be relieved or opened, before going on at `scatteredTo`.
 */
export function scatterStaged(scatter: Scatter, from: usize, end: usize, size: u32): i32 {
  if (size == NARROW && scatter.entryBytes <= NARROW) return scatterNarrow(scatter, from, end);
  const columns = columnsOf(scatter);
  // Wider entries may have left something behind those of a narrow one.
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

/** The same where both entries are short, as `append` would do it. Writes up to 8 bytes behind an entry: nothing is there yet. */
function scatterNarrow(scatter: Scatter, from: usize, end: usize): i32 {
  const size: usize = scatter.entryBytes;
  const ends = endsOf(scatter, 0);
  for (let at = from; at < end; at += NARROW) {
    const key = load<u64>(at);
    const word = load<u64>(at, 8);
    const partition = ((<u32>word & 15) << 8) | <u32>(key >> 56);
    const place = ends + ((<usize>partition) << 3);
    const bounds = load<u64>(place);
    const to = <usize>bounds;
    const isLast = to + (size << 1) > <usize>(bounds >> 32);
    // Not opened.
    if (isLast && to + size > <usize>(bounds >> 32)) {
      stoppedAt = at;
      return partition;
    }
    store<u64>(to, (key & KEY_BITS) | (((word >> 4) & 1) << 56));
    store<u64>(to, word >> 16, 8);
    store<u32>(place, <u32>(to + size));
    if (isLast) {
      stoppedAt = at + NARROW;
      return partition;
    }
  }
  stoppedAt = end;
  return -1;
}

/** Where `scatterStaged` goes on. */
export function scatteredTo(): usize {
  return stoppedAt;
}

// The state of a sorter, and its entries: the key (8 bytes), the records (4), the columns as a
// bitmap of the format with bit c clear, zeros up to a multiple of 8. So everything but the key can
// be compared and united in words.

import { bitmapBytesOf } from "../format/profile";

/** Result of `take` when the entry at the cursor belongs to an earlier bucket. */
const OUT_OF_ORDER: i32 = -1;

@unmanaged
export class Sorter {
  entries: usize;
  /** As large as `entries`. Every sort swaps the two. */
  spare: usize;
  capacity: u32;
  count: u32;
  stride: u32;
  columnBits: u32;
  /** Counters of the counting sort: 2^counterBits of u32. */
  counters: usize;
  counterBits: u32;
  /**
   * For each byte of build columns and each of its values: the bits it sets in an entry's words
   * after the key.
   */
  tables: usize;
  tableCount: u32;
  /** The entries of the current bucket: the first one, and their number. */
  bucketStart: usize;
  bucketCount: u32;
  bucketBits: u32;
  /** See bucket-encode.ts. */
  slots: usize;
  slotBits: u32;
  ids: usize;
  ranks: usize;
  order: usize;
  pairs: usize;
  sparePairs: usize;
  profiles: usize;
  gaps: usize;
}

/** Returns the size in bytes of a sorter's entry for `columnBits` columns, 1 to 256. */
export function strideFor(columnBits: u32): u32 {
  return (12 + bitmapBytesOf(columnBits) + 7) & ~7;
}

/** Sets up a sorter. The regions must have the sizes given in class Sorter. */
export function openSorter(
  sorter: Sorter,
  capacity: u32,
  columnBits: u32,
  entries: usize,
  spare: usize,
  counters: usize,
  counterBits: u32,
  tables: usize,
  tableCount: u32,
): void {
  sorter.capacity = capacity;
  sorter.columnBits = columnBits;
  sorter.stride = strideFor(columnBits);
  sorter.entries = entries;
  sorter.spare = spare;
  sorter.counters = counters;
  sorter.counterBits = counterBits;
  sorter.tables = tables;
  sorter.tableCount = tableCount;
  clear(sorter);
}

/** Removes all entries. */
export function clear(sorter: Sorter): void {
  sorter.count = 0;
  rewind(sorter);
}

/** Moves the cursor before the first entry. */
export function rewind(sorter: Sorter): void {
  sorter.bucketStart = sorter.entries;
  sorter.bucketCount = 0;
}

/**
 * Moves the cursor past the current bucket and takes the entries of the given one, whose keys'
 * leading `bucketBits` equal `bucket`. Returns their number, or -1 if entries of an earlier bucket
 * are left. The entries must be sorted.
 */
export function take(sorter: Sorter, bucketBits: u32, bucket: u32): i32 {
  const stride = sorter.stride;
  const start = sorter.bucketStart + sorter.bucketCount * stride;
  const end = sorter.entries + sorter.count * stride;
  let at = start;
  if (bucketBits == 0) {
    at = end;
  } else {
    const shift = <u64>(64 - bucketBits);
    if (at < end && load<u64>(at) >> shift < <u64>bucket) return OUT_OF_ORDER;
    while (at < end && load<u64>(at) >> shift == <u64>bucket) at += stride;
  }
  sorter.bucketBits = bucketBits;
  sorter.bucketStart = start;
  sorter.bucketCount = <u32>(at - start) / stride;
  return sorter.bucketCount;
}

// A run entry, as it lies in partition buffers and in runs: the key's low 56 bits, one byte of records, the columns.
// Its size is 8 + columnBytes; the key's top byte is the partition.

/** The 56 key bits of a run entry's first word. */
export const KEY_BITS: u64 = (1 << 56) - 1;

/** The most records that one run entry can count. */
export const MOST_RECORDS: u64 = 255;

/** The most bytes of columns; a run entry is at most 8 bytes longer. */
export const MOST_COLUMN_BYTES: u32 = 32;

/**
 * Copies an entry of `size` bytes word by word; writes up to 7 bytes beyond it. `to` may lie below `from` in the same
 * buffer, by a multiple of `size`: what is overwritten has then been read.
 */
export function copyRunEntry(to: usize, from: usize, size: u32): void {
  store<u64>(to, load<u64>(from));
  for (let offset: u32 = 8; offset < size; offset += 8) store<u64>(to + offset, load<u64>(from + offset));
}

/** Adds the columns of the entry at `from` to those at `to`, touching nothing beyond them. */
export function uniteColumns(to: usize, from: usize, size: u32): void {
  let offset: u32 = 8;
  for (; offset + 8 <= size; offset += 8) {
    store<u64>(to + offset, load<u64>(to + offset) | load<u64>(from + offset));
  }
  for (; offset < size; ++offset) store<u8>(to + offset, load<u8>(to + offset) | load<u8>(from + offset));
}

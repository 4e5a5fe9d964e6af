// A run entry in a partition buffer or a run: the key's low 56 bits, one byte of records, the
// columns. Its size is 8 + columnBytes. The key's top byte is given by the partition.

/** The 56 key bits of a run entry's first word. */
export const KEY_BITS: u64 = (1 << 56) - 1;

/** The most records that one run entry can count. */
export const MOST_RECORDS: u64 = 255;

/** The most bytes of columns. A run entry has 8 bytes more. */
export const MOST_COLUMN_BYTES: u32 = 32;

/**
 * Copies an entry of `size` bytes word by word. Writes up to 7 bytes past it. `to` may lie below
 * `from` in the same buffer, by a multiple of `size`: bytes are overwritten only after they were
 * read.
 */
export function copyEntry(to: usize, from: usize, size: u32): void {
  store<u64>(to, load<u64>(from));
  for (let offset: u32 = 8; offset < size; offset += 8) store<u64>(to + offset, load<u64>(from + offset));
}

/** Adds the columns of the entry at `from` to those at `to`, and touches nothing past them. */
export function uniteColumns(to: usize, from: usize, size: u32): void {
  let offset: u32 = 8;
  for (; offset + 8 <= size; offset += 8) {
    store<u64>(to + offset, load<u64>(to + offset) | load<u64>(from + offset));
  }
  for (; offset < size; ++offset) store<u8>(to + offset, load<u8>(to + offset) | load<u8>(from + offset));
}

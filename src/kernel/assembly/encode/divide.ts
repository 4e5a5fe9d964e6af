// Divides run entries by key bits after the top byte: a counting sort, which keeps their order.

import { KEY_BITS } from "./run-entry";

/**
 * Writes `bytes` of run entries at `input`, of `size` bytes each, to `out` by the `bits` (1 to 8) key bits
 * after the top byte. `ends` (u32 for each value, zeroed) becomes the end of each value's entries, in bytes
 * from `out`.
 */
export function divideEntries(input: usize, bytes: u32, size: u32, bits: u32, ends: usize, out: usize): void {
  const end = input + bytes;
  const shift = <u64>(56 - bits);
  for (let from = input; from < end; from += size) {
    const counter = endOf(ends, from, shift);
    store<u32>(counter, load<u32>(counter) + size);
  }
  let sum: u32 = 0;
  for (let value: u32 = 0; value >> bits == 0; ++value) {
    const counter = ends + (value << 2);
    const count = load<u32>(counter);
    store<u32>(counter, sum);
    sum += count;
  }
  for (let from = input; from < end; from += size) {
    const counter = endOf(ends, from, shift);
    const to = out + <usize>load<u32>(counter);
    store<u64>(to, load<u64>(from));
    // No byte more: the entry behind it may have been written already.
    for (let offset: u32 = 8; offset < size; ++offset) store<u8>(to + offset, load<u8>(from + offset));
    store<u32>(counter, load<u32>(counter) + size);
  }
}

function endOf(ends: usize, entry: usize, shift: u64): usize {
  return ends + ((<usize>((load<u64>(entry) & KEY_BITS) >> shift)) << 2);
}

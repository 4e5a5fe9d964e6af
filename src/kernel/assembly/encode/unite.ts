// Unites the run entries of equal keys in a partition buffer, in place, by a hash table with open
// addressing.

import { KEY_BITS, MOST_RECORDS, copyEntry, uniteColumns } from "./run-entry";

/** Entries compared before all are united. */
const SAMPLE: u32 = 64;
const SAMPLE_SLOTS: u32 = 256;

/**
 * Returns true if uniting the entries from `start` to `end` is worthwhile: if two of 64 evenly
 * spaced entries have equal keys. A key that takes a tenth of the buffer is all but certainly
 * found. Where all keys differ, uniting would cost as much as scattering them. A few entries are
 * always worth it.
 */
export function hasEqualKeys(start: usize, end: usize, size: u32, slots: usize): bool {
  const count = <u32>(end - start) / size;
  if (count < 4 * SAMPLE) return true;
  memory.fill(slots, 0, SAMPLE_SLOTS << 2);
  const step: usize = <usize>(count / SAMPLE) * size;
  for (let index: u32 = 0, at = start; index < SAMPLE; ++index, at += step) {
    const word = load<u64>(at);
    // The key's bits are evenly distributed, and at most one slot in four is taken, so an equal key
    // is rarely missed.
    const slot = slots + ((<u32>word & (SAMPLE_SLOTS - 1)) << 2);
    const found: usize = load<u32>(slot);
    if (found != 0 && ((load<u64>(found) ^ word) & KEY_BITS) == 0) return true;
    store<u32>(slot, <u32>at);
  }
  return false;
}

/**
 * Unites the entries of `size` bytes from `start` to `end` and returns the new end. `slots` has
 * space for the smallest power of two of u32 that is at least twice the number of entries. Nothing
 * past `end` changes. The keys are hashes, so their low bits spread well. A key whose records would
 * pass 255 continues in another entry, and its slot follows it there: every key keeps one slot, and
 * no chain grows with the number of equal keys.
 */
export function unite(start: usize, end: usize, size: u32, slots: usize): usize {
  const count = <u32>(end - start) / size;
  if (count < 2) return end;
  const slotCount: u32 = 1 << (33 - clz<u32>(count - 1));
  const mask = slotCount - 1;
  memory.fill(slots, 0, slotCount << 2);

  let out = start;
  for (let from = start; from < end; from += size) {
    const word = load<u64>(from);
    let index = <u32>word & mask;
    for (;;) {
      const slot = slots + (index << 2);
      const found: usize = load<u32>(slot);
      if (found != 0) {
        const other = load<u64>(found);
        if (((other ^ word) & KEY_BITS) != 0) {
          index = (index + 1) & mask;
          continue;
        }
        const records = (other >> 56) + (word >> 56);
        if (records <= MOST_RECORDS) {
          store<u64>(found, (word & KEY_BITS) | (records << 56));
          uniteColumns(found, from, size);
          break;
        }
      }
      store<u32>(slot, <u32>out);
      if (out != from) copyEntry(out, from, size);
      out += size;
      break;
    }
  }
  return out;
}

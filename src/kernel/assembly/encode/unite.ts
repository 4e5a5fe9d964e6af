// Unites the run entries of equal keys in a partition buffer, in place, by a hash table with open addressing.

import { KEY_BITS, MOST_RECORDS, copyRunEntry, uniteColumns } from "./run-entry";

/** So many entries are compared before all are. */
const SAMPLE: u32 = 64;
const SAMPLE_SLOTS: u32 = 256;

/**
 * Whether it is worth while to unite the entries from `start` to `end`: whether two of 64 that lie evenly among them have equal keys. A key
 * that takes a tenth of the buffer is all but certainly seen, and where the keys are different the comparison of all costs as much
 * as scattering them. Few entries are always worth it.
 */
export function hasEqualKeys(start: usize, end: usize, size: u32, slots: usize): bool {
  const count = <u32>(end - start) / size;
  if (count < 4 * SAMPLE) return true;
  memory.fill(slots, 0, SAMPLE_SLOTS << 2);
  const step: usize = <usize>(count / SAMPLE) * size;
  for (let index: u32 = 0, at = start; index < SAMPLE; ++index, at += step) {
    const word = load<u64>(at);
    // The key's bits are even, and one slot in four is taken at most: a key is hardly ever taken for another's.
    const slot = slots + ((<u32>word & (SAMPLE_SLOTS - 1)) << 2);
    const found: usize = load<u32>(slot);
    if (found != 0 && ((load<u64>(found) ^ word) & KEY_BITS) == 0) return true;
    store<u32>(slot, <u32>at);
  }
  return false;
}

/**
 * Unites the entries of `size` bytes from `start` to `end` and returns the new end. `slots` has room for the smallest
 * power of two of u32 that is at least twice the number of entries. Nothing beyond `end` changes.
 *
 * The keys are hashes, so their low bits spread well. A key whose records would pass 255 goes on in a further entry,
 * and the slot follows it there: every key keeps one slot, and no chain grows with the number of equal keys.
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
      if (out != from) copyRunEntry(out, from, size);
      out += size;
      break;
    }
  }
  return out;
}

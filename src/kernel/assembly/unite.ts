// Unites the run entries of equal keys in a partition buffer, in place, by a hash table with open addressing.

import { KEY_BITS, MOST_RECORDS, copyRunEntry, uniteColumns } from "./run-entry";

/** Of so many entries one in eight is looked at before all are united. */
const MANY: u32 = 512;

/**
 * As `unite`, but if hardly any of the last eighth of many entries could be united (fewer than one in sixteen), the others stay as
 * they are. A key that repeats often is found so too; uniting what seldom repeats would cost more than it saves.
 */
export function uniteRepeated(start: usize, end: usize, size: u32, slots: usize): usize {
  const count = <u32>(end - start) / size;
  if (count < MANY) return unite(start, end, size, slots);
  const bytes = (count >> 3) * size;
  const left = unite(end - bytes, end, size, slots);
  if (<u32>(end - left) < bytes >> 4) return left;
  return unite(start, left, size, slots);
}

/**
 * Unites the entries of `size` bytes from `start` to `end` and returns the new end. `slots` has room for the smallest
 * power of two of u32 that is at least twice the number of entries. Nothing beyond `end` changes.
 *
 * The keys are hashes, so their low bits spread well. A key whose records would pass 255 goes on in a further entry,
 * and the slot follows it there: every key keeps one slot, and no chain grows with the number of equal keys.
 */
function unite(start: usize, end: usize, size: u32, slots: usize): usize {
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

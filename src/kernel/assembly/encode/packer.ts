// Packs the run entries of one partition into words, in one bin per bucket: the key's bits after
// those of the bucket on top, the number of the profile below them. An entry is moved once on its
// way from the run to its bucket, and sorted as a number. sorter.ts takes wide column sets and many
// profiles.

import { layOut } from "./bin-sort";
import { KEY_BITS } from "./run-entry";
import {
  MOST_NUMBERS,
  NO_NUMBER,
  ProfileNumbers,
  firstSlot,
  forgetProfiles,
  numberOfSource,
  openNumbers,
  sourceWord,
} from "./profile-numbers";

@unmanaged
export class Packer {
  numbers: ProfileNumbers;
  /**
   * b of the format, 8 to 32. Profile numbers have as many bits: those that the bucket's own bits
   * leave free.
   */
  bucketBits: u32;
  /**
   * For each bucket of the partition (u32): its number of entries; from packing on, the end of its
   * words.
   */
  bins: usize;
  packed: usize;
  /**
   * For the current bucket: its sorted words, then its gaps (u64); its profile numbers (u16); the
   * sum of its gaps.
   */
  sorted: usize;
  profileNumbers: usize;
  gapSum: u64;
  /** See bin-sort.ts. */
  counters: usize;
  /**
   * For the current bucket: its profile numbers (u16) by the profiles' bytes, and in the
   * dictionary's order; by number of uses, how many profiles have it (u32).
   */
  list: usize;
  order: usize;
  usesCounted: usize;
  /** Number of entries in the encoded buckets. */
  entries: u32;
}

/**
 * Begins a partition of a table with `bucketBits`. `bins` and `packed` have space for its buckets
 * and its entries.
 */
export function beginPartition(packer: Packer, bucketBits: u32, bins: usize, packed: usize): void {
  packer.bucketBits = bucketBits;
  packer.bins = bins;
  packer.packed = packed;
  memory.fill(bins, 0, (<usize>4) << (bucketBits - 8));
  packer.numbers.limit = min<u32>(MOST_NUMBERS, 1 << min<u32>(bucketBits, 31));
  if (packer.numbers.size > packer.numbers.limit) forgetProfiles(packer.numbers);
}

/** Counts `bytes` of run entries at `input`, whole entries of `size` bytes. */
export function countEntries(packer: Packer, input: usize, bytes: u32, size: u32): void {
  const bins = packer.bins;
  const shift = <u64>(64 - packer.bucketBits);
  const end = input + bytes;
  for (let from = input; from < end; from += size) {
    const bin = bins + ((<usize>((load<u64>(from) & KEY_BITS) >> shift)) << 2);
    store<u32>(bin, load<u32>(bin) + 1);
  }
}

/**
 * Assigns the bins their memory once all entries are counted. Returns the number of entries in the
 * largest.
 */
export function layOutBins(packer: Packer): u32 {
  const bins = packer.bins;
  return layOut(bins, bins + ((<usize>4) << (packer.bucketBits - 8)), packer.packed, 8);
}

/** Packs entries that were counted. Returns false if there are more profiles than numbers. */
export function packEntries(packer: Packer, input: usize, bytes: u32, size: u32): bool {
  const numbers = packer.numbers;
  const bins = packer.bins;
  const left = <u64>packer.bucketBits;
  const shift = 64 - left;
  const columnMask = ~(u64.MAX_VALUE << (<u64>(size << 3) - 64));
  const end = input + bytes;
  if (numbers.multiplier == 0 && bytes > 0) numbers.multiplier = (load<u64>(input) * 0x9e3779b97f4a7c15) | 1;
  const known = numbers.bySource;
  const multiplier = numbers.multiplier;
  for (let from = input; from < end; from += size) {
    const first = load<u64>(from);
    const source = sourceWord(first, <u64>load<u32>(from, 8) & columnMask);
    const slot = firstSlot(known, source, multiplier);
    let number = load<i32>(slot, 8) - 1;
    if (load<u64>(slot) != source || number < 0) {
      number = numberOfSource(numbers, source);
      if (number == NO_NUMBER) return false;
    }
    const bin = bins + ((<usize>((first & KEY_BITS) >> shift)) << 2);
    const to: usize = load<u32>(bin);
    store<u32>(bin, <u32>to + 8);
    store<u64>(to, (first << left) | <u64>number);
  }
  return true;
}

/** Sets up a packer and its profile numbers in zeroed memory, for at most 31 columns. */
export function openPacker(
  packer: Packer,
  numbers: ProfileNumbers,
  room: usize,
  tables: usize,
  tableCount: u32,
  columnBits: u32,
): void {
  packer.numbers = numbers;
  openNumbers(numbers, room, tables, tableCount, columnBits);
}

/** Removes all profiles, so that their numbers are free again. */
export function forgetNumbers(packer: Packer): void {
  forgetProfiles(packer.numbers);
}

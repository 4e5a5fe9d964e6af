// Takes the entries of a part, one of several indexes that become one, out of its buckets: packed for a
// packer, or expanded for a sorter. A part's entries are in the order of their keys. Its sets of fields
// are the columns of the whole, column i as field i + 1.

import { Packer } from "../encode/packer";
import { NO_NUMBER, numberOf } from "../encode/profile-numbers";
import { KEY_BITS } from "../encode/run-entry";
import { Sorter } from "../encode/sorter";
import { FILLED, fillSide, TableSide } from "./table-side";

/** Further results beside those of `fillSide`: no number for a profile, and no space for an entry. */
const NO_NUMBERS: i32 = -3;
const FULL: i32 = -4;

@unmanaged
export class PartEntries {
  side: TableSide;
  packer: Packer;
  sorter: Sorter;
  /** The entries to take: those whose keys' leading `prefixBits` (0 to 40) equal `prefix`. */
  prefixBits: u32;
  prefix: u64;
  /** Packed words, in the order of their keys, and the end of their space. */
  words: usize;
  wordsEnd: usize;
  /** Where the next word goes. */
  next: usize;
  /** For each bucket of the whole's partition, how many of the words are of this part (u32). */
  counts: usize;
  /** By profile of the open bucket, its number (u16); as many as the side has room for. */
  numbers: usize;
  /** Counters that `fillSide` needs, of no interest here. */
  unused: usize;
  /** Entries taken from this part. */
  taken: u32;
}

/**
 * Packs the entries of the loaded buckets for the packer's partition. Returns what `fillSide` does,
 * NO_NUMBERS, or FULL when there is no space for a word; after the latter, call again with more.
 */
export function packPart(part: PartEntries): i32 {
  const side = part.side;
  const packer = part.packer;
  const left = <u64>packer.bucketBits;
  const binShift = 64 - left;
  const mask = maskOf(part.prefixBits);
  const prefix = prefixOf(part);
  const counts = part.counts;
  let status = FILLED;
  while (status == FILLED) {
    if (side.at == side.filled) {
      status = fillSide(side, part.unused);
      if (status != FILLED) break;
      if (side.decoded == side.filled && !numberProfiles(part)) return NO_NUMBERS;
    }
    let to = part.next;
    let at = side.at;
    const end = min(side.filled, at + (<u32>(part.wordsEnd - to) >> 3));
    const start = to;
    for (; at < end; ++at) {
      const key = load<u64>(side.keys + ((<usize>at) << 3));
      if ((key & mask) != prefix) continue;
      const owner = <usize>load<u32>(side.owners + ((<usize>at) << 2));
      const bin = counts + ((<usize>((key & KEY_BITS) >> binShift)) << 2);
      store<u32>(bin, load<u32>(bin) + 1);
      store<u64>(to, (key << left) | <u64>load<u16>(part.numbers + (owner << 1)));
      to += 8;
    }
    part.taken += <u32>(to - start) >> 3;
    part.next = to;
    side.at = at;
    if (at < side.filled) status = FULL;
  }
  return status;
}

function maskOf(prefixBits: u32): u64 {
  return prefixBits == 0 ? 0 : u64.MAX_VALUE << (<u64>(64 - prefixBits));
}

function prefixOf(part: PartEntries): u64 {
  return part.prefixBits == 0 ? 0 : part.prefix << (<u64>(64 - part.prefixBits));
}

/** Finds the number of each profile of the open bucket. Returns false if there are too many. */
function numberProfiles(part: PartEntries): bool {
  const side = part.side;
  const numbers = part.packer.numbers;
  if (numbers.multiplier == 0) numbers.multiplier = (load<u64>(side.keys) * 0x9e3779b97f4a7c15) | 1;
  for (let profile: u32 = 0; profile < side.profiles; ++profile) {
    const columns = load<u64>(side.sets + ((<usize>profile) << 3)) >> 1;
    const word = (columns << 32) | <u64>load<u32>(side.records + (profile << 2));
    const number = numberOf(numbers, word);
    if (number == NO_NUMBER) return false;
    store<u16>(part.numbers + (profile << 1), <u16>number);
  }
  return true;
}

/** Adds the counts of a part to the packer's bins. */
export function countPart(packer: Packer, counts: usize): void {
  const bytes = (<usize>4) << (packer.bucketBits - 8);
  for (let at: usize = 0; at < bytes; at += 4) {
    const bin = packer.bins + at;
    store<u32>(bin, load<u32>(bin) + load<u32>(counts + at));
  }
}

/** Moves the words of a part to their bins, once `layOutBins` has assigned these their memory. */
export function placePart(packer: Packer, counts: usize, words: usize): void {
  const bytes = (<usize>4) << (packer.bucketBits - 8);
  let from = words;
  for (let at: usize = 0; at < bytes; at += 4) {
    const length = load<u32>(counts + at) << 3;
    const bin = packer.bins + at;
    const to = load<u32>(bin);
    memory.copy(to, from, length);
    store<u32>(bin, to + length);
    from += length;
  }
}

/**
 * Adds the entries of the loaded buckets to the sorter. Returns what `fillSide` does, or FULL when the
 * sorter is full; after the latter, call again once it has space.
 */
export function expandPart(part: PartEntries): i32 {
  const side = part.side;
  const sorter = part.sorter;
  const stride = sorter.stride;
  const mask = maskOf(part.prefixBits);
  const prefix = prefixOf(part);
  let status = FILLED;
  while (status == FILLED) {
    if (side.at == side.filled) {
      status = fillSide(side, part.unused);
      if (status != FILLED) break;
    }
    for (; side.at < side.filled; ++side.at) {
      const key = load<u64>(side.keys + ((<usize>side.at) << 3));
      if ((key & mask) != prefix) continue;
      if (sorter.count == sorter.capacity) return FULL;
      const owner = <usize>load<u32>(side.owners + ((<usize>side.at) << 2));
      const to = sorter.entries + sorter.count * stride;
      store<u64>(to, key);
      store<u32>(to, load<u32>(side.records + (owner << 2)), 8);
      layColumns(side.sets + ((owner * side.words) << 3), side.words, to, stride);
      sorter.count += 1;
      part.taken += 1;
    }
  }
  return status;
}

/** Writes the columns of a set, from bit 1 on, behind the records of a sorter's entry. */
function layColumns(set: usize, words: u32, entry: usize, stride: u32): void {
  store<u32>(entry, <u32>(load<u64>(set) >> 1), 12);
  let word: u32 = 0;
  for (let offset: u32 = 16; offset < stride; offset += 8, ++word) {
    const low = word < words ? load<u64>(set + (word << 3)) >> 33 : 0;
    const high = word + 1 < words ? load<u64>(set + (word << 3), 8) << 31 : 0;
    store<u64>(entry + offset, low | high);
  }
}

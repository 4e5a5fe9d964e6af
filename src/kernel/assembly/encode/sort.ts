// Sorts a sorter's entries by key and unites equal keys: a counting sort on the leading bits in
// which the keys differ, then an insertion sort, which moves entries only within their small bins.
// Large bins are heapsorted first.

import { Sorter, rewind } from "./sorter";
import { heapSort } from "./heap-sort";

/** Largest bin left to the insertion sort, whose cost grows with the square. */
const SMALL_BIN: u32 = 64;

/** Sorts and unites all entries. Returns how many are left. Records saturate at 2^32 - 1. */
export function sort(sorter: Sorter): u32 {
  if (sorter.count > 1) {
    const differing = differingBits(sorter);
    if (differing != 0) {
      distribute(sorter, <u32>clz(differing));
      if (sorter.stride == 16) insertionSort16(sorter.entries, sorter.count);
      else insertionSort(sorter.entries, sorter.count, sorter.stride, sorter.spare);
    }
    uniteNeighbours(sorter);
  }
  rewind(sorter);
  return sorter.count;
}

/** Returns the key bits that are not the same in all entries. */
function differingBits(sorter: Sorter): u64 {
  const stride = sorter.stride;
  const end = sorter.entries + sorter.count * stride;
  const first = load<u64>(sorter.entries);
  let differing: u64 = 0;
  for (let at = sorter.entries; at < end; at += stride) differing |= load<u64>(at) ^ first;
  return differing;
}

/**
 * Moves the entries into the spare half, by the key bits after the common `prefix`, and heapsorts
 * large bins.
 */
function distribute(sorter: Sorter, prefix: u32): void {
  const count = sorter.count;
  const stride = sorter.stride;
  const bits = min(min(32 - clz<u32>(count), sorter.counterBits), 64 - prefix);
  const left = <u64>prefix;
  const right = <u64>(64 - bits);
  const counters = sorter.counters;
  const countersEnd = counters + ((<usize>4) << bits);
  const end = sorter.entries + count * stride;

  memory.fill(counters, 0, (<usize>4) << bits);
  for (let at = sorter.entries; at < end; at += stride) {
    const counter = counters + ((<usize>((load<u64>(at) << left) >> right)) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
  let next = <u32>sorter.spare;
  for (let counter = counters; counter < countersEnd; counter += 4) {
    const size = load<u32>(counter);
    store<u32>(counter, next);
    next += size * stride;
  }
  for (let at = sorter.entries; at < end; at += stride) {
    const counter = counters + ((<usize>((load<u64>(at) << left) >> right)) << 2);
    const to: usize = load<u32>(counter);
    store<u32>(counter, <u32>to + stride);
    if (stride == 16) v128.store(to, v128.load(at));
    else copyEntry(to, at, stride);
  }
  // Each counter now holds the end of its bin.
  const large = SMALL_BIN * stride;
  let start = <u32>sorter.spare;
  for (let counter = counters; counter < countersEnd; counter += 4) {
    const binEnd = load<u32>(counter);
    if (binEnd - start > large) heapSort(start, (binEnd - start) / stride, stride);
    start = binEnd;
  }
  const spare = sorter.entries;
  sorter.entries = sorter.spare;
  sorter.spare = spare;
}

/** Insertion sort of entries of 16 bytes. */
function insertionSort16(entries: usize, count: u32): void {
  const end = entries + (count << 4);
  let before = load<u64>(entries);
  for (let at = entries + 16; at < end; at += 16) {
    const key = load<u64>(at);
    if (key >= before) {
      before = key;
      continue;
    }
    const entry = v128.load(at);
    let to = at;
    do {
      v128.store(to, v128.load(to - 16));
      to -= 16;
    } while (to > entries && load<u64>(to - 16) > key);
    v128.store(to, entry);
  }
}

/** Insertion sort of entries of any stride; `spare` holds one entry. */
function insertionSort(entries: usize, count: u32, stride: u32, spare: usize): void {
  const end = entries + count * stride;
  for (let at = entries + stride; at < end; at += stride) {
    const key = load<u64>(at);
    if (key >= load<u64>(at - stride)) continue;
    copyEntry(spare, at, stride);
    let to = at;
    do {
      copyEntry(to, to - stride, stride);
      to -= stride;
    } while (to > entries && load<u64>(to - stride) > key);
    copyEntry(to, spare, stride);
  }
}

/** Unites equal keys, which are adjacent. */
function uniteNeighbours(sorter: Sorter): void {
  const stride = sorter.stride;
  const end = sorter.entries + sorter.count * stride;
  let last = sorter.entries;
  let lastKey = load<u64>(last);
  for (let at = last + stride; at < end; at += stride) {
    const key = load<u64>(at);
    if (key != lastKey) {
      last += stride;
      lastKey = key;
      if (last != at) copyEntry(last, at, stride);
      continue;
    }
    const records = <u64>load<u32>(last, 8) + <u64>load<u32>(at, 8);
    for (let offset: u32 = 8; offset < stride; offset += 8) {
      store<u64>(last + offset, load<u64>(last + offset) | load<u64>(at + offset));
    }
    store<u32>(last, <u32>min<u64>(records, 0xffffffff), 8);
  }
  sorter.count = <u32>(last - sorter.entries) / stride + 1;
}

function copyEntry(to: usize, from: usize, stride: u32): void {
  for (let offset: u32 = 0; offset < stride; offset += 8) store<u64>(to + offset, load<u64>(from + offset));
}

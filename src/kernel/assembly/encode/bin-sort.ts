// Sorts entries by the u64 at their start: a counting sort on leading bits, about one entry per bin,
// then an insertion sort, which moves entries only within their bins. Large bins are heapsorted first.

import { heapSort } from "./heap-sort";
import { copyEntry } from "./run-entry";

/** Largest bin left to the insertion sort, whose cost grows with the square. */
const SMALL_BIN: u32 = 64;

/**
 * Sorts `count` (1 or more) entries from `from` to `to`, by up to `mostBits` bits after the first
 * `prefix`, which are the same in all keys. `counters` has 2^mostBits u32. `T` has the size of an
 * entry, or is u8 for entries of any `stride`.
 */
export function sortBins<T>(
  from: usize,
  count: u32,
  stride: u32,
  to: usize,
  counters: usize,
  mostBits: u32,
  prefix: u32,
): void {
  const bits = min(min(32 - clz(count), mostBits), 64 - prefix);
  const left = <u64>prefix;
  const right = <u64>(64 - bits);
  const countersEnd = counters + ((<usize>4) << bits);
  const end = from + count * stride;
  memory.fill(counters, 0, (<usize>4) << bits);
  for (let at = from; at < end; at += stride) {
    const counter = counters + ((<usize>((load<u64>(at) << left) >> right)) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
  const most = layOut(counters, countersEnd, to, stride);
  for (let at = from; at < end; at += stride) {
    const counter = counters + ((<usize>((load<u64>(at) << left) >> right)) << 2);
    const target: usize = load<u32>(counter);
    store<u32>(counter, <u32>target + stride);
    move<T>(target, at, stride);
  }
  if (most > SMALL_BIN) sortLargeBins(to, counters, countersEnd, stride);
  insertionSort<T>(to, to + (end - from), stride, from);
}

/**
 * Assigns bins their memory from `to` on: the address of each replaces its number of entries. Returns
 * the largest number.
 */
export function layOut(counters: usize, countersEnd: usize, to: usize, stride: u32): u32 {
  let next = <u32>to;
  let most: u32 = 0;
  for (let counter = counters; counter < countersEnd; counter += 4) {
    const size = load<u32>(counter);
    store<u32>(counter, next);
    next += size * stride;
    most = max(most, size);
  }
  return most;
}

/** Heapsorts the large bins. Each counter holds the end of its bin. */
function sortLargeBins(to: usize, counters: usize, countersEnd: usize, stride: u32): void {
  let start = to;
  for (let counter = counters; counter < countersEnd; counter += 4) {
    const end = <usize>load<u32>(counter);
    const count = <u32>(end - start) / stride;
    if (count > SMALL_BIN) heapSort(start, count, stride);
    start = end;
  }
}

/** `spare` holds one entry. */
function insertionSort<T>(start: usize, end: usize, stride: u32, spare: usize): void {
  let before = load<u64>(start);
  for (let at = start + stride; at < end; at += stride) {
    const key = load<u64>(at);
    if (key >= before) {
      before = key;
      continue;
    }
    const entry = load<T>(at);
    if (sizeof<T>() == 1) copyEntry(spare, at, stride);
    let to = at;
    do {
      move<T>(to, to - stride, stride);
      to -= stride;
    } while (to > start && load<u64>(to - stride) > key);
    if (sizeof<T>() > 1) store<T>(to, entry);
    else copyEntry(to, spare, stride);
  }
}

function move<T>(to: usize, from: usize, stride: u32): void {
  if (sizeof<T>() > 1) store<T>(to, load<T>(from));
  else copyEntry(to, from, stride);
}

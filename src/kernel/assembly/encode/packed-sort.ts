// Sorts the words of a bucket: a counting sort on their leading bits, about one entry per bin, then
// an insertion sort, which moves words only within their bins. Large bins are heapsorted first.

import { heapSort } from "./heap-sort";

/** Largest bin left to the insertion sort, whose cost grows with the square. */
const SMALL_BIN: u32 = 64;

const MOST_BITS: u32 = 12;

/** Size of the counters in bytes. */
export const COUNTER_BYTES: usize = 4 << MOST_BITS;

/**
 * Sorts `count` (1 or more) words (u64) from `from` to `sorted`. `counters` has `COUNTER_BYTES`,
 * zero before and after.
 */
export function sortWords(from: usize, count: u32, sorted: usize, counters: usize): void {
  const end = from + ((<usize>count) << 3);
  const bits = min<u32>(32 - clz(count), MOST_BITS);
  const shift = <u64>(64 - bits);
  const countersEnd = counters + ((<usize>4) << bits);
  for (let at = from; at < end; at += 8) {
    const counter = counters + ((<usize>(load<u64>(at) >> shift)) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
  let next = <u32>sorted;
  let most: u32 = 0;
  for (let counter = counters; counter < countersEnd; counter += 4) {
    const size = load<u32>(counter);
    store<u32>(counter, next);
    next += size << 3;
    most = max(most, size);
  }
  for (let at = from; at < end; at += 8) {
    const word = load<u64>(at);
    const counter = counters + ((<usize>(word >> shift)) << 2);
    const to: usize = load<u32>(counter);
    store<u32>(counter, <u32>to + 8);
    store<u64>(to, word);
  }
  if (most > SMALL_BIN) sortLargeBins(sorted, counters, countersEnd);
  memory.fill(counters, 0, (<usize>4) << bits);
  insertionSort(sorted, sorted + ((<usize>count) << 3));
}

/** Heapsorts the large bins. Each counter holds the end of its bin. */
function sortLargeBins(sorted: usize, counters: usize, countersEnd: usize): void {
  let start = sorted;
  for (let counter = counters; counter < countersEnd; counter += 4) {
    const end = <usize>load<u32>(counter);
    const count = <u32>(end - start) >> 3;
    if (count > SMALL_BIN) heapSort(start, count, 8);
    start = end;
  }
}

function insertionSort(start: usize, end: usize): void {
  let before = load<u64>(start);
  for (let at = start + 8; at < end; at += 8) {
    const word = load<u64>(at);
    if (word >= before) {
      before = word;
      continue;
    }
    let to = at;
    do {
      store<u64>(to, load<u64>(to - 8));
      to -= 8;
    } while (to > start && load<u64>(to - 8) > word);
    store<u64>(to, word);
  }
}

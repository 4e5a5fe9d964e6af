// Sorts probes by their keys: two passes of radix sort over the leading 24 bits, then an insertion
// sort. Keys are as good as random; if they are not, heapsort replaces an insertion sort that takes
// too long.

import { heapSort } from "../encode/heap-sort";
import { PROBE_BYTES } from "./query-block";

const DIGIT_BITS: u64 = 12;
const DIGITS: u32 = 4096;
/** Up to this many are sorted by insertion alone. */
const FEW: u32 = 64;

/**
 * Sorts the probes from `from` to `end`. `spare` has space for as many, and `counters` for 4096
 * u32.
 */
export function sortProbes(from: usize, end: usize, spare: usize, counters: usize): void {
  const count = <u32>((end - from) / PROBE_BYTES);
  if (count > FEW) {
    scatter(from, end, spare, counters, 64 - 2 * DIGIT_BITS);
    scatter(spare, spare + (end - from), from, counters, 64 - DIGIT_BITS);
  }
  insert(from, end, count);
}

function scatter(from: usize, end: usize, to: usize, counters: usize, shift: u64): void {
  memory.fill(counters, 0, DIGITS << 2);
  for (let at = from; at < end; at += PROBE_BYTES) {
    const counter = counters + ((<usize>(load<u64>(at) >> shift) & (DIGITS - 1)) << 2);
    store<u32>(counter, load<u32>(counter) + PROBE_BYTES);
  }
  let next = <u32>to;
  for (let digit: u32 = 0; digit < DIGITS; ++digit) {
    const counter = counters + (digit << 2);
    const bytes = load<u32>(counter);
    store<u32>(counter, next);
    next += bytes;
  }
  for (let at = from; at < end; at += PROBE_BYTES) {
    const counter = counters + ((<usize>(load<u64>(at) >> shift) & (DIGITS - 1)) << 2);
    const target: usize = load<u32>(counter);
    v128.store(target, v128.load(at));
    store<u32>(counter, <u32>target + PROBE_BYTES);
  }
}

function insert(from: usize, end: usize, count: u32): void {
  let left: u64 = 64 + 8 * <u64>count;
  if (count <= FEW) left = u64.MAX_VALUE;
  for (let at = from + PROBE_BYTES; at < end; at += PROBE_BYTES) {
    const key = load<u64>(at);
    if (load<u64>(at - PROBE_BYTES) <= key) continue;
    const probe = v128.load(at);
    let to = at;
    do {
      v128.store(to, v128.load(to - PROBE_BYTES));
      to -= PROBE_BYTES;
      --left;
    } while (to > from && load<u64>(to - PROBE_BYTES) > key && left != 0);
    v128.store(to, probe);
    if (left == 0) {
      heapSort(from, count, PROBE_BYTES);
      return;
    }
  }
}

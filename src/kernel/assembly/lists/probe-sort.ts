// Sorts probes by their keys, which are as good as random.

import { sortBins } from "../encode/bin-sort";
import { PROBE_BYTES } from "./query-block";

const COUNTER_BITS: u32 = 12;

/**
 * Sorts the probes from `from` to `end`, at least one. `spare` has space for as many, and `counters` for 4096
 * u32.
 */
export function sortProbes(from: usize, end: usize, spare: usize, counters: usize): void {
  sortBins<v128>(from, <u32>(end - from) / PROBE_BYTES, PROBE_BYTES, spare, counters, COUNTER_BITS, 0);
  memory.copy(from, spare, end - from);
}

// Sorts 64-bit numbers, each with a word beside it. It is a bottom-up merge sort whose only
// unpredictable branch is the end of a run.

/** Size of a number and the word beside it, padded. */
export const PAIR_BYTES: usize = 16;

/**
 * Sorts `count` pairs by their first u64. `spare` has the same size as `pairs`. Returns the address
 * of the result, `pairs` or `spare`. The sort is stable.
 */
export function sortPairs(pairs: usize, spare: usize, count: u32): usize {
  const bytes = <usize>count * PAIR_BYTES;
  let from = pairs;
  let to = spare;
  for (let width = PAIR_BYTES; width < bytes; width <<= 1) {
    for (let start: usize = 0; start < bytes; start += width << 1) {
      mergeRuns(
        from + start,
        from + min(start + width, bytes),
        from + min(start + (width << 1), bytes),
        to + start,
      );
    }
    const sorted = to;
    to = from;
    from = sorted;
  }
  return from;
}

/** Merges the runs from `first` to `second` and from `second` to `end`. */
function mergeRuns(first: usize, second: usize, end: usize, to: usize): void {
  const firstEnd = second;
  while (first < firstEnd && second < end) {
    const mask = <usize>0 - usize(load<u64>(second) < load<u64>(first));
    v128.store(to, v128.load(first ^ ((first ^ second) & mask)));
    first += PAIR_BYTES & ~mask;
    second += PAIR_BYTES & mask;
    to += PAIR_BYTES;
  }
  // One of the two runs is at its end.
  for (; first < firstEnd; first += PAIR_BYTES, to += PAIR_BYTES) v128.store(to, v128.load(first));
  for (; second < end; second += PAIR_BYTES, to += PAIR_BYTES) v128.store(to, v128.load(second));
}

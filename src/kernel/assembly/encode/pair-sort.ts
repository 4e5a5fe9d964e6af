// Sorts 64-bit numbers, each with a word beside it. It is a bottom-up merge sort that starts with runs
// of four and merges runs of the same length from both ends at once: neither end waits for the other,
// and none of their branches is unpredictable. Orson Peters and Lukas Bergdoll, "driftsort", 2024.

/** Size of a number and the word beside it, padded. */
export const PAIR_BYTES: usize = 16;

/** Length of the first runs. */
const FIRST_RUN: usize = 4 * PAIR_BYTES;

/**
 * Sorts `count` pairs by their first u64. `spare` has the same size as `pairs`. Returns the address
 * of the result, `pairs` or `spare`. The sort is stable.
 */
export function sortPairs(pairs: usize, spare: usize, count: u32): usize {
  const bytes = <usize>count * PAIR_BYTES;
  const whole = bytes & ~(FIRST_RUN - 1);
  for (let start: usize = 0; start < whole; start += FIRST_RUN) sortFour(pairs + start, spare + start);
  insertionSort(pairs + whole, pairs + bytes, spare + whole);
  let from = spare;
  let to = pairs;
  for (let width = FIRST_RUN; width < bytes; width <<= 1) {
    let start: usize = 0;
    for (; start + (width << 1) <= bytes; start += width << 1)
      mergeEqual(from + start, from + start + width, to + start);
    if (start < bytes) mergeRuns(from + start, from + min(start + width, bytes), from + bytes, to + start);
    const sorted = to;
    to = from;
    from = sorted;
  }
  return from;
}

/** Sorts four pairs. */
function sortFour(from: usize, to: usize): void {
  const swapsFirst = (<usize>u32(load<u64>(from, 16) < load<u64>(from))) << 4;
  const swapsLast = (<usize>u32(load<u64>(from, 48) < load<u64>(from, 32))) << 4;
  const a = from + swapsFirst;
  const b = from + (swapsFirst ^ PAIR_BYTES);
  const c = from + 32 + swapsLast;
  const d = from + 32 + (swapsLast ^ PAIR_BYTES);
  const isFirstLater = load<u64>(c) < load<u64>(a);
  const isLastEarlier = load<u64>(d) < load<u64>(b);
  const left = select<usize>(a, select<usize>(c, b, isLastEarlier), isFirstLater);
  const right = select<usize>(d, select<usize>(b, c, isFirstLater), isLastEarlier);
  const swapsMiddle = load<u64>(right) < load<u64>(left);
  v128.store(to, v128.load(select<usize>(c, a, isFirstLater)));
  v128.store(to, v128.load(select<usize>(right, left, swapsMiddle)), 16);
  v128.store(to, v128.load(select<usize>(left, right, swapsMiddle)), 32);
  v128.store(to, v128.load(select<usize>(b, d, isLastEarlier)), 48);
}

/** Sorts fewer than four pairs from `from` to `end`. */
function insertionSort(from: usize, end: usize, to: usize): void {
  let last = to;
  for (; from < end; from += PAIR_BYTES, last += PAIR_BYTES) {
    const key = load<u64>(from);
    let at = last;
    for (; at > to && load<u64>(at - PAIR_BYTES) > key; at -= PAIR_BYTES)
      v128.store(at, v128.load(at - PAIR_BYTES));
    v128.store(at, v128.load(from));
  }
}

/**
 * Merges the run from `first` to `second` with one of the same length from there on. Neither end can
 * pass the end of a run before its half of the pairs is done.
 */
function mergeEqual(first: usize, second: usize, to: usize): void {
  let width = second - first;
  let firstLast = second - PAIR_BYTES;
  let secondLast = firstLast + width;
  let toLast = to + (width << 1) - PAIR_BYTES;
  for (; width != 0; width -= PAIR_BYTES) {
    const mask = <usize>0 - usize(load<u64>(second) < load<u64>(first));
    v128.store(to, v128.load(first ^ ((first ^ second) & mask)));
    first += PAIR_BYTES & ~mask;
    second += PAIR_BYTES & mask;
    to += PAIR_BYTES;
    const lastMask = <usize>0 - usize(load<u64>(secondLast) < load<u64>(firstLast));
    v128.store(toLast, v128.load(secondLast ^ ((firstLast ^ secondLast) & lastMask)));
    secondLast -= PAIR_BYTES & ~lastMask;
    firstLast -= PAIR_BYTES & lastMask;
    toLast -= PAIR_BYTES;
  }
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

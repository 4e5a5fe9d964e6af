// Writes the bit area of a bucket: profile ids, then gaps in Golomb-Rice code. docs/format.md,
// section 6.

import { lowBits, putBits } from "./bit-area";

/** One store of a word takes this many bits, besides up to 7 bits before them. */
const MOST_BITS: u32 = 56;

/**
 * Returns the Rice parameter k for `count` (1 or more) gaps (u64) at `gaps`; `sum` is their sum.
 */
export function chooseRice(gaps: usize, count: u32, sum: u64): u32 {
  const mean = sum / <u64>count;
  const middle: u32 = mean == 0 ? 0 : 63 - <u32>clz(mean);
  const least: u32 = middle == 0 ? 0 : middle - 1;
  const most = min<u32>(middle + 1, 63);
  const shift = <u64>least;
  const end = gaps + ((<usize>count) << 3);
  let bits0: u64 = 0;
  let bits1: u64 = 0;
  let bits2: u64 = 0;
  for (let at = gaps; at < end; at += 8) {
    const quotient = load<u64>(at) >> shift;
    bits0 += quotient;
    bits1 += quotient >> 1;
    bits2 += quotient >> 2;
  }
  // Every candidate costs n * (least + 1) bits, and each step above the least one bit more per
  // entry.
  bits1 += count;
  bits2 += 2 * <u64>count;
  let best = least;
  let bestBits = bits0;
  if (least + 1 <= most && bits1 < bestBits) {
    best = least + 1;
    bestBits = bits1;
  }
  if (least + 2 <= most && bits2 < bestBits) best = least + 2;
  return best;
}

/**
 * Writes the ids of `count` profiles, `width` (0 to 28) bits each, from the first bit of the area
 * on. Returns the bit after them. `T` is the type of the numbers at `numbers`, and of the ids that
 * `ids` holds by number.
 */
export function putIds<T>(area: usize, ids: usize, numbers: usize, count: u32, width: u32): u32 {
  store<u64>(area, 0);
  if (width == 0) return 0;
  const end = numbers + <usize>(count & ~1) * sizeof<T>();
  const second = <u64>width;
  const bits = width << 1;
  let to = area;
  let word: u64 = 0;
  let fill: u32 = 0;
  let number = numbers;
  for (; number < end; number += 2 * sizeof<T>()) {
    const pair = idOf<T>(ids, number) | (idOf<T>(ids, number + sizeof<T>()) << second);
    word |= pair << (<u64>fill);
    store<u64>(to, word);
    fill += bits;
    to += fill >> 3;
    word >>= <u64>(fill & 56);
    fill &= 7;
  }
  store<u64>(to, word);
  const at = ((<u32>(to - area)) << 3) + fill;
  if ((count & 1) == 0) return at;
  putBits(area, at, idOf<T>(ids, number));
  return at + width;
}

function idOf<T>(ids: usize, number: usize): u64 {
  return <u64>load<T>(ids + <usize>load<T>(number) * sizeof<T>());
}

/**
 * Writes `count` gaps (u64) from bit `at` of the area on, and returns the bit after them. All bits
 * of the area from `at` on must be zero.
 */
export function putGaps(area: usize, at: u32, gaps: usize, count: u32, rice: u32): u32 {
  const end = gaps + ((<usize>count) << 3);
  const keep = ~(u64.MAX_VALUE << (<u64>rice));
  let to = area + (at >> 3);
  let fill = at & 7;
  let word = <u64>load<u8>(to);
  for (let gap = gaps; gap < end; gap += 8) {
    const value = load<u64>(gap);
    const zeros = value >> <u64>rice;
    if (zeros + <u64>(1 + rice) > <u64>MOST_BITS) {
      const next = putLongGap(area, ((<u32>(to - area)) << 3) + fill, value, rice);
      to = area + (next >> 3);
      fill = next & 7;
      word = <u64>load<u8>(to);
      continue;
    }
    word |= ((((value & keep) << 1) | 1) << zeros) << (<u64>fill);
    store<u64>(to, word);
    fill += <u32>zeros + 1 + rice;
    to += fill >> 3;
    word >>= <u64>(fill & 56);
    fill &= 7;
  }
  store<u64>(to, word);
  return ((<u32>(to - area)) << 3) + fill;
}

/** Writes a gap of any width. */
function putLongGap(area: usize, at: u32, gap: u64, rice: u32): u32 {
  let zeros = <u32>(gap >> <u64>rice);
  let low = lowBits(gap, rice);
  let width = rice;
  for (; zeros >= MOST_BITS; zeros -= MOST_BITS, at += MOST_BITS) putBits(area, at, 0);
  putBits(area, at, (<u64>1) << (<u64>zeros));
  at += zeros + 1;
  if (width > 32) {
    putBits(area, at, low & 0xffffffff);
    low >>= 32;
    at += 32;
    width -= 32;
  }
  putBits(area, at, low);
  return at + width;
}

// Walks the Golomb-Rice coded gaps of a bucket: docs/format.md, section 6.

import { bitsFrom, lowBits } from "./bit-area";
import { gapTooLarge, riceOverrun } from "./faults";

/**
 * Where the walk ended: the bit after the last gap read, the number of the entry, and the low r
 * bits of its key.
 */
export let position: u32 = 0;
export let reached: u32 = 0;
export let reachedValue: u64 = 0;

/**
 * Reads the gaps from bit `at` of an area of `bits` bits until the low r bits of a key are `target`
 * or more. `reached` is then that entry's number, or the number of entries if there is none. With
 * `whole`, reads all gaps. Returns a fault or 0.
 */
export function walkGaps(
  area: usize,
  bits: u32,
  at: u32,
  entries: u32,
  rice: u32,
  bucketBits: u32,
  target: u64,
  whole: bool,
): i32 {
  const greatest = u64.MAX_VALUE >> <u64>bucketBits;
  const mostZeros = greatest >> <u64>rice;
  let value = u64.MAX_VALUE;
  for (let i: u32 = 0; i < entries; ++i) {
    let zeros: u64 = 0;
    let window = bitsFrom(area, at);
    while (window == 0) {
      const step: u32 = 64 - (at & 7);
      zeros += step;
      at += step;
      if (at >= bits) return riceOverrun;
      window = bitsFrom(area, at);
    }
    const ahead = <u32>ctz(window);
    zeros += ahead;
    at += ahead + 1;
    // Bits past the area may be set, so a code that seems to end there is an overrun.
    if (<u64>at + <u64>rice > <u64>bits) return riceOverrun;
    if (zeros > mostZeros) return gapTooLarge;
    let low: u64 = 0;
    if (rice <= 56) {
      low = lowBits(bitsFrom(area, at), rice);
    } else {
      low = lowBits(bitsFrom(area, at), 32) | (lowBits(bitsFrom(area, at + 32), rice - 32) << 32);
    }
    at += rice;
    const gap = (zeros << (<u64>rice)) | low;
    // Before the first gap, value + 1 is 0. After a value of all ones nothing can follow.
    if (i > 0 && value == greatest) return gapTooLarge;
    if (gap > greatest - (value + 1)) return gapTooLarge;
    value += gap + 1;
    if (value >= target && !whole) {
      reached = i;
      reachedValue = value;
      return 0;
    }
    position = at;
  }
  reached = entries;
  return 0;
}

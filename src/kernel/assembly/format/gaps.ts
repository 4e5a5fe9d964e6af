// Walks the Golomb-Rice coded gaps of a bucket: docs/format.md, section 6.

import { bitsFrom, lowBits } from "./bit-area";
import { gapTooLarge, riceOverrun } from "./faults";

/** Where the walk ended: the bit after the last gap, and the low r bits of the last key. */
export let position: u32 = 0;
export let lastValue: u64 = 0;

/**
 * Reads the gaps of the entries from number `from` up to `to`, from bit `at` of an area of `bits` bits;
 * `before` is the key before them, all ones before the first. `taker` takes the number of each entry and
 * the low r bits of its key, and returns 0 or what ends the walk. Returns that, a fault or 0.
 */
export function walkGaps<T>(
  area: usize,
  bits: u32,
  at: u32,
  rice: u32,
  bucketBits: u32,
  from: u32,
  to: u32,
  before: u64,
  taker: T,
): i32 {
  const greatest = u64.MAX_VALUE >> <u64>bucketBits;
  const mostZeros = greatest >> <u64>rice;
  const lowMask = ~(u64.MAX_VALUE << (<u64>rice));
  let value = before;
  for (let entry = from; entry < to; ++entry) {
    let window = bitsFrom(area, at);
    let zeros: u64 = 0;
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
    let low: u64;
    // The window has at least 57 bits.
    if (ahead + 1 + rice <= 57) low = ((window >> <u64>ahead) >> 1) & lowMask;
    else if (rice <= 56) low = lowBits(bitsFrom(area, at), rice);
    else low = lowBits(bitsFrom(area, at), 32) | (lowBits(bitsFrom(area, at + 32), rice - 32) << 32);
    at += rice;
    const gap = (zeros << (<u64>rice)) | low;
    // Before the first gap, value + 1 is 0. After a value of all ones nothing can follow.
    if ((entry > 0 && value == greatest) || gap > greatest - (value + 1)) return gapTooLarge;
    value += gap + 1;
    const result = taker.take(entry, value);
    if (result != 0) return result;
  }
  position = at;
  lastValue = value;
  return 0;
}

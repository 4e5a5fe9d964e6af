// Encodes the bucket that a sorter has taken: docs/format.md, section 6, without the checksum.

import { idBits, lowBits, putBits } from "./bit-area";
import { bytesOf, collectProfiles, profileAt, profileRoom } from "./dictionary";
import { writeLeb } from "./leb128";
import { Sorter } from "./sorter";

/** `putBits` takes at most so many at once. */
const MOST_BITS: u32 = 56;

/** The scratch memory that buckets of up to `count` entries need. */
export function scratchBytes(sorter: Sorter, count: u32): usize {
  return slotBytes(count) + count * (12 + profileRoom(sorter.stride)) + outBytes(sorter, count);
}

/** Hands out scratch memory for buckets of up to `count` (1 or more) entries. */
export function useScratch(sorter: Sorter, at: usize, count: u32): void {
  sorter.slots = at;
  sorter.profiles = sorter.slots + slotBytes(count);
  sorter.ids = sorter.profiles + count * profileRoom(sorter.stride);
  sorter.order = sorter.ids + count * 4;
  sorter.ranks = sorter.order + count * 4;
  sorter.out = sorter.ranks + count * 4;
}

/** Encodes the bucket to `sorter.out` and returns its length. There must be scratch memory for its entries. */
export function encode(sorter: Sorter): u32 {
  const count = sorter.bucketCount;
  const out = sorter.out;
  let at = writeLeb(out, count);
  if (count == 0) return <u32>(at - out);
  const size = collectProfiles(sorter);
  const rice = chooseRice(sorter);
  store<u8>(at++, rice);
  at = writeLeb(at, size);
  for (let rank: u32 = 0; rank < size; ++rank) {
    const profile = profileAt(sorter, rank);
    const length = profile.end - bytesOf(profile);
    memory.copy(at, bytesOf(profile), length);
    at += length;
  }
  store<u8>(at, 0);
  const bits = putGaps(sorter, at, putIds(sorter, at, idBits(size)), rice);
  return <u32>(at - out) + ((bits + 7) >> 3);
}

/** Where the encoded bucket stands. */
export function encodedAt(sorter: Sorter): usize {
  return sorter.out;
}

/** Twice the entries, rounded up to a power of two, of u32. */
function slotBytes(count: u32): usize {
  return (<usize>4) << (33 - clz<u32>(count));
}

/**
 * Per entry: a profile (at most its bitmap and 5 bytes), an id (4) and a gap. With k0 of section 6 the gaps take at
 * most n * (k0 + 1) + s / 2^k0 < n * (k0 + 3) bits, so 9 bytes each; the chosen k takes no more. The stride covers the
 * bitmap.
 */
function outBytes(sorter: Sorter, count: u32): usize {
  return 32 + count * (sorter.stride + 5 + 4 + 9);
}

function remainder(entry: usize, bucketBits: u64): u64 {
  return (load<u64>(entry) << bucketBits) >> bucketBits;
}

/** The writer's k. The gaps' sum is the last key's remainder less the n - 1 that the gaps leave out. */
function chooseRice(sorter: Sorter): u32 {
  const count = sorter.bucketCount;
  const stride = sorter.stride;
  const bucketBits = <u64>sorter.bucketBits;
  const start = sorter.bucketStart;
  const end = start + count * stride;
  const mean = (remainder(end - stride, bucketBits) - <u64>(count - 1)) / <u64>count;
  const middle: u32 = mean == 0 ? 0 : 63 - <u32>clz(mean);
  const least: u32 = middle == 0 ? 0 : middle - 1;
  const most = min<u32>(middle + 1, 63);
  const shift = <u64>least;
  let bits0: u64 = 0;
  let bits1: u64 = 0;
  let bits2: u64 = 0;
  let before = u64.MAX_VALUE;
  for (let at = start; at < end; at += stride) {
    const value = remainder(at, bucketBits);
    const quotient = (value - before - 1) >> shift;
    before = value;
    bits0 += quotient;
    bits1 += quotient >> 1;
    bits2 += quotient >> 2;
  }
  // All candidates pay n * (least + 1); each step above the least costs a bit an entry more.
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

/** Writes the profile ids, `width` bits each, and returns the bit after them. */
function putIds(sorter: Sorter, area: usize, width: u32): u32 {
  if (width == 0) return 0;
  const end = sorter.ids + sorter.bucketCount * 4;
  let at: u32 = 0;
  for (let id = sorter.ids; id < end; id += 4) {
    putBits(area, at, <u64>load<u32>(sorter.ranks + (load<u32>(id) << 2)));
    at += width;
  }
  return at;
}

/** Writes the gaps from bit `at` on and returns the bit after them. */
function putGaps(sorter: Sorter, area: usize, at: u32, rice: u32): u32 {
  const stride = sorter.stride;
  const bucketBits = <u64>sorter.bucketBits;
  const end = sorter.bucketStart + sorter.bucketCount * stride;
  let before = u64.MAX_VALUE;
  for (let entry = sorter.bucketStart; entry < end; entry += stride) {
    const value = remainder(entry, bucketBits);
    const gap = value - before - 1;
    before = value;
    let zeros = <u32>(gap >> <u64>rice);
    let low = lowBits(gap, rice);
    let width = rice;
    if (zeros + 1 + rice <= MOST_BITS) {
      putBits(area, at, ((low << 1) | 1) << (<u64>zeros));
      at += zeros + 1 + rice;
      continue;
    }
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
    at += width;
  }
  return at;
}

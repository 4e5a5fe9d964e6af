// Where signs are among 64 bytes: as a mask of bits, and written down as places. Langdale and Lemire, "Parsing gigabytes of JSON per
// second", 2019.

/** The bytes that a mask is of. */
export const GROUP: usize = 64;

/** A bit for each byte of four vectors that is not 0, the first one low. */
export function bitsOf(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = <u32>i8x16.bitmask(a) | ((<u32>i8x16.bitmask(b)) << 16);
  const high = <u32>i8x16.bitmask(c) | ((<u32>i8x16.bitmask(d)) << 16);
  return <u64>low | ((<u64>high) << 32);
}

/** Writes the place of each bit of `mask`, counted from `base`, to `to` (u32 each), and up to 7 more. Returns where they end. */
export function writePlaces(mask: u64, base: u32, to: usize): usize {
  const end = to + ((<usize>popcnt(mask)) << 2);
  // Eight at a time: what is written too much is written over.
  while (to < end) {
    store<u32>(to, base + <u32>ctz(mask));
    mask &= mask - 1;
    store<u32>(to, base + <u32>ctz(mask), 4);
    mask &= mask - 1;
    store<u32>(to, base + <u32>ctz(mask), 8);
    mask &= mask - 1;
    store<u32>(to, base + <u32>ctz(mask), 12);
    mask &= mask - 1;
    store<u32>(to, base + <u32>ctz(mask), 16);
    mask &= mask - 1;
    store<u32>(to, base + <u32>ctz(mask), 20);
    mask &= mask - 1;
    store<u32>(to, base + <u32>ctz(mask), 24);
    mask &= mask - 1;
    store<u32>(to, base + <u32>ctz(mask), 28);
    mask &= mask - 1;
    to += 32;
  }
  return end;
}

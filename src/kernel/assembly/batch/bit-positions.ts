// Finds the positions of bytes in groups of 64, first as a bit mask, then as a list of positions.
// Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019.

/** Bytes covered by one mask. */
export const GROUP: usize = 64;

/**
 * Returns one bit for each byte of four vectors, set if the byte is not 0, the first byte in the
 * lowest bit.
 */
export function bitsOf(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = <u32>i8x16.bitmask(a) | ((<u32>i8x16.bitmask(b)) << 16);
  const high = <u32>i8x16.bitmask(c) | ((<u32>i8x16.bitmask(d)) << 16);
  return <u64>low | ((<u64>high) << 32);
}

/**
 * Writes the position of each bit of `mask`, plus `base`, to `to` (u32 each), and up to 7 values
 * more. Returns where the positions end.
 */
export function writePositions(mask: u64, base: u32, to: usize): usize {
  const end = to + ((<usize>popcnt(mask)) << 2);
  // Eight at a time. The next call overwrites the surplus.
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

/** Writes positions as {@link writePositions} does, but twelve at once, and up to 11 values more. */
export function writeTwelve(mask: u64, base: u32, to: usize): usize {
  const end = to + ((<usize>popcnt(mask)) << 2);
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
  store<u32>(to, base + <u32>ctz(mask), 32);
  mask &= mask - 1;
  store<u32>(to, base + <u32>ctz(mask), 36);
  mask &= mask - 1;
  store<u32>(to, base + <u32>ctz(mask), 40);
  mask &= mask - 1;
  store<u32>(to, base + <u32>ctz(mask), 44);
  mask &= mask - 1;
  if (mask != 0) writePositions(mask, base, to + 48);
  return end;
}

/** Returns where a byte comes next, from `at` on; it must come. Reads up to 15 bytes past it. */
export function nextOf(byte: u8, at: usize): usize {
  for (;;) {
    const found = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>byte)));
    if (found != 0) return at + <usize>ctz(found);
    at += 16;
  }
  return at;
}

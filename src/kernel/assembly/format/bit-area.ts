// Bit areas, filled from bit 0 of the first byte, low bits first: docs/format.md, section 1.

/**
 * Writes `value`, at most 56 bits, at bit `at` of the area, and clears the bits after it, up to 8
 * bytes from there. Areas are written from front to back, and their first byte must be zero.
 */
export function putBits(area: usize, at: u32, value: u64): void {
  const byte = area + (at >> 3);
  store<u64>(byte, <u64>load<u8>(byte) | (value << (<u64>(at & 7))));
}

/**
 * Returns the bits of the area from bit `at` on: at least 57 of them, the rest zero. Reads up to 8
 * bytes past `at`.
 */
export function bitsFrom(area: usize, at: u32): u64 {
  return load<u64>(area + (at >> 3)) >> <u64>(at & 7);
}

/** Returns the lowest `bits` (0 to 63) bits of a number. */
export function lowBits(value: u64, bits: u32): u64 {
  return value & ~(u64.MAX_VALUE << (<u64>bits));
}

/** Returns the width in bits of a profile id in a dictionary of `size` (1 or more) profiles. */
export function idBits(size: u32): u32 {
  return 32 - clz<u32>(size - 1);
}

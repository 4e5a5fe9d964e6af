// Bit areas: filled from bit 0 of the first byte, low bits first. docs/format.md, section 1.

/**
 * Writes the low `bits` (at most 56) bits of `value`, whose other bits are zero, at bit `at` of the area; sets the
 * following bits, up to 8 bytes from there, to zero. Areas are written from front to back, their first byte zero.
 */
export function putBits(area: usize, at: u32, value: u64): void {
  const byte = area + (at >> 3);
  store<u64>(byte, <u64>load<u8>(byte) | (value << (<u64>(at & 7))));
}

/** The bits from bit `at` of the area on: at least 57 of them, the rest zero. Reads up to 8 bytes beyond `at`. */
export function bitsFrom(area: usize, at: u32): u64 {
  return load<u64>(area + (at >> 3)) >> <u64>(at & 7);
}

/** The lowest `bits` (0 to 63) bits of a number. */
export function lowBits(value: u64, bits: u32): u64 {
  return value & ~(u64.MAX_VALUE << (<u64>bits));
}

/** The width of a profile id in a dictionary of `size` (1 or more) profiles. */
export function idBits(size: u32): u32 {
  return 32 - clz<u32>(size - 1);
}

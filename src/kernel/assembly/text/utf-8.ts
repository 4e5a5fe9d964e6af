// Writes UTF-8.

/** Writes a code point to `to`, and up to a byte more. Returns where it ends. */
export function writeCode(code: u32, to: usize): usize {
  if (code < 0x80) {
    store<u8>(to, <u8>code);
    return to + 1;
  }
  if (code < 0x800) {
    store<u16>(to, <u16>(0x80c0 | (code >> 6) | ((code & 63) << 8)));
    return to + 2;
  }
  if (code < 0x10000) {
    store<u32>(to, 0x8080e0 | (code >> 12) | (((code >> 6) & 63) << 8) | ((code & 63) << 16));
    return to + 3;
  }
  store<u32>(
    to,
    0x808080f0 | (code >> 18) | (((code >> 12) & 63) << 8) | (((code >> 6) & 63) << 16) | ((code & 63) << 24),
  );
  return to + 4;
}

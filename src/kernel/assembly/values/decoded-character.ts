// Decodes characters outside ASCII as the WHATWG's Encoding Standard does: bytes that begin a character and do not
// complete it are lost together.

/** The code point of the character read last, unless it is lost. */
export let code: u32 = 0;
export let isLost: bool = false;

/** Reads the character outside ASCII at `at`, or what is left of one, and returns its length. */
export function characterAt(at: usize, end: usize): u32 {
  const first: u32 = load<u8>(at);
  isLost = true;
  if (first - 0xc2 >= 0x33) return 1;
  const second: u32 = at + 1 < end ? <u32>load<u8>(at, 1) : 0;
  if (first < 0xe0) {
    if ((second & 0xc0) != 0x80) return 1;
    isLost = false;
    code = ((first & 0x1f) << 6) | (second & 0x3f);
    return 2;
  }
  const least: u32 = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  const most: u32 = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 1;
  const third: u32 = at + 2 < end ? <u32>load<u8>(at, 2) : 0;
  if ((third & 0xc0) != 0x80) return 2;
  code = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  if (first >= 0xf0) {
    const fourth: u32 = at + 3 < end ? <u32>load<u8>(at, 3) : 0;
    if ((fourth & 0xc0) != 0x80) return 3;
    code = ((code & 0x7fff) << 6) | (fourth & 0x3f);
    isLost = false;
    return 4;
  }
  isLost = false;
  return 3;
}

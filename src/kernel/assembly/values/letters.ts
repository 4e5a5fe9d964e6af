// Letters outside ASCII that the rules leave as they are: lower case, or of a script without cases,
// and no other form in NFKC, alone or beside another such letter. A user name of these is canonical.

/** By code point from U+0080 to U+07FF, 64 in each word. */
const twoBytes: usize = memory.data<u64>([
  0x0000000000000000, 0xff7fffff80000000, 0x55a2aaaaaaaaaaaa, 0x54aaaaaaaaaaa954, 0xee512d2a4e243129,
  0xaa21aaaab555400f, 0x93faaaaaaaaaaaaa, 0xffffffffffffaa85, 0xfe00ffffffffffff, 0x000050000003ffc3,
  0x0000000000000000, 0x388a000000000000, 0xfffff00000010000, 0x1908aaaaaa807ffb, 0xffff000000000000,
  0xaaaaaaaaffffffff, 0xaaaaaaaaaaaaa802, 0xaaaaaaaaaaaad554, 0x0000aaaaaaaaaaaa, 0xffffffff02000000,
  0x000000000000017f, 0x000787ffffff0000, 0xffffffff00000000, 0xfe1ec000000007ff, 0xffffffffffffffff,
  0x9c00c060002fffff, 0x0000fffffffd0000, 0xffffffffffffe000, 0x0002003fffffffff, 0x043007fffffffc00,
]);

/** By code point from U+1E00 to U+1EFF: Vietnamese and others. */
const additional: usize = memory.data<u64>([
  0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaab3eaaaaa, 0xaaaaaaaaaaaaaaaa,
]);

/**
 * First and last code points from U+0800 on: Devanagari, Thai, Georgian, Hiragana, Katakana and its
 * long vowel, Bopomofo, Chinese, Hangul.
 */
const ranges: usize = memory.data<u16>([
  0x4e00, 0x9fff, 0xac00, 0xd7a3, 0x3041, 0x3096, 0x30a1, 0x30fa, 0x30fc, 0x30fc, 0x0e01, 0x0e30, 0x0904,
  0x0939, 0x10d0, 0x10fa, 0x3105, 0x312f, 0x3400, 0x4dbf,
]);
const rangesEnd: usize = ranges + 10 * 4;

/**
 * Returns the length in bytes of the letter at `at`, or 0 if there is none of these. `start` is the
 * start of the text: a letter that windows-1252 has in place of a control character, behind U+00C0
 * to U+00FF, may be a part of a character that was encoded twice.
 */
export function letterBytes(start: usize, at: usize, end: usize): u32 {
  const first: u32 = load<u8>(at);
  if (first < 0xc2 || at + 1 >= end) return 0;
  const second: u32 = load<u8>(at + 1);
  if ((second & 0xc0) != 0x80) return 0;
  if (first < 0xe0) {
    const code = ((first & 0x1f) << 6) | (second & 0x3f);
    if (!isSet(twoBytes, code - 0x80)) return 0;
    const isWindows = code == 0x153 || code == 0x161 || code == 0x17e || code == 0x192 || code == 0x2c6;
    return isWindows && at >= start + 2 && <u32>load<u8>(at - 2) == 0xc3 ? 0 : 2;
  }
  if (first >= 0xf0 || at + 2 >= end) return 0;
  const third: u32 = load<u8>(at + 2);
  if ((third & 0xc0) != 0x80) return 0;
  const code = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  if (code - 0x1e00 < 0x100) return isSet(additional, code - 0x1e00) ? 3 : 0;
  for (let range = ranges; range < rangesEnd; range += 4)
    if (code >= <u32>load<u16>(range) && code <= <u32>load<u16>(range, 2)) return 3;
  return 0;
}

/** The last bytes of the letter folded last, see {@link foldedLetter}, and how many there are. */
export let foldedBytes: u32 = 0;

/**
 * Returns the bytes of a letter's folded form, the first one lowest, or 0 if it is not known: capitals of two bytes
 * that lower case makes another such letter, an `i` with a dot, the last sigma of a word, and what
 * {@link letterBytes} takes.
 */
export function foldedLetter(start: usize, at: usize, end: usize): u32 {
  foldedBytes = letterBytes(start, at, end);
  if (foldedBytes == 2) return load<u16>(at);
  if (foldedBytes == 3) return <u32>load<u16>(at) | ((<u32>load<u8>(at, 2)) << 16);
  if (at + 1 >= end) return 0;
  const pair = <u32>load<u16>(at);
  // U+0130.
  if (pair == 0xb0c4) {
    foldedBytes = 1;
    return 0x69;
  }
  const code = ((pair & 0x1f) << 6) | ((pair >> 8) & 0x3f);
  const lower = (pair & 0xe0) == 0xc0 ? lowerCase(code) : 0;
  if (lower == 0) return 0;
  foldedBytes = 2;
  const folded = 0x80c0 | (lower >> 6) | ((lower & 0x3f) << 8);
  store<u16>(lowered, <u16>folded);
  return letterBytes(lowered, lowered, lowered + 2) == 2 ? folded : 0;
}

const lowered: usize = memory.data(16, 16);

/** Returns the lower case of a capital of Latin, Greek or Cyrillic, or 0. The result may be no letter. */
function lowerCase(code: u32): u32 {
  if (code - 0xc0 <= 0x1e) return code + 0x20;
  if (code - 0x100 < 0x80) {
    // Capitals are even, but for two stretches.
    const isOdd = code - 0x139 < 0x10 || code - 0x179 < 6;
    return (code & 1) == u32(isOdd) ? code + 1 : 0;
  }
  if (code == 0x3c2) return 0x3c3;
  if (code - 0x391 <= 0x18) return code + 0x20;
  if (code - 0x410 < 0x20) return code + 0x20;
  return code - 0x400 < 0x10 ? code + 0x50 : 0;
}

function isSet(words: usize, bit: u32): bool {
  return ((load<u64>(words + ((<usize>bit >> 6) << 3)) >> (<u64>bit & 63)) & 1) != 0;
}

/** Returns true if a character that JavaScript trims begins at `at`; ASCII is not looked at. */
export function isWideSpaceAt(at: usize, end: usize): bool {
  if (at + 1 >= end) return false;
  const first: u32 = load<u8>(at);
  const second: u32 = load<u8>(at + 1);
  if (first == 0xc2) return second == 0xa0;
  if (at + 2 >= end) return false;
  const third: u32 = load<u8>(at + 2);
  if (first == 0xe1) return second == 0x9a && third == 0x80;
  if (first == 0xe2)
    return second == 0x80
      ? third <= 0x8a || third == 0xa8 || third == 0xa9 || third == 0xaf
      : second == 0x81 && third == 0x9f;
  if (first == 0xe3) return second == 0x80 && third == 0x80;
  return first == 0xef && second == 0xbb && third == 0xbf;
}

/** Returns true if a character that JavaScript trims ends before `end`; ASCII is not looked at. */
export function isWideSpaceBefore(start: usize, end: usize): bool {
  return (
    (end >= start + 2 && isWideSpaceAt(end - 2, end)) || (end >= start + 3 && isWideSpaceAt(end - 3, end))
  );
}

// Text in other encodings as UTF-8: see src/kernel/readers/text-kernel.ts. What is read may reach 16
// bytes past the end, and what is written, which takes at most 3 bytes for each unit, as far again.

import { writeCode } from "./utf-8";

const REPLACEMENT: u32 = 0xfffd;

/** Writes the UTF-8 of a text in which each byte is a character. Returns the end of what is written at `into`. */
export function fromBytes(at: usize, end: usize, into: usize, table: usize): usize {
  while (at < end) {
    const bytes = v128.load(at);
    v128.store(into, bytes);
    const plain = min<usize>(ctz(<u32>i8x16.bitmask(bytes) | 0x10000), end - at);
    at += plain;
    into += plain;
    while (at < end) {
      const byte: u32 = load<u8>(at);
      if (byte < 0x80) break;
      // Its bytes, the first one low, and above them how many they are.
      const text = load<u32>(table + <usize>((byte & 0x7f) << 2));
      store<u32>(into, text);
      into += text >> 24;
      ++at;
    }
  }
  return into;
}

/**
 * Writes the UTF-8 of whole units of UTF-16. Returns the end of what is written at `into`. Lone surrogates
 * become U+FFFD.
 */
export function fromUtf16(at: usize, end: usize, into: usize, isBigEndian: bool): usize {
  while (at < end) {
    let first = v128.load(at);
    let second = v128.load(at, 16);
    if (isBigEndian) {
      first = swapped(first);
      second = swapped(second);
    }
    v128.store(into, i8x16.narrow_i16x8_u(first, second));
    const others = <u32>i8x16.bitmask(i8x16.narrow_i16x8_s(isOther(first), isOther(second)));
    const plain = min<usize>(ctz(others | 0x10000), (end - at) >> 1);
    at += plain << 1;
    into += plain;
    while (at < end) {
      let code = unitAt(at, isBigEndian);
      if (code < 0x80) break;
      at += 2;
      if ((code & 0xf800) == 0xd800) {
        const low = at < end ? unitAt(at, isBigEndian) : 0;
        if (code < 0xdc00 && (low & 0xfc00) == 0xdc00) {
          code = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff);
          at += 2;
        } else {
          code = REPLACEMENT;
        }
      }
      into = writeCode(code, into);
    }
  }
  return into;
}

function swapped(units: v128): v128 {
  return i8x16.shuffle(units, units, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14);
}

/** All bits of the units that are not ASCII. */
function isOther(units: v128): v128 {
  return i16x8.gt_u(units, i16x8.splat(0x7f));
}

function unitAt(at: usize, isBigEndian: bool): u32 {
  const unit: u32 = load<u16>(at);
  return isBigEndian ? ((unit & 0xff) << 8) | (unit >> 8) : unit;
}

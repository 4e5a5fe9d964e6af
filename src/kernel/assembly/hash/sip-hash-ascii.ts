// SipHash-2-4 of a kind byte and lower-cased ASCII text, without a copy of either: the text is
// lower-cased eight bytes at a time on its way into the hash. docs/format.md, section 3.

import { start0, start1, start2, start3 } from "./sip-hash";

const HIGH_BITS: u64 = 0x8080808080808080;
const LOW_BITS: u64 = 0x7f7f7f7f7f7f7f7f;
/** Added to a byte, these set its high bit from `A` on, and above `Z`. */
const FROM_A: u64 = 0x3f3f3f3f3f3f3f3f;
const ABOVE_Z: u64 = 0x2525252525252525;

/** Lower-cases `A` to `Z` in eight bytes. All other bytes stay, including those above 127. */
export function lowerCase8(word: u64): u64 {
  const low = word & LOW_BITS;
  const upper = (low + FROM_A) & ~(low + ABOVE_Z) & ~word & HIGH_BITS;
  return word | (upper >> 2);
}

/**
 * Returns the hash of the byte `kind` and `length` bytes of text at `at`. Reads, but does not use,
 * up to 15 bytes past them.
 */
export function hashLower(kind: u32, at: usize, length: u32): u64 {
  let v0 = start0;
  let v1 = start1;
  let v2 = start2;
  let v3 = start3;
  const total = length + 1;
  let words = total >> 3;
  // The kind byte shifts the text by one: the top byte of each word goes into the next.
  let carried: u64 = kind;
  for (;;) {
    const text = lowerCase8(load<u64>(at));
    let word = (text << 8) | carried;
    carried = text >> 56;
    if (words == 0) {
      word = (word & ~(u64.MAX_VALUE << ((<u64>total & 7) << 3))) | ((<u64>total) << 56);
    }
    v3 ^= word;
    v0 += v1;
    v1 = rotl(v1, 13);
    v1 ^= v0;
    v0 = rotl(v0, 32);
    v2 += v3;
    v3 = rotl(v3, 16);
    v3 ^= v2;
    v0 += v3;
    v3 = rotl(v3, 21);
    v3 ^= v0;
    v2 += v1;
    v1 = rotl(v1, 17);
    v1 ^= v2;
    v2 = rotl(v2, 32);
    v0 += v1;
    v1 = rotl(v1, 13);
    v1 ^= v0;
    v0 = rotl(v0, 32);
    v2 += v3;
    v3 = rotl(v3, 16);
    v3 ^= v2;
    v0 += v3;
    v3 = rotl(v3, 21);
    v3 ^= v0;
    v2 += v1;
    v1 = rotl(v1, 17);
    v1 ^= v2;
    v2 = rotl(v2, 32);
    v0 ^= word;
    if (words == 0) break;
    --words;
    at += 8;
  }
  v2 ^= 0xff;
  for (let round = 0; round < 4; ++round) {
    v0 += v1;
    v1 = rotl(v1, 13);
    v1 ^= v0;
    v0 = rotl(v0, 32);
    v2 += v3;
    v3 = rotl(v3, 16);
    v3 ^= v2;
    v0 += v3;
    v3 = rotl(v3, 21);
    v3 ^= v0;
    v2 += v1;
    v1 = rotl(v1, 17);
    v1 ^= v2;
    v2 = rotl(v2, 32);
  }
  return v0 ^ v1 ^ v2 ^ v3;
}

// SipHash-2-4 of a kind byte and ASCII text in lower case, without writing either down: the text is made lower case eight
// bytes at a time on its way into the hash. docs/format.md, section 3.

import { start0, start1, start2, start3 } from "./sip-hash";

const HIGH_BITS: u64 = 0x8080808080808080;
const LOW_BITS: u64 = 0x7f7f7f7f7f7f7f7f;
/** What carries a byte of at least `A`, and one above `Z`, into its high bit. */
const FROM_A: u64 = 0x3f3f3f3f3f3f3f3f;
const ABOVE_Z: u64 = 0x2525252525252525;

/** Eight bytes with `A` to `Z` in lower case; other bytes stay, those above 127 too. */
export function lowerCase8(word: u64): u64 {
  const low = word & LOW_BITS;
  const upper = (low + FROM_A) & ~(low + ABOVE_Z) & ~word & HIGH_BITS;
  return word | (upper >> 2);
}

/** The hash of the byte `kind` and `length` bytes of text at `at`; reads, but does not use, up to 15 bytes beyond them. */
export function hashLower(kind: u32, at: usize, length: u32): u64 {
  let v0 = start0;
  let v1 = start1;
  let v2 = start2;
  let v3 = start3;
  const total = length + 1;
  let words = total >> 3;
  // The message is the text, shifted by the kind's byte: the top byte of each word goes into the next.
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

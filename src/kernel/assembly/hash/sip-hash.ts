// SipHash-2-4 with 64 bits of output: Aumasson and Bernstein, "SipHash: a fast short-input PRF",
// 2012. docs/format.md, section 3.

export let start0: u64 = 0;
export let start1: u64 = 0;
export let start2: u64 = 0;
export let start3: u64 = 0;

/** Sets the key, 16 bytes at `at`, for all hashes that follow. */
export function setKey(at: usize): void {
  const k0 = load<u64>(at);
  const k1 = load<u64>(at, 8);
  start0 = k0 ^ 0x736f6d6570736575;
  start1 = k1 ^ 0x646f72616e646f6d;
  start2 = k0 ^ 0x6c7967656e657261;
  start3 = k1 ^ 0x7465646279746573;
}

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

/** Returns the hash of `length` bytes at `at`. Reads, but does not use, up to 7 bytes past them. */
export function hash(at: usize, length: u32): u64 {
  return hashAs<u64>(at, length, 0);
}

/** Writes the hash of `length` bytes at `at` to `to`. */
export function hashTo(at: usize, length: u32, to: usize): void {
  store<u64>(to, hash(at, length));
}

/**
 * Returns the hash of the byte `kind` and `length` bytes of text at `at`, lower-cased on their way into
 * the hash, without a copy. Reads, but does not use, up to 15 bytes past them.
 */
export function hashLower(kind: u32, at: usize, length: u32): u64 {
  return hashAs<u8>(at, length + 1, kind);
}

/** Hashes `length` bytes: those at `at` or, if `T` is a byte, `kind` and lower-cased text. */
function hashAs<T>(at: usize, length: u32, kind: u64): u64 {
  let v0 = start0;
  let v1 = start1;
  let v2 = start2;
  let v3 = start3;
  // The kind byte shifts the text by one: the top byte of each word goes into the next.
  let carried = kind;
  // Two words of zeros end the hash, after the last bytes with the length on top.
  for (let words = <i32>(length >> 3); words >= -2; --words) {
    let word: u64 = 0;
    if (words >= 0) {
      word = load<u64>(at);
      at += 8;
      if (sizeof<T>() == 1) {
        const text = lowerCase8(word);
        word = (text << 8) | carried;
        carried = text >> 56;
      }
      if (words == 0) word = (word & ~(u64.MAX_VALUE << ((<u64>length & 7) << 3))) | ((<u64>length) << 56);
    } else if (words == -1) v2 ^= 0xff;
    v3 ^= word;
    // Two rounds, unrolled: a loop would take a tenth longer.
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
  }
  return v0 ^ v1 ^ v2 ^ v3;
}

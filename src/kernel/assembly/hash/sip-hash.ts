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

/** Returns the hash of `length` bytes at `at`. Reads, but does not use, up to 7 bytes past them. */
export function hash(at: usize, length: u32): u64 {
  let v0 = start0;
  let v1 = start1;
  let v2 = start2;
  let v3 = start3;
  const last = at + (length & ~7);
  for (;;) {
    let word = load<u64>(at);
    if (at == last) {
      // The last word: the remaining bytes, and the length's low byte on top.
      word = (word & ~(u64.MAX_VALUE << ((<u64>length & 7) << 3))) | ((<u64>length) << 56);
    }
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
    if (at == last) break;
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

/** Writes the hash of `length` bytes at `at` to `to`. */
export function hashTo(at: usize, length: u32, to: usize): void {
  store<u64>(to, hash(at, length));
}

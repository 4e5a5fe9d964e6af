// XXH64: Yann Collet, "xxHash fast digest algorithm", version 0.1.1. The checksum of buckets: docs/format.md, section 6. Here
// as well as in xxhash-wasm, because bytes that lie in this memory need not be copied to another one.

const PRIME_1: u64 = 0x9e3779b185ebca87;
const PRIME_2: u64 = 0xc2b2ae3d27d4eb4f;
const PRIME_3: u64 = 0x165667b19e3779f9;
const PRIME_4: u64 = 0x85ebca77c2b2ae63;
const PRIME_5: u64 = 0x27d4eb2f165667c5;

/** The checksum of `length` bytes at `at`. */
export function xxHash64(at: usize, length: u32, seed: u64): u64 {
  const end = at + length;
  let sum: u64;
  if (length >= 32) {
    let a = seed + PRIME_1 + PRIME_2;
    let b = seed + PRIME_2;
    let c = seed;
    let d = seed - PRIME_1;
    const last = end - 32;
    do {
      a = round(a, load<u64>(at));
      b = round(b, load<u64>(at, 8));
      c = round(c, load<u64>(at, 16));
      d = round(d, load<u64>(at, 24));
      at += 32;
    } while (at <= last);
    sum = rotl(a, 1) + rotl(b, 7) + rotl(c, 12) + rotl(d, 18);
    sum = merge(merge(merge(merge(sum, a), b), c), d);
  } else {
    sum = seed + PRIME_5;
  }
  sum += <u64>length;
  for (; at + 8 <= end; at += 8) sum = rotl(sum ^ round(0, load<u64>(at)), 27) * PRIME_1 + PRIME_4;
  if (at + 4 <= end) {
    sum = rotl(sum ^ (<u64>load<u32>(at) * PRIME_1), 23) * PRIME_2 + PRIME_3;
    at += 4;
  }
  for (; at < end; ++at) sum = rotl(sum ^ (<u64>load<u8>(at) * PRIME_5), 11) * PRIME_1;
  sum = (sum ^ (sum >> 33)) * PRIME_2;
  sum = (sum ^ (sum >> 29)) * PRIME_3;
  return sum ^ (sum >> 32);
}

function round(lane: u64, word: u64): u64 {
  return rotl(lane + word * PRIME_2, 31) * PRIME_1;
}

function merge(sum: u64, lane: u64): u64 {
  return (sum ^ round(0, lane)) * PRIME_1 + PRIME_4;
}

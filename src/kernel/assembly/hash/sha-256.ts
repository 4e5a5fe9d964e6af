// The compression function of SHA-256: FIPS 180-4, section 6.2. The binding pads and chains.

/**
 * Compresses the 64-byte block at `block` into the state of 8 words at `state`. `schedule` is space
 * for 64 words, and `constants` holds the 64 round constants. Words are little-endian; the block's
 * bytes are as in the message.
 */
export function compress(state: usize, block: usize, schedule: usize, constants: usize): void {
  for (let t: u32 = 0; t < 16; ++t) store<u32>(schedule + (t << 2), bswap(load<u32>(block + (t << 2))));
  for (let t: u32 = 16; t < 64; ++t) {
    const at = schedule + (t << 2);
    const w2 = load<u32>(at - 8);
    const w15 = load<u32>(at - 60);
    const s0 = rotr(w15, 7) ^ rotr(w15, 18) ^ (w15 >> 3);
    const s1 = rotr(w2, 17) ^ rotr(w2, 19) ^ (w2 >> 10);
    store<u32>(at, s1 + load<u32>(at - 28) + s0 + load<u32>(at - 64));
  }
  let a = load<u32>(state);
  let b = load<u32>(state, 4);
  let c = load<u32>(state, 8);
  let d = load<u32>(state, 12);
  let e = load<u32>(state, 16);
  let f = load<u32>(state, 20);
  let g = load<u32>(state, 24);
  let h = load<u32>(state, 28);
  for (let t: u32 = 0; t < 64; ++t) {
    const s1 = rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25);
    const one =
      h + s1 + ((e & f) ^ (~e & g)) + load<u32>(constants + (t << 2)) + load<u32>(schedule + (t << 2));
    const s0 = rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22);
    const two = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + one;
    d = c;
    c = b;
    b = a;
    a = one + two;
  }
  store<u32>(state, load<u32>(state) + a);
  store<u32>(state, load<u32>(state, 4) + b, 4);
  store<u32>(state, load<u32>(state, 8) + c, 8);
  store<u32>(state, load<u32>(state, 12) + d, 12);
  store<u32>(state, load<u32>(state, 16) + e, 16);
  store<u32>(state, load<u32>(state, 20) + f, 20);
  store<u32>(state, load<u32>(state, 24) + g, 24);
  store<u32>(state, load<u32>(state, 28) + h, 28);
}

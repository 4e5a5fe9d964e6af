// A small seeded generator of random numbers: sfc32 (Chris Doty-Humphrey, PractRand). The same seed, the same numbers.

/** Mixes a 32-bit number so that neighbours become strangers; a bijection (the finaliser of MurmurHash3). */
export function mix32(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** `seed` is an integer; `stream` keeps uses of one seed apart. */
  constructor(seed: number, stream: number) {
    this.#a = mix32(seed) | 0;
    this.#b = mix32(Math.floor(seed / 2 ** 32)) | 0;
    this.#c = mix32(stream + 1) | 0;
    for (let round = 0; round < 15; round++) this.next();
  }

  /** The next number, 0 to 2^32 - 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** An integer from 0 to `limit - 1`; `limit` is at most 2^32. */
  below(limit: number): number {
    return Math.floor((this.next() / 2 ** 32) * limit);
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability * 2 ** 32;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("bug: nothing to pick from");
    return item;
  }
}

// A keyed permutation of 0 to size - 1 in constant memory: what makes millions of identifiers distinct without remembering one.
import { mix32 } from "./random.js";

/**
 * Bijective steps on the least number of bits that holds the size (xor with a shift, product with an odd number), walked on
 * until the value lies below the size: "cycle walking" (Black and Rogaway, Ciphers with Arbitrary Finite Domains, 2002).
 */
export class Permutation {
  readonly size: number;
  readonly #mask: number;
  readonly #shift: number;
  readonly #factors: readonly [number, number, number];
  readonly #offset: number;

  /** `size` is 1 to 2^32. */
  constructor(size: number, seed: number, stream: number) {
    const bits = Math.max(1, Math.ceil(Math.log2(size)));
    const key = mix32(
      mix32(seed) ^ mix32(Math.floor(seed / 2 ** 32) + 0x9e3779b9) ^ Math.imul(stream + 1, 0x632be5ab),
    );
    this.size = size;
    this.#mask = bits >= 32 ? 0xffffffff : 2 ** bits - 1;
    this.#shift = Math.ceil(bits / 2);
    this.#factors = [mix32(key ^ 1) | 1, mix32(key ^ 2) | 1, mix32(key ^ 3) | 1];
    this.#offset = mix32(key ^ 4);
  }

  /** Where `index` goes; `index` must be below the size. */
  at(index: number): number {
    if (index >= this.size) throw new RangeError(`no number ${index} in a permutation of ${this.size}`);
    let value = index;
    do {
      value = ((value ^ this.#offset) & this.#mask) >>> 0;
      for (const factor of this.#factors) {
        value = (Math.imul(value, factor) & this.#mask) >>> 0;
        value = (value ^ (value >>> this.#shift)) >>> 0;
      }
    } while (value >= this.size);
    return value;
  }
}

// Numbers keys of 64 bits, given as two words, in the order in which they come. A hash table with open
// addressing; the keys are hashes themselves, so their low bits spread well.

export class KeyTable {
  /** Keys so far. */
  size = 0;
  readonly #mask: number;
  /** Number of the key in each slot, plus one; 0 for none. */
  readonly #slots: Uint32Array;
  readonly #low: Uint32Array;
  readonly #high: Uint32Array;

  /** For at most `most` keys. */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#mask = slots - 1;
    this.#slots = new Uint32Array(slots);
    this.#low = new Uint32Array(most);
    this.#high = new Uint32Array(most);
  }

  /** Returns the number of a key, which is new if it is the size from before. */
  add(low: number, high: number): number {
    const slot = this.#slotOf(low, high);
    const known = this.#slots[slot]!;
    if (known > 0) return known - 1;
    const number = this.size;
    this.#low[number] = low;
    this.#high[number] = high;
    this.size += 1;
    this.#slots[slot] = this.size;
    return number;
  }

  find(low: number, high: number): number | undefined {
    const number = this.#slots[this.#slotOf(low, high)]!;
    return number === 0 ? undefined : number - 1;
  }

  key(number: number): [low: number, high: number] {
    return [this.#low[number]!, this.#high[number]!];
  }

  #slotOf(low: number, high: number): number {
    for (let slot = low & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const number = this.#slots[slot]!;
      if (number === 0 || (this.#low[number - 1] === low && this.#high[number - 1] === high)) return slot;
    }
  }
}

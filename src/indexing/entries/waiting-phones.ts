// Bare digits that wait for the decision about their source: packed, since the first 16 MiB of a dump may hold a million.

/** A number that waits. */
export interface WaitingPhone {
  digits: string;
  /** Numbers that the caller gave out: for the place, and for the column set. */
  place: number;
  columns: number;
  /** Which of its canonical forms stood in its record already, as bits by the caller's choice: 0 to 7. */
  flags: number;
  /** Whether it stands in the same record as the one before it. */
  isSameRecord: boolean;
}

const bitsOfFlags = 3;

/** A list that grows; 16 bytes for each number. */
export class WaitingPhones {
  /** Digits as a number behind a leading 1, which keeps their zeros: at most 16 digits, exact in a double. */
  #digits = new Float64Array(64);
  #places = new Uint32Array(64);
  #columns = new Uint32Array(64);
  #count = 0;

  push({ digits, place, columns, flags, isSameRecord }: WaitingPhone): void {
    if (this.#count === this.#digits.length) this.#grow();
    this.#digits[this.#count] = Number(`1${digits}`);
    this.#places[this.#count] = (place * 2 + (isSameRecord ? 1 : 0)) * 2 ** bitsOfFlags + flags;
    this.#columns[this.#count] = columns;
    this.#count += 1;
  }

  /** Gives all, in their order. */
  *all(): Generator<WaitingPhone> {
    for (let index = 0; index < this.#count; index++) {
      const place = this.#places[index] as number;
      yield {
        digits: String(this.#digits[index]).slice(1),
        place: Math.floor(place / 2 ** (bitsOfFlags + 1)),
        columns: this.#columns[index] as number,
        flags: place % 2 ** bitsOfFlags,
        isSameRecord: (place & (1 << bitsOfFlags)) !== 0,
      };
    }
  }

  #grow(): void {
    const digits = new Float64Array(this.#count * 2);
    digits.set(this.#digits);
    this.#digits = digits;
    const places = new Uint32Array(this.#count * 2);
    places.set(this.#places);
    this.#places = places;
    const columns = new Uint32Array(this.#count * 2);
    columns.set(this.#columns);
    this.#columns = columns;
  }
}

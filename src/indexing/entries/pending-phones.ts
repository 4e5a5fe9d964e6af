// Bare digits that wait for the decision about their source. Packed, because the first 16 MiB of a
// dump may hold a million.

/** One pending number. */
export interface PendingPhone {
  digits: string;
  /** Numbers chosen by the caller for its column and region, and for the column set. */
  origin: number;
  columns: number;
  /** Bits chosen by the caller, 0 to 15: which of its canonical forms its record already has. */
  flags: number;
  /** True if it is in the same record as the number before it. */
  isSameRecord: boolean;
}

const bitsOfFlags = 4;

/** A growing list, 16 bytes per number. */
export class PendingPhones {
  /**
   * Digits as a number with a leading 1, which keeps their zeros. At most 16 digits, so exact in a
   * double.
   */
  #digits = new Float64Array(0);
  #origins = new Uint32Array(0);
  #columns = new Uint32Array(0);
  #count = 0;

  push({ digits, origin, columns, flags, isSameRecord }: PendingPhone): void {
    if (this.#count === this.#digits.length) this.#grow();
    this.#digits[this.#count] = Number(`1${digits}`);
    this.#origins[this.#count] = (origin * 2 + (isSameRecord ? 1 : 0)) * 2 ** bitsOfFlags + flags;
    this.#columns[this.#count] = columns;
    this.#count += 1;
  }

  /** Passes on all numbers in order. There may be a million, so none is an object. */
  forEach(
    take: (digits: string, origin: number, columns: number, flags: number, isSameRecord: boolean) => void,
  ): void {
    for (let index = 0; index < this.#count; index++) {
      const packed = this.#origins[index]!;
      take(
        String(this.#digits[index]!).slice(1),
        Math.floor(packed / 2 ** (bitsOfFlags + 1)),
        this.#columns[index]!,
        packed % 2 ** bitsOfFlags,
        (packed & (1 << bitsOfFlags)) !== 0,
      );
    }
  }

  #grow(): void {
    const room = Math.max(64, this.#count * 2);
    const digits = new Float64Array(room);
    digits.set(this.#digits);
    this.#digits = digits;
    const origins = new Uint32Array(room);
    origins.set(this.#origins);
    this.#origins = origins;
    const columns = new Uint32Array(room);
    columns.set(this.#columns);
    this.#columns = columns;
  }
}

// Phone numbers written as bare digits: international or national? A source is judged by its first 16 MiB, and what was
// met until then waits here.

/** How much of a source is looked at, in bytes. */
export const sampledBytes = 16 * 2 ** 20;
const neededShare = 0.75;
const mostJudged = 20_000;

/** What is to be done with a number whose digits and columns are given. */
export type EnterPhone = (digits: string, columns: Uint8Array) => void;

/** Decides for one source whether bare digits are international numbers. */
export class BarePhones {
  readonly #enter: EnterPhone;
  readonly #refuse: () => void;
  readonly #isValid: (digits: string) => boolean;
  /** Digits as a number behind a leading 1, which keeps their zeros: at most 16 digits, exact in a double. */
  #digits: number[] = [];
  /** Column sets by the same index; equal ones are one object, since millions may wait. */
  #columns: Uint8Array[] = [];
  #sets = new Map<string, Uint8Array>();
  #decided: boolean | undefined;

  /** `enter` takes numbers that are international, `refuse` is called for each that is not. */
  constructor(options: { isValid: (digits: string) => boolean; enter: EnterPhone; refuse: () => void }) {
    this.#isValid = options.isValid;
    this.#enter = options.enter;
    this.#refuse = options.refuse;
  }

  /** One value of bare digits (at most 15), and the column set of its record, which is copied if it must wait. */
  add(digits: string, columns: Uint8Array): void {
    if (this.#decided === undefined) {
      this.#digits.push(Number(`1${digits}`));
      this.#columns.push(this.#interned(columns));
      return;
    }
    // No country code begins with 0: such a number is a national one wherever it stands.
    if (this.#decided && !digits.startsWith("0")) this.#enter(digits, columns);
    else this.#refuse();
  }

  /**
   * Decides by what was met so far, once: to be called when the sample has been read, and when the source ends.
   * Where the sample has no such value, later ones are not trusted.
   */
  decide(): void {
    if (this.#decided !== undefined) return;
    const waiting = this.#digits.map((digits) => String(digits).slice(1));
    const columns = this.#columns;
    this.#digits = [];
    this.#columns = [];
    this.#sets.clear();
    // The full parser reads 50,000 numbers a second: of millions, so many are judged, evenly spread.
    const step = Math.max(1, Math.ceil(waiting.length / mostJudged));
    const judged = waiting.filter((_, index) => index % step === 0);
    const valid = judged.reduce((sum, digits) => sum + (this.#isValid(digits) ? 1 : 0), 0);
    this.#decided = judged.length > 0 && valid >= neededShare * judged.length;
    waiting.forEach((digits, index) => {
      this.add(digits, columns[index] as Uint8Array);
    });
  }

  #interned(columns: Uint8Array): Uint8Array {
    const name = Buffer.from(columns.buffer, columns.byteOffset, columns.length).toString("latin1");
    let set = this.#sets.get(name);
    if (set === undefined) this.#sets.set(name, (set = columns.slice()));
    return set;
  }
}

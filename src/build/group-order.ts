// The order in which the groups of all tables stand in the index file, shared by all threads: each takes the next group, encodes
// it, and is told where it begins once its predecessor is as long as it is.

/** Words of 32 bits: the next group to take, how many have their place, whether the build was given up. */
const NEXT = 0;
const PLACED = 1;
const ABORTED = 2;
const WORDS = 4;
/** Numbers behind them: where the last group that has its place ends, then where each table begins. In bytes of the file. */
const END = 0;
const TABLES = 1;

export class GroupOrder {
  /** What other threads make their own GroupOrder of. */
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #numbers: Float64Array;

  private constructor(shared: SharedArrayBuffer) {
    this.shared = shared;
    this.#words = new Int32Array(shared, 0, WORDS);
    this.#numbers = new Float64Array(shared, WORDS * 4);
  }

  static of(shared: SharedArrayBuffer): GroupOrder {
    return new GroupOrder(shared);
  }

  /** For so many tables, the first of which begins at `offset`. */
  static starting(offset: number, tables: number): GroupOrder {
    const order = new GroupOrder(new SharedArrayBuffer(WORDS * 4 + (TABLES + tables) * 8));
    order.#numbers[END] = offset;
    return order;
  }

  /** The number of the next group that nobody has taken. */
  take(): number {
    return Atomics.add(this.#words, NEXT, 1);
  }

  /** Waits until all groups before this one have their places; undefined if the build was given up meanwhile, else where they end. */
  waitFor(group: number): number | undefined {
    for (;;) {
      if (this.isAborted) return undefined;
      const placed = Atomics.load(this.#words, PLACED);
      if (placed === group) return this.#numbers[END];
      Atomics.wait(this.#words, PLACED, placed, 1000);
    }
  }

  /** Says where a table begins; to be called for its first group, when {@link waitFor} has returned for it. */
  startTable(table: number, offset: number): void {
    this.#numbers[TABLES + table] = offset;
  }

  /** Where a table begins; undefined for one that has not. */
  tableStart(table: number): number | undefined {
    return this.#numbers[TABLES + table];
  }

  /** Says where the group ends that {@link waitFor} has returned for. */
  place(end: number): void {
    this.#numbers[END] = end;
    Atomics.add(this.#words, PLACED, 1);
    Atomics.notify(this.#words, PLACED);
  }

  /** How many groups have their places. */
  get placed(): number {
    return Atomics.load(this.#words, PLACED);
  }

  /** Where the last of them ends. */
  get end(): number {
    return this.#numbers[END] as number;
  }

  /** Has every thread stop at its next group. */
  abort(): void {
    Atomics.store(this.#words, ABORTED, 1);
    Atomics.notify(this.#words, PLACED);
  }

  get isAborted(): boolean {
    return Atomics.load(this.#words, ABORTED) !== 0;
  }
}

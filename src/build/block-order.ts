// The order in which the blocks of a source count, shared by all threads: a block is parsed on an assumption about where its
// first record starts, and counts only once its predecessor has said where its own last record ended.
import type { BareCounts } from "../record/phone-bare.js";

/**
 * Words of 32 bits: the next block to take, how many have been committed, whether the build was given up, whether one thread goes on alone,
 * and how many blocks there were up to the last one that there is something to tell of.
 */
const NEXT = 0;
const COMMITTED = 1;
const ABORTED = 2;
const ALONE = 3;
const TOLD = 4;
/** An even number: numbers of 64 bits follow. */
const WORDS = 6;
/** Numbers behind them: where the last committed record ended, the line there, and counts for the progress. */
const END = 0;
const LINE = 1;
const RECORDS = 2;
const REJECTS = 3;
/** Then the counts of bare digits, see record/phone-bare.ts. */
const BARE = 4;
const NUMBERS = 8;

export class BlockOrder {
  /** What other threads make their own BlockOrder of. */
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #numbers: Float64Array;

  private constructor(shared: SharedArrayBuffer) {
    this.shared = shared;
    this.#words = new Int32Array(shared, 0, WORDS);
    this.#numbers = new Float64Array(shared, WORDS * 4, NUMBERS);
  }

  static of(shared: SharedArrayBuffer): BlockOrder {
    return new BlockOrder(shared);
  }

  /** For a source whose first record starts at `offset` on `line`. */
  static starting(offset: number, line: number): BlockOrder {
    const order = new BlockOrder(new SharedArrayBuffer(WORDS * 4 + NUMBERS * 8));
    order.#numbers[END] = offset;
    order.#numbers[LINE] = line;
    return order;
  }

  /** The number of the next block that nobody has taken. */
  take(): number {
    return Atomics.add(this.#words, NEXT, 1);
  }

  /** How many blocks are committed: the number of the one that counts next. */
  get committed(): number {
    return Atomics.load(this.#words, COMMITTED);
  }

  /** Has all other threads leave the blocks that are not committed to this one. To be called before {@link commit}. */
  goOnAlone(): void {
    Atomics.store(this.#words, ALONE, 1);
  }

  get isOneAlone(): boolean {
    return Atomics.load(this.#words, ALONE) !== 0;
  }

  /** Waits until all blocks before this one are committed; false if the build was given up meanwhile. */
  waitFor(block: number): boolean {
    for (;;) {
      if (Atomics.load(this.#words, ABORTED) !== 0) return false;
      const committed = Atomics.load(this.#words, COMMITTED);
      if (committed >= block) return true;
      Atomics.wait(this.#words, COMMITTED, committed, 1000);
    }
  }

  /** Where the last record of the committed blocks ended, and the number of the line there: offset in bytes. */
  get end(): { offset: number; line: number } {
    return { offset: this.#numbers[END] as number, line: this.#numbers[LINE] as number };
  }

  /**
   * Notes that there is something to tell of the block that {@link waitFor} returned for, and returns the number of the last such block
   * before it, -1 if there is none: so those that there is nothing to tell of need not be told, and the others can be put into their order.
   */
  noteTold(block: number): number {
    return Atomics.exchange(this.#words, TOLD, block + 1) - 1;
  }

  /** Counts for the progress: they may lag. */
  get counts(): { records: number; rejects: number } {
    return { records: this.#numbers[RECORDS] as number, rejects: this.#numbers[REJECTS] as number };
  }

  /** Counts of bare digits in the committed blocks. */
  get bare(): BareCounts {
    const [bare = 0, validBare = 0, favourInternational = 0, favourNational = 0] = this.#numbers.subarray(BARE);
    return { bare, validBare, favourInternational, favourNational };
  }

  /** To be called for the block that {@link waitFor} returned for. */
  commit(end: { offset: number; line: number }, counts: { records: number; rejects: number }, bare: BareCounts): void {
    const { bare: all, validBare, favourInternational, favourNational } = bare;
    [all, validBare, favourInternational, favourNational].forEach((count, index) => {
      this.#numbers[BARE + index] = (this.#numbers[BARE + index] as number) + count;
    });
    this.#numbers[END] = end.offset;
    this.#numbers[LINE] = end.line;
    this.#numbers[RECORDS] = (this.#numbers[RECORDS] as number) + counts.records;
    this.#numbers[REJECTS] = (this.#numbers[REJECTS] as number) + counts.rejects;
    Atomics.add(this.#words, COMMITTED, 1);
    Atomics.notify(this.#words, COMMITTED);
  }

  /** Has every thread stop at the next block. */
  abort(): void {
    Atomics.store(this.#words, ABORTED, 1);
    Atomics.notify(this.#words, COMMITTED);
  }

  get isAborted(): boolean {
    return Atomics.load(this.#words, ABORTED) !== 0;
  }
}

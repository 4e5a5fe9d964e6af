// The order in which the blocks of a source count, shared by all threads: a block is parsed on an assumption about where its
// first record starts, and counts only once its predecessor has said where its own last record ended.
import type { BareCounts } from "../../record/phone/phone-bare.js";

/**
 * Words of 32 bits: the next block to take, how many have been committed, whether the build was given up, whether one thread goes on alone,
 * how many packets were told, and how many of these the main thread has taken.
 */
const NEXT = 0;
const COMMITTED = 1;
const ABORTED = 2;
const ALONE = 3;
const TOLD = 4;
const TAKEN = 5;
/** An even number: numbers of 64 bits follow. */
const WORDS = 6;
/** Numbers behind them: where the last committed record ended, the line there, and counts for the progress. */
const END = 0;
const LINE = 1;
const RECORDS = 2;
const REJECTS = 3;
/** Packets that wait for the main thread, at most: a thread that has more to tell waits for it. */
const mostPackets = 64;
/** Then the counts of bare digits, see record/phone/phone-bare.ts. */
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
   * The number of the next packet, counted from 0 in the order of the source: to be called before {@link commit} of the block that it is
   * about. Waits as long as the main thread has many to take; undefined if the build was given up.
   */
  nextPacket(): number | undefined {
    for (;;) {
      if (this.isAborted) return undefined;
      const taken = Atomics.load(this.#words, TAKEN);
      const told = Atomics.load(this.#words, TOLD);
      if (told - taken < mostPackets) return Atomics.add(this.#words, TOLD, 1);
      Atomics.wait(this.#words, TAKEN, taken, 1000);
    }
  }

  /** The main thread has taken a packet. */
  packetTaken(): void {
    Atomics.add(this.#words, TAKEN, 1);
    Atomics.notify(this.#words, TAKEN);
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
    Atomics.notify(this.#words, TAKEN);
  }

  get isAborted(): boolean {
    return Atomics.load(this.#words, ABORTED) !== 0;
  }
}

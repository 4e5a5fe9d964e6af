// The order in which the blocks of a source count, shared by all threads. A block is parsed on an
// assumption about the start of its first record, and counts once its predecessor has published
// where its own last record ended.
import { bareCountNames, noBareCounts, type BareCounts } from "../../record/phone/phone-bare.js";
import type { ColumnCounts } from "../entries/bare-phones.js";

/**
 * Indexes of 32-bit words: the next block to take, the number of blocks committed, whether the
 * build was aborted, whether one thread goes on alone, the number of packets sent, and how many of
 * them the main thread has taken.
 */
const NEXT = 0;
const COMMITTED = 1;
const ABORTED = 2;
const ALONE = 3;
const SENT = 4;
const TAKEN = 5;
/** Even, because 64-bit numbers follow. */
const WORDS = 6;
/**
 * Indexes of the 64-bit numbers that follow: the end of the last committed record, its line, and
 * the counts for progress.
 */
const END = 0;
const LINE = 1;
const RECORDS = 2;
const REJECTS = 3;
/** The most packets that may wait for the main thread. A thread with more to send waits. */
const mostPackets = 64;
/** Followed by the counts of bare digits of each column, see record/phone/phone-bare.ts. */
const BARE = 4;
/** Numbers of columns, from 0. */
const COLUMNS = 256;
const NUMBERS = BARE + COLUMNS * bareCountNames.length;

export class BlockOrder {
  /** Bytes of memory that one takes. */
  static readonly bytes: number = WORDS * 4 + NUMBERS * 8;

  /** Memory from which other threads make their own BlockOrder. */
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

  /** Creates the order for a source whose first record starts at `offset` on `line`. */
  static starting(
    offset: number,
    line: number,
    memory: SharedArrayBuffer = new SharedArrayBuffer(BlockOrder.bytes),
  ): BlockOrder {
    const order = new BlockOrder(memory);
    order.#words.fill(0);
    order.#numbers.fill(0);
    order.#numbers[END] = offset;
    order.#numbers[LINE] = line;
    return order;
  }

  /** Takes the next free block and returns its number. */
  take(): number {
    return Atomics.add(this.#words, NEXT, 1);
  }

  /** Number of blocks committed, which is also the number of the block that counts next. */
  get committed(): number {
    return Atomics.load(this.#words, COMMITTED);
  }

  /** Leaves all uncommitted blocks to this thread. Call it before {@link commit}. */
  goOnAlone(): void {
    Atomics.store(this.#words, ALONE, 1);
  }

  get isOneAlone(): boolean {
    return Atomics.load(this.#words, ALONE) !== 0;
  }

  /**
   * Waits until all blocks before this one are committed. Returns false if the build is aborted.
   */
  waitFor(block: number): boolean {
    for (;;) {
      if (Atomics.load(this.#words, ABORTED) !== 0) return false;
      const committed = Atomics.load(this.#words, COMMITTED);
      if (committed >= block) return true;
      Atomics.wait(this.#words, COMMITTED, committed, 1000);
    }
  }

  /** End of the last committed record: its offset in bytes and its line. */
  get end(): { offset: number; line: number } {
    return { offset: this.#numbers[END] as number, line: this.#numbers[LINE] as number };
  }

  /**
   * Returns the number of the next packet, counted from 0 in source order. Call it before
   * {@link commit} of the packet's block. Waits while the main thread has too many to take. Returns
   * undefined if the build is aborted.
   */
  nextPacket(): number | undefined {
    for (;;) {
      if (this.isAborted) return undefined;
      const taken = Atomics.load(this.#words, TAKEN);
      const sent = Atomics.load(this.#words, SENT);
      if (sent - taken < mostPackets) return Atomics.add(this.#words, SENT, 1);
      Atomics.wait(this.#words, TAKEN, taken, 1000);
    }
  }

  /** Records that the main thread has taken a packet. */
  packetTaken(): void {
    Atomics.add(this.#words, TAKEN, 1);
    Atomics.notify(this.#words, TAKEN);
  }

  /** Counts for progress. They may lag. */
  get counts(): { records: number; rejects: number } {
    return { records: this.#numbers[RECORDS] as number, rejects: this.#numbers[REJECTS] as number };
  }

  /** Counts of bare digits in the committed blocks, by column. */
  get bare(): ColumnCounts {
    const columns = new Map<number, BareCounts>();
    // Most columns have none, and each of very many sources is asked.
    for (let found = BARE; found < NUMBERS; found++) {
      if (this.#numbers[found] === 0) continue;
      const column = Math.floor((found - BARE) / bareCountNames.length);
      const at = bareAt(column);
      found = bareAt(column + 1) - 1;
      const counts = noBareCounts();
      bareCountNames.forEach((name, index) => {
        counts[name] = this.#numbers[at + index] as number;
      });
      if (counts.bare + counts.national > 0) columns.set(column, counts);
    }
    return columns;
  }

  /** Commits a block. Call it once {@link waitFor} has returned true for that block. */
  commit(
    end: { offset: number; line: number },
    counts: { records: number; rejects: number },
    bare: ColumnCounts,
  ): void {
    for (const [column, counts] of bare)
      bareCountNames.forEach((name, index) => {
        const at = bareAt(column) + index;
        this.#numbers[at] = (this.#numbers[at] as number) + counts[name];
      });
    this.#numbers[END] = end.offset;
    this.#numbers[LINE] = end.line;
    this.#numbers[RECORDS] = (this.#numbers[RECORDS] as number) + counts.records;
    this.#numbers[REJECTS] = (this.#numbers[REJECTS] as number) + counts.rejects;
    Atomics.add(this.#words, COMMITTED, 1);
    Atomics.notify(this.#words, COMMITTED);
  }

  /** Makes every thread stop at its next block. */
  abort(): void {
    Atomics.store(this.#words, ABORTED, 1);
    Atomics.notify(this.#words, COMMITTED);
    Atomics.notify(this.#words, TAKEN);
  }

  get isAborted(): boolean {
    return Atomics.load(this.#words, ABORTED) !== 0;
  }
}

/** Index of the first count of a column. */
function bareAt(column: number): number {
  return BARE + column * bareCountNames.length;
}

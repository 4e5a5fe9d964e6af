// The order of the groups of all tables in the index file, shared by all threads. A thread takes
// the next group, encodes it and reports its length. A group's offset is known once the lengths of
// all groups before it are.

/**
 * Indexes of 32-bit words: the next group to take, the number of lengths reported, whether the
 * build was aborted, and whether a thread is writing to the file.
 */
const NEXT = 0;
const REPORTED = 1;
const ABORTED = 2;
const WRITING = 3;
/** Followed by one word per group: whether its length is known. */
const KNOWN = 4;
/**
 * Indexes of the 64-bit numbers that come before the words: the offset of the first group, then the
 * length of each group, in bytes.
 */
const START = 0;
const LENGTHS = 1;

export class GroupOrder {
  /** Memory from which other threads make their own GroupOrder. */
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #numbers: Float64Array;
  readonly #groups: number;
  /** Offsets of the groups, as far as this thread has computed them. */
  readonly #offsets: number[];

  private constructor(shared: SharedArrayBuffer) {
    this.shared = shared;
    this.#groups = (shared.byteLength - 8 * LENGTHS - 4 * KNOWN) / 12;
    this.#numbers = new Float64Array(shared, 0, LENGTHS + this.#groups);
    this.#words = new Int32Array(shared, this.#numbers.byteLength);
    this.#offsets = [this.#numbers[START] as number];
  }

  static of(shared: SharedArrayBuffer): GroupOrder {
    return new GroupOrder(shared);
  }

  /** Creates the order of `groups` groups, the first of which begins at `offset`. */
  static starting(offset: number, groups: number): GroupOrder {
    const shared = new SharedArrayBuffer((LENGTHS + groups) * 8 + (KNOWN + groups) * 4);
    new Float64Array(shared, 0, LENGTHS)[START] = offset;
    return new GroupOrder(shared);
  }

  /** Takes the next free group and returns its number. */
  take(): number {
    return Atomics.add(this.#words, NEXT, 1);
  }

  /** Reports the length of a group. Call it once per group. */
  setLength(group: number, bytes: number): void {
    this.#numbers[LENGTHS + group] = bytes;
    Atomics.store(this.#words, KNOWN + group, 1);
    Atomics.add(this.#words, REPORTED, 1);
    Atomics.notify(this.#words, REPORTED);
  }

  /** Returns the offset of a group, or undefined while it is unknown. */
  place(group: number): number | undefined {
    const offsets = this.#offsets;
    for (
      let next = offsets.length;
      next <= group && Atomics.load(this.#words, KNOWN + next - 1) !== 0;
      next++
    )
      offsets.push(offsets[next - 1]! + this.#numbers[LENGTHS + next - 1]!);
    return offsets[group];
  }

  /**
   * Waits until the offset of a group is known and returns it; undefined if the build is aborted.
   */
  waitFor(group: number): number | undefined {
    for (;;) {
      if (this.isAborted) return undefined;
      const reported = Atomics.load(this.#words, REPORTED);
      const offset = this.place(group);
      if (offset !== undefined) return offset;
      Atomics.wait(this.#words, REPORTED, reported, 1000);
    }
  }

  /** Number of groups encoded so far. */
  get encoded(): number {
    return Atomics.load(this.#words, REPORTED);
  }

  /** End of the groups whose offsets are known. Some of them may not be written yet. */
  get end(): number {
    this.place(this.#groups);
    return this.#offsets.at(-1) as number;
  }

  /**
   * Claims the file for writing until {@link hasWritten}. Returns false if another thread has it.
   * Writing anyway is safe, but the system makes the thread wait.
   */
  mayWrite(): boolean {
    return Atomics.compareExchange(this.#words, WRITING, 0, 1) === 0;
  }

  hasWritten(): void {
    Atomics.store(this.#words, WRITING, 0);
  }

  /** Makes every thread stop before its next group. */
  abort(): void {
    Atomics.store(this.#words, ABORTED, 1);
    Atomics.notify(this.#words, REPORTED);
  }

  get isAborted(): boolean {
    return Atomics.load(this.#words, ABORTED) !== 0;
  }
}

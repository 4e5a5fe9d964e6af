// The order in which the groups of all tables stand in the index file, shared by all threads: each takes the next group, encodes it and says
// how long it is; where it begins is known once that is known of all groups before it.

/** Words of 32 bits: the next group to take, how many times a length was said, whether the build was given up, whether one writes to the file. */
const NEXT = 0;
const SAID = 1;
const ABORTED = 2;
const WRITING = 3;
/** Then for each group whether its length is known. */
const KNOWN = 4;
/** Numbers before them: where the first group begins, then the length of each. In bytes. */
const START = 0;
const LENGTHS = 1;

export class GroupOrder {
  /** What other threads make their own GroupOrder of. */
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #numbers: Float64Array;
  readonly #groups: number;
  /** Where the groups begin, as far as this thread has found it out. */
  readonly #places: number[];

  private constructor(shared: SharedArrayBuffer) {
    this.shared = shared;
    this.#groups = (shared.byteLength - 8 * LENGTHS - 4 * KNOWN) / 12;
    this.#numbers = new Float64Array(shared, 0, LENGTHS + this.#groups);
    this.#words = new Int32Array(shared, this.#numbers.byteLength);
    this.#places = [this.#numbers[START] as number];
  }

  static of(shared: SharedArrayBuffer): GroupOrder {
    return new GroupOrder(shared);
  }

  /** For so many groups, the first of which begins at `offset`. */
  static starting(offset: number, groups: number): GroupOrder {
    const shared = new SharedArrayBuffer((LENGTHS + groups) * 8 + (KNOWN + groups) * 4);
    new Float64Array(shared, 0, LENGTHS)[START] = offset;
    return new GroupOrder(shared);
  }

  /** The number of the next group that nobody has taken. */
  take(): number {
    return Atomics.add(this.#words, NEXT, 1);
  }

  /** Says how long a group is, once. */
  setLength(group: number, bytes: number): void {
    this.#numbers[LENGTHS + group] = bytes;
    Atomics.store(this.#words, KNOWN + group, 1);
    Atomics.add(this.#words, SAID, 1);
    Atomics.notify(this.#words, SAID);
  }

  /** Where a group begins; undefined as long as that is not known. */
  place(group: number): number | undefined {
    const places = this.#places;
    for (let next = places.length; next <= group && Atomics.load(this.#words, KNOWN + next - 1) !== 0; next++)
      places.push(places[next - 1]! + this.#numbers[LENGTHS + next - 1]!);
    return places[group];
  }

  /** Waits until it is known where a group begins; undefined if the build was given up meanwhile. */
  waitFor(group: number): number | undefined {
    for (;;) {
      if (this.isAborted) return undefined;
      const said = Atomics.load(this.#words, SAID);
      const place = this.place(group);
      if (place !== undefined) return place;
      Atomics.wait(this.#words, SAID, said, 1000);
    }
  }

  /** How many groups are encoded. */
  get encoded(): number {
    return Atomics.load(this.#words, SAID);
  }

  /** Where those of them end that have their place; some of them may not be written yet. */
  get end(): number {
    this.place(this.#groups);
    return this.#places.at(-1) as number;
  }

  /** Whether nobody writes to the file: then this thread does, until it says that it has. Who writes nonetheless has the system wait for the others. */
  mayWrite(): boolean {
    return Atomics.compareExchange(this.#words, WRITING, 0, 1) === 0;
  }

  hasWritten(): void {
    Atomics.store(this.#words, WRITING, 0);
  }

  /** Has every thread stop before its next group. */
  abort(): void {
    Atomics.store(this.#words, ABORTED, 1);
    Atomics.notify(this.#words, SAID);
  }

  get isAborted(): boolean {
    return Atomics.load(this.#words, ABORTED) !== 0;
  }
}

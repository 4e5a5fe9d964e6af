// Standard input for threads that read blocks of it, since it can be read only once. The main
// thread fills a ring of shared memory, and bytes that no block needs are overwritten.

/**
 * Index of the 32-bit word that changes whenever the ring does. The 64-bit numbers after the words
 * are in bytes of the source.
 */
const CHANGES = 0;
const WORDS = 2;
const FILLED = 0;
const RELEASED = 1;
const SIZE = 2;
const NUMBERS = 3;
const HEAD_BYTES = WORDS * 4 + NUMBERS * 8;

/** The longest a thread sleeps before it checks again, in milliseconds. */
const napMs = 100;

/** What a thread does that lacks bytes. */
export interface RingHooks {
  isAborted: () => boolean;
  /** Fills some more, or ends the source, where no other thread does; waits for them by default. */
  pull?: (() => void) | undefined;
}

export class StreamRing {
  /** Memory from which other threads make their own StreamRing. */
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #numbers: Float64Array;
  readonly #bytes: Uint8Array;

  private constructor(shared: SharedArrayBuffer) {
    this.shared = shared;
    this.#words = new Int32Array(shared, 0, WORDS);
    this.#numbers = new Float64Array(shared, WORDS * 4, NUMBERS);
    this.#bytes = new Uint8Array(shared, HEAD_BYTES);
  }

  static of(shared: SharedArrayBuffer): StreamRing {
    return new StreamRing(shared);
  }

  /** Returns an empty ring of this capacity, or larger if `memory` has more than {@link bytesFor} it. */
  static ofBytes(
    capacity: number,
    memory: SharedArrayBuffer = new SharedArrayBuffer(StreamRing.bytesFor(capacity)),
  ): StreamRing {
    const ring = new StreamRing(memory);
    ring.#numbers.fill(0);
    ring.#numbers[SIZE] = Infinity;
    return ring;
  }

  static bytesFor(capacity: number): number {
    return HEAD_BYTES + capacity;
  }

  /** Fills this empty ring with all bytes of a stream, and returns it. */
  whole(bytes: Uint8Array): StreamRing {
    this.room().set(bytes);
    this.fill(bytes.length);
    this.end();
    return this;
  }

  /** The length of the source; infinite until it has ended. */
  get size(): number {
    return this.#numbers[SIZE] as number;
  }

  get filled(): number {
    return this.#numbers[FILLED] as number;
  }

  /**
   * Returns free space in the ring. The main thread fills it from its start and reports the bytes
   * with {@link fill}.
   */
  room(): Uint8Array {
    const filled = this.filled;
    const capacity = this.#bytes.length;
    const at = filled % capacity;
    const free = capacity - (filled - (this.#numbers[RELEASED] as number));
    return this.#bytes.subarray(at, Math.min(capacity, at + free));
  }

  fill(bytes: number): void {
    this.#numbers[FILLED] = this.filled + bytes;
    this.#change();
  }

  /** Marks the end of the source. */
  end(): void {
    this.#numbers[SIZE] = this.filled;
    this.#change();
  }

  /** Releases the bytes before `offset`. Only one thread may call this at a time. */
  release(offset: number): void {
    if (offset > (this.#numbers[RELEASED] as number)) this.#numbers[RELEASED] = Math.min(offset, this.filled);
    this.#change();
  }

  /**
   * Reads from `offset` until the view is full or the source ends; waits for bytes still to come.
   * Returns undefined if the bytes have been released or `isAborted` returns true.
   */
  read(into: Uint8Array, offset: number, { isAborted, pull }: RingHooks): number | undefined {
    for (;;) {
      const changes = Atomics.load(this.#words, CHANGES);
      const end = Math.min(offset + into.length, this.size);
      if (isAborted()) return undefined;
      if (this.filled >= end) {
        const capacity = this.#bytes.length;
        for (let at = offset; at < end;) {
          const position = at % capacity;
          const part = Math.min(capacity - position, end - at);
          into.set(this.#bytes.subarray(position, position + part), at - offset);
          at += part;
        }
        // Bytes released during the copy may have been overwritten.
        return offset < (this.#numbers[RELEASED] as number) ? undefined : Math.max(0, end - offset);
      }
      if (offset < (this.#numbers[RELEASED] as number)) return undefined;
      if (pull === undefined) Atomics.wait(this.#words, CHANGES, changes, napMs);
      else pull();
    }
  }

  #change(): void {
    Atomics.add(this.#words, CHANGES, 1);
    Atomics.notify(this.#words, CHANGES);
  }
}

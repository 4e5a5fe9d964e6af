// Carries bytes that a framer cannot decide on yet over to the next chunk, and copies only where it
// must.

const EMPTY: Buffer = Buffer.alloc(0);

/**
 * Joins the unread rest of the input with the next chunk; each byte is copied a bounded number of
 * times.
 */
export class CarryOver {
  #store = EMPTY;
  #from = 0;
  #to = 0;
  #view = EMPTY;

  /**
   * Returns the rest that {@link keep} kept, followed by `chunk`, or `chunk` itself if nothing was
   * kept. Valid until the next call.
   */
  join(chunk: Buffer): Buffer {
    if (this.#from === this.#to) {
      this.#view = chunk;
      return chunk;
    }
    this.#makeRoom(chunk.length);
    chunk.copy(this.#store, this.#to);
    this.#to += chunk.length;
    this.#view = this.#store.subarray(this.#from, this.#to);
    return this.#view;
  }

  /** Keeps the joined view from `at` on, so that the caller of {@link join} may reuse its chunk. */
  keep(at: number): void {
    if (this.#from < this.#to) {
      this.#from += at;
      return;
    }
    const rest = this.#view.length - at;
    this.#from = 0;
    this.#to = 0;
    if (rest > 0) {
      this.#makeRoom(rest);
      this.#view.copy(this.#store, 0, at);
      this.#to = rest;
    }
    this.#view = EMPTY;
  }

  #makeRoom(wanted: number): void {
    if (this.#to + wanted <= this.#store.length) return;
    const held = this.#to - this.#from;
    // Moving pays only if it frees at least half of what it moves; otherwise small chunks would
    // move everything each time.
    const roomy = held + wanted <= this.#store.length && this.#from >= held / 2;
    const target = roomy ? this.#store : Buffer.allocUnsafe(held + wanted + Math.max(held >>> 1, 4096));
    this.#store.copy(target, 0, this.#from, this.#to);
    this.#store = target;
    this.#from = 0;
    this.#to = held;
  }
}

// A log of changes to the nodes and columns of an NDJSON source, in source order, shared by all
// threads. The thread whose block counts next appends; every other thread reads the log before it
// goes on.

/** Index of the 32-bit word with the number of bytes used. */
const USED = 0;
const HEAD_BYTES = 8;
const LENGTH_BYTES = 4;

export class PathLog {
  /** Memory from which other threads make their own PathLog. */
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #bytes: DataView;
  #position = 0;

  private constructor(shared: SharedArrayBuffer) {
    this.shared = shared;
    this.#words = new Int32Array(shared, 0, HEAD_BYTES / 4);
    this.#bytes = new DataView(shared, HEAD_BYTES);
  }

  static of(shared: SharedArrayBuffer): PathLog {
    return new PathLog(shared);
  }

  /** Returns an empty log of this capacity, or larger if `memory` has more than {@link bytesFor} it. */
  static ofBytes(
    capacity: number,
    memory: SharedArrayBuffer = new SharedArrayBuffer(PathLog.bytesFor(capacity)),
  ): PathLog {
    const log = new PathLog(memory);
    log.#words.fill(0);
    return log;
  }

  static bytesFor(capacity: number): number {
    return HEAD_BYTES + capacity;
  }

  /**
   * Appends an item and moves past it. Returns false if there is no room. The caller must have
   * taken every earlier item.
   */
  append(item: unknown): boolean {
    const text = Buffer.from(JSON.stringify(item));
    const end = this.#position + LENGTH_BYTES + text.length;
    if (end > this.#bytes.byteLength) return false;
    this.#bytes.setUint32(this.#position, text.length);
    this.#view(this.#position + LENGTH_BYTES, text.length).set(text);
    this.#position = end;
    Atomics.store(this.#words, USED, end);
    return true;
  }

  /** Returns the next item that this thread has not taken; undefined if there is none yet. */
  take(): unknown {
    if (this.#position >= Atomics.load(this.#words, USED)) return undefined;
    const length = this.#bytes.getUint32(this.#position);
    const text = Buffer.from(this.#view(this.#position + LENGTH_BYTES, length)).toString();
    this.#position += LENGTH_BYTES + length;
    return JSON.parse(text);
  }

  #view(at: number, length: number): Uint8Array {
    return new Uint8Array(this.shared, HEAD_BYTES + at, length);
  }
}

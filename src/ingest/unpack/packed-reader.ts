// Packed bytes by number, however they were cut into chunks, with the offset for messages.
import type { Bytes } from "./packed.js";

const nothing = new Uint8Array(0);

/** Reads packed bytes in pieces. Only one call may be under way at a time. */
export class PackedReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = nothing;
  #offset = 0;
  #isWaiting = false;
  #isDone = false;

  constructor(packed: Bytes) {
    this.#chunks = packed[Symbol.asyncIterator]();
  }

  /** Number of bytes handed out and not put back. */
  get offset(): number {
    return this.#offset;
  }

  /** Returns the next bytes, at least one and at most `most`; undefined at the end. */
  async next(most = Infinity): Promise<Uint8Array | undefined> {
    if (this.#rest.length === 0 && !(await this.#fill())) return undefined;
    const piece = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(piece.length);
    this.#offset += piece.length;
    return piece;
  }

  /** Takes back bytes that were handed out last. */
  putBack(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#offset -= bytes.length;
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([bytes, this.#rest]);
  }

  /** Returns the next `count` bytes; fewer only at the end. */
  async exactly(count: number): Promise<Uint8Array> {
    if (this.#rest.length >= count) return (await this.next(count)) ?? nothing;
    const bytes = new Uint8Array(count);
    let length = 0;
    while (length < count) {
      const piece = await this.next(count - length);
      if (piece === undefined) break;
      bytes.set(piece, length);
      length += piece.length;
    }
    return bytes.subarray(0, length);
  }

  /** Skips up to `count` bytes; returns how many there were. */
  async skip(count: number): Promise<number> {
    let skipped = 0;
    while (skipped < count) {
      const piece = await this.next(count - skipped);
      if (piece === undefined) break;
      skipped += piece.length;
    }
    return skipped;
  }

  /** Skips zeros; returns false at the end, and true before a byte that is not zero. */
  async skipZeros(): Promise<boolean> {
    for (;;) {
      const piece = await this.next();
      if (piece === undefined) return false;
      const index = piece.findIndex((byte) => byte !== 0);
      if (index < 0) continue;
      this.putBack(piece.subarray(index));
      return true;
    }
  }

  /**
   * Ends the reading early. Does not wait for a read that is under way: a pipe may be silent for long.
   */
  async close(): Promise<void> {
    if (this.#isDone) return;
    this.#isDone = true;
    const closing = this.#chunks.return?.();
    if (closing === undefined) return;
    if (this.#isWaiting) void closing.catch(() => undefined);
    else await closing;
  }

  async #fill(): Promise<boolean> {
    while (!this.#isDone) {
      this.#isWaiting = true;
      try {
        const { done, value } = await this.#chunks.next();
        if (done === true) this.#isDone = true;
        else if (value.length > 0) {
          this.#rest = value;
          return true;
        }
      } catch (cause) {
        // An iterator that threw has ended.
        this.#isDone = true;
        throw cause;
      } finally {
        this.#isWaiting = false;
      }
    }
    return false;
  }
}

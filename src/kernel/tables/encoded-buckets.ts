// Consecutive encoded buckets of a table, in the kernel's memory.
import type { Kernel } from "../kernel.js";

/** Consecutive buckets with their checksums. */
export class EncodedBuckets {
  readonly #kernel: Kernel;
  readonly #at: number;
  readonly #endsAt: number;
  /** Length of all buckets in bytes. */
  readonly length: number;
  /** Number of buckets. */
  readonly count: number;

  /** `length` bytes of `count` buckets lie at `at`, and the end of each (u32) at `endsAt`. */
  constructor(
    kernel: Kernel,
    { at, length, endsAt, count }: { at: number; length: number; endsAt: number; count: number },
  ) {
    this.#kernel = kernel;
    this.#at = at;
    this.#endsAt = endsAt;
    this.length = length;
    this.count = count;
  }

  /** A view of the kernel's memory, valid until the next reservation there. */
  get bytes(): Uint8Array {
    return this.#kernel.bytes(this.#at, this.length);
  }

  /** End of each bucket, counted from the start of the first; a view as {@link bytes}. */
  get ends(): Uint32Array {
    const ends = this.#kernel.bytes(this.#endsAt, 4 * this.count);
    return new Uint32Array(ends.buffer, ends.byteOffset, this.count);
  }
}

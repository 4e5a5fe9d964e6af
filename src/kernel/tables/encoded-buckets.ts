// Encoded buckets of a table, one after the other, as the kernel hands them over.
import type { Kernel } from "../kernel.js";

/** Consecutive buckets with their checksums. */
export class EncodedBuckets {
  readonly #kernel: Kernel;
  readonly #at: number;
  readonly #endsAt: number;
  /** How long they are together, in bytes. */
  readonly length: number;
  /** How many there are. */
  readonly count: number;

  /** `length` bytes of `count` buckets at `at`, and at `endsAt` where each of them ends (u32). */
  constructor(kernel: Kernel, { at, length, endsAt, count }: { at: number; length: number; endsAt: number; count: number }) {
    this.#kernel = kernel;
    this.#at = at;
    this.#endsAt = endsAt;
    this.length = length;
    this.count = count;
  }

  /** A view of the kernel's memory, valid until anything is reserved there. */
  get bytes(): Uint8Array {
    return this.#kernel.bytes(this.#at, this.length);
  }

  /** Where each of them ends, from the beginning of the first; a view as {@link bytes}. */
  get ends(): Uint32Array {
    const ends = this.#kernel.bytes(this.#endsAt, 4 * this.count);
    return new Uint32Array(ends.buffer, ends.byteOffset, this.count);
  }
}

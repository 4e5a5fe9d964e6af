// Encoded buckets of a table, one after the other, as the kernel hands them over.
import type { Kernel } from "./kernel.js";

/** Consecutive buckets with their checksums, and where each ends. The views are the kernel's memory. */
export interface EncodedBuckets {
  bytes: Uint8Array;
  ends: Uint32Array;
}

/** Views of `length` bytes of buckets at `at` and of their ends at `endsAt`, valid until the kernel does anything else. */
export function encodedBuckets(kernel: Kernel, at: number, length: number, endsAt: number, buckets: number): EncodedBuckets {
  const ends = kernel.bytes(endsAt, 4 * buckets);
  return { bytes: kernel.bytes(at, length), ends: new Uint32Array(ends.buffer, ends.byteOffset, buckets) };
}

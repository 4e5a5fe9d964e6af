// What every bucket ends with: its checksum. docs/format.md, section 6.

import { xxHash64 } from "../hash/xx-hash";

/** What encoders answer when a bucket is longer than the format allows. */
export const TOO_LONG: i32 = -2;

const CHECKSUM_BYTES: u32 = 8;

/** The greatest length of a bucket without its checksum. */
export const MOST_BUCKET_BYTES: u32 = (1 << 24) - CHECKSUM_BYTES;

/** Writes the checksum of the bucket from `start` to `end` behind it and returns where that ends. */
export function endBucket(start: usize, end: usize, kind: u32, bucket: u32): usize {
  store<u64>(end, xxHash64(start, <u32>(end - start), ((<u64>kind) << 56) + <u64>bucket));
  return end + CHECKSUM_BYTES;
}

// The checksum at the end of every bucket: docs/format.md, section 6.

import { xxHash64 } from "../hash/xx-hash";

/** Result of the encoders when a bucket is longer than the format allows. */
export const TOO_LONG: i32 = -2;

const CHECKSUM_BYTES: u32 = 8;

/** The greatest length of a bucket without its checksum. */
export const MOST_BUCKET_BYTES: u32 = (1 << 24) - CHECKSUM_BYTES;

/** Writes the checksum after the bucket from `start` to `end`. Returns where the checksum ends. */
export function endBucket(start: usize, end: usize, kind: u32, bucket: u32): usize {
  store<u64>(end, xxHash64(start, <u32>(end - start), ((<u64>kind) << 56) + <u64>bucket));
  return end + CHECKSUM_BYTES;
}

// What stands around a bucket's bytes: its checksum's seed and its greatest length. docs/format.md section 6.

/** The greatest length of a bucket in bytes, checksum included. */
export const maxBucketBytes = 16 * 2 ** 20;
/** The length of an empty bucket, the shortest there is. */
export const minBucketBytes = 9;
export const bucketChecksumBytes = 8;

/** The seed that ties a bucket's checksum to its place: a bucket read from elsewhere does not pass. */
export function bucketSeed(kindNumber: number, bucket: number): bigint {
  return (BigInt(kindNumber) << 56n) + BigInt(bucket);
}

// What stands around a bucket's bytes, and the profiles in its dictionary. docs/format.md sections 6 and 7.
import { columnSetBytes } from "./column-set.js";

/** Length of the longest bucket in bytes, checksum included. */
export const maxBucketBytes = 16 * 2 ** 20;
/** Length of an empty bucket in bytes, checksum included. */
export const minBucketBytes = 9;
export const bucketChecksumBytes = 8;

/**
 * Returns the checksum seed of a bucket. It differs per bucket, so a misplaced bucket fails its
 * check.
 */
export function bucketSeed(kindNumber: number, bucket: number): bigint {
  return (BigInt(kindNumber) << 56n) + BigInt(bucket);
}

/** Decodes the bytes of a profile that a reader of buckets has accepted: the bitmap of `columnBits` columns, and the records. */
export function profileOf(bytes: Uint8Array, columnBits: number): { bitmap: Uint8Array; records: number } {
  const length = columnSetBytes(columnBits);
  const bitmap = bytes.slice(0, length);
  const flagByte = columnBits >> 3;
  const flag = 1 << (columnBits & 7);
  const hasRecords = ((bytes[flagByte] ?? 0) & flag) !== 0;
  if (flagByte < length) bitmap[flagByte] = (bitmap[flagByte] ?? 0) & (flag - 1);
  let records = hasRecords ? 0 : 1;
  if (hasRecords)
    for (let at = flagByte + 1, scale = 1; at < bytes.length; at++, scale *= 128)
      records += ((bytes[at] ?? 0) & 127) * scale;
  return { bitmap, records };
}

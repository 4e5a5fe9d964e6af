// A profile as it stands in a bucket's dictionary: docs/format.md section 7.
import { columnSetBytes } from "./column-set.js";

/** Decodes the bytes of a profile that a reader of buckets has accepted: the bitmap of `columnBits` columns, and the records. */
export function profileOf(bytes: Uint8Array, columnBits: number): { bitmap: Uint8Array; records: number } {
  const length = columnSetBytes(columnBits);
  const bitmap = bytes.slice(0, length);
  const flagByte = columnBits >> 3;
  const flag = 1 << (columnBits & 7);
  const hasRecords = ((bytes[flagByte] ?? 0) & flag) !== 0;
  if (flagByte < length) bitmap[flagByte] = (bitmap[flagByte] ?? 0) & (flag - 1);
  let records = hasRecords ? 0 : 1;
  if (hasRecords) for (let at = flagByte + 1, scale = 1; at < bytes.length; at++, scale *= 128) records += ((bytes[at] ?? 0) & 127) * scale;
  return { bitmap, records };
}

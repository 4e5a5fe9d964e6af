// The share of the dumps that an index has read. docs/format.md section 8.
import type { Metadata } from "./metadata.js";

/** Returns the coverage; each damage counts as one record at least that was not read. */
export function coverageOf({
  records,
  recordBytes,
  rejects,
  damages,
}: Pick<Metadata, "records" | "recordBytes"> & {
  rejects: { total: number; bytes: number };
  damages: number;
}): number {
  const unread = rejects.total + damages;
  if (unread === 0) return 1;
  return Math.min(records / (records + unread), recordBytes / (recordBytes + rejects.bytes));
}

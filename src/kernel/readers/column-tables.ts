// Lookup tables that turn a byte of build columns into columns of the format: docs/format.md,
// section 7.

import { bug } from "../../errors.js";

/**
 * Each table entry starts with the number of records, left zero here, and the bitmap follows it.
 */
const BITMAP_OFFSET = 4;

/**
 * Returns 256 table entries of `entryBytes` for each byte of build columns: zeroed space for the
 * number of records, then the bitmap for the byte's value. `columnMap` gives the bit of each build
 * column, below `columnBits`. Other columns map to nothing.
 */
export function columnTables(
  columnMap: Uint16Array,
  columnBits: number,
  entryBytes: number,
): { rows: Uint8Array; count: number } {
  if (columnMap.length > 256) bug(`${columnMap.length} build columns`);
  const count = Math.ceil(columnMap.length / 8);
  const rows = new Uint8Array(count * 256 * entryBytes);
  for (const [column, bit] of columnMap.entries()) {
    if (bit >= columnBits) bug(`column bit ${bit} of ${columnBits}`);
    const table = (column >> 3) * 256;
    for (let value = 0; value < 256; value++) {
      if ((value >> (column & 7)) % 2 === 0) continue;
      const at = (table + value) * entryBytes + BITMAP_OFFSET + (bit >> 3);
      rows[at] = (rows[at] as number) | (1 << (bit & 7));
    }
  }
  return { rows, count };
}

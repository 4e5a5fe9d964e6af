// Column sets as bitmaps: column i is bit i & 7 of byte i >> 3. docs/format.md section 7.

/** Columns of a dump tracked by name; all others count as one, "other columns". */
export const maxTrackedColumns = 255;

/**
 * Name of the column that no dump has: a record has it if it may hold several people, whose fields
 * cannot be told apart. docs/format.md section 8.
 */
export const severalPeople = "(several people)";

/** Returns the length in bytes of a set of `columnBits` columns, at least 1. */
export function columnSetBytes(columnBits: number): number {
  return Math.max(1, (columnBits + 7) >> 3);
}

/** Returns the positions of the set bits, ascending. */
export function bitsOf(bitmap: Uint8Array): number[] {
  const bits: number[] = [];
  bitmap.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit++) if ((byte >> bit) & 1) bits.push(index * 8 + bit);
  });
  return bits;
}

/** Compares two names by their UTF-8 bytes, the order of the columns. */
export function compareUtf8(a: string, b: string): number {
  // Below the surrogates UTF-16 has the same order, and needs no copies.
  if (!afterBasic.test(a) && !afterBasic.test(b)) return a < b ? -1 : a > b ? 1 : 0;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const afterBasic = /[^\0-\ud7ff]/u;

// Column sets as bitmaps: bit i is byte i >> 3, bit i & 7. docs/format.md section 7.

/** How many columns of a dump are tracked by name; the rest count as one, "other columns". */
export const maxTrackedColumns = 255;

/** Bytes that a set of this many columns needs, one at least. */
export function columnSetBytes(columnBits: number): number {
  return Math.max(1, (columnBits + 7) >> 3);
}

/** The numbers of the bits that are set, ascending. */
export function bitsOf(bitmap: Uint8Array): number[] {
  const bits: number[] = [];
  bitmap.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit++) if ((byte >> bit) & 1) bits.push(index * 8 + bit);
  });
  return bits;
}

/** Orders two names by their bytes in UTF-8, as the bits of columns are ordered. */
export function compareUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

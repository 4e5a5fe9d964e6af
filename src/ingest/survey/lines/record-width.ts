// How many columns records have, some of which have lost blank fields at their end
// (docs/reading.md, "Files without a header").

import { isAscii } from "../../../record/fold.js";

/** Share of the records from which on a number of fields above the usual one is that of the columns. */
const fullShare = 0.25;
/** Share of a column's values that must be identifiers. */
const identifierShare = 0.8;
/** Most columns that are compared. */
const mostColumns = 100;

const asciiAddress = /^[!#-'*+\-./0-9=?A-Z[-{}~]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const address = (): RegExp => /^[^\s\p{Cc}@,;:|"<>()]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;
const number = /^\+\d[\d ().-]{6,20}$/u;

type IsBlank = (value: string) => boolean;

/** Returns true for an address, and nothing else. */
export function isAddress(value: string): boolean {
  // Most are ASCII, and expressions with Unicode categories compile slowly.
  return value.includes("@") && (isAscii(value) ? asciiAddress : address()).test(value);
}

/** Returns the columns of which most values are addresses or numbers with `+`. */
export function identifierColumns(
  rows: readonly (readonly string[])[],
  width: number,
  isBlank: IsBlank,
): number[] {
  const columns: number[] = [];
  /** More values that are no identifiers are too many, however many fields are not blank. */
  const mostOthers = (1 - identifierShare) * rows.length + 1;
  for (let column = 0; column < Math.min(width, mostColumns); column++) {
    let [found, others] = [0, 0];
    for (let row = 0; row < rows.length && others <= mostOthers; row++) {
      const value = (rows[row]![column] ?? "").trim();
      if (isBlank(value)) continue;
      if (isAddress(value) || (value.startsWith("+") && number.test(value))) found += 1;
      else others += 1;
    }
    if (found > 0 && others <= mostOthers && found >= identifierShare * (found + others))
      columns.push(column);
  }
  return columns;
}

/** Returns the most frequent number; the largest of several. Returns 1 if there are no numbers. */
export function usualNumber(numbers: Iterable<number>): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  let usual = 1;
  for (const [one, count] of counts) {
    const before = counts.get(usual) ?? 0;
    if (count > before || (count === before && one > usual)) usual = one;
  }
  return usual;
}

/** Returns the usual number of fields, or the largest one above it that many records have. */
export function mostOf(lengths: readonly number[]): number {
  const usual = usualNumber(lengths);
  const counts = new Map<number, number>();
  for (const length of lengths) if (length > usual) counts.set(length, (counts.get(length) ?? 0) + 1);
  const many = [...counts].filter(([, count]) => count >= fullShare * lengths.length);
  return Math.max(usual, ...many.map(([length]) => length));
}

/**
 * Returns the number of columns of records without a header: the usual number of fields, or a larger
 * one that many records have, if addresses and numbers stand in the same columns of these. The usual
 * ones have then lost blank fields at their end.
 */
export function widthOf(rows: readonly (readonly string[])[], isBlank: IsBlank): number {
  const lengths = rows.map(({ length }) => length);
  const [usual, widest] = [usualNumber(lengths), mostOf(lengths)];
  if (widest === usual) return usual;
  const columnsOf = (test: (length: number) => boolean): number[] =>
    identifierColumns(
      rows.filter(({ length }) => test(length)),
      widest,
      isBlank,
    ).filter((column) => column < usual);
  const short = columnsOf((length) => length <= usual);
  const full = columnsOf((length) => length > usual && length <= widest);
  const isSame = short.length > 0 && short.length === full.length && short.every((one) => full.includes(one));
  return isSame ? widest : usual;
}

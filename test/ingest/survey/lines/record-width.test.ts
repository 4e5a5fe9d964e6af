// How many columns a dump without a header has.
import { expect, it, test } from "vitest";
import { identifierColumns, usualNumber, widthOf } from "../../../../src/ingest/survey/lines/record-width.js";

const isBlank = (value: string): boolean => value === "";
const full = (n: number): string[] => [`user${n}`, `+3161000000${n}`, `user${n}@example.com`, "Ede"];
const rows = (short: number, long: number, row = full): string[][] => [
  ...Array.from({ length: short }, (_, n) => row(n).slice(0, 3)),
  ...Array.from({ length: long }, (_, n) => row(n)),
];

it("the usual number is the most frequent, and the largest of several", () => {
  expect(usualNumber([2, 3, 2])).toBe(2);
  expect(usualNumber([2, 3])).toBe(3);
  expect(usualNumber([])).toBe(1);
});

test("records without their last field, which is blank, do not hide its column", () => {
  expect(widthOf(rows(5, 4), isBlank)).toBe(4);
  expect(widthOf(rows(9, 3), isBlank)).toBe(4);
  // A record of one more field is odd by itself.
  expect(widthOf([...rows(8, 4), ["user9", "x", "y", "z", "a"]], isBlank)).toBe(4);
});

test("few records with more fields are rejects", () => {
  expect(widthOf(rows(10, 3), isBlank)).toBe(3);
});

test("records in which a separator moved the addresses are rejects", () => {
  const broken = (n: number): string[] => ["Ede, and more", ...full(n).slice(0, 3)];
  expect(widthOf([...rows(5, 0), ...rows(0, 4, broken)], isBlank)).toBe(3);
});

test("a column of identifiers may have other values, also in its first records", () => {
  const column = (others: number, found: number): string[][] => [
    ...Array.from({ length: others }, () => ["Ede"]),
    ...Array.from({ length: found }, (_, n) => [n % 2 === 0 ? `user${n}@example.com` : " +31610000000"]),
  ];
  expect(identifierColumns(column(20, 80), 1, isBlank)).toEqual([0]);
  expect(identifierColumns([...column(20, 80), [""]], 1, isBlank)).toEqual([0]);
  expect(identifierColumns(column(21, 80), 1, isBlank)).toEqual([]);
  expect(identifierColumns([...column(3, 8), ...Array.from({ length: 90 }, () => [""])], 1, isBlank)).toEqual(
    [],
  );
  expect(identifierColumns([["+x"], [""]], 1, isBlank)).toEqual([]);
});

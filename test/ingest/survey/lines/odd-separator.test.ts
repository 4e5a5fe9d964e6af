// Separators that other programs do not use, recognised where the usual ones make no column of
// addresses or numbers.
import { expect, test } from "vitest";
import { judgeFields } from "../../../../src/ingest/survey/lines/odd-separator.js";

const isBlank = (value: string): boolean => ["", "null", "\\n"].includes(value.toLowerCase());
const judged = (lines: readonly string[]): unknown =>
  judgeFields(Buffer.from(lines.map((line) => `${line}\n`).join("")), 0x2c, isBlank);
const rows = (separator: string, most = 3): string[] =>
  Array.from({ length: 12 }, (_, n) =>
    [`user${n}`, `user${n}@example.com`, "Ede"].slice(0, n % 3 === 1 ? most : 3).join(separator),
  );

test.each(["\u0001", "\u00b7", "=>", " - ", "~"])("%j separates fields", (by) => {
  expect(judged(rows(by))).toEqual({ are: "separated", by });
  // Some programs leave out last fields that are blank.
  expect(judged(rows(by, 2))).toEqual({ are: "separated", by });
});

test("blank words among addresses are no values", () => {
  const lines = ["NULL", "a@example.com", "\\N", "NULL", "b@example.com"].map(
    (one) => `Ede\u0001tea\u0001${one}`,
  );
  expect(judged(["city\u0001bio\u0001email", ...lines])).toEqual({ are: "separated", by: "\u0001" });
});

test("nothing separates fields that are told apart", () => {
  expect(judged(rows(","))).toEqual({ are: "told apart" });
  expect(judged(rows("=>").map((line, n) => (n % 2 === 0 ? line : "some text => and more")))).toEqual({
    are: "told apart",
  });
});

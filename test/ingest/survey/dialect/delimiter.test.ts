// The delimiter of a CSV dump by its first records.
import { expect, test } from "vitest";
import { recogniseDelimiter } from "../../../../src/ingest/survey/dialect/delimiter.js";

const dialect = { quote: 0x22, escape: 0x22, relaxQuotes: false };
const recognised = (lines: readonly string[]): string =>
  String.fromCharCode(recogniseDelimiter(Buffer.from(lines.map((line) => `${line}\n`).join("")), dialect));
const rows = (by: string): string[] =>
  Array.from({ length: 6 }, (_, n) => [`+3161000000${n}`, "Ede", `user${n}@example.com`].join(by));

test.each([",", ";", "\t", "|", ":"])("%j splits records below one with a single field", (by) => {
  expect(recognised(rows(by))).toBe(by);
  expect(recognised(["+31610000009", ...rows(by)])).toBe(by);
});

test("a single known name is the header of one column", () => {
  expect(recognised(["email", ...rows("").map((_, n) => `mailto:user${n}@example.com`)])).toBe(",");
});

test("what splits records of some text unevenly is no delimiter", () => {
  const lines = ["anna@example.com", "kim@example.com", "lars@example.com; away", "boris@example.com: a: b"];
  expect(recognised(lines)).toBe(",");
});

test("a single sign in the first record decides, unless it is escaped", () => {
  expect(recognised(["name;email", "anna,a;b", "kim,a;c"])).toBe(";");
  const lines = Buffer.from(["anna\\,b", ...rows(";"), ""].join("\n"));
  const unquoted = { quote: -1, escape: 0x5c, escapesUnquoted: true as const, relaxQuotes: false };
  expect(recogniseDelimiter(lines, unquoted)).toBe(0x3b);
});

test("of several signs in the first record, the one that splits the others alike decides", () => {
  expect(recognised(["a:b;c", ...rows(";").map((row) => row.slice(row.indexOf(";") + 1))])).toBe(";");
  expect(recognised(["name,given;email", "anna;a", "kim;c"])).toBe(";");
});

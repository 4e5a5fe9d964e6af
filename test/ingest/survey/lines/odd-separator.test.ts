// Separators that other programs do not use, recognised where the usual ones make no column of
// addresses or numbers.
import { expect, test } from "vitest";
import { judgeFields } from "../../../../src/ingest/survey/lines/odd-separator.js";

const isBlank = (value: string): boolean => ["", "-", "null", "\\n"].includes(value.toLowerCase());
const judged = (lines: readonly string[]): unknown =>
  judgeFields(Buffer.from(lines.map((line) => `${line}\n`).join("")), 0x2c, isBlank);
const rows = (separator: string, most = 3): string[] =>
  Array.from({ length: 12 }, (_, n) =>
    [`user${n}`, `user${n}@example.com`, "Ede"].slice(0, n % 3 === 1 ? most : 3).join(separator),
  );

test.each(["\u0001", "\u00b7", "=>", " - ", "~", "~~~", "####"])("%j separates fields", (by) => {
  expect(judged(rows(by))).toEqual({ are: "separated", by });
  // Some programs leave out last fields that are blank.
  expect(judged(rows(by, 2))).toEqual({ are: "separated", by });
});

test.each(["\u0001", "\u00a7", "=>", "~", "#"])(
  "%j separates fields below a record with the first one alone",
  (by) => {
    const one = ["+31610000001", "+31610000002", ["", "user1@example.com"].join(by)];
    const two = Array.from({ length: 8 }, (_, n) => `+3161000001${n}${by}user${n}@example.com`);
    expect(judged([...one, ...two])).toEqual({ are: "separated", by });
    // The first column says nothing.
    const cities = Array.from({ length: 8 }, (_, n) =>
      n % 4 === 0 ? "Ede" : `Ede${by}user${n}@example.com`,
    );
    expect(judged(cities)).toEqual({ are: "separated", by });
  },
);

test.each(["\u00fe", "\u00f0", "\u00f8", "\u4e00", "\u0436"])("%j separates fields, all of them", (by) => {
  expect(judged(rows(by))).toEqual({ are: "separated", by });
  expect(judged([["name", "email", "city"].join(by), ...rows(by).slice(0, 2)])).toEqual({
    are: "separated",
    by,
  });
});

test.each(["--", "---", "-----", "***"])("%j is no shorter below a header", (by) => {
  const header = ["username", "email", "city"].join(by);
  expect(judged([header, ...rows(by)])).toEqual({ are: "separated", by });
});

test("letters of names separate nothing", () => {
  const family = Array.from({ length: 9 }, (_, n) => `anna${n}.müller@example.com`);
  expect(judged(family)).toEqual({ are: "told apart" });
  expect(judged(family.map((address) => `Annä ${address}`))).not.toEqual({ are: "separated", by: "ü" });
  expect(judged(rows(",").map((line) => `Übersee,${line},Übersee`))).toEqual({ are: "told apart" });
  const firm = family.map((address) => `${address.slice(0, -11)}müller.example`);
  expect(judged(firm)).toEqual({ are: "told apart" });
});

test("blanks are a part of the separator, though they divide a blank field", () => {
  const blank = ["user1 - Ann user1 - ", "user2 -  - user2@example.com"];
  const filled = Array.from({ length: 10 }, (_, n) => `user${n} - Ann user${n} - user${n}@example.com`);
  expect(judged([...filled, ...blank])).toEqual({ are: "separated", by: " - " });
});

test("lines with addresses that a sign does not divide are no short records", () => {
  for (const by of ["\u00b7", "=>"]) {
    const lines = Array.from({ length: 10 }, (_, n) =>
      n % 4 === 0 ? `user${n}@example.com` : `Ede${by}user${n}@example.com`,
    );
    expect(judged(lines)).toEqual({ are: "told apart" });
  }
});

test("blank words among addresses are no values", () => {
  const lines = ["NULL", "a@example.com", "\\N", "NULL", "b@example.com"].map(
    (one) => `Ede\u0001tea\u0001${one}`,
  );
  expect(judged(["city\u0001bio\u0001email", ...lines])).toEqual({ are: "separated", by: "\u0001" });
});

test("nothing separates fields that are told apart", () => {
  const numbers = Array.from({ length: 9 }, (_, n) => `user${n},+31 6 1000000${n} / +31 6 2000000${n}`);
  expect(judged(["username,phone", ...numbers])).toEqual({ are: "told apart" });
  expect(judged(rows(","))).toEqual({ are: "told apart" });
  expect(judged(rows("=>").map((line, n) => (n % 2 === 0 ? line : "some text => and more")))).toEqual({
    are: "told apart",
  });
});

test.each(['"', "'"])("fields may be in %s", (quote) => {
  const inQuotes = rows("~").map((row) => row.replaceAll(/[^~]+/gu, `${quote}$&${quote}`));
  expect(judged(inQuotes)).toEqual({ are: "separated", by: "~" });
});

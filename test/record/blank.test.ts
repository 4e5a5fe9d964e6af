import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BlankRule, blankWords } from "../../src/record/blank.js";

describe("blank values", () => {
  const rule = new BlankRule();
  test.each([
    "",
    " ",
    "\t\u00a0\r\n",
    "null",
    "NULL",
    " Null ",
    "\\N",
    "\\n",
    "none",
    "None",
    "nil",
    "nan",
    "NaN",
    "n/a",
    "N/A",
    "undefined",
    "unknown",
    "-",
    "--",
    "[]",
    "{}",
    "(none)",
    "xxx",
    "XXX",
    "NaT",
    "'",
    "''",
    "''''",
    '"',
    '""',
    '"""',
    '""""',
    "'NULL'",
    "(NULL)",
    "<NULL>",
    "<None>",
    "<NA>",
    "<blank>",
    "[null]",
    "[None]",
    "['']",
    '[""]',
    "[{}]",
    "#N/A",
    "#NULL!",
    "#VALUE!",
    "#REF!",
    "#NAME?",
    "#NUM!",
    "#DIV/0!",
  ])("%j is blank in every column", (value) => {
    for (const kind of [undefined, "email", "phone", "username"] as const)
      expect(rule.isBlank(value, kind)).toBe(true);
  });

  test.each([
    "false",
    "true",
    "1",
    "00",
    "nulls",
    "no",
    "none of them",
    "---",
    "[ ]",
    "xxxx",
    "na",
    "N A",
    "?",
    ".",
    "'' ''",
    "'''",
    "'x",
    "<nul>",
    "(null",
    "#n",
    "#value",
    "[none, none]",
    "nate",
  ])("%j is a value", (value) => {
    for (const kind of [undefined, "email", "phone", "username"] as const)
      expect(rule.isBlank(value, kind)).toBe(false);
  });

  test("0 is blank in a phone column only", () => {
    expect([
      rule.isBlank("0", "phone"),
      rule.isBlank(" 0 ", "phone"),
      rule.isBlank("0"),
      rule.isBlank("0", "username"),
    ]).toEqual([true, true, false, false]);
  });

  test("a kept word is a value, in any letter case", () => {
    const keeping = new BlankRule({ keepWords: ["None", " XXX "] });
    expect([keeping.isBlank("none"), keeping.isBlank("xxx"), keeping.isBlank("null")]).toEqual([
      false,
      false,
      true,
    ]);
    expect(keeping.words).toEqual(blankWords.filter((word) => word !== "none" && word !== "xxx"));
  });

  test("an added word is blank, in any letter case and whatever its length", () => {
    const words = [" Hidden ", "нет", "not available for this person (yet)", "Hidden"];
    const adding = new BlankRule({ blankWords: words });
    for (const value of [" hidden", "HIDDEN", "НЕТ", "Not Available for this PERSON (yet)", "null"])
      expect(adding.isBlank(value, "username"), value).toBe(true);
    for (const value of ["hide", "нета", "not available", ""])
      expect(adding.isBlank(value), value).toBe(value === "");
    expect(adding.words).toEqual([...blankWords, "hidden", "нет", "not available for this person (yet)"]);
    expect(new BlankRule({ keepWords: ["Hidden"], blankWords: ["hidden"] }).isBlank("hidden")).toBe(false);
  });

  test("keeping a word that is not blank changes nothing", () => {
    expect(new BlankRule({ keepWords: ["sanne"] }).words).toEqual(blankWords);
  });

  test("match the words, trimmed and ignoring case", () => {
    const around = fc.constantFrom("", "", "", " ", "\t", "\u00a0", "\u3000", "\ufeff", "\u0085", "x");
    const cased = fc
      .constantFrom(...blankWords, "0", "", "un\u212anown", "n", "nul", "{", "\u0000")
      .chain((word) =>
        fc
          .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
          .map((upper) =>
            Array.from(word, (char, index) => (upper[index] === true ? char.toUpperCase() : char)).join(""),
          ),
      );
    for (const keep of [[], ["null", "-"]]) {
      const some = new BlankRule({ keepWords: keep });
      const words = new Set(blankWords.filter((word) => !keep.includes(word)));
      fc.assert(
        fc.property(
          fc.tuple(around, cased, around),
          fc.constantFrom(undefined, "phone" as const),
          (parts, kind) => {
            const text = parts.join("").trim();
            expect(some.isBlank(parts.join(""), kind)).toBe(
              text === "" || words.has(text.toLowerCase()) || (text === "0" && kind === "phone"),
            );
          },
        ),
        { numRuns: 1000 },
      );
    }
  });

  test("an identifier is never blank", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9.]{1,12}@[a-z]{1,8}\.example$/u), (address) => {
        expect(rule.isBlank(address, "email")).toBe(false);
      }),
    );
  });
});

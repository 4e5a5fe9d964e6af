// Plain queries are read without the rules, and mean the same.
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainReadings } from "../../src/record/plain-query.js";
import { readWritten } from "../../src/record/readings.js";
import { randomCases } from "../support/random-cases.js";

const kinds = [undefined, undefined, "email", "phone", "username"] as const;

/** Text of pieces that mean something to a rule, joined by what may stand in a plain query. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."a b e h i l m o t u x I L O X . _ - + @ 0 00 000 1 12 2024-01-06 18.00 612345678 0612345678".split(
          " ",
        ),
        ..."31612345678 0031612345678 12015550101 123456789012345 1234567890123456 992".split(" "),
        ..."plus PLUS tel mob fax ext poste at dot am pm h uur Uhr tot bis and or of et ou y u00 u0040 U002b".split(
          " ",
        ),
        ..."x00 ext.12 e10 E+10 .5e7 3.1612345678e10 xn-- c.us s.whatsapp.net wa.me example.com gmail.com".split(
          " ",
        ),
        ..."sanne Anna null none unknown xxx user ig".split(" "),
      ),
      fc.string({ unit: fc.constantFrom(...Array.from("abclouxzIOP019._-")), maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""));
const queries = fc.oneof(
  pieces,
  fc.tuple(pieces, pieces).map((sides) => sides.join("@")),
  fc
    .tuple(fc.constantFrom("", "+", "00", "a", "_"), fc.stringMatching(/^[0-9]{1,17}$/u))
    .map((sides) => sides.join("")),
);

describe("a plain query", () => {
  test.each([
    ["sanne.devries_7", "username sanne.devries_7"],
    ["Sanne@Example.com", "email sanne@example.com, username sanne@example.com"],
    ["+12015550101", "phone 12015550101, username +12015550101"],
    ["albertthistle224", "username albertthistle224"],
    ["7up", "username 7up"],
    ["_sanne_", "username _sanne_"],
  ])("%s is read at once", (text, expected) => {
    const readings = plainReadings(text, undefined) ?? [];
    expect(readings.map(({ kind, canonical }) => `${kind} ${canonical}`).join(", ")).toBe(expected);
  });

  test.each([
    "12015550101@c.us",
    "12015550101@s.whatsapp.net",
    "plus12015550101",
    "jan-12015550101",
    "u0040",
    "...a",
    "1.5e7",
    "sanneu0040example.com",
    "0o1l",
    "12015550101x22",
    "_12015550101",
    "3.1612345678e10",
    "sanne@xn--exmple-cua.com",
    "@sanne",
    "sanne ",
    "+12",
    "",
  ])("%j is left to the rules", (text) => {
    expect(plainReadings(text, undefined)).toBeUndefined();
  });

  test("is left to the rules if it is an address asked for as a number", () => {
    expect(plainReadings("0612345678+@example.com", "phone")).toBeUndefined();
  });

  test("means what the rules say", () => {
    let plain = 0;
    fc.assert(
      fc.property(
        queries,
        fc.constantFrom(...kinds),
        fc.constantFrom(null, "NL", "US"),
        (text, kind, region) => {
          const readings = plainReadings(text, kind);
          if (readings === undefined) return;
          plain += 1;
          expect(readings).toEqual(readWritten(text, kind, region));
        },
      ),
      { numRuns: randomCases(5_000) },
    );
    expect(plain).toBeGreaterThan(randomCases(500));
  });

  test("means what the rules say, for every short text of a few characters", () => {
    let texts = [""];
    for (let length = 1; length <= 5; ++length) {
      texts = texts.flatMap((text) => Array.from("._-1e0@x", (character) => text + character));
      const differing = texts.filter((text) => {
        const readings = plainReadings(text, undefined);
        return readings !== undefined && !isDeepStrictEqual(readings, readWritten(text, undefined, null));
      });
      expect(differing).toEqual([]);
    }
  });
});

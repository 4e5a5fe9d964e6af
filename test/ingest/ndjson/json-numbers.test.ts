import fc from "fast-check";
import { it, describe, expect, test } from "vitest";
import { expandExponent, markValues, mayLoseNumbers } from "../../../src/ingest/ndjson/json-numbers.js";
import { randomCases } from "../../support/random-cases.js";

describe("mayLoseNumbers", () => {
  test("is false for numbers that JSON.parse keeps", () => {
    for (const number of [
      "0",
      "-1",
      "31612345678",
      "999999999999999",
      "52.3702157",
      "-0.5",
      "0.000001",
      "100",
      "1.01",
    ]) {
      expect([number, mayLoseNumbers(`{"a":${number}}`)]).toEqual([number, false]);
    }
    expect(mayLoseNumbers('{"a":"12345678901234567890","b":"3.0 1e5","c1e5":1}')).toBe(false);
  });

  test("is true for numbers that JSON.parse changes", () => {
    for (const number of [
      "-0",
      "9007199254740993",
      "12345678901234567890",
      "3.0",
      "1e3",
      "1E-3",
      "-2.50",
      "0.0000001",
      "3.1612345678E+10",
      "0.10",
      "-0.0",
    ]) {
      for (const line of [
        `{"a":${number}}`,
        `{"a" :\t${number} }`,
        `{"a":[1, ${number}]}`,
        `{"a":[${number}]}`,
      ]) {
        expect([line, mayLoseNumbers(line)]).toEqual([line, true]);
      }
    }
  });

  const digits = (max: number) =>
    fc.string({
      unit: fc.constantFrom("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
      minLength: 1,
      maxLength: max,
    });
  const numbers = fc
    .tuple(
      fc.constantFrom("", "-"),
      digits(22),
      fc.option(digits(20)),
      fc.option(fc.tuple(fc.constantFrom("e", "E", "e+", "E-"), digits(2))),
    )
    .map(([sign, whole, fraction, exponent]) => {
      const integer = whole.replace(/^0+(?=\d)/, "");
      return `${sign}${integer}${fraction === null ? "" : `.${fraction}`}${exponent === null ? "" : exponent.join("")}`;
    });

  test("never misses a changed number", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        if (!mayLoseNumbers(`[${number}]`)) expect(String(JSON.parse(number))).toBe(number);
      }),
      { numRuns: randomCases(2_000) },
    );
  });
});

describe("markValues", () => {
  test("marks numbers and strings, and leaves names alone", () => {
    expect(markValues(' {"n" : -1.50e+3,"a\\"b":"x\\\\","c":["n1",2,{"s" :true,"d":null}],"":""} ')).toBe(
      ' {"n" : "n-1.50e+3","a\\"b":"sx\\\\","c":["sn1","n2",{"s" :true,"d":null}],"":"s"} ',
    );
  });

  test("keeps the meaning of every JSON text", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1), (text, indent) => {
        const line = JSON.stringify(JSON.parse(text), null, indent);
        const unmark = (value: unknown): unknown => {
          if (typeof value === "string")
            return value.startsWith("n") ? Number(value.slice(1)) : value.slice(1);
          if (Array.isArray(value)) return value.map(unmark);
          if (typeof value !== "object" || value === null) return value;
          return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unmark(inner)]));
        };
        // Both go through text, because Object.fromEntries makes `__proto__` an own name as
        // JSON.parse does.
        expect(JSON.stringify(unmark(JSON.parse(markValues(line))))).toBe(JSON.stringify(JSON.parse(line)));
      }),
      { numRuns: randomCases(300) },
    );
  });
});

it.each([
  ["12e3", "12000"],
  ["1.5E+3", "1500"],
  ["-2e2", "-200"],
  ["0e5", "0"],
  ["1.50e1", "15"],
  ["1.5e0", "1.5e0"],
  ["1e-3", "1e-3"],
  ["1e999", "1e999"],
  ["42", "42"],
])("expands %s to %s", (text, expected) => {
  expect(expandExponent(text)).toBe(expected);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../support/any-character.js";
import { shapeOf } from "../../src/record/shape.js";
import { randomCases } from "../support/random-cases.js";

describe("the shape of a value", () => {
  test.each([
    ["sanne.d99@example.nl", "aaaaa.a99@aaaaaaa.aa"],
    ["+31 6 12345678", "+99 9 99999999"],
    ["(201) 555-0101", "(999) 999-9999"],
    ["Zoë Жук", "Aaa Aaa"],
    ["李雷", "aa"],
    ["٣٤", "99"],
    ["Ⅷ²", "99"],
    ["tab\tline\n", "aaa aaaa "],
    ["a$b|c\u0000😀e\u0301", "a?a?a??a?"],
    ["", ""],
    ["x".repeat(24), "a".repeat(24)],
    ["x".repeat(25), `${"a".repeat(24)}…`],
    ["😀".repeat(25), `${"?".repeat(24)}…`],
  ])("of %j is %j", (value, shape) => {
    expect(shapeOf(value)).toBe(shape);
  });

  test("holds nothing but a, A, 9 and punctuation", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (value) => {
        const shape = shapeOf(value);
        expect(shape).toMatch(/^[aA9@._\-+()/:,; ?]{0,24}…?$/u);
        if (/…/u.test(shape)) expect(Array.from(value).length).toBeGreaterThan(24);
      }),
      { numRuns: randomCases(500) },
    );
  });
});

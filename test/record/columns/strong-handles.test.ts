// The ASCII version of isStrongHandle must give the same result without Unicode properties.
import fc from "fast-check";
import { expect, it } from "vitest";
import { isStrongHandle, isStrongPlain } from "../../../src/record/columns/content.js";
import { randomCases } from "../../support/random-cases.js";

const character = fc.constantFrom(...Array.from("abzAZ0195._-"));
const handle = fc
  .tuple(fc.constantFrom("", "", "", "@"), fc.array(character, { minLength: 2, maxLength: 34 }))
  .map(([at, all]) => at + all.join(""));

it("isStrongPlain agrees with isStrongHandle", () => {
  fc.assert(
    fc.property(handle, (text) => {
      expect(isStrongPlain(text)).toBe(isStrongHandle(text));
    }),
    { numRuns: randomCases(300) },
  );
});

it.each([
  ["sanne84", true],
  ["sanne_", false],
  ["s_", false],
  ["_s", true],
  ["Jan.k", true],
  ["JanK1", false],
  ["a1b2c3d", true],
  ["a1.b2.c3.d4", false],
  [".htaccess", false],
  ["photo1.jpg", false],
  ["1sanne", false],
  ["@x", true],
])("isStrongPlain of %s is %s", (text, expected) => {
  expect([isStrongPlain(text), isStrongHandle(text)]).toEqual([expected, expected]);
});

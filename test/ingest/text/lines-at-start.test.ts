import fc from "fast-check";
import { expect, test } from "vitest";
import { isFilled, linesAtStart } from "../../../src/ingest/text/lines-at-start.js";
import { randomCases } from "../../support/random-cases.js";

test("the first lines of a text are those of the whole text", () => {
  const texts = fc.string({ unit: fc.constantFrom("\n", "\r", "\r\n", "a", " ", "\u00e9"), maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 12 }), fc.boolean(), (text, most, all) => {
      const isKept = all ? (): boolean => true : isFilled;
      expect(linesAtStart(text, most, isKept)).toEqual(text.split(/\r?\n/u).filter(isKept).slice(0, most));
    }),
    { numRuns: randomCases(1000) },
  );
});

// Odd values by both paths, many at a time: see test/fuzz/values.fuzz.ts for as many as you like.
import { expect, it } from "vitest";
import { compareTexts, compareValues } from "../../../support/values/compared-values.js";
import { textReadings } from "../../../support/values/text-readings.js";
import { firstSeed, randomCases } from "../../../support/random-cases.js";

/** Each reading has its turn. */
const cases = randomCases(textReadings.length);

it(`the fast path reads each odd value as the reference path does, in ${cases} sources of fixed seeds`, () => {
  for (let seed = 0; seed < cases; seed++) expect(compareValues(seed)).toBeGreaterThan(0);
});

it(`and in ${cases} sources from seed ${firstSeed} on`, () => {
  for (let seed = firstSeed; seed < firstSeed + cases; seed++) expect(compareValues(seed)).toBeGreaterThan(0);
});

it.each([
  [
    "an @ in brackets, in capitals, that escapes of JSON write",
    "NDJSON",
    ["\\u005bAT\\u005d\n", "x jan\\u005bAT\\u005db.example\n"],
  ],
  [
    "an @ that a code without a backslash writes, in a list or between blanks",
    "CSV",
    [" cu0040@d.example,,,\n", "cu0040@d.example ,,,\n", '"a@b.example, cU0040@d.example",,,\n'],
  ],
] as const)("%s", (_, what, texts) => {
  compareTexts(
    what,
    texts.map((text) => Buffer.from(text)),
  );
});

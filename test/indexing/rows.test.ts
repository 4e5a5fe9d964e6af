// Random dumps with escapes as programs write them, and with rows that are a field short or long.
import { expect, it } from "vitest";
import { escapedFaults, shiftedFaults } from "../support/rows/expect-truth.js";
import { firstSeed, randomCases } from "../support/random-cases.js";

/** One index for many dumps: most of a build's time is its own. */
const dumps = 50;
const groups = randomCases(4);

const seedsOf = (group: number): number[] =>
  Array.from({ length: dumps }, (_, index) => firstSeed + group * dumps + index);

it(`everybody in ${groups * dumps} dumps with escapes is read, from seed ${firstSeed} on`, async () => {
  for (let group = 0; group < groups; group++) expect(await escapedFaults(seedsOf(group))).toEqual([]);
});

it(`nobody in ${groups * dumps} dumps with shifted rows is missed or told wrong columns, from seed ${firstSeed} on`, async () => {
  for (let group = 0; group < groups; group++) expect(await shiftedFaults(seedsOf(group))).toEqual([]);
});

// How many random cases a test draws: few in every run, and twenty times as many in `npm run
// test:long`, with seeds of their own. What is listed is drawn from likewise.
import { randomInt } from "node:crypto";
import { seededRandom } from "./random.js";

const times = Number(process.env["LEAKCHECK_CASES"] ?? 1);

/** True in `npm run test:long`, which tries all of what is listed. */
export const everyCase = times > 1;

/** Returns the number of cases to draw, given the number for every run. */
export function randomCases(everyRun: number): number {
  return everyRun * times;
}

/** The first seed of a test's cases, printed with its name: a new one in each run, or `SEED`. */
export const firstSeed: number = Number(process.env["SEED"] ?? randomInt(1_000_000_000));

/**
 * Returns a part of the cases, in their order and at most `everyRun`: other ones in each run, and
 * all in `npm run test:long`. Cases that take long and are much alike need not all be in every run.
 */
export function someOf<T>(cases: readonly T[], everyRun: number): readonly T[] {
  if (everyCase) return cases;
  const random = seededRandom(firstSeed + cases.length);
  const drawn = cases.map((_, index) => index);
  while (drawn.length > everyRun) drawn.splice(random(drawn.length), 1);
  return drawn.map((index) => cases[index]!);
}

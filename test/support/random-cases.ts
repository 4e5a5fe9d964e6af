// How many random cases a test draws: few in every run, and twenty times as many in `npm run
// test:long`, with seeds of their own.
import { randomInt } from "node:crypto";

const times = Number(process.env["LEAKCHECK_CASES"] ?? 1);

/** Returns the number of cases to draw, given the number for every run. */
export function randomCases(everyRun: number): number {
  return everyRun * times;
}

/** The first seed of a test's cases, printed with its name: a new one in each run, or `SEED`. */
export const firstSeed: number = Number(process.env["SEED"] ?? randomInt(1_000_000_000));

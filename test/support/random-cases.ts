// How many random cases a test draws: few in every run, and in `npm run test:long` twenty times as many, of seeds of its own.
import { randomInt } from "node:crypto";

const times = Number(process.env["LEAKCHECK_CASES"] ?? 1);

/** The number of cases to draw where every run draws so many. */
export function randomCases(everyRun: number): number {
  return everyRun * times;
}

/** The first seed of a test's cases, to be printed with its name: another one in each run, or `SEED`. */
export const firstSeed: number = Number(process.env["SEED"] ?? randomInt(1_000_000_000));

// Dumps with escapes and with shifted rows for as long as you like: SECONDS=600 SEED=1 npm run fuzz.
import { expect, it } from "vitest";
import { escapedFaults, shiftedFaults } from "../support/rows/expect-truth.js";
import { escapedCaseOf, shiftedCaseOf } from "../support/both-paths/row-cases.js";
import { expectSame } from "../support/both-paths/both-paths.js";
import { firstSeed } from "../support/random-cases.js";

const seconds = Number(process.env["SECONDS"] ?? 60);
const dumps = 25;
const reportedMs = 10_000;

it(`rows are read for what they are, for ${seconds} seconds from seed ${firstSeed} on`, async () => {
  const start = performance.now();
  let told = start;
  let seed = firstSeed;
  for (; performance.now() - start < seconds * 1000; seed += dumps) {
    const seeds = Array.from({ length: dumps }, (_, index) => seed + index);
    expect(await escapedFaults(seeds)).toEqual([]);
    expect(await shiftedFaults(seeds)).toEqual([]);
    for (const one of seeds) {
      expectSame(escapedCaseOf(one), `escapes, seed ${one}`);
      expectSame(shiftedCaseOf(one), `shifted rows, seed ${one}`);
    }
    if (performance.now() - told < reportedMs) continue;
    told = performance.now();
    process.stderr.write(`${2 * (seed + dumps - firstSeed)} dumps, the last of seed ${seed + dumps - 1}\n`);
  }
  process.stderr.write(`${2 * (seed - firstSeed)} dumps, of the seeds ${firstSeed} to ${seed - 1}\n`);
  expect(seed).toBeGreaterThan(firstSeed);
});

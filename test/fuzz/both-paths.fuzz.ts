// The two ways to read CSV and NDJSON for as long as one wants: SECONDS=600 SEED=1 npm run fuzz. A difference ends it, with its seed and a case
// that has as few bytes as were easily found.
import { expect, it } from "vitest";
import { caseOf } from "../support/two-ways/two-ways-cases.js";
import { jsonRejectCaseOf, rejectCaseOf } from "../support/two-ways/two-ways-rejects.js";
import { jsonCaseOf } from "../support/two-ways/two-ways-json.js";
import { expectSame } from "../support/two-ways/two-ways.js";
import { firstSeed } from "../support/random-cases.js";

const seconds = Number(process.env["SECONDS"] ?? 60);
const reportedMs = 10_000;

it(`the fast way reads as the general way does, for ${seconds} seconds from seed ${firstSeed} on`, () => {
  const start = performance.now();
  let told = start;
  let seed = firstSeed;
  for (; performance.now() - start < seconds * 1000; seed++) {
    // As much of one as of the other.
    expectSame(caseOf(seed), `CSV, seed ${seed}`);
    expectSame(jsonCaseOf(seed), `NDJSON, seed ${seed}`);
    expectSame(rejectCaseOf(seed), `rejects of CSV, seed ${seed}`);
    expectSame(jsonRejectCaseOf(seed), `rejects of NDJSON, seed ${seed}`);
    if (performance.now() - told < reportedMs) continue;
    told = performance.now();
    process.stderr.write(`${4 * (seed + 1 - firstSeed)} cases are the same, the last of seed ${seed}\n`);
  }
  process.stderr.write(
    `${4 * (seed - firstSeed)} cases are the same, of the seeds ${firstSeed} to ${seed - 1}\n`,
  );
  expect(seed).toBeGreaterThan(firstSeed);
});

// Both paths on CSV and NDJSON for as long as you like: SECONDS=600 SEED=1 npm run fuzz. A difference
// ends it, with its seed and a case that has as few bytes as were easily found.
import { expect, it } from "vitest";
import { caseOf } from "../support/both-paths/csv-cases.js";
import { jsonRejectCaseOf, rejectCaseOf } from "../support/both-paths/reject-cases.js";
import { jsonMentionCaseOf, mentionCaseOf } from "../support/both-paths/mention-cases.js";
import { jsonTraceCaseOf, traceCaseOf } from "../support/both-paths/trace-cases.js";
import { jsonCaseOf } from "../support/both-paths/json-cases.js";
import { expectSame } from "../support/both-paths/both-paths.js";
import { firstSeed } from "../support/random-cases.js";

const seconds = Number(process.env["SECONDS"] ?? 60);
const reportedMs = 10_000;

it(`the fast path reads as the reference path does, for ${seconds} seconds from seed ${firstSeed} on`, () => {
  const start = performance.now();
  let told = start;
  let seed = firstSeed;
  for (; performance.now() - start < seconds * 1000; seed++) {
    // As much of one as of the other.
    expectSame(caseOf(seed), `CSV, seed ${seed}`);
    expectSame(jsonCaseOf(seed), `NDJSON, seed ${seed}`);
    expectSame(rejectCaseOf(seed), `rejects of CSV, seed ${seed}`);
    expectSame(jsonRejectCaseOf(seed), `rejects of NDJSON, seed ${seed}`);
    expectSame(mentionCaseOf(seed), `mentions in CSV, seed ${seed}`);
    expectSame(jsonMentionCaseOf(seed), `mentions in NDJSON, seed ${seed}`);
    expectSame(traceCaseOf(seed), `traces of CSV, seed ${seed}`);
    expectSame(jsonTraceCaseOf(seed), `traces of NDJSON, seed ${seed}`);
    if (performance.now() - told < reportedMs) continue;
    told = performance.now();
    process.stderr.write(`${8 * (seed + 1 - firstSeed)} cases are the same, the last of seed ${seed}\n`);
  }
  process.stderr.write(
    `${8 * (seed - firstSeed)} cases are the same, of the seeds ${firstSeed} to ${seed - 1}\n`,
  );
  expect(seed).toBeGreaterThan(firstSeed);
});

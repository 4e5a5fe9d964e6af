// Both paths on CSV and NDJSON: SECONDS=600 SEED=1 npm run fuzz. A difference is shown with a case that
// has as few bytes as were easily found.
import { expect, it } from "vitest";
import { caseOf } from "../support/both-paths/csv-cases.js";
import { jsonRejectCaseOf, rejectCaseOf } from "../support/both-paths/reject-cases.js";
import { jsonMentionCaseOf, mentionCaseOf } from "../support/both-paths/mention-cases.js";
import { jsonOddTraceCaseOf, oddTraceCaseOf } from "../support/both-paths/odd-trace-cases.js";
import { jsonTraceCaseOf, traceCaseOf } from "../support/both-paths/trace-cases.js";
import { jsonCaseOf } from "../support/both-paths/json-cases.js";
import { expectSame } from "../support/both-paths/both-paths.js";
import { everyCase, howLong } from "../support/fuzz-loop.js";

it(`the fast path reads as the reference path does, ${howLong}`, async () => {
  const { same } = await everyCase((seed) => {
    // As much of one as of the other.
    expectSame(caseOf(seed), `CSV, seed ${seed}`);
    expectSame(jsonCaseOf(seed), `NDJSON, seed ${seed}`);
    expectSame(rejectCaseOf(seed), `rejects of CSV, seed ${seed}`);
    expectSame(jsonRejectCaseOf(seed), `rejects of NDJSON, seed ${seed}`);
    expectSame(mentionCaseOf(seed), `mentions in CSV, seed ${seed}`);
    expectSame(jsonMentionCaseOf(seed), `mentions in NDJSON, seed ${seed}`);
    expectSame(traceCaseOf(seed), `traces of CSV, seed ${seed}`);
    expectSame(jsonTraceCaseOf(seed), `traces of NDJSON, seed ${seed}`);
    expectSame(oddTraceCaseOf(seed), `odd traces of CSV, seed ${seed}`);
    expectSame(jsonOddTraceCaseOf(seed), `odd traces of NDJSON, seed ${seed}`);
    return { same: 10 };
  });
  expect(same).toBeGreaterThan(0);
});

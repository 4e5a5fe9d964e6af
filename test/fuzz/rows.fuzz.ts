// Dumps with escapes and with shifted rows: SECONDS=600 SEED=1 npm run fuzz.
import { expect, it } from "vitest";
import { escapedFaults, shiftedFaults } from "../support/rows/expect-truth.js";
import { escapedCaseOf, shiftedCaseOf } from "../support/both-paths/row-cases.js";
import { expectSame } from "../support/both-paths/both-paths.js";
import { everyCase, howLong } from "../support/fuzz-loop.js";

it(`rows are read for what they are, ${howLong}`, async () => {
  const { dumps } = await everyCase(async (seed) => {
    expect(await escapedFaults([seed])).toEqual([]);
    expect(await shiftedFaults([seed])).toEqual([]);
    expectSame(escapedCaseOf(seed), `escapes, seed ${seed}`);
    expectSame(shiftedCaseOf(seed), `shifted rows, seed ${seed}`);
    return { dumps: 2 };
  });
  expect(dumps).toBeGreaterThan(0);
});

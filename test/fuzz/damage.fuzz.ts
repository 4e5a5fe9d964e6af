// Damaged dumps: SECONDS=600 SEED=1 npm run fuzz. An identifier that a careful reader sees in the bytes
// and that is "not found" fails.
import { expect, it } from "vitest";
import { expectSeen } from "../support/damage/expect-seen.js";
import { everyCase, howLong } from "../support/fuzz-loop.js";

it(`what is seen in damaged records is never "not found", ${howLong}`, async () => {
  const { damaged } = await everyCase(async (seed) => ({ ...(await expectSeen(seed)) }));
  expect(damaged).toBeGreaterThan(0);
});

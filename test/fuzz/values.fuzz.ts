// Odd values by both paths, many at a time: SECONDS=600 SEED=1 npm run fuzz. A difference is shown with the
// least text that was easily found.
import { expect, it } from "vitest";
import { everyCase, howLong } from "../support/fuzz-loop.js";
import { compareValues } from "../support/values/compared-values.js";

it(`the fast path reads each odd value as the reference path does, ${howLong}`, async () => {
  const { texts } = await everyCase((seed) => ({ texts: compareValues(seed) }));
  expect(texts).toBeGreaterThan(0);
});

// Tables in all dialects: SECONDS=600 SEED=1 npm run fuzz. A file that is neither read with exactly the
// truth nor refused fails.
import { expect, it } from "vitest";
import { expectRead } from "../support/dialects/expect-read.js";
import { everyCase, howLong } from "../support/fuzz-loop.js";

/** One file in so many is read by both paths. */
const comparedEvery = 8;

it(`a table is read with exactly the truth, or refused, ${howLong}`, async () => {
  const { read = 0, refused = 0 } = await everyCase(async (seed) => {
    const { outcome, asked, inconclusive } = await expectRead(seed, seed % comparedEvery === 0);
    return { read: 0, refused: 0, [outcome]: 1, asked, inconclusive };
  });
  expect(read).toBeGreaterThan(refused);
});

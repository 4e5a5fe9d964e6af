// Tables in all dialects for as long as one wants: SECONDS=600 SEED=1 npm run fuzz. A file that is
// neither read with exactly the truth nor refused ends it, with its seed.
import { expect, it } from "vitest";
import { expectRead } from "../support/dialects/expect-read.js";
import { firstSeed } from "../support/random-cases.js";

const seconds = Number(process.env["SECONDS"] ?? 60);
const reportedMs = 10_000;
/** One file in so many is read by both paths. */
const comparedEvery = 8;

it(`a table is read with exactly the truth, or refused, for ${seconds} seconds from seed ${firstSeed} on`, async () => {
  const start = performance.now();
  let told = start;
  let seed = firstSeed;
  const sum = { read: 0, refused: 0, asked: 0, inconclusive: 0 };
  const tell = (): void => {
    process.stderr.write(
      `${sum.read} files read, ${sum.refused} refused up to seed ${seed}: asked ${sum.asked}, inconclusive ${sum.inconclusive}\n`,
    );
  };
  for (; performance.now() - start < seconds * 1000; seed++) {
    const { outcome, asked, inconclusive } = await expectRead(seed, seed % comparedEvery === 0);
    sum[outcome] += 1;
    sum.asked += asked;
    sum.inconclusive += inconclusive;
    if (performance.now() - told < reportedMs) continue;
    told = performance.now();
    tell();
  }
  tell();
  expect(sum.read).toBeGreaterThan(sum.refused);
});

// Damaged dumps for as long as one wants: SECONDS=600 SEED=1 npm run fuzz. An identifier that a careful reader sees in the bytes and
// that is "not found" ends it, with its seed.
import { expect, it } from "vitest";
import { expectSeen } from "../support/damage/expect-seen.js";
import { firstSeed } from "../support/random-cases.js";

const seconds = Number(process.env["SECONDS"] ?? 60);
const reportedMs = 10_000;

it(`what is seen in damaged records is never "not found", for ${seconds} seconds from seed ${firstSeed} on`, async () => {
  const start = performance.now();
  let told = start;
  let seed = firstSeed;
  const sum = { damaged: 0, asked: 0, inconclusive: 0 };
  const tell = (): void => {
    process.stderr.write(
      `${sum.damaged} damaged records up to seed ${seed}: asked ${sum.asked}, inconclusive ${sum.inconclusive}\n`,
    );
  };
  for (; performance.now() - start < seconds * 1000; seed++) {
    const { damaged, asked, inconclusive } = await expectSeen(seed);
    sum.damaged += damaged;
    sum.asked += asked;
    sum.inconclusive += inconclusive;
    if (performance.now() - told < reportedMs) continue;
    told = performance.now();
    tell();
  }
  tell();
  expect(sum.damaged).toBeGreaterThan(0);
});

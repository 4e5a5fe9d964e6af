// A table in any dialect is read with exactly the truth, or refused. test/fuzz/dialects.fuzz.ts draws
// as many as one wants.
import { expect, it } from "vitest";
import { expectRead } from "../support/dialects/expect-read.js";
import { randomCases } from "../support/random-cases.js";

const firstSeed = 1;
const files = randomCases(30);

it(`${files} tables are read or refused, from seed ${firstSeed} on`, async () => {
  let refused = 0;
  for (let seed = firstSeed; seed < firstSeed + files; seed++)
    if ((await expectRead(seed, seed % 4 === 0)).outcome === "refused") refused += 1;
  expect(refused).toBeLessThan(files / 10);
});

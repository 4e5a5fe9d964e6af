// Lists of logins and secrets for as long as one wants: SECONDS=600 SEED=1 npm run fuzz. A secret that is an identifier, or a login that
// is "not found", ends it, with its seed.
import { expect, it } from "vitest";
import { firstSeed } from "../support/random-cases.js";
import { toldApart } from "../support/secrets/expect-told-apart.js";
import { secretList } from "../support/secrets/secret-list.js";

const seconds = Number(process.env["SECONDS"] ?? 60);

it(`logins and secrets are told apart, for ${seconds} seconds from seed ${firstSeed} on`, async () => {
  const start = performance.now();
  const sum = { lists: 0, asked: 0, exposed: 0, inconclusive: 0 };
  for (let seed = firstSeed; performance.now() - start < seconds * 1000; seed++) {
    const list = secretList(seed);
    const { faults, asked, exposed, inconclusive } = await toldApart(list);
    expect(faults, list.what).toEqual([]);
    sum.lists += 1;
    sum.asked += asked;
    sum.exposed += exposed;
    sum.inconclusive += inconclusive;
  }
  process.stderr.write(`${JSON.stringify(sum)}\n`);
  expect(sum.lists).toBeGreaterThan(0);
});

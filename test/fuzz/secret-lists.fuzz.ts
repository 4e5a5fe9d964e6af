// Lists of logins and secrets: SECONDS=600 SEED=1 npm run fuzz. A secret that is an identifier, or a
// login that is "not found", fails.
import { expect, it } from "vitest";
import { everyCase, howLong } from "../support/fuzz-loop.js";
import { toldApart } from "../support/secrets/expect-told-apart.js";
import { secretList } from "../support/secrets/secret-list.js";

it(`logins and secrets are told apart, ${howLong}`, async () => {
  const { lists } = await everyCase(async (seed) => {
    const list = secretList(seed);
    const { faults, asked, exposed, inconclusive } = await toldApart(list);
    expect(faults, list.what).toEqual([]);
    return { lists: 1, asked, exposed, inconclusive };
  });
  expect(lists).toBeGreaterThan(0);
});

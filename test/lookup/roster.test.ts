// Rows of a roster: many are answered in blocks, and each is what it is alone.
import { join } from "node:path";
import { expect, it } from "vitest";
import { RowAnswers, type RowQuery } from "../../src/lookup/roster.js";
import { emptyFolder } from "../support/folder.js";
import { buildText, openBuilt } from "../support/index/built-index.js";
import { firstSeed } from "../support/random-cases.js";
import { seededRandom } from "../support/random.js";

const odd = [
  "",
  " ",
  "a\nb@example.com",
  "kim@example.com ",
  "06-12345678",
  "+31 6 12345678",
  "x".repeat(5000),
  "\ud800",
];

it(`thousands of rows have the answers that each has alone, from seed ${firstSeed}`, async () => {
  const random = seededRandom(firstSeed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const path = join(emptyFolder(), "it.lkx");
  const records = Array.from(
    { length: 500 },
    (_, n) =>
      `kim${n},kim.${n}@gmail.com,+3161${String(n).padStart(7, "0")},${n % 7 === 0 ? `lars${n}@example.com` : "x"}`,
  );
  await buildText(path, "csv", ["username,email,phone,bio", ...records, ""].join("\n"));
  const index = await openBuilt(path);
  const queryOf = (): RowQuery => {
    const n = random(1000);
    const kind = pick(["email", "phone", "username"] as const);
    const usual = {
      email: pick([`kim.${n}@gmail.com`, `kim${n}+x@gmail.com`, `lars${n}@example.com`]),
      phone: pick([`+3161${String(n).padStart(7, "0")}`, `061${String(n).padStart(7, "0")}`]),
      username: pick([`kim${n}`, `@KIM${n}`, "null"]),
    };
    return {
      kind,
      value: random(20) === 0 ? pick(odd) : usual[kind],
      region: pick([undefined, null, "NL", "BE"]),
    };
  };
  const rows = Array.from({ length: 4000 }, () => Array.from({ length: random(4) }, queryOf));
  const indexes = [index, { dataset: "closed", reason: "missing-key" } as const];
  const together = await new RowAnswers(indexes, 0).answer(rows);
  const alone = new RowAnswers(indexes, 0);
  const statuses = new Set<string>();
  for (const [at, row] of rows.entries()) {
    const [answer] = await alone.answer([row]);
    expect([row, together[at]]).toEqual([row, answer]);
    statuses.add(answer!.status);
  }
  expect(statuses).toEqual(new Set(["exposed", "inconclusive"]));
  index.close();
});

// Names of objects that are values: personal names as keys of a map must not be in the index, and their people must be found.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildText, openBuilt } from "../support/built-index.js";
import { emptyFolder } from "../support/folder.js";

const letters = (n: number): string => String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26), 97 + (Math.floor(n / 676) % 26));
const nameOf = (n: number): string => `Jansen Marked${letters(n)}`;

it.each([
  ["one name a record", (n: number) => ({ users: { [nameOf(n)]: { email: `user${n}@example.com`, city: "Delft" } } })],
  ["the record's own names", (n: number) => ({ [nameOf(n)]: { email: `user${n}@example.com`, city: "Delft" } })],
  [
    "many names in one record",
    (n: number) => ({
      users: Object.fromEntries([n, n + 1000, n + 2000].map((one) => [nameOf(one), { email: `user${one}@example.com`, city: "Delft" }])),
    }),
  ],
])("%s", async (_what, record) => {
  const path = join(emptyFolder(), "it.lkx");
  const count = 1000;
  const report = await buildText(path, "ndjson", Array.from({ length: count }, (_, n) => `${JSON.stringify(record(n))}\n`).join(""));
  expect(readFileSync(path).includes("Marked")).toBe(false);
  expect(report.columns.every(({ name }) => name.includes("*"))).toBe(true);
  expect(report.columns).toHaveLength(2);
  expect(report.columns.find(({ kind }) => kind === "email")?.exposed).toBe(count);
  const index = await openBuilt(path);
  for (let n = 0; n < count; n++) {
    const profile = await index.find("email", `user${n}@example.com`);
    // Both columns, in one bit each.
    expect([n, profile?.records, profile?.bitmap[0]]).toEqual([n, 1, 3]);
  }
  index.close();
});

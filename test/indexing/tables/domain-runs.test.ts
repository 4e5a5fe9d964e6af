// Distinct addresses of each domain, counted while a build reads: exactly those of a plain Map, by both
// paths, with any number of threads and however little memory they have.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BuildOptions, SetSizes } from "../../../src/indexing/build-options.js";
import { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { currentRules } from "../../../src/record/rules.js";
import { isSameOutcome, outcomeOf } from "../../support/both-paths/index-outcome.js";
import { emptyFolder } from "../../support/folder.js";
import { buildText, openBuilt, testSecret } from "../../support/index/built-index.js";
import { MemorySource } from "../../support/index/memory-source.js";
import { firstSeed } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";

/** A dump, and for each domain the addresses and columns in its records. */
function madeUp(
  format: "csv" | "ndjson",
  records: number,
): { text: string; truth: Map<string, { addresses: Set<string>; columns: Set<string> }> } {
  const random = seededRandom(firstSeed);
  const truth = new Map<string, { addresses: Set<string>; columns: Set<string> }>();
  const lines: string[] = format === "csv" ? ["username,email,other_email,city"] : [];
  for (let record = 0; record < records; record++) {
    const domain =
      random(3) === 0 ? "example.com" : `${random(5) === 0 ? "Bücher" : "d"}${random(60)}.example`;
    const row = {
      username: `user${random(records)}`,
      email: random(6) === 0 ? "" : `${random(4) === 0 ? "User" : "user"}${random(records)}@${domain}`,
      other_email: random(4) === 0 ? `x${random(99)}@${random(2) === 0 ? domain : "example.net"}` : "",
      city: random(2) === 0 ? "Delft" : "",
    };
    const filled = Object.entries(row).filter(([, value]) => value !== "");
    for (const [, value] of filled.filter(([name]) => name.endsWith("email")))
      for (const address of currentRules.emailsIn(value)) {
        const name = address.slice(address.lastIndexOf("@") + 1);
        const known = truth.get(name) ?? { addresses: new Set(), columns: new Set() };
        truth.set(name, known);
        known.addresses.add(address);
        for (const [column] of filled) known.columns.add(column);
      }
    lines.push(format === "csv" ? Object.values(row).join(",") : JSON.stringify(Object.fromEntries(filled)));
  }
  return { text: `${lines.join("\n")}\n`, truth };
}

const tiny: SetSizes = { partitionBytes: 400, blockBytes: 3000, sorterEntries: 2 ** 12, workerBytes: 0 };

describe.each(["csv", "ndjson"] as const)("the domains of %s", (format) => {
  const { text, truth } = madeUp(format, 6000);
  const dump = Buffer.from(text);
  const build = async (more: Partial<BuildOptions>, sizes: SetSizes = {}): ReturnType<typeof outcomeOf> =>
    outcomeOf(dump, { format, domains: true, ...more }, sizes);

  it("have as many addresses, and the columns, of a plain Map", async () => {
    const { index } = await build({});
    const opened = await OpenedIndex.from("it", new MemorySource(index as Buffer), () => testSecret);
    const names = opened.metadata.columns.map(({ name }) => name);
    expect(truth.size).toBeGreaterThan(60);
    for (const [domain, { addresses, columns }] of truth) {
      const found = await opened.find("domain", domain);
      const of = names.filter((_, bit) => ((found?.bitmap[bit >> 3] ?? 0) >> (bit & 7)) & 1);
      expect([domain, found?.records, new Set(of)]).toEqual([domain, addresses.size, columns]);
    }
    expect(opened.reader.table("domain")?.entries).toBe(truth.size);
    expect(await opened.find("domain", "absent.example")).toBeUndefined();
  });

  it("are the same by both paths, with any threads and sizes", async () => {
    const whole = await build({ general: true });
    for (const [more, sizes] of [
      [{}, {}],
      [{ threads: 1 }, tiny],
      [{ threads: 3 }, tiny],
      [{ general: true }, tiny],
      [{ threads: 4 }, { ...tiny, partitionBytes: 64, sorterEntries: 2 ** 18 }],
    ] as const)
      expect(isSameOutcome(await build(more, sizes), whole)).toBe(true);
  });

  it("are not there unless they are asked for", async () => {
    const { index } = await build({ domains: false });
    const opened = await OpenedIndex.from("it", new MemorySource(index as Buffer), () => testSecret);
    expect(opened.reader.table("domain")).toBeUndefined();
    expect(opened.metadata.kinds.domain).toBeUndefined();
  });
});

it("a domain with more addresses than an entry of a run counts has all of them", async () => {
  const lines = Array.from({ length: 200_000 }, (_, line) => `user${line}@example.com`);
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, "csv", `email\n${[...lines, ...lines.slice(0, 5000)].join("\n")}\n`, {
    domains: true,
  });
  const index = await openBuilt(path);
  expect(await index.find("domain", "example.com")).toMatchObject({ records: 200_000 });
  index.close();
});

it("an address of a reject alone is not counted, and a dump without addresses has an empty table", async () => {
  const folder = emptyFolder();
  await buildText(
    join(folder, "rejects.lkx"),
    "csv",
    "username,email\nx,x@example.com\na,b,c,y@example.com\nz,z@example.com\n",
    { domains: true },
  );
  const rejects = await openBuilt(join(folder, "rejects.lkx"));
  expect(rejects.metadata.rejects.salvaged).toBe(1);
  expect(await rejects.find("domain", "example.com")).toMatchObject({ records: 2 });
  rejects.close();
  await buildText(join(folder, "none.lkx"), "csv", "username,phone\nx,+12025550123\n", { domains: true });
  const none = await openBuilt(join(folder, "none.lkx"));
  expect(none.reader.table("domain")).toMatchObject({ entries: 0 });
  none.close();
});

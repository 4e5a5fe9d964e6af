// Objects that hold many people: each person's exposed columns are exactly their own.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BuildOptions, SetSizes } from "../../src/indexing/build-options.js";
import { bitsOf } from "../../src/format/column-set.js";
import { buildText, openBuilt } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { layouts, peopleDump, type PeopleDump } from "../support/people-dumps.js";
import { firstSeed, randomCases, someOf } from "../support/random-cases.js";
import { isSameOutcome, outcomeOf } from "../support/both-paths/index-outcome.js";

const ofLines = ({ lines }: PeopleDump): string => lines.map((line) => `${JSON.stringify(line)}\n`).join("");

const sorted = (names: readonly (string | undefined)[]): string => names.map(String).toSorted().join();

/** Returns what is wrong in the index of a dump. */
async function wrongIn(
  text: string,
  { people }: Pick<PeopleDump, "people">,
  more: Partial<BuildOptions> = {},
  sizes: SetSizes = {},
): Promise<string[]> {
  const path = join(emptyFolder(), "it.lkx");
  const report = await buildText(path, "ndjson", text, more, undefined, sizes);
  const index = await openBuilt(path);
  const wrong: string[] = [];
  if (report.records !== people.length) wrong.push(`${report.records} records, not ${people.length}`);
  for (const { identifiers, columns } of people)
    for (const [kind, canonical] of identifiers) {
      const profile = await index.find(kind, canonical);
      const found =
        profile === undefined ? [] : bitsOf(profile.bitmap).map((bit) => index.metadata.columns[bit]?.name);
      const expected = sorted(columns);
      if (profile?.records !== 1 || sorted(found) !== expected)
        wrong.push(`${canonical}: ${profile?.records} of ${sorted(found)}, not ${expected}`);
    }
  index.close();
  return wrong;
}

describe("each person has their own columns", () => {
  it.each(someOf(Object.keys(layouts), 2))("%s", async (layout) => {
    for (let seed = firstSeed; seed < firstSeed + randomCases(2); seed++) {
      const dump = peopleDump(layout, 30, seed);
      expect([seed, await wrongIn(ofLines(dump), dump)]).toEqual([seed, []]);
    }
  });

  it.each(someOf(Object.keys(layouts), 2))("%s, in one array", async (layout) => {
    const dump = peopleDump(layout, 30, firstSeed);
    const text = JSON.stringify(dump.lines, null, firstSeed % 3);
    expect([firstSeed, await wrongIn(text, dump)]).toEqual([firstSeed, []]);
  });

  it("in a list under an empty name", async () => {
    const person = (name: string): object => ({ username: name, email: `${name}@example.com` });
    const names = Array.from({ length: 40 }, (_, n) => [`anna.${n}`, `kim_${n}`] as const);
    const lines = names.map((pair, page) => `${JSON.stringify({ page, "": pair.map(person) })}\n`);
    const people = names.flat().map((name) => ({
      identifiers: [["username", name] as const],
      columns: ["(empty).username", "(empty).email", "page"],
    }));
    expect(await wrongIn(lines.join(""), { people })).toEqual([]);
  });

  it("in a list that the sample does not show", async () => {
    const plain = Array.from({ length: 3000 }, (_, n) => `{"status":"ok","number":${n}}\n`).join("");
    const dump = peopleDump("pages in an object", 20, firstSeed);
    const filler = { identifiers: [], columns: [] };
    const people = [...dump.people, ...Array.from({ length: 3000 }, () => filler)];
    expect(await wrongIn(plain + ofLines(dump), { people })).toEqual([]);
  });
});

describe("both paths agree", () => {
  it.each(someOf(Object.keys(layouts), 2))("%s, with 1 and 3 threads", async (layout) => {
    const dump = Buffer.from(ofLines(peopleDump(layout, 60, firstSeed)));
    const reference = await outcomeOf(dump, { format: "ndjson", general: true });
    for (const threads of [1, 3]) {
      const sizes = { workerBytes: 0, blockBytes: 1500 };
      const fast = await outcomeOf(dump, { format: "ndjson", threads }, sizes);
      expect([firstSeed, threads, isSameOutcome(fast, reference)]).toEqual([firstSeed, threads, true]);
    }
  });
});

describe("one object that is longer than a record", () => {
  it.each([
    [
      "an array in an object",
      "pages in an object",
      (all: unknown[]) => ({ data: { users: all } }),
      "data.users",
    ],
    [
      "objects under keys",
      "pages in an object",
      (all: unknown[]) => ({ users: Object.fromEntries(all.entries()) }),
      "users.*",
    ],
    ["an array at the top", "one person", (all: unknown[]) => all, ""],
  ])("%s", async (_what, layout, wrap, at) => {
    const { lines, people } = peopleDump(layout, 100, firstSeed);
    const all = lines.flatMap((line) => (line as { data?: { users: unknown[] } }).data?.users ?? [line]);
    const moved = people.map(({ identifiers, columns }) => ({
      identifiers,
      columns: columns.map((name) => name.replace("data.users", at)),
    }));
    for (const indent of [0, 2]) {
      const text = JSON.stringify(wrap(all), null, indent);
      for (const maxRecordBytes of [1000, 5000])
        for (const chunkBytes of [7, 4096, 1 << 16])
          expect([
            firstSeed,
            await wrongIn(text, { people: moved }, { maxRecordBytes }, { chunkBytes }),
          ]).toEqual([firstSeed, []]);
    }
  });
});

// Merged parts against one build of all dumps, byte for byte, in any order and of any sizes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/indexing/build-index.js";
import type { BuildOptions } from "../../src/indexing/build-options.js";
import { verifyIndex } from "../../src/lookup/verify.js";
import { openReader } from "../../src/lookup/open-reader.js";
import { mergeIndexes, type MergeOptions, type MergeSizes } from "../../src/merging/merge-indexes.js";
import { testOptions } from "../support/index/built-index.js";
import { tablesOf } from "../support/index/tables-of.js";
import { emptyFolder } from "../support/folder.js";
import { firstSeed, randomCases } from "../support/random-cases.js";
import { seededRandom, shuffled } from "../support/random.js";

/** Columns of which each dump has some: over 31 of them leave the packer. */
const further = ["city", "x", "y", ...Array.from({ length: 40 }, (_, index) => `extra${index}`)];

/** A dump of people, of whom other dumps have some too; some stand in it very often. */
function dumpOf(random: (below: number) => number, people: number, wide: number): string {
  const columns = shuffled(random, [
    "username",
    "email",
    "phone",
    ...shuffled(random, further).slice(0, wide),
  ]);
  const row = (person: number): string =>
    columns
      .map((name) => {
        if (name === "username") return `user${person}`;
        if (name === "email") return person % 3 === 0 ? `User${person}@example.com` : "";
        if (name === "phone")
          return person % 4 === 0 ? `+1201555${String(person % 10_000).padStart(4, "0")}` : "";
        return random(3) === 0 ? "v" : "";
      })
      .join(",");
  const rows = Array.from({ length: people }, () => row(random(3 * people)));
  // More than 255 records of one key do not fit the byte of a run's entry.
  const often = Array.from({ length: random(2) * 700 }, () => row(0));
  const broken = random(2) === 0 ? [`"x"lost3@example.com`] : [];
  return `${columns.join(",")}\n${[...rows, ...often, ...broken].join("\n")}\n`;
}

interface Built {
  folder: string;
  whole: string;
  parts: { path: string; name: string }[];
}

/** Builds dumps in one index, and each in one of its own. */
async function built(dumps: readonly string[], more: Partial<BuildOptions> = {}): Promise<Built> {
  const folder = emptyFolder();
  mkdirSync(join(folder, "dumps"));
  const paths = dumps.map((dump, index) => {
    const path = join(folder, "dumps", `d${index}.csv`);
    writeFileSync(path, dump);
    return path;
  });
  const whole = join(folder, "whole.lkx");
  await buildIndex({ ...testOptions(paths, whole), ...more });
  const parts: Built["parts"] = [];
  for (const [index, dump] of paths.entries()) {
    const path = join(folder, `part${index}.lkx`);
    await buildIndex({ ...testOptions([dump], path), ...more });
    parts.push({ path, name: `part${index}.lkx` });
  }
  return { folder, whole, parts };
}

async function merged(
  { folder }: Built,
  parts: Built["parts"],
  sizes: MergeSizes = {},
  more: Partial<MergeOptions> = {},
): Promise<string> {
  const output = join(folder, `merged-${Math.random().toString(36).slice(2)}.lkx`);
  await mergeIndexes({ parts, output, tool: "leakcheck test", ...more }, undefined, sizes);
  return output;
}

async function expectSound(path: string): Promise<void> {
  const reader = await openReader(path);
  const { faults } = await verifyIndex(reader);
  reader.close();
  expect(faults).toEqual([]);
}

const cases = Array.from({ length: randomCases(12) }, (_, index) => firstSeed + index);

describe("merged parts", () => {
  it.each(cases)("are one build of all dumps, in the same order to the byte (seed %i)", async (seed) => {
    const random = seededRandom(seed);
    const wide = [0, 2, 12][random(3)] ?? 0;
    const dumps = Array.from({ length: 1 + random(5) }, () =>
      dumpOf(random, [1, 40, 3000, 12_000][random(4)] ?? 1, wide),
    );
    const of = await built(dumps, { region: "NL" });
    const sizes = { sorterEntries: [1024, 2 ** 14, 2 ** 18][random(3)] ?? 1024 };
    const same = await merged(of, of.parts, sizes);
    expect(readFileSync(same).equals(readFileSync(of.whole))).toBe(true);
    const other = await merged(of, shuffled(random, of.parts), sizes);
    expect(await tablesOf(other)).toEqual(await tablesOf(of.whole));
    await expectSound(other);
  });

  it("are the same from any number of threads, and when merged in two steps", async () => {
    const random = seededRandom(firstSeed);
    const of = await built(Array.from({ length: 4 }, () => dumpOf(random, 9000, 3)));
    const [a, b, c, d] = of.parts as [
      Built["parts"][0],
      Built["parts"][0],
      Built["parts"][0],
      Built["parts"][0],
    ];
    for (const threads of [1, 2, 3]) {
      const output = await merged(of, of.parts, { workerEntries: 0 }, { threads });
      expect(readFileSync(output).equals(readFileSync(of.whole))).toBe(true);
    }
    const first = await merged(of, [a, b]);
    const second = await merged(of, [c, d]);
    const both = await merged(of, [
      { path: first, name: "first" },
      { path: second, name: "second" },
    ]);
    expect(readFileSync(both).equals(readFileSync(of.whole))).toBe(true);
  });
});

// One dump, spelt by the programs that people use: the same tables, whatever the spelling.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeFiles } from "../../../src/files.js";
import { buildIndex } from "../../../src/indexing/build-index.js";
import type { BuildOptions, SetSizes } from "../../../src/indexing/build-options.js";
import { emptyFolder } from "../../support/folder.js";
import { testOptions } from "../../support/index/built-index.js";
import { someOf } from "../../support/random-cases.js";
import { tablesOf } from "../../support/index/tables-of.js";
import { madeIn, spellings, writeSources } from "../../support/inputs/spellings.js";
import { randomCases } from "../../support/random-cases.js";
import { pipeOf } from "../../support/program/faulty-files.js";

/** The long tests have as many as a dump of the real world. */
const people = randomCases(1) > 1 ? 100_000 : 400;
const ways: readonly [Partial<BuildOptions>, SetSizes][] = [
  [{}, {}],
  [{ general: true }, { chunkBytes: 1009, heldPipeBytes: 1000 }],
  [{ threads: 2 }, { workerBytes: 0, blockBytes: 5000 }],
];

async function tables(dump: { dumps: string } | { input: Uint8Array }, way: number): Promise<unknown> {
  const output = join(emptyFolder(), "it.lkx");
  const [options, sizes] = ways[way % ways.length] ?? [{}, {}];
  const files = "input" in dump ? { ...nodeFiles, openStandardInput: () => pipeOf(dump.input) } : nodeFiles;
  const dumps = "input" in dump ? ["-"] : [dump.dumps];
  const report = await buildIndex({ ...testOptions(dumps, output), ...options }, files, sizes);
  expect(report).toMatchObject({ records: people, rejects: { total: 0 } });
  return tablesOf(output);
}

describe("a dump has the same tables", () => {
  let folder: string;
  let expected: unknown;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "leakcheck-test-"));
    writeSources(folder, people);
    expected = await tables({ dumps: join(folder, "it.csv") }, 0);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(
    someOf(
      spellings.map((spelling, index) => [spelling.name, spelling, index] as const),
      22,
    ),
  )("spelt as %s", async (_, spelling, index) => {
    const made = madeIn(folder, spelling);
    // Every way in turn, so that each tool is read in several.
    expect(await tables(made, index)).toEqual(expected);
  });
});

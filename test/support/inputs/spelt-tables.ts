// The tables of an index of a dump in one of many spellings, which are the same for all of them.
import { join } from "node:path";
import { expect } from "vitest";
import { nodeFiles } from "../../../src/files.js";
import { buildIndex } from "../../../src/indexing/build-index.js";
import type { BuildOptions, SetSizes } from "../../../src/indexing/build-options.js";
import { emptyFolder } from "../folder.js";
import { testOptions } from "../index/built-index.js";
import { tablesOf } from "../index/tables-of.js";
import { pipeOf } from "../program/faulty-files.js";

const ways: readonly [Partial<BuildOptions>, SetSizes][] = [
  [{}, {}],
  [{ general: true }, { chunkBytes: 1009, heldPipeBytes: 1000 }],
  [{ threads: 2 }, { workerBytes: 0, blockBytes: 5000 }],
];

/** Builds of a folder, or of what comes on standard input, in one of several ways; all `people` must be in it. */
export async function speltTables(
  dump: { dumps: string } | { input: Uint8Array },
  people: number,
  way: number,
): Promise<unknown> {
  const output = join(emptyFolder(), "it.lkx");
  const [options, sizes] = ways[way % ways.length] ?? [{}, {}];
  const files = "input" in dump ? { ...nodeFiles, openStandardInput: () => pipeOf(dump.input) } : nodeFiles;
  const dumps = "input" in dump ? ["-"] : [dump.dumps];
  const report = await buildIndex({ ...testOptions(dumps, output), ...options }, files, sizes);
  expect(report).toMatchObject({ records: people, rejects: { total: 0 } });
  return tablesOf(output);
}

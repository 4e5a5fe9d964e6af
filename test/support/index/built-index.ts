// Builds indexes for tests through the same entry point as the program, and opens them.
import { writeFileSync } from "node:fs";
import { buildIndex } from "../../../src/indexing/build-index.js";
import type { BuildOptions, BuildReport, SetSizes } from "../../../src/indexing/build-options.js";
import { nodeFiles, type Files } from "../../../src/files.js";
import type { IndexReader } from "../../../src/lookup/index-reader.js";
import { OpenedIndex } from "../../../src/lookup/opened-index.js";

/** A test secret: bytes 0 to 31. */
export const testSecret = Uint8Array.from({ length: 32 }, (_, index) => index);

/** Returns options for a build whose bytes depend only on the dump. */
export function testOptions(dumps: readonly string[], output: string): BuildOptions {
  return {
    dumps,
    output,
    secret: testSecret,
    dataset: { name: "test", title: null, breachDate: null, status: null, source: null, description: null },
    tool: "leakcheck test",
    created: new Date(0),
  };
}

/** Writes a dump next to `output`, named by its extension, and builds it. */
export async function buildText(
  output: string,
  extension: "csv" | "ndjson",
  dump: string | Uint8Array,
  more: Partial<BuildOptions> = {},
  files: Files = nodeFiles,
  sizes: SetSizes = {},
): Promise<BuildReport> {
  const path = `${output}.${extension}`;
  writeFileSync(path, dump);
  return buildIndex({ ...testOptions([path], output), ...more }, files, sizes);
}

/** Opens an index that was built with the test secret. */
export async function openBuilt(path: string): Promise<OpenedIndex<IndexReader>> {
  return OpenedIndex.open(path, () => testSecret);
}

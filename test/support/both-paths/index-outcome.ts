// Whole indexes for the comparison of the two paths: the bytes built from a dump, for any threads
// and sizes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildIndex } from "../../../src/indexing/build-index.js";
import type { BuildOptions, SetSizes } from "../../../src/indexing/build-options.js";
import { nodeFiles } from "../../../src/files.js";
import { LeakcheckError } from "../../../src/errors.js";
import { testOptions } from "../index/built-index.js";
import { emptyFolder } from "../folder.js";

/** The outcome of a build: the index or an error, and its rejects. */
export interface Outcome {
  index: Buffer | string;
  rejects: string[];
}

/** Builds an index from a dump in a new folder. */
export async function outcomeOf(
  dump: Uint8Array,
  more: Partial<BuildOptions>,
  sizes: SetSizes = {},
): Promise<Outcome> {
  const folder = emptyFolder();
  const path = join(folder, more.format === "ndjson" ? "it.ndjson" : "it.csv");
  const output = join(folder, "it.lkx");
  writeFileSync(path, dump);
  const rejects: string[] = [];
  const onReject: BuildOptions["onReject"] = ({ line, offset, length, reason }) =>
    rejects.push(`${line} ${offset} ${length} ${reason}`);
  try {
    await buildIndex({ ...testOptions([path], output), ...more, onReject }, nodeFiles, sizes);
    return { index: readFileSync(output), rejects };
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    return { index: `${cause.code} ${cause.message.replaceAll(folder, "")}`, rejects };
  }
}

/**
 * Sizes with which a dump is read by workers, for each size of a block: from its start, or from the second
 * block on, after the main thread has read the first.
 */
export function workerSizes(dump: Uint8Array, blockBytes: readonly number[]): SetSizes[] {
  const ways = [{ workerBytes: 0 }, { workerBytes: dump.length, mostLeft: -1 }];
  return blockBytes.flatMap((bytes) => ways.map((way) => ({ ...way, blockBytes: bytes })));
}

/** Returns true if two builds had the same outcome. */
export function isSameOutcome(one: Outcome, other: Outcome): boolean {
  const isSame =
    typeof one.index === "string" || typeof other.index === "string"
      ? one.index === other.index
      : one.index.equals(other.index);
  return isSame && one.rejects.join("\n") === other.rejects.join("\n");
}

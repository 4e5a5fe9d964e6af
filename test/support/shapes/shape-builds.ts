// Builds dumps of shapes so that a few records cross limits that normally only size crosses.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesOf, type DumpSize } from "../../../bench/shapes/shape-dump.js";
import type { Shape, ShapeRecord } from "../../../bench/shapes/shape.js";
import { buildIndex } from "../../../src/indexing/build-index.js";
import type { BuildOptions, SetSizes } from "../../../src/indexing/build-options.js";
import { LeakcheckError } from "../../../src/errors.js";
import { nodeFiles } from "../../../src/files.js";
import { testOptions } from "../index/built-index.js";
import { fingerprintOf } from "./fingerprint.js";
import type { ShapeDump } from "./shape-answers.js";

/** Blocks of some thirty records, and everything else as small as possible. */
const tinySizes: SetSizes = {
  partitionBytes: 256,
  sorterEntries: 1 << 12,
  chunkBytes: 1000,
  blockBytes: 2000,
  blocks: {
    lookaheadBytes: 40,
    stagingBytes: 1,
    batchRecords: 4,
    mostValues: 4,
    sampledBytes: 101_000,
    logBytes: 300,
    ringBytes: 1,
  },
};

/** The outcome of a build of a shape: the path of the index or an error, and its rejects. */
export interface ShapeOutcome {
  path: string;
  error: string | undefined;
  rejects: string[];
}

/** Writes the dump of a shape into a folder. Returns its path and its records. */
export function writeShape(shape: Shape, size: DumpSize, folder: string): ShapeDump & { path: string } {
  const path = join(folder, `${shape.name}.${shape.extension}`);
  const records: ShapeRecord[] = [];
  writeFileSync(path, Buffer.concat([...bytesOf(shape, size, (record) => records.push(record))]));
  return { path, size, records };
}

/** Builds dumps with tiny sizes. */
export async function buildShapes(
  dumps: readonly string[],
  output: string,
  more: Partial<BuildOptions>,
  sizes: SetSizes = {},
): Promise<ShapeOutcome> {
  const rejects: string[] = [];
  const onReject: BuildOptions["onReject"] = ({ file, line, offset, length, reason }) =>
    rejects.push(`${file} ${line} ${offset} ${length} ${reason}`);
  try {
    await buildIndex({ ...testOptions(dumps, output), ...more, onReject }, nodeFiles, {
      ...tinySizes,
      ...sizes,
      blocks: { ...tinySizes.blocks, ...sizes.blocks },
    });
    return { path: output, error: undefined, rejects };
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    return { path: output, error: cause.code, rejects };
  }
}

/**
 * Returns what two outcomes must share, as a text: the error, or all bytes of the index, and every
 * reject.
 */
export function outcomeText({ path, error, rejects }: ShapeOutcome): string {
  return [error ?? fingerprintOf(readFileSync(path)), ...rejects].join("\n");
}

// Runs builds by the real program in a separate process, and measures its peak memory.
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Shape } from "../../../bench/shapes/shape.js";
import { encodeKeyFile } from "../../../src/format/key-file.js";
import { deriveKey } from "../../../src/kernel/secret.js";
import { testSecret } from "../index/built-index.js";
import { peakArguments, peakIn } from "./peak-memory.js";
import { outcomeOf, programPath } from "./program.js";

/** How a build is run. Every way makes the same index. */
export interface BuildVariant {
  name: string;
  threads: 1 | 2;
  isGeneral?: true;
  isPiped?: true;
}

export const buildVariants: readonly BuildVariant[] = [
  { name: "the reference path", threads: 1, isGeneral: true },
  { name: "the reference path, tables by two threads", threads: 2, isGeneral: true },
  { name: "the fast path by one thread", threads: 1 },
  { name: "the fast path by two threads", threads: 2 },
  { name: "the fast path from a pipe", threads: 2, isPiped: true },
];

export interface MeasuredBuild {
  status: number | null;
  stderr: string;
  peakBytes: number;
}

/** Builds a dump of a shape, with names that do not depend on the way. */
export async function measuredBuild(
  shape: Shape,
  dump: string,
  output: string,
  { threads, isGeneral, isPiped }: BuildVariant,
): Promise<MeasuredBuild> {
  const keyFile = `${output}.key`;
  const peakFile = `${output}.peak`;
  writeFileSync(keyFile, encodeKeyFile(testSecret, deriveKey(testSecret).keyId), { mode: 0o600 });
  const { encoding, region, maxRecordBytes } = shape.options ?? {};
  const options = ["--json", "--force", "--name", "shape", "--no-source-names", "--threads", String(threads)];
  // Standard input has no file name to tell the format.
  if (shape.extension === "ndjson") options.push("--format", "ndjson");
  if (encoding !== undefined) options.push("--encoding", encoding);
  if (region !== undefined) options.push("--region", region);
  if (maxRecordBytes !== undefined) options.push("--max-record", String(maxRecordBytes));
  const command = [
    process.execPath,
    ...peakArguments,
    programPath,
    "build",
    ...options,
    "--key-file",
    keyFile,
    "--output",
    output,
  ];
  const script = isPiped === true ? 'cat "$0" | "$@" -' : 'exec "$@" "$0"';
  const environment = {
    PATH: process.env["PATH"] ?? "",
    HOME: join(output, ".."),
    SOURCE_DATE_EPOCH: "0",
    PEAK_FILE: peakFile,
  };
  const child = spawn("sh", ["-c", script, dump, ...command], {
    env: { ...environment, ...(isGeneral === true ? { LEAKCHECK_GENERAL: "1" } : {}) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { status, stderr } = await outcomeOf(child);
  const peakBytes = peakIn(peakFile);
  for (const path of [keyFile, peakFile]) rmSync(path, { force: true });
  return { status, stderr, peakBytes };
}

// The dumps of a run: made by the generators of bench/corpus.ts, or those that an earlier run with --keep has left.
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { BenchOptions } from "./arguments.js";
import type { BenchFormat, Dump } from "./runs/bench-run.js";
import { dumpFiles, lookupFile } from "./contenders.js";
import { measure, type Place } from "./measure.js";
import { packedBytes } from "./packed-dumps.js";

/** Says which dumps in the folder are whole and what they are, so that a later run can use them again. */
const noteFile = "dumps.json";

/** Bytes of a record, rounded up. */
const recordBytes: Readonly<Record<BenchFormat, number>> = { csv: 60, ndjson: 118, sparse: 450 };
/** The largest of what the programs write, for each record, with its temporary files. */
const outputBytes = { rivals: 260, own: 40 } as const;

/** Room that a run needs on disk, at the most, where the dumps of `formats` are still to be made. */
export function diskBytes({
  formats,
  rows,
  sparseRows,
  rivals,
  packed,
}: Pick<BenchOptions, "formats" | "rows" | "sparseRows" | "rivals" | "packed">): number {
  const dumps = formats.map((format) => (format === "sparse" ? sparseRows : rows) * recordBytes[format]);
  return (
    dumps.reduce((sum, bytes) => sum + bytes, 0) +
    (packed ? rows * packedBytes : 0) +
    rows * (rivals ? outputBytes.rivals : outputBytes.own)
  );
}

/** Makes what is not there. `corpus` is the bundled generator. Throws an Error when the disk has no room. */
export async function makeDumps(
  options: BenchOptions,
  corpus: string,
  place: Place,
): Promise<{ dumps: Dump[]; lookupCount: number }> {
  const { rows, sparseRows, formats, lookupCount } = options;
  const path = (name: string): string => join(place.folder, name);
  const noted = existsSync(path(noteFile))
    ? (JSON.parse(readFileSync(path(noteFile), "utf8")) as Record<string, string>)
    : {};
  const isMissing = (name: string, what: string): boolean => noted[name] !== what || !existsSync(path(name));
  const args: string[] = [];
  const made: Record<string, string> = {};
  for (const format of formats) {
    const [name, what] = [dumpFiles[format], String(format === "sparse" ? sparseRows : rows)];
    if (!isMissing(name, what)) continue;
    args.push(`--${format}`, format === "sparse" ? `${sparseRows},${name}` : name);
    made[name] = what;
  }
  if (lookupCount > 0 && isMissing(lookupFile, `${lookupCount} of ${rows}`)) {
    args.push("--lookups", `${lookupCount},${lookupFile}`);
    made[lookupFile] = `${lookupCount} of ${rows}`;
  }
  checkRoom(
    diskBytes({ ...options, formats: formats.filter((format) => made[dumpFiles[format]] !== undefined) }),
    place.folder,
  );
  const note = (names: Record<string, string | undefined>): void =>
    writeFileSync(path(noteFile), JSON.stringify({ ...noted, ...names }));
  // What is half made must not look whole to the next run.
  note(Object.fromEntries(Object.keys(made).map((name) => [name, undefined])));
  if (args.length > 0)
    await measure({ program: process.execPath, args: [corpus, "--rows", String(rows), ...args] }, place);
  note(made);
  const dumps = formats.map((format) => ({
    format,
    records: format === "sparse" ? sparseRows : rows,
    bytes: statSync(path(dumpFiles[format])).size,
  }));
  return { dumps, lookupCount: lookupCount === 0 ? 0 : countLines(path(lookupFile)) };
}

function checkRoom(needed: number, folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free < needed)
    throw new Error(
      `there is no room: ${(needed / 1e9).toFixed(1)} GB are needed, ${(free / 1e9).toFixed(1)} GB are free`,
    );
}

/** Removes the dumps, if there are any. */
export function removeDumps(folder: string): void {
  for (const name of [noteFile, lookupFile, ...Object.values(dumpFiles)])
    rmSync(join(folder, name), { force: true });
}

/** Reads the file once, so that it is in memory when it counts. */
export function readThrough(path: string): void {
  readPieces(path, () => {});
}

function countLines(path: string): number {
  let lines = 0;
  readPieces(path, (piece) => {
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) lines += 1;
  });
  return lines;
}

function readPieces(path: string, take: (piece: Buffer) => void): void {
  const file = openSync(path, "r");
  const buffer = Buffer.allocUnsafe(4 * 1024 * 1024);
  for (let got = -1; got !== 0;) {
    got = readSync(file, buffer);
    take(buffer.subarray(0, got));
  }
  closeSync(file);
}

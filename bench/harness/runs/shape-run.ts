// A dump of each shape, built by leakcheck and scanned by DuckDB in turn. What a user has is a shape, not the corpus.
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { allShapes } from "../../shapes/all-shapes.js";
import { bytesOf } from "../../shapes/shape-dump.js";
import type { Shape } from "../../shapes/shape.js";
import type { BenchOptions } from "../arguments.js";
import { type Build, homeOf, type Programs } from "../contenders.js";
import { readThrough } from "../dumps.js";
import { type Command, measure, type Measured, type Place } from "../measure.js";
import type { ShapeReading } from "../sql.js";

/** One program at one shape: the least that it took in any round; null if it could not do it. */
interface ShapeTime {
  program: string;
  wallSeconds: number | null;
  cpuSeconds: number | null;
}

export interface ShapeResult {
  shape: string;
  bytes: number;
  records: number;
  times: ShapeTime[];
}

const seed = 1;
/** Records from which the bytes of one are reckoned. */
const sampledRecords = 2000;

/**
 * Measures the shapes that the options name, one after the other, so that the disk holds one dump at a time, unless dumps are
 * kept.
 */
export async function measureShapes(
  options: BenchOptions,
  programs: Programs,
  place: Place,
  tell: (text: string) => void,
): Promise<ShapeResult[]> {
  const results: ShapeResult[] = [];
  /** What DuckDB cannot read, or a build refuses, has no time. */
  const refused =
    (who: string) =>
    ({ message }: Error): undefined => {
      place.signal.throwIfAborted();
      tell(`${who}: ${message}`);
    };
  for (const shape of allShapes.filter(({ name }) => options.shapes?.includes(name))) {
    const records = Math.max(1, Math.round(options.shapeBytes / bytesOfRecord(shape)));
    const name = `shape-${shape.name}-${records}.${shape.extension}`;
    const path = join(place.folder, name);
    try {
      if (!existsSync(path)) writeDump(shape, records, path);
      readThrough(path);
      const commands = commandsOf(shape, name, options, programs);
      const times = commands.map(({ program }): ShapeTime => ({
        program,
        wallSeconds: null,
        cpuSeconds: null,
      }));
      for (let round = 0; round < options.rounds; round++) {
        const turns = commands.map((one, index) => ({ ...one, time: times[index] as ShapeTime }));
        for (const { command, time } of round % 2 === 0 ? turns : turns.toReversed())
          take(time, await measure(command, place).catch(refused(`${shape.name}, ${time.program}`)));
      }
      const result = { shape: shape.name, bytes: statSync(path).size, records, times };
      results.push(result);
      tell(shapeLine(result));
    } finally {
      if (!options.keep) rmSync(path, { force: true });
      for (const build of programs.builds) rmSync(join(place.folder, outputOf(build)), { force: true });
    }
  }
  return results;
}

function take(time: ShapeTime, measured: Measured | undefined): void {
  if (measured === undefined) return;
  time.wallSeconds = Math.min(time.wallSeconds ?? Infinity, measured.wallSeconds);
  if (measured.cpuSeconds !== null)
    time.cpuSeconds = Math.min(time.cpuSeconds ?? Infinity, measured.cpuSeconds);
}

const outputOf = ({ name }: Build): string => `${name}-shape.lkx`;

function commandsOf(
  shape: Shape,
  dump: string,
  { threads, rivals }: BenchOptions,
  programs: Programs,
): { program: string; command: Command }[] {
  const { region, encoding, maxRecordBytes } = shape.options ?? {};
  const more = [
    ...(region === undefined ? [] : ["--region", region]),
    ...(encoding === undefined ? [] : ["--encoding", encoding]),
    ...(maxRecordBytes === undefined ? [] : ["--max-record", String(maxRecordBytes)]),
    // Shapes of broken records are what they are.
    "--max-rejects",
    "100%",
  ];
  const commands = programs.builds.map((build) => {
    const own = build.takesThreads ? ["--threads", String(threads)] : [];
    const args = ["build", dump, "-o", outputOf(build), "--force", "--json", ...own, ...more];
    const command: Command = {
      program: process.execPath,
      args: [build.program, ...args],
      environment: homeOf(build),
    };
    return { program: build.name, command };
  });
  if (!rivals) return commands;
  const reading: ShapeReading = {
    path: dump,
    isCsv: shape.extension !== "ndjson",
    hasHeader: shape.hasHeader,
    delimiter: shape.dialect?.delimiter ?? ",",
    quote: shape.dialect?.quote ?? '"',
    encoding: shape.encoding === undefined ? "utf-8" : shape.encoding === "latin1" ? "latin-1" : "utf-16",
  };
  const args = [`${programs.folder}/duckdb.mjs`, String(threads), "scan-shape", JSON.stringify(reading)];
  return [...commands, { program: duckdb, command: { program: process.execPath, args } }];
}

function bytesOfRecord(shape: Shape): number {
  let bytes = 0;
  for (const piece of bytesOf(shape, { records: sampledRecords, seed })) bytes += piece.length;
  return bytes / sampledRecords;
}

/** A dump has its name only when it is whole, so that a later run never takes half of one. */
function writeDump(shape: Shape, records: number, path: string): void {
  const unfinished = join(dirname(path), "unfinished-shape");
  const file = openSync(unfinished, "w");
  for (const bytes of bytesOf(shape, { records, seed }))
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes.subarray(written));
  closeSync(file);
  renameSync(unfinished, path);
}

/** The name of the rival in the results. */
const duckdb = "DuckDB";

/** DuckDB's time by ours: below 1 we are the slower ones. Null where one of them has none. */
export function shapeRatio({ times }: ShapeResult, of: "wallSeconds" | "cpuSeconds"): number | null {
  const ours = times[0]?.[of] ?? null;
  const theirs = times.find(({ program }) => program === duckdb)?.[of] ?? null;
  return ours === null || theirs === null ? null : theirs / ours;
}

/** A shape on one line, for whoever waits. */
export function shapeLine(result: ShapeResult): string {
  const { shape, times } = result;
  const shown = times.map(
    ({ program, cpuSeconds, wallSeconds }) =>
      `${program} ${cpuSeconds?.toFixed(2) ?? "-"} s (${wallSeconds?.toFixed(2) ?? "-"})`,
  );
  return `${shape.padEnd(30)} ${shapeRatio(result, "cpuSeconds")?.toFixed(2) ?? "-"}  ${shown.join(", ")}`;
}

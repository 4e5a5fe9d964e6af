// The bench: leakcheck and its rivals in turn, several times, in one run. `npm run bench -- --help`; bench/README.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import {
  type BenchOptions,
  benchUsage,
  BenchUsageError,
  readBenchArguments,
  shownCommand,
} from "./harness/arguments.js";
import type { BenchRun, Result } from "./harness/runs/bench-run.js";
import {
  compareContenders,
  type Contender,
  contenders,
  dumpFiles,
  homeOf,
  lookupContenders,
  lookupFile,
  type Programs,
} from "./harness/contenders.js";
import { disagreements } from "./harness/disagreements.js";
import { makeDumps, readThrough, removeDumps } from "./harness/dumps.js";
import { describeMachine } from "./harness/machine.js";
import { measure, type Place } from "./harness/measure.js";
import { packedContenders } from "./harness/packed-contenders.js";
import { makePacked, packedFiles, removePacked } from "./harness/packed-dumps.js";
import { preparePrograms } from "./harness/programs.js";
import { renderReport } from "./harness/reports/report.js";
import { renderScale } from "./harness/reports/scale-report.js";
import { measureScale, type ScaleRun } from "./harness/runs/scale-run.js";
import { renderShapes, type ShapesRun } from "./harness/reports/shape-report.js";
import { measureShapes } from "./harness/runs/shape-run.js";
import { measureStartUp } from "./harness/start-up.js";
import type { Outcome } from "./rivals/outcome.js";

const bench = dirname(process.argv[1] ?? "");
const argv = process.argv.slice(2);

const tell = (text: string): void => void process.stderr.write(`bench: ${text}\n`);

async function runBench(options: BenchOptions, signal: AbortSignal): Promise<BenchRun> {
  const folder = resolve(options.data ?? join(bench, "data"));
  mkdirSync(folder, { recursive: true });
  const programs = await preparePrograms(options, bench, folder);
  const { chosen, leftOut } = contenders(options, programs);
  if (chosen.length === 0 && !options.packed) throw new BenchUsageError("--only leaves nothing to run");
  const place = placeIn(folder, signal);
  const stage = new Stage(place);
  try {
    tell(`making the dumps of ${options.rows} records`);
    const { dumps, lookupCount } = await makeDumps(options, join(programs.folder, "corpus.mjs"), place);
    await makeSecrets(programs, place);
    const lookups = lookupCount === 0 ? [] : lookupContenders(options, programs, chosen);
    const comparisons = options.compare ? compareContenders(options, programs, chosen) : [];
    const packed = options.packed ? makePacked(folder, options.rows) : { forms: [], leftOut: [] };
    leftOut.push(...packed.leftOut);
    const arriving = packedContenders(options, programs, packed.forms, (form) => packedFiles(folder, form));
    // Lookups, comparisons and the start need what the last round has built.
    const kept = new Set([
      "leakcheck-csv",
      ...(lookups.length === 0
        ? []
        : ["duckdb-group-csv", ...programs.builds.map(({ name }) => `${name}-csv`)]),
      ...(comparisons.length === 0
        ? []
        : ["duckdb-group", ...programs.builds.map(({ name }) => name)].flatMap((name) => [
            `${name}-csv`,
            `${name}-ndjson`,
          ])),
    ]);
    await stage.rounds(chosen, options.rounds, kept);
    await stage.rounds(arriving, options.rounds, kept);
    await stage.rounds(lookups, options.rounds, kept);
    await stage.rounds(comparisons, options.rounds, kept);
    const [main] = programs.builds;
    const index = chosen.find(({ id }) => id === "leakcheck-csv")?.output;
    const startUp =
      main === undefined || index === undefined ? null : await measureStartUp(main, index, place);
    const results = [...stage.results.values()];
    const records = Object.fromEntries([
      ...dumps.map((dump) => [dump.format, dump.records]),
      ["lookups", lookupCount],
      ["packed", options.rows],
    ]) as Record<string, number>;
    return {
      date: new Date().toISOString(),
      command: shownCommand(argv),
      machine: describeMachine(),
      versions: programs.versions,
      rows: options.rows,
      rounds: options.rounds,
      threads: options.threads,
      dumps,
      results,
      lookupCount,
      startUp,
      disagreements: disagreements(results, records),
      leftOut,
    };
  } finally {
    for (const { output } of chosen) removeOutput(folder, output);
    removePacked(folder);
    rmSync(join(folder, "homes"), { recursive: true, force: true });
    if (!options.keep) removeDumps(folder);
    if (!options.keep && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
  }
}

/** The shapes instead of the corpus. */
async function runShapes(options: BenchOptions, signal: AbortSignal): Promise<ShapesRun> {
  return prepared({ ...options, only: ["duckdb"] }, signal, async (programs, place) => ({
    ...described(programs),
    rounds: options.rounds,
    threads: options.threads,
    shapes: await measureShapes(options, programs, place, tell),
  }));
}

/** An index on a server. */
async function runScale(options: BenchOptions, signal: AbortSignal): Promise<ScaleRun> {
  return prepared({ ...options, rivals: false }, signal, async (programs, place) => ({
    ...described(programs),
    rows: options.rows,
    ...(await measureScale(options, programs, place, tell)),
  }));
}

function described({ versions }: Prepared): Pick<ScaleRun, "date" | "command" | "machine" | "versions"> {
  return {
    date: new Date().toISOString(),
    command: shownCommand(argv),
    machine: describeMachine(),
    versions,
  };
}

type Prepared = Awaited<ReturnType<typeof preparePrograms>>;

/** Gets programs and secrets ready for a measurement, and cleans up after it. */
async function prepared<T>(
  options: BenchOptions,
  signal: AbortSignal,
  measured: (programs: Prepared, place: Place) => Promise<T>,
): Promise<T> {
  const folder = resolve(options.data ?? join(bench, "data"));
  mkdirSync(folder, { recursive: true });
  const programs = await preparePrograms(options, bench, folder);
  const place = placeIn(folder, signal);
  try {
    await makeSecrets(programs, place);
    return await measured(programs, place);
  } finally {
    rmSync(join(folder, "homes"), { recursive: true, force: true });
    if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
  }
}

/** No certificates, no proxies, no options for Node: each of them costs at the start. */
function placeIn(folder: string, signal: AbortSignal): Place {
  return {
    folder,
    environment: { PATH: process.env["PATH"] ?? "", TMPDIR: folder, LANG: "C.UTF-8" },
    signal,
  };
}

/** Each build's secret, before it is asked to be fast. */
async function makeSecrets({ builds }: Programs, place: Place): Promise<void> {
  for (const build of builds) {
    mkdirSync(build.home, { recursive: true });
    await measure(
      { program: process.execPath, args: [build.program, "key", "new"], environment: homeOf(build) },
      place,
    );
  }
}

/** Runs contenders and collects their results. */
class Stage {
  readonly results = new Map<string, Result>();
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  /** All contenders in turn, then again; every second round backwards, so that nobody always comes after the same one. */
  async rounds(all: readonly Contender[], rounds: number, kept: ReadonlySet<string>): Promise<void> {
    for (let round = 1; round <= rounds; round++) {
      for (const contender of round % 2 === 1 ? all : all.toReversed()) {
        const seconds = await this.#run(contender);
        tell(`round ${round} of ${rounds}: ${contender.id} ${seconds.toFixed(2)} s`);
        if (round < rounds || !kept.has(contender.id)) removeOutput(this.#place.folder, contender.output);
      }
    }
  }

  async #run({
    id,
    label,
    format,
    reads,
    command,
    output,
    count,
    read = readOutcome,
  }: Contender): Promise<number> {
    const { folder } = this.#place;
    removeOutput(folder, output);
    const input =
      format === "lookups"
        ? lookupFile
        : format === "compared" || format === "packed"
          ? []
          : dumpFiles[format];
    for (const name of [input, reads ?? []].flat()) readThrough(join(folder, name));
    // What the one before has left to be written is not this one's business.
    spawnSync("sync");
    const measured = await measure(command, this.#place).catch((error: unknown) => {
      throw new Error(`${id}: ${(error as Error).message}`, { cause: error });
    });
    const { seconds: innerSeconds, counts, entries } = read(measured.stdout);
    const { wallSeconds, cpuSeconds, peakBytes, othersSeconds } = measured;
    const known = this.results.get(id);
    const result = known ?? {
      id,
      label,
      format,
      timings: [],
      outputBytes: output === undefined ? null : sizeOf(join(folder, output)),
      entries,
      counts,
    };
    result.timings.push({ wallSeconds, innerSeconds, cpuSeconds, peakBytes, othersSeconds });
    this.results.set(id, result);
    // Once is enough: the dumps stay as they are.
    if (known === undefined && count !== undefined)
      result.counts = { ...counts, ...readOutcome((await measure(count, this.#place)).stdout).counts };
    return wallSeconds;
  }
}

function readOutcome(stdout: string): ReturnType<NonNullable<Contender["read"]>> {
  if (stdout === "") return { seconds: null, counts: {}, entries: null };
  const { seconds, counts } = JSON.parse(stdout) as Outcome;
  return { seconds: seconds ?? null, counts, entries: null };
}

/** Bytes of a file, or of all files in a folder. */
function sizeOf(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** With what databases put beside their files. */
function removeOutput(folder: string, output: string | undefined): void {
  if (output === undefined) return;
  for (const path of [output, `${output}.wal`, `${output}.tmp`, `${output}-journal`])
    rmSync(join(folder, path), { recursive: true, force: true });
}

/** Writes a run and its report into a folder of its own. */
function keep(run: BenchRun | ShapesRun | ScaleRun, report: string, runs: string): string {
  const name = `${run.date.slice(0, 10)}-${run.machine.cores}`;
  let folder = join(runs, name);
  for (let again = 2; existsSync(folder); again++) folder = join(runs, `${name}-${again}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "run.json"), `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(join(folder, "report.md"), report);
  return folder;
}

const interruption = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const)
  process.once(name, () => interruption.abort(new Error(`interrupted by ${name}`)));

try {
  const options = readBenchArguments(argv);
  if (options.help) process.stdout.write(benchUsage);
  else {
    const { signal } = interruption;
    const run = options.scale
      ? await runScale(options, signal)
      : options.shapes !== undefined
        ? await runShapes(options, signal)
        : await runBench(options, signal);
    const report =
      "scale" in run ? renderScale(run) : "shapes" in run ? renderShapes(run) : renderReport(run);
    const folder = keep(run, report, resolve(options.runs ?? join(bench, "runs")));
    process.stdout.write(report);
    tell(`kept in ${relative("", folder)}`);
    if ("disagreements" in run && run.disagreements.length > 0) process.exitCode = 1;
  }
} catch (error) {
  const isUsage =
    error instanceof BenchUsageError ||
    ((error as NodeJS.ErrnoException).code ?? "").startsWith("ERR_PARSE_ARGS");
  process.stderr.write(`bench: ${(error as Error).message}\n${isUsage ? `\n${benchUsage}` : ""}`);
  process.exitCode = isUsage ? 2 : 1;
}

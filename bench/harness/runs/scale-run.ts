// A remote index at several distances: what one lookup and a list cost, in round trips, bytes and time.
import { createReadStream, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { BenchOptions } from "../arguments.js";
import { measureDatabase, type DatabaseRun } from "./database-run.js";
import { countedKinds, type CountedKind, type Machine } from "./bench-run.js";
import { dumpFiles, homeOf, lookupFile, type Programs } from "../contenders.js";
import { type DelayedServer, startDelayedServer, type Traffic } from "../delayed-server.js";
import { makeDumps, removeDumps } from "../dumps.js";
import { measure, type Measured as MeasuredRun, type Place } from "../measure.js";
import { measureMerge, type MergeRun } from "./merge-run.js";
import { median } from "../statistics.js";

const delays = [0, 20, 100] as const;
/** Identifiers of each kind, each looked up cold and then warm. */
const turns = 5;
export const scaleLookups = 10_000;

/** What was asked, how many milliseconds away, and what it cost. */
export interface ScaleRow {
  delayMs: number;
  what: CountedKind | "list";
  cache: "cold" | "warm";
  /** From the program's start to its end; the median. */
  seconds: number;
  /** The median of each. */
  traffic: Traffic;
}

export interface ScaleRun {
  date: string;
  command: string;
  machine: Machine;
  versions: Record<string, string>;
  rows: number;
  indexBytes: number;
  /** The same lookups in the file itself, in seconds; the median. */
  local: Record<ScaleRow["what"], number>;
  scale: ScaleRow[];
  merge: MergeRun;
  /** Null if there is no server here. */
  database: DatabaseRun | null;
}

export async function measureScale(
  options: BenchOptions,
  programs: Programs,
  place: Place,
  tell: (text: string) => void,
): Promise<Pick<ScaleRun, "indexBytes" | "local" | "scale" | "merge" | "database">> {
  const [build] = programs.builds;
  if (build === undefined) throw new Error("there is no build of leakcheck");
  const index = join(place.folder, "scale.lkx");
  const cache = join(place.folder, "scale-cache");
  const environment = { ...homeOf(build), XDG_CACHE_HOME: cache };
  const run = async (args: readonly string[], input?: string): Promise<number> => {
    const { wallSeconds } = await measure(
      {
        program: process.execPath,
        args: [build.program, ...args],
        environment,
        alsoFine: [3, 4],
        discards: true,
        plain: true,
        ...(input === undefined ? {} : { input }),
      },
      place,
    );
    return wallSeconds;
  };
  let server: DelayedServer | undefined;
  try {
    tell(`making the dump of ${options.rows} records`);
    const dumps = { ...options, formats: ["csv"] as const, rivals: false, lookupCount: scaleLookups };
    await makeDumps(dumps, join(programs.folder, "corpus.mjs"), place);
    await run(["build", "-o", index, "--force", "--no-progress", dumpFiles.csv]);
    const asked = await identifiersIn(join(place.folder, dumpFiles.csv));
    const local = {
      email: 0,
      phone: 0,
      username: 0,
      list: await run(["lookup", "-i", index, "-"], lookupFile),
    };
    for (const kind of countedKinds) {
      const seconds: number[] = [];
      for (const text of asked[kind]) seconds.push(await run(["lookup", "-i", index, text]));
      local[kind] = median(seconds);
    }
    server = await startDelayedServer(index);
    const scale: ScaleRow[] = [];
    for (const delayMs of delays) {
      server.delayMs = delayMs;
      const at = ["lookup", "-i", server.address];
      for (const what of [...countedKinds, "list"] as const) {
        const measured = { cold: [] as Measured[], warm: [] as Measured[] };
        for (const text of what === "list" ? [undefined] : asked[what]) {
          rmSync(cache, { recursive: true, force: true });
          for (const state of ["cold", "warm"] as const) {
            const seconds = await (text === undefined ? run([...at, "-"], lookupFile) : run([...at, text]));
            measured[state].push({ seconds, traffic: server.take() });
          }
        }
        for (const state of ["cold", "warm"] as const)
          scale.push({ delayMs, what, cache: state, ...medians(measured[state]) });
        tell(`${delayMs} ms away: ${what}`);
      }
    }
    const merge = await measureMerge(
      { folder: place.folder, dump: dumpFiles.csv, rounds: options.rounds },
      async (args): Promise<MeasuredRun> =>
        measure({ program: process.execPath, args: [build.program, ...args], environment }, place),
      tell,
    );
    const database = await measureDatabase(
      { index, list: lookupFile, asked: Object.values(asked).flat(), folder: place.folder },
      run,
      tell,
    );
    return { indexBytes: statSync(index).size, local, scale, merge, database };
  } finally {
    await server?.stop();
    for (const path of [index, cache, join(place.folder, "scale-servers")])
      rmSync(path, { recursive: true, force: true });
    if (!options.keep) removeDumps(place.folder);
  }
}

interface Measured {
  seconds: number;
  traffic: Traffic;
}

function medians(all: readonly Measured[]): Measured {
  const of = (name: keyof Traffic): number => median(all.map(({ traffic }) => traffic[name]));
  return {
    seconds: median(all.map(({ seconds }) => seconds)),
    traffic: { trips: of("trips"), requests: of("requests"), bytes: of("bytes") },
  };
}

/** Returns identifiers of each kind in the corpus, which is read as far as that takes. */
async function identifiersIn(path: string): Promise<Record<CountedKind, string[]>> {
  const found: Record<CountedKind, string[]> = { email: [], phone: [], username: [] };
  const take = (kind: CountedKind, text: string | undefined): void => {
    if (text !== undefined && found[kind].length < turns) found[kind].push(text);
  };
  const lines = createInterface({ input: createReadStream(path) });
  for await (const line of lines) {
    take("email", /,(?<text>[a-z0-9._-]+@[a-z0-9.-]+),/u.exec(line)?.groups?.["text"]);
    take("phone", /,(?<text>\+\d{8,15}),/u.exec(line)?.groups?.["text"]);
    take("username", /^\d+,(?<text>[^,]+),/u.exec(line)?.groups?.["text"]);
    if (countedKinds.every((kind) => found[kind].length === turns)) break;
  }
  lines.close();
  return found;
}

// Who takes part, at what, and how each is called. Paths are relative to the folder of the data.
import type { BenchOptions } from "./arguments.js";
import { type BenchFormat, countedKinds, type CountedKind, type Counts } from "./runs/bench-run.js";
import type { Command } from "./measure.js";
import { sqliteIndexes, sqlitePragmas, sqliteTable } from "./sql.js";

/** Makes leakcheck read everything by the reference path. */
const generalWay: Readonly<Record<string, string>> = { LEAKCHECK_GENERAL: "1" };

export interface Contender {
  id: string;
  label: string;
  format: BenchFormat | "lookups" | "compared" | "packed";
  /** Files that it reads, unless they are the dump or the list. */
  reads?: readonly string[];
  command: Command;
  /** What it writes, removed before and after. */
  output?: string;
  /** Counts what it has found, outside the measurement. */
  count?: Command;
  /** Reads standard output; without it, it is an Outcome. */
  read?: (stdout: string) => { seconds: number | null; counts: Counts; entries: number | null };
}

/** A build of leakcheck. */
export interface Build {
  name: string;
  /** bin/leakcheck.cjs, absolute. */
  program: string;
  /** Where its secret lies. */
  home: string;
  takesThreads: boolean;
}

export interface Programs {
  builds: readonly Build[];
  /** Our own programs, bundled: duckdb.mjs and the others lie in it. */
  folder: string;
  /** clickhouse.mjs, which has packages of its own. */
  clickhouseFolder: string;
  hasJq: boolean;
  /** The sqlite3 shell, or a Node that has node:sqlite, or nothing. */
  sqlite: { shell: string } | { node: string } | undefined;
}

export const dumpFiles: Readonly<Record<BenchFormat, string>> = {
  csv: "corpus.csv",
  ndjson: "corpus.ndjson",
  sparse: "sparse.ndjson",
};
export const lookupFile = "lookups.txt";

/** The environment of a build; all of its files stay in the folder of the data. */
export function homeOf({ home }: Build): Readonly<Record<string, string>> {
  return { HOME: home, XDG_CONFIG_HOME: `${home}/config`, XDG_DATA_HOME: `${home}/data` };
}

/** All that the options ask for; `leftOut` says what is not there and why. */
export function contenders(
  options: BenchOptions,
  programs: Programs,
): { chosen: Contender[]; leftOut: string[] } {
  const leftOut: string[] = [];
  const all: Contender[] = [];
  for (const format of options.formats) {
    all.push(...programs.builds.map((build) => leakcheck(build, format, options.threads)));
    const [main] = programs.builds;
    if (format === "csv" && main !== undefined) {
      const general = leakcheck({ ...main, name: "leakcheck-general" }, format, options.threads);
      const command = { ...general.command, environment: { ...general.command.environment, ...generalWay } };
      all.push({ ...general, command, label: "leakcheck: build, the reference path" });
    }
    if (!options.rivals || format === "sparse") continue;
    all.push(...duckdb(programs, format, options.threads));
    if (format === "csv") {
      const sqlite = sqliteOf(programs);
      if (sqlite === undefined)
        leftOut.push("SQLite: neither a sqlite3 shell nor a Node with node:sqlite is here");
      else all.push(sqlite);
      all.push(reader(programs, "csv-parse", format), reader(programs, "csv-parse-columns", format));
    } else {
      all.push(reader(programs, "ndjson-package", format));
      if (programs.hasJq) all.push(jq(format));
      else leftOut.push("jq: it is not here");
    }
    if (options.clickhouse) all.push(clickhouse(programs, format, options.threads));
  }
  const isNamed = ({ id }: Contender, name: string): boolean => id === name || id.startsWith(`${name}-`);
  const chosen = all.filter(
    (one) => options.only.length === 0 || options.only.some((name) => isNamed(one, name)),
  );
  return { chosen, leftOut };
}

/** The list of identifiers against the indexes that were built from the CSV dump. */
export function lookupContenders(
  options: BenchOptions,
  programs: Programs,
  made: readonly Contender[],
): Contender[] {
  const outputOf = (id: string): string | undefined => made.find((one) => one.id === id)?.output;
  const all: Contender[] = [];
  for (const build of programs.builds) {
    const index = outputOf(`${build.name}-csv`);
    if (index === undefined) continue;
    all.push({
      id: `${build.name}-lookups`,
      label: `${build.name}: lookup`,
      format: "lookups",
      // Exposed, or inconclusive: answers, not failures.
      command: {
        ...node(build.program, ["lookup", "--index", index, "--format", "ndjson", "-"], homeOf(build)),
        ...listed,
        alsoFine: [3, 4],
        discards: true,
      },
      count: {
        ...node(`${programs.folder}/lookup-count.mjs`, [build.program, index], homeOf(build)),
        ...listed,
      },
      read: () => unmeasured,
    });
  }
  const database = outputOf("duckdb-group-csv");
  if (database !== undefined)
    all.push({
      id: "duckdb-lookups",
      label: "DuckDB: join with its hashed table",
      format: "lookups",
      command: node(`${programs.folder}/duckdb.mjs`, [
        String(options.threads),
        "lookup",
        database,
        lookupFile,
      ]),
      count: node(`${programs.folder}/duckdb.mjs`, [
        String(options.threads),
        "count-lookup",
        database,
        lookupFile,
      ]),
    });
  return all;
}

/** What was made of the CSV dump beside what was made of the NDJSON dump, which holds the same records. */
export function compareContenders(
  options: BenchOptions,
  programs: Programs,
  made: readonly Contender[],
): Contender[] {
  const bothOf = (name: string): [string, string] | undefined => {
    const [csv, ndjson] = ["csv", "ndjson"].map(
      (format) => made.find(({ id }) => id === `${name}-${format}`)?.output,
    );
    return csv === undefined || ndjson === undefined ? undefined : [csv, ndjson];
  };
  const all: Contender[] = [];
  for (const build of programs.builds) {
    const both = bothOf(build.name);
    if (both === undefined) continue;
    all.push({
      id: `${build.name}-compared`,
      label: `${build.name}: compare`,
      format: "compared",
      reads: both,
      command: node(build.program, ["compare", "--json", ...both], homeOf(build)),
      read: readComparison,
    });
  }
  const databases = bothOf("duckdb-group");
  if (databases !== undefined)
    all.push({
      id: "duckdb-group-compared",
      label: "DuckDB: join its two hashed tables",
      format: "compared",
      reads: databases,
      command: node(`${programs.folder}/duckdb.mjs`, [String(options.threads), "compare", ...databases]),
    });
  return all;
}

/** What `leakcheck compare --json` prints of two indexes: the keys in both. */
export function readComparison(stdout: string): { seconds: null; counts: Counts; entries: null } {
  const { pairs } = JSON.parse(stdout) as { pairs: { kinds: { kind: string; both: number | null }[] }[] };
  const both = new Map(pairs[0]?.kinds.map(({ kind, both: count }) => [kind, count ?? 0]));
  const keys = Object.fromEntries(countedKinds.map((kind) => [kind, both.get(kind) ?? 0]));
  return { seconds: null, counts: { keys }, entries: null };
}

const listed = { input: lookupFile } as const;

export function node(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Command {
  return { program: process.execPath, args: [program, ...args], environment };
}

function leakcheck(build: Build, format: BenchFormat, threads: number): Contender {
  const output = `${build.name}-${format}.lkx`;
  const options = build.takesThreads ? ["--threads", String(threads)] : [];
  return {
    id: `${build.name}-${format}`,
    label: `${build.name}: build`,
    format,
    command: node(
      build.program,
      ["build", dumpFiles[format], "-o", output, "--force", "--json", ...options],
      homeOf(build),
    ),
    output,
    read: readBuildReport,
  };
}

interface BuildReport {
  records: number;
  seconds: number;
  identifiers: Record<string, { values: number; entries: number }>;
}

/** What `leakcheck build --json` prints. */
export function readBuildReport(stdout: string): { seconds: number; counts: Counts; entries: number } {
  const { records, seconds, identifiers } = JSON.parse(stdout) as BuildReport;
  const of = (what: "values" | "entries"): Partial<Record<CountedKind, number>> =>
    Object.fromEntries(countedKinds.map((kind) => [kind, identifiers[kind]?.[what] ?? 0]));
  const entries = Object.values(identifiers).reduce((sum, one) => sum + one.entries, 0);
  return { seconds, counts: { records, values: of("values"), keys: of("entries") }, entries };
}

function duckdb({ folder }: Programs, format: "csv" | "ndjson", threads: number): Contender[] {
  const call = (...args: string[]): Command => node(`${folder}/duckdb.mjs`, [String(threads), ...args]);
  const dump = dumpFiles[format];
  const scan: Contender = {
    id: `duckdb-scan-${format}`,
    label: "DuckDB: scan and count",
    format,
    command: call("scan", format, dump),
  };
  const [group, indexes] = (["group", "indexes"] as const).map((task): Contender => {
    const output = `duckdb-${task}-${format}.db`;
    const label =
      task === "group" ? "DuckDB: hash, group, order into a table" : "DuckDB: load and three indexes";
    return {
      id: `duckdb-${task}-${format}`,
      label,
      format,
      command: call(task, format, dump, output),
      output,
      count: call(`count-${task}`, output),
    };
  }) as [Contender, Contender];
  return format === "csv" ? [scan, group, indexes] : [scan, group];
}

function sqliteOf({ sqlite, folder }: Programs): Contender | undefined {
  if (sqlite === undefined) return undefined;
  const [id, label, output, dump] = [
    "sqlite-indexes-csv",
    "SQLite: import and three indexes",
    "sqlite-indexes-csv.db",
    dumpFiles.csv,
  ];
  const command: Command =
    "shell" in sqlite
      ? {
          program: sqlite.shell,
          args: [
            "-batch",
            output,
            sqlitePragmas,
            sqliteTable,
            `.import --csv --skip 1 ${dump} dump`,
            ...sqliteIndexes,
          ],
        }
      : { program: sqlite.node, args: [`${folder}/sqlite.mjs`, dump, output] };
  const count = node(`${folder}/sqlite-count.mjs`, ["shell" in sqlite ? sqlite.shell : "", output]);
  return {
    id,
    label,
    format: "csv",
    command,
    output,
    count: "shell" in sqlite ? count : { ...count, program: sqlite.node },
    read: (stdout) =>
      stdout.startsWith("{")
        ? { seconds: (JSON.parse(stdout) as { seconds: number }).seconds, counts: {}, entries: null }
        : unmeasured,
  };
}

const unmeasured = { seconds: null, counts: {}, entries: null };

type Reader = "csv-parse" | "csv-parse-columns" | "ndjson-package";

const readerLabels: Readonly<Record<Reader, string>> = {
  "csv-parse": "csv-parse: read, arrays",
  "csv-parse-columns": "csv-parse: read, objects by column",
  "ndjson-package": "ndjson: read",
};

function reader({ folder }: Programs, id: Reader, format: "csv" | "ndjson"): Contender {
  return {
    id,
    label: readerLabels[id],
    format,
    command: node(`${folder}/readers.mjs`, [id, dumpFiles[format]]),
  };
}

function jq(format: "ndjson"): Contender {
  const command: Command = { program: "jq", args: ["-c", ".", dumpFiles[format]], discards: true };
  return { id: "jq", label: "jq -c: read and write", format, command, read: () => unmeasured };
}

function clickhouse({ clickhouseFolder }: Programs, format: "csv" | "ndjson", threads: number): Contender {
  const output = `clickhouse-${format}`;
  const call = (...args: string[]): Command =>
    node(`${clickhouseFolder}/clickhouse.mjs`, [String(threads), ...args]);
  return {
    id: `clickhouse-group-${format}`,
    label: "ClickHouse: keyed hash, group, order into a table",
    format,
    command: call("group", format, dumpFiles[format], output),
    output,
    count: call("count", output),
  };
}

// The command line of the bench, resolved once.
import { parseArgs } from "node:util";
import { allShapes } from "../shapes/all-shapes.js";
import { type BenchFormat, benchFormats } from "./runs/bench-run.js";

/** The corpus of the figures in README.md, and ten times that. */
export const fullRows = 17_017_213;
const fewestRows = 100_000;
const mostRows = 10 * fullRows;
const mostLookups = 1_000_000;
const mostSparseRows = 2_000_000;
const defaultShapeBytes = 60_000_000;

const shapeNames: readonly string[] = allShapes.map(({ name }) => name);

/** Another build of leakcheck to compare: `name` stands in the report. */
interface OtherBuild {
  name: string;
  path: string;
}

export interface BenchOptions {
  help: boolean;
  rows: number;
  rounds: number;
  formats: readonly BenchFormat[];
  /** Programs whose id is one of these or begins with it and `-`; empty is all. */
  only: readonly string[];
  rivals: boolean;
  clickhouse: boolean;
  keep: boolean;
  /** Where the dumps are made; undefined is bench/data. */
  data: string | undefined;
  /** Where the run is kept; undefined is bench/runs. */
  runs: string | undefined;
  otherBuilds: readonly OtherBuild[];
  threads: number;
  /** Identifiers to look up; 0 is none. */
  lookupCount: number;
  /** True to compare what was made of the CSV dump with what was made of the NDJSON dump. */
  compare: boolean;
  /** True to read the corpus compressed, in parts, as a JSON array and as SQL. */
  packed: boolean;
  sparseRows: number;
  /** Names of the shapes that are measured instead of the corpus; undefined if it is the corpus. */
  shapes: readonly string[] | undefined;
  /** About as many bytes has the dump of each shape. */
  shapeBytes: number;
  /** True to measure lookups in an index on a server instead. */
  scale: boolean;
}

export class BenchUsageError extends Error {}

export const benchUsage = `usage: npm run bench -- [OPTION...]

  --rows N               records of the corpus, ${fewestRows} to ${mostRows} (default ${fullRows})
  --rounds N             how often everything is run (default 3)
  --formats A,B          of csv, ndjson, sparse (default all)
  --only A,B             only these programs, by id or the beginning of one: leakcheck, duckdb-group, csv-parse
  --skip-rivals          leakcheck alone
  --with-clickhouse      ClickHouse too (installs 546 MB)
  --leakcheck NAME=PATH  another build too: its folder or its bin/leakcheck.cjs (repeatable)
  --lookups              look up a list of identifiers too, half of them in the corpus
  --compare              compare the indexes, and DuckDB's tables, of the CSV and the NDJSON dump too
  --packed               read the corpus as dumps arrive too: gz, zst, a folder of 32 parts, a JSON array, SQL
  --lookup-count N       how many (default a tenth of the records, at most ${mostLookups})
  --sparse-rows N        records of the sparse dump (default as many as the corpus, at most ${mostSparseRows})
  --shapes               instead of the corpus: a dump of each shape, beside DuckDB's scan of it
  --shape A,B            only these shapes (those that npm run shapes -- --list names)
  --shape-bytes N        about as many bytes in each of them (default ${defaultShapeBytes})
  --scale                instead: lookups in an index of the corpus on a server, 0, 20 and 100 ms away;
                         a merge of eight parts of it; and in ClickHouse (clickhouse-server, or the program that LEAKCHECK_CLICKHOUSE names)
  --threads N            of DuckDB and ClickHouse, and of builds that take --threads (default 2)
  --data FOLDER          where dumps and indexes are made (default bench/data); what is there from --keep is used again
  --runs FOLDER          where the run is kept (default bench/runs)
  --keep                 leave the dumps
`;

/** Reads the arguments. Throws {@link BenchUsageError}, and parseArgs' own errors. */
export function readBenchArguments(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      rows: { type: "string", default: String(fullRows) },
      rounds: { type: "string", default: "3" },
      formats: { type: "string", default: benchFormats.join(",") },
      only: { type: "string", default: "" },
      "skip-rivals": { type: "boolean", default: false },
      "with-clickhouse": { type: "boolean", default: false },
      leakcheck: { type: "string", multiple: true, default: [] },
      lookups: { type: "boolean", default: false },
      compare: { type: "boolean", default: false },
      packed: { type: "boolean", default: false },
      "lookup-count": { type: "string" },
      "sparse-rows": { type: "string" },
      shapes: { type: "boolean", default: false },
      shape: { type: "string" },
      "shape-bytes": { type: "string" },
      scale: { type: "boolean", default: false },
      threads: { type: "string", default: "2" },
      data: { type: "string" },
      runs: { type: "string" },
      keep: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const rows = wholeNumber("rows", values.rows, fewestRows, mostRows);
  const lookupCount = wholeNumber(
    "lookup-count",
    values["lookup-count"] ?? String(Math.min(mostLookups, Math.floor(rows / 10))),
    2,
    rows / 5,
  );
  return {
    help: values.help,
    rows,
    rounds: wholeNumber("rounds", values.rounds, 1, 100),
    formats: list(values.formats).map(formatNamed),
    only: list(values.only),
    rivals: !values["skip-rivals"],
    clickhouse: values["with-clickhouse"],
    keep: values.keep,
    data: values.data,
    runs: values.runs,
    otherBuilds: values.leakcheck.map(otherBuild),
    threads: wholeNumber("threads", values.threads, 1, 256),
    lookupCount: values.lookups || values["lookup-count"] !== undefined ? lookupCount : 0,
    compare: values.compare,
    packed: values.packed,
    sparseRows: wholeNumber(
      "sparse-rows",
      values["sparse-rows"] ?? String(Math.min(mostSparseRows, rows)),
      1000,
      mostRows,
    ),
    shapes:
      values.shape === undefined
        ? values.shapes
          ? shapeNames
          : undefined
        : list(values.shape).map(shapeNamed),
    scale: values.scale,
    shapeBytes: wholeNumber("shape-bytes", values["shape-bytes"] ?? String(defaultShapeBytes), 10_000, 1e10),
  };
}

/** The arguments again, without the folders: they are nobody's business who reads the report. */
export function shownCommand(argv: readonly string[]): string {
  const shown = argv.map((argument) =>
    argument.replace(
      /^(?<before>--[a-z-]+=(?:[\w.-]+=)?|[\w.-]+=)?(?:.*[/\\])(?<name>[^/\\]*)$/su,
      "$<before>$<name>",
    ),
  );
  return ["npm run bench", ...(shown.length === 0 ? [] : ["--", ...shown])].join(" ");
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || number < least || number > most)
    throw new BenchUsageError(`--${name} takes a whole number from ${least} to ${Math.floor(most)}`);
  return number;
}

function list(text: string): string[] {
  return text.split(",").filter((item) => item !== "");
}

function formatNamed(text: string): BenchFormat {
  const format = benchFormats.find((format) => format === text);
  if (format === undefined) throw new BenchUsageError(`--formats takes some of ${benchFormats.join(", ")}`);
  return format;
}

function shapeNamed(text: string): string {
  if (!shapeNames.includes(text)) throw new BenchUsageError(`--shape: there is no shape "${text}"`);
  return text;
}

function otherBuild(text: string): OtherBuild {
  const { name, path } = /^(?<name>[a-z0-9]+)=(?<path>.+)$/su.exec(text)?.groups ?? {};
  if (name === undefined || path === undefined || name === "leakcheck")
    throw new BenchUsageError(
      "--leakcheck takes a name of small letters and digits other than leakcheck, = and a path",
    );
  return { name, path };
}

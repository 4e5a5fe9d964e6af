// Writes the corpus: `node scripts/run.js bench/corpus.ts --help`.
import { parseArgs } from "node:util";
import { csvHeader, csvLine, ndjsonLine } from "./corpus/lines.js";
import { LookupList } from "./corpus/lookup-list.js";
import { generateAbsent, generateRecords } from "./corpus/records.js";
import { generateSparse } from "./corpus/sparse.js";
import { TextWriter } from "./corpus/text-writer.js";
import { Truth } from "./corpus/truth.js";

/** The largest corpus whose truth is collected, in a Map: 1.6 identifiers a row. */
const truthRows = 2_000_000;

const usage = `usage: corpus [--rows N] [--seed S] [--csv FILE] [--ndjson FILE] [--truth FILE] [--absent N,FILE]
              [--lookups N,FILE] [--sparse N,FILE]

  --rows N         records; 17017213 is the full size (default 100000)
  --seed S         the same seed gives the same bytes (default 1)
  --csv FILE       the dump as CSV
  --ndjson FILE    the same records as NDJSON
  --truth FILE     NDJSON: per distinct identifier its exposed columns and its records (kept in memory: up to ${truthRows} rows)
  --absent N,FILE  NDJSON: N identifiers that the dump does not hold
  --lookups N,FILE one a line, N identifiers (at most a fifth of the rows), every second one not in the dump
  --sparse N,FILE  another dump as NDJSON: N records with some of sixty columns, two objects deep

FILE may be - for standard output, once.
`;

class UsageError extends Error {}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || !Number.isSafeInteger(number))
    throw new UsageError(`--${name} takes a whole number`);
  return number;
}

/** A number, a comma and a file. */
function countedFile(name: string, text: string | undefined): { count: number; file: string } | undefined {
  if (text === undefined) return undefined;
  const { count, file } = /^(?<count>\d+),(?<file>.+)$/su.exec(text)?.groups ?? {};
  if (count === undefined || file === undefined)
    throw new UsageError(`--${name} takes a number, a comma and a file`);
  return { count: wholeNumber(name, count), file };
}

/** Everything is told from the arguments, and refused, before a file is opened. */
function readArguments() {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "100000" },
      seed: { type: "string", default: "1" },
      csv: { type: "string" },
      ndjson: { type: "string" },
      truth: { type: "string" },
      absent: { type: "string" },
      lookups: { type: "string" },
      sparse: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const rows = wholeNumber("rows", values.rows);
  const seed = wholeNumber("seed", values.seed);
  const absent = countedFile("absent", values.absent);
  const lookups = countedFile("lookups", values.lookups);
  const sparse = countedFile("sparse", values.sparse);
  const paths = [values.csv, values.ndjson, values.truth, absent?.file, lookups?.file, sparse?.file].filter(
    (path) => path !== undefined,
  );
  if (!values.help) {
    if (paths.length === 0) throw new UsageError("nothing to write");
    if (new Set(paths).size < paths.length) throw new UsageError("two outputs have the same name");
    if (values.truth !== undefined && rows > truthRows)
      throw new UsageError(`--truth takes at most ${truthRows} rows`);
  }
  return { ...values, rows, seed, absent, lookups, sparse };
}

function writeCorpus({
  help,
  rows,
  seed,
  absent,
  lookups,
  sparse,
  ...paths
}: ReturnType<typeof readArguments>): void {
  const open = (path: string | undefined) => (path === undefined ? undefined : new TextWriter(path));
  if (help) {
    process.stdout.write(usage);
    return;
  }
  const csv = open(paths.csv);
  const ndjson = open(paths.ndjson);
  const truth = paths.truth === undefined ? undefined : new Truth();
  const list = lookups === undefined ? undefined : new LookupList({ rows, seed }, lookups.count);
  if (csv !== undefined || ndjson !== undefined || truth !== undefined || list !== undefined) {
    csv?.write(csvHeader);
    for (const record of generateRecords({ rows, seed })) {
      csv?.write(csvLine(record));
      ndjson?.write(ndjsonLine(record));
      truth?.add(record);
      list?.add(record);
    }
    csv?.close();
    ndjson?.close();
  }
  writeAll(open(paths.truth), jsonLines(truth?.entries() ?? []));
  writeAll(open(absent?.file), jsonLines(generateAbsent({ rows, seed }, absent?.count ?? 0)));
  writeAll(open(lookups?.file), list?.lines() ?? []);
  writeAll(open(sparse?.file), generateSparse({ rows: sparse?.count ?? 0, seed }));
}

function* jsonLines(objects: Iterable<object>): Generator<string, void, undefined> {
  for (const object of objects) yield `${JSON.stringify(object)}\n`;
}

function writeAll(writer: TextWriter | undefined, lines: Iterable<string>): void {
  if (writer === undefined) return;
  for (const line of lines) writer.write(line);
  writer.close();
}

try {
  writeCorpus(readArguments());
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const isUsage = error instanceof UsageError || (code ?? "").startsWith("ERR_PARSE_ARGS");
  // Who reads standard output may have seen enough.
  if (code !== "EPIPE") {
    process.stderr.write(`corpus: ${message}\n${isUsage ? `\n${usage}` : ""}`);
    process.exitCode = isUsage ? 2 : 1;
  }
}

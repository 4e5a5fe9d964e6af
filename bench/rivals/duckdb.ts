// DuckDB at one task: duckdb.mjs THREADS scan|scan-shape|group|indexes|count-group|count-indexes|compare|lookup|count-lookup ARGUMENT...
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { corpusColumns } from "../corpus/records.js";
import type { CountedKind, Counts } from "../harness/runs/bench-run.js";
import {
  countDistinct,
  countEntries,
  duckdbCompare,
  duckdbGroup,
  duckdbIndexes,
  duckdbLookup,
  duckdbScan,
  duckdbShape,
  duckdbSource,
  type ShapeReading,
  sqlKinds,
  sqlText,
} from "../harness/sql.js";
import { argument, report } from "./outcome.js";

const task = argument(1);

/** Where the order of rows is free, DuckDB may choose it: that is faster. */
async function open(path: string): Promise<{ instance: DuckDBInstance; connection: DuckDBConnection }> {
  const instance = await DuckDBInstance.create(path, {
    threads: argument(0),
    preserve_insertion_order: "false",
  });
  return { instance, connection: await instance.connect() };
}

async function numbers(connection: DuckDBConnection, sql: string): Promise<number[][]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowsJson().map((row) => row.map(Number));
}

const source = (place: number): string => {
  const format = argument(place);
  return duckdbSource(format === "csv" || format === "array" ? format : "ndjson", argument(place + 1));
};

const tasks: Readonly<Record<string, () => Promise<Counts>>> = {
  // scan FORMAT DUMP
  async scan() {
    const { connection } = await open(":memory:");
    const [records = 0, ...values] = (await numbers(connection, duckdbScan(source(2))))[0] ?? [];
    const of = (kind: CountedKind) =>
      values[corpusColumns.indexOf(sqlKinds.find((one) => one.kind === kind)?.column ?? "pk")] ?? 0;
    return { records, values: { email: of("email"), phone: of("phone"), username: of("username") } };
  },
  // scan-shape READING
  async "scan-shape"() {
    const { connection } = await open(":memory:");
    const reading = JSON.parse(argument(2)) as ShapeReading;
    return { records: (await numbers(connection, duckdbShape(reading)))[0]?.[0] ?? 0 };
  },
  // group FORMAT DUMP DATABASE
  group: async () => fill(argument(4), [duckdbGroup(source(2))]),
  // indexes FORMAT DUMP DATABASE
  indexes: async () => fill(argument(4), duckdbIndexes(source(2))),
  // count-group DATABASE
  async "count-group"() {
    const { connection } = await open(argument(2));
    const rows = new Map((await numbers(connection, countEntries)).map(([kind, entries]) => [kind, entries]));
    return { keys: Object.fromEntries(sqlKinds.map(({ number, kind }) => [kind, rows.get(number) ?? 0])) };
  },
  // count-indexes DATABASE
  async "count-indexes"() {
    const { connection } = await open(argument(2));
    const keys: Counts["keys"] = {};
    for (const kind of sqlKinds)
      keys[kind.kind] = (await numbers(connection, countDistinct(kind)))[0]?.[0] ?? 0;
    return { keys };
  },
  // compare DATABASE DATABASE
  async compare() {
    const { connection } = await open(":memory:");
    for (const [name, place] of [
      ["a", 2],
      ["b", 3],
    ] as const)
      await connection.run(`attach ${sqlText(argument(place))} as ${name} (read_only)`);
    const both = new Map((await numbers(connection, duckdbCompare)).map(([kind, keys]) => [kind, keys]));
    return { keys: Object.fromEntries(sqlKinds.map(({ number, kind }) => [kind, both.get(number) ?? 0])) };
  },
  // lookup DATABASE LIST
  async lookup() {
    const { connection } = await open(argument(2));
    const answers = duckdbLookup(argument(3), "identifier, kind, columns, records");
    await connection.run(`copy (${answers}) to '/dev/null' (format csv)`);
    return {};
  },
  // count-lookup DATABASE LIST
  async "count-lookup"() {
    const { connection } = await open(argument(2));
    const [records = 0, exposed = 0] =
      (await numbers(connection, duckdbLookup(argument(3), "count(*), count(records)")))[0] ?? [];
    return { records, exposed };
  },
};

async function fill(path: string, statements: readonly string[]): Promise<Counts> {
  const { instance, connection } = await open(path);
  for (const statement of statements) await connection.run(statement);
  await connection.run("checkpoint");
  connection.closeSync();
  instance.closeSync();
  return {};
}

const run = tasks[task];
if (run === undefined) throw new Error(`there is no task ${task}`);
await report(run);

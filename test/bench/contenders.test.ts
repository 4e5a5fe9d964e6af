import { describe, expect, test } from "vitest";
import { readBenchArguments } from "../../bench/harness/arguments.js";
import {
  compareContenders,
  contenders,
  lookupContenders,
  type Programs,
  readBuildReport,
  readComparison,
} from "../../bench/harness/contenders.js";
import { diskBytes } from "../../bench/harness/dumps.js";

const programs: Programs = {
  builds: [
    { name: "leakcheck", program: "/new/bin/leakcheck.cjs", home: "/homes/leakcheck", takesThreads: true },
    { name: "before", program: "/old/bin/leakcheck.cjs", home: "/homes/before", takesThreads: false },
  ],
  folder: "/programs",
  clickhouseFolder: "/clickhouse",
  hasJq: true,
  sqlite: { shell: "sqlite3" },
};

const choose = (line: string, other: Partial<Programs> = {}) => {
  const options = readBenchArguments(line.split(" ").filter((word) => word !== ""));
  return { options, ...contenders(options, { ...programs, ...other }) };
};
const ids = (line: string, other: Partial<Programs> = {}) => choose(line, other).chosen.map(({ id }) => id);

describe("who takes part", () => {
  test("everybody but ClickHouse", () => {
    expect(ids("")).toEqual([
      "leakcheck-csv",
      "before-csv",
      "leakcheck-general-csv",
      "duckdb-scan-csv",
      "duckdb-group-csv",
      "duckdb-indexes-csv",
      "sqlite-indexes-csv",
      "csv-parse",
      "csv-parse-columns",
      "leakcheck-ndjson",
      "before-ndjson",
      "duckdb-scan-ndjson",
      "duckdb-group-ndjson",
      "ndjson-package",
      "jq",
      "leakcheck-sparse",
      "before-sparse",
    ]);
  });

  test("ClickHouse if it is asked for", () => {
    expect(ids("--with-clickhouse --only clickhouse")).toEqual([
      "clickhouse-group-csv",
      "clickhouse-group-ndjson",
    ]);
  });

  test("by name or beginning of a name, whole words only", () => {
    expect(ids("--only before,duckdb-scan,csv-parse --formats csv")).toEqual([
      "before-csv",
      "duckdb-scan-csv",
      "csv-parse",
      "csv-parse-columns",
    ]);
    expect(ids("--only duck")).toEqual([]);
  });

  test("leakcheck alone", () => {
    expect(ids("--skip-rivals --formats csv,sparse")).toEqual([
      "leakcheck-csv",
      "before-csv",
      "leakcheck-general-csv",
      "leakcheck-sparse",
      "before-sparse",
    ]);
  });

  test("who is not on the machine is named", () => {
    const { chosen, leftOut } = choose("", { hasJq: false, sqlite: undefined });
    expect(chosen.map(({ id }) => id)).not.toContain("jq");
    expect(chosen.map(({ id }) => id)).not.toContain("sqlite-indexes-csv");
    expect(leftOut.join(" ")).toMatch(/SQLite.*jq/u);
  });

  test("no two write to the same place", () => {
    const outputs = choose("--with-clickhouse").chosen.flatMap(({ output }) => output ?? []);
    expect(new Set(outputs).size).toBe(outputs.length);
  });

  test("threads are passed on to who takes them; homes are apart", () => {
    const commands = new Map(choose("--threads 7").chosen.map(({ id, command }) => [id, command]));
    expect(commands.get("leakcheck-csv")?.args.slice(-2)).toEqual(["--threads", "7"]);
    expect(commands.get("before-csv")?.args).not.toContain("--threads");
    expect(commands.get("duckdb-scan-csv")?.args).toContain("7");
    expect(commands.get("leakcheck-csv")?.environment?.["XDG_CONFIG_HOME"]).not.toBe(
      commands.get("before-csv")?.environment?.["XDG_CONFIG_HOME"],
    );
  });

  test("lists are looked up in what was built from the CSV dump", () => {
    const of = (line: string) => {
      const { options, chosen } = choose(line);
      return lookupContenders(options, programs, chosen).map(({ id }) => id);
    };
    expect(of("--lookups")).toEqual(["leakcheck-lookups", "before-lookups", "duckdb-lookups"]);
    expect(of("--lookups --only leakcheck")).toEqual(["leakcheck-lookups"]);
    expect(of("--lookups --formats ndjson")).toEqual([]);
  });
});

test("what was made of both dumps is compared, if both were", () => {
  const of = (line: string) => {
    const { options, chosen } = choose(line);
    return compareContenders(options, programs, chosen);
  };
  const [first, , last] = of("--compare --threads 3");
  expect(of("--compare").map(({ id }) => id)).toEqual([
    "leakcheck-compared",
    "before-compared",
    "duckdb-group-compared",
  ]);
  expect(first?.command.args).toEqual([
    "/new/bin/leakcheck.cjs",
    "compare",
    "--json",
    "leakcheck-csv.lkx",
    "leakcheck-ndjson.lkx",
  ]);
  expect(last?.command.args.slice(1)).toEqual([
    "3",
    "compare",
    "duckdb-group-csv.db",
    "duckdb-group-ndjson.db",
  ]);
  expect(last?.reads).toEqual(["duckdb-group-csv.db", "duckdb-group-ndjson.db"]);
  expect(of("--compare --formats csv")).toEqual([]);
  const kinds = [
    { kind: "email", both: 2 },
    { kind: "mailbox", both: 9 },
    { kind: "username", both: null },
  ];
  expect(readComparison(JSON.stringify({ pairs: [{ kinds }] })).counts).toEqual({
    keys: { email: 2, phone: 0, username: 0 },
  });
});

test("the report of a build has entries of all tables, and counts of the three kinds", () => {
  const report = {
    records: 5,
    seconds: 0.5,
    identifiers: {
      email: { values: 3, entries: 2 },
      username: { values: 5, entries: 5 },
      mailbox: { values: 1, entries: 1 },
    },
  };
  expect(readBuildReport(JSON.stringify(report))).toEqual({
    seconds: 0.5,
    entries: 8,
    counts: {
      records: 5,
      values: { email: 3, phone: 0, username: 5 },
      keys: { email: 2, phone: 0, username: 5 },
    },
  });
});

test("room on disk: dumps that are to be made, and the largest output at a time", () => {
  const options = {
    rows: 1_000_000,
    sparseRows: 100_000,
    rivals: false,
    packed: false,
    formats: ["csv"] as const,
  };
  const own = diskBytes(options);
  expect(own).toBeGreaterThan(60e6);
  expect(diskBytes({ ...options, rivals: true })).toBeGreaterThan(own);
  expect(diskBytes({ ...options, packed: true })).toBeGreaterThan(own + 300e6);
  expect(diskBytes({ ...options, formats: ["csv", "sparse"] })).toBeGreaterThan(own + 40e6);
  expect(diskBytes({ ...options, formats: [] })).toBeLessThan(own);
});

import { describe, expect, test } from "vitest";
import type { BenchRun, Result } from "../../bench/harness/runs/bench-run.js";
import { disagreements } from "../../bench/harness/disagreements.js";
import { goals, isReached } from "../../bench/harness/goals.js";
import { renderReport } from "../../bench/harness/reports/report.js";

function result(id: string, format: Result["format"], walls: number[], other: Partial<Result> = {}): Result {
  const timings = walls.map((wallSeconds) => ({
    wallSeconds,
    innerSeconds: null,
    cpuSeconds: wallSeconds * 1.5,
    peakBytes: 256 * 1024 ** 2,
    othersSeconds: wallSeconds / 20,
  }));
  return { id, label: `the ${id}`, format, timings, outputBytes: null, entries: null, counts: {}, ...other };
}

const run: BenchRun = {
  date: "2026-03-04T05:06:07.000Z",
  command: "npm run bench -- --rows 1000000",
  machine: {
    cpu: "A processor",
    cores: 2,
    memoryBytes: 8e9,
    system: "Linux",
    kernel: "6.1",
    meter: "GNU time",
  },
  versions: { Node: "v20.0.0", DuckDB: "1.2.3" },
  rows: 1_000_000,
  rounds: 3,
  threads: 2,
  dumps: [
    { format: "csv", records: 1_000_000, bytes: 58e6 },
    { format: "ndjson", records: 1_000_000, bytes: 100e6 },
    { format: "sparse", records: 1_000_000, bytes: 400e6 },
  ],
  results: [
    result("leakcheck-csv", "csv", [2, 1, 9], { outputBytes: 12e6, entries: 2e6 }),
    result("duckdb-group-csv", "csv", [14, 13, 12]),
    result("duckdb-scan-csv", "csv", [1.5, 1.9, 1.7]),
    result("leakcheck-ndjson", "ndjson", [3]),
    result("leakcheck-sparse", "sparse", [24]),
    result("leakcheck-lookups", "lookups", [0.5]),
  ],
  lookupCount: 100_000,
  startUp: { lookupSeconds: [0.03, 0.05, 0.04], emptyNodeSeconds: [0.02] },
  disagreements: [],
  leftOut: ["jq: it is not here"],
};

describe("goals", () => {
  const found = new Map(goals(run).map((goal) => [goal.what, goal]));
  const value = (what: string) => found.get(what)?.value;

  test("are ratios of medians", () => {
    expect(value("CSV: DuckDB's hash, group, order / leakcheck")).toBe(6.5);
    expect(value("CSV: DuckDB's scan / leakcheck")).toBe(0.85);
    expect(value("size of the index, all in")).toBe(6);
    expect(value("CSV: peak memory")).toBe(256);
    expect(value("lookups from a list")).toBe(200_000);
    expect(value("one lookup / node -e 0")).toBe(2);
    expect(value("sparse NDJSON / flat NDJSON, time per byte")).toBeCloseTo(2);
  });

  test("without figures are not there", () => {
    expect(found.has("NDJSON: DuckDB's scan / leakcheck")).toBe(false);
    expect(goals({ ...run, results: [], startUp: null })).toEqual([]);
  });

  test("are reached at their bound, and missed beyond", () => {
    const bounds = [{ atLeast: 6 }, { atMost: 6 }].map((bound) =>
      [5.9, 6, 6.1].map((value) => isReached({ what: "it", value, ...bound })),
    );
    expect(bounds).toEqual([
      [false, true, true],
      [true, true, false],
    ]);
    const missed = [...found.values()].filter((goal) => !isReached(goal)).map(({ what }) => what);
    expect(missed).toEqual([
      "CSV: DuckDB's scan / leakcheck",
      "sparse NDJSON / flat NDJSON, time per byte",
      "lookups from a list",
      "one lookup / node -e 0",
    ]);
  });
});

describe("the report", () => {
  const report = renderReport(run);

  test("has medians, ranges and times of the first", () => {
    const row = report.split("\n").find((line) => line.startsWith("| the duckdb-group-csv"));
    expect(row?.split("|").map((cell) => cell.trim())).toEqual([
      "",
      "the duckdb-group-csv",
      "13.0 s",
      "12.0 s to 14.0 s",
      "6.50",
      "",
      "19.5 s",
      "268.4 MB",
      "",
      "",
    ]);
  });

  test("has tables whose lines are equally long", () => {
    for (const table of report.split("\n\n").filter((part) => part.startsWith("|")))
      expect(new Set(table.split("\n").map(({ length }) => length)).size).toBe(1);
  });

  test("says with what, on what and whether all agree", () => {
    for (const text of [
      run.command,
      "A processor, 2 cores, 8.00 GB",
      "DuckDB 1.2.3",
      "1,000,000 records, 58.0 MB",
      "found the same number",
      "jq: it is not here",
    ])
      expect(report).toContain(text);
    expect(report).toContain("- others used 0.05 of 2 cores meanwhile\n");
    expect(report).toContain("40.0 ms");
  });

  test("warns", () => {
    const results = run.results.map((one) => ({
      ...one,
      timings: one.timings.map((timing) => ({ ...timing, othersSeconds: timing.wallSeconds })),
    }));
    const bad = renderReport({ ...run, results, disagreements: ["csv: one has 1 records, the dump has 2"] });
    expect(bad).toContain("disagree");
    expect(bad).toContain("- csv: one has 1 records, the dump has 2");
    expect(bad).toContain("**others used 1.00 of 2 cores meanwhile: the times are longer");
    expect(bad).not.toContain("found the same number");
  });
});

describe("disagreements", () => {
  const one = {
    format: "csv",
    label: "one",
    counts: { records: 10, values: { email: 4 }, keys: { email: 3, phone: 2 } },
  } as const;

  test("none among those that agree or have nothing to say", () => {
    expect(
      disagreements([one, { ...one, label: "two" }, { ...one, label: "three", counts: {} }], { csv: 10 }),
    ).toEqual([]);
  });

  test("each count that differs, with both numbers; formats apart", () => {
    const two = {
      format: "csv",
      label: "two",
      counts: { records: 10, keys: { email: 3, phone: 1 } },
    } as const;
    const other = {
      ...two,
      format: "ndjson",
      label: "three",
      counts: { records: 9, keys: { phone: 7 } },
    } as const;
    expect(disagreements([one, two, other], { csv: 10, ndjson: 10 })).toEqual([
      "csv: two has 1 distinct keys of kind phone, one has 2",
      "ndjson: three has 9 records, the dump has 10",
    ]);
  });

  test("but not what DuckDB's hash takes for another", () => {
    const counted = (id: string, exposed: number) =>
      ({ id, format: "lookups", label: id, counts: { exposed } }) as const;
    const found = (...all: readonly ReturnType<typeof counted>[]): string[] =>
      disagreements(all, { lookups: 1_000_000 });
    expect(found(counted("leakcheck-lookups", 500_000), counted("duckdb-lookups", 500_008))).toEqual([]);
    for (const one of [
      counted("leakcheck-lookups", 500_001),
      counted("duckdb-lookups", 499_999),
      counted("duckdb-lookups", 500_011),
    ])
      expect(found(one)).toEqual([
        `lookups: ${one.id} has ${one.counts.exposed} exposed identifiers, the list has 500000`,
      ]);
  });

  test("of answers", () => {
    const counted = (label: string, exposed: number) =>
      ({ format: "lookups", label, counts: { records: 8, exposed } }) as const;
    expect(disagreements([counted("one", 4), counted("two", 3)], { lookups: 8 })).toEqual([
      "lookups: two has 3 exposed identifiers, the list has 4",
    ]);
  });

  test("lets the hash of DuckDB have a few collisions, and no more", () => {
    const withKeys = (id: string, email: number) =>
      ({ id, format: "csv", label: id, counts: { keys: { email } } }) as const;
    const exact = withKeys("leakcheck-csv", 6_178_122);
    expect(disagreements([exact, withKeys("duckdb-group-csv", 6_178_057)], {})).toEqual([]);
    for (const other of [
      withKeys("duckdb-group-csv", 6_178_123),
      withKeys("duckdb-group-csv", 6_170_000),
      withKeys("sqlite-csv", 6_178_057),
    ])
      expect(disagreements([exact, other], {})).toHaveLength(1);
  });
});

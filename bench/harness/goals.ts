// What leakcheck wants to reach, and whether this run did. The goals hold for the full corpus on two cores; on a small one the start of
// the processes weighs more, on a busy machine everything does.
import type { BenchRun, Result } from "./runs/bench-run.js";
import { medianOrNull, ratio } from "./statistics.js";

export interface Goal {
  what: string;
  value: number | null;
  /** The bound, on the side that is good. */
  atLeast?: number;
  atMost?: number;
  unit?: string;
}

const wall = (result: Result | undefined): number | null =>
  medianOrNull(result?.timings.map(({ wallSeconds }) => wallSeconds) ?? []);

/** The goals that this run has figures for. */
export function goals(run: BenchRun): Goal[] {
  const find = (id: string): Result | undefined => run.results.find((result) => result.id === id);
  const of = (id: string): number | null => wall(find(id));
  const perByte = (format: "ndjson" | "sparse"): number | null =>
    ratio(of(`leakcheck-${format}`), run.dumps.find((dump) => dump.format === format)?.bytes);
  const peak = (id: string): number | null => {
    const bytes = medianOrNull(find(id)?.timings.map(({ peakBytes }) => peakBytes) ?? []);
    return bytes === null ? null : bytes / 1024 ** 2;
  };
  const csv = find("leakcheck-csv");
  const all: Goal[] = [
    {
      what: "CSV: DuckDB's hash, group, order / leakcheck",
      value: ratio(of("duckdb-group-csv"), of("leakcheck-csv")),
      atLeast: 6,
    },
    {
      what: "CSV: DuckDB's scan / leakcheck",
      value: ratio(of("duckdb-scan-csv"), of("leakcheck-csv")),
      atLeast: 1,
    },
    {
      what: "NDJSON: DuckDB's hash, group, order / leakcheck",
      value: ratio(of("duckdb-group-ndjson"), of("leakcheck-ndjson")),
      atLeast: 4,
    },
    {
      what: "NDJSON: DuckDB's scan / leakcheck",
      value: ratio(of("duckdb-scan-ndjson"), of("leakcheck-ndjson")),
      atLeast: 0.7,
    },
    {
      what: "CSV: reference path / csv-parse alone",
      value: ratio(of("leakcheck-general-csv"), of("csv-parse")),
      atMost: 1.5,
    },
    {
      what: "sparse NDJSON / flat NDJSON, time per byte",
      value: ratio(perByte("sparse"), perByte("ndjson")),
      atMost: 1.5,
    },
    { what: "CSV: peak memory", value: peak("leakcheck-csv"), atMost: 512, unit: "MiB" },
    { what: "NDJSON: peak memory", value: peak("leakcheck-ndjson"), atMost: 512, unit: "MiB" },
    {
      what: "one gz: gzip -dc and leakcheck / leakcheck",
      value: ratio(of("leakcheck-packed-pipe"), of("leakcheck-packed-gz")),
      atLeast: 0.8,
    },
    {
      what: "32 gz parts: gzip -dc and leakcheck / leakcheck",
      value: ratio(of("leakcheck-packed-pipe"), of("leakcheck-packed-parts")),
      atLeast: 1.5,
    },
    { what: "32 gz parts: peak memory", value: peak("leakcheck-packed-parts"), atMost: 512, unit: "MiB" },
    {
      what: "size of the index, all in",
      value: ratio(csv?.outputBytes, csv?.entries),
      atMost: 6,
      unit: "bytes an entry",
    },
    {
      what: "lookups from a list",
      value: ratio(run.lookupCount, of("leakcheck-lookups")),
      atLeast: 500_000,
      unit: "a second",
    },
    {
      what: "lookups: DuckDB's join / leakcheck",
      value: ratio(of("duckdb-lookups"), of("leakcheck-lookups")),
      atLeast: 1,
    },
    { what: "lookups: peak memory", value: peak("leakcheck-lookups"), atMost: 512, unit: "MiB" },
    {
      what: "one lookup / node -e 0",
      value: ratio(
        medianOrNull(run.startUp?.lookupSeconds ?? []),
        medianOrNull(run.startUp?.emptyNodeSeconds ?? []),
      ),
      atMost: 1.5,
    },
  ];
  return all.filter(({ value }) => value !== null);
}

/** Whether the value is on the good side. */
export function isReached({ value, atLeast = -Infinity, atMost = Infinity }: Goal): boolean {
  return value !== null && value >= atLeast && value <= atMost;
}

import { describe, expect, test } from "vitest";
import {
  BenchUsageError,
  fullRows,
  readBenchArguments,
  shownCommand,
} from "../../bench/harness/arguments.js";

const read = (line: string) => readBenchArguments(line.split(" ").filter((word) => word !== ""));

describe("the arguments of the bench", () => {
  test("without any: the full corpus, three rounds, everybody", () => {
    expect(read("")).toEqual({
      help: false,
      rows: fullRows,
      rounds: 3,
      formats: ["csv", "ndjson", "sparse"],
      only: [],
      rivals: true,
      clickhouse: false,
      keep: false,
      data: undefined,
      runs: undefined,
      otherBuilds: [],
      threads: 2,
      lookupCount: 0,
      compare: false,
      packed: false,
      sparseRows: 2_000_000,
      shapes: undefined,
      scale: false,
      shapeBytes: 60_000_000,
    });
  });

  test("all of them", () => {
    const line =
      "--rows 200000 --rounds 5 --formats ndjson,csv --only leakcheck,duckdb-scan --skip-rivals --with-clickhouse --keep --data d --runs r " +
      "--leakcheck before=../old --leakcheck b2=x=y/bin/leakcheck.cjs --threads 8 --lookups --compare --packed --sparse-rows 5000 --shape csv,latin1 --shape-bytes 50000 --scale";
    expect(read(line)).toEqual({
      help: false,
      rows: 200_000,
      rounds: 5,
      formats: ["ndjson", "csv"],
      only: ["leakcheck", "duckdb-scan"],
      rivals: false,
      clickhouse: true,
      keep: true,
      data: "d",
      runs: "r",
      otherBuilds: [
        { name: "before", path: "../old" },
        { name: "b2", path: "x=y/bin/leakcheck.cjs" },
      ],
      threads: 8,
      compare: true,
      packed: true,
      lookupCount: 20_000,
      sparseRows: 5000,
      shapes: ["csv", "latin1"],
      scale: true,
      shapeBytes: 50_000,
    });
  });

  test.each([
    ["--lookups", 1_000_000],
    ["--lookup-count 5000", 5000],
    ["--lookups --lookup-count 5000", 5000],
    ["--rows 100000 --lookups", 10_000],
  ])("%s looks %d identifiers up", (line, expected) => {
    expect(read(line).lookupCount).toBe(expected);
  });

  test("the sparse dump is no larger than the corpus unless that is said", () => {
    expect(read("--rows 100000").sparseRows).toBe(100_000);
    expect(read("--rows 100000 --sparse-rows 300000").sparseRows).toBe(300_000);
  });

  test.each([
    "--rows 99999",
    "--rows 170172131",
    "--rows 1e6",
    "--rows=-1",
    "--rounds 0",
    "--formats csv,tsv",
    "--leakcheck ../old",
    "--leakcheck leakcheck=../old",
    "--leakcheck ../a/b=c",
    "--rows 100000 --lookup-count 20001",
    "--threads 0",
  ])("%s is refused", (line) => {
    expect(() => read(line)).toThrow(BenchUsageError);
  });

  test("from 100,000 to ten times the full corpus", () => {
    expect(read("--rows 100000").rows).toBe(100_000);
    expect(read("--rows 170172130").rows).toBe(170_172_130);
  });
});

describe("the command in the report", () => {
  test("has no folders", () => {
    const argv = [
      "--data",
      "/home/jan/big disk",
      "--leakcheck",
      "before=/home/jan/old/bin/leakcheck.cjs",
      "--runs=/srv/jan/runs",
      "--rows",
      "100000",
      "--keep",
    ];
    const shown = shownCommand(argv);
    expect(shown).not.toContain("jan");
    expect(shown).toBe(
      "npm run bench -- --data big disk --leakcheck before=leakcheck.cjs --runs=runs --rows 100000 --keep",
    );
  });

  test("without arguments", () => {
    expect(shownCommand([])).toBe("npm run bench");
  });

  test("a folder that ends with a slash, and one beside", () => {
    expect(shownCommand(["--data=../x/", "--leakcheck", "b=../jan/old/"])).toBe(
      "npm run bench -- --data= --leakcheck b=",
    );
  });
});

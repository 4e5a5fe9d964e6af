// Runs `leakcheck export`, in this process and once for real.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../../../support/program/program-here.js";
import { Workplace } from "../../../support/program/program.js";
import { csvRows, parquetRows } from "../../../support/index/exported-rows.js";

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  const lines = Array.from({ length: 50 }, (_, index) => `user${index},user${index}@example.com`);
  writeFileSync(place.path("small.csv"), `username,email\n${lines.join("\n")}\n`);
  expect(await runHere(place, ["build", "small.csv"])).toMatchObject({ status: 0 });
});
afterAll(() => {
  place.remove();
});

const note = "note: whoever has this file and the secret can test people against it\n";
const kinds = [
  { kind: "email", entries: 50 },
  { kind: "username", entries: 50 },
  { kind: "mailbox", entries: 0 },
];

describe("export", () => {
  it("writes CSV and Parquet by the name of the file, for its owner only", async () => {
    const environment = { XDG_CONFIG_HOME: place.path("none") };
    const csv = await place.run(["export", "small", "-o", "small.csv.csv"], { environment });
    expect(csv).toMatchObject({ status: 0, stderr: note });
    expect(JSON.parse(csv.stdout)).toEqual({
      schema: "leakcheck/export/1",
      export: "small.csv.csv",
      format: "csv",
      bytes: statSync(place.path("small.csv.csv")).size,
      entries: 100,
      kinds,
    });
    const parquet = await place.run(["export", "--text", "small", "-o", "small.parquet"], { environment });
    expect(parquet).toMatchObject({ status: 0, stderr: note });
    expect(parquet.stdout).toMatch(/^small\.parquet {2}[\d.]+ kB, 100 entries\n$/u);
    const rows = csvRows(readFileSync(place.path("small.csv.csv"), "utf8"));
    expect((await parquetRows(readFileSync(place.path("small.parquet")))).rows).toEqual(rows);
    expect(rows).toHaveLength(100);
    for (const name of ["small.csv.csv", "small.parquet"])
      expect(statSync(place.path(name)).mode & 0o777).toBe(0o600);
  });

  it("replaces a file with --force only", async () => {
    writeFileSync(place.path("old.csv"), "mine");
    const args = ["export", "small", "-o", "old.csv"];
    expect(await runHere(place, args)).toMatchObject({ status: 1, stdout: "" });
    expect(readFileSync(place.path("old.csv"), "utf8")).toBe("mine");
    expect(await runHere(place, [...args, "--force"])).toMatchObject({ status: 0 });
    expect(csvRows(readFileSync(place.path("old.csv"), "utf8"))).toHaveLength(100);
  });

  it("needs to know the format", async () => {
    const { status, stderr } = await runHere(place, ["export", "--json", "small", "-o", "small.tsv"]);
    expect(status).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: "USAGE" } });
    expect(await runHere(place, ["export", "--format", "csv", "small", "-o", "small.tsv"])).toMatchObject({
      status: 0,
    });
  });

  it("leaves nothing of a damaged index", async () => {
    const bytes = readFileSync(join(place.path("data"), "leakcheck", "small.lkx"));
    const at = bytes.length - 40;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(place.path("damaged.lkx"), bytes);
    const { status, stderr } = await runHere(place, ["export", "--json", "damaged.lkx", "-o", "damaged.csv"]);
    expect(status).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: "DAMAGED_INDEX" } });
    expect(existsSync(place.path("damaged.csv"))).toBe(false);
    expect(readdirSync(place.folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

// The same dumps, options and secret give the same bytes, whatever the sizes. The order of records
// does not affect the tables.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { buildIndex } from "../../src/indexing/build-index.js";
import type { BuildOptions, SetSizes } from "../../src/indexing/build-options.js";
import { verifyIndex } from "../../src/lookup/verify.js";
import { openBuilt, testOptions } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { seededRandom } from "../support/random.js";
import { tablesOf } from "../support/index/tables-of.js";

const cities = ["Utrecht", "", "Zürich", '"Gent, België"', '"two\nlines"', "null"];
const record = (index: number): string =>
  [
    index % 97 === 0 ? "twice" : `user${index}`,
    index % 3 === 0 ? `User${index}@example.com` : "",
    index % 4 === 0
      ? `+1201555${String(index % 10_000).padStart(4, "0")}`
      : index % 4 === 1
        ? `1212555${String(index % 10_000).padStart(4, "0")}`
        : "",
    cities[index % 6],
  ].join(",");
const csvHeader = "username,email,phone,city";
const csvRecords = Array.from({ length: 1500 }, (_, index) =>
  index % 50 === 7 ? `broken${index},b${index}@example.com,"x"y,` : record(index),
);
const jsonRows = Array.from({ length: 600 }, (_, index) =>
  index % 40 === 3
    ? `{"username":"broken${index}","email":"j${index}@example.com"`
    : JSON.stringify({
        username: `user${index * 2}`,
        user: { contact: { email: `user${index}@example.com`, phones: [12015550100 + (index % 100)] } },
        [`k${index % 30}`]: 1,
      }),
);

async function bytesOf(
  dumps: readonly string[],
  sizes: SetSizes,
  more: Partial<BuildOptions> = {},
): Promise<Buffer> {
  const output = join(emptyFolder(), "it.lkx");
  await buildIndex({ ...testOptions(dumps, output), ...more }, undefined, sizes);
  return readFileSync(output);
}

/** Writes dumps into a new folder, under the same names each time. */
function dumpsOf(files: Record<string, string>): string[] {
  const folder = join(emptyFolder(), "dumps");
  mkdirSync(folder);
  return Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
}

async function tablesIn(bytes: Buffer): Promise<Record<number, string>> {
  const path = join(emptyFolder(), "it.lkx");
  writeFileSync(path, bytes);
  return tablesOf(path);
}

describe("an index", () => {
  const sizes: SetSizes[] = [
    { chunkBytes: 1 },
    { chunkBytes: 7 },
    { chunkBytes: 65_536 },
    { partitionBytes: 64 },
    { sorterEntries: 4096 },
    { chunkBytes: 13, partitionBytes: 64, sorterEntries: 4096 },
  ];

  it.each(sizes)("of a CSV dump has the same bytes with %j", async (small) => {
    const dumps = dumpsOf({ "a.csv": `${[csvHeader, ...csvRecords].join("\r\n")}\r\n` });
    expect((await bytesOf(dumps, small)).equals(await bytesOf(dumps, {}))).toBe(true);
  });

  it.each(sizes)("of an NDJSON dump has the same bytes with %j", async (small) => {
    const dumps = dumpsOf({ "a.ndjson": jsonRows.join("\n") });
    expect((await bytesOf(dumps, small)).equals(await bytesOf(dumps, {}))).toBe(true);
  });

  it("of a dump that is not read in blocks has the same bytes if the kernel leaves no traces", async () => {
    const random = seededRandom(1);
    const lines = Array.from({ length: 240 }, (_, index) => {
      if (index % 4 === 1) return Buffer.from(record(index).replaceAll(",", ";"));
      if (index % 4 === 2) return Buffer.from(Array.from({ length: random(200) }, () => random(256)));
      // Long ones, and one that leaves more than a record may, are read without the kernel.
      if (index === 3)
        return Buffer.from(`${Array.from({ length: 66_000 }, (_unused, word) => word).join(" ")},,,,,`);
      return Buffer.from(index % 40 === 3 ? `${"jan ".repeat(300)},?,(${index})` : record(index));
    });
    const columns = Array.from({ length: 60 }, (_, index) => `k${index}`).join();
    for (const header of [csvHeader, `${csvHeader},${columns}`]) {
      const dump = dumpsOf({ "a.csv": `${header}\n` });
      writeFileSync(
        dump[0]!,
        Buffer.concat([Buffer.from(`${header}\n`), ...lines.flatMap((line) => [line, Buffer.from("\n")])]),
      );
      const expected = await bytesOf(dump, {}, { general: true });
      expect((await bytesOf(dump, {})).equals(expected)).toBe(true);
      expect((await bytesOf(dump, { partitionBytes: 64 })).equals(expected)).toBe(true);
    }
  });

  it("has the same tables whatever the order of the records", async () => {
    const expected = await tablesIn(
      await bytesOf(dumpsOf({ "a.csv": [csvHeader, ...csvRecords].join("\n") }), {}),
    );
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(csvRecords, { minLength: csvRecords.length }), async (records) => {
        expect(
          await tablesIn(
            await bytesOf(dumpsOf({ "a.csv": [csvHeader, ...records].join("\n") }), { partitionBytes: 64 }),
          ),
        ).toEqual(expected);
      }),
      { numRuns: 5 },
    );
    const fromJson = await tablesIn(await bytesOf(dumpsOf({ "a.ndjson": jsonRows.join("\n") }), {}));
    expect(
      await tablesIn(await bytesOf(dumpsOf({ "a.ndjson": jsonRows.toReversed().join("\n") }), {})),
    ).toEqual(fromJson);
  });

  it("has the same tables whatever the order of the columns", async () => {
    const columns = ["b,username,a,email", "1,sanne,,sanne@example.com", ",jan,2,"];
    const turned = ["email,a,username,b", "sanne@example.com,,sanne,1", ",2,jan,"];
    expect(await tablesIn(await bytesOf(dumpsOf({ "a.csv": columns.join("\n") }), {}))).toEqual(
      await tablesIn(await bytesOf(dumpsOf({ "a.csv": turned.join("\n") }), {})),
    );
  });

  it("has different bytes with another secret, and none of the old keys", async () => {
    const dumps = dumpsOf({ "a.csv": `${csvHeader}\nsanne,sanne@example.com,,\n` });
    const secret = new Uint8Array(32).fill(9);
    expect(await tablesIn(await bytesOf(dumps, {}, { secret }))).not.toEqual(
      await tablesIn(await bytesOf(dumps, {})),
    );
  });
});

describe("several dumps", () => {
  it("make one index, with columns matched by name and profiles united", async () => {
    const dumps = dumpsOf({
      "a.csv": "username,email,city\nsanne,sanne@example.com,\n",
      "b.ndjson": '{"city":"Utrecht","username":"SANNE","bio":"x"}\n',
      "c.tsv": "city\tusername\nGent\tjan\n",
    });
    const output = join(emptyFolder(), "it.lkx");
    const report = await buildIndex(testOptions(dumps, output));
    expect(report).toMatchObject({
      records: 3,
      identifiers: { email: { entries: 1 }, username: { values: 3, entries: 2 } },
    });
    expect(report.columns.map(({ name, exposed }) => [name, exposed])).toEqual([
      ["username", 3],
      ["email", 1],
      ["city", 2],
      ["bio", 1],
    ]);
    const index = await openBuilt(output);
    expect(index.metadata.sources.map(({ name, format, records }) => [name, format, records])).toEqual([
      ["a.csv", "csv", 1],
      ["b.ndjson", "ndjson", 1],
      ["c.tsv", "csv", 1],
    ]);
    expect((await index.find("username", "sanne"))?.records).toBe(2);
    index.close();
  });

  it("give the same tables as one dump with all their records", async () => {
    const halves = dumpsOf({
      "a.csv": [csvHeader, ...csvRecords.slice(0, 700)].join("\n"),
      "b.csv": [csvHeader, ...csvRecords.slice(700)].join("\n"),
    });
    const whole = dumpsOf({ "a.csv": [csvHeader, ...csvRecords].join("\n") });
    expect(await tablesIn(await bytesOf(halves, {}))).toEqual(await tablesIn(await bytesOf(whole, {})));
  });

  it("count their rejects and their coverage together", async () => {
    const dumps = dumpsOf({ "a.csv": "username\na\nb,x\n", "b.csv": "username\nc,x\nd\n" });
    const output = join(emptyFolder(), "it.lkx");
    const seen: string[] = [];
    const report = await buildIndex({
      ...testOptions(dumps, output),
      onReject: ({ file, line, offset, length, reason }) =>
        seen.push([file, line, offset, length, reason].join()),
    });
    expect(report).toMatchObject({ records: 2, rejects: { total: 2, reasons: { "column-count": 2 } } });
    expect(report.coverage).toBeCloseTo(2 / 8);
    expect(seen).toEqual(["a.csv,3,11,3,column-count", "b.csv,2,9,3,column-count"]);
  });
});

// 200,000 entries need 9 bucket bits. A partition is then two buckets and does not fit into the
// small sorter. One bucket must fit into three quarters of that sorter.
describe("a table that outgrows the sorter", () => {
  let dumps: string[];
  let expected: Buffer;
  const users = 200_000;
  beforeAll(async () => {
    dumps = dumpsOf({
      "a.csv": `username,city\n${Array.from({ length: users }, (_, index) => `u${index},${index % 5 === 0 ? "x" : ""}\nu${index % 1000},`).join("\n")}\n`,
    });
    expected = await bytesOf(dumps, {});
  });

  it("has the same bytes, and is sound", async () => {
    const small = await bytesOf(dumps, { partitionBytes: 256, sorterEntries: 680 });
    expect(small.equals(expected)).toBe(true);
    const threads = await bytesOf(
      dumps,
      { partitionBytes: 256, sorterEntries: 680, workerBytes: 0 },
      { threads: 3 },
    );
    expect(threads.equals(expected)).toBe(true);
    const path = join(emptyFolder(), "it.lkx");
    writeFileSync(path, small);
    const index = await openBuilt(path);
    expect(index.reader.head.tables).toMatchObject([{ kindNumber: 3, bucketBits: 9, entries: users }]);
    expect(await verifyIndex(index.reader)).toMatchObject({ faults: [], entries: users, buckets: 512 });
    expect((await index.find("username", "u7"))?.records).toBe(201);
    expect((await index.find("username", "u199999"))?.records).toBe(1);
    expect(await index.find("username", "u200000")).toBeUndefined();
    index.close();
  });
});

// Limits that only size reaches and no other test does: see test/LIMITS.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bareCountNames, type BareCounts } from "../../src/record/phone/phone-bare.js";
import { BlockOrder } from "../../src/indexing/blocks/block-order.js";
import { buildIndex } from "../../src/indexing/build-index.js";
import { Counts } from "../../src/indexing/entries/counts.js";
import { nodeFiles, type Files } from "../../src/files.js";
import { buildText, testOptions } from "../support/index/built-index.js";
import { kindNumbers } from "../../src/format/kinds.js";
import { placeNamed } from "../../src/record/phone/phone-plan.js";
import { emptyFolder } from "../support/folder.js";
import { plainJson } from "../support/both-paths/json-cases.js";
import { expectSame, ordinaryReading, type SourceCase } from "../support/both-paths/both-paths.js";

const plain: Omit<SourceCase, "bytes" | "names"> = {
  ...ordinaryReading,
  dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
};

describe("a header of", () => {
  it.each([4096, 4097, 66_000])(
    "%i fields, the last of which has the country codes of the first",
    (count) => {
      // Equal names are one column, so the last one is tracked.
      const names = [
        "phone",
        "email",
        "username",
        ...Array.from({ length: count - 4 }, () => "note"),
        "country_code",
      ];
      const record = (n: number): string =>
        `207946012${n},a${n}@example.com,"user${n}"${",".repeat(count - 4)},GB\n`;
      const text = record(1) + record(2) + record(3);
      // Within the sample, bare digits are deferred to the reference path.
      const more = { ...plain, sampledBytes: 0 };
      expectSame({ ...more, bytes: Buffer.from(text), names });
      expectSame({
        ...more,
        bytes: Buffer.from(`${names.join(",")}\n${text}`),
        names: null,
        blockBytes: count + 60,
      });
    },
  );
});

describe("a block with", () => {
  it("more deferred records than the kernel has room to note", () => {
    const records = Array.from(
      { length: 3000 },
      (_, n) => `é${n},Zoë${n}@example.com,\uff0b44 20 7946 0${n % 900}\n`,
    ).join("");
    for (const readers of [1, 2])
      expectSame({ ...plain, bytes: Buffer.from(records), names: ["username", "email", "phone"], readers });
    const lines = Array.from(
      { length: 3000 },
      (_, n) => `{"username":"é${n}","email":"zoë${n}@example.com"}\n`,
    ).join("");
    expectSame({ ...plainJson, bytes: Buffer.from(lines) });
  });
});

describe("names of regions", () => {
  it("are resolved when there are more of them than are remembered", () => {
    for (let n = 0; n < 3000; n++) expect(placeNamed(`nowhere ${n}`)).toBeUndefined();
    expect(["gb ", "+44", "gb ", "+44"].map((name) => placeNamed(name))).toEqual(["GB", "44", "GB", "44"]);
  });
});

describe("a reject with", () => {
  it.each([
    [4096, 4096],
    [4097, 2 * 4097],
  ])("%i addresses, each twice, salvages %i", async (count, salvaged) => {
    const addresses = Array.from({ length: count }, (_, n) => `a${n}@example.com `).join("");
    const text = `username,email\nx,"${addresses}"y,${addresses}\nu,b@example.com\n`;
    for (const general of [true, false]) {
      const { rejects } = await buildText(join(emptyFolder(), "it.lkx"), "csv", text, { general });
      expect(rejects.salvaged).toBe(salvaged);
    }
  });
});

describe("counts", () => {
  it("go on beyond 2^32, across threads too", () => {
    const near = 2 ** 32 - 1;
    const total = new Counts();
    for (let part = 0; part < 2; part++) {
      const counts = new Counts();
      counts.records = counts.recordBytes = counts.salvaged = counts.exposed[254] = near;
      counts.values(kindNumbers.phone, near, near);
      total.add(counts.facts);
    }
    expect([total.records, total.recordBytes, total.salvaged, total.exposed[254]]).toEqual([
      2 * near,
      2 * near,
      2 * near,
      2 * near,
    ]);
    expect(total.tallies.get("phone")).toEqual({ values: 2 * near, unindexable: 2 * near });

    const order = BlockOrder.starting(near, near);
    const counts = Object.fromEntries(bareCountNames.map((name) => [name, near])) as unknown as BareCounts;
    const bare = new Map([[255, counts]]);
    for (let block = 0; block < 2; block++)
      BlockOrder.of(order.shared).commit(
        { offset: near * (block + 2), line: near * (block + 2) },
        { records: near, rejects: near },
        bare,
      );
    expect(order.end).toEqual({ offset: 3 * near, line: 3 * near });
    expect(order.counts).toEqual({ records: 2 * near, rejects: 2 * near });
    expect(order.bare).toEqual(
      new Map([[255, Object.fromEntries(bareCountNames.map((name) => [name, 2 * near]))]]),
    );
  });
});

describe("a stream", () => {
  it("several times as long as its ring, with a record longer than the ring", async () => {
    const record = (n: number): string => `user${n},u${n}@example.com,${"x".repeat(n % 300)}\n`;
    const records = Array.from({ length: 30_000 }, (_, n) => record(n)).join("");
    const dump = Buffer.from(
      `username,email,city\n${records}user,long@example.com,"${"x".repeat(9_000_000)}",\n${records}`,
    );
    const folder = emptyFolder();
    const path = join(folder, "dump.csv");
    writeFileSync(path, dump);
    let at = 0;
    const stream = {
      path: "standard input",
      size: undefined,
      readNext: async (into: Uint8Array) => {
        const got = dump.copy(into, 0, at, at + 50_000);
        at += got;
        return got;
      },
      close() {},
    };
    const files = { ...nodeFiles, openStandardInput: () => stream } as unknown as Files;
    const options = { maxRecordBytes: 2000, keepSourceNames: false };
    const fromFile = join(folder, "file.lkx");
    await buildIndex({ ...testOptions([path], fromFile), ...options, general: true });
    const fromStream = join(folder, "stream.lkx");
    const report = await buildIndex({ ...testOptions(["-"], fromStream), ...options, threads: 2 }, files, {
      blockBytes: 20_000,
      blocks: { ringBytes: 1 << 23 },
    });
    expect(report.rejects.reasons).toEqual({ "too-long": 1 });
    expect(readFileSync(fromStream).equals(readFileSync(fromFile))).toBe(true);
  });
});

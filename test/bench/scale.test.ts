// The server that stands for a far one, and the report of what lookups cost there.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startDelayedServer } from "../../bench/harness/delayed-server.js";
import { splitDump } from "../../bench/harness/runs/merge-run.js";
import { renderScale } from "../../bench/harness/reports/scale-report.js";
import type { ScaleRun } from "../../bench/harness/runs/scale-run.js";
import { RangeClient } from "../../src/remote/range-client.js";
import { emptyFolder } from "../support/folder.js";

it("counts requests that wait together as one trip", async () => {
  const path = join(emptyFolder(), "it");
  writeFileSync(path, "0123456789");
  const server = await startDelayedServer(path);
  // Both are under way before the first reply.
  server.delayMs = 20;
  const url = new URL(server.address);
  const client = new RangeClient({ url, headers: async () => ({}) }, "it");
  try {
    const known = await client.fetch(0, 5);
    expect({ ...known, bytes: Buffer.from(known.bytes).toString() }).toMatchObject({
      bytes: "01234",
      total: 10,
    });
    await Promise.all([client.fetch(2, 3, known), client.fetch(9, 1, known)]);
    expect(server.take()).toEqual({ trips: 2, requests: 3, bytes: 9 });
    expect(server.take()).toEqual({ trips: 0, requests: 0, bytes: 0 });
  } finally {
    client.close();
    await server.stop();
  }
});

const traffic = { trips: 2, requests: 6, bytes: 1_234_567 };
const measured: ScaleRun = {
  date: "2026-01-01T00:00:00.000Z",
  command: "npm run bench -- --scale",
  machine: { cpu: "made up", cores: 2, memoryBytes: 1, system: "S", kernel: "K", meter: "none" },
  versions: { Node: "v0" },
  rows: 1_000_000,
  indexBytes: 9_500_000,
  local: { email: 0.05, phone: 0.05, username: 0.05, list: 0.2 },
  scale: [
    { delayMs: 0, what: "email", cache: "cold", seconds: 0.08, traffic },
    { delayMs: 20, what: "list", cache: "warm", seconds: 1.2, traffic: { ...traffic, bytes: 1200 } },
  ],
  merge: { entries: 2_000_000, all: [0.2, 0.1, 0.3], seconds: 0.2, cpuSeconds: 0.31, peakBytes: 9e7 },
  database: {
    version: "18.0",
    entries: 1_600_000,
    rows: [
      {
        where: "one server",
        push: 2,
        again: 1,
        lookup: 0.12,
        list: 0.5,
        compare: 4,
        bytesPerEntry: 9.254,
      },
    ],
  },
};

const cellsOf = (text: string): string[] =>
  text.split("\n").map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .join("|"),
  );

it("reports what was measured", () => {
  const text = renderScale(measured);
  expect(text).toContain("1,000,000 records, an index of 9.5 MB");
  const cells = cellsOf(text);
  expect(cells).toContain("|the file|e-mail address||50 ms||||");
  expect(cells).toContain("|0 ms|e-mail address|cold|80 ms||6|1.2 MB|");
  expect(cells).toContain("|20 ms|list of 10,000|warm|1200 ms|2|6|1 KB|");
});

it("reports what merging took", () => {
  const lines = renderScale(measured).split("\n");
  for (const line of [
    "- 2,000,000 entries in 0.20 s, the median of 3",
    "- 10.0 million entries a second",
    "- 0.31 s of processor time",
    "- 90 MB of memory",
  ])
    expect(lines).toContain(line);
});

it.each([1, 2, 3, 8])("divides a dump into %i parts, each with the names and whole lines", (count) => {
  const folder = emptyFolder();
  const lines = Array.from({ length: 50 }, (_, line) => `user${line ** 3}\n`);
  writeFileSync(join(folder, "dump.csv"), `username\n${lines.join("")}`);
  const parts = Array.from({ length: count }, (_, part) => join(folder, `${part}.csv`));
  splitDump(join(folder, "dump.csv"), parts);
  const texts = parts.map((part) => readFileSync(part, "utf8"));
  expect(texts.every((text) => text.startsWith("username\nuser") && text.endsWith("\n"))).toBe(true);
  expect(texts.map((text) => text.slice("username\n".length)).join("")).toBe(lines.join(""));
});

it("reports what a database took, or that there was none", () => {
  const cells = cellsOf(renderScale(measured));
  for (const line of [
    "|push: entries|800,000/s|",
    "|push again, which compares: entries|1,600,000/s|",
    "|one lookup|120 ms|",
    "|list of 10,000: identifiers|20,000/s|",
    "|compare with the file: entries|400,000/s|",
    "|bytes an entry, on each replica|9.25|",
  ])
    expect(cells).toContain(line);
  expect(renderScale({ ...measured, database: null })).toContain("Not measured: there was no server.");
});

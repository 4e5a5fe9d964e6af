// What a build may take in memory holds whatever it reads: with the least that may be said, few records and many.
import { execFileSync } from "node:child_process";
import { appendFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { emptyFolder } from "../support/folder.js";
import { peakArguments, peakIn } from "../support/program/peak-memory.js";

const api = pathToFileURL(join(import.meta.dirname, "..", "..", "dist", "index.js")).href;
const memoryBytes = 192 * 2 ** 20;

/** Builds in a process of its own; returns its peak of resident memory in bytes, and the entries of the user names. */
function built(dump: string, general: boolean): { peak: number; entries: number } {
  const program = `
    import { buildIndex } from ${JSON.stringify(api)};
    const { identifiers } = await buildIndex({
      dumps: [${JSON.stringify(dump)}], output: ${JSON.stringify(`${dump}.lkx`)}, secret: new Uint8Array(32), replace: true, dataset: { name: "test" },
      threads: 2, memoryBytes: ${memoryBytes}, general: ${general},
    });
    process.stdout.write(String(identifiers.username.entries));
  `;
  const programFile = `${dump}.mjs`;
  writeFileSync(programFile, program);
  const peakFile = `${dump}.peak`;
  const entries = execFileSync(process.execPath, [...peakArguments, programFile], {
    env: { ...process.env, PEAK_FILE: peakFile },
    encoding: "utf8",
  });
  return { peak: peakIn(peakFile), entries: Number(entries) };
}

/** 100 MB of rejects of a kind, behind one record. */
const rejects: [name: string, first: string, reject: string][] = [
  ["it.csv", "username,email\nanna,anna@example.com\n", '"\n'],
  ["it.csv", "username,email\nanna,anna@example.com\n", "a,b,c\n"],
  ["it.csv", "username,email\nanna,anna@example.com\n", '"x"y,anna@example.com\n'],
  ["it.ndjson", '{"username":"anna","email":"anna@example.com"}\n', "x\n"],
  ["it.ndjson", '{"username":"anna","email":"anna@example.com"}\n', '{"email":"anna@example.com"]\n'],
];

describe("a dump of nothing but rejects", () => {
  it.each(rejects.flatMap((one) => [false, true].map((general) => [...one, general] as const)))(
    "%s, %j and then 100 MB of %j, by the reference path: %s, takes under 300 MB",
    (name, first, reject, general) => {
      const dump = join(emptyFolder(), name);
      writeFileSync(dump, first);
      const piece = reject.repeat(Math.ceil(1e6 / reject.length));
      for (let bytes = 0; bytes < 1e8; bytes += piece.length) appendFileSync(dump, piece);
      const { peak, entries } = built(dump, general);
      process.stderr.write(`${JSON.stringify(reject)}: ${Math.round(peak / 1e6)} MB\n`);
      expect(entries).toBeGreaterThanOrEqual(1);
      expect(peak).toBeLessThan(300e6);
    },
  );
});

function writeDump(path: string, records: number): void {
  writeFileSync(path, "username,email,city\n");
  for (let from = 0; from < records; from += 100_000)
    appendFileSync(
      path,
      Array.from(
        { length: Math.min(100_000, records - from) },
        (_, index) => `user${from + index},u${from + index}@example.com,${index % 3}\n`,
      ).join(""),
    );
}

describe("a build that may take 192 MiB", () => {
  it.each([false, true])(
    "takes no more for 6,000,000 records than for 600,000, by the reference path: %s",
    (general) => {
      const folder = emptyFolder();
      const peaks = [600_000, 6_000_000].map((records) => {
        const dump = join(folder, `${records}.csv`);
        writeDump(dump, records);
        const { peak, entries } = built(dump, general);
        process.stderr.write(
          `${records} records, ${statSync(dump).size} bytes: ${Math.round(peak / 2 ** 20)} MiB\n`,
        );
        expect(entries).toBe(records);
        return peak;
      });
      for (const peak of peaks) expect(peak).toBeLessThan(memoryBytes);
    },
  );
});

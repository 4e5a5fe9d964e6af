// Make the Nth disk operation fail, for N = 1, 2, 3 and so on until none does. Each time, nothing
// is half-written.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/indexing/build-index.js";
import { LeakcheckError } from "../../src/errors.js";
import { nodeFiles, type Files } from "../../src/files.js";
import { testOptions } from "../support/index/built-index.js";
import { faultyFiles } from "../support/program/faulty-files.js";
import { gzipOf, tarOf, zipOf } from "../support/inputs/archives.js";
import { emptyFolder } from "../support/folder.js";
import { firstSeed, randomCases } from "../support/random-cases.js";

const dump = `username,email\n${Array.from({ length: 60 }, (_, index) => `user${index},user${index}@example.com`).join("\n")}\n`;
const sizes = { partitionBytes: 64, sorterEntries: 1024, chunkBytes: 512, heldPipeBytes: 100 };

const rows = dump.trimEnd().split("\n").slice(1);
const sql = `INSERT INTO people (username, email) VALUES\n${rows.map((row) => `('${row.replace(",", "','")}')`).join(",\n")};\n`;
const halves = { "1.csv": dump, "2.csv.gz": gzipOf(dump) };
const parquet = readFileSync(new URL("../ingest/convert/files/zstd.parquet", import.meta.url));
const workbook = readFileSync(new URL("../ingest/convert/files/openpyxl.xlsx", import.meta.url));

/** Dumps as they arrive, each with the names of its files; `-` is standard input. */
const dumps: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  "a plain dump": { "dump.csv": dump },
  "a packed dump": { "dump.csv.gz": gzipOf(gzipOf(dump)) },
  "a zip": { "dump.zip": zipOf(halves) },
  "a tar": { "dump.tar": tarOf(halves) },
  "a folder": {
    "1.csv.gz": gzipOf(dump),
    "2.zip": zipOf(halves),
    "3.ndjson": '[{"email":"kim@example.com"}]',
  },
  SQL: { "dump.sql": sql },
  "a workbook and Parquet": { "1.xlsx": workbook, "2.parquet": parquet },
  "a packed dump on standard input": { "-": gzipOf(dump) },
  "a tar on standard input": { "-": gzipOf(tarOf(halves)) },
};
const old = "what stood there before";

/** Every run breaks one operation without replacing an index, and all behind it with; the long tests try the other two as well. */
const variants = [
  { forGood: false, replace: false },
  { forGood: true, replace: true },
  { forGood: true, replace: false },
  { forGood: false, replace: true },
].slice(0, 2 * Math.min(2, randomCases(1)));

/** Every run breaks one operation of so many, another one each time; long runs break each. */
const stride = randomCases(1) === 1 ? 8 : 1;

/** Whether the fault was that something could not be removed. */
function isOfCleaning(failure: unknown): boolean {
  return failure instanceof Error && failure.message.includes(".leakcheck-build-");
}

/** Returns the names of temporary folders in a folder, and of what is in them. */
function leftIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith("."));
}

describe.each(variants)(
  "a build with a fault (for good: $forGood, replacing: $replace)",
  ({ forGood, replace }) => {
    it.each(Object.entries(dumps))(
      "publishes the whole index or leaves what was there: %s",
      async (_, contents) => {
        const folder = emptyFolder();
        const input = contents["-"] === undefined ? undefined : Buffer.from(contents["-"]);
        const dumpPath = input === undefined ? join(folder, "dumps") : "-";
        if (input === undefined) mkdirSync(dumpPath);
        for (const [name, bytes] of Object.entries(contents))
          if (name !== "-") writeFileSync(join(dumpPath, name), bytes);
        const good = join(folder, "good.lkx");
        await buildIndex(testOptions([dumpPath], good), faultyFiles(0, false, { input }), sizes);
        const expected = readFileSync(good);
        let failures = 0;
        for (let failing = 1 + (firstSeed % stride); ; failing += stride) {
          const place = join(folder, String(failing));
          mkdirSync(place);
          const target = join(place, "it.lkx");
          if (replace) writeFileSync(target, old);
          const files = faultyFiles(failing, forGood, { input });
          let failure: unknown;
          try {
            await buildIndex({ ...testOptions([dumpPath], target), replace }, files, sizes);
          } catch (cause) {
            failure = cause;
          }
          if (failure !== undefined) {
            expect(failure).toBeInstanceOf(LeakcheckError);
            failures += 1;
          }
          const bytes = existsSync(target) ? readFileSync(target) : undefined;
          // A fault after publishing (syncing the folder, cleaning up) is reported, and the index is
          // whole.
          if (bytes !== undefined && !bytes.equals(expected))
            expect(bytes.toString()).toBe(replace ? old : "never reached");
          if (failure === undefined) expect(bytes?.equals(expected)).toBe(true);
          // A disk that is gone cannot be cleared up.
          if (!forGood && failure !== undefined && !isOfCleaning(failure)) expect(leftIn(place)).toEqual([]);
          if (!files.hasFailed) break;
        }
        expect(failures).toBeGreaterThan(15 / stride);
      },
    );
  },
);

describe("a failed clean-up", () => {
  const stubborn: Files = {
    ...nodeFiles,
    removeFolder(path) {
      throw new LeakcheckError("CANNOT_WRITE", `cannot write ${path}: made on purpose`);
    },
  };

  it("is a warning once the index is published", async () => {
    const folder = emptyFolder();
    const target = join(folder, "it.lkx");
    writeFileSync(join(folder, "dump.csv"), dump);
    const warnings: string[] = [];
    const options = {
      ...testOptions([join(folder, "dump.csv")], target),
      onWarning: (text: string) => warnings.push(text),
    };
    const report = await buildIndex(options, stubborn, sizes);
    expect(report.records).toBe(60);
    expect(warnings).toEqual([expect.stringContaining("cannot remove") as string]);
    expect(existsSync(target)).toBe(true);
  });

  it("does not hide why a build failed", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "dump.csv"), "username,email\n");
    await expect(
      buildIndex(testOptions([join(folder, "dump.csv")], join(folder, "it.lkx")), stubborn, sizes),
    ).rejects.toMatchObject({
      code: "NO_RECORDS",
    });
  });

  it("leaves no temporary folder, even of a build that had barely begun", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "dump.csv"), dump);
    for (let failing = 1; failing < 8; failing++) {
      await buildIndex(
        testOptions([join(folder, "dump.csv")], join(folder, "it.lkx")),
        faultyFiles(failing, false),
        sizes,
      ).catch(() => {});
      expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    }
  });
});

// The corpus as dumps arrive: every form holds the same records.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBenchArguments } from "../../bench/harness/arguments.js";
import type { Programs } from "../../bench/harness/contenders.js";
import { packedContenders } from "../../bench/harness/packed-contenders.js";
import { makePacked, packedFiles, packedPaths, removePacked } from "../../bench/harness/packed-dumps.js";
import { buildIndex } from "../../src/indexing/build-index.js";
import { emptyFolder } from "../support/folder.js";
import { testOptions } from "../support/index/built-index.js";

const programs: Programs = {
  builds: [{ name: "leakcheck", program: "/bin/leakcheck.cjs", home: "/home", takesThreads: true }],
  folder: "/programs",
  clickhouseFolder: "/clickhouse",
  hasJq: true,
  sqlite: undefined,
};

describe("the corpus as dumps arrive", () => {
  it("is the same in every form", async () => {
    const folder = emptyFolder();
    const rows = 700;
    const { forms } = makePacked(folder, rows);
    expect(forms).toEqual(expect.arrayContaining(["array", "sql"]));
    const found: unknown[] = [];
    for (const form of forms) {
      const output = join(emptyFolder(), "it.lkx");
      const report = await buildIndex(testOptions([join(folder, packedPaths[form])], output));
      const { email, phone, username } = report.identifiers;
      found.push({ records: report.records, rejects: report.rejects.total, email, phone, username });
      expect(packedFiles(folder, form).every((name) => existsSync(join(folder, name)))).toBe(true);
    }
    expect(found[0]).toMatchObject({ records: rows, rejects: 0 });
    for (const one of found) expect(one).toEqual(found[0]);
    writeFileSync(join(folder, "other"), "");
    removePacked(folder);
    expect(Object.values(packedPaths).some((name) => existsSync(join(folder, name)))).toBe(false);
    expect(existsSync(join(folder, "other"))).toBe(true);
  });

  it("is read by whoever can", () => {
    const of = (line: string) =>
      packedContenders(readBenchArguments(line.split(" ")), programs, ["gz", "parts", "sql"], (form) => [
        form,
      ]);
    expect(of("--packed").map(({ id }) => id)).toEqual([
      "leakcheck-packed-gz",
      "leakcheck-packed-pipe",
      "duckdb-scan-packed-gz",
      "duckdb-group-packed-gz",
      "leakcheck-packed-parts",
      "duckdb-scan-packed-parts",
      "duckdb-group-packed-parts",
      "leakcheck-packed-sql",
    ]);
    expect(of("--packed --skip-rivals --only leakcheck-packed").map(({ reads }) => reads)).toEqual([
      ["gz"],
      ["gz"],
      ["parts"],
      ["sql"],
    ]);
  });
});

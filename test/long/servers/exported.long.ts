// DuckDB reads exports, and finds the same in both formats as the second reader of the index. DuckDB is a package of the
// bench: `npm ci --prefix bench` installs it.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as duckDbTypes from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { emptyFolder } from "../../support/folder.js";
import { buildText } from "../../support/index/built-index.js";
import { readIndex } from "../../support/index/index-reference.js";
import { isThere } from "../../support/servers.js";
import { exportIndex } from "../../../src/exporting/export-index.js";
import { openReader } from "../../../src/lookup/open-reader.js";

type DuckDb = typeof duckDbTypes;

function findDuckDb(): string | undefined {
  const folder = process.env["LEAKCHECK_DUCKDB"] ?? join(import.meta.dirname, "..", "..", "..", "bench");
  try {
    return createRequire(join(folder, "package.json")).resolve("@duckdb/node-api");
  } catch {
    return undefined;
  }
}

const duckDb = findDuckDb();
const hasDuckDb = isThere("DuckDB", () => duckDb !== undefined);

describe.skipIf(!hasDuckDb)("DuckDB", () => {
  it("finds every entry of an index in its exports", async () => {
    const folder = emptyFolder();
    const lines = Array.from(
      { length: 30_000 },
      (_, line) => `user${line},user${line % 25_000}@example.com,${line % 3 === 0 ? "x" : ""}`,
    );
    const path = join(folder, "it.lkx");
    await buildText(path, "csv", `username,email,"a ""b"", c"\n${lines.join("\n")}\n`);
    const expected = [...readIndex(readFileSync(path)).tables]
      .map(([kind, table]) => {
        const entries = [...table.values()];
        return [
          ["", "email", "phone", "username", "mailbox"][kind],
          String(entries.length),
          String(entries.reduce((sum, { records }) => sum + records, 0)),
          String(entries.reduce((all, { key }) => all ^ key, 0n)),
          String(entries.filter(({ key }) => key >= 1n << 63n).length),
          String(entries.filter(({ columns }) => columns === 7n).length),
        ];
      })
      .filter(([, entries]) => entries !== "0");
    const { DuckDBInstance } = (await import(pathToFileURL(duckDb ?? "").href)) as DuckDb;
    const instance = await DuckDBInstance.create(":memory:", {});
    const connection = await instance.connect();
    const reader = await openReader(path);
    for (const [format, source, columns] of [
      ["parquet", "'FILE'", "columns"],
      ["csv", "read_csv('FILE', types = {'key': 'UBIGINT'})", `from_json(columns, '["VARCHAR"]')`],
    ] as const) {
      const file = join(folder, `it.${format}`);
      const pieces: Uint8Array[] = [];
      await exportIndex({ name: "it", reader }, format, (piece) => pieces.push(Uint8Array.from(piece)));
      writeFileSync(file, Buffer.concat(pieces));
      const rows = await connection.runAndReadAll(`
        SELECT kind, count(*), sum(records), bit_xor(key), count(*) FILTER (key >= 9223372036854775808),
          count(*) FILTER (${columns} = ['username', 'email', 'a "b", c'])
        FROM ${source.replace("FILE", file)} GROUP BY kind ORDER BY kind`);
      expect(rows.getRowsJson().map((row) => row.map(String))).toEqual(expected);
      // What a reader skips by the statistics of row groups.
      const one = await connection.runAndReadAll(
        `SELECT count(*) FROM ${source.replace("FILE", file)} WHERE key = (SELECT max(key) FROM ${source.replace("FILE", file)})`,
      );
      expect(one.getRowsJson().map((row) => row.map(String))).toEqual([["1"]]);
    }
    reader.close();
    connection.closeSync();
    instance.closeSync();
  });
});

// Random rows, written as each program writes them: the same rows come out, in chunks of any size.
import { describe, expect, it } from "vitest";
import { sqlTables } from "../../../src/ingest/convert/sql-tables.js";
import { inChunks, outcomeOf } from "../../support/convert/tables.js";
import { oddRows } from "../../support/convert/odd-rows.js";
import { sqlWriters } from "../../support/convert/sql-writers.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";

type Random = (below: number) => number;

const nameOf = (random: Random): string =>
  ["t", "users", "odd name", 'a"b', "c`d", "e]f", "select", "é"][random(8)] ?? "t";

describe.each(Object.keys(sqlWriters))("rows written by %s", (writer) => {
  const seeds = Array.from({ length: randomCases(15) }, (_, at) => (firstSeed + at) % 2 ** 31);
  it.each(seeds)("come out, seed %i", async (seed) => {
    const random = seededRandom(seed);
    const isUndeclared = writer.startsWith("undeclared");
    const table = isUndeclared ? "t" : nameOf(random);
    const width = 1 + random(5);
    const columns = Array.from({ length: width }, (_, at) => `${nameOf(random)}${at}`);
    const hasNul = writer === "mysqldump" || writer === "phpMyAdmin";
    const rows = oddRows(random, 1 + random(20), width, hasNul);
    const sql = sqlWriters[writer]?.(table, columns, rows) ?? "";
    for (const size of [1 + random(50), 65_536]) {
      const outcome = await outcomeOf(sqlTables(inChunks(sql, size), "dump"));
      if (isUndeclared) {
        // What nothing declares may be decided wrongly; that must show.
        const names = columns.map((_, at) => `c${at}`);
        if (outcome.error === undefined)
          expect(outcome.tables.map(({ rows }) => [rows[0], rows.length])).toEqual([
            [names, rows.length + 1],
          ]);
        else expect(outcome.error).toMatch(/^(?:CUT|DAMAGED)_SOURCE$/u);
      } else expect(outcome).toEqual({ tables: [{ name: table, rows: [columns, ...rows] }] });
    }
  });
});

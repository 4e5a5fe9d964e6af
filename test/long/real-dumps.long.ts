// Dumps of real servers: odd rows go in, and the same rows come out of what the servers' own programs
// dump. Debian's packages mariadb-server, postgresql and sqlite3 have them.
import { describe, expect, it, onTestFinished } from "vitest";
import { sqlTables } from "../../src/ingest/convert/sql-tables.js";
import { startMariaDb, startPostgres, startSqlite } from "../support/convert/database-servers.js";
import { oddRows } from "../support/convert/odd-rows.js";
import { type Row, sqlWriters } from "../support/convert/sql-writers.js";
import { inChunks, outcomeOf } from "../support/convert/tables.js";
import { firstSeed } from "../support/random-cases.js";
import { seededRandom } from "../support/random.js";

const columns = ["n", "mail", "note", 'a "b"', "c`d", "key"];

const servers = [
  {
    name: "mariadb-dump",
    start: startMariaDb,
    create:
      'CREATE TABLE odd (n int primary key, mail longtext, note longtext, `a "b"` longtext, `c``d` longtext, `key` longtext)',
    insert: "mysqldump",
    dumps: [
      [],
      ["--complete-insert"],
      ["--hex-blob"],
      ["--skip-extended-insert"],
      ["--insert-ignore"],
      ["--replace", "--skip-comments"],
      ["--compact"],
      ["--no-create-info", "--complete-insert"],
      ["--routines", "--triggers", "--events", "--add-drop-trigger", "--single-transaction"],
      ["--net-buffer-length=16384"],
    ],
  },
  {
    name: "pg_dump",
    start: startPostgres,
    create:
      'CREATE TABLE odd (n int primary key, mail text, note text, "a ""b""" text, "c`d" text, key text)',
    insert: "pg_dump --column-inserts",
    dumps: [
      [],
      ["--inserts"],
      ["--column-inserts"],
      ["--rows-per-insert=50"],
      ["--data-only"],
      ["--data-only", "--inserts"],
    ],
  },
  {
    name: "sqlite3 .dump",
    start: startSqlite,
    create:
      'CREATE TABLE odd (n int primary key, mail text, note text, "a ""b""" text, "c`d" text, key text)',
    insert: "sqlite3 .dump",
    dumps: [[]],
  },
] as const;

describe.each(servers)("$name", ({ name, start, create, insert, dumps }) => {
  it(`dumps the rows that come out, seed ${firstSeed}`, async ({ skip }) => {
    const server = start();
    if (server === undefined) return skip(`the server of ${name} is not installed`);
    onTestFinished(() => {
      server.stop();
    });
    const isMariaDb = name === "mariadb-dump";
    const rows: Row[] = oddRows(seededRandom(firstSeed), 500, columns.length - 1, isMariaDb).map(
      (row, at) => [String(at), ...row],
    );
    const written = sqlWriters[insert]?.("odd", columns, rows) ?? "";
    // The table has types of its own.
    server.run(
      `${create};\n${written
        .replace(/^CREATE TABLE [`"]odd[`"] [^;]*;/mu, "")
        .replace("COMMENT 'it''s, ('", "")
        .replaceAll(/^(?:UN)?LOCK TABLES.*$/gmu, "")}`,
    );
    for (const options of dumps) {
      const dump = server.dump(...options);
      let all: Row[] = [];
      for (const size of [65_536, 997]) {
        const outcome = await outcomeOf(sqlTables(inChunks(dump, size), "dump"));
        const [table] = outcome.tables;
        expect([options, outcome.error, outcome.tables.length, table?.name]).toEqual([
          options,
          undefined,
          1,
          "odd",
        ]);
        const hasNames =
          !options.some((one) => one === "--data-only") || !options.some((one) => one === "--inserts");
        if (hasNames) expect(table?.rows[0]).toEqual(columns);
        all = table?.rows.slice(1) as Row[];
        // PostgreSQL dumps rows in the order in which they lie. Numbers tell what differs; a comparison of all takes long.
        const inOrder = all.toSorted((left, right) => Number(left[0]) - Number(right[0]));
        expect(inOrder.length).toBe(rows.length);
        for (const [at, row] of rows.entries()) expect(inOrder[at]).toEqual(row);
      }
      // What is cut is never taken for whole.
      for (let cut = 0; cut < 20; cut++) {
        const end = Math.floor((dump.length * cut) / 20);
        const { error, tables } = await outcomeOf(sqlTables(inChunks(dump.subarray(0, end)), "dump"));
        const found = tables[0]?.rows.slice(1) ?? [];
        expect([options, end, JSON.stringify(found) === JSON.stringify(all.slice(0, found.length))]).toEqual([
          options,
          end,
          true,
        ]);
        if (end > 3000) expect([options, end, error]).toEqual([options, end, "CUT_SOURCE"]);
      }
    }
  });
});

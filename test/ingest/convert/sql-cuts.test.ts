// Dumps of SQL that end too early: every row before the cut is given, then an error. Never fewer rows
// without one.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sqlTables } from "../../../src/ingest/convert/sql-tables.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";
import { inChunks, type Outcome, outcomeOf } from "../../support/convert/tables.js";

const folder = new URL("dumps/", import.meta.url);
const read = (sql: Uint8Array, size?: number): Promise<Outcome> =>
  outcomeOf(sqlTables(inChunks(sql, size), "dump"));

/** Every row with the name of its table. */
const rowsOf = ({ tables }: Outcome): string[] =>
  tables.flatMap(({ name, rows: [header, ...rows] }) =>
    rows.map((row) => JSON.stringify([name, header, row])),
  );

/** Dumps whose end shows, as programs and people write them. */
const written: readonly [string, string][] = [
  [
    "statements with ends",
    "CREATE TABLE t (a int, b text);\nINSERT INTO t VALUES (1,'x;'),\n(2,'it''s')\n;\nINSERT INTO t VALUES (3,'y');",
  ],
  [
    "a row for each statement",
    "SET x=1;\nINSERT INTO t VALUES (1,'x');\nINSERT INTO t VALUES (22,'yy');\nINSERT INTO t VALUES (33,NULL);",
  ],
  ["one statement", "INSERT INTO t VALUES\n(1,'x')\n,(2,'y')\n;"],
  [
    "GO",
    "SET IDENTITY_INSERT [dbo].[t] ON\nGO\nINSERT [dbo].[t] ([a]) VALUES (N'x')\nINSERT [dbo].[t] ([a]) VALUES (N'y')\nGO\nINSERT [dbo].[t] ([a]) VALUES (N'z')\nGO\n",
  ],
  [
    "a transaction",
    "START TRANSACTION;\nINSERT INTO t (a) VALUES (1);\nINSERT INTO t (a) VALUES (2);\nCOMMIT;",
  ],
  [
    "SELECT and SET",
    "SET x=1;INSERT INTO t (a,b) SELECT 1,'x' UNION ALL SELECT 2,'y';INSERT INTO t SET a=3,b='z';SELECT 1;",
  ],
  [
    "other delimiters",
    "INSERT INTO `t` VALUES (1);\nDELIMITER $$\nCREATE TRIGGER x BEGIN y; END$$\nINSERT INTO `t` VALUES (2)$$\nDELIMITER ;\nINSERT INTO `t` VALUES (3);",
  ],
];
const dumps: [string, Buffer][] = [
  ...written.map(([name, sql]): [string, Buffer] => [name, Buffer.from(sql)]),
  ...readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .map((name): [string, Buffer] => [name, readFileSync(new URL(name, folder))]),
];

describe("a dump of SQL that is cut", () => {
  it.each(dumps)("gives each row before the cut, and an error: %s", async (_, sql) => {
    const whole = await read(sql);
    expect(whole.error).toBeUndefined();
    const all = rowsOf(whole);
    let before = 0;
    const step = sql.length < 1000 || randomCases(1) > 1 ? 1 : 13;
    for (let end = firstSeed % step; end < sql.length; end += step) {
      const outcome = await read(sql.subarray(0, end));
      const rows = rowsOf(outcome);
      expect([end, rows]).toEqual([end, all.slice(0, rows.length)]);
      // No row is lost again.
      expect(rows.length).toBeGreaterThanOrEqual(before);
      before = rows.length;
      if (outcome.error === undefined)
        expect([end, rows.length]).toEqual([
          end,
          all.length === rows.length || isBetween(sql, end) ? rows.length : -1,
        ]);
      else expect([end, outcome.error]).toEqual([end, "CUT_SOURCE"]);
    }
    if (step === 1) expect(before).toBe(all.length);
  });

  it.each(dumps)("gives the same in chunks of any size: %s", async (_, sql) => {
    const whole = await read(sql);
    for (const size of [1, 2, 3, 7, 64]) expect([size, await read(sql, size)]).toEqual([size, whole]);
  });
});

/** Whether a dump without a last line of its own seems whole at a byte: between statements. */
function isBetween(sql: Buffer, end: number): boolean {
  const text = sql.toString("latin1", 0, end);
  if (!/^\w/mu.test(text)) return true;
  if (/^-- (?:MariaDB|MySQL) dump|^-- PostgreSQL database|^BEGIN TRANSACTION|^START TRANSACTION/mu.test(text))
    return false;
  return /(?:;|^GO|\$\$|^DELIMITER.*\n)\s*$/mu.test(text);
}

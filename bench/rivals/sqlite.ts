// SQLite by node:sqlite, where there is no sqlite3 shell: sqlite.mjs DUMP.csv DATABASE. All rows in one transaction. Lines are split by
// a few lines of our own, for csv-parse alone would take longer than SQLite.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { corpusColumns } from "../corpus/records.js";
import { sqliteIndexes, sqlitePragmas, sqliteTable } from "../harness/sql.js";
import { splitLine } from "./split-line.js";
import { argument, report } from "./outcome.js";

await report(async () => {
  const database = new DatabaseSync(argument(1));
  database.exec(sqlitePragmas);
  database.exec(sqliteTable);
  const insert = database.prepare(`insert into dump values (${corpusColumns.map(() => "?").join(", ")})`);
  database.exec("begin");
  let isHeader = true;
  for await (const line of createInterface({ input: createReadStream(argument(0)), crlfDelay: Infinity })) {
    if (!isHeader) insert.run(...splitLine(line));
    isHeader = false;
  }
  database.exec("commit");
  for (const index of sqliteIndexes) database.exec(index);
  database.close();
  return {};
});

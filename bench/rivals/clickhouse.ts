// ClickHouse in this process, by chdb: clickhouse.mjs THREADS group FORMAT DUMP FOLDER, or THREADS count FOLDER.
import { Session } from "chdb";
import { clickhouseGroup, countEntries, sqlKinds } from "../harness/sql.js";
import { argument, report } from "./outcome.js";

await report(() => {
  const isCount = argument(1) === "count";
  const session = new Session(argument(isCount ? 2 : 4));
  session.query(`set max_threads = ${Number(argument(0))}`);
  try {
    if (!isCount) {
      for (const statement of clickhouseGroup(argument(2) === "csv" ? "csv" : "ndjson", argument(3)))
        session.query(statement);
      return {};
    }
    const lines = session.query(countEntries, "TSV").trim().split("\n");
    const rows = new Map(
      lines.map((line) => line.split("\t").map(Number)).map(([kind, entries]) => [kind, entries]),
    );
    return { keys: Object.fromEntries(sqlKinds.map(({ number, kind }) => [kind, rows.get(number) ?? 0])) };
  } finally {
    session.close();
  }
});

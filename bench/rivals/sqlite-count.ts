// Distinct canonical forms in SQLite's table: sqlite-count.mjs SHELL DATABASE; without a shell (an empty argument) by node:sqlite.
import { execFileSync } from "node:child_process";
import type { Counts } from "../harness/runs/bench-run.js";
import { countDistinct, sqlKinds } from "../harness/sql.js";
import { argument, report } from "./outcome.js";

const path = argument(1);

await report(async () => {
  const ask = argument(0) === "" ? await library() : shell;
  const keys: Counts["keys"] = {};
  for (const kind of sqlKinds) keys[kind.kind] = ask(countDistinct(kind));
  return { records: ask("select count(*) from dump"), keys };
});

function shell(sql: string): number {
  return Number(execFileSync(argument(0), ["-batch", path, sql], { encoding: "utf8" }));
}

async function library(): Promise<(sql: string) => number> {
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(path);
  return (sql) => Number(Object.values(database.prepare(sql).get() ?? {})[0]);
}

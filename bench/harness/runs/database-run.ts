// The same index in ClickHouse, on one server and on a cluster of four: what loading, lookups and a
// comparison take there.
import { join } from "node:path";
import { tableStatements } from "../../../src/clickhouse/tables.js";
import { hasClickhouse, RealCluster } from "../../../test/support/clickhouse/real-cluster.js";
import { median } from "../statistics.js";

/** What one arrangement of servers took, in seconds of whole processes. */
export interface DatabaseRow {
  where: string;
  push: number;
  /** Pushed again: nothing is sent, but all is compared. */
  again: number;
  /** The median of one lookup. */
  lookup: number;
  list: number;
  /** A comparison of the dataset with the file that it was made of. */
  compare: number;
  /** On the disk of a server that has it. */
  bytesPerEntry: number;
}

export interface DatabaseRun {
  version: string;
  entries: number;
  rows: DatabaseRow[];
}

/** What is run: a command line of leakcheck, with a file for standard input; returns the seconds that it took. */
export type Runner = (args: readonly string[], input?: string) => Promise<number>;

const arrangements = [
  { where: "one server", database: "one", isSpread: false },
  { where: "two shards of two replicas", database: "spread", isSpread: true },
] as const;

/** Returns null, and says so, if there is no server here. Leaves nothing running and nothing in `folder`. */
export async function measureDatabase(
  { index, list, asked, folder }: { index: string; list: string; asked: readonly string[]; folder: string },
  run: Runner,
  tell: (text: string) => void,
): Promise<DatabaseRun | null> {
  if (!hasClickhouse) {
    tell("SKIPPED: there is no clickhouse-server here (LEAKCHECK_CLICKHOUSE names one)");
    return null;
  }
  const cluster = await RealCluster.start(join(folder, "scale-servers"), { isLogged: false });
  try {
    let entries = 0;
    const rows: DatabaseRow[] = [];
    for (const { where, database, isSpread } of arrangements) {
      if (isSpread) await makeTables(cluster, database);
      const address = cluster.address(database);
      const at = ["lookup", "-i", address];
      const push = await run(["push", index, address]);
      tell(`pushed to ${where}`);
      const again = await run(["push", index, address]);
      const lookups: number[] = [];
      for (const text of asked) lookups.push(await run([...at, text]));
      const listed = await run([...at, "-"], list);
      const compare = await run(["compare", address, index]);
      const table = `${database}.entries${isSpread ? "_local" : ""}`;
      await cluster.ask(0, `OPTIMIZE TABLE ${table} FINAL`);
      const [stored = 0, bytes = 0] = (
        await cluster.ask(
          0,
          `SELECT sum(rows), sum(bytes_on_disk) FROM system.parts WHERE active AND database = '${database}' AND table LIKE 'entries%'`,
        )
      )
        .split("\t")
        .map(Number);
      if (!isSpread) entries = stored;
      rows.push({
        where,
        push,
        again,
        lookup: median(lookups),
        list: listed,
        compare,
        bytesPerEntry: bytes / stored,
      });
      tell(`in ClickHouse: ${where}`);
    }
    return { version: await cluster.ask(0, "SELECT version()"), entries, rows };
  } finally {
    await cluster.stop();
  }
}

/** Makes the tables on each server, because there is no Keeper. Old servers know no codecs. */
async function makeTables(cluster: RealCluster, database: string): Promise<void> {
  const layout = { database, cluster: cluster.name, hasKeeper: false };
  const older = tableStatements({ ...layout, hasCodecs: false });
  for (const node of cluster.nodes.keys())
    for (const [at, sql] of tableStatements({ ...layout, hasCodecs: true }).entries())
      await cluster.ask(node, sql).catch(async () => cluster.ask(node, older[at] ?? sql));
}

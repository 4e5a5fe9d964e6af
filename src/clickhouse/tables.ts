// The tables in a database: made if they are not there, and what they are.
import { LeakcheckError } from "../errors.js";
import { serverCodes, shortMs, type Client } from "./client.js";
import { RowReader } from "./row-binary.js";

/** How the tables of a database are spread. */
export interface Tables {
  /** The cluster; undefined if one server has everything. */
  readonly cluster: string | undefined;
  /** True if replicas fetch from each other, so that they are equal only after a while. */
  readonly isReplicated: boolean;
}

export interface Layout {
  readonly database: string;
  readonly cluster: string | undefined;
  /** True if Keeper runs: then one statement reaches every server, and replicas fetch from each other. */
  readonly hasKeeper: boolean;
  /** False for servers of before 2019. */
  readonly hasCodecs: boolean;
}

/** Returns the statements that make the tables. docs/scaling.md shows them. */
export function tableStatements({ database, cluster, hasKeeper, hasCodecs }: Layout): string[] {
  const isSpread = cluster !== undefined;
  const everywhere = isSpread && hasKeeper ? ` ON CLUSTER \`${cluster}\`` : "";
  const local = isSpread ? "_local" : "";
  const engine = (kind: string, table: string): string =>
    isSpread && hasKeeper
      ? `Replicated${kind}('/clickhouse/tables/{shard}/${database}/${table}', '{replica}')`
      : kind;
  const spread = (table: string, by: string): string[] =>
    isSpread
      ? [
          `CREATE TABLE IF NOT EXISTS ${database}.${table}${everywhere} AS ${database}.${table}_local ENGINE = Distributed(\`${cluster}\`, ${database}, ${table}_local, ${by})`,
        ]
      : [];
  const key = hasCodecs ? "UInt64 CODEC(Delta(8), ZSTD(1))" : "UInt64";
  return [
    `CREATE DATABASE IF NOT EXISTS ${database}${everywhere}`,
    `CREATE TABLE IF NOT EXISTS ${database}.entries${local}${everywhere} ( kind UInt8, key ${key}, part UInt32, columns String, records UInt32 ) ENGINE = ${engine("ReplacingMergeTree", "entries")} ORDER BY (kind, key, part) SETTINGS index_granularity = 1024`,
    ...spread("entries", "key"),
    `CREATE TABLE IF NOT EXISTS ${database}.parts${local}${everywhere} ( part UInt32, version UInt64, state Enum8('loading' = 1, 'complete' = 2, 'dropped' = 3), dataset String, index_sha256 FixedString(64), key_id String, rules UInt32, records UInt64, entries UInt64, metadata String, head String, witnesses String ) ENGINE = ${engine("MergeTree", "parts")} ORDER BY (part, version)`,
    ...spread("parts", "part"),
  ];
}

/** Returns how the tables of the database are spread; undefined if there are none. */
export async function tablesOf(client: Client): Promise<Tables | undefined> {
  const rows = new RowReader(
    await client.ask({
      sql: `SELECT name, engine, engine_full FROM system.tables WHERE database = '${client.database}' AND name IN ('entries', 'entries_local', 'parts') FORMAT RowBinary`,
      ms: shortMs,
    }),
  );
  const engines = new Map<string, { engine: string; full: string }>();
  while (!rows.isAtEnd) {
    const [name = "", engine = "", full = ""] = [rows.string(), rows.string(), rows.string()].map(String);
    engines.set(name, { engine, full });
  }
  const entries = engines.get("entries");
  if (entries === undefined || !engines.has("parts")) return undefined;
  if (entries.engine !== "Distributed") return { cluster: undefined, isReplicated: false };
  const cluster = /^Distributed\(\s*[`'"]?([\w.-]+)/u.exec(entries.full)?.[1];
  if (cluster === undefined) throw client.failure("the table entries is not one of leakcheck");
  return {
    cluster,
    isReplicated: engines.get("entries_local")?.engine.startsWith("Replicated") === true,
  };
}

/** Returns the tables; makes them if there are none. Throws `USAGE`, `CANNOT_FETCH`. */
export async function ensureTables(client: Client, cluster: string | undefined): Promise<Tables> {
  if (cluster !== undefined && !/^[a-z_][\w.-]*$/iu.test(cluster))
    throw new LeakcheckError("USAGE", "that is not a possible name of a cluster");
  const known = await tablesOf(client);
  if (known !== undefined) {
    if (cluster !== undefined && known.cluster !== cluster)
      throw new LeakcheckError(
        "USAGE",
        `the tables of ${client.address.shown} are ${known.cluster === undefined ? "on one server" : `those of cluster ${known.cluster}`}, not of cluster ${cluster}`,
      );
    return known;
  }
  const layout = { database: client.database, cluster, hasKeeper: true, hasCodecs: true };
  const older = tableStatements({ ...layout, hasCodecs: false });
  for (const [index, sql] of tableStatements(layout).entries()) {
    let reply = await client.attempt({ sql, ms: shortMs });
    if (reply === serverCodes.syntax) reply = await client.attempt({ sql: older[index] ?? sql, ms: shortMs });
    if (typeof reply !== "number") continue;
    if (cluster === undefined) throw client.refusal(reply, sql);
    throw client.failure(
      `the server cannot make tables on all servers of cluster ${cluster} (its error ${reply})`,
      "without Keeper, make them on each server with the statements in docs/scaling.md",
    );
  }
  return { cluster, isReplicated: cluster !== undefined };
}

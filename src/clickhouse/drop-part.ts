// Takes a part out of a database. Lookups stop asking it before its first row goes.
import { setTimeout as wait } from "node:timers/promises";
import { LeakcheckError } from "../errors.js";
import { longMs, type Client } from "./client.js";
import { partName, writePart, type PartRow } from "./part-rows.js";
import { Replicas } from "./replicas.js";
import { tablesOf } from "./tables.js";

const mostLooks = 120;

/** Returns the part that a name means: its own, or that of a dataset with only this one. Throws `USAGE`. */
export function partNamed(named: string, parts: readonly PartRow[]): PartRow {
  const there = parts.filter(({ state }) => state !== "dropped");
  const byNumber = there.find(({ part }) => partName(part) === named.toLowerCase());
  if (byNumber !== undefined) return byNumber;
  const [first, second] = there.filter(({ dataset }) => dataset === named);
  if (first === undefined)
    throw new LeakcheckError("USAGE", "the database has no such part or dataset", {
      hint: "leakcheck list shows them",
    });
  if (second !== undefined)
    throw new LeakcheckError("USAGE", "the dataset has several parts", {
      hint: "name one of them: leakcheck list shows their names",
    });
  return first;
}

/**
 * Drops a part. Returns the statement that deletes its rows on each server, if this one may not or cannot
 * reach the others; undefined if they are deleted or will be. Throws `CANNOT_FETCH`.
 */
export async function dropPart(
  client: Client,
  row: PartRow,
  pause: () => Promise<unknown> = async () => wait(1000),
): Promise<string | undefined> {
  const tables = await tablesOf(client);
  if (tables === undefined) throw client.failure("the database has no tables of leakcheck");
  const { part } = row;
  const version = row.version + 1n;
  await writePart(client, { ...row, version, state: "dropped" });
  const replicas = await Replicas.of(client, tables);
  for (let looks = 1; !(await isKnown(replicas, part, version)); looks++) {
    if (looks === mostLooks)
      throw client.failure("a replica does not learn that the part is dropped", "drop it again later");
    await pause();
  }
  const { cluster } = tables;
  const table = `${client.database}.entries${cluster === undefined ? "" : "_local"}`;
  const everywhere = cluster === undefined ? "" : ` ON CLUSTER \`${cluster}\``;
  const rows = `DELETE WHERE part = ${part}`;
  // The part is dropped, whether its rows can be deleted or not.
  const reply = await client.attempt({ sql: `ALTER TABLE ${table}${everywhere} ${rows}`, ms: longMs });
  return typeof reply === "number" ? `ALTER TABLE ${table} ${rows}` : undefined;
}

/** Returns true if each replica that knows the part knows that it is dropped. */
async function isKnown(replicas: Replicas, part: number, version: bigint): Promise<boolean> {
  const latest = await replicas.ask({
    table: "parts",
    isFinal: false,
    select: "max(version)",
    where: `part = ${part}`,
    read: (found) => found.uint64(),
    none: 0n,
  });
  return latest.includes(version) && latest.every((one) => one === 0n || one === version);
}

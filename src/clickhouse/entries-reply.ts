// The questions for entries, and what every reply must have: a row that ends it, which parts the database
// has now, and an entry of each shard and part that is known to be there.
import { LeakcheckError } from "../errors.js";
import { longMs, type Client } from "./client.js";
import { partName, type StoredPart } from "./part-rows.js";

/** A kind and a key. */
export interface StoredKey {
  readonly kindNumber: number;
  readonly key: bigint;
}

/** An entry that a part must have. */
export interface PartWitness extends StoredKey {
  readonly part: number;
}

/** Kinds of rows of a reply that are no entries: versions of parts, and one that shows that it is whole. */
export const versionRow = 254;
export const endRow = 255;

const keyBytes = 9;

/** Returns what complete parts are known to have. */
export function witnessesOf(parts: readonly StoredPart[]): PartWitness[] {
  return parts.flatMap(({ part, state, witnesses }) =>
    state === "complete" ? witnesses.map((witness) => ({ part, ...witness })) : [],
  );
}

/**
 * Asks for the entries of some keys, which are sent beside the text of the query: a server keeps that in
 * its log. The reply ends with their number. Throws `CANNOT_FETCH`.
 */
export async function askForKeys(client: Client, keys: readonly StoredKey[]): Promise<Buffer> {
  const bytes = Buffer.alloc(keys.length * keyBytes);
  for (const [index, { kindNumber, key }] of keys.entries()) {
    bytes.writeUInt8(kindNumber, index * keyBytes);
    bytes.writeBigUInt64LE(key, index * keyBytes + 1);
  }
  const { database } = client;
  const entries = `SELECT kind, key, part, any(columns), any(records) FROM ${database}.entries WHERE (kind, key) GLOBAL IN (SELECT kind, key FROM keys) GROUP BY kind, key, part`;
  const end = "count(), toUInt32(0), '', toUInt32(0) FROM keys";
  return client.ask({ sql: entriesSql(database, entries, end), keys: bytes, ms: longMs });
}

/**
 * Asks for the entries of some parts in a range of keys, and for those below and at the witnesses. The
 * reply ends with `end`. Ranges are in the text of the query, so that also old servers read nothing else:
 * of a witness, it tells how many bits its key has. Rows that replace each other come one after the other:
 * sorting takes a server a third of the time of grouping. Throws `CANNOT_FETCH`.
 */
export async function askForRange(
  client: Client,
  range: { kindNumber: number; first: bigint; last: bigint; parts: readonly number[]; end: bigint },
  witnesses: readonly PartWitness[],
): Promise<Buffer> {
  const { kindNumber, first, last, parts, end } = range;
  const ends = new Map<number, bigint>();
  for (const { kindNumber: kind, key } of witnesses) {
    const below = (1n << BigInt(key.toString(2).length)) - 1n;
    if (below > (ends.get(kind) ?? -1n)) ends.set(kind, below);
  }
  const ranges = [
    `kind = ${kindNumber} AND key BETWEEN ${first} AND ${last}`,
    ...Array.from(ends, ([kind, below]) => `kind = ${kind} AND key BETWEEN 0 AND ${below}`),
  ].map((one) => `(${one})`);
  const { database } = client;
  const where = `(${ranges.join(" OR ")}) AND part IN (${parts.join(", ")})`;
  const entries = `SELECT kind, key, part, columns, records FROM ${database}.entries WHERE ${where} ORDER BY kind, key, part`;
  const endRowOf = `toUInt64(${end}), toUInt32(0), '', toUInt32(0)`;
  return client.ask({ sql: entriesSql(database, entries, endRowOf), ms: longMs });
}

/** Returns the question for entries, with the versions of all parts, and a row that ends the reply. */
function entriesSql(database: string, entries: string, end: string): string {
  return [
    entries,
    `UNION ALL SELECT toUInt8(${versionRow}), max(version), part, '', toUInt32(0)`,
    `FROM ${database}.parts GROUP BY part`,
    `UNION ALL SELECT toUInt8(${endRow}), ${end}`,
    "FORMAT RowBinary",
  ].join(" ");
}

/**
 * Throws `INDEX_CHANGED` if a part was dropped or loaded meanwhile, `PART_INCOMPLETE` if a replica has
 * lost rows.
 */
export function checkReply(
  client: Client,
  parts: Iterable<StoredPart>,
  versions: ReadonlyMap<number, bigint>,
  missing: PartWitness | undefined,
): void {
  const { shown } = client.address;
  for (const { part, version, state } of parts)
    if (state === "complete" && versions.get(part) !== version)
      throw new LeakcheckError("INDEX_CHANGED", `part ${partName(part)} of ${shown} was changed meanwhile`, {
        hint: "run the command again",
      });
  if (missing !== undefined)
    throw new LeakcheckError(
      "PART_INCOMPLETE",
      `a server of ${shown} has lost rows of part ${partName(missing.part)}`,
      { hint: "push its index again, which finds out what is missing" },
    );
}

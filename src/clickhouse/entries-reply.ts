// The questions for entries, and what every reply must have: a row that ends it, which parts the database
// has now, and an entry of each shard and part that is known to be there.
import { LeakcheckError } from "../errors.js";
import type { TableDescriptor } from "../format/head.js";
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
 * Asks for entries, which come in the order of their kinds and keys. `ranges` are conditions: they are in
 * the text of the query, so that old servers, too, read nothing else. Rows that replace each other come one
 * after the other: sorting takes a server a third of the time of grouping. The reply ends with `end`.
 * Throws `CANNOT_FETCH`.
 */
export async function askForRanges(client: Client, ranges: readonly string[], end: bigint): Promise<Buffer> {
  const { database } = client;
  const where = ranges.map((range) => `(${range})`).join(" OR ");
  const entries = `SELECT kind, key, part, columns, records FROM ${database}.entries WHERE ${where} ORDER BY kind, key, part`;
  const last = `toUInt64(${end}), toUInt32(0), '', toUInt32(0)`;
  return client.ask({ sql: entriesSql(database, entries, last), ms: longMs });
}

/**
 * Returns ranges of keys that hold some witnesses, and of which each has about so many `rows` at most.
 * They tell the leading bits of a key: as many as are needed for that.
 */
export function rangesOf(
  witnesses: readonly PartWitness[],
  tables: readonly Pick<TableDescriptor, "kindNumber" | "entries">[],
  rows: number,
): string[] {
  const parts = new Map<string, Set<number>>();
  for (const { kindNumber, key, part } of witnesses) {
    const entries = tables.find((table) => table.kindNumber === kindNumber)?.entries ?? 0;
    const shift = BigInt(64 - Math.max(0, Math.ceil(Math.log2(Math.max(1, entries / rows)))));
    const first = (key >> shift) << shift;
    const range = `kind = ${kindNumber} AND key BETWEEN ${first} AND ${first + (1n << shift) - 1n}`;
    parts.set(range, (parts.get(range) ?? new Set()).add(part));
  }
  return Array.from(parts, ([range, those]) => `${range} AND part IN (${[...those].join(", ")})`);
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

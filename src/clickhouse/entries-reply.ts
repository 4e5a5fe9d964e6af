// The question for entries, and what every reply to it must have: it says how many keys it is for, which
// parts the database has now, and has an entry of each shard and part that is known to be there.
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

/** Kinds of rows of a reply that are no entries: versions of parts, and the number of keys. */
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
 * Asks for the entries of some keys, and those for which a condition holds. Keys are sent beside the
 * text of the query: the condition stands in the server's log. Throws `CANNOT_FETCH`.
 */
export async function askForEntries(
  client: Client,
  keys: readonly StoredKey[],
  condition?: string,
): Promise<Buffer> {
  const { database } = client;
  const bytes = Buffer.alloc(keys.length * keyBytes);
  for (const [index, { kindNumber, key }] of keys.entries()) {
    bytes.writeUInt8(kindNumber, index * keyBytes);
    bytes.writeBigUInt64LE(key, index * keyBytes + 1);
  }
  const isAsked = "(kind, key) GLOBAL IN (SELECT kind, key FROM keys)";
  return client.ask({
    sql: [
      `SELECT kind, key, part, any(columns), any(records) FROM ${database}.entries`,
      `WHERE ${condition === undefined ? isAsked : `(${condition}) OR ${isAsked}`} GROUP BY kind, key, part`,
      `UNION ALL SELECT toUInt8(${versionRow}), max(version), part, '', toUInt32(0)`,
      `FROM ${database}.parts GROUP BY part`,
      `UNION ALL SELECT toUInt8(${endRow}), count(), toUInt32(0), '', toUInt32(0) FROM keys`,
      "FORMAT RowBinary",
    ].join(" "),
    keys: bytes,
    ms: longMs,
  });
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
  if (missing !== undefined) throw lostRows(client, missing.part);
}

export function lostRows({ address }: Client, part: number): LeakcheckError {
  return new LeakcheckError(
    "PART_INCOMPLETE",
    `a server of ${address.shown} has lost rows of part ${partName(part)}`,
    { hint: "push its index again, which finds out what is missing" },
  );
}

// The table `parts`: which indexes a database holds, and how far they have got. Rows are only added; of a
// part, the row with the highest version counts.
import { LeakcheckError } from "../errors.js";
import { decodeHead, type Head } from "../format/head.js";
import { decodeMetadata, type Metadata } from "../format/metadata.js";
import { kernelChecksum } from "../kernel/kernel-checksum.js";
import { checkColumns, checkTables } from "../lookup/index-reader.js";
import { shortMs, type Client } from "./client.js";
import { RowReader, string, unsigned } from "./row-binary.js";

const partStates = ["loading", "complete", "dropped"] as const;
export type PartState = (typeof partStates)[number];

/** A key that a shard holds for a part. A reply without it comes from a replica that has lost rows. */
export interface Witness {
  readonly kindNumber: number;
  readonly key: bigint;
}

/** The latest row of a part. */
export interface PartRow {
  /** The number of its rows, made of its digest. */
  readonly part: number;
  readonly version: bigint;
  readonly state: PartState;
  readonly dataset: string;
  /** SHA-256 of the index file in hexadecimal. */
  readonly digest: string;
  readonly head: Buffer;
  readonly witnesses: Buffer;
}

/** A part, and what the head of its index says. */
export interface StoredPart extends Pick<PartRow, "part" | "version" | "state"> {
  readonly head: Head;
  readonly metadata: Metadata;
  readonly witnesses: readonly Witness[];
}

/** Returns the parts in the order of their numbers, those that were dropped too. Throws `CANNOT_FETCH`. */
export async function readParts(client: Client): Promise<PartRow[]> {
  const reply = await client.ask({
    // A reply that lacks rows must not pass for fewer parts: one of them, without a state, counts them.
    sql: `SELECT part, version, toInt8(state), dataset, toString(index_sha256), head, witnesses FROM ${client.database}.parts UNION ALL SELECT toUInt32(count()), toUInt64(0), toInt8(0), '', '', '', '' FROM ${client.database}.parts FORMAT RowBinary`,
    ms: shortMs,
  });
  const latest = new Map<number, PartRow>();
  let count = 0;
  let expected = Infinity;
  for (const rows = new RowReader(reply); !rows.isAtEnd;) {
    const row = readRow(rows, client);
    if (typeof row === "number") {
      expected = row;
      continue;
    }
    count += 1;
    const known = latest.get(row.part);
    if (known === undefined || row.version > known.version) latest.set(row.part, row);
    // Two programs wrote at once: nobody knows who was last.
    else if (row.version === known.version && row.state !== known.state)
      latest.set(row.part, { ...known, state: "loading" });
  }
  if (count < expected) throw client.failure("the reply of the server is not whole");
  return [...latest.values()].toSorted((a, b) => a.part - b.part);
}

/** Decodes what a row holds. Throws `DAMAGED_INDEX`, `NEWER_FORMAT`. */
export function storedPart({ head: bytes, ...row }: PartRow, { address }: Client): StoredPart {
  try {
    // The length of the file was checked where the file is.
    const fileBytes = bytes.length < 24 ? 0 : Number(bytes.readBigUInt64LE(16));
    const head = decodeHead(bytes, fileBytes, kernelChecksum);
    const metadata = decodeMetadata(head.metadata);
    checkColumns(head, metadata);
    checkTables(head, metadata);
    const { part, version, state } = row;
    return { part, version, state, head, metadata, witnesses: decodeWitnesses(row.witnesses) };
  } catch (cause) {
    const where = `${address.shown}, part ${partName(row.part)}`;
    if (cause instanceof RangeError) throw new LeakcheckError("DAMAGED_INDEX", `${where}: damaged witnesses`);
    if (!(cause instanceof LeakcheckError)) throw cause;
    const { code, message, hint } = cause;
    throw new LeakcheckError(code, `${where}: ${message}`, hint === undefined ? { cause } : { cause, hint });
  }
}

/** A row to add. */
export interface NewPartRow extends PartRow {
  /** What SQL may want to know of the index; undefined in the row of a part that is dropped. */
  readonly about?: { readonly head: Head; readonly metadata: Metadata };
}

/** Adds a row. On a cluster all replicas have it before this returns, or else it throws `CANNOT_FETCH`. */
export async function writePart(client: Client, row: NewPartRow): Promise<void> {
  const { about } = row;
  const entries = about?.head.tables.reduce((sum, table) => sum + table.entries, 0) ?? 0;
  await client.ask({
    sql: `INSERT INTO ${client.database}.parts (part, version, state, dataset, index_sha256, key_id, rules, records, entries, metadata, head, witnesses) FORMAT RowBinary`,
    settings: insertSettings,
    body: Buffer.concat([
      unsigned(row.part, 4),
      unsigned(row.version, 8),
      unsigned(partStates.indexOf(row.state) + 1, 1),
      string(row.dataset),
      Buffer.from(row.digest),
      string(about?.head.keyId ?? ""),
      unsigned(about?.head.rulesVersion ?? 0, 4),
      unsigned(about?.metadata.records ?? 0, 8),
      unsigned(entries, 8),
      string(about?.head.metadata ?? ""),
      string(row.head),
      string(row.witnesses),
    ]),
    ms: shortMs,
  });
}

/**
 * A server must not answer before the rows are on every replica that it writes to, and must not take a
 * block for one that it has seen: rows that were deleted may come again.
 */
export const insertSettings = { insert_distributed_sync: 1, insert_deduplicate: 0 };

/** Returns how people call a part. */
export function partName(part: number): string {
  return part.toString(16).padStart(8, "0");
}

function readRow(rows: RowReader, { address }: Client): PartRow | number {
  try {
    const part = rows.uint32();
    const version = rows.uint64();
    const state = rows.uint8();
    const [dataset, digest] = [rows.string().toString(), rows.string().toString("latin1")];
    const [head, witnesses] = [rows.string(), rows.string()];
    if (state === 0) return part;
    const name = partStates[state - 1];
    if (name !== undefined && /^[0-9a-f]{64}$/u.test(digest))
      return { part, version, state: name, dataset, digest, head, witnesses };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw new LeakcheckError("DAMAGED_INDEX", `${address.shown}: a row of the table parts is damaged`);
}

export function encodeWitnesses(witnesses: readonly Witness[]): Buffer {
  return Buffer.concat(
    witnesses.flatMap(({ kindNumber, key }) => [unsigned(kindNumber, 1), unsigned(key, 8)]),
  );
}

function decodeWitnesses(bytes: Buffer): Witness[] {
  const witnesses: Witness[] = [];
  for (const rows = new RowReader(bytes); !rows.isAtEnd;)
    witnesses.push({ kindNumber: rows.uint8(), key: rows.uint64() });
  return witnesses;
}

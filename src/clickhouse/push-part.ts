// Puts an index into a database as one part. The part counts only once every replica of every shard was
// asked, and has what the index has. Whatever ends this before, it may be done again: rows replace
// themselves.
import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { bug } from "../errors.js";
import { headBytes } from "../format/head.js";
import type { IndexReader } from "../lookup/index-reader.js";
import type { NamedIndex } from "../lookup/table-source.js";
import { checkPart } from "./check-part.js";
import { longMs, type Client } from "./client.js";
import { entryBatches, type KindSums } from "./entry-rows.js";
import {
  encodeWitnesses,
  insertSettings,
  partName,
  readParts,
  writePart,
  type PartRow,
  type PartState,
} from "./part-rows.js";
import { Replicas } from "./replicas.js";
import { ensureTables } from "./tables.js";

const usualBatchRows = 1_000_000;
const pieceBytes = 2 ** 20;
/** Replicas that fetch from each other need a while: this many looks, a second apart. */
const mostLooks = 120;

export interface PushOptions {
  /** The cluster of tables that are to be made; undefined for one server. */
  readonly cluster?: string | undefined;
  /** Takes the share that was sent, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Sizes and times are parameters for tests. */
  readonly batchRows?: number;
  readonly pause?: () => Promise<unknown>;
}

export interface PushReport {
  dataset: string;
  /** The name of the part. */
  part: string;
  entries: number;
  replicas: number;
  /** True if the part was complete before. */
  wasComplete: boolean;
  /** Other parts of the same dataset, which answer together with this one. */
  otherParts: string[];
}

/** Throws `CANNOT_FETCH`, `PART_INCOMPLETE`, `DAMAGED_INDEX`, `ABORTED`, `USAGE`. */
export async function pushPart(
  client: Client,
  index: NamedIndex,
  { cluster, onProgress, batchRows = usualBatchRows, pause = async () => wait(1000) }: PushOptions = {},
): Promise<PushReport> {
  const { head, metadata } = index.reader;
  const digest = await digestOf(index.reader);
  const tables = await ensureTables(client, cluster);
  const replicas = await Replicas.of(client, tables);
  const parts = await readParts(client);
  const part = freeNumber(digest, parts);
  const before = parts.find((one) => one.part === part);
  const wasComplete = before?.state === "complete";
  const dataset = metadata.dataset.name;
  const headOfFile = Buffer.from(
    await index.reader.readBytes(0, headBytes(head.tables.length, head.metadata.length)),
  );
  let version = before?.version ?? 0n;
  const write = async (state: PartState, witnesses: Buffer): Promise<void> => {
    version += 1n;
    const row = { part, version, state, dataset, digest, head: headOfFile, witnesses };
    await writePart(client, { ...row, about: { head, metadata } });
  };
  if (!wasComplete) await write("loading", Buffer.alloc(0));
  const sums = await send(client, index, { part, isKept: wasComplete, batchRows, onProgress });
  let outcome = await checkPart(replicas, part, sums);
  for (let looks = 1; "fault" in outcome && tables.isReplicated && looks < mostLooks; looks++) {
    await pause();
    outcome = await checkPart(replicas, part, sums);
  }
  if ("fault" in outcome) {
    // Lookups must not trust it any longer, and the next push is to send all of it.
    if (wasComplete) await write("loading", Buffer.alloc(0));
    throw outcome.fault;
  }
  if (!wasComplete) await write("complete", encodeWitnesses(outcome.witnesses));
  return {
    dataset,
    part: partName(part),
    entries: head.tables.reduce((sum, { entries }) => sum + entries, 0),
    replicas: replicas.all.length,
    wasComplete,
    otherParts: parts
      .filter((one) => one.part !== part && one.dataset === dataset && one.state !== "dropped")
      .map((one) => partName(one.part)),
  };
}

async function digestOf(reader: IndexReader): Promise<string> {
  const { fileBytes } = reader.head;
  const hash = createHash("sha256");
  for (let at = 0; at < fileBytes; at += pieceBytes)
    hash.update(await reader.readBytes(at, Math.min(pieceBytes, fileBytes - at)));
  return hash.digest("hex");
}

/** Returns the number of the part with a digest, or the first one from its digest on that is free. */
function freeNumber(digest: string, parts: readonly PartRow[]): number {
  const known = parts.find((one) => one.digest === digest);
  if (known !== undefined) return known.part;
  const taken = new Set(parts.map(({ part }) => part));
  let part = Number.parseInt(digest.slice(0, 8), 16);
  while (taken.has(part)) part = (part + 1) % 2 ** 32;
  return part;
}

/** Sends all rows, and returns their sums; only reads them if the database has them already. */
async function send(
  client: Client,
  index: NamedIndex,
  how: {
    part: number;
    isKept: boolean;
    batchRows: number;
    onProgress: ((share: number) => void) | undefined;
  },
): Promise<ReadonlyMap<number, KindSums>> {
  const { part, isKept, batchRows, onProgress } = how;
  const total = index.reader.head.tables.reduce((sum, { entries }) => sum + entries, 0);
  const sums = new Map<number, KindSums>();
  let done = 0;
  // The next batch is made while one is sent.
  let sending: Promise<unknown> = Promise.resolve();
  for await (const { rows, count } of entryBatches(index, part, batchRows, sums)) {
    await sending;
    if (!isKept) {
      sending = client.ask({
        sql: `INSERT INTO ${client.database}.entries (kind, key, part, columns, records) FORMAT RowBinary`,
        settings: insertSettings,
        body: rows,
        ms: longMs,
      });
      // Whoever awaits it is told; until then it must not end the program.
      sending.catch(() => {});
    }
    done += count;
    onProgress?.(done / total);
  }
  await sending;
  for (const { kindNumber, entries } of index.reader.head.tables)
    if (sums.get(kindNumber)?.entries !== entries) bug("not all entries were sent");
  return sums;
}

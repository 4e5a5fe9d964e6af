// The fast path for a source: all threads read its blocks, and their reports are taken in source
// order.
import { basename } from "node:path";
import type { ColumnTable } from "../ingest/columns.js";
import { CsvLineScanner } from "../ingest/csv/csv-line.js";
import type { CsvDialect } from "../ingest/source-plan.js";
import type { OpenSource } from "../ingest/open-source.js";
import { RejectSearch, type RejectSink } from "../ingest/reject-search.js";
import { BlockOrder } from "./blocks/block-order.js";
import type { BlockPacket, BlockSource } from "./blocks/block-source.js";
import { addNames } from "./blocks/ndjson-source.js";
import { rejectsIn } from "./blocks/reject-positions.js";
import type { Counts } from "./entries/counts.js";
import type { SourceWatch } from "./read-dumps.js";
import { RingFeed } from "./threads/ring-feed.js";
import type { ThreadTeam } from "./threads/thread-team.js";

/**
 * Returns true if a source of plain text can be read in blocks. It must not have a dialect that only
 * the reference path supports. It must also be a file, or a stream that is short,
 * ready or has workers to read it and, for CSV, with its header in the bytes kept by the survey.
 */
export function isInBlocks(
  {
    file,
    plan,
    kept,
    isKept,
  }: Pick<OpenSource, "plan" | "kept" | "isKept"> & { file: { size: number | undefined } },
  workers: boolean,
  isReady: boolean,
): boolean {
  const hasWorkers = workers || isKept || isReady;
  const isFile = file.size !== undefined && kept === null;
  if (plan.format === "ndjson") return !plan.isDocument && (isFile || (hasWorkers && kept !== null));
  const { delimiter, quote, escape, relaxQuotes } = plan.dialect;
  const isOdd =
    [delimiter, quote, escape].some((byte) => byte === 10 || byte === 13) ||
    delimiter === quote ||
    delimiter === escape;
  if (relaxQuotes || isOdd) return false;
  if (plan.listColumns !== 0 && quote >= 0) return false;
  if (plan.doubtfulSign !== undefined || plan.followsHeaders === true) return false;
  if (isFile) return true;
  if (!hasWorkers || kept === null) return false;
  const above = plan.byteOrderMarkBytes + (plan.preamble?.bytes ?? 0);
  if (plan.preamble?.mayHoldPeople === true && kept.length < above) return false;
  return !plan.hasHeader || isHeaderIn(kept.subarray(above), plan.dialect);
}

/** Passes on the lines above the header of a source in blocks, if somebody may be in them. */
export function searchPreamble(
  { file, plan, kept }: OpenSource,
  entry: RejectSink & { endReject: () => void },
): void {
  if (plan.format !== "csv" || plan.preamble?.mayHoldPeople !== true) return;
  const { byteOrderMarkBytes: start, dialect, preamble } = plan;
  let bytes = kept?.subarray(start, start + preamble.bytes);
  if (bytes === undefined) {
    bytes = Buffer.alloc(preamble.bytes);
    bytes = bytes.subarray(0, file.read(bytes, start));
  }
  const search = new RejectSearch({ json: false, ...dialect }, entry);
  search.push(bytes, 0, bytes.length);
  search.end();
  entry.endReject();
}

/** Returns true if the header is one whole line, and `kept` holds some of the next line too. */
function isHeaderIn(kept: Buffer, dialect: CsvDialect): boolean {
  const start = kept.findIndex((byte) => byte !== 10 && byte !== 13);
  const lineFeed = start < 0 ? -1 : kept.indexOf(10, start);
  if (lineFeed < 0) return false;
  const end = kept[lineFeed - 1] === 13 ? lineFeed - 1 : lineFeed;
  if (new CsvLineScanner(dialect).scan(kept, start, end, false) !== "closed") return false;
  return kept.subarray(lineFeed).some((byte) => byte !== 10 && byte !== 13);
}

/**
 * Reads a source in blocks and adds to `columns` and `counts`. `isReady` says that a stream need not be waited
 * for. Returns its length in bytes.
 */
export async function readBlocks(
  { file, plan, kept, isKept }: OpenSource,
  source: BlockSource,
  team: ThreadTeam,
  { columns, counts, isReady }: { columns: ColumnTable; counts: Counts; isReady: boolean },
  watch: SourceWatch,
): Promise<number> {
  const fileName = basename(file.path);
  const order = BlockOrder.of(source.order);
  const { size } = source;
  // Packets arrive in any order and are taken in source order.
  const early = new Map<number, BlockPacket>();
  let next = 0;
  const stopWatching = watch.onPause(() => {
    watch.reached(order.end.offset, order.counts);
  });
  try {
    const feed =
      source.ring === undefined || isKept
        ? undefined
        : new RingFeed(source.ring, file, kept ?? Buffer.alloc(0), isReady);
    // Threads would wait for each other longer than they read.
    const parts = await team.readSource(source, { isHere: isKept, feed }, (packet) => {
      early.set(packet.number, packet);
      for (let due = early.get(next); due !== undefined; due = early.get(next)) {
        early.delete(next);
        next += 1;
        order.packetTaken();
        for (const path of due.paths) columns.slot(path);
        for (const reject of rejectsIn(due.rejects, fileName)) watch.onReject(reject);
      }
    });
    for (const part of parts) counts.add(part);
    if (plan.format === "ndjson") addNames(columns, parts, fileName, plan.mayLackIdentifiers !== true);
  } catch (cause) {
    order.abort();
    throw cause;
  } finally {
    stopWatching();
  }
  // One byte more than the original size means that something is still writing to the file.
  const { offset } = order.end;
  return source.ring === undefined && offset === size && file.read(new Uint8Array(1), size) > 0
    ? size + 1
    : offset;
}

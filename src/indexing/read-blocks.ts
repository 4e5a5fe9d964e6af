// The fast way for a source: its blocks are read by all threads, and what they report is taken in the order of the source.
import { basename } from "node:path";
import { setTimeout } from "node:timers/promises";
import { bug } from "../errors.js";
import type { OpenFile } from "../files.js";
import { readCsvStart } from "../ingest/csv/csv-header.js";
import { ordinaryMaxRecordBytes } from "../ingest/dump-options.js";
import type { CsvPlan } from "../ingest/source-plan.js";
import type { SurveyedSource } from "../ingest/survey/survey.js";
import { phoneFactsAtHand } from "../record/phone/stored-phone-facts.js";
import { BlockOrder } from "./blocks/block-order.js";
import type { BuildOptions } from "./build-options.js";
import { addNames, ndjsonFacts } from "./blocks/ndjson-source.js";
import { wantsPositions, type ReadContext, type SourceWatch } from "./read-dumps.js";
import { rejectsIn } from "./blocks/reject-positions.js";
import type { BlockPacket, BlockSource } from "./blocks/block-source.js";
import { changedDump } from "./blocks/source-bytes.js";
import { StreamRing } from "./blocks/stream-ring.js";

/**
 * Whether a source can be read in blocks: UTF-8 without dialects that only the definition knows, in a file, or in a stream
 * if there are workers to read it and the header of CSV is among what was kept of it.
 */
export function isInBlocks({ file, plan, kept }: SurveyedSource, options: BuildOptions, { team }: ReadContext): boolean {
  if (options.general === true || plan.encoding !== "utf-8") return false;
  const isFile = file.size !== undefined && kept === null;
  if (plan.format === "ndjson") return isFile || (team.hasWorkers && kept !== null);
  const { delimiter, quote, escape, relaxQuotes } = plan.dialect;
  const isOdd = [delimiter, quote, escape].some((byte) => byte === 10 || byte === 13) || delimiter === quote || delimiter === escape;
  if (plan.listColumns !== 0 || relaxQuotes || isOdd) return false;
  if (isFile) return true;
  return team.hasWorkers && kept !== null && (!plan.hasHeader || isHeaderIn(kept, plan.dialect.quote));
}

/** Whether the header is one line without quotes, and something behind it is at hand too. */
function isHeaderIn(kept: Buffer, quote: number): boolean {
  const start = kept.findIndex((byte) => byte !== 10 && byte !== 13);
  const lineFeed = start < 0 ? -1 : kept.indexOf(10, start);
  if (lineFeed < 0 || kept.subarray(start, lineFeed).includes(quote)) return false;
  return kept.subarray(lineFeed).some((byte) => byte !== 10 && byte !== 13);
}

/** Reads a source in blocks. Returns its length in bytes. */
export async function readBlocks(surveyed: SurveyedSource, options: BuildOptions, context: ReadContext, watch: SourceWatch): Promise<number> {
  const { file, plan, kept } = surveyed;
  const { progress, entry, team, columns } = context;
  const fileName = basename(file.path);
  const { source, order } = plan.format === "csv" ? prepareCsv(surveyed, plan, options, context) : prepareNdjson(surveyed, options, context);
  const { size } = source;
  // Packets come as threads send them; they are taken in the order of the source.
  const early = new Map<number, BlockPacket>();
  let next = 0;
  const stopWatching = context.onPause(() => {
    const { records, rejects } = order.counts;
    progress.records = watch.records + records;
    progress.rejects = watch.rejects + rejects;
    progress.bytes = watch.bytes + order.end.offset;
  });
  try {
    const reading = team.readSource(source, (packet) => {
      early.set(packet.number, packet);
      for (let due = early.get(next); due !== undefined; due = early.get(next)) {
        early.delete(next);
        next += 1;
        order.packetTaken();
        for (const path of due.paths) columns.slot(path);
        for (const reject of rejectsIn(due.rejects, fileName)) watch.onReject?.(reject);
      }
    });
    const filling = source.ring === undefined ? undefined : fillRing(StreamRing.of(source.ring), file, kept ?? Buffer.alloc(0), order);
    filling?.catch(() => {
      order.abort();
    });
    const counts = await reading;
    await filling;
    for (const one of counts) entry.counts.add(one);
    if (plan.format === "ndjson") addNames(columns, counts, fileName);
  } catch (cause) {
    order.abort();
    throw cause;
  } finally {
    stopWatching();
  }
  // One byte more than there was at first says that something writes to it.
  const { offset } = order.end;
  return source.ring === undefined && offset === size && file.read(new Uint8Array(1), size) > 0 ? size + 1 : offset;
}

/** What all threads must know of a CSV source; reads its header. */
function prepareCsv(
  surveyed: SurveyedSource,
  plan: CsvPlan,
  options: BuildOptions,
  context: ReadContext,
): { source: BlockSource; order: BlockOrder } {
  const { file, kept } = surveyed;
  const { columns, blank } = context;
  const { maxRecordBytes = ordinaryMaxRecordBytes } = options;
  const fileName = basename(file.path);
  const size = kept === null ? sizeOf(file) : kept.length;
  const read = (into: Buffer, offset: number): number => {
    if (kept !== null) return kept.copy(into, 0, offset);
    const got = file.read(into.subarray(0, Math.min(into.length, size - offset)), offset);
    if (got === 0) throw changedDump(file.path, size, offset);
    return got;
  };
  const isBlank = (value: string): boolean => blank.isBlank(value);
  const start = readCsvStart(plan, { fileName, size, read }, { columns, maxRecordBytes, isBlank });
  const slots = start.slots.map(({ number, kind, isCountryCode, countryCodeNumber }) => ({ number, kind, isCountryCode, countryCodeNumber }));
  const hasPlaces = slots.some(({ countryCodeNumber }) => countryCodeNumber >= 0);
  return prepare(surveyed, options, context, { ...start, hasPlaces, format: { is: "csv", dialect: plan.dialect, slots } });
}

/** What all threads must know of an NDJSON source. */
function prepareNdjson(surveyed: SurveyedSource, options: BuildOptions, context: ReadContext): { source: BlockSource; order: BlockOrder } {
  const { columns, blocks } = context;
  const hasPlaces = [...columns.meanings.values()].some(({ isCountryCode }) => isCountryCode);
  const format = { is: "ndjson" as const, ...ndjsonFacts(columns, options.map, blocks.logBytes) };
  return prepare(surveyed, options, context, { offset: surveyed.plan.byteOrderMarkBytes, line: 1, hasPlaces, format });
}

function prepare(
  { file, kept }: SurveyedSource,
  options: BuildOptions,
  { blockBytes, blocks: sizes }: ReadContext,
  start: { offset: number; line: number; hasPlaces: boolean; format: BlockSource["format"] },
): { source: BlockSource; order: BlockOrder } {
  const { maxRecordBytes = ordinaryMaxRecordBytes, region } = options;
  const order = BlockOrder.starting(start.offset, start.line);
  const ring = kept === null ? undefined : StreamRing.ofBytes(Math.max(sizes.ringBytes, 16 * blockBytes, 8 * maxRecordBytes));
  const source: BlockSource = {
    path: file.path,
    size: ring === undefined ? sizeOf(file) : Infinity,
    ring: ring?.shared,
    offset: start.offset,
    blockBytes,
    sizes,
    wantsPositions: wantsPositions(options),
    maxRecordBytes,
    format: start.format,
    phones: phoneFactsAtHand(region, start.hasPlaces),
    region,
    order: order.shared,
  };
  return { source, order };
}

function sizeOf({ size }: OpenFile): number {
  return size ?? bug("a file without a length");
}

/** Hands a stream on as it comes, what was kept of it first. */
async function fillRing(ring: StreamRing, file: OpenFile, kept: Buffer, order: BlockOrder): Promise<void> {
  const buffer = Buffer.allocUnsafe(1 << 18);
  for (let rest: Buffer = kept; ; rest = buffer.subarray(0, await file.readNext(buffer))) {
    if (rest.length === 0 && rest !== kept) break;
    while (rest.length > 0) {
      if (order.isAborted) return;
      const room = ring.room();
      const part = rest.subarray(0, room.length);
      if (part.length === 0) {
        await setTimeout(1);
        continue;
      }
      room.set(part);
      ring.fill(part.length);
      rest = rest.subarray(part.length);
    }
  }
  ring.end();
}

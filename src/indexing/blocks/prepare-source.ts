// Prepares a source: everything that threads must know before they read blocks of it.
import { basename } from "node:path";
import { bug } from "../../errors.js";
import type { OpenFile } from "../../files.js";
import type { ColumnTable } from "../../ingest/columns.js";
import { readCsvStart } from "../../ingest/csv/csv-header.js";
import type { CsvPlan } from "../../ingest/source-plan.js";
import type { OpenSource } from "../../ingest/open-source.js";
import type { BlankRule } from "../../record/blank.js";
import type { MapTarget } from "../../record/columns/map-target.js";
import { storedPhoneTables } from "../../record/phone/stored-phone-tables.js";
import { BlockOrder } from "./block-order.js";
import type { BlockSizes } from "./block-sizes.js";
import type { BlockSource } from "./block-source.js";
import { ndjsonKnowledge } from "./ndjson-source.js";
import { changedDump } from "../../ingest/source-errors.js";
import { PathLog } from "./path-log.js";
import type { SharedMemory } from "./shared-memory.js";
import { StreamRing } from "./stream-ring.js";

/** The options and sizes of a build that affect blocks. */
interface BlockOptions extends Pick<
  BlockSource,
  "blockBytes" | "sizes" | "wantsPositions" | "maxRecordBytes" | "region" | "countsDomains"
> {
  /** As in an `NdjsonFormat`. */
  hasParts: boolean;
}

/** The start of a source, and its format. */
interface SourceStart {
  offset: number;
  line: number;
  /** True if phone numbers may have a country code beside them. */
  hasRegions: boolean;
  format: BlockSource["format"];
}

/**
 * Returns a source ready to be read in blocks. Reads the header of CSV. `map` holds the meanings
 * that options give to columns; the source before must need `memory` no more. Throws `DAMAGED_DUMP` if
 * the file has become shorter.
 */
export function prepareSource(
  surveyed: OpenSource,
  columns: ColumnTable,
  blank: BlankRule,
  map: ReadonlyMap<string, MapTarget> | undefined,
  memory: SharedMemory,
  options: BlockOptions,
): BlockSource {
  const { file, plan, kept, isKept } = surveyed;
  const { blockBytes, sizes, maxRecordBytes, region, hasParts } = options;
  const start =
    plan.format === "csv"
      ? startOfCsv(surveyed, plan, columns, blank, maxRecordBytes)
      : startOfNdjson(plan.byteOrderMarkBytes, columns, map, logIn(memory, sizes), hasParts);
  const { offset, line, hasRegions, format } = start;
  const ring =
    kept === null
      ? undefined
      : isKept
        ? ringIn(memory, "kept", Math.max(1, kept.length)).whole(kept)
        : ringIn(memory, "stream", Math.max(sizes.ringBytes, 4 * blockBytes, 8 * maxRecordBytes));
  return {
    path: file.path,
    size: ring === undefined ? sizeOf(file) : Infinity,
    ring: ring?.shared,
    offset,
    format,
    phones: storedPhoneTables(region, hasRegions),
    order: BlockOrder.starting(offset, line, memory.lend("order", BlockOrder.bytes)).shared,
    ...options,
  };
}

function ringIn(memory: SharedMemory, use: "stream" | "kept", bytes: number): StreamRing {
  return StreamRing.ofBytes(bytes, memory.lend(use, StreamRing.bytesFor(bytes)));
}

function logIn(memory: SharedMemory, { logBytes }: BlockSizes): PathLog {
  return PathLog.ofBytes(logBytes, memory.lend("log", PathLog.bytesFor(logBytes)));
}

function startOfCsv(
  { file, kept }: OpenSource,
  plan: CsvPlan,
  columns: ColumnTable,
  blank: BlankRule,
  maxRecordBytes: number,
): SourceStart {
  const size = kept === null ? sizeOf(file) : kept.length;
  const read = (into: Buffer, offset: number): number => {
    if (kept !== null) return kept.copy(into, 0, offset);
    const got = file.read(into.subarray(0, Math.min(into.length, size - offset)), offset);
    if (got === 0) throw changedDump(file.path, size, offset);
    return got;
  };
  const isBlank = (value: string): boolean => blank.isBlank(value);
  const start = readCsvStart(
    plan,
    { fileName: basename(file.path), size, read },
    { columns, maxRecordBytes, isBlank },
  );
  const slots = start.slots.map(
    ({
      number,
      kind,
      isCountryCode,
      isSecret,
      isLogin,
      leavesTraces,
      isAreaCode,
      alsoHolds,
      countryCodeNumber,
    }) => ({
      number,
      kind,
      isCountryCode,
      isSecret,
      isLogin: isLogin === true,
      leavesTraces: leavesTraces === true,
      isAreaCode: isAreaCode === true,
      ...(alsoHolds === undefined ? {} : { alsoHolds }),
      countryCodeNumber,
    }),
  );
  const hasRegions = slots.some(({ countryCodeNumber }) => countryCodeNumber >= 0);
  return {
    offset: start.offset,
    line: start.line,
    hasRegions,
    format: {
      is: "csv",
      fileName: basename(file.path),
      dialect: plan.dialect,
      usualFields: plan.usualFields,
      listColumns: plan.listColumns,
      siteAt: plan.siteAt,
      header: start.header,
      ...(plan.keepsColumns === true ? { keepsColumns: true } : {}),
      slots,
    },
  };
}

function startOfNdjson(
  offset: number,
  columns: ColumnTable,
  map: ReadonlyMap<string, MapTarget> | undefined,
  log: PathLog,
  hasParts: boolean,
): SourceStart {
  const hasRegions = [...columns.meanings.values()].some(({ isCountryCode }) => isCountryCode);
  return {
    offset,
    line: 1,
    hasRegions,
    format: { is: "ndjson", hasParts, ...ndjsonKnowledge(columns, map, log) },
  };
}

function sizeOf({ size }: OpenFile): number {
  return size ?? bug("a file without a length");
}

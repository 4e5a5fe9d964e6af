// Runs both paths over a source in one process: the reference path, and the fast path with several
// readers that take turns, so that blocks are read speculatively as by threads. Returns comparable
// results.
import { BlockOrder } from "../../../src/indexing/blocks/block-order.js";
import type { CountTotals } from "../../../src/indexing/entries/counts.js";
import { Counts } from "../../../src/indexing/entries/counts.js";
import { RecordEntry } from "../../../src/indexing/entries/record-entry.js";
import { rejectsIn } from "../../../src/indexing/blocks/reject-positions.js";
import type { BlockPacket, BlockSource } from "../../../src/indexing/blocks/block-source.js";
import { SourceBlocks } from "../../../src/indexing/blocks/source-blocks.js";
import { StreamRing } from "../../../src/indexing/blocks/stream-ring.js";
import { LeakcheckError } from "../../../src/errors.js";
import { kindNumbers } from "../../../src/format/kinds.js";
import type { Files } from "../../../src/files.js";
import { ColumnTable } from "../../../src/ingest/columns.js";
import { readCsvStart } from "../../../src/ingest/csv/csv-header.js";
import type { CsvDialect, CsvPlan } from "../../../src/ingest/source-plan.js";
import { CsvRecords } from "../../../src/ingest/csv/csv-records.js";
import type { ListDecision } from "../../../src/ingest/people-lists.js";
import { rejectReasons, type Reject } from "../../../src/ingest/rejects.js";
import { NdjsonRecords } from "../../../src/ingest/ndjson/ndjson-records.js";
import type { ReaderContext } from "../../../src/ingest/record-reader.js";
import type { ColumnMeaning } from "../../../src/record/columns/column-meaning.js";
import { isKnownColumnName } from "../../../src/record/columns/column-meaning.js";
import { addNames, ndjsonKnowledge } from "../../../src/indexing/blocks/ndjson-source.js";
import { PathLog } from "../../../src/indexing/blocks/path-log.js";
import { Kernel } from "../../../src/kernel/kernel.js";
import { BlankRule } from "../../../src/record/blank.js";
import { currentRules } from "../../../src/record/rules.js";
import { vi } from "vitest";
import { phonesFor } from "../phones/phones-for.js";
import { seededRandom } from "../random.js";
import { UnitedEntries } from "./united-entries.js";

/** NDJSON names known before the source is read, and how the fast path keeps them. */
export interface JsonCase {
  /** By column: its meaning according to the survey. */
  meanings: readonly (readonly [string, ColumnMeaning])[];
  starred: readonly string[];
  keepsNames: boolean;
  /** Which lists hold records, by path; an option decides for all others if they are part of theirs. */
  lists: {
    decisions: readonly (readonly [string, ListDecision])[];
    personal: readonly string[];
    isByHand: boolean;
  };
  /** Columns of a source before this one. */
  columns: readonly string[];
  /** Neither may change the result. */
  logBytes: number;
  mostValues: number;
}

/** A source and how it is read. */
export interface SourceCase {
  bytes: Buffer;
  /** For NDJSON; the dialect and the names are then ignored. */
  json?: JsonCase;
  dialect: CsvDialect;
  /** The columns by name; null if the first record has the names. */
  names: readonly string[] | null;
  /** Numbers of fields that are usual; none by default. */
  usualFields?: readonly number[];
  /** The columns of a list of logins and secrets. */
  listColumns?: number;
  byteOrderMarkBytes: 0 | 3;
  /** Unread bytes before these. Positions in a large source exceed 32 bits. */
  bytesBefore?: number;
  /**
   * True if the fast path reads from a ring, which drops bytes before a committed end. Nothing may
   * come before them then.
   */
  isStream?: boolean;
  maxRecordBytes: number;
  keepWords: readonly string[];
  blankWords: readonly string[];
  region: string | undefined;
  /** Bytes after which the source is decided. */
  sampledBytes: number;
  /** Size of a chunk for the reference path. */
  chunkBytes: number;
  /** Settings of the fast path. None may change the result. */
  blockBytes: number;
  lookaheadBytes: number;
  stagingBytes: number;
  batchRecords: number;
  readers: number;
  /** False if only the numbers of rejects are asked for. Default: true. */
  wantsPositions?: boolean;
  /** Seed of the order in which readers take and commit blocks. */
  turns: number;
}

/** Settings for a source that one reader reads at once. */
export const ordinaryReading: Omit<SourceCase, "bytes" | "json" | "dialect" | "names"> = {
  byteOrderMarkBytes: 0,
  maxRecordBytes: 1 << 20,
  keepWords: [],
  blankWords: [],
  region: undefined,
  sampledBytes: 1 << 24,
  chunkBytes: 1 << 16,
  blockBytes: 1 << 20,
  lookaheadBytes: 4096,
  stagingBytes: 1 << 16,
  batchRecords: 128,
  readers: 1,
  turns: 1,
};

/** The result of a path, to be compared as text. */
interface PathResult {
  error?: string;
  entries: UnitedEntries;
  rejects: string[];
  counts: string;
  /** Columns and names known at the end. */
  columns: string;
  end: number;
}

const testKey = Uint8Array.from({ length: 16 }, (_, index) => index);
/**
 * Once cases have filled this much, the kernel is replaced, because it never frees memory. It has
 * this much from the start: V8 collects garbage after each growth, which would cost more than the
 * cases.
 */
const kernelBytes = 192 * 2 ** 20;
let kernel: Kernel | undefined;
/** The bytes of its memory while its room is enough. Another one takes its place once it has grown. */
let roomyBytes = 0;

/** Returns the difference between the two paths, undefined if there is none. */
export function differenceOf(one: SourceCase): string | undefined {
  if (kernel === undefined || kernel.exports.memory.buffer.byteLength > roomyBytes) {
    kernel = Kernel.open();
    kernel.setKey(testKey);
    kernel.makeRoom(kernelBytes);
    roomyBytes = kernel.exports.memory.buffer.byteLength;
  }
  const reference = referenceOf(one, kernel);
  // As a build does, so that the next case has the same memory.
  kernel.lend();
  const fast = fastPath(one, kernel);
  kernel.takeBack();
  if (textOf(reference) === textOf(fast) && reference.entries.equals(fast.entries)) return undefined;
  const expected = linesOf(reference);
  const got = linesOf(fast);
  const missing = expected.filter((line) => !got.includes(line));
  const surplus = got.filter((line) => !expected.includes(line));
  return `only on the reference path:\n${missing.join("\n")}\nonly on the fast path:\n${surplus.join("\n")}${missing.length + surplus.length === 0 ? "different order" : ""}`;
}

/** Fields of a case that only the fast path reads; of `turns` the reference path knows whether domains count. */
const fastFields: ReadonlySet<string> = new Set([
  "blockBytes",
  "lookaheadBytes",
  "stagingBytes",
  "batchRecords",
  "readers",
  "isStream",
  "turns",
  "logBytes",
  "mostValues",
]);
let lastReference: { bytes: Buffer; rest: string; result: PathResult } | undefined;

/** Returns the result of the reference path: the last one, if only how the fast path reads differs. */
function referenceOf(one: SourceCase, hashing: Kernel): PathResult {
  const { bytes } = one;
  const compared = { ...one, bytes: [], countsDomains: countsDomains(one) };
  const rest = JSON.stringify(compared, (key, value: unknown) => (fastFields.has(key) ? undefined : value));
  if (lastReference?.rest !== rest || !lastReference.bytes.equals(bytes))
    lastReference = { bytes: Buffer.from(bytes), rest, result: referencePath(one, hashing) };
  return lastReference.result;
}

/** Fails if the two paths differ, with a case shortened as far as was easy. */
export function expectSame(one: SourceCase, what = ""): void {
  const difference = attempt(one);
  if (difference === undefined) return;
  const small = shrink(one);
  throw new Error(
    `the two paths differ ${what}\n${attempt(small) ?? difference}\nfor ${described(small)}\nfirst found for ${one.bytes.toString("hex")}`,
  );
}

function attempt(one: SourceCase): string | undefined {
  try {
    return differenceOf(one);
  } catch (cause) {
    kernel = undefined;
    return String(cause instanceof Error ? cause.stack : cause);
  }
}

function shrink(found: SourceCase): SourceCase {
  let best = found;
  const better = (change: Partial<SourceCase>): boolean => {
    const next = { ...best, ...change };
    if (attempt(next) === undefined) return false;
    best = next;
    return true;
  };
  better({ readers: 1 });
  better({ bytesBefore: 0 });
  better({ isStream: false });
  better({ region: undefined });
  better({ keepWords: [] });
  better({ blankWords: [] });
  better({ maxRecordBytes: 1 << 20 });
  better({ stagingBytes: 1 << 16 });
  better({ batchRecords: 128 });
  better({ lookaheadBytes: 4096 });
  better({ blockBytes: 1 << 20 });
  if (best.json !== undefined) better({ json: { ...best.json, logBytes: 1 << 16, mostValues: 64 } });
  for (let length = best.bytes.length >> 1; length >= 1; length >>= 1)
    for (let start = best.byteOrderMarkBytes; start + length <= best.bytes.length;)
      if (
        !better({
          bytes: Buffer.concat([best.bytes.subarray(0, start), best.bytes.subarray(start + length)]),
        })
      )
        start += length;
  return best;
}

function described({ bytes, ...one }: SourceCase): string {
  return `${JSON.stringify(one)}\n${JSON.stringify(bytes.toString("latin1"))}\n${bytes.toString("hex")}`;
}

/** Returns all but the entries as text. */
function textOf({ error, rejects, counts, columns, end }: PathResult): string {
  return error ?? [`end ${end}`, counts, columns, ...rejects].join("\n");
}

function linesOf(result: PathResult): string[] {
  return [...textOf(result).split("\n"), ...result.entries.lines];
}

function planOf(one: SourceCase): CsvPlan {
  const { dialect, names, byteOrderMarkBytes, usualFields = [], listColumns = 0 } = one;
  return {
    format: "csv",
    encoding: "utf-8",
    byteOrderMarkBytes,
    lineEnds: "lf",
    dialect,
    hasHeader: names === null,
    mayHaveHeader: false,
    names,
    listColumns,
    usualFields,
    // Another header ends a build, which the tests of whole indexes compare.
    keepsColumns: true,
  };
}

function errorOf(cause: unknown): PathResult {
  if (!(cause instanceof LeakcheckError)) throw cause;
  return {
    error: `${cause.code} ${cause.message}`,
    entries: new UnitedEntries(),
    rejects: [],
    counts: "",
    columns: "",
    end: 0,
  };
}

function rejectText({ line, offset, length, reason }: Reject): string {
  return `reject line ${line} at ${offset} of ${length}: ${reason}`;
}

function countsText({ records, recordBytes, salvaged, exposed, tallies, rejects }: CountTotals): string {
  const columns: string[] = [];
  exposed.forEach((count, column) => {
    if (count !== 0) columns.push(`${column}:${count}`);
  });
  const kinds = [...tallies]
    .filter(([, { values }]) => values > 0)
    .map(([kind, { values, unindexable }]) => `${kind}:${values}/${unindexable}`);
  const reasons = rejectReasons.map((reason) => `${reason}:${rejects.reasons[reason] ?? 0}`);
  return `records ${records} rejects ${rejects.bytes} ${reasons.join(" ")} bytes ${recordBytes} salvaged ${salvaged}\nexposed ${columns.join(" ")}\ntallies ${kinds.toSorted().join(" ")}`;
}

function columnsText(table: ColumnTable): string {
  const columns = table.columns.map(
    ({ name, kind }) => `${JSON.stringify(name)} ${kind ?? ""} as ${JSON.stringify(table.storedName(name))}`,
  );
  return `${columns.join("\n")}\nothers ${table.otherRegionCodes} values ${table.valueNames} kinds ${[...table.kinds].toSorted().join(" ")}`;
}

/** Returns the columns known before the source is read. */
function columnsBefore({ json }: SourceCase): ColumnTable {
  const columns = new ColumnTable();
  if (json === undefined) return columns;
  columns.setFindings({
    meanings: new Map(json.meanings),
    starred: new Set(json.starred),
    isKnownName: isKnownColumnName,
    keepsNames: json.keepsNames,
    lists: {
      decisions: new Map(json.lists.decisions),
      personal: new Set(json.lists.personal),
      isByHand: json.lists.isByHand,
    },
  });
  for (const name of json.columns) columns.slot(name);
  return columns;
}

/** In a third of the cases the addresses of each domain are counted. */
function countsDomains({ turns }: SourceCase): boolean {
  return turns % 3 === 0;
}

let lastRule = { words: "", blank: new BlankRule() };

/** Returns the rule of a case. Both paths and most cases have the same, as all sources of a build do. */
function blankRuleOf({ keepWords, blankWords }: SourceCase): BlankRule {
  const words = JSON.stringify([keepWords, blankWords]);
  if (lastRule.words !== words) lastRule = { words, blank: new BlankRule({ keepWords, blankWords }) };
  return lastRule.blank;
}

function referencePath(one: SourceCase, hashing: Kernel): PathResult {
  const columns = columnsBefore(one);
  const blank = blankRuleOf(one);
  const united = new UnitedEntries();
  const present = new Uint8Array(32);
  const sink = {
    setWidth() {},
    setColumns(bitmap: Uint8Array) {
      present.set(bitmap);
    },
    enter(kindNumber: number, canonical: string, records: 0 | 1) {
      const key = hashing.hash(kindNumber, canonical);
      if (records === 0) united.add(kindNumber, key, 0);
      else united.add(kindNumber, key, records, present);
    },
    enterDomain(address: string, domain: string) {
      const key = new Uint8Array(32);
      new DataView(key.buffer).setBigUint64(0, hashing.hash(kindNumbers.domain, domain), true);
      united.add(kindNumbers.domain, hashing.hash(kindNumbers.email, address), 1, key);
    },
  };
  const entry = new RecordEntry({
    sink,
    blank,
    columns,
    rules: currentRules,
    region: one.region,
    sampledBytes: one.sampledBytes,
    countsDomains: countsDomains(one),
  });
  const rejects: string[] = [];
  const consumer: ReaderContext["consumer"] = {
    record(slots, values, count, offset, length, shape) {
      entry.counts.recordBytes += length;
      entry.record(slots, values, count, offset, shape);
    },
    salvage(candidate) {
      entry.salvage(candidate);
    },
    unread(text) {
      entry.unread(text);
    },
    reject(reject) {
      entry.endReject();
      entry.counts.rejects.add(reject);
      if (one.wantsPositions !== false) rejects.push(rejectText(reject));
    },
    chunk: async () => {},
  };
  const { byteOrderMarkBytes: start, bytesBefore = 0, maxRecordBytes, bytes, chunkBytes } = one;
  try {
    const isBlank = (value: string): boolean => blank.isBlank(value);
    const context = {
      fileName: "it.csv",
      firstOffset: bytesBefore + start,
      maxRecordBytes,
      columns,
      isBlank,
      consumer,
    };
    const records =
      one.json === undefined ? new CsvRecords(planOf(one), context) : new NdjsonRecords(context);
    for (let at: number = start; at < bytes.length; at += chunkBytes)
      records.push(Buffer.from(bytes.subarray(at, at + chunkBytes)));
    records.end();
    entry.endSource();
  } catch (cause) {
    return errorOf(cause);
  }
  return {
    entries: united,
    rejects,
    counts: countsText(entry.counts.facts),
    columns: columnsText(columns),
    end: bytesBefore + bytes.length,
  };
}

/** Returns the position of the source's first record, and how its blocks are read. */
function startOf(
  one: SourceCase,
  columns: ColumnTable,
  blank: BlankRule,
): { offset: number; line: number; hasRegions: boolean; format: BlockSource["format"] } {
  const { bytes, maxRecordBytes, chunkBytes, json, byteOrderMarkBytes } = one;
  if (json !== undefined) {
    const format = {
      is: "ndjson" as const,
      hasParts: false,
      ...ndjsonKnowledge(columns, undefined, PathLog.ofBytes(json.logBytes)),
    };
    return { offset: byteOrderMarkBytes, line: 1, hasRegions: true, format };
  }
  const size = bytes.length;
  const read = (into: Buffer, offset: number): number =>
    bytes.copy(into, 0, offset, Math.min(size, offset + chunkBytes));
  const start = readCsvStart(
    planOf(one),
    { fileName: "it.csv", size, read },
    { columns, maxRecordBytes, isBlank: (value) => blank.isBlank(value) },
  );
  const slots = start.slots.map(
    ({ number, kind, isCountryCode, isSecret, isAreaCode, countryCodeNumber }) => ({
      number,
      kind,
      isAreaCode: isAreaCode === true,
      isCountryCode,
      isSecret,
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
      fileName: "it.csv",
      dialect: one.dialect,
      usualFields: one.usualFields ?? [],
      listColumns: one.listColumns ?? 0,
      header: start.header,
      keepsColumns: true,
      slots,
    },
  };
}

function fastPath(one: SourceCase, ours: Kernel): PathResult {
  const columns = columnsBefore(one);
  const blank = blankRuleOf(one);
  const {
    bytes,
    maxRecordBytes,
    region,
    lookaheadBytes,
    stagingBytes,
    batchRecords,
    sampledBytes,
    readers,
    turns,
    json,
  } = one;
  const { bytesBefore = 0, isStream = false } = one;
  // A block that is longer than the source makes no difference, but the kernel clears its room.
  const blockBytes = Math.min(one.blockBytes, bytes.length + 1);
  const size = bytesBefore + bytes.length;
  let start: ReturnType<typeof startOf>;
  try {
    start = startOf(one, columns, blank);
  } catch (cause) {
    return errorOf(cause);
  }
  const { hasRegions, format } = start;
  const offset = bytesBefore + start.offset;
  const order = BlockOrder.starting(offset, start.line);
  const united = new UnitedEntries();
  const sink = {
    setWidth() {},
    enterStaged(from: number, end: number, entryBytes: number) {
      const { buffer } = ours.exports.memory;
      const view = new DataView(buffer);
      const bytes = new Uint8Array(buffer);
      const [columnsAt, columnBytes] = entryBytes === 16 ? [10, 6] : [16, 32];
      for (let at = from; at < end; at += entryBytes) {
        const word = bytes[at + 8]!;
        const key = view.getBigUint64(at, true);
        united.add(word & 15, key, (word >> 4) & 1, bytes, at + columnsAt, columnBytes);
      }
    },
  };
  const source: BlockSource = {
    path: "it.csv",
    size: isStream ? Infinity : size,
    offset,
    blockBytes,
    sizes: {
      lookaheadBytes,
      stagingBytes,
      batchRecords,
      mostValues: json?.mostValues ?? 64,
      sampledBytes,
      logBytes: json?.logBytes ?? 1 << 24,
      ringBytes: 1 << 25,
      // Otherwise a block that would have to wait for its turn is read again.
      waitsForRoom: readers === 1 || turns % 2 === 0,
    },
    wantsPositions: one.wantsPositions ?? true,
    countsDomains: countsDomains(one),
    maxRecordBytes,
    format,
    phones: phonesFor(region, hasRegions),
    region,
    ring: isStream ? filledRing(bytes) : undefined,
    order: order.shared,
  };
  const rejects: string[] = [];
  const tell = ({ number, paths, rejects: packed }: BlockPacket): void => {
    if (number !== packets++) throw new Error("packets out of order");
    order.packetTaken();
    for (const path of paths) columns.slot(path);
    for (const reject of rejectsIn(packed, "it.csv")) rejects.push(rejectText(reject));
  };
  let packets = 0;
  const tools = { files: filesOf(bytes, bytesBefore), kernel: ours, sink, blank, tell };
  const all = Array.from({ length: readers }, () => ({
    blocks: new SourceBlocks(source, tools),
    taken: -1,
    isTaking: false,
    isDone: false,
  }));
  const random = seededRandom(turns);
  const commit = (reader: (typeof all)[number]): void => {
    reader.taken = -1;
    reader.isDone = !reader.blocks.commit();
  };
  const take = (reader: (typeof all)[number]): void => {
    reader.isTaking = true;
    if (reader.blocks.take()) reader.taken = reader.blocks.block;
    else reader.isDone = true;
    reader.isTaking = false;
  };
  // No other reader would go on while one waits, so those before it commit then.
  const waiting = vi.spyOn(BlockOrder.prototype, "waitFor").mockImplementation((block) => {
    while (order.committed < block) {
      const next = all.find(({ taken }) => taken === order.committed);
      if (next !== undefined) commit(next);
      // One of them goes on alone.
      else all.filter(({ taken, isTaking, isDone }) => taken < 0 && !isTaking && !isDone).forEach(take);
    }
    return true;
  });
  try {
    while (all.some(({ isDone, taken }) => !isDone || taken >= 0)) {
      const reader = all[random(readers)]!;
      if (reader.taken >= 0) {
        if (reader.taken <= order.committed) commit(reader);
      } else if (!reader.isDone) take(reader);
    }
  } finally {
    waiting.mockRestore();
  }
  const counts = new Counts();
  const parts = all.map(({ blocks }) => blocks.end()!);
  for (const part of parts) counts.add(part);
  try {
    if (json !== undefined) addNames(columns, parts, "it.csv", true);
  } catch (cause) {
    return errorOf(cause);
  }
  return {
    entries: united,
    rejects,
    counts: countsText(counts.facts),
    columns: columnsText(columns),
    end: order.end.offset,
  };
}

/** Returns a ring that holds a whole source, so that no reader waits for bytes. */
function filledRing(bytes: Buffer): SharedArrayBuffer {
  const ring = StreamRing.ofBytes(bytes.length);
  ring.room().set(bytes);
  ring.fill(bytes.length);
  ring.end();
  return ring.shared;
}

/**
 * Returns files that each hold these bytes after others that must not be read. Some reads are
 * short.
 */
function filesOf(bytes: Buffer, bytesBefore: number): Files {
  let reads = 0;
  const open = (): unknown => ({
    size: bytesBefore + bytes.length,
    read: (into: Uint8Array, position: number) => {
      const offset = position - bytesBefore;
      const most = ++reads % 5 === 0 ? Math.max(1, into.length >> 1) : into.length;
      return bytes.copy(into, 0, offset, Math.min(bytes.length, offset + most));
    },
    close() {},
  });
  return { open } as unknown as Files;
}

// Reads the dumps of a build one after the other into its record entry; counts, limits and reports on the way.
import { basename } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files, OpenFile } from "../files.js";
import type { SourceFacts } from "../format/metadata.js";
import type { ColumnTable } from "../ingest/columns.js";
import { ordinaryMaxRecordBytes } from "../ingest/dump-options.js";
import { readDump } from "../ingest/read-dump.js";
import type { DumpConsumer } from "../ingest/record-reader.js";
import type { Reject } from "../ingest/rejects.js";
import { surveySources, type SurveyedSource } from "../ingest/survey/survey.js";
import type { BlankRule } from "../record/blank.js";
import { abortable } from "./abort.js";
import type { BlockSizes } from "./blocks/block-sizes.js";
import { changedDump } from "./blocks/source-bytes.js";
import type { BuildOptions, BuildProgress } from "./build-options.js";
import type { Counts } from "./entries/counts.js";
import { checkColumns, warnOfColumns, warnOfSources } from "./read-warnings.js";
import { isInBlocks, readBlocks } from "./read-blocks.js";
import type { RecordEntry } from "./entries/record-entry.js";
import type { ThreadTeam } from "./threads/thread-team.js";

/** What the stages of a build share while it reads. */
export interface ReadContext {
  files: Files;
  columns: ColumnTable;
  blank: BlankRule;
  entry: RecordEntry;
  /** Reads the sources that can be read in blocks. */
  team: ThreadTeam;
  chunkBytes: number;
  blockBytes: number;
  blocks: BlockSizes;
  progress: BuildProgress;
  /** Lets other work in and throws if the build was given up. */
  pause: () => Promise<void>;
  /** Has somebody called before every pause; returns what ends that. */
  onPause: (listener: () => void) => () => void;
}

/**
 * Reads all dumps. Returns what is said of each; what was counted stands in the record entry. Throws what
 * `readDump` throws, `CANNOT_READ` and `TOO_MANY_REJECTS`.
 */
export async function readDumps(options: BuildOptions, context: ReadContext): Promise<SourceFacts[]> {
  const sources: SourceFacts[] = [];
  const opened: { file: OpenFile; isStream: boolean }[] = [];
  try {
    for (const path of options.dumps) {
      const file = path === "-" ? context.files.openStandardInput() : await abortable(context.files.openLater(path), options.signal);
      opened.push({ file: { ...file, readNext: async (bytes) => abortable(file.readNext(bytes), options.signal) }, isStream: path === "-" });
    }
    context.progress.totalBytes = opened.reduce<number | null>(
      (sum, { file: { size } }) => (sum === null || size === undefined ? null : sum + size),
      0,
    );
    const survey = await surveySources(opened, { ...options, isBlank: (value) => context.blank.isBlank(value) });
    context.columns.setFacts(survey);
    warnOfSources(survey, options);
    for (const source of survey.sources) sources.push(await readOne(source, options, context));
    checkColumns(context.columns, options);
    warnOfColumns(context.columns, options);
  } finally {
    for (const { file } of opened) file.close();
  }
  checkShare(options, context.entry.counts);
  return sources;
}

async function readOne(source: SurveyedSource, options: BuildOptions, context: ReadContext): Promise<SourceFacts> {
  const { counts } = context.entry;
  const { progress } = context;
  const { file, plan } = source;
  const before = { records: counts.records, rejects: counts.rejects.total, bytes: progress.bytes };
  let told = before.rejects;
  const onReject = (reject: Reject): void => {
    told += 1;
    options.onReject?.(reject);
    checkCount(options, told, reject);
  };
  const watch = wantsPositions(options) ? { ...before, onReject } : before;
  const bytes = isInBlocks(source, options, context)
    ? await readBlocks(source, options, context, watch)
    : await readInOrder(source, options, context, watch);
  if (file.size !== undefined && file.size > 0 && bytes !== file.size) throw changedDump(file.path, file.size, bytes);
  if (counts.records === before.records && counts.rejects.total === before.rejects) options.onWarning?.(`there are no records in ${file.path}`);
  progress.bytes = before.bytes + bytes;
  return {
    name: options.keepSourceNames === false || file.size === undefined ? null : basename(file.path),
    format: plan.format,
    bytes,
    records: counts.records - before.records,
    rejects: counts.rejects.total - before.rejects,
  };
}

/** Whether anybody asks where rejects stand: for most builds it is enough to count them. */
export function wantsPositions({ onReject, maxRejects }: BuildOptions): boolean {
  return onReject !== undefined || (maxRejects !== undefined && "count" in maxRejects);
}

/** What is said of a source while it is read. */
export interface SourceWatch {
  /** Records, rejects and bytes of the sources before. */
  records: number;
  rejects: number;
  bytes: number;
  /** Takes every reject in its order, if anybody asks where they stand. */
  onReject?: (reject: Reject) => void;
}

/** The general way: by the definitions, in this thread. Returns the length of the source in bytes. */
async function readInOrder(source: SurveyedSource, options: BuildOptions, context: ReadContext, watch: SourceWatch): Promise<number> {
  const { entry, progress, chunkBytes } = context;
  const { maxRecordBytes = ordinaryMaxRecordBytes } = options;
  const consumer: DumpConsumer = {
    record(slots, values, count, offset, length) {
      entry.counts.recordBytes += length;
      entry.record(slots, values, count, offset);
    },
    salvage(candidate) {
      entry.salvage(candidate);
    },
    reject(reject) {
      entry.endReject();
      entry.counts.rejects.add(reject);
      watch.onReject?.(reject);
    },
    async chunk(bytes) {
      progress.bytes = watch.bytes + bytes;
      progress.records = entry.counts.records;
      progress.rejects = entry.counts.rejects.total;
      await context.pause();
    },
  };
  const shared = { columns: context.columns, isBlank: (value: string): boolean => context.blank.isBlank(value) };
  const bytes = await readDump(source, { chunkBytes, maxRecordBytes }, shared, consumer);
  entry.endSource();
  return bytes;
}

function checkCount(options: BuildOptions, total: number, last: { file: string; line: number; reason: string }): void {
  if (options.maxRejects === undefined || !("count" in options.maxRejects) || total <= options.maxRejects.count) return;
  const { count } = options.maxRejects;
  const where = `${last.file}, line ${last.line} (${last.reason})`;
  throw tooMany(count === 0 ? `a record could not be read: ${where}` : `more than ${count} records could not be read, the last at ${where}`);
}

function checkShare(options: BuildOptions, { records, rejects: { total: rejects } }: Counts): void {
  if (options.maxRejects === undefined || !("share" in options.maxRejects)) return;
  const { share } = options.maxRejects;
  if (rejects > share * (records + rejects)) throw tooMany(`${rejects} of ${records + rejects} records could not be read, over ${share * 100} %`);
}

function tooMany(message: string): LeakcheckError {
  return new LeakcheckError("TOO_MANY_REJECTS", message, {
    hint: "see where they stand with --rejects FILE, and try --relax-quotes or another --delimiter if the file has a dialect of its own",
  });
}

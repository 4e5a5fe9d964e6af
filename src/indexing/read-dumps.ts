// Reads the dumps of a build, one after the other, into its record entry. Counts records, enforces
// limits and reports progress.
import { basename } from "node:path";
import type { Files, OpenFile } from "../files.js";
import type { SourceInfo } from "../format/metadata.js";
import type { ColumnTable } from "../ingest/columns.js";
import { defaultMaxRecordBytes } from "../ingest/dump-options.js";
import { readDump } from "../ingest/read-dump.js";
import type { DumpConsumer } from "../ingest/record-reader.js";
import type { Reject } from "../ingest/rejects.js";
import {
  changedDump,
  firstReject,
  rejectsAbove,
  rejectShareAbove,
  tooManyRejects,
} from "../ingest/source-errors.js";
import { surveySources, type SurveyedSource } from "../ingest/survey/survey.js";
import type { BlankRule } from "../record/blank.js";
import { abortable } from "./abort.js";
import { prepareSource } from "./blocks/prepare-source.js";
import type { BuildOptions, BuildProgress, BuildSizes } from "./build-options.js";
import type { Counts } from "./entries/counts.js";
import { checkColumns, warnOfColumns, warnOfSources } from "./read-warnings.js";
import { isInBlocks, readBlocks } from "./read-blocks.js";
import type { RecordEntry } from "./entries/record-entry.js";
import type { ThreadTeam } from "./threads/thread-team.js";

/** The destination of the records. */
export interface ReadTarget {
  columns: ColumnTable;
  blank: BlankRule;
  entry: RecordEntry;
  /** Reads the sources that qualify for blocks. */
  team: ThreadTeam;
}

/** Tracks and reports the progress of a build. */
export interface BuildWatch {
  progress: BuildProgress;
  /** Yields to other work; throws `ABORTED` if the build was aborted. */
  pause: () => Promise<void>;
  /** Registers a listener called before every pause; returns its unsubscribe. */
  onPause: (listener: () => void) => () => void;
}

/**
 * Reads all dumps. Returns the metadata of each source; the counts are in the record entry. Throws
 * the errors of `readDump`, `CANNOT_READ` and `TOO_MANY_REJECTS`.
 */
export async function readDumps(
  options: BuildOptions,
  files: Files,
  sizes: BuildSizes,
  target: ReadTarget,
  watch: BuildWatch,
): Promise<SourceInfo[]> {
  const { columns, blank, entry } = target;
  const sources: SourceInfo[] = [];
  const opened: { file: OpenFile; isStream: boolean }[] = [];
  try {
    for (const path of options.dumps) {
      const file =
        path === "-" ? files.openStandardInput() : await abortable(files.openLater(path), options.signal);
      opened.push({
        file: { ...file, readNext: async (bytes) => abortable(file.readNext(bytes), options.signal) },
        isStream: path === "-",
      });
    }
    watch.progress.totalBytes = opened.reduce<number | null>(
      (sum, { file: { size } }) => (sum === null || size === undefined ? null : sum + size),
      0,
    );
    const survey = await surveySources(opened, { ...options, isBlank: (value) => blank.isBlank(value) });
    columns.setFindings(survey);
    warnOfSources(survey, options);
    for (const source of survey.sources) sources.push(await readOne(source, options, sizes, target, watch));
    checkColumns(columns, options);
    warnOfColumns(columns, options);
  } finally {
    for (const { file } of opened) file.close();
  }
  checkShare(options, entry.counts);
  return sources;
}

async function readOne(
  source: SurveyedSource,
  options: BuildOptions,
  { chunkBytes, blockBytes, blocks }: BuildSizes,
  { columns, blank, entry, team }: ReadTarget,
  { progress, ...pauses }: BuildWatch,
): Promise<SourceInfo> {
  const { counts } = entry;
  const { file, plan } = source;
  const { maxRecordBytes = defaultMaxRecordBytes, region } = options;
  const before = { records: counts.records, rejects: counts.rejects.total, bytes: progress.bytes };
  let reported = before.rejects;
  const wantsPositions =
    options.onReject !== undefined || (options.maxRejects !== undefined && "count" in options.maxRejects);
  const watch: SourceWatch = {
    ...pauses,
    reached(bytesOfSource, { records, rejects }) {
      progress.bytes = before.bytes + bytesOfSource;
      progress.records = before.records + records;
      progress.rejects = before.rejects + rejects;
    },
    onReject: (reject) => {
      if (!wantsPositions) return;
      reported += 1;
      options.onReject?.(reject);
      checkCount(options, reported, reject);
    },
  };
  let bytes: number;
  if (options.general !== true && isInBlocks(source, team.hasWorkers)) {
    const prepared = prepareSource(source, columns, blank, options.map, {
      blockBytes,
      sizes: blocks,
      wantsPositions,
      maxRecordBytes,
      region,
    });
    bytes = await readBlocks(source, prepared, team, { columns, counts }, watch);
  } else {
    const shared = { columns, isBlank: (value: string): boolean => blank.isBlank(value) };
    bytes = await readDump(source, { chunkBytes, maxRecordBytes }, shared, consumerInto(entry, watch));
    entry.endSource();
  }
  if (file.size !== undefined && file.size > 0 && bytes !== file.size)
    throw changedDump(file.path, file.size, bytes);
  if (counts.records === before.records && counts.rejects.total === before.rejects)
    options.onWarning?.(`there are no records in ${file.path}`);
  progress.bytes = before.bytes + bytes;
  return {
    name: options.keepSourceNames === false || file.size === undefined ? null : basename(file.path),
    format: plan.format,
    bytes,
    records: counts.records - before.records,
    rejects: counts.rejects.total - before.rejects,
  };
}

/** Takes reports about a source while it is read. */
export interface SourceWatch extends Pick<BuildWatch, "pause" | "onPause"> {
  /** Takes the bytes read so far and the counts of records and rejects in them. */
  reached: (bytes: number, counts: { records: number; rejects: number }) => void;
  /** Takes every reject in order, if the caller wants their positions. */
  onReject: (reject: Reject) => void;
}

/** Returns the consumer for the reference path, which runs in the main thread. */
function consumerInto(entry: RecordEntry, watch: SourceWatch): DumpConsumer {
  const { counts } = entry;
  const before = { records: counts.records, rejects: counts.rejects.total };
  return {
    record(slots, values, count, offset, length, shape) {
      counts.recordBytes += length;
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
      counts.rejects.add(reject);
      watch.onReject(reject);
    },
    async chunk(bytes) {
      watch.reached(bytes, {
        records: counts.records - before.records,
        rejects: counts.rejects.total - before.rejects,
      });
      await watch.pause();
    },
  };
}

function checkCount(
  options: BuildOptions,
  total: number,
  last: { file: string; line: number; reason: string },
): void {
  if (
    options.maxRejects === undefined ||
    !("count" in options.maxRejects) ||
    total <= options.maxRejects.count
  )
    return;
  const { count } = options.maxRejects;
  const { file, line, reason } = last;
  throw tooManyRejects(
    count === 0 ? firstReject(file, line, reason) : rejectsAbove(count, file, line, reason),
  );
}

function checkShare(options: BuildOptions, { records, rejects: { total: rejects } }: Counts): void {
  if (options.maxRejects === undefined || !("share" in options.maxRejects)) return;
  const { share } = options.maxRejects;
  if (rejects > share * (records + rejects))
    throw tooManyRejects(rejectShareAbove(rejects, records + rejects, share));
}

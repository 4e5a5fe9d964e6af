// Reads the dumps of a build, one after the other, into its record entry. Counts records, enforces
// limits and reports progress.
import { createHmac } from "node:crypto";
import { basename, join } from "node:path";
import type { LeakcheckError } from "../errors.js";
import type { Files, OpenFile } from "../files.js";
import type { SourceInfo } from "../format/metadata.js";
import type { ColumnTable } from "../ingest/columns.js";
import { defaultMaxRecordBytes } from "../ingest/dump-options.js";
import { partBytes } from "../ingest/ndjson/document-lines.js";
import { InputFinder } from "../ingest/inputs/find-inputs.js";
import { inputOptions } from "../ingest/inputs/input-options.js";
import { openDamageLog, type Damage, type DamageLog } from "../ingest/inputs/input.js";
import type { SpoolPlace } from "../ingest/inputs/spool.js";
import { refusalOf } from "../ingest/hollow-source.js";
import { judgeEnd, type OpenSource } from "../ingest/open-source.js";
import { readDump } from "../ingest/read-dump.js";
import type { DumpConsumer } from "../ingest/record-reader.js";
import type { Reject } from "../ingest/rejects.js";
import {
  changedDump,
  cutRecord,
  firstReject,
  noIdentifiers,
  nothingIn,
  rejectsAbove,
  rejectShareAbove,
  tooManyRejects,
} from "../ingest/source-errors.js";
import { PlannedSurvey } from "../ingest/survey/build-plan.js";
import { surveySources } from "../ingest/survey/survey.js";
import type { BlankRule } from "../record/blank.js";
import { abortable } from "./abort.js";
import { prepareSource } from "./blocks/prepare-source.js";
import { SharedMemory } from "./blocks/shared-memory.js";
import type { BuildOptions, BuildProgress, BuildSizes } from "./build-options.js";
import { sizesFor, threadsOf } from "./build-sizes.js";
import { documentSource, isDocumentInBlocks } from "./document-source.js";
import type { Counts } from "./entries/counts.js";
import { named } from "../ingest/text/mixed-text.js";
import { placeOfEnd } from "../ingest/inputs/layer.js";
import { SourceDigests } from "./source-digests.js";
import { SourcesAhead } from "./sources-ahead.js";
import { StoredProgress } from "./stored-progress.js";
import { checkColumns, skipWarnings, warnOfColumns, warnOfSources } from "./read-warnings.js";
import { isInBlocks, readBlocks, searchPreamble } from "./read-blocks.js";
import { isConverted, textSource } from "./text-source.js";
import type { RecordEntry } from "./entries/record-entry.js";
import type { ThreadTeam } from "./threads/thread-team.js";

/** The destination of the records. */
export interface ReadTarget {
  columns: ColumnTable;
  blank: BlankRule;
  entry: RecordEntry;
  /** Reads the sources that qualify for blocks. */
  team: ThreadTeam;
  /** The folder of this build for what it keeps while it runs. */
  temporary: string;
}

/** Tracks and reports the progress of a build. */
export interface BuildWatch {
  progress: BuildProgress;
  /** Yields to other work; throws `ABORTED` if the build was aborted. */
  pause: () => Promise<void>;
  /** Registers a listener called before every pause; returns its unsubscribe. */
  onPause: (listener: () => void) => () => void;
}

/** What was read of all dumps. */
export interface ReadDumps {
  sources: SourceInfo[];
  /** The ordinals of the sources in the plan; empty without one. */
  ordinals: readonly number[];
  /** Damage that was read past. */
  damages: readonly Damage[];
}

/**
 * Reads all dumps. Returns the metadata of each source; the counts are in the record entry. Throws
 * the errors of `InputFinder` and of `readDump`, and `TOO_MANY_REJECTS`.
 */
export async function readDumps(
  options: BuildOptions,
  files: Files,
  sizes: BuildSizes,
  target: ReadTarget,
  watch: BuildWatch,
): Promise<ReadDumps> {
  const { columns, blank, entry } = target;
  const opened = new Set<OpenFile>();
  const log = openDamageLog(options.keepGoing === true, ({ message }) => {
    options.onWarning?.(`${message}; whoever is not found in the rest is told "inconclusive"`);
  });
  const onSkip = skipWarnings(options);
  const finder = new InputFinder(
    inputOptions(options, {
      files,
      log,
      onSkip: onSkip.take,
      onUnchecked(path) {
        options.onWarning?.(`${path} has no checksum, so that damage of it would not show`);
      },
      heldPipeBytes: sizes.heldPipeBytes,
      spoolPlace: spoolPlace(files, target.temporary, options.secret),
      opening: async (work) => abortable(work, options.signal),
      wrapped(file) {
        opened.add(file);
        return {
          ...file,
          readNext: async (bytes) => abortable(file.readNext(bytes), options.signal),
          close() {
            opened.delete(file);
            file.close();
          },
        };
      },
    }),
  );
  const sources: SourceInfo[] = [];
  const memory = new SharedMemory();
  let ordinals: number[] = [];
  let ahead: SourcesAhead | undefined;
  try {
    const survey = await surveySources(finder.inputs(options.dumps), {
      ...options,
      isBlank: (value) => blank.isBlank(value),
      onSkip: onSkip.take,
      ...(options.plan === undefined ? {} : { planned: new PlannedSurvey(options.plan) }),
    });
    onSkip.tell();
    if (survey.sources.length === 0) throw nothingIn(options.dumps.join(", "));
    for (const { input, plan, sample } of survey.sources)
      if (sample.cut !== undefined && input.canReopen)
        log.note(cutRecord(input.path, sample.cut, placeOfEnd(input, plan.encoding)), input);
    columns.setFindings(survey);
    ordinals = survey.sources.flatMap(({ ordinal }) => ordinal ?? []);
    warnOfSources(survey, options);
    const stored = new StoredProgress(watch.progress, survey.sources);
    const digests = options.digests === true ? new SourceDigests(files, options.signal) : undefined;
    ahead = new SourcesAhead(
      survey.sources,
      threadsOf(options),
      (source, stream) => digests?.passing(source, stream) ?? stream,
    );
    for (const position of survey.sources.keys()) {
      const source = await ahead.open(position);
      digests?.start(source);
      const from = { memory, ...target };
      const read = await readOne(source, log, options, sizes, from, { stored, ...watch }).catch(
        async (cause: unknown) => {
          throw await refusalOf(named(cause, source.input.path), source);
        },
      );
      const isWhole = log.damages.every(({ path }) => path !== source.input.path);
      sources.push({ ...read, ...(await digests?.of(source, isWhole)) });
      await ahead.close(position);
    }
    // Other parts of a plan have the columns that this one lacks.
    const isOfMentions = survey.sources.some((source) => source.isOfMentions === true);
    if (options.plan === undefined && columns.kinds.size === 0 && entry.counts.records > 0 && !isOfMentions)
      throw noIdentifiers(survey.sources.map(({ input }) => basename(input.path)).join(", "), "none");
    if (options.plan === undefined) checkColumns(columns, options);
    warnOfColumns(columns, options);
  } finally {
    await ahead?.closeAll();
    finder.close();
    for (const file of opened) file.close();
  }
  checkShare(options, entry.counts);
  return { sources, ordinals, damages: log.damages };
}

/** Returns where pipes are kept. Their keys are those of this folder, whose name no other build has. */
function spoolPlace(files: Files, folder: string, secret: Uint8Array): SpoolPlace {
  let made = 0;
  return () => {
    const path = join(folder, `pipe-${made}`);
    made += 1;
    const file = files.create(path);
    files.remove(path);
    return { file, key: createHmac("sha256", secret).update(`a kept pipe\0${path}`).digest() };
  };
}

async function readOne(
  source: OpenSource,
  log: DamageLog,
  options: BuildOptions,
  { chunkBytes, blockBytes, blocks }: BuildSizes,
  { columns, blank, entry, team, memory }: ReadTarget & { memory: SharedMemory },
  { progress, stored, ...pauses }: BuildWatch & { stored: StoredProgress },
): Promise<SourceInfo> {
  const { counts } = entry;
  const { input, file, plan, tail } = source;
  const { maxRecordBytes = defaultMaxRecordBytes, region } = options;
  const before = { records: counts.records, rejects: counts.rejects.total };
  let reported = before.rejects;
  const wantsPositions =
    options.onReject !== undefined || (options.maxRejects !== undefined && "count" in options.maxRejects);
  const watch: SourceWatch = {
    reached(bytesOfSource, { records, rejects }) {
      stored.reached(source, bytesOfSource);
      progress.records = before.records + records;
      progress.rejects = before.rejects + rejects;
    },
    onReject: (reject) => {
      if (!wantsPositions) return;
      reported += 1;
      options.onReject?.(reject);
      checkCount(options, reported, reject);
    },
    ...pauses,
  };
  const onCut = (error: LeakcheckError): void => {
    log.note(error, input);
  };
  const text =
    options.general !== true && isConverted(plan) ? await textSource(source, team.hasWorkers) : undefined;
  const plain = text?.source ?? source;
  const inBlocks = async (lines: OpenSource, longest: number, hasParts: boolean): Promise<number> => {
    const fitting = lines.isKept ? sizesFor(options, lines.kept?.length) : { blockBytes, blocks };
    const isReady = lines === text?.source && text.isReady;
    const prepared = prepareSource(lines, columns, blank, options.map, memory, {
      blockBytes: Math.min(blockBytes, fitting.blockBytes),
      sizes: {
        ...blocks,
        stagingBytes: Math.min(blocks.stagingBytes, fitting.blocks.stagingBytes),
        logBytes: Math.min(blocks.logBytes, fitting.blocks.logBytes),
        // One thread that fills the ring when it lacks bytes needs few, and each page that is touched costs time.
        ringBytes: isReady && team.beginsAlone ? 0 : blocks.ringBytes,
      },
      wantsPositions,
      maxRecordBytes: longest,
      hasParts,
      region,
      countsDomains: options.domains === true,
    });
    searchPreamble(lines, entry);
    return readBlocks(lines, prepared, team, { columns, counts, isReady }, watch);
  };
  let bytes: number;
  if (options.general !== true && isInBlocks(plain, team.hasWorkers, text?.isReady === true))
    bytes = await inBlocks(plain, maxRecordBytes, false);
  else if (options.general !== true && isDocumentInBlocks(plain, team.hasWorkers, wantsPositions)) {
    const rejects = consumerInto(entry, watch);
    const document = await documentSource(plain, columns, rejects, { maxRecordBytes, onCut });
    await inBlocks(document.source, maxRecordBytes + partBytes, true);
    entry.endSource();
    bytes = document.bytes();
  } else {
    const shared = { columns, isBlank: (value: string): boolean => blank.isBlank(value) };
    const reading = { chunkBytes, maxRecordBytes, onCut };
    bytes = await readDump(plain, reading, shared, consumerInto(entry, watch));
    entry.endSource();
  }
  bytes = text?.bytes() ?? bytes;
  if (tail === undefined && bytes !== file.size) throw changedDump(file.path, file.size ?? 0, bytes);
  judgeEnd(source, options.expectBytes !== undefined || options.expectSha256 !== undefined, log);
  if (counts.records === before.records && counts.rejects.total === before.rejects)
    options.onWarning?.(`there are no records in ${file.path}`);
  stored.reached(source, bytes);
  return {
    name: options.keepSourceNames === false ? null : input.name,
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

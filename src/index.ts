/**
 * The public API, for using leakcheck from a program. Nothing here prints or keeps state between
 * calls; only `openLibrary` and `list` read the environment, for folders that they are not given.
 *
 * ```ts
 * import { randomBytes } from "node:crypto";
 * import { buildIndex, lookup, openIndex, verifyIndex } from "leakcheck";
 *
 * const secret = randomBytes(32); // keep it: without it the index cannot be searched
 * const report = await buildIndex({ dumps: ["users.csv"], output: "users.lkx", secret, dataset: { name: "users" } });
 * console.log(`${report.records} records, coverage ${report.coverage}`);
 *
 * const index = await openIndex("users.lkx", { secretOf: () => secret });
 * const answer = await lookup("sanne@example.com", [index]);
 * if (answer.status === "exposed") console.log(answer.exposures[0].columns);
 * index.close();
 *
 * const { faults } = await verifyIndex("users.lkx");
 * console.log(faults.length === 0 ? "sound" : faults);
 * ```
 */
import { adviceFor } from "./advice/advice.js";
import { adviceTextsIn, withTexts } from "./advice/languages/advice-texts.js";
import type { Language } from "./advice/languages/language.js";
import { compareAll, type Pair } from "./comparing/compare-all.js";
import { openParticipant } from "./comparing/open-participant.js";
import type { Participant } from "./comparing/participant.js";
import { buildIndex as build } from "./indexing/build-index.js";
import type { BuildOptions as CompleteBuildOptions, BuildReport } from "./indexing/build-options.js";
import { LeakcheckError, type StopSignal } from "./errors.js";
import { nodeFiles } from "./files.js";
import { dayOf, isDay } from "./format/expiry.js";
import { usualMinCoverage, type Dataset } from "./format/metadata.js";
import { beginsAsKeyFile, secretBytes } from "./format/key-file.js";
import { openDamageLog } from "./ingest/inputs/input.js";
import { InputFinder } from "./ingest/inputs/find-inputs.js";
import { inputOptions } from "./ingest/inputs/input-options.js";
import type { DumpOptions, InputSettings } from "./ingest/dump-options.js";
import { readRoster } from "./ingest/roster-rows.js";
import { inspectDumps } from "./inspecting/inspect-dumps.js";
import type { InspectOptions } from "./inspecting/inspect-options.js";
import type { InspectedDumps } from "./inspecting/inspected-dumps.js";
import { dataFolder, keyFolder } from "./library/folders.js";
import { KeyFolder, readKeyFile as readKey } from "./library/key-folder.js";
import { KeyRing } from "./library/key-ring.js";
import {
  describeListed,
  openListed,
  type DescribedIndex,
  type UnreadableIndex,
} from "./library/list-indexes.js";
import { isOpen, openIndexes, searchedPaths } from "./library/open-indexes.js";
import { answerAll } from "./lookup/lists/all-answers.js";
import { answerQuery, type Answer, type ClosedIndex, type Status } from "./lookup/answer.js";
import { openReader } from "./lookup/open-reader.js";
import type { IndexReader } from "./lookup/index-reader.js";
import { OpenedIndex, type SecretFinder } from "./lookup/opened-index.js";
import { parseQuery } from "./lookup/query.js";
import { queriesOf, RowAnswers, type RowAnswer } from "./lookup/roster.js";
import { BlankRule } from "./record/blank.js";
import { dataClasses } from "./record/columns/data-classes.js";
import type { DerivedKey } from "./kernel/secret.js";
import { mergeIndexes as merge, type MergeOptions, type MergeReport } from "./merging/merge-indexes.js";
import { verifyIndex as verify, type Verification } from "./lookup/verify.js";
import type { QueryKind } from "./record/found.js";
import { checkedRegion } from "./record/region.js";
import { version } from "./version.js";

export type { Pair } from "./comparing/compare-all.js";
export type { Comparison, Estimate, FieldCounts, KindComparison } from "./comparing/comparison.js";
export type { KindVerdict, Silence, Verdict, VerdictWord } from "./comparing/verdict.js";
export { LeakcheckError, type ErrorCode, type StopSignal } from "./errors.js";
export type { DescribedIndex, UnreadableIndex } from "./library/list-indexes.js";
export type { InspectOptions } from "./inspecting/inspect-options.js";
export type { InspectedDumps } from "./inspecting/inspected-dumps.js";
export type { RowAnswer } from "./lookup/roster.js";
export type { BuildProgress, BuildReport, KindReport } from "./indexing/build-options.js";
export type { Column, Dataset, DatasetStatus, KindCounts, Metadata, SourceInfo } from "./format/metadata.js";
export type { Language } from "./advice/languages/language.js";
export type { Kind } from "./format/kinds.js";
export type { Reject, RejectReason } from "./ingest/rejects.js";
export type { Answer, ClosedIndex, Exposure, Reason, Searched, Status } from "./lookup/answer.js";
export type { MergeReport } from "./merging/merge-indexes.js";
export type { OpenedIndex, SecretFinder } from "./lookup/opened-index.js";
export type { QueryKind } from "./record/found.js";
export type { Verification } from "./lookup/verify.js";

/**
 * Options of a build. Required are the dumps, the output path, a secret, and a name for the
 * dataset.
 */
export type BuildOptions = Omit<CompleteBuildOptions, "dataset" | "tool" | "created"> & {
  dataset: Pick<Dataset, "name"> & Partial<Dataset>;
  /** Time of creation; the current time by default. Set it for reproducible bytes. */
  created?: Date;
};

/**
 * Builds one index from the dumps of one dataset and publishes it, completely or not at all.
 * Reports progress to `onProgress`. Aborts with `ABORTED` on `signal`. Throws `LeakcheckError`.
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const { created = new Date(), dataset, ...others } = options;
  if (options.expires !== undefined && !isDay(options.expires))
    throw new LeakcheckError("USAGE", "expires must be a day such as 2027-01-31");
  const defaults = { title: null, breachDate: null, status: null, source: null, description: null };
  checkSecret(options.secret);
  return build({ ...others, created, tool: `leakcheck ${version}`, dataset: { ...defaults, ...dataset } });
}

/**
 * Opens an index for lookups; `secretOf` finds the secret for a key id. The caller must close it.
 * Throws `LeakcheckError`.
 */
export async function openIndex(
  path: string,
  options: { secretOf: SecretFinder },
): Promise<OpenedIndex<IndexReader>> {
  return OpenedIndex.open(path, (keyId) => {
    const secret = options.secretOf(keyId);
    if (secret === undefined || isDerived(secret)) return secret;
    checkSecret(secret);
    return secret;
  });
}

function isDerived(secret: NonNullable<ReturnType<SecretFinder>>): secret is DerivedKey {
  // A program in JavaScript may return anything.
  return Object(secret) === secret && "sipHashKey" in secret;
}

/** Throws `USAGE` for what is no secret, above all the content of a key file. */
function checkSecret(secret: unknown): void {
  const bytes = typeof secret === "string" ? Buffer.from(secret) : secret;
  if (bytes instanceof Uint8Array && beginsAsKeyFile(bytes.subarray(0, 4096)))
    throw new LeakcheckError("USAGE", "the secret given is the content of a key file", {
      hint: "the secret is readKeyFile(path).secret",
    });
  if (!(secret instanceof Uint8Array) || secret.length !== secretBytes)
    throw new LeakcheckError("USAGE", `a secret has ${secretBytes} bytes, in a Uint8Array`, {
      hint: "readKeyFile(path).secret is that of a key file",
    });
}

/**
 * Reads a key file: the secret, and the id that indexes call it by. Throws `BAD_KEY`, `CANNOT_READ`,
 * or `UNSAFE_KEY` if others can read it.
 */
export async function readKeyFile(path: string): Promise<{ keyId: string; secret: Uint8Array }> {
  const { keyId, secret } = readKey(nodeFiles, path);
  return { keyId, secret };
}

/** Options of lookups: see {@link lookup}. */
export interface LookupOptions {
  kind?: QueryKind;
  minCoverage?: number;
  region?: string;
  signal?: StopSignal;
}

function throwIfStopped(signal: StopSignal | undefined): void {
  if (signal?.aborted === true) throw new LeakcheckError("ABORTED", "the lookup was aborted");
}

/**
 * Looks up one identifier in open indexes. `kind` forces the kind; by default every kind that fits
 * is searched. An index whose coverage is below `minCoverage` (0 to 1, default 0.999) cannot say
 * "not found". `region` (such as `NL`) is the region in which national phone numbers are read.
 * Throws `USAGE` for an unknown region.
 */
export async function lookup(
  identifier: string,
  indexes: readonly (OpenedIndex | ClosedIndex)[],
  options: LookupOptions = {},
): Promise<Answer> {
  throwIfStopped(options.signal);
  const region = options.region === undefined ? undefined : checkedRegion(options.region);
  return answerQuery(
    parseQuery(identifier, { kind: options.kind, region }),
    indexes,
    options.minCoverage ?? usualMinCoverage,
    dayOf(new Date()),
  );
}

/**
 * Looks up identifiers in open indexes, and yields an answer for each, in their order. It answers them
 * in blocks of some ten thousands, and so many times as fast as `lookup`; whoever waits for the answer
 * to one before giving the next uses `lookup`. The lists in equal answers are shared, and frozen.
 */
export function lookupAll(
  identifiers: Iterable<string> | AsyncIterable<string>,
  indexes: readonly (OpenedIndex | ClosedIndex)[],
  options: LookupOptions = {},
): AsyncGenerator<Answer> {
  const { kind, region, minCoverage = usualMinCoverage, signal } = options;
  return answerAll(
    identifiers,
    {
      indexes,
      minCoverage,
      today: dayOf(new Date()),
      kind,
      region: region === undefined ? undefined : checkedRegion(region),
    },
    () => {
      throwIfStopped(signal);
    },
  );
}

/** Reads and checks every byte of an index. Throws `LeakcheckError` if it cannot be opened. */
export async function verifyIndex(
  path: string,
  options: { onProgress?: (share: number) => void; signal?: StopSignal } = {},
): Promise<Verification> {
  const reader = await openReader(path);
  try {
    return await verify(reader, options.onProgress, options.signal);
  } finally {
    reader.close();
  }
}

/**
 * Compares every two of some indexes or sketches, given by their paths; returns one comparison for each
 * pair, in their order. Needs no secret. Throws `NOT_COMPARABLE` if they differ in secret, rules or
 * region, and whatever else keeps one from being read.
 */
export async function compareIndexes(
  paths: readonly string[],
  options: { onProgress?: (share: number) => void; signal?: StopSignal } = {},
): Promise<Pair[]> {
  const participants: Participant[] = [];
  try {
    for (const path of paths) participants.push(await openParticipant(path, path));
    return await compareAll(participants, options);
  } finally {
    for (const { reader } of participants) reader?.close();
  }
}

/** The folders of this machine, as the command uses them. */
export interface LibraryOptions {
  /** Folder of the indexes. Default: that of the command. */
  home?: string;
  /** Folder of the key files. Default: that of the command. */
  keys?: string;
  /** A key file to use besides. */
  keyFile?: string;
  /** Takes what cannot be opened; lookups are then inconclusive. */
  onWarning?: (message: string) => void;
}

/** Indexes that are open together. */
export interface Library {
  readonly indexes: readonly (OpenedIndex | ClosedIndex)[];
  /** As {@link lookup}. */
  lookup(identifier: string, options?: LookupOptions): Promise<Answer>;
  /** As {@link lookupAll}. */
  lookupAll(
    identifiers: Iterable<string> | AsyncIterable<string>,
    options?: LookupOptions,
  ): AsyncGenerator<Answer>;
  close(): void;
}

/**
 * Opens all indexes of this machine, as `leakcheck lookup` does. An index that cannot be opened makes
 * answers inconclusive. Throws `NO_INDEX` if there is none, and the first error if none can be opened.
 */
export async function openLibrary(options: LibraryOptions = {}): Promise<Library> {
  const { home, keys, keyFile, onWarning = () => {} } = options;
  const ring = new KeyRing(nodeFiles, () => keys ?? keyFolder(process.env), keyFile);
  const paths = searchedPaths(nodeFiles, () => [home ?? dataFolder(process.env)], undefined);
  const indexes = await openIndexes(nodeFiles, paths, (keyId) => ring.find(keyId), onWarning);
  return {
    indexes,
    lookup: async (identifier, how) => lookup(identifier, indexes, how),
    lookupAll: (identifiers, how) => lookupAll(identifiers, indexes, how),
    close() {
      for (const index of indexes) if (isOpen(index)) index.close();
    },
  };
}

/** Describes the indexes in a folder, by default those of this machine. It needs no secret. */
export async function list(
  options: Pick<LibraryOptions, "home" | "keys"> = {},
): Promise<(DescribedIndex | UnreadableIndex)[]> {
  const { home, keys } = options;
  const listed = await openListed(nodeFiles, [home ?? dataFolder(process.env)]);
  const keyIds = new Set(new KeyFolder(nodeFiles, keys ?? keyFolder(process.env)).list());
  for (const { reader } of listed) reader?.close();
  return listed.map((one) => describeListed(one, keyIds));
}

/** Describes how a build would read dumps, from a small part of them. Throws what a build throws. */
export async function inspect(
  dumps: readonly string[],
  options: InspectOptions = {},
): Promise<InspectedDumps> {
  return inspectDumps(dumps, nodeFiles, options);
}

/** Options of a roster; the regions and coverage are those of {@link lookup}. */
export interface RosterOptions
  extends Omit<DumpOptions, "purpose">, InputSettings, Omit<LookupOptions, "kind"> {
  keepWords?: readonly string[];
  blankWords?: readonly string[];
  /** A column whose value stands in each row; no other value does. */
  echo?: string;
  /** Takes each row as it is answered. Return false, or a promise of it, to stop. */
  onRow?: (row: RosterRow) => unknown;
  onWarning?: (message: string) => void;
}

/** The answer to a row. Rows count from 1, without the header. */
export interface RosterRow extends RowAnswer {
  row: number;
  /** Its line in the file; null if it has none. */
  line: number | null;
  echo?: string;
}

/** Looks up a list of people, a file as a build reads it; returns the number of rows of each status.
 * Throws at its end if the file is cut or damaged. */
export async function roster(
  path: string,
  indexes: readonly (OpenedIndex | ClosedIndex)[],
  options: RosterOptions = {},
): Promise<Record<Status, number>> {
  const { echo, onRow, onWarning = () => {}, minCoverage = usualMinCoverage, signal } = options;
  const region = options.region === undefined ? undefined : checkedRegion(options.region);
  const counts: Record<Status, number> = { exposed: 0, "not-found": 0, inconclusive: 0 };
  const onSkip = (skipped: string, why: string): void => {
    onWarning(`left out ${skipped} (${why})`);
  };
  let cut: LeakcheckError | undefined;
  const onCut = (error: LeakcheckError): void => {
    cut = error;
  };
  const log = openDamageLog(false, () => {});
  const answers = new RowAnswers(indexes, minCoverage);
  const finder = new InputFinder(inputOptions(options, { files: nodeFiles, log, onSkip }));
  try {
    await readRoster(
      finder.inputs([path]),
      { ...options, blank: new BlankRule(options), echo, region, log, onWarning, onSkip, onCut },
      async (rows) => {
        throwIfStopped(signal);
        const found = await answers.answer(rows.map(({ cells }) => queriesOf(cells, region)));
        for (const [index, { number, line, echo: echoed }] of rows.entries()) {
          const answer = found[index]!;
          counts[answer.status] += 1;
          const row = { row: number, line, ...answer, ...(echo === undefined ? {} : { echo: echoed }) };
          if ((await onRow?.(row)) === false) return false;
          throwIfStopped(signal);
        }
        return true;
      },
    );
  } finally {
    finder.close();
  }
  if (cut !== undefined) throw cut;
  return counts;
}

/** What a person should do now about exposed data classes, most pressing first. */
export async function advice(
  classes: readonly string[],
  { most, language = "en" }: { most?: number; language?: Language } = {},
): Promise<{ id: string; action: string; details: readonly string[] }[]> {
  const known = dataClasses.filter((dataClass) => classes.includes(dataClass));
  const texts = await adviceTextsIn(language);
  return adviceFor(known, most === undefined ? {} : { most })
    .map((piece) => withTexts(piece, texts))
    .map(({ id, action, details }) => ({ id, action, details }));
}

/**
 * Merges indexes of parts of one dataset, given by their paths, into one at `output`, published complete or
 * not at all. Needs no secret. `isPartial` allows that sources of the plan are missing. Throws
 * `NOT_MERGEABLE` if they are no parts of one whole, and whatever else keeps one from being read.
 */
export async function mergeIndexes(
  parts: readonly string[],
  output: string,
  options: Omit<MergeOptions, "parts" | "output" | "tool"> = {},
): Promise<MergeReport> {
  const named = parts.map((path) => ({ path, name: path }));
  return merge({ ...options, parts: named, output, tool: `leakcheck ${version}` });
}

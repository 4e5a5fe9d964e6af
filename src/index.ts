/**
 * The public API, for using leakcheck from a program. Nothing here prints, reads the environment or
 * keeps state between calls.
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
import { compareAll, type Pair } from "./comparing/compare-all.js";
import { openParticipant } from "./comparing/open-participant.js";
import type { Participant } from "./comparing/participant.js";
import { buildIndex as build } from "./indexing/build-index.js";
import type { BuildOptions as CompleteBuildOptions, BuildReport } from "./indexing/build-options.js";
import { LeakcheckError } from "./errors.js";
import { dayOf, isDay } from "./format/expiry.js";
import { usualMinCoverage, type Dataset } from "./format/metadata.js";
import { answerQuery, type Answer, type ClosedIndex } from "./lookup/answer.js";
import { openReader } from "./lookup/open-reader.js";
import { OpenedIndex, type SecretFinder } from "./lookup/opened-index.js";
import { parseQuery } from "./lookup/query.js";
import { verifyIndex as verify, type Verification } from "./lookup/verify.js";
import type { QueryKind } from "./record/found.js";
import { checkedRegion } from "./record/region.js";
import { version } from "./version.js";

export type { Pair } from "./comparing/compare-all.js";
export type { Comparison, Estimate, FieldCounts, KindComparison } from "./comparing/comparison.js";
export type { KindVerdict, Silence, Verdict, VerdictWord } from "./comparing/verdict.js";
export { LeakcheckError, type ErrorCode } from "./errors.js";
export type { BuildProgress, BuildReport, KindReport } from "./indexing/build-options.js";
export type { Column, Dataset, DatasetStatus, KindCounts, Metadata, SourceInfo } from "./format/metadata.js";
export type { Kind } from "./format/kinds.js";
export type { Reject, RejectReason } from "./ingest/rejects.js";
export type { Answer, ClosedIndex, Exposure, Reason, Searched, Status } from "./lookup/answer.js";
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
  return build({ ...others, created, tool: `leakcheck ${version}`, dataset: { ...defaults, ...dataset } });
}

/**
 * Opens an index for lookups; `secretOf` finds the secret for a key id. The caller must close it.
 * Throws `LeakcheckError`.
 */
export async function openIndex(path: string, options: { secretOf: SecretFinder }): Promise<OpenedIndex> {
  return OpenedIndex.open(path, options.secretOf);
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
  options: { kind?: QueryKind; minCoverage?: number; region?: string; signal?: AbortSignal } = {},
): Promise<Answer> {
  if (options.signal?.aborted === true) throw new LeakcheckError("ABORTED", "the lookup was aborted");
  const region = options.region === undefined ? undefined : checkedRegion(options.region);
  return answerQuery(
    parseQuery(identifier, { kind: options.kind, region }),
    indexes,
    options.minCoverage ?? usualMinCoverage,
    dayOf(new Date()),
  );
}

/** Reads and checks every byte of an index. Throws `LeakcheckError` if it cannot be opened. */
export async function verifyIndex(
  path: string,
  options: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
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
  options: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<Pair[]> {
  const participants: Participant[] = [];
  try {
    for (const path of paths) participants.push(await openParticipant(path, path));
    return await compareAll(participants, options);
  } finally {
    for (const { reader } of participants) reader?.close();
  }
}

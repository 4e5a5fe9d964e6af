// Exposed, not found, or inconclusive: the answer to one query from all indexes that are searched.
import { LeakcheckError } from "../errors.js";
import { bitsOf } from "../format/column-set.js";
import type { Metadata } from "../format/metadata.js";
import type { Profile } from "../kernel/bucket-reader.js";
import type { OpenedIndex } from "./opened-index.js";
import type { Query, QueryKind, Reading } from "./query.js";

export type Status = "exposed" | "not-found" | "inconclusive";

/** Why an answer is inconclusive. Codes are public: appended to, never renamed. */
export type Reason =
  | "kind-not-indexed"
  | "national-phone"
  | "blank-word"
  | "unindexable-values"
  | "low-coverage"
  | "damaged-bucket"
  | "missing-key"
  | "unreadable-index"
  | "unrecognised";

/** One hit. Columns are in the dump's order, classes sorted. */
export interface Exposure {
  dataset: string;
  title: string | null;
  kind: QueryKind;
  match: "exact";
  records: number;
  columns: string[];
  classes: string[];
}

/** What one index says. Coverage is null if the index could not be opened. */
export interface Searched {
  dataset: string;
  status: Status;
  coverage: number | null;
  reason: Reason | null;
}

export interface Answer {
  query: string;
  kind: QueryKind | null;
  status: Status;
  exposures: Exposure[];
  searched: Searched[];
}

/** An index that is there and cannot be asked. */
export interface ClosedIndex {
  dataset: string;
  reason: Extract<Reason, "missing-key" | "unreadable-index">;
}

/** The share of a kind's values without a key above which absence tells nothing. */
const mostUnindexable = 0.01;

/** How the columns beyond the tracked ones are named in answers. */
export const otherColumnsName = "other columns";

/**
 * Answers a query. `minCoverage` (0 to 1) is the coverage below which an index cannot say "not found". Exposed if any
 * index says so, else inconclusive if any is, else not found; with nothing to search, inconclusive.
 */
export async function answerQuery(query: Query, indexes: readonly (OpenedIndex | ClosedIndex)[], minCoverage: number): Promise<Answer> {
  const exposures: Exposure[] = [];
  const searched: Searched[] = [];
  for (const index of indexes) {
    if (!("metadata" in index)) {
      searched.push({ dataset: index.dataset, status: "inconclusive", coverage: null, reason: index.reason });
      continue;
    }
    const { metadata } = index;
    const { hits, reason } = await search(query, index, minCoverage);
    exposures.push(...hits);
    const status: Status = hits.length > 0 ? "exposed" : reason === null ? "not-found" : "inconclusive";
    searched.push({ dataset: metadata.dataset.name, status, coverage: metadata.coverage, reason: hits.length > 0 ? null : reason });
  }
  const status = statusOf(searched.map((one) => one.status));
  return { query: query.text, kind: exposures[0]?.kind ?? query.readings[0]?.kind ?? null, status, exposures, searched };
}

function statusOf(statuses: readonly Status[]): Status {
  if (statuses.includes("exposed")) return "exposed";
  return statuses.length === 0 || statuses.includes("inconclusive") ? "inconclusive" : "not-found";
}

async function search(query: Query, index: OpenedIndex, minCoverage: number): Promise<{ hits: Exposure[]; reason: Reason | null }> {
  const hits: Exposure[] = [];
  let reason: Reason | null = query.readings.length === 0 ? "unrecognised" : null;
  for (const reading of query.readings) {
    try {
      const profile = await index.find(reading.kind, reading.canonical);
      if (profile !== undefined) {
        const hit = exposureOf(reading.kind, profile, index.metadata);
        if (reading.onlyHits !== true || !hits.some((other) => addsNothing(hit, other))) hits.push(hit);
      } else if (reading.onlyHits !== true) reason ??= doubtOf(reading, index.metadata, minCoverage);
    } catch (cause) {
      if (!(cause instanceof LeakcheckError) || cause.code !== "DAMAGED_INDEX") throw cause;
      reason = "damaged-bucket";
    }
  }
  return { hits, reason };
}

/** Whether a hit says no more than another one: an address that stands in a column of user names has both keys. */
function addsNothing(hit: Exposure, other: Exposure): boolean {
  return hit.columns.every((name) => other.columns.includes(name));
}

/** Why the absence of a reading's key tells nothing in this index; null if it means "not found". */
function doubtOf({ kind, canonical, doubt }: Reading, metadata: Metadata, minCoverage: number): Reason | null {
  const facts = metadata.kinds[kind];
  if (facts?.hasColumn !== true) return "kind-not-indexed";
  if (doubt !== undefined) return doubt;
  if (kind === "username" && metadata.blankWords.includes(canonical)) return "blank-word";
  if (facts.unindexable > mostUnindexable * facts.values) return "unindexable-values";
  return metadata.coverage < minCoverage ? "low-coverage" : null;
}

function exposureOf(kind: QueryKind, profile: Profile, metadata: Metadata): Exposure {
  const bits = bitsOf(profile.bitmap);
  const columns = bits.flatMap((bit) => metadata.columns[bit] ?? []).toSorted((a, b) => a.position - b.position);
  const names = columns.map(({ name }) => name);
  if (bits.includes(metadata.columns.length)) names.push(otherColumnsName);
  const classes = new Set(columns.flatMap((column) => column.class ?? []));
  const { name: dataset, title } = metadata.dataset;
  return { dataset, title, kind, match: "exact", records: profile.records, columns: names, classes: [...classes].toSorted() };
}

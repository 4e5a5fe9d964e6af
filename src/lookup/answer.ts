// Exposed, not found, or inconclusive: the answer to one query from all indexes that are searched.
import type { QueryKind } from "../record/readings.js";
import { currentRules } from "../record/rules.js";
import type { LookedUp } from "./explain.js";
import type { SearchableIndex } from "./opened-index.js";
import type { Query } from "./query.js";
import { searchIndex } from "./search.js";

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
  /**
   * `exact`: what was asked for stands there. `alias`: another spelling of the e-mail address does, one that reaches the same
   * mailbox; the asked one may be among its records, which are those of all such spellings.
   */
  match: "exact" | "alias";
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
  /** What was looked up, where that was asked for. */
  readings?: LookedUp[];
}

/** An index that is there and cannot be asked. */
export interface ClosedIndex {
  dataset: string;
  reason: Extract<Reason, "missing-key" | "unreadable-index">;
}

/**
 * Answers a query. `minCoverage` (0 to 1) is the coverage below which an index cannot say "not found". Exposed if any
 * index says so, else inconclusive if any is, else not found; with nothing to search, inconclusive.
 */
export async function answerQuery(query: Query, indexes: readonly (SearchableIndex | ClosedIndex)[], minCoverage: number): Promise<Answer> {
  const exposures: Exposure[] = [];
  const searched: Searched[] = [];
  for (const index of indexes) {
    if (!("metadata" in index)) {
      searched.push({ dataset: index.dataset, status: "inconclusive", coverage: null, reason: index.reason });
      continue;
    }
    const { metadata } = index;
    const { hits, reason } = await searchIndex(query, index, minCoverage);
    exposures.push(...hits);
    const status: Status = hits.length > 0 ? "exposed" : reason === null ? "not-found" : "inconclusive";
    searched.push({ dataset: metadata.dataset.name, status, coverage: metadata.coverage, reason: hits.length > 0 ? null : reason });
  }
  const status = statusOf(searched.map((one) => one.status));
  return { query: query.text, kind: exposures[0]?.kind ?? likeliestKind(query, indexes), status, exposures, searched };
}

function likeliestKind(query: Query, indexes: readonly (SearchableIndex | ClosedIndex)[]): QueryKind | null {
  const index = indexes.find((one) => "metadata" in one);
  return query.readingsBy(index?.rules ?? currentRules, index?.metadata.region ?? null)[0]?.kind ?? null;
}

function statusOf(statuses: readonly Status[]): Status {
  if (statuses.includes("exposed")) return "exposed";
  return statuses.length === 0 || statuses.includes("inconclusive") ? "inconclusive" : "not-found";
}

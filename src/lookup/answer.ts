// Answers one query from all searched indexes: exposed, not found or inconclusive.
import { isExpired } from "../format/expiry.js";
import type { QueryKind } from "../record/found.js";
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
  | "unread-value"
  | "low-coverage"
  | "damaged-source"
  | "damaged-bucket"
  | "missing-key"
  | "unreadable-index"
  | "unrecognised"
  | "part-of-plan"
  | "part-incomplete";

/** One hit. Columns are in the dump's order, classes are sorted. */
export interface Exposure {
  dataset: string;
  title: string | null;
  kind: QueryKind;
  /**
   * `exact`: the dump holds the queried identifier. `alias`: the dump holds another spelling of the
   * e-mail address that reaches the same mailbox. Its records cover all such spellings, so those of
   * the queried address may be among them. `variant`: the dump holds the number that the same phone
   * line had under another numbering plan. `mention`: the identifier stands inside a text, and
   * `columns` are those of the text.
   */
  match: "exact" | "alias" | "variant" | "mention";
  records: number;
  columns: string[];
  classes: string[];
  /**
   * True if a record may hold several people whose fields cannot be told apart, so that some may be
   * another's; absent otherwise.
   */
  severalPeople?: true;
}

/** The result from one index. `coverage` is null if the index could not be opened. */
export interface Searched {
  dataset: string;
  status: Status;
  coverage: number | null;
  reason: Reason | null;
  /** True if the index should not be used any more; absent otherwise. The answer is the same. */
  expired?: true;
}

export interface Answer {
  query: string;
  kind: QueryKind | null;
  status: Status;
  exposures: Exposure[];
  searched: Searched[];
  /** The canonical forms that were looked up; present only if the caller asked for them. */
  readings?: LookedUp[];
}

/** An index that exists but cannot be opened. */
export interface ClosedIndex {
  dataset: string;
  reason: Extract<Reason, "missing-key" | "unreadable-index">;
}

/**
 * Answers a query. An index whose coverage is below `minCoverage` (0 to 1) cannot say "not found".
 * The answer is exposed if any index has a hit, else inconclusive if any index is, else not found;
 * without any index it is inconclusive. `today`, such as 2027-01-31, tells which indexes have expired.
 */
export async function answerQuery(
  query: Query,
  indexes: readonly (SearchableIndex | ClosedIndex)[],
  minCoverage: number,
  today = "",
): Promise<Answer> {
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
    searched.push({
      dataset: metadata.dataset.name,
      status,
      coverage: metadata.coverage,
      reason: hits.length > 0 ? null : reason,
      ...(isExpired(metadata, today) ? { expired: true } : {}),
    });
  }
  const status = statusOf(searched.map((one) => one.status));
  return {
    query: query.text,
    kind: exposures[0]?.kind ?? likeliestKind(query, indexes),
    status,
    exposures,
    searched,
  };
}

function likeliestKind(query: Query, indexes: readonly (SearchableIndex | ClosedIndex)[]): QueryKind | null {
  const index = indexes.find((one) => "metadata" in one);
  return query.readingsBy(index?.rules ?? currentRules, index?.metadata.region ?? null)[0]?.kind ?? null;
}

/** Returns the status of an answer of several indexes. Without any it is inconclusive. */
export function statusOf(statuses: readonly Status[]): Status {
  if (statuses.includes("exposed")) return "exposed";
  return statuses.length === 0 || statuses.includes("inconclusive") ? "inconclusive" : "not-found";
}

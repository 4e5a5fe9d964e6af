// Answers one row of a roster: the identifiers of one person, united into one answer.
import { isExpired } from "../format/expiry.js";
import type { QueryKind } from "../record/found.js";
import {
  answerQuery,
  type Answer,
  type ClosedIndex,
  type Reason,
  type Searched,
  type Status,
} from "./answer.js";
import type { OpenedIndex } from "./opened-index.js";
import type { Query } from "./query.js";

/** The answer for a row. No list holds duplicates. */
export interface RowAnswer {
  status: Status;
  /** Kinds of the identifiers that were found. */
  kinds: QueryKind[];
  /** Exposed data classes, sorted. */
  classes: string[];
  /** Datasets that hold one of the identifiers. */
  datasets: string[];
  /** Reasons why the other datasets were inconclusive. */
  reasons: Reason[];
  /** Datasets whose index should not be used any more; the rest of the answer is the same. */
  expired: string[];
}

/** The answer for a row without any usable identifier, except for what has expired. */
const unreadableRow: Omit<RowAnswer, "expired"> = {
  status: "inconclusive",
  kinds: [],
  classes: [],
  datasets: [],
  reasons: ["unrecognised"],
};

/** Looks up every identifier of a row in every index. The other parameters are those of `answerQuery`. */
export async function answerRow(
  queries: readonly Query[],
  indexes: readonly (OpenedIndex | ClosedIndex)[],
  minCoverage: number,
  today = "",
): Promise<RowAnswer> {
  const answers: Answer[] = [];
  for (const query of queries) answers.push(await answerQuery(query, indexes, minCoverage, today));
  const expired = indexes.flatMap((index) =>
    "metadata" in index && isExpired(index.metadata, today) ? index.metadata.dataset.name : [],
  );
  return { ...(answers.length === 0 ? unreadableRow : unite(answers)), expired: unique(expired) };
}

/**
 * Unites the answers for a row, which must come from the same indexes in the same order. The row is
 * exposed if any index has a hit, else inconclusive if any index is, else not found.
 */
function unite(answers: readonly Answer[]): Omit<RowAnswer, "expired"> {
  const byIndex = (answers[0]?.searched ?? []).map((_, index) =>
    uniteSearched(answers.flatMap(({ searched }) => searched[index] ?? [])),
  );
  const has = (status: Status): boolean => byIndex.some((one) => one.status === status);
  const exposures = answers.flatMap((answer) => answer.exposures);
  return {
    status: has("exposed")
      ? "exposed"
      : has("inconclusive") || byIndex.length === 0
        ? "inconclusive"
        : "not-found",
    kinds: unique(exposures.map(({ kind }) => kind)),
    classes: unique(exposures.flatMap(({ classes }) => classes)).toSorted(),
    datasets: unique(exposures.map(({ dataset }) => dataset)),
    reasons: unique(byIndex.flatMap(({ reasons }) => reasons)),
  };
}

/**
 * Unites the results of one index for all identifiers of a row. An identifier whose kind the index
 * lacks does not make the row inconclusive if the index could judge another one.
 */
function uniteSearched(searched: readonly Searched[]): { status: Status; reasons: Reason[] } {
  if (searched.some(({ status }) => status === "exposed")) return { status: "exposed", reasons: [] };
  const reasons = searched.flatMap(({ reason }) => reason ?? []);
  const others = reasons.filter((reason) => reason !== "kind-not-indexed");
  if (others.length > 0) return { status: "inconclusive", reasons: others };
  if (searched.some(({ status }) => status === "not-found")) return { status: "not-found", reasons: [] };
  return { status: "inconclusive", reasons };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

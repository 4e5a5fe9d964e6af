// A row of somebody's own list: what the identifiers of one person say together.
import type { QueryKind } from "../record/readings.js";
import { answerQuery, type Answer, type ClosedIndex, type Reason, type Searched, type Status } from "./answer.js";
import type { OpenedIndex } from "./opened-index.js";
import type { Query } from "./query.js";

/** The answer for a row; no list has repeats. */
export interface RowAnswer {
  status: Status;
  /** By which kinds it was found. */
  kinds: QueryKind[];
  /** Data classes that are exposed, sorted. */
  classes: string[];
  /** Datasets in which it was found. */
  datasets: string[];
  /** Why datasets in which it was not found could not tell. */
  reasons: Reason[];
}

/** A row of which nothing can be looked up. */
const unreadableRow: RowAnswer = { status: "inconclusive", kinds: [], classes: [], datasets: [], reasons: ["unrecognised"] };

/** Looks up all identifiers of a row, each in all indexes; `minCoverage` as for one query. */
export async function answerRow(queries: readonly Query[], indexes: readonly (OpenedIndex | ClosedIndex)[], minCoverage: number): Promise<RowAnswer> {
  const answers: Answer[] = [];
  for (const query of queries) answers.push(await answerQuery(query, indexes, minCoverage));
  return answers.length === 0 ? unreadableRow : unite(answers);
}

/** Exposed if one index says so, else inconclusive if one does, else not found. All answers are of the same indexes. */
function unite(answers: readonly Answer[]): RowAnswer {
  const byIndex = (answers[0]?.searched ?? []).map((_, index) => sayingOf(answers.flatMap(({ searched }) => searched[index] ?? [])));
  const has = (status: Status): boolean => byIndex.some((one) => one.status === status);
  const exposures = answers.flatMap((answer) => answer.exposures);
  return {
    status: has("exposed") ? "exposed" : has("inconclusive") || byIndex.length === 0 ? "inconclusive" : "not-found",
    kinds: unique(exposures.map(({ kind }) => kind)),
    classes: unique(exposures.flatMap(({ classes }) => classes)).toSorted(),
    datasets: unique(exposures.map(({ dataset }) => dataset)),
    reasons: unique(byIndex.flatMap(({ reasons }) => reasons)),
  };
}

/** What one index says of all identifiers: one that it has no column for says nothing beside one that it has. */
function sayingOf(searched: readonly Searched[]): { status: Status; reasons: Reason[] } {
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

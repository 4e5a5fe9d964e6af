// The verdict: what a comparison says in one word. docs/comparing.md section 2.
import type { Kind } from "../format/kinds.js";
import type { KindComparison } from "./comparison.js";

/** The words of a verdict, from the one in which B is least new to the one in which it is most. */
export const verdicts = [
  "repackaged",
  "subset",
  "superset",
  "partly-known",
  "mostly-new",
  "unrelated",
  "cannot-tell",
] as const;
export type VerdictWord = (typeof verdicts)[number];

/** All thresholds of the verdict. */
export const thresholds = {
  /** Share of one index in the other from which it counts as contained. */
  contained: 0.95,
  /** Share up to which two indexes have next to nothing in common. */
  unrelated: 0.05,
  /** Share of B in A from which B is partly known. */
  partlyKnown: 0.5,
  /** Size of B, as a multiple of A's, within which the two are about as large. */
  leastRatio: 0.8,
  mostRatio: 1.25,
  /** Entries, or keys of a sketch that could be compared, below which nothing is said. */
  leastEntries: 100,
} as const;

/** The kinds that decide. User names do not: two networks share names that belong to two people. */
export const decidingKinds: readonly Kind[] = ["email", "phone"];

/** Why nothing is said. */
export type Silence = "no-common-kind" | "too-small" | "within-the-error";

/** The verdict on two indexes, and the kinds that it follows from. */
export interface Verdict {
  word: VerdictWord;
  decidedBy: Kind[];
  /** Null unless the word is `cannot-tell`. */
  reason: Silence | null;
}

/** The verdict on one kind. */
export interface KindVerdict {
  word: VerdictWord;
  reason: Silence | null;
}

/** Returns the verdict on shares that are known: of B in A, of A in B; `ratio` is B's size by A's. */
export function verdictOfShares(bInA: number, aInB: number, ratio: number): VerdictWord {
  const isAsLarge = ratio >= thresholds.leastRatio && ratio <= thresholds.mostRatio;
  if (bInA >= thresholds.contained && isAsLarge) return "repackaged";
  if (aInB >= thresholds.contained) return "superset";
  if (bInA >= thresholds.contained) return "subset";
  if (bInA <= thresholds.unrelated && aInB <= thresholds.unrelated) return "unrelated";
  return bInA >= thresholds.partlyKnown ? "partly-known" : "mostly-new";
}

/** Returns the verdict on one kind. An estimate must say the same at both ends of its interval. */
export function verdictOfKind({
  entries,
  bInA,
  aInB,
  estimate,
}: Pick<KindComparison, "entries" | "bInA" | "aInB" | "estimate">): KindVerdict {
  const [a, b] = entries;
  if (a === null || b === null) return { word: "cannot-tell", reason: "no-common-kind" };
  const [lessA, lessB] = estimate?.keys ?? [a, b];
  if (Math.min(lessA, lessB) < thresholds.leastEntries || bInA === null || aInB === null)
    return { word: "cannot-tell", reason: "too-small" };
  if (estimate === null) return { word: verdictOfShares(bInA, aInB, b / a), reason: null };
  const [low, high] = [0, 1].map((end) =>
    verdictOfShares(estimate.bInA[end] ?? 0, estimate.aInB[end] ?? 0, b / a),
  );
  if (low === undefined || low !== high) return { word: "cannot-tell", reason: "within-the-error" };
  return { word: low, reason: null };
}

/**
 * Returns the verdict on all kinds: that of the deciding kind in which B is newest. `unrelated` holds
 * only if no deciding kind says otherwise; B is then `mostly-new`.
 */
export function verdictOf(kinds: readonly KindComparison[]): Verdict {
  const deciding = kinds.filter(({ kind }) => decidingKinds.includes(kind));
  const decided = deciding.filter(({ verdict }) => verdict.word !== "cannot-tell");
  if (decided.length === 0) {
    const reasons: readonly Silence[] = ["within-the-error", "too-small"];
    const reason = reasons.find((one) => deciding.some(({ verdict }) => verdict.reason === one));
    return { word: "cannot-tell", decidedBy: [], reason: reason ?? "no-common-kind" };
  }
  const rank = ({ verdict }: KindComparison): number => verdicts.indexOf(verdict.word);
  const newest = decided.toSorted((x, y) => rank(y) - rank(x))[0]?.verdict.word ?? "cannot-tell";
  const isDivided = newest === "unrelated" && decided.some(({ verdict }) => verdict.word !== "unrelated");
  return {
    word: isDivided ? "mostly-new" : newest,
    decidedBy: decided.flatMap(({ kind, verdict }) => (isDivided || verdict.word === newest ? [kind] : [])),
    reason: null,
  };
}

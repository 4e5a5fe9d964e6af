// What to do now that some kinds of data are exposed: the pieces of advice that apply, the most pressing first.
// The texts stand in advice-accounts.ts and advice-life.ts.
import { accountAdvice } from "./advice-accounts.js";
import { lifeAdvice } from "./advice-life.js";
import type { DataClass } from "../record/columns/data-classes.js";

/** A piece of advice: whole sentences in plain English, for whoever finds themselves in a dump. */
export interface Advice {
  id: string;
  /** The lower, the earlier it is shown; no two pieces have the same. */
  rank: number;
  /** It applies if at least one class of each group is exposed. */
  needs: readonly (readonly DataClass[])[];
  /** Pieces that need not be shown beside this one, because it says as much. */
  replaces?: readonly string[];
  /** What to do, in one sentence. */
  action: string;
  /** How and why, a sentence or two in each. */
  details: readonly string[];
}

/** How many pieces are shown for one answer: more are not read. */
const mostByDefault = 4;
const mostAtAll = 5;

/** All pieces, by rank. */
export const allAdvice: readonly Advice[] = [...accountAdvice, ...lifeAdvice].toSorted((a, b) => a.rank - b.rank);

/** What applies to everybody of whom anything is known. */
const fallback = "known-facts";

/**
 * The advice for these classes, in whatever order and however often they are given: by rank, at least one piece, at most
 * `most` (1 to 5, by default 4).
 */
export function adviceFor(classes: readonly DataClass[], { most = mostByDefault }: { most?: number } = {}): Advice[] {
  const exposed = new Set(classes);
  const fitting = allAdvice.filter(({ needs }) => needs.every((group) => group.some((one) => exposed.has(one))));
  const replaced = new Set(fitting.flatMap(({ replaces }) => replaces ?? []));
  const shown = fitting.filter(({ id }) => !replaced.has(id)).slice(0, Math.min(Math.max(most, 1), mostAtAll));
  return shown.length > 0 ? shown : allAdvice.filter(({ id }) => id === fallback);
}

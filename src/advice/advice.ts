// Selects advice for the kinds of data that are exposed, most pressing first. The texts are in
// advice-accounts.ts and advice-life.ts.
import { accountAdvice } from "./advice-accounts.js";
import { lifeAdvice } from "./advice-life.js";
import type { DataClass } from "../record/columns/data-classes.js";

/** A piece of advice for people whose data is in a dump, in whole sentences of plain English. */
export interface Advice {
  id: string;
  /** Pieces are shown in ascending order of rank. Ranks are unique. */
  rank: number;
  /** The piece applies if at least one class of each group is exposed. */
  needs: readonly (readonly DataClass[])[];
  /** Ids of pieces that this one covers, so that they are not shown beside it. */
  replaces?: readonly string[];
  /** The action to take, in one sentence. */
  action: string;
  /** How and why to take it: lines of one or two sentences. */
  details: readonly string[];
}

/** Pieces shown for one answer. People do not read more. */
const defaultPieces = 4;
const maxPieces = 5;

/** All pieces in order of rank. */
export const allAdvice: readonly Advice[] = [...accountAdvice, ...lifeAdvice].toSorted(
  (a, b) => a.rank - b.rank,
);

/** The piece shown if no other applies. */
const fallback = "known-facts";

/**
 * Returns the advice for these classes in order of rank: at least one piece, at most `most` (1 to
 * 5, default 4). The order of the classes and repeats do not matter.
 */
export function adviceFor(
  classes: readonly DataClass[],
  { most = defaultPieces }: { most?: number } = {},
): Advice[] {
  const exposed = new Set(classes);
  const fitting = allAdvice.filter(({ needs }) =>
    needs.every((group) => group.some((one) => exposed.has(one))),
  );
  const replaced = new Set(fitting.flatMap(({ replaces }) => replaces ?? []));
  const shown = fitting
    .filter(({ id }) => !replaced.has(id))
    .slice(0, Math.min(Math.max(most, 1), maxPieces));
  return shown.length > 0 ? shown : allAdvice.filter(({ id }) => id === fallback);
}

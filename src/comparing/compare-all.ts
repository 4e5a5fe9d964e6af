// Compares every two of some participants.
import { LeakcheckError } from "../errors.js";
import { compareIndexes, type CompareOptions } from "./compare-indexes.js";
import { compareSketches } from "./compare-sketches.js";
import type { Comparison } from "./comparison.js";
import { checkComparable, type Participant } from "./participant.js";

/** The comparison of two participants, by their positions in the list. */
export interface Pair extends Comparison {
  a: number;
  b: number;
}

/**
 * Compares every participant with each that follows it. Checks that all can be compared before it reads
 * any. Throws `NOT_COMPARABLE`, `DAMAGED_INDEX`, `ABORTED`.
 */
export async function compareAll(
  participants: readonly Participant[],
  { onProgress, signal }: CompareOptions = {},
): Promise<Pair[]> {
  const [first, ...others] = participants;
  if (first === undefined) return [];
  for (const other of others) checkComparable(first, other);
  const all = participants.flatMap((left, a) =>
    participants.slice(a + 1).map((right, index) => ({ left, right, a, b: a + 1 + index })),
  );
  const pairs: Pair[] = [];
  for (const [done, { left, right, a, b }] of all.entries()) {
    if (signal?.aborted === true) throw new LeakcheckError("ABORTED", "the comparison was interrupted");
    const onShare = (share: number): void => onProgress?.((done + share) / all.length);
    pairs.push({ a, b, ...(await comparePair(left, right, { onProgress: onShare, signal })) });
  }
  return pairs;
}

async function comparePair(a: Participant, b: Participant, options: CompareOptions): Promise<Comparison> {
  return a.reader === undefined || b.reader === undefined
    ? compareSketches(a, b)
    : compareIndexes(a, b, options);
}

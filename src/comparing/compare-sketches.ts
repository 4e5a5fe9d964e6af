// Compares two participants of which at least one is a sketch: an estimate from the keys below the lower
// of their thresholds.
import type { Kind } from "../format/kinds.js";
import type { KindSketch } from "../format/sketch.js";
import type { Comparison, Estimate, KindComparison } from "./comparison.js";
import { firstFrom, lowestKeys } from "./lowest-keys.js";
import type { Participant } from "./participant.js";
import { tableSource } from "../lookup/table-source.js";
import { verdictOf, verdictOfKind } from "./verdict.js";
import { wilsonInterval } from "./wilson.js";

/** Compares two participants, which must be comparable. Throws `DAMAGED_INDEX`. */
export async function compareSketches(a: Participant, b: Participant): Promise<Comparison> {
  const kinds: KindComparison[] = [];
  for (const kind of ["email", "phone", "username"] as const) {
    const entries: KindComparison["entries"] = [entriesOf(a, kind), entriesOf(b, kind)];
    if (entries[0] === null && entries[1] === null) continue;
    kinds.push(await compareKind(kind, entries, a, b));
  }
  return { kinds, verdict: verdictOf(kinds) };
}

async function compareKind(
  kind: Kind,
  entries: KindComparison["entries"],
  a: Participant,
  b: Participant,
): Promise<KindComparison> {
  const [sketchA, sketchB] = [sketchOf(a, kind), sketchOf(b, kind)];
  const [totalA, totalB] = entries;
  const result = { kind, entries, both: null, bInA: null, aInB: null, jaccard: null };
  const nothing = { ...result, estimate: null, compared: null, fields: [] };
  if (totalA === null || totalB === null || (sketchA ?? sketchB) === undefined)
    return { ...nothing, verdict: { word: "cannot-tell", reason: "no-common-kind" } };
  const threshold = lower(sketchA?.threshold, sketchB?.threshold);
  const keysA = await keysBelow(a, kind, threshold);
  const keysB = await keysBelow(b, kind, threshold);
  const both = commonKeys(keysA, keysB);
  const [m, n] = [keysA.length, keysB.length];
  if (m === 0 || n === 0) return { ...nothing, verdict: { word: "cannot-tell", reason: "too-small" } };
  const estimate: Estimate = {
    keys: [m, n, both],
    bInA: wilsonInterval(both, n),
    aInB: wilsonInterval(both, m),
  };
  // The direction of which more keys were compared is the better one.
  const share = m >= n ? both / m : (both / n) * (totalB / totalA);
  const estimated = {
    ...nothing,
    both: Math.min(totalA, totalB, Math.round(share * totalA)),
    bInA: both / n,
    aInB: both / m,
    jaccard: both / (m + n - both),
    estimate,
  };
  return { ...estimated, verdict: verdictOfKind(estimated) };
}

function sketchOf({ sketch }: Participant, kind: Kind): KindSketch | undefined {
  return sketch?.kinds.find((one) => one.kind === kind);
}

function entriesOf(participant: Participant, kind: Kind): number | null {
  if (participant.sketch !== undefined) return sketchOf(participant, kind)?.entries ?? null;
  return participant.reader.table(kind)?.entries ?? null;
}

async function keysBelow(participant: Participant, kind: Kind, threshold: bigint): Promise<BigUint64Array> {
  if (participant.sketch !== undefined) {
    const keys = sketchOf(participant, kind)?.keys ?? new BigUint64Array(0);
    return keys.subarray(0, firstFrom(keys, threshold));
  }
  const table = tableSource(participant, kind);
  return table === undefined
    ? new BigUint64Array(0)
    : lowestKeys(table, participant.reader.head.columnBits, { threshold });
}

function lower(a: bigint | undefined, b: bigint | undefined): bigint {
  if (a === undefined || b === undefined) return a ?? b ?? 0n;
  return a < b ? a : b;
}

/** Returns how many keys two ascending lists have in common. */
function commonKeys(a: BigUint64Array, b: BigUint64Array): number {
  const known = new Set(a);
  return b.reduce((count, key) => count + (known.has(key) ? 1 : 0), 0);
}

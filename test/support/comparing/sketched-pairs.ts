// Pairs of sketches of two sets of random keys whose overlap is known.
import type { Sketch } from "../../../src/format/sketch.js";
import type { Estimate } from "../../../src/comparing/comparison.js";
import { compareSketches } from "../../../src/comparing/compare-sketches.js";

/** Returns numbers of 64 bits that the seed determines: Steele, Lea and Flood, "SplitMix64". */
function randomKeys(seed: bigint): () => bigint {
  let state = BigInt.asUintN(64, seed * 0xd1342543de82ef95n + 1n);
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
}

/** Two sets: their sizes, and how many keys are in both. */
export interface Overlap {
  a: number;
  b: number;
  both: number;
}

function sketchOf(keys: bigint[], count: number): Sketch {
  const sorted = BigUint64Array.from(keys).sort();
  return {
    keyId: "0011223344556677",
    rulesVersion: 1,
    facts: {
      dataset: { name: "x", title: null, breachDate: null, status: null, source: null, description: null },
      region: null,
      created: "1970-01-01T00:00:00.000Z",
      records: keys.length,
      coverage: 1,
      damages: 0,
    },
    kinds: [
      {
        kind: "email",
        entries: keys.length,
        threshold: sorted[count] ?? 2n ** 64n - 1n,
        keys: sorted.slice(0, count),
      },
    ],
  };
}

/** Returns the estimate from sketches of `count` keys each. */
async function estimated({ a, b, both }: Overlap, count: number, seed: number): Promise<Estimate> {
  const next = randomKeys(BigInt(seed));
  const draw = (many: number): bigint[] => Array.from({ length: many }, next);
  const common = draw(both);
  const { kinds } = await compareSketches(
    { name: "a", sketch: sketchOf([...common, ...draw(a - both)], count) },
    { name: "b", sketch: sketchOf([...common, ...draw(b - both)], count) },
  );
  const estimate = kinds[0]?.estimate;
  if (estimate === undefined || estimate === null) throw new Error("no estimate");
  return estimate;
}

/** Returns in how many of the seeds both intervals, of B in A and of A in B, hold the true shares. */
export async function heldIntervals(
  overlap: Overlap,
  count: number,
  seeds: readonly number[],
): Promise<{ bInA: number; aInB: number }> {
  const held = { bInA: 0, aInB: 0 };
  const { a, b, both } = overlap;
  for (const seed of seeds) {
    const estimate = await estimated(overlap, count, seed);
    const holds = ([low, high]: readonly [number, number], share: number): number =>
      low <= share && share <= high ? 1 : 0;
    held.bInA += holds(estimate.bInA, both / b);
    held.aInB += holds(estimate.aInB, both / a);
  }
  return held;
}

/** Overlaps of two sets of one size, and of one that is half as large as the other. */
export function overlapsOf(size: number): Overlap[] {
  return [
    ...[0, 0.01, 0.3, 0.978, 1].map((share) => ({ a: size, b: size, both: Math.round(size * share) })),
    { a: size, b: size / 2, both: size / 4 },
  ];
}

// The metadata of the whole: what one build of all dumps would have written.
import { coverageOf } from "../format/coverage.js";
import { kindNumbers, type Kind } from "../format/kinds.js";
import type { KindCounts, Metadata, PlanInfo, SourceInfo } from "../format/metadata.js";
import type { UnitedColumns } from "./united-columns.js";

/**
 * Returns the parts in the order in which one build would read them: that of the plan, if there is one,
 * otherwise as given.
 */
export function inPlanOrder<T>(parts: readonly T[], metadataOf: (part: T) => Metadata): T[] {
  if (parts.some((part) => metadataOf(part).plan === undefined)) return [...parts];
  const firstOf = (part: T): number =>
    (metadataOf(part).plan?.ordinals ?? []).reduce((least, one) => Math.min(least, one), Infinity);
  const keyed = parts.map((part) => ({ part, first: firstOf(part) }));
  return keyed.toSorted((a, b) => (a.first < b.first ? -1 : 1)).map(({ part }) => part);
}

/** Unites the metadata of parts that were checked. `tool` is the program that merges them. */
export function uniteMetadata(
  parts: readonly [Metadata, ...Metadata[]],
  { columns, otherColumns }: UnitedColumns,
  tool: string,
): Metadata {
  const [first] = parts;
  const sum = (of: (part: Metadata) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const records = sum((part) => part.records);
  const recordBytes = sum((part) => part.recordBytes);
  const damaged = parts.flatMap((part) => part.damaged ?? []);
  const rejects = {
    total: sum((part) => part.rejects.total),
    bytes: sum((part) => part.rejects.bytes),
    reasons: summed(parts.map((part) => part.rejects.reasons)),
    salvaged: sum((part) => part.rejects.salvaged),
  };
  const { plan, sources } = uniteSources(parts);
  const expiries = parts.flatMap(({ expires }) => expires ?? []).toSorted();
  return {
    tool,
    created:
      parts
        .map(({ created }) => created)
        .toSorted()
        .at(-1) ?? first.created,
    dataset: first.dataset,
    // What is to be gone on a day is to be gone from the whole.
    ...(expiries[0] === undefined ? {} : { expires: expiries[0] }),
    region: first.region,
    ...(plan === undefined ? {} : { plan }),
    sources,
    ...(damaged.length === 0 ? {} : { damaged }),
    columns,
    otherColumns,
    records,
    recordBytes,
    rejects,
    coverage: coverageOf({ records, recordBytes, rejects, damages: damaged.length }),
    kinds: uniteKinds(parts),
    blankWords: first.blankWords,
  };
}

function uniteKinds(parts: readonly Metadata[]): Metadata["kinds"] {
  const kinds: Partial<Record<Kind, KindCounts>> = {};
  for (const kind of Object.keys(kindNumbers) as Kind[]) {
    const counts = parts.flatMap((part) => part.kinds[kind] ?? []);
    if (counts.length === 0) continue;
    kinds[kind] = {
      hasColumn: counts.some(({ hasColumn }) => hasColumn),
      values: counts.reduce((sum, { values }) => sum + values, 0),
      unindexable: counts.reduce((sum, { unindexable }) => sum + unindexable, 0),
    };
  }
  return kinds;
}

/** Returns the sources of all parts; in the order of the plan, if there is one. */
function uniteSources(parts: readonly Metadata[]): { plan?: PlanInfo; sources: SourceInfo[] } {
  const sources = parts.flatMap((part) => part.sources);
  const [first] = parts;
  if (first?.plan === undefined) return { sources };
  const ordinals = parts.flatMap(({ plan }) => plan?.ordinals ?? []);
  const order = [...ordinals.keys()].toSorted((a, b) => (ordinals[a] ?? 0) - (ordinals[b] ?? 0));
  const starred = new Set(parts.flatMap(({ plan }) => plan?.starred ?? []));
  return {
    plan: {
      id: first.plan.id,
      sources: first.plan.sources,
      ordinals: order.flatMap((at) => ordinals[at] ?? []),
      starred: [...starred].toSorted(),
    },
    sources: order.flatMap((at) => sources[at] ?? []),
  };
}

/** Adds counts by name, in the order of the names. */
function summed(lists: readonly Record<string, number>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const list of lists)
    for (const [name, count] of Object.entries(list)) sums[name] = (sums[name] ?? 0) + count;
  return Object.fromEntries(Object.entries(sums).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

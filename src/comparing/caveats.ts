// What makes a comparison less certain than its numbers look.
import { usualMinCoverage } from "../format/metadata.js";
import type { Participant } from "./participant.js";
import { decidingKinds } from "./verdict.js";

/** Why the entries of a participant are not all of its dumps' identifiers, or its fields not all fields. */
export type Caveat =
  | { code: "damaged-source"; index: string; sources: number }
  | { code: "low-coverage"; index: string; coverage: number }
  | { code: "without-keys"; index: string; kind: string; values: number; unindexable: number }
  | { code: "untracked-columns"; index: string; columns: number };

/** Returns the caveats of a participant. What it lacks may then only be unread, or have no key. */
export function caveatsOf({ name: index, reader, sketch }: Participant): Caveat[] {
  const caveats: Caveat[] = [];
  const { coverage } = sketch?.facts ?? reader?.metadata ?? { coverage: 1 };
  const sources = sketch?.facts.damages ?? reader?.metadata.damaged?.length ?? 0;
  if (sources > 0) caveats.push({ code: "damaged-source", index, sources });
  if (coverage < usualMinCoverage) caveats.push({ code: "low-coverage", index, coverage });
  if (reader === undefined) return caveats;
  const { kinds, otherColumns } = reader.metadata;
  for (const kind of decidingKinds) {
    const { values = 0, unindexable = 0 } = kinds[kind] ?? {};
    if (unindexable > values * (1 - usualMinCoverage))
      caveats.push({ code: "without-keys", index, kind, values, unindexable });
  }
  if (otherColumns !== null) caveats.push({ code: "untracked-columns", index, columns: otherColumns.count });
  return caveats;
}

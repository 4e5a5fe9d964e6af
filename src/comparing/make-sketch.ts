// Makes the sketch of an index: docs/comparing.md section 4.
import { LeakcheckError } from "../errors.js";
import { sketchedKinds, type KindSketch, type Sketch } from "../format/sketch.js";
import { lowestKeys } from "./lowest-keys.js";
import type { IndexParticipant } from "./participant.js";
import { tableSource } from "../lookup/table-source.js";

/** Keys of each kind in a sketch: 64 KiB. */
export const usualSketchKeys = 8192;
/** A kind is sketched only if it has this many times the keys of its sketch. */
const leastFold = 16;

/**
 * Returns the sketch of an open index, with `count` keys of each kind that has at least 16 times as
 * many. Throws `NO_SKETCH` if no kind has, and `DAMAGED_INDEX`.
 */
export async function makeSketch(index: IndexParticipant, count = usualSketchKeys): Promise<Sketch> {
  const { reader } = index;
  const { keyId, rulesVersion, columnBits } = reader.head;
  const { dataset, region, created, records, coverage, damaged = [] } = reader.metadata;
  const kinds: KindSketch[] = [];
  for (const kind of sketchedKinds) {
    const table = tableSource(index, kind);
    if (table === undefined || table.entries < leastFold * count) continue;
    // The key that follows the last one kept is the threshold.
    const keys = await lowestKeys(table, columnBits, { most: count + 1 });
    kinds.push({ kind, entries: table.entries, threshold: keys[count] ?? 0n, keys: keys.slice(0, count) });
  }
  if (kinds.length === 0)
    throw new LeakcheckError(
      "NO_SKETCH",
      `a sketch holds ${count} keys of a kind, and may hold at most one in ${leastFold}: it needs ${leastFold * count} e-mail addresses or user names`,
      { hint: "compare the index itself, or give nobody anything of it" },
    );
  const facts = { dataset, region, created, records, coverage, damages: damaged.length };
  return { keyId, rulesVersion, facts, kinds };
}

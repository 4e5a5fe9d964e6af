// Compares two indexes: one pass over the tables of each kind of identifier.
import { setImmediate } from "node:timers/promises";
import { LeakcheckError, type StopSignal } from "../errors.js";
import type { Kind } from "../format/kinds.js";
import { Kernel } from "../kernel/kernel.js";
import { TableMerge, type MergeCounts } from "../kernel/tables/table-merge.js";
import type { Comparison, FieldCounts, KindComparison } from "./comparison.js";
import { planFields, type ComparedField } from "./fields.js";
import type { IndexParticipant } from "./participant.js";
import { tableSource } from "../lookup/table-source.js";
import { verdictOf, verdictOfKind } from "./verdict.js";

/**
 * The kinds that are compared. Traces are not: one stands for a token of a value, not for an
 * identifier.
 */
const comparedKinds: readonly Kind[] = ["email", "phone", "username", "mailbox", "mention"];

/** Progress of a comparison: calls with the share done, 0 to 1, and a signal that ends it. */
export interface CompareOptions {
  onProgress?: ((share: number) => void) | undefined;
  signal?: StopSignal | undefined;
}

/**
 * Compares two open indexes, which must be comparable. Memory does not depend on their size. Throws
 * `DAMAGED_INDEX`, `ABORTED`.
 */
export async function compareIndexes(
  a: IndexParticipant,
  b: IndexParticipant,
  { onProgress, signal }: CompareOptions = {},
): Promise<Comparison> {
  const plan = planFields(a.reader.metadata, b.reader.metadata);
  const merge = new TableMerge(Kernel.open(), {
    fields: plan.fields.length + 1,
    left: plan.a,
    right: plan.b,
  });
  const pairs = comparedKinds.flatMap((kind) => {
    const [left, right] = [tableSource(a, kind), tableSource(b, kind)];
    return left === undefined && right === undefined ? [] : [{ kind, left, right }];
  });
  const total = pairs.reduce((sum, { left, right }) => sum + (left?.entries ?? 0) + (right?.entries ?? 0), 1);
  let done = 0;
  const kinds: KindComparison[] = [];
  for (const { kind, left, right } of pairs) {
    const counts = await merge.merge(left, right, async () => {
      onProgress?.(done / total);
      await setImmediate();
      if (signal?.aborted === true) throw new LeakcheckError("ABORTED", "the comparison was interrupted");
    });
    done += (left?.entries ?? 0) + (right?.entries ?? 0);
    kinds.push(kindComparison(kind, [left?.entries ?? null, right?.entries ?? null], counts, plan.fields));
  }
  return { kinds, verdict: verdictOf(kinds) };
}

function kindComparison(
  kind: Kind,
  entries: KindComparison["entries"],
  { both, compared, gained, lost, leftAlone, rightAlone }: MergeCounts,
  fields: readonly ComparedField[],
): KindComparison {
  const [a, b] = entries;
  const result = {
    kind,
    entries,
    both: a === null || b === null ? null : both,
    ...sharesOf(a, b, both),
    estimate: null,
    compared: a === null || b === null ? null : compared,
    fields: fields.map((field, index): FieldCounts => ({
      ...field,
      newInB: gained[index + 1] ?? 0,
      goneInB: lost[index + 1] ?? 0,
      onlyInA: leftAlone[index + 1] ?? 0,
      onlyInB: rightAlone[index + 1] ?? 0,
    })),
  };
  return { ...result, verdict: verdictOfKind(result) };
}

/** Returns the shares of numbers that are known; null where there are no entries to have a share of. */
function sharesOf(
  a: number | null,
  b: number | null,
  both: number,
): Pick<KindComparison, "bInA" | "aInB" | "jaccard"> {
  if (a === null || b === null) return { bInA: null, aInB: null, jaccard: null };
  const share = (whole: number): number | null => (whole === 0 ? null : both / whole);
  return { bInA: share(b), aInB: share(a), jaccard: share(a + b - both) };
}

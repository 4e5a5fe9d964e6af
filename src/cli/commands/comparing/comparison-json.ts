// The JSON of `leakcheck compare`: docs/comparing.md section 3.
import { caveatsOf } from "../../../comparing/caveats.js";
import type { Pair } from "../../../comparing/compare-all.js";
import type { FieldCounts, KindComparison } from "../../../comparing/comparison.js";
import { factsOf, type Participant } from "../../../comparing/participant.js";

export function comparisonJson(participants: readonly Participant[], pairs: readonly Pair[]): object {
  const [first] = participants.map((one) => factsOf(one));
  return {
    keyId: first?.keyId ?? null,
    rulesVersion: first?.rulesVersion ?? null,
    region: first?.region ?? null,
    indexes: participants.map((participant) => {
      const { dataset, created, records } = factsOf(participant);
      const { name, title, breachDate } = dataset;
      return {
        index: participant.name,
        isSketch: participant.sketch !== undefined,
        dataset: name,
        title,
        breachDate,
        created,
        records,
      };
    }),
    pairs: pairs.map(({ a, b, verdict, kinds }) => ({ a, b, verdict, kinds: kinds.map(kindJson) })),
    caveats: participants.flatMap((one) => caveatsOf(one)),
  };
}

function kindJson({ kind, entries: [a, b], both, bInA, aInB, jaccard, ...more }: KindComparison): unknown {
  const { estimate, compared, verdict, fields } = more;
  const listed = (classes: boolean): unknown[] =>
    fields.filter(({ isClass }) => isClass === classes).map((field) => fieldJson(field));
  return {
    kind,
    a,
    b,
    both,
    bInA,
    aInB,
    jaccard,
    estimate:
      estimate === null
        ? null
        : {
            a: estimate.keys[0],
            b: estimate.keys[1],
            both: estimate.keys[2],
            bInA: estimate.bInA,
            aInB: estimate.aInB,
          },
    verdict,
    compared,
    classes: listed(true),
    columns: listed(false),
  };
}

function fieldJson({ isClass, class: dataClass, name, ...counts }: FieldCounts): unknown {
  return { name, ...(isClass ? {} : { class: dataClass }), ...counts };
}

// Descriptions of columns for the kernel.
import { kindNumbers, type Kind } from "../../format/kinds.js";
import { otherColumn, type Slot } from "../../ingest/columns.js";
import type { FieldPlan } from "../../kernel/readers/parser-options.js";

/** The kinds that the kernel reads. Others are deferred to the reference path. */
const kernelKinds: ReadonlySet<Kind> = new Set(["email", "phone", "username"]);
const deferredKind = 255;
/** The most fields that a plan can number. */
const mostFields = 0xffff;

/** Returns a kind's number in the kernel: 0 for none, 255 if every value of it is deferred. */
export function kernelKind(kind: Kind | null): number {
  if (kind === null) return 0;
  return kernelKinds.has(kind) ? kindNumbers[kind] : deferredKind;
}

/** Returns a plan for each field of a header. */
export function fieldPlans(slots: readonly Slot[]): FieldPlan[] {
  return slots.map(({ kind, number, countryCodeNumber, isSecret }) => {
    const plan = { kind: kernelKind(kind), number, countryCodeField: -1, isSecret };
    // Columns past the tracked ones share a number, so the one with the country codes cannot be
    // identified.
    if (kind !== "phone" || countryCodeNumber < 0 || countryCodeNumber >= otherColumn) return plan;
    const fields = slots.flatMap((slot, field) => (slot.number === countryCodeNumber ? [field] : []));
    const [field = -1] = fields;
    return fields.length === 1 && field < mostFields
      ? { ...plan, countryCodeField: field }
      : { ...plan, kind: deferredKind };
  });
}

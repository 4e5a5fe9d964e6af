// What the kernel is told of columns.
import { kindNumbers, type Kind } from "../../format/kinds.js";
import { otherColumn, type Slot } from "../../ingest/columns.js";
import type { FieldPlan } from "../../kernel/readers/parser-options.js";

/** The kinds that the kernel reads; others are left to the reference path. */
const kernelKinds: ReadonlySet<Kind> = new Set(["email", "phone", "username"]);
const elsewhere = 255;
/** Further fields have no number in a plan. */
const mostFields = 0xffff;

/** A kind's number in the kernel; 0 for none, 255 if it leaves every value of it to the definition. */
export function kernelKind(kind: Kind | null): number {
  if (kind === null) return 0;
  return kernelKinds.has(kind) ? kindNumbers[kind] : elsewhere;
}

/** What the fields of a header stand for. */
export function fieldPlans(slots: readonly Slot[]): FieldPlan[] {
  return slots.map(({ kind, number, countryCodeNumber }) => {
    const plan = { kind: kernelKind(kind), number, countryCodeField: -1 };
    // Columns beyond the tracked ones share a number: which of them has the countries cannot be told.
    if (kind !== "phone" || countryCodeNumber < 0 || countryCodeNumber >= otherColumn) return plan;
    const fields = slots.flatMap((slot, field) => (slot.number === countryCodeNumber ? [field] : []));
    const [field = -1] = fields;
    return fields.length === 1 && field < mostFields ? { ...plan, countryCodeField: field } : { ...plan, kind: elsewhere };
  });
}

// Descriptions of columns for the kernel.
import { kindNumbers, type Kind } from "../../format/kinds.js";
import { otherColumn, type Slot } from "../../ingest/columns.js";
import type { FieldPlan } from "../../kernel/readers/parser-options.js";

/** The kinds that the kernel reads. Others are deferred to the reference path. */
const kernelKinds: ReadonlySet<Kind> = new Set(["email", "phone", "username"]);
const deferredKind = 255;
/** The most fields that a plan can number. */
const mostFields = 0xffff;

/**
 * Returns a number for the kernel: that of a column's kind, 0 for none, or 255 if every value of it is
 * deferred. The kernel reads addresses in a column of logins as in any other, and defers everything else in
 * columns of addresses, but for user names and international numbers if {@link haveOnlyLogins}.
 */
export function kernelKind({
  kind,
  leavesTraces,
  isAreaCode,
}: Pick<Slot, "kind" | "leavesTraces" | "isAreaCode">): number {
  if (leavesTraces === true || isAreaCode === true) return deferredKind;
  if (kind === null) return 0;
  return kernelKinds.has(kind) ? kindNumbers[kind] : deferredKind;
}

/** Returns a plan for each field of a header. */
export function fieldPlans(slots: readonly Slot[]): FieldPlan[] {
  return slots.map((slot) => {
    const { kind, number, countryCodeNumber, isSecret } = slot;
    const plan = { kind: kernelKind(slot), number, countryCodeField: -1, isSecret };
    if (slot.leavesTraces === true && kind === null && !isSecret)
      return { ...plan, kind: 0, leavesTraces: true };
    // Columns past the tracked ones share a number, so the one with the country codes cannot be
    // identified.
    if (kind !== "phone" || countryCodeNumber < 0 || countryCodeNumber >= otherColumn) return plan;
    const fields = slots.flatMap((other, field) => (other.number === countryCodeNumber ? [field] : []));
    const [field = -1] = fields;
    return fields.length === 1 && field < mostFields
      ? { ...plan, countryCodeField: field }
      : { ...plan, kind: deferredKind };
  });
}

/** Returns true if a column of logins is the only one of identifiers. */
export function haveOnlyLogins(slots: readonly Slot[]): boolean {
  const [first, ...others] = slots.filter(({ kind }) => kind !== null);
  return first?.isLogin === true && others.length === 0;
}

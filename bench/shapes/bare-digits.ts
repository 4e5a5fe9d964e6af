// What the rules for bare digits (docs/rules-1.md, section 2) make of a shape's phone numbers. The only place that knows: a
// careful reader sees the numbers either way.

/**
 * `international`: at least three in four are valid international numbers at the start of the dump, so all have keys.
 * `untrusted`: they are not, and no country stands beside them, so they have none.
 * `mixed`: national and international digits beside countries. Digits that are valid as both, two numbers, have the key that the
 * source prefers: here that of the international one.
 */
export type BareDigits = "international" | "untrusted" | "mixed";

/** Whether all numbers of the dump are found. If not, one is answered by some of its records or by "inconclusive", never by "not found". */
export function hasKeys(bareDigits: BareDigits | undefined): boolean {
  return bareDigits !== "untrusted";
}

/** Whether a number may be answered by "not found" although it stands in the dump: 201 555 01xx beside US is valid behind +20 too. */
export function mayBeMissed(bareDigits: BareDigits | undefined, canonical: string): boolean {
  return bareDigits === "mixed" && canonical.startsWith("120155501");
}

/** Why the absence of a phone number proves nothing in such a dump; undefined if it means "not found". */
export function absenceOfPhones(bareDigits: BareDigits | undefined): "unindexable-values" | undefined {
  return bareDigits === "untrusted" ? "unindexable-values" : undefined;
}

// What the rules for bare digits (docs/rules-1.md, section 2) make of a shape's phone numbers. The only place that knows: a
// careful reader sees the numbers either way.

/**
 * `international`: nearly all are valid international numbers, or countries say how to read them, so all have keys.
 * `untrusted`: they are not, and no country stands beside them, so some or all have none.
 * `mixed`: national and international digits beside countries. Digits that are valid as both have the key of the likelier reading,
 * and the other one leaves a trace.
 */
export type BareDigits = "international" | "untrusted" | "mixed";

/** Whether all numbers of the dump are found. If not, one is answered by some of its records or by "inconclusive", never by "not found". */
export function hasKeys(bareDigits: BareDigits | undefined): boolean {
  return bareDigits === undefined || bareDigits === "international";
}

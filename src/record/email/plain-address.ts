// Recognises addresses that need none of the rules of docs/rules-1.md, section 1, as most are.

/** The longest canonical address in bytes of UTF-8 (RFC 5321, errata 1690). */
export const maxBytes = 254;

/** Written behind an address, or before it, so that it reaches nobody. None of these is a top-level domain. */
export const retiredLabels =
  "invalid|inactive|deleted|removed|disabled|deactivated|suspended|archived|expired|blocked|banned|closed|canceled|cancelled|bounced|unsubscribed";

/**
 * Matches addresses that only lower case and the length limit affect. Punycode is excluded, what may be
 * the rest of an escape at either end (`u003ekim@…`), and what may be glued to an address. The flag `u` is
 * absent because it would make `ſ` match s.
 */
const plainAddress = new RegExp(
  String.raw`^(?!u00|(?:${retiredLabels})[_+-])[a-z0-9][a-z0-9._+-]*@(?!(?:[a-z0-9-]+\.)*xn--)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?!(?:${retiredLabels})$)[a-z0-9]*[a-z](?<!00..)$`,
  "i",
);
const canonicalAddress = new RegExp(plainAddress.source);

/** Returns true if one expression shows that a value is a single address, canonical in lower case. */
export function isPlainAddress(value: string): boolean {
  return value.length <= maxBytes && plainAddress.test(value);
}

/**
 * Returns true if one expression shows that a value is a single canonical address. False does not
 * mean that it is not one.
 */
export function isCanonicalAddress(value: string): boolean {
  return value.length <= maxBytes && canonicalAddress.test(value);
}

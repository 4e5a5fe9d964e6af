// Derives the canonical forms of a written international number (docs/rules-1.md, section 2). They
// depend on its digits alone, so that they stay the same when numbering plans change.

/** Calling codes of one or two digits. All others have three (ITU-T E.164 assigns them by zone). */
const shortCodes = new Set(
  "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98".split(
    " ",
  ),
);
/**
 * Calling codes after which a leading zero of the national number is dialled from abroad too:
 * Italy, San Marino and four African countries.
 */
const codesWithZero = new Set(["39", "378", "225", "226", "229", "242"]);
const shortest = 7;

/**
 * Returns the forms under which E.164 digits are indexed and looked up: the digits as written and,
 * if a number cannot be dialled that way, as dialled: `310612345678` also gives the form without
 * the zero of the national prefix.
 */
export function internationalForms(digits: string): readonly string[] {
  const length = callingCodeLength(digits);
  const code = digits.slice(0, length);
  const isLong = digits.length > shortest;
  if (isLong && digits.charAt(length) === "0" && !codesWithZero.has(code))
    return [digits, code + digits.slice(length + 1)];
  return [digits];
}

/** Returns the number of digits in the calling code of an international number. */
export function callingCodeLength(digits: string): number {
  return shortCodes.has(digits.charAt(0)) ? 1 : shortCodes.has(digits.slice(0, 2)) ? 2 : 3;
}

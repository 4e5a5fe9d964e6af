// The canonical forms of an international number as it is written: docs/rules-1.md section 2. They follow from the digits
// alone, so that they stay the same when numbering plans change.

/** Calling codes of one and of two digits; all others have three. ITU-T E.164 gives them out by zones. */
const shortCodes = new Set(
  "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98".split(
    " ",
  ),
);
/** Where ordinary numbers begin with a zero that is dialled from abroad too: Italy and San Marino, and four in Africa. */
const codesWithZero = new Set(["39", "378", "225", "226", "229", "242"]);
const shortest = 7;

/**
 * The forms under which the E.164 digits of a number are entered and asked for: as they are written, and, where that cannot
 * be how the number is dialled, as it is: `310612345678` also without the zero of the national form, `5215512345678` also
 * without the 1 that stood before Mexico's mobile numbers until 2019.
 */
export function internationalForms(digits: string): readonly string[] {
  const length = callingCodeLength(digits);
  const code = digits.slice(0, length);
  const isLong = digits.length > shortest;
  if (isLong && digits.charAt(length) === "0" && !codesWithZero.has(code)) return [digits, code + digits.slice(length + 1)];
  if (digits.length === 13 && digits.startsWith("521")) return [digits, `52${digits.slice(3)}`];
  return [digits];
}

/** How many digits the calling code has that an international number begins with. */
export function callingCodeLength(digits: string): number {
  return shortCodes.has(digits.charAt(0)) ? 1 : shortCodes.has(digits.slice(0, 2)) ? 2 : 3;
}

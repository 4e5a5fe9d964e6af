// Reads a query as a phone number, in every canonical form that a dump may hold (docs/rules-1.md,
// section 2).
import { internationalForms } from "./phone-forms.js";
import { variantsOf } from "./phone-variants.js";
import { isValidInternational, nationalReading } from "./phone-plan.js";
import { readPhones } from "./phone.js";

/** One form to look up. If `doubt` is set, a miss is inconclusive. */
export interface PhoneQueryReading {
  canonical: string;
  /** Other numbers of the same line, where a numbering plan changed. */
  variants?: readonly string[];
  /** Set for another form of a number: the canonical form of the first. */
  sameAs?: string;
  doubt?: "national-phone" | "unrecognised";
}

/**
 * Returns the forms of a query, likeliest first; empty if it is not a phone number. Digits without
 * `+` are read as dialled in `region` (ISO 3166, in capitals) and also unchanged, since a dump may
 * hold them that way. Without a region they are only read unchanged, and a miss is inconclusive.
 */
export function phoneReadings(text: string, region: string | null): PhoneQueryReading[] {
  const { readings, isWhole, short } = readPhones(text);
  if (short !== undefined) {
    const national = region === null ? undefined : nationalReading(short, region);
    if (national === undefined) return [];
    return [
      national.isValid
        ? readingOf(national.digits)
        : { ...readingOf(national.digits), doubt: "national-phone" },
    ];
  }
  const found = readings.flatMap(({ form, digits, isShort }): PhoneQueryReading[] =>
    isShort === true
      ? shortReadings(digits, region)
      : form === "international"
        ? formsOf(digits)
        : bareReadings(digits, region),
  );
  return isWhole ? found : found.map((reading) => ({ ...reading, doubt: "unrecognised" }));
}

function readingOf(canonical: string): PhoneQueryReading {
  const variants = variantsOf(canonical);
  return variants.length === 0 ? { canonical } : { canonical, variants };
}

/** Returns a reading for each form of an international number. */
export function formsOf(digits: string): PhoneQueryReading[] {
  return internationalForms(digits).map((form, index) =>
    index === 0 ? readingOf(form) : { ...readingOf(form), sameAs: digits },
  );
}

/** Returns the readings of digits behind two zeros, which may be a national number with them. */
function shortReadings(digits: string, region: string | null): PhoneQueryReading[] {
  const forms = formsOf(digits);
  const national = region === null ? undefined : nationalReading(`00${digits}`, region);
  if (national?.isValid === true && national.digits !== digits) forms.push(...formsOf(national.digits));
  return forms.map((reading) => ({ ...reading, doubt: "national-phone" }));
}

function bareReadings(digits: string, region: string | null): PhoneQueryReading[] {
  const national = region === null ? undefined : nationalReading(digits, region);
  if (national === undefined) return [{ ...readingOf(digits), doubt: "national-phone" }];
  const unchanged = digits.startsWith("0") ? [] : formsOf(digits);
  const forms = [
    ...formsOf(national.digits),
    ...unchanged.filter(({ canonical }) => canonical !== national.digits),
  ];
  // Digits that could be read in two ways but are valid in neither may belong to a third region.
  return unchanged.length === 0 || forms.length === 1 || national.isValid || isValidInternational(digits)
    ? forms
    : forms.map((reading) => ({ ...reading, doubt: "national-phone" }));
}

// Reads a query as a phone number, in every canonical form that a dump may hold (docs/rules-1.md,
// section 2).
import { internationalForms } from "./phone-forms.js";
import { isValidInternational, nationalReading } from "./phone-plan.js";
import { readPhones } from "./phone.js";

/** One form to look up. If `doubt` is set, a miss is inconclusive. */
export interface PhoneQueryReading {
  canonical: string;
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
        ? { canonical: national.digits }
        : { canonical: national.digits, doubt: "national-phone" },
    ];
  }
  const found = readings.flatMap(({ form, digits }): PhoneQueryReading[] =>
    form === "international"
      ? internationalForms(digits).map((canonical) => ({ canonical }))
      : bareReadings(digits, region),
  );
  return isWhole ? found : found.map(({ canonical }) => ({ canonical, doubt: "unrecognised" }));
}

function bareReadings(digits: string, region: string | null): PhoneQueryReading[] {
  const national = region === null ? undefined : nationalReading(digits, region);
  if (national === undefined) return [{ canonical: digits, doubt: "national-phone" }];
  const unchanged = digits.startsWith("0") ? [] : internationalForms(digits);
  const forms = [...new Set([national.digits, ...unchanged])].map((canonical) => ({ canonical }));
  // Digits that could be read in two ways but are valid in neither may belong to a third region.
  return forms.length === 1 || national.isValid || isValidInternational(digits)
    ? forms
    : forms.map(({ canonical }) => ({ canonical, doubt: "national-phone" }));
}

// What a query may be as a phone number: all canonical forms under which a dump may have it. docs/rules-1.md section 2.
import { internationalForms } from "./phone-forms.js";
import { isValidInternational, nationalReading } from "./phone-plan.js";
import { readPhones } from "./phone.js";

/** One form to look up. With a doubt, its absence tells nothing. */
export interface PhoneQueryReading {
  canonical: string;
  doubt?: "national-phone" | "unrecognised";
}

/**
 * The forms of a query, the likeliest first; none if it is no phone number. Digits without `+` are read as they are dialled in
 * `region` (ISO 3166, in capitals), and as they stand too, since a dump may hold them so; without a region, absence of what
 * they are as they stand tells nothing.
 */
export function phoneReadings(text: string, region: string | null): PhoneQueryReading[] {
  const { readings, isWhole, short } = readPhones(text);
  if (short !== undefined) {
    const national = region === null ? undefined : nationalReading(short, region);
    if (national === undefined) return [];
    return [national.isValid ? { canonical: national.digits } : { canonical: national.digits, doubt: "national-phone" }];
  }
  const found = readings.flatMap(({ form, digits }): PhoneQueryReading[] =>
    form === "international" ? internationalForms(digits).map((canonical) => ({ canonical })) : bareReadings(digits, region),
  );
  return isWhole ? found : found.map(({ canonical }) => ({ canonical, doubt: "unrecognised" }));
}

function bareReadings(digits: string, region: string | null): PhoneQueryReading[] {
  const national = region === null ? undefined : nationalReading(digits, region);
  if (national === undefined) return [{ canonical: digits, doubt: "national-phone" }];
  const asItStands = digits.startsWith("0") ? [] : internationalForms(digits);
  const forms = [...new Set([national.digits, ...asItStands])].map((canonical) => ({ canonical }));
  // What could be read in two ways and is valid in neither may be a number of a third country.
  return forms.length === 1 || national.isValid || isValidInternational(digits)
    ? forms
    : forms.map(({ canonical }) => ({ canonical, doubt: "national-phone" }));
}

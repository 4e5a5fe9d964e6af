// Answers questions about numbering plans from libphonenumber's metadata: which digits are a valid
// international number, and how national numbers become international. Loads nothing before first
// use.
import { nfkc } from "../fold.js";
import { countryKey } from "./country-key.js";
import { countryNames } from "./country-names.js";
import { PhoneAutomaton } from "./automaton/phone-automaton.js";
import { plansWithFormer } from "./former-plans.js";
import { plansOfCode } from "./phone-metadata.js";
import { planOfRegion, toInternational } from "./phone-national.js";
import { storedPhoneTable } from "./automaton/phone-table.js";

let automaton: PhoneAutomaton | undefined;

/**
 * Returns the automaton of all valid international numbers. It is complete if `npm run build`
 * stored it; otherwise it grows as it is used.
 */
export function phoneAutomaton(): PhoneAutomaton {
  if (automaton !== undefined) return automaton;
  const table = storedPhoneTable();
  return (automaton =
    table === undefined ? new PhoneAutomaton(plansWithFormer()) : new PhoneAutomaton(new Map(), table));
}

/** Returns the automaton if it is already loaded, without loading it. */
export function phoneAutomatonInUse(): PhoneAutomaton | undefined {
  return automaton;
}

/**
 * Returns true if E.164 digits without `+` are a valid number, or were one before its numbering plan
 * changed. Otherwise agrees with libphonenumber's `isValidPhoneNumber`.
 */
export function isValidInternational(digits: string): boolean {
  return phoneAutomaton().accepts(digits);
}

/** Country codes in common use that differ from ISO 3166. */
export const otherRegionCodes: ReadonlyMap<string, string> = new Map([
  ["UK", "GB"],
  ["EL", "GR"],
]);

/** Returns a region's code in capitals (`nl` gives `NL`), or undefined if it has no plan. */
export function regionNamed(text: string): string | undefined {
  const name = text.trim().toUpperCase();
  const region = otherRegionCodes.get(name) ?? name;
  return isRegion(region) ? region : undefined;
}

/** Returns true for the code of a region with a plan. All of these have names, so that no plan is loaded. */
function isRegion(code: string): boolean {
  return /^[A-Z]{2}$/u.test(code) && countryNames.some((line) => line.startsWith(code));
}

const maxCached = 1024;
/** Maximum length of a country code with everything around it, in UTF-16 units. */
const longestValue = 64;
const regionsByValue = new Map<string, string | undefined>();

let regionsByName: ReadonlyMap<string, string> | undefined;

/** Returns the region with a name in English or in its own language, or with a code of three letters. */
function regionCalled(name: string): string | undefined {
  regionsByName ??= new Map(
    countryNames.flatMap((line) =>
      line
        .slice(3)
        .split(",")
        .map((key) => [key, line.slice(0, 2)] as const),
    ),
  );
  return regionsByName.get(countryKey(name));
}

/**
 * Reads a value of a country-code column: `31`, `+31`, `0031`, `31.0`, `NL`, `nl`, `NLD`,
 * `Netherlands`, `Nederland`. Returns the region or calling code, or undefined if the value is
 * neither.
 */
export function placeNamed(value: string): string | undefined {
  if (value.length > longestValue)
    return value.trim().length > longestValue ? undefined : placeNamed(value.trim());
  if (regionsByValue.has(value)) return regionsByValue.get(value);
  const text = nfkc(value).trim();
  const code = /^(?:\+|0{0,2})([1-9]\d{0,2})(?:\.0)?$/u.exec(text)?.[1];
  const region =
    code === undefined
      ? (regionNamed(text) ?? regionCalled(text))
      : plansOfCode(code) !== undefined
        ? code
        : undefined;
  if (regionsByValue.size >= maxCached) regionsByValue.clear();
  regionsByValue.set(value, region);
  return region;
}

/** Digits read as a national number: E.164 digits without `+`, and whether they are valid. */
export interface NationalReading {
  readonly digits: string;
  readonly isValid: boolean;
}

/**
 * Reads digits as dialled in a region (or the main region of a calling code). Returns undefined if
 * the result does not have a length used there, or not the 7 to 15 digits of a canonical form.
 */
export function nationalReading(digits: string, region: string): NationalReading | undefined {
  const read = toInternational(digits, region);
  if (read === undefined || read.length < 7 || read.length > 15) return undefined;
  const isValid = isValidInternational(read);
  const plan = planOfRegion(region);
  if (plan === undefined) return undefined;
  // After an international prefix, the number may be one of another country.
  if (!read.startsWith(plan.callingCode)) return isValid ? { digits: read, isValid } : undefined;
  const length = read.length - plan.callingCode.length;
  const sharing = plansOfCode(plan.callingCode) ?? [];
  // A former number may have a length that its plan no longer has. Within the country it is as
  // likely to be a number of another.
  return sharing.some(({ lengths }) => lengths.includes(length)) ? { digits: read, isValid } : undefined;
}

/**
 * Says if digits begin with the calling code of a region, and how the rest fits: it is `typical` if
 * it has a length of mobile numbers there, and the whole has not.
 */
export function ownCode(digits: string, region: string): "none" | "possible" | "typical" {
  const plan = planOfRegion(region);
  if (plan === undefined || !digits.startsWith(plan.callingCode)) return "none";
  const { mobileLengths, callingCode } = plan;
  return mobileLengths.includes(digits.length - callingCode.length) && !mobileLengths.includes(digits.length)
    ? "typical"
    : "possible";
}

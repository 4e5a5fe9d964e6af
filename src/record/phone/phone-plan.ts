// Numbering plans, by libphonenumber's metadata: which digits are a valid international number, and how national ones are
// written for abroad. Nothing is loaded before the first question.
import { nfkc } from "../fold.js";
import { PhoneAutomaton } from "./automaton/phone-automaton.js";
import { numberingPlans } from "./phone-metadata.js";
import { planOfPlace, toInternational } from "./phone-national.js";
import { storedPhoneTable } from "./automaton/phone-table.js";

let automaton: PhoneAutomaton | undefined;

/** The automaton of all valid international numbers: complete where the build of the program has found it out, else it grows as it is used. */
export function phoneAutomaton(): PhoneAutomaton {
  if (automaton !== undefined) return automaton;
  const table = storedPhoneTable();
  return (automaton = table === undefined ? new PhoneAutomaton(numberingPlans().byCallingCode) : new PhoneAutomaton(new Map(), table));
}

/** The same if it has been asked for before; undefined if nothing was loaded yet. */
export function phoneAutomatonInUse(): PhoneAutomaton | undefined {
  return automaton;
}

/** Whether digits, read as E.164 without `+`, are a valid number: what libphonenumber's `isValidPhoneNumber` says. */
export function isValidInternational(digits: string): boolean {
  return phoneAutomaton().accepts(digits);
}

/** Country codes that people write for ISO 3166's. */
export const otherNames: ReadonlyMap<string, string> = new Map([
  ["UK", "GB"],
  ["EL", "GR"],
]);

/** A region in capitals, if libphonenumber knows its numbers: `nl` is `NL`; undefined if not. */
export function regionNamed(text: string): string | undefined {
  const name = text.trim().toUpperCase();
  const region = otherNames.get(name) ?? name;
  return /^[A-Z]{2}$/u.test(region) && numberingPlans().byRegion.has(region) ? region : undefined;
}

const mostPlaces = 1024;
/** No name of a place is longer, in UTF-16 units. */
const longestPlace = 64;
const places = new Map<string, string | undefined>();

/** The place that a value of a country-code column names: `31`, `+31`, `0031`, `31.0`, `NL`, `nl`; undefined if it names none. */
export function placeNamed(value: string): string | undefined {
  if (value.length > longestPlace) return value.trim().length > longestPlace ? undefined : placeNamed(value.trim());
  if (places.has(value)) return places.get(value);
  const text = nfkc(value).trim();
  const code = /^(?:\+|0{0,2})([1-9]\d{0,2})(?:\.0)?$/u.exec(text)?.[1];
  const place = code === undefined ? regionNamed(text) : numberingPlans().byCallingCode.has(code) ? code : undefined;
  if (places.size >= mostPlaces) places.clear();
  places.set(value, place);
  return place;
}

/** A national reading: E.164 digits without `+`, and whether they are a valid number. */
export interface NationalReading {
  readonly digits: string;
  readonly isValid: boolean;
}

/**
 * Digits as they are dialled in a place, if the number that they give is as long as numbers there may be, and has the 7 to 15
 * digits of a canonical form; undefined if not.
 */
export function nationalReading(digits: string, place: string): NationalReading | undefined {
  const read = toInternational(digits, place);
  if (read === undefined || read.length < 7 || read.length > 15) return undefined;
  if (isValidInternational(read)) return { digits: read, isValid: true };
  const plan = planOfPlace(place);
  if (plan === undefined || !read.startsWith(plan.callingCode)) return undefined;
  const length = read.length - plan.callingCode.length;
  const sharing = numberingPlans().byCallingCode.get(plan.callingCode) ?? [];
  return sharing.some(({ lengths }) => lengths.includes(length)) ? { digits: read, isValid: false } : undefined;
}

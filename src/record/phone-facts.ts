// What a fast reader of phone numbers needs to know beside the automaton of valid numbers, as plain tables: docs/format.md section 9.2.
import { callingCodeLength } from "./phone-forms.js";
import { numberingPlans, type Plan } from "./phone-metadata.js";

const letters = 26;
/** No number has so many digits: it never settles anything. */
const never = 255;

/** Tables for digits in ASCII. */
export interface PhoneFacts {
  /** For the first two digits of an international number, how many digits its calling code has. */
  codeLengths: Uint8Array;
  /**
   * For a region's letters, A to Z by A to Z: how many digits a national number has at most, what is dialled before it included.
   * Longer digits that are valid as an international number are that one. 0 where this does not hold, or for no region.
   */
  placeDigits: Uint8Array;
  /** The same for the region of the build, 255 where it does not hold; 0 if there is no region. */
  regionDigits: number;
}

/** The tables. Plans are read only if some number may have a place. */
export function phoneFacts(region: string | undefined, hasPlaces: boolean): PhoneFacts {
  const codeLengths = Uint8Array.from({ length: 100 }, (_, digits) => callingCodeLength(String(digits).padStart(2, "0")));
  const placeDigits = new Uint8Array(letters * letters);
  if (!hasPlaces && region === undefined) return { codeLengths, placeDigits, regionDigits: 0 };
  for (const [name, plan] of numberingPlans().byRegion) placeDigits[placeOf(name)] = mostDigits(plan);
  return { codeLengths, placeDigits, regionDigits: region === undefined ? 0 : placeDigits[placeOf(region)] || never };
}

function placeOf(region: string): number {
  return (region.charCodeAt(0) - 0x41) * letters + region.charCodeAt(1) - 0x41;
}

/** What the plans of +1 dial before a number: 1, or the code of the area before seven digits. */
const northAmerican = /^(?:\((?:\[[\d-]+\]|\d)\\d\{6\}\)\$\|)?1$/u;
/** Zeros before a number, or else digits that begin with 1: those of a service before British numbers. */
const zeroOrService = /^0\d*(?:\|(1\d+))?$/u;
/** The digits of a valid number that begins with 1: it is one of the plans of +1. */
const northAmericanDigits = 11;

/**
 * Digits that do not begin with 0 and are longer than this cannot be a national number of the region, if what is dialled before
 * one begins with 0, and what is dialled for abroad too. In the plans of +1 a 1 stands before it, which is the calling code, and
 * what else may be taken for a national number has seven digits.
 */
function mostDigits(plan: Plan): number {
  const { callingCode, internationalPrefix, prefixPattern, prefixTransform } = plan;
  const isNorthAmerican = callingCode === "1" && prefixPattern !== null && northAmerican.test(prefixPattern);
  const [, service = ""] = zeroOrService.exec(prefixPattern ?? "0") ?? [];
  // What remains behind the service's digits of a valid number must be no number here.
  const isZero =
    zeroOrService.test(prefixPattern ?? "0") &&
    prefixTransform === null &&
    (service === "" || !plan.lengths.includes(northAmericanDigits - service.length));
  if (!isZero && !isNorthAmerican) return 0;
  if (internationalPrefix !== null && !/^0[\d]*$/u.test(internationalPrefix)) return 0;
  const sharing = numberingPlans().byCallingCode.get(callingCode) ?? [];
  const longest = Math.max(...[plan, ...sharing].map(({ lengths }) => lengths.at(-1) ?? never));
  return Math.min(longest + (isZero ? (prefixPattern?.split("|")[0]?.length ?? 0) : 0), never);
}

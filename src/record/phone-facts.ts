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

/**
 * Digits that do not begin with 0 and are longer than this cannot be a national number of the region, if what is dialled before
 * one begins with 0, and what is dialled for abroad too. In the plan of +1 a 1 stands before it, which is the calling code.
 */
function mostDigits(plan: Plan): number {
  const { callingCode, internationalPrefix, prefixPattern, prefixTransform } = plan;
  const isZero = prefixPattern === null || /^0\d*$/u.test(prefixPattern);
  if (prefixTransform !== null || !(isZero || (prefixPattern === "1" && callingCode === "1"))) return 0;
  if (internationalPrefix !== null && !/^0[\d]*$/u.test(internationalPrefix)) return 0;
  const sharing = numberingPlans().byCallingCode.get(callingCode) ?? [];
  const longest = Math.max(...[plan, ...sharing].map(({ lengths }) => lengths.at(-1) ?? never));
  return Math.min(longest + (isZero ? (prefixPattern?.length ?? 0) : 0), never);
}

// Random valid phone numbers of any region, drawn from the patterns of its numbering plan.
import { parsePhoneNumberFromString, type CountryCode, type NumberType } from "libphonenumber-js/max";
import { PatternNodes } from "../../../src/record/phone/automaton/digit-pattern.js";
import { numberingPlans } from "../../../src/record/phone/phone-metadata.js";

type Random = (below: number) => number;

/** The types of numbers that people have. */
const personal: ReadonlySet<NumberType> = new Set(["MOBILE", "FIXED_LINE", "FIXED_LINE_OR_MOBILE"]);
const personalTypes = 2;
const longestTried = 18;

/** A valid number: its calling code and its national number. */
export interface RandomPhone {
  readonly code: string;
  readonly national: string;
}

const nodes = new PatternNodes();

/** Returns random digits that the pattern matches, or undefined if they would be too long. */
function digitsOf(pattern: string, random: Random): string | undefined {
  let digits = "";
  for (let at = nodes.compile(pattern, 0); digits.length < longestTried;) {
    const node = nodes.node(at);
    switch (node.is) {
      case "match":
        return digits;
      case "digits": {
        const allowed = Array.from("0123456789").filter((_, digit) => (node.mask & (1 << digit)) !== 0);
        digits += allowed[random(allowed.length)] ?? "";
        at = node.next;
        break;
      }
      case "choice":
        at = node.of[random(node.of.length)] ?? 0;
        break;
      case "open":
      case "close":
      case "end":
        at = node.next;
    }
  }
  return undefined;
}

/**
 * Returns distinct valid mobile and fixed numbers of a region; fewer than `count` if it has few.
 * `type` limits them to the first (fixed) or second (mobile) type of its plan.
 */
export function randomPhones(region: string, count: number, random: Random, type?: 0 | 1): RandomPhone[] {
  const plan = numberingPlans().byRegion.get(region);
  if (plan === undefined) return [];
  const found = new Map<string, RandomPhone>();
  const types = plan.types.slice(0, personalTypes);
  const chosen = type === undefined ? types : types.slice(type, type + 1);
  for (let tries = 0; tries < 40 * count && found.size < count && chosen.length > 0; tries++) {
    const { pattern, lengths } = chosen[tries % chosen.length]!;
    const national = digitsOf(pattern, random);
    if (national === undefined || !lengths.includes(national.length)) continue;
    const phone = parsePhoneNumberFromString(`+${plan.callingCode}${national}`);
    if (phone?.country !== (region as CountryCode) || !phone.isValid() || !personal.has(phone.getType()))
      continue;
    if (phone.number.length > 16 || phone.number.length < 8) continue;
    found.set(phone.number, { code: plan.callingCode, national: phone.nationalNumber });
  }
  return [...found.values()];
}

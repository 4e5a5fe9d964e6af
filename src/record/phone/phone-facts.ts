// What a fast reader of phone numbers needs to know beside the automaton of valid numbers, as plain tables: docs/rules-1.md section 2.
import { pairBytes, patternStarts } from "./automaton/pattern-starts.js";
import { callingCodeLength } from "./phone-forms.js";
import { numberingPlans, type Plan } from "./phone-metadata.js";
import { otherNames } from "./phone-plan.js";

const letters = 26;
/** Calling codes have up to three digits. */
const codes = 1000;
const ruleBytes = 56;

/** Tables for digits in ASCII. */
export interface PhoneFacts {
  /** For the first two digits of an international number, how many digits its calling code has. */
  codeLengths: Uint8Array;
  /**
   * Rules of places, 56 bytes each; number 0 is no rule. At 0 how many digits a national number has at most, what is dialled before it included:
   * longer digits that are valid as an international number are that one; 0 where this does not hold. At 1 the calling code's number of
   * digits, at 2 the calling code (u16), at 4 the possible lengths of national numbers of all its plans, as bits (24 of them). At 8, 24 and 40
   * a bit for each two first digits, `first * 10 + second`, of numbers that have more digits than stand at 7: they are not dialled
   * for abroad and have no national prefix; their first digit is what may be a national prefix; and, in numbers that come behind the calling
   * code, no prefix of its main plan.
   */
  rules: Uint8Array;
  /** The number of a place's rule: at its letters, A to Z by A to Z, and behind these at its calling code. */
  places: Uint16Array;
  /** The number of the rule for the region of the build; 0 if there is no region. */
  regionRule: number;
  /** Whether some number may have a place, if only the region of the build. */
  hasPlaces: boolean;
}

/** The tables. Plans are read only if some number may have a place. */
export function phoneFacts(region: string | undefined, hasPlaces: boolean): PhoneFacts {
  const codeLengths = Uint8Array.from({ length: 100 }, (_, digits) => callingCodeLength(String(digits).padStart(2, "0")));
  const places = new Uint16Array(letters * letters + codes);
  if (!hasPlaces && region === undefined) return { codeLengths, places, rules: new Uint8Array(ruleBytes), hasPlaces: false, regionRule: 0 };
  const { byRegion, byCallingCode } = numberingPlans();
  const plans = new Set(byRegion.values());
  for (const [main] of byCallingCode.values()) if (main !== undefined) plans.add(main);
  const rules = new Uint8Array(ruleBytes * (plans.size + 1));
  const numbers = new Map<Plan, number>();
  for (const plan of plans) {
    const number = numbers.size + 1;
    numbers.set(plan, number);
    writeRule(plan, new DataView(rules.buffer, number * ruleBytes, ruleBytes));
  }
  const ruleOf = (plan: Plan | undefined): number => (plan === undefined ? 0 : (numbers.get(plan) ?? 0));
  for (const [name, plan] of byRegion) places[placeOf(name)] = ruleOf(plan);
  for (const [name, stands] of otherNames) places[placeOf(name)] = ruleOf(byRegion.get(stands));
  for (const [code, [main]] of byCallingCode) places[letters * letters + Number(code)] = ruleOf(main);
  return inRegion({ codeLengths, rules, places, hasPlaces: true, regionRule: 0 }, region);
}

/** The tables of all places, for a build with this region. */
export function inRegion(facts: PhoneFacts, region: string | undefined): PhoneFacts {
  return region === undefined ? facts : { ...facts, regionRule: facts.places[placeOf(region)] ?? 0 };
}

function placeOf(region: string): number {
  return (region.charCodeAt(0) - 0x41) * letters + region.charCodeAt(1) - 0x41;
}

function writeRule(plan: Plan, rule: DataView): void {
  const { callingCode, region, internationalPrefix, prefixPattern } = plan;
  const sharing = numberingPlans().byCallingCode.get(callingCode) ?? [];
  const abroad = patternStarts(region === null ? null : internationalPrefix);
  const prefix = patternStarts(prefixPattern);
  const behindCode = patternStarts(sharing[0]?.prefixPattern ?? null);
  rule.setUint8(0, region === null ? 0 : mostDigits(plan));
  rule.setUint8(1, callingCode.length);
  rule.setUint16(2, Number(callingCode), true);
  const lengths = [plan, ...sharing].flatMap((one) => one.lengths);
  // Three bytes: no national number has more than 17 digits.
  const bits = lengths.reduce((set, length) => set | (1 << length), 0);
  for (let byte = 0; byte < 3; byte++) rule.setUint8(4 + byte, bits >> (8 * byte));
  rule.setUint8(7, Math.max(abroad.least, prefix.least, behindCode.least));
  for (let byte = 0; byte < pairBytes; byte++) {
    const isNational = abroad.none[byte]!;
    rule.setUint8(8 + byte, isNational & prefix.none[byte]!);
    rule.setUint8(24 + byte, isNational & prefix.first[byte]!);
    rule.setUint8(40 + byte, behindCode.none[byte]!);
  }
}

/** No number has so many digits: it never settles anything. */
const never = 255;

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

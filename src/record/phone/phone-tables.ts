// Builds the plain tables that the fast path needs to read phone numbers, besides the automaton of
// valid numbers (docs/rules-1.md, section 2).
import { mayStartWith, pairBytes, patternStarts } from "./automaton/pattern-starts.js";
import { countryNames } from "./country-names.js";
import { plansWithFormer } from "./former-plans.js";
import { callingCodeLength } from "./phone-forms.js";
import { numberingPlans, plansOfCode, type Plan } from "./phone-metadata.js";
import { otherRegionCodes } from "./phone-plan.js";

const letters = 26;
/** Number of possible calling codes: they have up to three digits. */
const codes = 1000;
const ruleBytes = 56;

/** Tables for reading ASCII digits. */
export interface PhoneTables {
  /** Number of digits in the calling code, by a number's first two digits. */
  codeLengths: Uint8Array;
  /**
   * Rules of regions, 56 bytes each, little-endian. Rule 0 means that there is none. By byte
   * offset:
   *
   * - 0: maximum digits of a national number, including its prefix. Longer digits that are a valid
   *   international number are that number. 0 if this does not hold for the region.
   * - 1: number of digits in the calling code. 2: the calling code (u16).
   * - 4: lengths of national numbers in all plans of the calling code, as 24 bits.
   * - 7: the sets below hold only for numbers with more digits than this.
   * - 8, 24, 40: sets of two first digits, a bit at `first * 10 + second`. At 8: numbers without
   *   international or national prefix. At 24: numbers without international prefix whose first
   *   digit is the possible national prefix. At 40: numbers after the calling code without a prefix
   *   of its main plan.
   * - 21: bits. 0: the calling code has one plan, and no former one; 1: it has no former one; 2: no
   *   national number of the region begins with 0.
   * - 22: for the kernel: the state of the automaton behind the calling code (u16).
   * - 53: lengths of national numbers that all plans of the calling code have, as 24 bits.
   */
  rules: Uint8Array;
  /** The number of a region's rule, by its letters (A to Z by A to Z), then by its calling code. */
  places: Uint16Array;
  /**
   * The rules of regions by name, 32 bytes each: the name in the form of `countryKey`, if that is ASCII and
   * has at most 28 bytes, and at 30 the number of the rule (u16, little-endian). The place of a name is in
   * the upper bits of a polynomial of its 64-bit words, or the next free one. Empty if no number has a
   * region beside it.
   */
  names: Uint8Array;
  /** The number of the rule for the build's region; 0 if the build has none. */
  regionRule: number;
  /** True if some numbers have a region, from a country code or from the build. */
  hasRegions: boolean;
}

/** Builds the tables. Reads numbering plans only if some numbers have a region. */
export function phoneTables(region: string | undefined, hasRegions: boolean): PhoneTables {
  const codeLengths = Uint8Array.from({ length: 100 }, (_, digits) =>
    callingCodeLength(String(digits).padStart(2, "0")),
  );
  const places = new Uint16Array(letters * letters + codes);
  if (!hasRegions && region === undefined)
    return {
      codeLengths,
      places,
      names: new Uint8Array(0),
      rules: new Uint8Array(ruleBytes),
      hasRegions: false,
      regionRule: 0,
    };
  const { byRegion, byCallingCode } = numberingPlans();
  const withFormer = plansWithFormer();
  const plans = new Set(byRegion.values());
  for (const [main] of byCallingCode.values()) if (main !== undefined) plans.add(main);
  const rules = new Uint8Array(ruleBytes * (plans.size + 1));
  const numbers = new Map<Plan, number>();
  for (const plan of plans) {
    const number = numbers.size + 1;
    numbers.set(plan, number);
    const plansOfRule = withFormer.get(plan.callingCode)?.length;
    writeRule(plan, new DataView(rules.buffer, number * ruleBytes, ruleBytes), plansOfRule);
  }
  const ruleOf = (plan: Plan | undefined): number => (plan === undefined ? 0 : (numbers.get(plan) ?? 0));
  for (const [name, plan] of byRegion) places[letterIndex(name)] = ruleOf(plan);
  for (const [name, stands] of otherRegionCodes) places[letterIndex(name)] = ruleOf(byRegion.get(stands));
  for (const [code, [main]] of byCallingCode) places[letters * letters + Number(code)] = ruleOf(main);
  const names = namesTable((name) => ruleOf(byRegion.get(name)));
  return inRegion({ codeLengths, rules, places, names, hasRegions: true, regionRule: 0 }, region);
}

/** Slots of the table of names, some four for each of them, and the size of each. */
const nameSlots = 4096;
const nameBytes = 32;
const longestName = 28;
/** As in src/kernel/assembly/values/place-names.ts. */
const nameFactor = 0x9e3779b97f4a7c15n;
const nameShift = 52n;

function namesTable(ruleOf: (region: string) => number): Uint8Array {
  const table = Buffer.alloc(nameSlots * nameBytes);
  for (const line of countryNames)
    for (const name of line.slice(3).split(",")) {
      if (!/^[a-z ]{3,}$/u.test(name) || name.length > longestName) continue;
      let slot = placeOf(name);
      const nameIn = (at: number): string => table.toString("latin1", at, at + name.length + 1);
      // The last region with a name has it.
      while (table[slot * nameBytes] !== 0 && nameIn(slot * nameBytes) !== `${name}\0`)
        slot = (slot + 1) & (nameSlots - 1);
      table.write(name, slot * nameBytes, "latin1");
      table.writeUInt16LE(ruleOf(line.slice(0, 2)), slot * nameBytes + 30);
    }
  return Uint8Array.from(table);
}

/** Returns the place of a name in the table, unless another one has it. */
function placeOf(name: string): number {
  const words = Buffer.alloc(nameBytes);
  words.write(name, "latin1");
  let sum = 0n;
  for (let word = 0; word < nameBytes; word += 8) sum = (sum + words.readBigUInt64LE(word)) * nameFactor;
  return Number(BigInt.asUintN(64, sum) >> nameShift);
}

/** Returns the tables with the build's region set. */
export function inRegion(facts: PhoneTables, region: string | undefined): PhoneTables {
  return region === undefined ? facts : { ...facts, regionRule: facts.places[letterIndex(region)] ?? 0 };
}

function letterIndex(region: string): number {
  return (region.charCodeAt(0) - 0x41) * letters + region.charCodeAt(1) - 0x41;
}

/** Writes a rule, given how many plans its calling code has with former ones. */
function writeRule(plan: Plan, rule: DataView, withFormer: number | undefined): void {
  const { callingCode, region, internationalPrefix, prefixPattern } = plan;
  const sharing = plansOfCode(callingCode) ?? [];
  const abroad = patternStarts(region === null ? null : internationalPrefix);
  const prefix = patternStarts(prefixPattern);
  const afterCode = patternStarts(sharing[0]?.prefixPattern ?? null);
  rule.setUint8(0, region === null ? 0 : maxNationalDigits(plan));
  rule.setUint8(1, callingCode.length);
  rule.setUint16(2, Number(callingCode), true);
  writeLengths(
    rule,
    4,
    [plan, ...sharing].map(lengthBits).reduce((all, bits) => all | bits, 0),
  );
  rule.setUint8(7, Math.max(abroad.least, prefix.least, afterCode.least));
  for (let byte = 0; byte < pairBytes; byte++) {
    const isNational = abroad.none[byte]!;
    rule.setUint8(8 + byte, isNational & prefix.none[byte]!);
    rule.setUint8(24 + byte, isNational & prefix.first[byte]!);
    rule.setUint8(40 + byte, afterCode.none[byte]!);
  }
  // Sets of 100 bits leave room between them.
  writeLengths(
    rule,
    53,
    [plan, ...sharing].map(lengthBits).reduce((all, bits) => all & bits, -1),
  );
  rule.setUint8(
    21,
    (withFormer === 1 ? 1 : 0) +
      (withFormer === sharing.length ? 2 : 0) +
      (mayStartWith(plan.nationalPattern, 0) ? 0 : 4),
  );
}

/** Returns the lengths of a plan's national numbers as bits. */
function lengthBits({ lengths }: Plan): number {
  return lengths.reduce((bits, length) => bits | (1 << length), 0);
}

/** Three bytes suffice because national numbers have at most 17 digits. */
function writeLengths(rule: DataView, at: number, bits: number): void {
  for (let byte = 0; byte < 3; byte++) rule.setUint8(at + byte, bits >> (8 * byte));
}

/** More digits than any number has, so that the rule never applies. */
const never = 255;

/** The national prefixes of plans of +1: 1, or the area code before seven digits. */
const northAmerican = /^(?:\((?:\[[\d-]+\]|\d)\\d\{6\}\)\$\|)?1$/u;
/** A prefix of zeros, or of digits that begin with 1 like the British service codes. */
const zeroOrService = /^0\d*(?:\|(1\d+))?$/u;
/** Number of digits in a valid number that begins with 1, which belongs to a plan of +1. */
const northAmericanDigits = 11;

/**
 * Returns the maximum digits of a national number that does not begin with 0, or 0 if unknown. It
 * is known if the national and the international prefix both begin with 0, and in plans of +1:
 * there the national prefix is 1, which is the calling code too, and any other national form has
 * seven digits.
 */
function maxNationalDigits(plan: Plan): number {
  const { callingCode, internationalPrefix, prefixPattern, prefixTransform } = plan;
  const isNorthAmerican = callingCode === "1" && prefixPattern !== null && northAmerican.test(prefixPattern);
  const [, service = ""] = zeroOrService.exec(prefixPattern ?? "0") ?? [];
  // A valid number without its service code must not be a number of this plan.
  const isZero =
    zeroOrService.test(prefixPattern ?? "0") &&
    prefixTransform === null &&
    (service === "" || !plan.lengths.includes(northAmericanDigits - service.length));
  if (!isZero && !isNorthAmerican) return 0;
  if (internationalPrefix !== null && !/^0[\d]*$/u.test(internationalPrefix)) return 0;
  const sharing = plansOfCode(callingCode) ?? [];
  const longest = Math.max(...[plan, ...sharing].map(({ lengths }) => lengths.at(-1) ?? never));
  return Math.min(longest + (isZero ? (prefixPattern?.split("|")[0]?.length ?? 0) : 0), never);
}

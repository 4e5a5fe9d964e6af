// libphonenumber is the oracle: these faster readers must agree with its own parser.
import { isValidPhoneNumber, parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import {
  deadState,
  PhoneAutomaton,
  unknownState,
} from "../../../src/record/phone/automaton/phone-automaton.js";
import { countryNames } from "../../../src/record/phone/country-names.js";
import { plansWithFormer } from "../../../src/record/phone/former-plans.js";
import { numberingPlans } from "../../../src/record/phone/phone-metadata.js";
import { toInternational } from "../../../src/record/phone/phone-national.js";
import {
  isValidInternational,
  nationalReading,
  phoneAutomaton,
  placeNamed,
  regionNamed,
} from "../../../src/record/phone/phone-plan.js";
import { variantsOf } from "../../../src/record/phone/phone-variants.js";
import { storedPhoneTable } from "../../../src/record/phone/automaton/phone-table.js";
import { seededRandom } from "../../support/random.js";
import { randomCases } from "../../support/random-cases.js";

const { byCallingCode, byRegion } = numberingPlans();
const codes = [...byCallingCode.keys()];

/** An automaton that learns as it is used, unlike the program's, which is complete. */
const automaton = new PhoneAutomaton(plansWithFormer());

/**
 * Returns true if libphonenumber agrees on digits. Former numbers are valid here only, and always
 * numbers of a plan that changed.
 */
function isAgreed(digits: string): boolean {
  const isValid = isValidPhoneNumber(`+${digits}`);
  return isValidInternational(digits) === isValid || (!isValid && /^(?:52|55|225)/u.test(digits));
}

/**
 * Returns digits that begin with a calling code, mostly chosen so that a valid number is likely;
 * about half are valid.
 */
function likelyNumbers(count: number, seed: number): { code: string; digits: string }[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const code = codes[index % codes.length] ?? "";
    const plans = byCallingCode.get(code) ?? [];
    const plan = plans[random(plans.length)];
    const hasPrefix = random(4) === 0;
    let digits = code + (hasPrefix ? (plan?.trunkPrefix ?? "") : "");
    let state = Array.from(digits, Number).reduce((at, digit) => automaton.step(at, digit), automaton.start);
    const { lengths = [10] } = plan ?? {};
    const length =
      code.length +
      (lengths[random(lengths.length)] ?? 10) +
      (hasPrefix ? 1 : 0) +
      (random(8) === 0 ? random(3) - 1 : 0);
    while (digits.length < length) {
      let digit = random(10);
      for (let tries = 0; tries < 10 && automaton.step(state, digit) === deadState && random(20) > 0; tries++)
        digit = (digit + 1) % 10;
      state = automaton.step(state, digit);
      digits += String(digit);
    }
    return { code, digits };
  });
}

describe("a number is valid", () => {
  it("if libphonenumber says so: all calling codes, seed 1", () => {
    const count = randomCases(20_000);
    const numbers = likelyNumbers(count, 1).map(({ digits }) => digits);
    const different = numbers.filter((digits) => !isAgreed(digits));
    expect(different).toEqual([]);
    const valid = numbers.filter(isValidInternational).length;
    expect(valid / count).toBeGreaterThan(0.3);
    expect(valid / count).toBeLessThan(0.7);
  });

  it("if libphonenumber says so: any digits, seed 2", () => {
    const random = seededRandom(2);
    const numbers = Array.from({ length: randomCases(2000) }, () =>
      Array.from({ length: 2 + random(16) }, () => random(10)).join(""),
    );
    expect(numbers.filter((digits) => !isAgreed(digits))).toEqual([]);
  });

  it("if it is in a range for fiction that the plan includes", () => {
    expect(["12015550101", "442079460123", "07700900123", "1234567"].map(isValidInternational)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ["5215512345678", "525512345678", "5205512345678"],
    ["553187654300", "5531987654300", "553107654300"],
    ["22507345678", "2250707345678", "22517345678"],
  ])("if it was one before its plan changed: %s, now %s", (former, current, never) => {
    expect([former, current, never].map(isValidInternational)).toEqual([true, true, false]);
    expect(isValidPhoneNumber(`+${former}`)).toBe(false);
    expect(variantsOf(former)).toContain(current);
    expect(variantsOf(current)).toContain(former);
  });

  it("if the learning automaton accepts it: the stored one agrees", () => {
    const { states } = storedPhoneTable()!;
    expect(phoneAutomaton().table.states).toBe(states);
    expect(phoneAutomaton().learned).toBe(states);
    const numbers = likelyNumbers(100_000, 6).map(({ digits }) => digits);
    expect(
      numbers.filter((digits) => phoneAutomaton().accepts(digits) !== automaton.accepts(digits)),
    ).toEqual([]);
    expect(phoneAutomaton().learned).toBe(states);
    expect(automaton.learned).toBeGreaterThan(10_000);
  });

  it("if the table learned so far accepts it", () => {
    expect(automaton.accepts("31612345678")).toBe(true);
    const { transitions, accepting, states } = automaton.table;
    let state = automaton.start;
    for (const digit of "31612345678") {
      state = transitions[state * 10 + Number(digit)] ?? unknownState;
      expect(state).toBeGreaterThan(deadState);
      expect(state).toBeLessThan(states);
    }
    expect([accepting[state], automaton.isAccepting(state)]).toEqual([1, true]);
    expect(automaton.step(deadState, 3)).toBe(deadState);
  });
});

describe("a national number", () => {
  const anywhere = likelyNumbers(codes.length * randomCases(5), 4);
  const others = likelyNumbers(randomCases(6), 5);
  it.each([...byRegion.keys()])("of %s is read as libphonenumber reads it", (region) => {
    const random = seededRandom(3);
    const plan = byRegion.get(region);
    if (plan === undefined) throw new Error("bug: a region without a plan");
    const own = anywhere.filter(({ code }) => code === plan.callingCode);
    const prefixes = [
      "",
      plan.trunkPrefix ?? "0",
      plan.callingCode,
      "00",
      "011",
      (plan.prefixPattern ?? "").replaceAll(/\D/gu, "").slice(0, 2),
    ];
    const written = [...own, ...others].flatMap(({ code, digits }) => {
      const national = digits.slice(code.length);
      return [
        digits,
        national,
        ...prefixes.map((prefix) => prefix + national),
        (prefixes[random(prefixes.length)] ?? "") + digits,
      ];
    });
    const different = written.filter(
      (digits) =>
        digits.length > 2 &&
        toInternational(digits, region) !==
          parsePhoneNumberFromString(digits, { defaultCountry: region as CountryCode })?.number.slice(1),
    );
    expect(different).toEqual([]);
  });

  it("is read the same for a calling code as for its main region", () => {
    expect(toInternational("0612345678", "31")).toBe("31612345678");
    expect(toInternational("07700900123", "44")).toBe("447700900123");
    expect(toInternational("2015550123", "1")).toBe("12015550123");
    expect(toInternational("89123456789", "7")).toBe("79123456789");
    expect(toInternational("12345678", "800")).toBe("80012345678");
    expect(toInternational("0612345678", "999")).toBeUndefined();
    expect(toInternational("0612345678", "QQ")).toBeUndefined();
  });

  it("is possible by its length, and valid by its plan", () => {
    expect(nationalReading("0612345678", "NL")).toEqual({ digits: "31612345678", isValid: true });
    expect(nationalReading("201555012", "US")).toBeUndefined();
    expect(nationalReading("077009001234", "GB")).toBeUndefined();
    expect(nationalReading("0199999999", "NL")).toEqual({ digits: "31199999999", isValid: false });
    expect(nationalReading("01", "NL")).toBeUndefined();
    expect(nationalReading("4002", "NU")).toEqual({ digits: "6834002", isValid: true });
  });
});

describe("a country beside a number", () => {
  it.each([
    ["NLD", "NL"],
    ["nld", "NL"],
    ["Netherlands", "NL"],
    ["The Netherlands", "NL"],
    ["NEDERLAND", "NL"],
    ["Deutschland", "DE"],
    ["Türkiye", "TR"],
    ["Turkey", "TR"],
    ["Côte d'Ivoire", "CI"],
    ["Cote d’Ivoire", "CI"],
    ["日本", "JP"],
    ["Ελλάδα", "GR"],
    ["U.K.", undefined],
    ["UK", "GB"],
    ["United-Kingdom", "GB"],
    ["USA", "US"],
    ["Hong Kong", "HK"],
    ["Utopia", undefined],
    ["", undefined],
    ["nan", undefined],
  ])("%s is the region %s", (name, region) => {
    expect(placeNamed(name)).toBe(region);
  });

  it("has no name that another has too, and each region its code of three letters", () => {
    const names = countryNames.flatMap((line) => line.slice(3).split(","));
    expect(new Set(names).size).toBe(names.length);
    expect(countryNames.map((line) => line.slice(0, 2))).toEqual([...byRegion.keys()].toSorted());
    expect(countryNames.filter((line) => !/[ ,][a-z]{3}(?:,|$)/u.test(line))).toEqual([]);
  });
});

describe("a region", () => {
  it.each([
    ["31", "31"],
    ["+31", "31"],
    ["0031", "31"],
    ["31.0", "31"],
    [" ３１ ", "31"],
    ["NL", "NL"],
    ["nl", "NL"],
    ["uk", "GB"],
    ["1", "1"],
    ["001", "1"],
    ["999", undefined],
    ["QQ", undefined],
    ["Netherlands", "NL"],
    ["", undefined],
    ["__proto__", undefined],
  ])("in a country-code column is written %j: %s", (value, region) => {
    expect(placeNamed(value)).toBe(region);
    expect(placeNamed(value)).toBe(region);
  });

  it("is named only by its two letters", () => {
    expect(["NL", "nl", "UK", "31", "NLD", "AQ", ""].map(regionNamed)).toEqual([
      "NL",
      "NL",
      "GB",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

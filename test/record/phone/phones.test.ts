// Every spelling of a number gives its key: those of phones.json (by expected canonical forms,
// which follow the region of a national number), and the example numbers of all regions.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import examples from "libphonenumber-js/examples.mobile.json" with { type: "json" };
import {
  getCountries,
  getExampleNumber,
  parsePhoneNumberFromString,
  type CountryCode,
} from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { identifiersIn } from "../../../src/record/identifiers.js";
import { decidedForms, noEvidence, readBare } from "../../../src/record/phone/phone-bare.js";
import { numberingPlans } from "../../../src/record/phone/phone-metadata.js";
import { isValidInternational, nationalReading, ownCode } from "../../../src/record/phone/phone-plan.js";
import { phoneReadings, type PhoneQueryReading } from "../../../src/record/phone/phone-query.js";
import { seededRandom } from "../../support/random.js";
import { randomCases } from "../../support/random-cases.js";

const cases = JSON.parse(readFileSync(new URL("phones.json", import.meta.url), "utf8")) as Record<
  "international" | "national",
  Record<string, string[]>
>;
const plans = { isValidInternational, nationalReading, ownCode };

/** Returns the canonical forms of a value in a phone column of which nothing else is known. */
function keysOf(value: string, region?: string): string[] {
  const { found, bareDigits } = identifiersIn(value, "phone");
  return [
    ...found.map(({ canonical }) => canonical),
    ...bareDigits.flatMap((digits) => decidedForms(readBare(digits, region, plans), noEvidence).keys),
  ];
}

/** Returns the canonical forms of readings, and why missing them is inconclusive. */
function withoutVariants(readings: readonly PhoneQueryReading[]): PhoneQueryReading[] {
  return readings.map(({ canonical, doubt }) => (doubt === undefined ? { canonical } : { canonical, doubt }));
}

describe("a value", () => {
  const international = Object.entries(cases.international).flatMap(([keys, values]) =>
    values.map((value) => [value, keys] as const),
  );
  it.each(international)(
    "%j with + or 00 has the keys %s in any region, and so does a query",
    (value, keys) => {
      expect(keysOf(value).join(" ")).toBe(keys);
      expect(keysOf(value, "DE").join(" ")).toBe(keys);
      const asked = phoneReadings(value, null).filter(({ doubt }) => doubt === undefined);
      expect(asked.map(({ canonical }) => canonical).join(" ")).toBe(keys);
    },
  );

  const national = Object.entries(cases.national).flatMap(([head, values]) => {
    const [region = "", key = ""] = head.split(" ");
    return values.map((value) => [value, region, key] as const);
  });
  it.each(national)("%j in %s has the key %s, and so does a query", (value, region, key) => {
    const keys = keysOf(value, region);
    expect(keys.join(" ")).toBe(key);
    const asked = withoutVariants(phoneReadings(value, region));
    if (key === "") return;
    // Britain's reserved numbers are not valid; without a leading zero they may be another
    // region's.
    const isInconclusive =
      asked.length > 1 && asked.every(({ canonical }) => !isValidInternational(canonical));
    expect(asked).toContainEqual(
      isInconclusive ? { canonical: key, doubt: "national-phone" } : { canonical: key },
    );
  });
});

/** Returns the ways in which people of a region write a number. */
function spellings(
  region: CountryCode,
  number: { formatNational(): string; formatInternational(): string; number: string; getURI(): string },
): string[] {
  const e164 = number.number;
  const { callingCode } = numberingPlans().byRegion.get(region) ?? { callingCode: "" };
  const national = number.formatNational();
  return [
    national,
    national.replaceAll(/\D/gu, ""),
    number.formatInternational(),
    number.formatInternational().replace("+", "00"),
    e164,
    e164.slice(1),
    e164.slice(callingCode.length + 1),
    number.getURI(),
    `${number.getURI()};ext=12`,
    `tel:${e164.slice(callingCode.length + 1)};phone-context=+${callingCode}`,
  ];
}

describe("the example number", () => {
  it.each(getCountries())("of %s has one key in every form", (region) => {
    const number = getExampleNumber(region, examples);
    if (number === undefined) throw new Error("bug: a region without an example");
    for (const written of spellings(region, number)) {
      const key = number.number.slice(1);
      // In Kosovo, for example, 383 43… is also a national number, and queries look up both.
      const isBare = written === key;
      expect([written, keysOf(written, region)[0]]).toEqual([written, key]);
      const asked = withoutVariants(phoneReadings(written, region));
      // Seven digits behind 00 may also be a national number.
      const isShort = key.length === 7 && written.startsWith("00");
      const expected = isShort ? { canonical: key, doubt: "national-phone" } : { canonical: key };
      expect(isBare ? asked : asked.slice(0, 1), written).toContainEqual(expected);
    }
  });
});

describe("any valid number of any region", () => {
  const random = seededRandom(7);
  /** Variations of the examples: valid numbers that read as themselves when dialled nationally. */
  const numbers = getCountries().flatMap((region) => {
    const example = getExampleNumber(region, examples);
    return Array.from({ length: 20 }, () => {
      const national = String(example?.nationalNumber);
      const digits = Array.from(national, (digit, index) =>
        index < national.length / 2 ? digit : String(random(10)),
      ).join("");
      return {
        region,
        number: parsePhoneNumberFromString(`+${String(example?.countryCallingCode)}${digits}`),
      };
    }).flatMap(({ number }) =>
      number?.isValid() === true && number.country === region ? [{ region, number }] : [],
    );
  });

  it("has one key, written in any way, with anything around it", () => {
    expect(numbers.length).toBeGreaterThan(2000);
    const mark = fc.constantFrom(" ", "\u00a0", "-", "\u2011", "\u2013", ".", "/", "\u200b");
    const around = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => ` ${text}\t`,
      (text) => `"${text}"`,
      (text) => `'${text}`,
      (text) => `${text} ext. 12`,
      (text) => `${text} x7`,
      (text) => `\u202a${text}\u202c`,
      (text) => text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      (text) => text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x660 + Number(digit))),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.nat(9),
        fc.array(mark, { minLength: 4, maxLength: 4 }),
        around,
        ({ region, number }, way, marks, wrap) => {
          const written = spellings(region, number)[way] ?? "";
          let at = 0;
          const noisy =
            way > 6
              ? written
              : written.replaceAll(/(?<=\d)[ -](?=\d)/gu, () => marks[at++ % marks.length] ?? "");
          // A point between two groups of digits would make a float.
          const value = /^\+?\d+\.\d+$/u.test(noisy) ? written : noisy;
          expect([value, keysOf(way > 6 ? written : wrap(value), region)[0]]).toEqual([
            value,
            number.number.slice(1),
          ]);
        },
      ),
      { numRuns: randomCases(500) },
    );
  });
});

// Numbers of every region, in every form in which a dump holds them: of those in the dump none is
// "not found", of all others none is "exposed", and few are inconclusive.
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { numberingPlans } from "../../../src/record/phone/phone-metadata.js";
import { isValidInternational, nationalReading } from "../../../src/record/phone/phone-plan.js";
import { AskedPhones } from "../../support/phones/asked-phones.js";
import { randomPhones, type RandomPhone } from "../../support/phones/random-phones.js";
import { seededRandom } from "../../support/random.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";

const everyRegion = [...numberingPlans().byRegion.keys()];
const isLong = randomCases(1) > 1;
/** Regions whose numbers can be read in several ways, or whose plans changed. */
const oddRegions = "AR BR BZ CI DE FI GA ID IT MS MX TC US XK ZW".split(" ");
const others = 6;
const regions = isLong
  ? everyRegion
  : [
      ...new Set([
        ...oddRegions,
        ...Array.from(
          { length: others },
          (_, index) => everyRegion[(firstSeed + 37 * index) % everyRegion.length]!,
        ),
      ]),
    ];
const presentCount = isLong ? 500 : 100;
const absentCount = isLong ? 2000 : 400;

type Write = (phone: RandomPhone, index: number) => string;

const plus: Write = ({ code, national }) => `+${code}${national}`;
const bare: Write = ({ code, national }) => code + national;
const national: Write = (phone) =>
  parsePhoneNumberFromString(plus(phone, 0))?.formatNational().replaceAll(/\D/gu, "") ?? "";
const forms: Readonly<Record<string, Write>> = {
  "with +": plus,
  "with 00": (phone, index) => `00${bare(phone, index)}`,
  bare,
  national,
  "bare and national, half and half": (phone, index) => (index % 2 === 0 ? bare : national)(phone, index),
};
const places = ["nowhere", "in the build's region", "beside a country code"] as const;

/** Returns the other valid readings of what a dump holds: numbers of strangers. */
function strangers(written: readonly string[], region: string, own: ReadonlySet<string>): string[] {
  return written.flatMap((value) => {
    if (value.startsWith("+") || value.startsWith("0")) return [];
    const read = nationalReading(value, region);
    const readings = [
      ...(isValidInternational(value) ? [value] : []),
      ...(read?.isValid === true ? [read.digits] : []),
    ];
    return readings.flatMap((digits) => (own.has(`+${digits}`) ? [] : [`+${digits}`]));
  });
}

/** Returns true if all numbers may be of +1, and so be bare or national if no region is known. */
function mayBeAmerican(phones: readonly RandomPhone[]): boolean {
  const american = phones.filter(({ code, national: rest }) => isValidInternational(`1${code}${rest}`));
  return american.length >= 0.95 * phones.length;
}

describe.each(["any", "fixed", "mobile"] as const)("%s numbers", (type) => {
  describe.each(regions)("of %s", (region) => {
    const phones = randomPhones(
      region,
      presentCount + absentCount,
      seededRandom(firstSeed),
      type === "any" ? undefined : type === "fixed" ? 0 : 1,
    );
    const present = phones.slice(0, Math.min(presentCount, phones.length >> 1));
    const asked = present.map((phone) => plus(phone, 0));
    const absent = phones.slice(present.length).map((phone) => plus(phone, 0));
    const own = new Set([...asked, ...absent]);

    it.each(
      Object.entries(forms).flatMap(([form, write]) => places.map((place) => [form, place, write] as const)),
    )(`%s, %s, seed ${firstSeed}`, (form, place, write) => {
      const written = present.map(write);
      const dump = new AskedPhones(
        written.map((value) => (place === "beside a country code" ? { value, place: region } : { value })),
        place === "in the build's region" ? region : undefined,
      );
      const found = dump.askAll(asked);
      const missed = dump.askAll(absent);
      expect([found.notFound, missed.exposed]).toEqual([0, 0]);
      expect(missed.inconclusive).toBeLessThanOrEqual(absent.length / 100);
      // Without a region nobody can tell whose a national number is.
      const isUnread =
        place === "nowhere" && (form.includes("national") || (form === "bare" && mayBeAmerican(present)));
      if (!isUnread)
        expect(found.inconclusive).toBeLessThanOrEqual(
          present.length * (form.includes("half") ? 0.02 : 0.001),
        );
      const confused = place === "nowhere" ? [] : strangers(written, region, own);
      expect(dump.askAll(confused).notFound).toBe(0);
    });
  });
});

describe("numbers of any range, also of one that the metadata does not know", () => {
  const count = isLong ? 2000 : 400;
  it.each(regions)(`are never "not found" in %s, seed ${firstSeed}`, (region) => {
    const random = seededRandom(firstSeed);
    const { callingCode, lengths } = numberingPlans().byRegion.get(region)!;
    const fitting = lengths.filter((length) => length >= 7 && callingCode.length + length <= 15);
    const randomDigits = (length: number): string =>
      Array.from({ length }, (_, index) => (index === 0 ? 1 + random(9) : random(10))).join("");
    const numbers = Array.from({ length: count }, () => randomDigits(fitting[random(fitting.length)] ?? 7));
    // Those that begin with the calling code, or with a national prefix, are first of all another number.
    const nationals = numbers.filter(
      (number) =>
        !number.startsWith(callingCode) &&
        nationalReading(number, region)?.digits === `${callingCode}${number}`,
    );
    const dumps = [
      numbers.map((number) => ({ value: callingCode + number, number })),
      numbers.map((number) => ({ value: callingCode + number, place: region, number })),
      nationals.map((number) => ({ value: number, place: region, number })),
    ];
    const lost = dumps.map((dump) => {
      const asked = new AskedPhones(dump);
      const isLost = ({ number }: { number: string }): boolean =>
        asked.ask(`+${callingCode}${number}`) === "not-found";
      return dump.filter(isLost).slice(0, 3);
    });
    expect(lost).toEqual([[], [], []]);
  });
});

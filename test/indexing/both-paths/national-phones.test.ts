// National numbers of all regions, dialled or not, beside their places: the kernel reads what the rules
// would, or leaves it to them.
import { describe, it } from "vitest";
import { countryNames } from "../../../src/record/phone/country-names.js";
import { numberingPlans } from "../../../src/record/phone/phone-metadata.js";
import { phoneAutomaton } from "../../../src/record/phone/phone-plan.js";
import { expectSame, ordinaryReading } from "../../support/both-paths/both-paths.js";
import { pick } from "../../support/both-paths/csv-cases.js";
import { randomPhones } from "../../support/phones/random-phones.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";

type Random = (below: number) => number;

const regions = [...numberingPlans().byRegion.keys()];

/** Names of a region, as they are compared and as people write them. */
function namesOf(region: string): string[] {
  const line = countryNames.find((one) => one.startsWith(region)) ?? "";
  const names = line.slice(3).split(",");
  const first = names[0] ?? "";
  return [
    ...names,
    first.toUpperCase(),
    ` ${first}`,
    `the ${first}`,
    `${first}.`,
    `${first}x`,
    first.replace(" ", "  "),
  ];
}

/** Writes a number of a region as people there do, or nearly. */
function written(random: Random, callingCode: string, valid: readonly string[]): string {
  const digits =
    random(4) === 0
      ? String(10 ** (5 + random(9)) + random(10 ** 9))
      : pick(random, valid.length === 0 ? ["612345678"] : valid);
  const before = pick(random, [
    "",
    "",
    "0",
    "0",
    "00",
    "1",
    "8",
    callingCode,
    `00${callingCode}`,
    `${callingCode}0`,
  ]);
  const whole = before + (random(12) === 0 ? digits.slice(0, -1) : digits);
  switch (random(6)) {
    case 0:
      return `(${before}${digits.slice(0, 3)}) ${digits.slice(3)}`;
    case 1:
      return `+${callingCode} (${pick(random, ["0", digits.slice(0, 2)])}) ${digits.slice(2)}`;
    case 2:
      return whole.replaceAll(/(\d{3})/gu, "$1 ").trim();
    default:
      return whole;
  }
}

describe("national numbers are read the same by both paths", () => {
  const rounds = randomCases(1);
  it(`in all ${regions.length} regions, ${rounds} times from seed ${firstSeed} on`, () => {
    // The plans are known from the beginning, as in the program.
    phoneAutomaton();
    for (let round = 0; round < rounds; round++) {
      const random = seededRandom(firstSeed + round);
      const lines: string[] = [];
      // Few regions have columns that prefer one reading.
      const few = [pick(random, regions), pick(random, ["US", "AU", "NL"])];
      const places = random(2) === 0 ? regions : Array.from({ length: 60 }, () => pick(random, few));
      for (const region of places) {
        const { callingCode } = numberingPlans().byRegion.get(region)!;
        const valid = randomPhones(region, 6, random).map(({ national }) => national);
        const near = [
          region,
          region.toLowerCase(),
          callingCode,
          `+${callingCode}`,
          "",
          pick(random, regions),
          pick(random, namesOf(region)),
        ];
        for (let n = 0; n < 12; n++) {
          const place = random(3) === 0 ? pick(random, near) : region;
          const other = random(20) === 0 ? written(random, callingCode, valid) : "";
          lines.push(`user${lines.length};${written(random, callingCode, valid)};${place};${other}`);
        }
      }
      expectSame(
        {
          ...ordinaryReading,
          bytes: Buffer.from(`${lines.join("\n")}\n`),
          names: ["username", "phone", pick(random, ["country_code", "country_code", "city"]), "phone2"],
          dialect: { delimiter: 0x3b, quote: 0x22, escape: 0x22, relaxQuotes: false },
          sampledBytes: pick(random, [50, 10_000, 1 << 20]),
          blockBytes: 5000,
          region: pick(random, [undefined, ...regions]),
        },
        `seed ${firstSeed + round}`,
      );
    }
  });

  it("where foreign numbers begin with a national prefix, seed " + firstSeed, () => {
    phoneAutomaton();
    const random = seededRandom(firstSeed);
    const plans = [...numberingPlans().byRegion];
    const lines = plans.flatMap(([region, { trunkPrefix }]) => {
      if (trunkPrefix === null || trunkPrefix.startsWith("0")) return [];
      const abroad = plans.filter(([, { callingCode }]) => callingCode.startsWith(trunkPrefix));
      return Array.from({ length: 20 }, () => pick(random, abroad)).flatMap(([other]) =>
        randomPhones(other, 2, random).map(({ code, national }) => `${code}${national};${region}`),
      );
    });
    expectSame(
      {
        ...ordinaryReading,
        bytes: Buffer.from(`${lines.map((line, index) => `user${index};${line}`).join("\n")}\n`),
        names: ["username", "phone", "country_code"],
        dialect: { delimiter: 0x3b, quote: 0x22, escape: 0x22, relaxQuotes: false },
        blockBytes: 5000,
      },
      `seed ${firstSeed}`,
    );
  });
});

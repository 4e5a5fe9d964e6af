// The kernel's reading of bare digits with a region, against the reference path:
// src/record/phone/phone-bare.ts.
import { describe, expect, it } from "vitest";
import { isValidInternational, nationalReading, ownCode } from "../../../src/record/phone/phone-plan.js";
import { readBare, settledForms } from "../../../src/record/phone/phone-bare.js";
import { phoneTables } from "../../../src/record/phone/phone-tables.js";
import { numberingPlans } from "../../../src/record/phone/phone-metadata.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";
import { expectSame, ordinaryReading } from "../../support/both-paths/both-paths.js";

const plans = { isValidInternational, nationalReading, ownCode };
const turns = randomCases(1) === 1 ? 8 : 1;
const letter = (region: string, index: number): number => region.charCodeAt(index) - 0x41;

describe("digits that are longer than any national number of a region", () => {
  it("are the international number if they are valid as one, in every region", () => {
    const random = seededRandom(20);
    const { rules, places } = phoneTables(undefined, true);
    const { byRegion } = numberingPlans();
    // Calling codes of every plan, followed by digits: enough of these are valid.
    const codes = [...new Set([...byRegion.values()].map(({ callingCode }) => callingCode))];
    let certain = 0;
    for (const region of byRegion.keys()) {
      const most = rules[56 * places[letter(region, 0) * 26 + letter(region, 1)]!]!;
      if (most === 0 || most >= 15) continue;
      const own = byRegion.get(region)!.callingCode;
      for (let round = 0; round < 200; round++) {
        const code = round % 4 === 0 ? own : codes[random(codes.length)]!;
        const rest = Array.from({ length: Math.max(1, most + 1 + random(3) - code.length) }, () =>
          random(10),
        ).join("");
        const digits = code + rest;
        // The kernel defers these: csv-parser.ts, phone-value.ts.
        if (
          digits.length <= most ||
          digits.length < 7 ||
          digits.length > 15 ||
          rest.startsWith("0") ||
          digits.startsWith("11")
        )
          continue;
        if (!isValidInternational(digits)) continue;
        certain += 1;
        const reading = readBare({ digits, isNational: false }, region, plans);
        expect(settledForms(reading), `${digits} in ${region}`).toEqual({ keys: [digits] });
      }
    }
    expect(certain).toBeGreaterThan(1000);
  });

  it("are read by the kernel like the reference path, beside their region", () => {
    const random = seededRandom(21);
    const { byRegion } = numberingPlans();
    const codes = [...new Set([...byRegion.values()].map(({ callingCode }) => callingCode))];
    // An eighth of the regions in each run, another one each time; long runs read all.
    const regions = [...byRegion].filter((_, index) => (index + firstSeed) % turns === 0);
    for (const [region, { callingCode, lengths }] of regions) {
      const lines = Array.from({ length: 60 }, (_, index) => {
        const code = index % 3 === 0 ? callingCode : index % 3 === 1 ? codes[random(codes.length)]! : "";
        const digits =
          code +
          String(10 ** 14 + random(2 ** 31) * 40_000).slice(
            1,
            1 + (lengths[random(lengths.length)] ?? 9) + random(2),
          );
        return `${digits},${region}\n`;
      });
      // All lines twice: the second time the automaton has learned them.
      const bytes = Buffer.from([...lines, ...lines].join(""));
      const dialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };
      for (const names of [
        ["phone", "country_code"],
        ["phone", "city"],
      ])
        expectSame(
          {
            ...ordinaryReading,
            bytes,
            names,
            dialect,
            sampledBytes: 50,
            blockBytes: 300,
            lookaheadBytes: 64,
            region,
          },
          region,
        );
    }
  });
});

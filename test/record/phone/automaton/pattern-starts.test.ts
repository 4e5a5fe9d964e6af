// Compares the sets of first two digits with the prefix expressions themselves.
import { describe, expect, it } from "vitest";
import { patternStarts } from "../../../../src/record/phone/automaton/pattern-starts.js";
import { numberingPlans } from "../../../../src/record/phone/phone-metadata.js";
import { seededRandom } from "../../../support/random.js";

const hasBit = (set: Uint8Array, bit: number): boolean => ((set[bit >> 3]! >> (bit & 7)) & 1) === 1;
const pairs = Array.from({ length: 100 }, (_, pair) => pair);

/** Every prefix pattern of the numbering plans, national and international. */
const { byRegion, byCallingCode } = numberingPlans();
const plans = [...byRegion.values(), ...[...byCallingCode.values()].flat()];
const patterns = [
  ...new Set(plans.flatMap(({ internationalPrefix, prefixPattern }) => [internationalPrefix, prefixPattern])),
];

describe("the sets of first two digits", () => {
  it("agree with the prefix expression for every number that begins with them", () => {
    const random = seededRandom(24);
    const wrong: string[] = [];
    let none = 0;
    let first = 0;
    for (const pattern of patterns) {
      if (pattern === null) continue;
      const starts = patternStarts(pattern);
      const expression = new RegExp(`^(?:${pattern})`, "u");
      for (const pair of pairs) {
        const isNone = hasBit(starts.none, pair);
        const isFirst = hasBit(starts.first, pair);
        if (isNone && isFirst) wrong.push(`${pair} against ${pattern}`);
        if (!isNone && !isFirst) continue;
        if (isNone) none += 1;
        else first += 1;
        for (let round = 0; round < 100; round++) {
          const length = starts.least + 1 + random(17 - starts.least);
          const rest = Array.from({ length: length - 2 }, (_, index) =>
            round < 10 && index < 4 ? round : random(10),
          ).join("");
          const digits = String(pair).padStart(2, "0") + rest;
          const match = expression.exec(digits) ?? [""];
          const group = match.length > 1 ? (match.at(-1) ?? "") : "";
          if (match[0] !== (isNone ? "" : digits.charAt(0)) || group !== "")
            wrong.push(`${digits} against ${pattern}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(none).toBeGreaterThan(patterns.length * 50);
    expect(first).toBeGreaterThan(100);
  });

  it("decide most numbers, but none that may begin with a prefix", () => {
    const known = (pattern: string, digits: string): string => {
      const { none, first } = patternStarts(pattern);
      return hasBit(none, Number(digits)) ? "none" : hasBit(first, Number(digits)) ? "first" : "unknown";
    };
    expect(["01", "10", "31"].map((digits) => known("0", digits))).toEqual(["first", "none", "none"]);
    expect(["11", "21"].map((digits) => known("1", digits))).toEqual(["first", "none"]);
    expect(["90", "91", "01"].map((digits) => known("(?:0|90)(?:(15)(\\d{10,11}))?", digits))).toEqual([
      "unknown",
      "none",
      "unknown",
    ]);
    expect(["18", "19", "80"].map((digits) => known("0|180020", digits))).toEqual([
      "unknown",
      "none",
      "none",
    ]);
    // Here an alternative comes first, or a group counts.
    expect(known("0?|9", "91")).toBe("unknown");
    expect(known("(9)", "91")).toBe("unknown");
    expect(known("9|91", "91")).toBe("unknown");
    // Unsupported syntax gives empty sets; null matches nothing.
    expect(pairs.map((pair) => known("0*", String(pair))).filter((one) => one !== "unknown")).toEqual([]);
    expect(pairs.every((pair) => hasBit(patternStarts(null).none, pair))).toBe(true);
  });

  it("hold only for longer numbers if a pattern consumes a whole number", () => {
    expect(patternStarts("([2-9]\\d{6})$|1").least).toBe(7);
    expect(patternStarts("([59]\\d{7})$|0").least).toBe(8);
    expect(patternStarts("([25-9]\\d{5})$|0|180020").least).toBe(6);
  });
});

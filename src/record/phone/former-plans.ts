// Numbers that were valid before a numbering plan changed. Dumps still hold them, so they count as
// valid international numbers (docs/rules-1.md, section 2). phone-variants.ts joins them to the
// numbers of today.
import { numberingPlans, type Plan, type PlansByCallingCode } from "./phone-metadata.js";

/** By calling code: a pattern of former national numbers, and their length. */
const formerNumbers = new Map([
  // Mexico until 2019: mobile numbers with a 1.
  ["52", { pattern: "1[2-9]\\d{9}", length: 11 }],
  // Brazil until 2016: mobile numbers of eight digits after the area code.
  ["55", { pattern: "(?:[14689][1-9]|2[12478]|3[1-578]|5[13-5]|7[13-579])[6-9]\\d{7}", length: 10 }],
  // Ivory Coast until 2021: eight digits.
  ["225", { pattern: "(?:2[0-7]|3[0-6]|[04-8]\\d)\\d{6}", length: 8 }],
]);

/** Returns the plans of every calling code, with one more for former numbers where there are some. */
export function plansWithFormer(): PlansByCallingCode {
  const all = new Map(numberingPlans().byCallingCode);
  for (const [code, former] of formerNumbers) {
    const plans = all.get(code) ?? [];
    const [main] = plans;
    if (main !== undefined) all.set(code, [...plans, planOf(main, former)]);
  }
  return all;
}

function planOf(main: Plan, { pattern, length }: { pattern: string; length: number }): Plan {
  return {
    ...main,
    region: null,
    nationalPattern: pattern,
    types: [{ pattern, lengths: [length] }],
    lengths: main.lengths.includes(length)
      ? main.lengths
      : [...main.lengths, length].toSorted((a, b) => a - b),
    leadingDigits: null,
  };
}

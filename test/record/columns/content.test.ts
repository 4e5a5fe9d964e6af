import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countContent, newContentCounts, type ContentCounts } from "../../../src/record/columns/content.js";
import { oddText } from "../../support/odd-text.js";
import { randomCases } from "../../support/random-cases.js";

function countsOf(...values: string[]): ContentCounts {
  const counts = newContentCounts();
  for (const value of values) countContent(counts, value, value.trim() === "");
  return counts;
}

describe("counts of what values look like", () => {
  const cases: [value: string, counted: (keyof ContentCounts)[]][] = [
    ["sanne@example.com", ["emails"]],
    ["mailto:sanne@example.com", ["emails"]],
    ["a@example.com b@example.com", ["emails", "spaced"]],
    ["hello a@example.com", ["spaced"]],
    ['{"email":"a@example.com","city":"Utrecht"}', []],
    ["{'email':'a@example.com'}", []],
    ['{\\"email\\":\\"a@example.com\\"}', []],
    ['[{"email":"a@example.com"}]', []],
    ['"email"=>"a@example.com"', []],
    ['a:1:{s:5:"email";s:13:"a@example.com";}', []],
    ['["a@example.com","b@example.com"]', ["emails"]],
    ["{a@example.com,b@example.com}", ["emails"]],
    ['"a"@example.com', ["emails"]],
    ["+12015550101", ["internationalPhones"]],
    ["＋１ 201 555 0101", ["internationalPhones", "spaced"]],
    ["(201) 555-0101 x12", ["punctuatedPhones", "longNumbers", "spaced"]],
    ["2015550101", ["bareDigits", "integers", "longNumbers"]],
    ["12", ["integers"]],
    ["1", ["integers", "flags"]],
    ["2001-02-03", []],
    ["1.234.567", []],
    ["192.0.2.1", ["ips"]],
    ["2001:db8::1", ["ips"]],
    ["12:30", []],
    ["true", ["flags", "handles"]],
    ["Mr.", ["salutations", "handles"]],
    ["sanne_99", ["handles", "strongHandles"]],
    ["@sanne", ["handles", "strongHandles", "atHandles"]],
    ["Sanne", ["handles", "titles"]],
    ["SANNE_99", ["handles", "capitalHandles"]],
    ["SanneBos99", ["handles", "capitalHandles"]],
    ["Zoë", ["handles", "titles"]],
    ["https://instagram.com/sanne", ["urls", "profileUrls", "strongHandles"]],
    ["https://www.example.com/a", ["urls"]],
    ["5f4dcc3b5aa765d61d8327deb882cf99", ["digests"]],
    ["$2y$10$abcdefghijklmnopqrstuv", ["digests"]],
    ["a1b2c3d4-0000-4000-8000-000000000000", ["machineIds"]],
    ["", ["blank"]],
  ];
  test.each(cases)("%j", (value, counted) => {
    const { values, distinct, seen, ...rest } = countsOf(value);
    expect([values, distinct, seen.size]).toEqual(value === "" ? [1, 0, 0] : [1, 1, 1]);
    expect(
      Object.keys(rest)
        .filter((key) => rest[key as keyof typeof rest] > 0)
        .sort(),
    ).toEqual([...counted].sort());
  });

  test("distinct values are counted once each", () => {
    expect(countsOf("a", "b", "a", "").distinct).toBe(2);
  });

  test("accept any text and count it at most once per appearance", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const { seen: _, ...counts } = countsOf(text);
        for (const count of Object.values(counts)) expect(count).toBeLessThanOrEqual(1);
      }),
      { numRuns: randomCases(300) },
    );
  });

  test("cover only the beginning of long values", () => {
    for (const value of [
      "a@".repeat(1_000_000),
      "+1 ".repeat(1_000_000),
      "(".repeat(1_000_000),
      ":".repeat(1_000_000),
      "a_1".repeat(1_000_000),
    ])
      expect(countsOf(value).values).toBe(1);
    expect(countsOf("a@example.com,".repeat(1_000)).emails).toBe(1);
  });
});

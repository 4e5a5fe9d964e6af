import { describe, expect, test } from "vitest";
import { median, medianOrNull, ratio } from "../../bench/harness/statistics.js";

describe("median", () => {
  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[10, 9, 100, 2], 9.5],
    [[2, 2, 2, 1], 2],
  ])("of %j is %d", (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test("leaves its argument as it was, and there is none of nothing", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
    expect(() => median([])).toThrow("bug:");
  });

  test("of what is known", () => {
    expect(medianOrNull([null, 4, null, 2])).toBe(3);
    expect(medianOrNull([null])).toBeNull();
    expect(medianOrNull([])).toBeNull();
  });
});

describe("ratio", () => {
  test("is null where a number is missing or there is nothing to divide by", () => {
    expect(ratio(9, 4)).toBe(2.25);
    expect(ratio(0, 4)).toBe(0);
    for (const [over, under] of [
      [null, 1],
      [1, null],
      [undefined, 1],
      [1, undefined],
      [1, 0],
    ] as const)
      expect(ratio(over, under)).toBeNull();
  });
});

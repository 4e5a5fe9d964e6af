// Compares isUnassigned with the table of ranges, code point by code point.
import { describe, expect, it } from "vitest";
import { unassignedRanges } from "../../src/record/unassigned-ranges.js";
import { isUnassigned } from "../../src/record/unassigned.js";

describe("code points that Unicode 15.0 does not assign", () => {
  it("are exactly those of the table, up to U+1FFFF", () => {
    const unassigned = new Set<number>();
    let end = 0;
    for (const range of unassignedRanges.split(" ")) {
      const [gap = 0, more = 0] = range.split(",").map((digits) => Number.parseInt(digits, 36));
      const start = end + gap;
      for (let code = start; code <= start + more && code <= 0x1ffff; code++) unassigned.add(code);
      end = start + more;
    }
    const different: string[] = [];
    for (let code = 0; code <= 0x1ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      if (isUnassigned(String.fromCodePoint(code)) !== unassigned.has(code))
        different.push(code.toString(16));
    }
    expect(different).toEqual([]);
    expect([unassigned.has(0x378), unassigned.has(0x377), unassigned.has(0x4e00)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

// The general way is the definition: whatever a CSV source holds and however it is cut into blocks, the fast way gives the same
// entries, rejects, positions and counts.
import { describe, expect, it } from "vitest";
import { caseOf } from "../support/two-ways-cases.js";
import { expectSame } from "../support/two-ways.js";

const cases = Number(process.env["CASES"] ?? 3000);
const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000_000);

describe("the fast way reads as the general way does", () => {
  it(`${cases} sources from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++) {
      try {
        expectSame(caseOf(seed + index));
      } catch (cause) {
        throw new Error(`seed ${seed + index}`, { cause });
      }
    }
    expect(cases).toBeGreaterThan(0);
  });
});

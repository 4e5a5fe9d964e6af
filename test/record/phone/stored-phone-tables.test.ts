// The tables that `npm run build` stored must be those computed from the plans.
import { describe, expect, it } from "vitest";
import { phoneTables } from "../../../src/record/phone/phone-tables.js";
import { storedForPlans } from "../../../src/record/phone/automaton/phone-table.js";
import { storedPhoneTables, storableTables } from "../../../src/record/phone/stored-phone-tables.js";

describe("stored phone tables", () => {
  it("equal those computed from the plans, with and without a region", () => {
    for (const [region, hasRegions] of [
      [undefined, true],
      [undefined, false],
      ["NL", true],
      ["US", false],
    ] as const)
      expect(storedPhoneTables(region, hasRegions)).toEqual(phoneTables(region, hasRegions));
  });

  it("are written by the build of the program", () => {
    expect(storedForPlans()?.facts).toEqual(
      JSON.parse(JSON.stringify(storableTables(phoneTables(undefined, true)))),
    );
  });
});

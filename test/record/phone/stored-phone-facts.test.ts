// The tables that `npm run build` stored must be those computed from the plans.
import { describe, expect, it } from "vitest";
import { phoneFacts } from "../../../src/record/phone/phone-facts.js";
import { storedForPlans } from "../../../src/record/phone/automaton/phone-table.js";
import { phoneFactsAtHand, storableFacts } from "../../../src/record/phone/stored-phone-facts.js";

describe("stored phone tables", () => {
  it("equal those computed from the plans, with and without a region", () => {
    for (const [region, hasPlaces] of [
      [undefined, true],
      [undefined, false],
      ["NL", true],
      ["US", false],
    ] as const)
      expect(phoneFactsAtHand(region, hasPlaces)).toEqual(phoneFacts(region, hasPlaces));
  });

  it("are written by the build of the program", () => {
    expect(storedForPlans()?.facts).toEqual(JSON.parse(JSON.stringify(storableFacts(phoneFacts(undefined, true)))));
  });
});

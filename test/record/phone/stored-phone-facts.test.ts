// The facts that `npm run build` has stored are those that the plans give.
import { describe, expect, it } from "vitest";
import { phoneFacts } from "../../../src/record/phone/phone-facts.js";
import { storedForPlans } from "../../../src/record/phone/automaton/phone-table.js";
import { phoneFactsAtHand, storableFacts } from "../../../src/record/phone/stored-phone-facts.js";

describe("phone facts at hand", () => {
  it("are those that the plans give, with a region or without", () => {
    for (const [region, hasPlaces] of [
      [undefined, true],
      [undefined, false],
      ["NL", true],
      ["US", false],
    ] as const)
      expect(phoneFactsAtHand(region, hasPlaces)).toEqual(phoneFacts(region, hasPlaces));
  });

  it("were stored by the build of the program", () => {
    expect(storedForPlans()?.facts).toEqual(JSON.parse(JSON.stringify(storableFacts(phoneFacts(undefined, true)))));
  });
});

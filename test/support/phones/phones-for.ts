// Tables of phone numbers for tests that read sources of many regions.
import { inRegion, phoneTables, type PhoneTables } from "../../../src/record/phone/phone-tables.js";

/** Computed once, because that takes as long as a hundred sources: only the number of a rule differs. */
let ofRegions: PhoneTables | undefined;

/** Returns what `phoneTables` does, as stored-phone-tables.test.ts shows. */
export function phonesFor(region: string | undefined, hasRegions: boolean): PhoneTables {
  if (region === undefined && !hasRegions) return phoneTables(undefined, false);
  return inRegion((ofRegions ??= phoneTables(undefined, true)), region);
}

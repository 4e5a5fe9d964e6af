// Checks the region that the user sets for a build or a lookup.
import { LeakcheckError } from "../errors.js";
import { regionNamed } from "./phone/phone-plan.js";

/**
 * Returns a region's ISO 3166 code (`nl` gives `NL`, `UK` gives `GB`). Throws `USAGE` if
 * libphonenumber has no numbering plan for it.
 */
export function checkedRegion(text: string): string {
  const region = regionNamed(text);
  if (region === undefined)
    throw new LeakcheckError("USAGE", `unknown region ${JSON.stringify(text.slice(0, 40))}`, {
      hint: "use a two-letter country code, such as NL, GB or US",
    });
  return region;
}

// The region of a build or a lookup, as it was named.
import { LeakcheckError } from "../errors.js";
import { regionNamed } from "./phone/phone-plan.js";

/** A region as ISO 3166 writes it (`nl` is `NL`, `UK` is `GB`). Throws `USAGE` if no telephone numbers of it are known. */
export function checkedRegion(text: string): string {
  const region = regionNamed(text);
  if (region === undefined)
    throw new LeakcheckError("USAGE", `there is no region with telephone numbers that is named ${JSON.stringify(text.slice(0, 40))}`, {
      hint: "a region is the code of a country in two letters, such as NL, GB or US",
    });
  return region;
}

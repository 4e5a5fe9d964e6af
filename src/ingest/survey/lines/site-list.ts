// Recognises lists of sites, logins and secrets (docs/reading.md, "Files without a header"): lines such as
// `https://shop.example/login:someone@example.com:secret`, with and without a scheme and a port.
import { partsOfSiteLine, type SiteAt } from "../../csv/list-splitting.js";
import { firstLines } from "./odd-separator.js";

/** Share of the lines that must have all three parts, and share that must have a scheme where the site is. */
const neededShare = 0.8;
const schemeShare = 0.5;

const schemes: readonly [SiteAt, RegExp][] = [
  ["start", /^[a-z][a-z\d+.-]*:\/\//iu],
  ["end", /:[a-z][a-z\d+.-]*:\/\/\S+\s*$/iu],
];

/** Most secrets have no colon. Where most have one, there are more fields than three. */
function isThreeParts(line: string, siteAt: SiteAt): boolean {
  const secret = partsOfSiteLine(line, siteAt)?.[siteAt === "start" ? 2 : 1];
  return secret !== undefined && !secret.includes(":");
}

/** Returns where the sites stand in such a list, by the first bytes of a dump; undefined if it is none. */
export function siteOfList(head: Buffer): SiteAt | undefined {
  const lines = firstLines(head);
  const isMost = (share: number, test: (line: string) => boolean): boolean =>
    lines.length > 0 && lines.filter(test).length >= share * lines.length;
  return schemes.find(
    ([siteAt, scheme]) =>
      isMost(schemeShare, (line) => line.includes("://") && scheme.test(line)) &&
      isMost(neededShare, (line) => isThreeParts(line, siteAt)),
  )?.[0];
}

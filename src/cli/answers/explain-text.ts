// What an answer was made from, for a person: which spelling was looked up under which kind, and what was not looked up.
import type { Kind } from "../../format/kinds.js";
import type { LookedUp } from "../../lookup/explain.js";
import type { QueryKind } from "../../record/readings.js";
import { cleanText } from "../terminal/clean-text.js";
import { reasonTexts } from "./reasons.js";
import { wrapText } from "../terminal/table.js";

/** The words for kinds, as one speaks of one identifier. */
export const kindWords: Readonly<Record<Kind, string>> = {
  email: "e-mail address",
  phone: "phone number",
  username: "user name",
  mailbox: "mailbox",
  domain: "domain",
};

/** How the table of mailboxes is called: it has those of which the dump holds another spelling. */
export const aliasesTitle = "e-mail aliases";

/** Lines for `--explain`. `kinds` are those that the query could have been. */
export function renderReadings(readings: readonly LookedUp[], kinds: readonly QueryKind[], width: number): string[] {
  const lines = readings.map((reading) => describe(reading));
  for (const kind of kinds)
    if (!readings.some((reading) => reading.kind === kind)) lines.push(`not looked up as ${kindWords[kind]}: it cannot be read as one`);
  return lines.flatMap((line) => wrapText(line, width, "  ", "    "));
}

function describe({ kind, canonical, absence, notIn }: LookedUp): string {
  const what = `looked up as ${kindWords[kind]} ${cleanText(canonical)}`;
  const datasets = notIn.map(cleanText).join(", ");
  return [
    what,
    absence === "ignored" ? ", which is unlikely: its absence counts for nothing" : "",
    absence !== "ignored" && absence !== "counts" ? `, whose absence tells nothing: ${reasonTexts[absence].why}` : "",
    notIn.length === 0 ? "" : `; not in ${datasets}, which ${notIn.length === 1 ? "has" : "have"} nothing of this kind`,
  ].join("");
}

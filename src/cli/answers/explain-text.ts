// Renders `--explain` for a person: which spelling was looked up as which kind, and what was not
// looked up.
import type { Kind } from "../../format/kinds.js";
import type { LookedUp } from "../../lookup/explain.js";
import type { QueryKind } from "../../record/found.js";
import { cleanText } from "../terminal/clean-text.js";
import { reasonTexts } from "./reasons.js";
import { wrapText } from "../terminal/table.js";

/** The name of each kind, in the singular. */
export const kindWords: Readonly<Record<Kind, string>> = {
  email: "e-mail address",
  phone: "phone number",
  username: "user name",
  mailbox: "mailbox",
  domain: "domain",
  mention: "mention",
  trace: "trace",
};

/** Titles of tables in reports, where the name of the kind says too little. */
export const tableTitles: Readonly<Partial<Record<string, string>>> = {
  // The mailboxes that the dump spells in another way.
  mailbox: "e-mail aliases",
  mention: "mentions in texts",
  trace: "traces of unread values",
};

/** Returns the lines for `--explain`. `kinds` are those the query may be read as. */
export function renderReadings(
  readings: readonly LookedUp[],
  kinds: readonly QueryKind[],
  width: number,
): string[] {
  const lines = readings.map((reading) => describe(reading));
  for (const kind of kinds)
    if (!readings.some((reading) => reading.kind === kind))
      lines.push(`not looked up as ${kindWords[kind]}: it does not look like one`);
  return lines.flatMap((line) => wrapText(line, width, "  ", "    "));
}

function describe({ kind, canonical, absence, notIn }: LookedUp): string {
  const what = `looked up as ${kindWords[kind]} ${cleanText(canonical)}`;
  const datasets = notIn.map(cleanText).join(", ");
  return [
    what,
    absence === "ignored" ? ", an unlikely reading, so its absence is ignored" : "",
    absence !== "ignored" && absence !== "counts"
      ? `, but its absence proves nothing: ${reasonTexts[absence].why}`
      : "",
    notIn.length === 0
      ? ""
      : `; not searched in ${datasets}, which ${notIn.length === 1 ? "has" : "have"} no values of this kind`,
  ].join("");
}

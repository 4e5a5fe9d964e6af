// Renders `--explain` for a person: which spelling was looked up as which kind, and what was not
// looked up.
import type { Kind } from "../../format/kinds.js";
import type { LookedUp } from "../../lookup/explain.js";
import type { QueryKind } from "../../record/found.js";
import { cleanText } from "../terminal/clean-text.js";
import type { AnswerTexts } from "./languages/answer-texts.js";
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
  texts: AnswerTexts,
): string[] {
  const lines = readings.map((reading) => describe(reading, texts));
  for (const kind of kinds)
    if (!readings.some((reading) => reading.kind === kind)) lines.push(texts.notLookedUp(kind));
  return lines.flatMap((line) => wrapText(line, width, "  ", "    "));
}

function describe({ kind, canonical, absence, notIn }: LookedUp, texts: AnswerTexts): string {
  return [
    texts.lookedUp(kind, cleanText(canonical)),
    absence === "ignored" ? texts.unlikely : "",
    absence !== "ignored" && absence !== "counts" ? texts.provesNothing(texts.reasons[absence].why) : "",
    notIn.length === 0 ? "" : texts.notSearched(notIn.map(cleanText).join(", "), notIn.length === 1),
  ].join("");
}

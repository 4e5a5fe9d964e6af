// `leakcheck lookup --domain`: how many addresses of a domain are exposed, and with which fields.
import { LeakcheckError } from "../../errors.js";
import type { ClosedIndex, Status } from "../../lookup/answer.js";
import { answerDomain } from "../../lookup/domains/domain-answer.js";
import type { OpenedIndex } from "../../lookup/opened-index.js";
import type { Language } from "../../advice/languages/language.js";
import type { AnswerFormat } from "../answers/answer-printer.js";
import { renderDomain } from "../answers/domain-text.js";
import { textsIn } from "../answers/languages/answer-texts.js";
import { schemaJson } from "../schemas.js";
import { fittingWidth, type Terminal } from "../terminal/terminal.js";

/** Prints the answer for a domain, unless `isQuiet`; returns its status. Throws `USAGE`. */
export async function lookupDomain(
  domain: string,
  indexes: readonly (OpenedIndex | ClosedIndex)[],
  { minCoverage, today }: { minCoverage: number; today: string },
  { format, language, isQuiet }: { format: AnswerFormat; language: Language; isQuiet: boolean },
  { out, outColors: colors }: Terminal,
): Promise<Status> {
  if (format === "csv" || format === "tsv")
    throw new LeakcheckError("USAGE", `--domain cannot be used with --format ${format}`, {
      hint: "use --format ndjson",
    });
  const answer = await answerDomain(domain, indexes, minCoverage, today);
  if (isQuiet) return answer.status;
  if (format === "table") {
    const { answers: texts } = await textsIn(language);
    for (const line of renderDomain(answer, { width: fittingWidth(out), colors, texts }))
      await out.writeLine(line);
  } else {
    const json = schemaJson("domain", answer);
    await out.writeLine(format === "json" ? `[\n${json}\n]` : json);
  }
  return answer.status;
}

// Renders the answer for a domain for a person.
import type { Reason } from "../../lookup/answer.js";
import type { DomainAnswer, DomainInDataset } from "../../lookup/domains/domain-answer.js";
import { cleanText } from "../terminal/clean-text.js";
import { count } from "../terminal/numbers.js";
import { renderField } from "../terminal/table.js";
import type { Colors } from "../terminal/terminal.js";
import { nameWith } from "./exposure-text.js";
import { classIn, type AnswerTexts } from "./languages/answer-texts.js";

/** Returns the lines of the answer. */
export function renderDomain(
  { domain, status, datasets }: DomainAnswer,
  { width, colors, texts }: { width: number; colors: Colors; texts: AnswerTexts },
): string[] {
  const { labels } = texts;
  const nameOf = ({ title, dataset }: DomainInDataset): string => cleanText(nameWith(title, dataset));
  const of = (wanted: DomainInDataset["status"]): DomainInDataset[] =>
    datasets.filter((one) => one.status === wanted);
  const words = {
    exposed: colors.red(texts.exposed(of("exposed").length, datasets.length)),
    "not-found": colors.green(texts.notFound(datasets.length)),
    inconclusive: colors.yellow(texts.inconclusive),
  };
  const byReason = new Map<Reason, string[]>();
  for (const one of of("inconclusive"))
    if (one.reason !== null) byReason.set(one.reason, [...(byReason.get(one.reason) ?? []), nameOf(one)]);
  return [
    `${colors.bold(cleanText(domain))}  ${words[status]}`,
    "",
    ...of("exposed").flatMap((one) => [
      ...renderField(labels.source, [`${nameOf(one)}: ${addressesText(one, texts)}`], width),
      ...renderField(labels.exposed, [one.classes.map((name) => classIn(texts, name)).join(", ")], width),
      "",
    ]),
    ...renderField(labels.notIn, of("not-found").map(nameOf), width),
    ...Array.from(byReason, ([reason, names]) => {
      const { why, remedy } = reasonIn(texts, reason);
      return renderField(labels.cannotTell, [texts.because(names.join("; "), why, remedy)], width);
    }).flat(),
    ...renderField(labels.note, [texts.domain.remark], width),
  ];
}

function addressesText({ addresses, fewerThan = 0 }: DomainInDataset, { domain }: AnswerTexts): string {
  return addresses === null ? domain.few(fewerThan) : domain.addresses(count(addresses));
}

function reasonIn({ domain, reasons }: AnswerTexts, reason: Reason): { why: string; remedy: string } {
  if (reason === "kind-not-indexed") return domain.notCounted;
  return reason === "unread-value" ? domain.unread : reasons[reason];
}

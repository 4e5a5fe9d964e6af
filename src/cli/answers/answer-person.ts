// Renders an answer for a person: where the identifier was found, what is exposed and what is not,
// what is inconclusive, and what to do now.
import type { Answer, Reason } from "../../lookup/answer.js";
import { adviceFor, type Advice } from "../../advice/advice.js";
import { dataClasses, type DataClass } from "../../record/columns/data-classes.js";
import type { QueryKind } from "../../record/found.js";
import { cleanText } from "../terminal/clean-text.js";
import { displayWidth } from "../terminal/display-width.js";
import { renderReadings } from "./explain-text.js";
import { nameWith, renderExposures, type DatasetInfo } from "./exposure-text.js";
import { commandLines, renderField, wrapText } from "../terminal/table.js";
import { share } from "../terminal/numbers.js";
import { withTexts } from "../../advice/languages/advice-texts.js";
import type { AnswerTexts, Texts } from "./languages/answer-texts.js";
import type { Colors } from "../terminal/terminal.js";

/** How answers are rendered. */
export interface PersonStyle {
  colors: Colors;
  /** Width of a line in cells. */
  width: number;
  /** Metadata of the indexes by dataset name. */
  facts: ReadonlyMap<string, DatasetInfo>;
  /** The kinds a query may be read as: the forced kind, or all. */
  kinds: readonly QueryKind[];
  /** True if this is the only identifier looked up; the answer then suggests the other kinds. */
  isOnly: boolean;
  /** True if the identifier was typed unseen: the answer then names its kind in place of it. */
  isHidden?: boolean;
  texts: Texts;
}

const classOfKind = {
  email: "Email addresses",
  phone: "Phone numbers",
  username: "Usernames",
} as const satisfies Record<QueryKind, DataClass>;

/**
 * Returns the metadata of the indexes by dataset name. Leaves out names that two indexes share,
 * because the metadata could be shown for the wrong one.
 */
export function datasetsByName(indexes: readonly DatasetInfo[]): ReadonlyMap<string, DatasetInfo> {
  const byName = new Map<string, DatasetInfo>();
  const shared = new Set<string>();
  for (const index of indexes) {
    const { name } = index.dataset;
    if (byName.has(name)) shared.add(name);
    byName.set(name, index);
  }
  for (const name of shared) byName.delete(name);
  return byName;
}

/** Returns the lines of one answer, the last one empty. */
export function renderForPerson(answer: Answer, style: PersonStyle): string[] {
  const { exposures, readings } = answer;
  const parts = [
    heading(answer, style),
    ...renderExposures(exposures, style.facts, { ...style, texts: style.texts.answers }),
    elsewhere(answer, style),
    readings === undefined ? [] : renderReadings(readings, style.kinds, style.width, style.texts.answers),
  ];
  return parts.flatMap((lines) => (lines.length > 0 ? [...lines, ""] : []));
}

function heading(answer: Answer, { colors, width, isHidden, texts: { answers } }: PersonStyle): string[] {
  const { query, status, searched } = answer;
  const asked = searched.length;
  const found = searched.filter((one) => one.status === "exposed").length;
  const words = {
    exposed: answers.exposed(found, asked),
    "not-found": answers.notFound(asked),
    inconclusive: answers.inconclusive,
  }[status];
  const color = { exposed: colors.red, "not-found": colors.green, inconclusive: colors.yellow }[status];
  const name = isHidden === true ? hiddenName(answer, answers) : cleanText(query);
  if (displayWidth(name) + 2 + displayWidth(words) <= width) return [`${colors.bold(name)}  ${color(words)}`];
  return [
    ...wrapText(name, width, "").map((line) => colors.bold(line)),
    ...wrapText(words, width, "  ").map((line) => color(line)),
  ];
}

function hiddenName({ kind }: Answer, { thisEntry, thisKind }: AnswerTexts): string {
  return kind === null ? thisEntry : thisKind[kind];
}

/** Returns lines on the datasets in which nothing was found. */
function elsewhere(
  { kind, status, searched, exposures }: Answer,
  { width, facts, isOnly, texts: { answers } }: PersonStyle,
): string[] {
  const nameOf = ({ dataset, coverage }: Answer["searched"][number]): string => {
    const name = nameWith(facts.get(dataset)?.dataset.title ?? null, dataset);
    return coverage === 1 || coverage === null ? name : answers.readShare(name, share(coverage));
  };
  const absent = searched.filter((one) => one.status === "not-found");
  const byReason = new Map<Reason, string[]>();
  for (const one of searched)
    if (one.status === "inconclusive" && one.reason !== null)
      byReason.set(one.reason, [...(byReason.get(one.reason) ?? []), nameOf(one)]);
  const remark =
    exposures.length === 0 && status === "not-found" && isOnly && kind !== null ? [answers.remark[kind]] : [];
  return [
    ...renderField(answers.labels.notIn, inParagraph(absent.map(nameOf)), width),
    ...Array.from(byReason, ([reason, names]) => {
      const { why, remedy } = answers.reasons[reason];
      return renderField(answers.labels.cannotTell, [answers.because(names.join("; "), why, remedy)], width);
    }).flat(),
    ...renderField(answers.labels.note, remark, width),
  ];
}

/** Up to this many names have a line each; more are one paragraph. */
const mostLines = 3;

function inParagraph(names: readonly string[]): readonly string[] {
  return names.length <= mostLines ? names : [names.join("; ")];
}

/**
 * Returns advice for the one person that all these answers are about, the last line empty; no lines
 * if nothing is exposed.
 */
export function renderWhatToDo(
  answers: readonly Answer[],
  style: Pick<PersonStyle, "colors" | "width" | "texts">,
): string[] {
  const found = answers.filter(({ status }) => status === "exposed");
  const exposures = found.flatMap((answer) => answer.exposures);
  if (exposures.length === 0) return [];
  const exposed = new Set<string>(exposures.flatMap(({ kind, classes }) => [...classes, classOfKind[kind]]));
  const pieces = adviceFor(dataClasses.filter((dataClass) => exposed.has(dataClass)));
  const isMixed = found.length > 1 || exposures.some(({ records }) => records > 1);
  return [...renderAdvice(pieces, style, isMixed), ""];
}

/** Returns the line that leads to all advice, below the answers of many people. */
export function adviceLines(width: number, { exposedPeople }: AnswerTexts): string[] {
  return commandLines(exposedPeople, "leakcheck advice", width);
}

/** Lines for pieces of advice, numbered: what to do first, then how and why. None if there are none. `isMixed`: some of what is exposed may be other people's. */
export function renderAdvice(
  advice: readonly Advice[],
  { colors, width, texts }: { colors: Colors; width: number; texts: Texts },
  isMixed = false,
): string[] {
  if (advice.length === 0) return [];
  return [
    colors.bold(texts.answers.whatToDo),
    ...(isMixed ? wrapText(texts.answers.mixed, width, "  ") : []),
    ...advice
      .map((piece) => withTexts(piece, texts.advice))
      .flatMap(({ action, details }, index) => [
        ...wrapText(action, width, `  ${index + 1}. `, "     ").map(
          (line) => line.slice(0, 5) + colors.bold(line.slice(5)),
        ),
        ...details.flatMap((detail) => wrapText(detail, width, "     ")),
      ]),
  ];
}

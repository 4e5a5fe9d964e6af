// An answer for a person on a terminal.
import type { Dataset } from "../format/metadata.js";
import type { Answer, Exposure, Searched } from "../lookup/answer.js";
import type { QueryKind } from "../record/readings.js";
import { cleanText } from "./clean-text.js";
import { kindWords, renderReadings } from "./explain-text.js";
import { counted, share } from "./numbers.js";
import { reasonTexts } from "./reasons.js";
import { wrapList, wrapText } from "./table.js";
import type { Colors } from "./terminal.js";

/** How an answer is shown: in which colours, how many characters wide, and what is known of the datasets by their names. */
export interface AnswerStyle {
  colors: Colors;
  width: number;
  datasets: ReadonlyMap<string, Dataset>;
  /** What a query could have been: the kind that was forced, or all. */
  kinds: readonly QueryKind[];
}

/** Lines for one answer, the last one empty. */
export function renderAnswer(answer: Answer, { colors, width, datasets, kinds }: AnswerStyle): string[] {
  const lines = [`${colors.bold(cleanText(answer.query))}  ${statusWord(answer, colors)}`];
  for (const exposure of answer.exposures) lines.push(...renderExposure(exposure, width, datasets.get(exposure.dataset)));
  if (answer.status !== "exposed") for (const one of answer.searched) lines.push(...renderSearched(one, width));
  else for (const one of answer.searched) if (one.status === "inconclusive") lines.push(...renderSearched(one, width));
  if (answer.readings !== undefined) lines.push(...renderReadings(answer.readings, kinds, width));
  return [...lines, ""];
}

function statusWord({ status }: Answer, { red, green, yellow }: Colors): string {
  switch (status) {
    case "exposed":
      return red("exposed");
    case "not-found":
      return green("not found");
    case "inconclusive":
      return yellow("inconclusive");
  }
}

function renderExposure(exposure: Exposure, width: number, known: Dataset | undefined): string[] {
  const { dataset, title, kind, match, records, columns, classes } = exposure;
  const facts = [known?.breachDate, known?.status, known?.source].filter((fact) => fact !== null && fact !== undefined);
  const named = title === null ? dataset : `${title} (${dataset})`;
  const where = cleanText([named, ...facts].join(", "));
  const isAlias = match === "alias";
  if (records === 0) {
    const what = isAlias ? "another spelling of this address, which reaches the same mailbox," : `this ${kindWords[kind]}`;
    return wrapText(`${where}: ${what} stands in a record that could not be read`, width, "  ", "    ");
  }
  const how =
    records === 1
      ? "in one record"
      : `in ${counted(records, "record")}, perhaps ${isAlias ? "with those of this spelling" : "of several people"}; not each record has all of these`;
  return [
    ...wrapText(`${where}: by ${isAlias ? byAlias : kindWords[kind]}, ${how}`, width, "  "),
    ...wrapList(columns.map(cleanText), width, "    "),
    ...(classes.length === 0 ? [] : ["  that is:", ...wrapList(classes.map(cleanText), width, "    ")]),
  ];
}

/** The other spelling stays unsaid: it is a value of the dump. */
const byAlias = "an alias of this address, another spelling that reaches the same mailbox";

function renderSearched({ dataset, status, coverage, reason }: Searched, width: number): string[] {
  const name = cleanText(dataset);
  if (status === "not-found" || reason === null)
    return wrapText(`not in ${name}${coverage === 1 || coverage === null ? "" : `, of which ${share(coverage)} could be read`}`, width, "  ");
  const { why, remedy } = reasonTexts[reason];
  return [...wrapText(`${name}: ${why}`, width, "  "), ...wrapText(remedy, width, "    ")];
}

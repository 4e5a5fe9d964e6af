// Formats answers as CSV or TSV for spreadsheets and scripts: a header, then one record for each
// line of input, in the order of the input.
//
// | column | meaning |
// | --- | --- |
// | line | number of the input line, or of the argument, from 1 |
// | status | exposed, not-found, inconclusive |
// | kind | email, phone, username; empty if the identifier was not understood |
// | datasets | list: datasets that expose it; a dataset is repeated if two kinds match |
// | match | list, parallel to datasets: exact, alias, variant, mention |
// | records | list, parallel to datasets: number of records; 0 means an unreadable record |
// | columns | list: exposed columns of all these datasets, without repeats |
// | classes | list: data classes of these columns, without repeats, sorted |
// | reasons | list: why datasets are inconclusive, without repeats; set even if others expose it |
// | identifier | the identifier as given; only with --echo |
//
// Items of a list are separated by `;`. Only the JSON formats break columns and reasons down by
// dataset.
import type { Answer } from "../../lookup/answer.js";
import { cleanText } from "../terminal/clean-text.js";
import { separatedLine, type SeparatedFormat } from "./separated-values.js";

/** How answers are formatted; `echo` adds the identifiers. */
export interface AnswerTable {
  format: SeparatedFormat;
  echo: boolean;
}

const columnNames = [
  "line",
  "status",
  "kind",
  "datasets",
  "match",
  "records",
  "columns",
  "classes",
  "reasons",
];

/** Returns the header, with its line end. */
export function answerHeader({ format, echo }: AnswerTable): string {
  return separatedLine(echo ? [...columnNames, "identifier"] : columnNames, format);
}

/** Returns the record of an answer, with its line end. `line` counts from 1. */
export function answerRow(answer: Answer, line: number, { format, echo }: AnswerTable): string {
  const { query, status, kind, exposures, searched } = answer;
  return separatedLine(
    [
      line,
      status,
      kind ?? "",
      exposures.map(({ dataset }) => cleanText(dataset)),
      exposures.map(({ match }) => match),
      exposures.map(({ records }) => String(records)),
      unique(exposures.flatMap(({ columns }) => columns)),
      unique(exposures.flatMap(({ classes }) => classes)).toSorted(),
      unique(searched.flatMap(({ reason }) => reason ?? [])),
      ...(echo ? [query] : []),
    ],
    format,
  );
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map(cleanText))];
}

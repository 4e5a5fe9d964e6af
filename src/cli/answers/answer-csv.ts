// Answers as CSV or TSV, for spreadsheets and scripts: a header, then one row for each line of input, in its order.
//
// | column | what it says |
// | --- | --- |
// | line | the number of the line of input, or of the argument, from 1 |
// | status | exposed, not-found, inconclusive |
// | kind | email, phone, username; empty if the identifier was not understood |
// | datasets | list: the datasets in which it was found; one may stand there twice, found by two kinds |
// | match | list, in step with datasets: exact, alias |
// | records | list, in step with datasets: in how many records; 0 is one that could not be read |
// | columns | list: the exposed columns of all these datasets, without repeats |
// | classes | list: their data classes, without repeats, sorted |
// | reasons | list: why datasets could not tell, without repeats; also beside an exposure elsewhere |
// | identifier | only if asked for: the identifier as it was given |
//
// A list has `;` between its items. What one dataset alone has exposed, or said, is in the JSON formats only.
import type { Answer } from "../../lookup/answer.js";
import { cleanText } from "../terminal/clean-text.js";
import { separatedLine, type SeparatedFormat } from "./separated-values.js";

/** `echo`: whether the identifiers stand in the output. */
export interface AnswerTable {
  format: SeparatedFormat;
  echo: boolean;
}

const columnNames = ["line", "status", "kind", "datasets", "match", "records", "columns", "classes", "reasons"];

/** The header line, with its end. */
export function answerHeader({ format, echo }: AnswerTable): string {
  return separatedLine(echo ? [...columnNames, "identifier"] : columnNames, format);
}

/** The row of an answer, with its end. `line` is counted from 1. */
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

// The formats in which answers to a list are written in blocks. Equal answers differ only in their
// query or in the number of their line.
import type { AnswerText } from "../../lookup/lists/block-answers.js";
import type { Answer, Status } from "../../lookup/answer.js";
import { answerHeader, answerRow, type AnswerTable } from "./answer-csv.js";
import { schemaOf } from "../schemas.js";
import { safeJson } from "../terminal/clean-text.js";
import { jsonArrayEnd, jsonArrayItem, ndjsonLine } from "./answer-json.js";
import { separatedCell } from "./separated-values.js";

/** Formats written in blocks; the others are written answer by answer. */
type BlockFormat = "json" | "ndjson" | "csv" | "tsv";

/** Which answers are printed and how, as plain data for the threads. */
export interface PrintedAnswers {
  format: BlockFormat;
  /** The status of the answers that are printed; undefined prints all, null none. */
  only: Status | null | undefined;
  /** True if CSV and TSV include the identifiers. */
  echo?: boolean;
}

/** Returns the functions that write answers in a format. */
export function answerTextOf({ format, only, echo = false }: PrintedAnswers): AnswerText {
  const style = format === "csv" || format === "tsv" ? separated({ format, echo }) : styles[format];
  return {
    ...style,
    render: (answer, line) =>
      only === undefined || only === answer.status ? style.render(answer, line) : "",
  };
}

/** Returns the text before the first answer. */
export function textBefore({ format, echo = false }: PrintedAnswers): string {
  return format === "csv" || format === "tsv" ? answerHeader({ format, echo }) : "";
}

/** Returns the text after the last answer; `hasAnswers` is false if none was printed. */
export function textBehind(format: BlockFormat, hasAnswers: boolean): string {
  return format === "json" ? jsonArrayEnd(hasAnswers ? 1 : 0) : "";
}

/** The start of every answer in JSON. */
const start = `{"schema":"${schemaOf("lookup")}",`;

const separated = (table: AnswerTable): AnswerText => ({
  head: "",
  hasNumber: true,
  textPlace: table.echo ? "at-end" : "none",
  guardsFormulas: table.echo,
  shown: (text) => separatedCell(text, table.format),
  render: (answer, line) => answerRow(answer, line, table),
});

/** A text within JSON. */
const shown = (text: string): string => safeJson(text).slice(1, -1);

const styles: Readonly<Record<"json" | "ndjson", AnswerText>> = {
  ndjson: {
    head: `${start}"query":"`,
    hasNumber: false,
    textPlace: "behind-head",
    guardsFormulas: false,
    shown,
    render: (answer: Answer) => ndjsonLine("lookup", answer),
  },
  // All items begin with a comma; the caller turns the first one into a bracket.
  json: {
    head: `,\n${start}"query":"`,
    hasNumber: false,
    textPlace: "behind-head",
    guardsFormulas: false,
    shown,
    render: (answer: Answer) => jsonArrayItem("lookup", answer, 1),
  },
};

// The formats in which answers to a list are written in blocks. Equal answers differ only in their
// query or in the number of their line.
import type { AnswerText } from "../../lookup/block-answers.js";
import type { Answer, Status } from "../../lookup/answer.js";
import { answerHeader, answerRow } from "./answer-csv.js";
import { schemaOf } from "../schemas.js";
import { jsonArrayEnd, jsonArrayItem, ndjsonLine } from "./answer-json.js";

/** Formats written in blocks; the others are written answer by answer. */
type BlockFormat = "json" | "ndjson" | "csv" | "tsv";

/** Which answers are printed and how, as plain data for the threads. */
export interface PrintedAnswers {
  format: BlockFormat;
  /** The status of the answers that are printed; undefined prints all, null none. */
  only: Status | null | undefined;
}

/** Returns the functions that write answers in a format. */
export function answerTextOf({ format, only }: PrintedAnswers): AnswerText {
  const style = styles[format];
  return {
    ...style,
    render: (answer, line) =>
      only === undefined || only === answer.status ? style.render(answer, line) : "",
  };
}

/** Returns the text before the first answer. */
export function textBefore(format: BlockFormat): string {
  return format === "csv" || format === "tsv" ? answerHeader({ format, echo: false }) : "";
}

/** Returns the text after the last answer; `hasAnswers` is false if none was printed. */
export function textBehind(format: BlockFormat, hasAnswers: boolean): string {
  return format === "json" ? jsonArrayEnd(hasAnswers ? 1 : 0) : "";
}

/** The start of every answer in JSON. */
const start = `{"schema":"${schemaOf("lookup")}",`;

const separated = (format: "csv" | "tsv"): AnswerText => ({
  head: "",
  hasNumber: true,
  hasText: false,
  render: (answer, line) => answerRow(answer, line, { format, echo: false }),
});

const styles: Readonly<Record<BlockFormat, AnswerText>> = {
  ndjson: {
    head: `${start}"query":"`,
    hasNumber: false,
    hasText: true,
    render: (answer: Answer) => ndjsonLine("lookup", answer),
  },
  // All items begin with a comma; the caller turns the first one into a bracket.
  json: {
    head: `,\n${start}"query":"`,
    hasNumber: false,
    hasText: true,
    render: (answer: Answer) => jsonArrayItem("lookup", answer, 1),
  },
  csv: separated("csv"),
  tsv: separated("tsv"),
};

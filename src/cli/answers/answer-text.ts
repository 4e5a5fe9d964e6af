// The formats in which answers to a list are written in blocks: each answer is the same but for its query or its line's number.
import type { AnswerText } from "../../lookup/block-answers.js";
import type { Answer, Status } from "../../lookup/answer.js";
import { answerHeader, answerRow } from "./answer-csv.js";
import { jsonArrayEnd, jsonArrayItem, ndjsonLine } from "./answer-json.js";

/** Formats that are written so; the others are written answer by answer. */
type BlockFormat = "json" | "ndjson" | "csv" | "tsv";

/** What is printed, in plain data. */
export interface PrintedAnswers {
  format: BlockFormat;
  /** Only answers of this status are printed; undefined for all, null for none. */
  only: Status | null | undefined;
}

export function answerTextOf({ format, only }: PrintedAnswers): AnswerText {
  const style = styles[format];
  return { ...style, render: (answer, line) => (only === undefined || only === answer.status ? style.render(answer, line) : "") };
}

/** What stands before the first answer. */
export function textBefore(format: BlockFormat): string {
  return format === "csv" || format === "tsv" ? answerHeader({ format, echo: false }) : "";
}

/** What stands behind the last one; `hasAnswers` says whether there is one. */
export function textBehind(format: BlockFormat, hasAnswers: boolean): string {
  return format === "json" ? jsonArrayEnd(hasAnswers ? 1 : 0) : "";
}

const rows = (format: "csv" | "tsv"): AnswerText => ({
  head: "",
  hasNumber: true,
  hasText: false,
  render: (answer, line) => answerRow(answer, line, { format, echo: false }),
});

const styles: Readonly<Record<BlockFormat, AnswerText>> = {
  ndjson: { head: '{"query":"', hasNumber: false, hasText: true, render: (answer: Answer) => ndjsonLine(answer) },
  // The first item has a bracket for its comma: whoever writes it sees to that.
  json: { head: ',\n{"query":"', hasNumber: false, hasText: true, render: (answer: Answer) => jsonArrayItem(answer, 1) },
  csv: rows("csv"),
  tsv: rows("tsv"),
};

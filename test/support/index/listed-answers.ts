// Answers to a list one line at a time, by the reference path. Tests compare lookups in blocks with
// them.
import { identifierLines } from "../../../src/cli/lists/identifier-lines.js";
import {
  answerTextOf,
  textBefore,
  textBehind,
  type PrintedAnswers,
} from "../../../src/cli/answers/answer-text.js";
import { answerQuery, type ClosedIndex } from "../../../src/lookup/answer.js";
import type { AnswerText, BlockOptions } from "../../../src/lookup/lists/block-answers.js";
import type { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { isBlankLine, parseLine } from "../../../src/lookup/query.js";

export interface Listed {
  lines: number;
  text: string;
  statuses: string[];
}

/** Answers each line by the reference path. */
export async function answersOneByOne(
  list: Uint8Array,
  options: Omit<BlockOptions, "text">,
  text: Pick<AnswerText, "render">,
): Promise<Listed> {
  const { indexes, minCoverage, kind, region } = options;
  const parts: string[] = [];
  const statuses = new Set<string>();
  let lines = 0;
  for await (const line of identifierLines(onePiece(list))) {
    lines += 1;
    if (isBlankLine(line)) continue;
    const answer = await answerQuery(parseLine(line, { kind, region }), indexes, minCoverage);
    statuses.add(answer.status);
    parts.push(text.render(answer, lines));
  }
  return { lines, text: parts.join(""), statuses: [...statuses].toSorted() };
}

/** Returns everything that the program prints. */
export async function printedOneByOne(
  list: Uint8Array,
  options: Omit<BlockOptions, "text"> & { indexes: readonly (OpenedIndex | ClosedIndex)[] },
  printed: PrintedAnswers,
): Promise<Listed> {
  const listed = await answersOneByOne(list, options, answerTextOf(printed));
  const hasAnswers = listed.text !== "";
  const items = printed.format === "json" && hasAnswers ? `[${listed.text.slice(1)}` : listed.text;
  return { ...listed, text: textBefore(printed) + items + textBehind(printed.format, hasAnswers) };
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

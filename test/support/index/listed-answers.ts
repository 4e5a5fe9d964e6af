// Answers to a list one line at a time, by the reference path. Tests compare lookups in blocks with
// them.
import { isDeepStrictEqual } from "node:util";
import { identifierLines } from "../../../src/cli/lists/identifier-lines.js";
import {
  answerTextOf,
  textBefore,
  textBehind,
  type PrintedAnswers,
} from "../../../src/cli/answers/answer-text.js";
import { answerQuery, type Answer, type ClosedIndex } from "../../../src/lookup/answer.js";
import type { AnswerText, BlockOptions } from "../../../src/lookup/lists/block-answers.js";
import type { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { isBlankLine, parseLine } from "../../../src/lookup/query.js";

export interface Listed {
  lines: number;
  text: string;
  statuses: string[];
}

/** Answers to a list, which do not depend on how they are printed. */
interface Answered {
  list: Buffer;
  options: AskedOptions;
  lines: number;
  answers: { line: number; answer: Answer }[];
}
type AskedOptions = Omit<BlockOptions, "text">;

/** Tests print the same answers in several ways, and finding them takes the longest. */
let lastAnswered: Answered | undefined;

async function answered(list: Uint8Array, options: AskedOptions): Promise<Answered> {
  const { indexes, minCoverage, kind, region } = options;
  if (lastAnswered?.list.equals(list) === true && areEqual(lastAnswered.options, options))
    return lastAnswered;
  const answers: Answered["answers"] = [];
  let lines = 0;
  for await (const line of identifierLines(onePiece(list))) {
    lines += 1;
    if (isBlankLine(line)) continue;
    const answer = await answerQuery(parseLine(line, { kind, region }), indexes, minCoverage);
    answers.push({ line: lines, answer });
  }
  lastAnswered = { list: Buffer.from(list), options: { ...options, indexes: [...indexes] }, lines, answers };
  return lastAnswered;
}

function areEqual({ indexes, ...one }: AskedOptions, { indexes: others, ...other }: AskedOptions): boolean {
  const isSame = indexes.length === others.length && indexes.every((index, at) => index === others[at]);
  return isSame && isDeepStrictEqual(one, other);
}

/** Answers each line by the reference path. */
export async function answersOneByOne(
  list: Uint8Array,
  options: AskedOptions,
  text: Pick<AnswerText, "render">,
): Promise<Listed> {
  const { lines, answers } = await answered(list, options);
  const parts = answers.map(({ line, answer }) => text.render(answer, line));
  const statuses = new Set(answers.map(({ answer }) => answer.status));
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

// Answers blocks of queries, one a line, in their order. The kernel looks them up all together and writes the answers that it knows;
// a line that it is not certain of is asked by itself, as `answerQuery` does. Both give the same.
import { kindNumbers } from "../format/kinds.js";
import { Kernel } from "../kernel/kernel.js";
import { QueryBlocks, type QuerySizes } from "../kernel/query-blocks.js";
import { phoneFacts } from "../record/phone-facts.js";
import type { QueryKind } from "../record/readings.js";
import { answerQuery, type Answer, type ClosedIndex, type Status } from "./answer.js";
import { BlockSearch } from "./block-search.js";
import { answerKnown } from "./known-answer.js";
import type { OpenedIndex } from "./opened-index.js";
import { parseLine, type Query } from "./query.js";

/** How answers become text. */
export interface AnswerText {
  /** What every answer begins with; whether the number of the line stands before it, and the query, which it is told by, behind it. */
  head: string;
  hasNumber: boolean;
  hasText: boolean;
  /** The whole text of an answer, which begins so; empty if it is not to be printed. `line` is the number of the line, from 1. */
  render(answer: Answer, line: number): string;
}

/** Sizes: parameters, so that tests meet their bounds. */
export interface BlockSizes extends QuerySizes {
  /** Fewer lines are asked one by one. */
  fewLines: number;
  /** How much of an index is read at a time, in bytes. */
  readBytes: number;
}

export const usualSizes: BlockSizes = {
  inputBytes: 2 ** 24,
  lines: 2 ** 19,
  outBytes: 2 ** 18,
  answers: 2 ** 14,
  answerBytes: 2 ** 23,
  profiles: 2 ** 16,
  fewLines: 16,
  readBytes: 2 ** 18,
};

export interface BlockOptions {
  indexes: readonly (OpenedIndex | ClosedIndex)[];
  minCoverage: number;
  kind: QueryKind | undefined;
  region: string | undefined;
  text: AnswerText;
}

/** Takes text that was written; what it is given is valid until it returns. */
export type Write = (text: Uint8Array) => void | Promise<void>;

export class BlockAnswers {
  /** The statuses of all answers so far, printed or not. */
  readonly statuses = new Set<Status>();
  readonly #options: BlockOptions;
  readonly #sizes: BlockSizes;
  readonly #blocks: QueryBlocks;
  readonly #searches: readonly (BlockSearch | undefined)[];
  readonly #isUnderstood: boolean;

  constructor(options: BlockOptions, sizes: BlockSizes = usualSizes) {
    const { indexes, kind, region, text } = options;
    const kernel = Kernel.ofThread();
    const opened = indexes.flatMap((index) => ("metadata" in index ? [index] : []));
    // With many indexes there are many results of a line.
    const lines = Math.max(1, Math.min(sizes.lines, Math.floor((4 * sizes.lines) / Math.max(1, indexes.length))));
    this.#options = options;
    this.#sizes = sizes;
    this.#blocks = new QueryBlocks(kernel, {
      indexes: Math.max(1, indexes.length),
      forcedKind: kind === undefined ? 0 : kindNumbers[kind],
      takesDigits: region === undefined && opened.every(({ metadata }) => metadata.region === null),
      codeLengths: phoneFacts(undefined, false).codeLengths,
      head: Buffer.from(text.head),
      hasNumber: text.hasNumber,
      hasText: text.hasText,
      sizes: { ...sizes, lines },
    });
    this.#searches = indexes.map((index, place) =>
      "metadata" in index ? new BlockSearch(kernel, this.#blocks, index, place, sizes.readBytes) : undefined,
    );
    // The kernel knows the first rules, and does not tell apart addresses that may have aliases where there is no table of mailboxes.
    this.#isUnderstood =
      opened.length > 0 &&
      opened.every(({ rules, metadata: { kinds } }) => rules.version === 1 && (kinds.email?.hasColumn !== true || kinds.mailbox?.hasColumn === true));
  }

  /**
   * Answers a block of whole lines, the first of which has this number; the last one need not end. Returns how many there are.
   * Throws what `answerQuery` and `write` throw.
   */
  async answer(block: Uint8Array, firstNumber: number, write: Write): Promise<number> {
    const blocks = this.#blocks;
    blocks.begin(block);
    for (let number = firstNumber; ;) {
      const count = blocks.readLines(number);
      if (count === 0) return number - firstNumber;
      const isKnown = this.#isUnderstood && count >= this.#sizes.fewLines;
      if (isKnown) for (const search of this.#searches) await search?.search();
      await this.#write(number, isKnown, write);
      number += count;
    }
  }

  async #write(firstNumber: number, isKnown: boolean, write: Write): Promise<void> {
    const blocks = this.#blocks;
    while (blocks.line < blocks.lineCount) {
      const stop = isKnown ? blocks.write() : "odd";
      if (stop === "full") await write(blocks.takeWritten());
      if (stop === "full" || stop === "done") continue;
      const number = firstNumber + blocks.line;
      if (stop === "unknown") {
        if (await this.#learn(number)) continue;
      }
      // What was written comes before.
      await write(blocks.takeWritten());
      const text = await this.#ask(number);
      for (let at = 0; at < text.length; at += this.#sizes.outBytes) await write(text.subarray(at, at + this.#sizes.outBytes));
      blocks.skipLine();
    }
    await write(blocks.takeWritten());
  }

  /** Finds out what is answered to the next line, and to all that give the same; false if that is too long to be kept. */
  async #learn(number: number): Promise<boolean> {
    const { indexes, minCoverage, text } = this.#options;
    const blocks = this.#blocks;
    const query = this.#queryOf(blocks.lineBytes());
    const answer = await answerKnown(query, indexes, minCoverage, {
      kind: blocks.lineKind(),
      results: indexes.map((index, place) => ("metadata" in index ? blocks.lineResults(place) : undefined)),
      profile: (place) => blocks.profile(place),
    });
    this.statuses.add(answer.status);
    const rendered = text.render(answer, number);
    const known = (text.hasNumber ? String(number).length : 0) + text.head.length + (text.hasText ? query.text.length : 0);
    return blocks.keepAnswer(Buffer.from(rendered.slice(known)));
  }

  /** The text of the answer to the next line, asked by itself. */
  async #ask(number: number): Promise<Buffer> {
    const { indexes, minCoverage, text } = this.#options;
    const answer = await answerQuery(this.#queryOf(this.#blocks.lineBytes()), indexes, minCoverage);
    this.statuses.add(answer.status);
    return Buffer.from(text.render(answer, number));
  }

  #queryOf(line: Buffer): Query {
    const { kind, region } = this.#options;
    return parseLine(line.toString("utf8"), { kind, region });
  }
}

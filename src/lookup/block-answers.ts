// Answers blocks of queries, one a line, in their order. The kernel looks them up all together and writes the answers that it knows;
// a line that it is not certain of is asked by itself, as `answerQuery` does. Both give the same.
import type { QueryBlocks, QuerySizes } from "../kernel/lists/query-blocks.js";
import type { QueryKind } from "../record/readings.js";
import { answerQuery, type Answer, type ClosedIndex, type Status } from "./answer.js";
import type { BlockKernel } from "./block-kernel.js";
import { answerKnown } from "./known-answer.js";
import type { OpenedIndex } from "./opened-index.js";
import { parseLine, type Query } from "./query.js";

const lineFeed = 10;
const carriageReturn = 13;

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

/** Takes text that was written, perhaps none; what it is given is valid until it has taken it. */
type Write = (text: Uint8Array) => void | Promise<void>;

export class BlockAnswers {
  /** The statuses of all answers so far, printed or not. */
  readonly statuses = new Set<Status>();
  readonly #options: BlockOptions;
  readonly #sizes: BlockSizes;
  readonly #isUnderstood: boolean;
  #kernel: BlockKernel | undefined;

  constructor(options: BlockOptions, sizes: BlockSizes = usualSizes) {
    this.#options = options;
    this.#sizes = sizes;
    // The kernel knows the first rules, and does not tell apart addresses that may have aliases where there is no table of mailboxes.
    this.#isUnderstood = options.indexes.every((index) => !("metadata" in index) || isUnderstood(index));
  }

  /**
   * Answers a block of whole lines, the first of which has this number; the last one need not end. Returns how many there are.
   * Throws what `answerQuery` and `write` throw.
   */
  async answer(block: Uint8Array, firstNumber: number, write: Write): Promise<number> {
    if (!this.#isUnderstood || hasFewLines(block, this.#sizes.fewLines)) return this.#answerEach(block, firstNumber, write);
    this.#kernel ??= (await import("./block-kernel.js")).openKernel(this.#options, this.#sizes);
    const { blocks, searches } = this.#kernel;
    blocks.begin(block);
    for (let number = firstNumber; ;) {
      const count = blocks.readLines(number);
      if (count === 0) return number - firstNumber;
      for (const search of searches) await search.search();
      await this.#write(blocks, number, write);
      number += count;
    }
  }

  /** Answers one line after the other, by itself. */
  async #answerEach(block: Uint8Array, firstNumber: number, write: Write): Promise<number> {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
    const texts: Buffer[] = [];
    let length = 0;
    let number = firstNumber;
    for (let at = 0; at < bytes.length; number++) {
      const lineEnd = bytes.indexOf(lineFeed, at);
      const end = lineEnd < 0 ? bytes.length : lineEnd;
      const isReturned = end > at && bytes[end - 1] === carriageReturn;
      const text = await this.#ask(bytes.subarray(at, isReturned ? end - 1 : end), number);
      length += text.length;
      texts.push(text);
      at = end + 1;
      if (length < this.#sizes.outBytes && at < bytes.length) continue;
      await write(Buffer.concat(texts.splice(0), length));
      length = 0;
    }
    return number - firstNumber;
  }

  /** Writes the answers to the lines that were read and looked up. */
  async #write(blocks: QueryBlocks, firstNumber: number, write: Write): Promise<void> {
    for (let stop = blocks.write(); stop !== "done"; stop = blocks.write()) {
      const number = firstNumber + blocks.line;
      if (stop === "unknown" && (await this.#learn(blocks, number))) continue;
      const asked = stop === "full" ? undefined : await this.#ask(blocks.lineBytes(), number);
      if (asked === undefined || !blocks.append(asked)) {
        await write(blocks.takeWritten());
        if (asked !== undefined) await write(asked);
      }
      if (asked !== undefined) blocks.skipLine();
    }
    await write(blocks.takeWritten());
  }

  /** Finds out what is answered to the next line, and to all that give the same; false if that is too long to be kept. */
  async #learn(blocks: QueryBlocks, number: number): Promise<boolean> {
    const { indexes, minCoverage, text } = this.#options;
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

  /** The text of the answer to a line without its end. */
  async #ask(line: Buffer, number: number): Promise<Buffer> {
    const { indexes, minCoverage, text } = this.#options;
    const answer = await answerQuery(this.#queryOf(line), indexes, minCoverage);
    this.statuses.add(answer.status);
    return Buffer.from(text.render(answer, number));
  }

  #queryOf(line: Buffer): Query {
    const { kind, region } = this.#options;
    return parseLine(line.toString("utf8"), { kind, region });
  }
}

function isUnderstood({ rules, metadata: { kinds } }: OpenedIndex): boolean {
  return rules.version === 1 && (kinds.email?.hasColumn !== true || kinds.mailbox?.hasColumn === true);
}

function hasFewLines(block: Uint8Array, few: number): boolean {
  let lines = 0;
  for (let at = 0; at < block.length && lines < few; lines++) {
    const end = block.indexOf(lineFeed, at);
    at = end < 0 ? block.length : end + 1;
  }
  return lines < few;
}

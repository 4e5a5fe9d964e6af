// Answers blocks of queries, one per line, in order. A blank line has no answer. The kernel looks up all lines of a block at
// once and writes the answers it already knows. Lines that are not plain are read here, and asked in the kernel as what they
// are read as; those that it cannot ask are deferred to `answerQuery`. Both paths give the same text.
import type { QueryBlocks, QuerySizes, TextPlace } from "../../kernel/lists/query-blocks.js";
import type { QueryKind } from "../../record/found.js";
import { answerQuery, type Answer, type ClosedIndex, type Status } from "../answer.js";
import { hasBlankContacts } from "../blank-names.js";
import type { BlockKernel } from "./block-kernel.js";
import { answerKnown } from "./known-answer.js";
import { IndexReader } from "../index-reader.js";
import type { OpenedIndex } from "../opened-index.js";
import { prepareAll, queriesPerFetch } from "../probes-of.js";
import { isBlankLine, parseLine, type Query } from "../query.js";

const lineFeed = 10;
const carriageReturn = 13;

/** Turns answers into text. */
export interface AnswerText {
  /** Constant text at the start of every answer. */
  head: string;
  /** True if the line number precedes `head`. */
  hasNumber: boolean;
  /** Where the query stands. */
  textPlace: TextPlace;
  /** True if a plain query that begins with one of `=+-@'` may stand there in another way. */
  guardsFormulas: boolean;
  /** Returns a query as it stands there. All plain ones but these stand as they are. */
  shown(text: string): string;
  /**
   * Returns the whole text of an answer, number, head and query included; empty if the answer is
   * not to be printed. `line` is the number of the line, from 1.
   */
  render(answer: Answer, line: number): string;
}

/** Sizes are parameters so that tests can reach the limits with little data. */
export interface BlockSizes extends QuerySizes {
  /** Blocks of fewer lines are looked up line by line. */
  fewLines: number;
  /** Bytes of an index read at a time. */
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
  /** As in `answerQuery`. */
  today?: string | undefined;
  kind: QueryKind | undefined;
  /** As in `parseQuery`. */
  region: string | null | undefined;
  text: AnswerText;
}

/** Takes text, possibly empty. The bytes are valid only until it returns or resolves. */
type Write = (text: Uint8Array) => void | Promise<void>;

export class BlockAnswers {
  /** Statuses of all answers so far, printed or not. */
  readonly statuses = new Set<Status>();
  readonly #options: BlockOptions;
  readonly #sizes: BlockSizes;
  readonly #isSupported: boolean;
  #kernel: BlockKernel | undefined;

  constructor(options: BlockOptions, sizes: BlockSizes = usualSizes) {
    this.#options = options;
    this.#sizes = sizes;
    // The kernel reads buckets, and implements rules version 1 only. Without a mailbox table it cannot tell which
    // addresses may have aliases. Of the blank words it knows only those that are user names.
    this.#isSupported = options.indexes.every((index) => !("metadata" in index) || isSupported(index));
  }

  /**
   * Answers a block of whole lines and returns their number. `firstNumber` is the number of the
   * first line; the last line may lack its line feed. Throws whatever `answerQuery` and `write`
   * throw.
   */
  async answer(block: Uint8Array, firstNumber: number, write: Write): Promise<number> {
    if (!this.#isSupported || hasFewLines(block, this.#sizes.fewLines))
      return this.#answerEach(block, firstNumber, write);
    this.#kernel ??= (await import("./block-kernel.js")).openKernel(this.#options, this.#sizes);
    const { blocks, searches, askedLines } = this.#kernel;
    blocks.begin(block);
    for (let number = firstNumber; ;) {
      const count = blocks.readLines(number);
      if (count === 0) return number - firstNumber;
      blocks.askOddLines((line) => askedLines.asked(this.#queryOf(line)));
      for (const search of searches) await search.search();
      await this.#write(blocks, number, write);
      number += count;
    }
  }

  /** Answers line by line, without the kernel. */
  async #answerEach(block: Uint8Array, firstNumber: number, write: Write): Promise<number> {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
    const texts: Buffer[] = [];
    let length = 0;
    let number = firstNumber;
    const most = queriesPerFetch(this.#options.indexes);
    for (let at = 0; at < bytes.length;) {
      const queries: Query[] = [];
      for (; at < bytes.length && queries.length < most;) {
        const lineEnd = bytes.indexOf(lineFeed, at);
        const end = lineEnd < 0 ? bytes.length : lineEnd;
        const hasCarriageReturn = end > at && bytes[end - 1] === carriageReturn;
        queries.push(this.#queryOf(bytes.subarray(at, hasCarriageReturn ? end - 1 : end)));
        at = end + 1;
      }
      await prepareAll(queries, this.#options.indexes);
      for (const query of queries) {
        const text = await this.#answerQuery(query, number);
        number += 1;
        length += text.length;
        texts.push(text);
        if (length < this.#sizes.outBytes) continue;
        await write(Buffer.concat(texts.splice(0), length));
        length = 0;
      }
    }
    await write(Buffer.concat(texts, length));
    return number - firstNumber;
  }

  /** Writes the answers to the lines that the kernel has looked up. */
  async #write(blocks: QueryBlocks, firstNumber: number, write: Write): Promise<void> {
    for (let stop = blocks.write(); stop !== "done"; stop = blocks.write()) {
      const number = firstNumber + blocks.line;
      if (stop === "unknown" && (await this.#learn(blocks, number))) continue;
      const deferred =
        stop === "full" ? undefined : await this.#answerQuery(this.#queryOf(blocks.lineBytes()), number);
      if (deferred === undefined || !blocks.append(deferred)) {
        await write(blocks.takeWritten());
        if (deferred !== undefined) await write(deferred);
      }
      if (deferred !== undefined) blocks.skipLine();
    }
    await write(blocks.takeWritten());
  }

  /**
   * Renders the answer to the next line and has the kernel reuse it for all lines with the same
   * results. Returns false if the answer is too long to keep.
   */
  async #learn(blocks: QueryBlocks, number: number): Promise<boolean> {
    const { indexes, minCoverage, today, text } = this.#options;
    const query = this.#queryOf(blocks.lineBytes());
    const answer = await answerKnown(
      query,
      indexes,
      { minCoverage, today },
      {
        kind: blocks.lineKind(),
        asked: blocks.lineAsked(),
        results: indexes.map((index, ordinal) =>
          "metadata" in index ? blocks.lineResults(ordinal) : undefined,
        ),
        profile: (number) => blocks.profile(number),
      },
    );
    this.statuses.add(answer.status);
    const rendered = text.render(answer, number);
    const shown = text.textPlace === "none" ? "" : text.shown(query.text);
    const isFirst = text.textPlace === "behind-head";
    const start =
      (text.hasNumber ? String(number).length : 0) + text.head.length + (isFirst ? shown.length : 0);
    // A line feed follows a query at the end.
    const end = rendered.length - (text.textPlace === "at-end" ? shown.length + 1 : 0);
    return blocks.keepAnswer(Buffer.from(rendered.slice(start, end)));
  }

  /**
   * Returns the text of the answer to a line; nothing for a blank line, which the kernel always defers.
   */
  async #answerQuery(query: Query, number: number): Promise<Buffer> {
    const { indexes, minCoverage, today, text } = this.#options;
    if (isBlankLine(query.text)) return Buffer.alloc(0);
    const answer = await answerQuery(query, indexes, minCoverage, today);
    this.statuses.add(answer.status);
    return Buffer.from(text.render(answer, number));
  }

  #queryOf(line: Buffer): Query {
    const { kind, region } = this.#options;
    return parseLine(line.toString("utf8"), { kind, region });
  }
}

function isSupported({ rules, metadata, reader }: OpenedIndex): boolean {
  const { email, mailbox } = metadata.kinds;
  return (
    reader instanceof IndexReader &&
    rules.version === 1 &&
    (email?.hasColumn !== true || mailbox?.hasColumn === true) &&
    !hasBlankContacts(metadata)
  );
}

function hasFewLines(block: Uint8Array, few: number): boolean {
  let lines = 0;
  for (let at = 0; at < block.length && lines < few; lines++) {
    const end = block.indexOf(lineFeed, at);
    at = end < 0 ? block.length : end + 1;
  }
  return lines < few;
}

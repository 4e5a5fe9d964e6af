// Answers many identifiers in blocks, as objects. The kernel writes three letters for each line, the
// number of an answer that it has met before: equal answers differ only in their query.
import { answerQuery, type Answer, type ClosedIndex } from "../answer.js";
import { BlockAnswers, type BlockOptions } from "./block-answers.js";
import type { OpenedIndex } from "../opened-index.js";
import { longestLine, parseQuery } from "../query.js";

/** An identifier that is no line: it has a line end, is blank or too long, or is no UTF-8. */
const odd = /[\n\r]|^\s*$|[\ud800-\udfff]/u;

/** Digits of a number of an answer, of seven bits each, and their text. */
const digits = 3;
const base = 128;
/** After this many different answers the kernel begins anew, so that memory is bounded. */
const usualDifferent = 65_536;

/** Answers blocks of identifiers. The lists in equal answers are shared, and frozen. */
export class AllAnswers {
  readonly #options: Omit<BlockOptions, "text">;
  #blocks: BlockAnswers | undefined;
  #different: Answer[] = [];
  #numbers = new Map<string, number>();

  readonly #mostDifferent: number;

  constructor(options: Omit<BlockOptions, "text">, mostDifferent = usualDifferent) {
    this.#options = options;
    this.#mostDifferent = mostDifferent;
  }

  /** Returns the answers to identifiers, in their order; each is the one of `answerQuery`. */
  async answer(identifiers: readonly string[]): Promise<Answer[]> {
    const alike = await this.answerAlike(identifiers);
    return alike.map(({ kind, status, exposures, searched }, index) => ({
      query: identifiers[index] as string,
      kind,
      status,
      exposures,
      searched,
    }));
  }

  /** Does so, but for the query in an answer, which may be that of another with the same answer. */
  async answerAlike(identifiers: readonly string[]): Promise<Answer[]> {
    if (this.#blocks === undefined || this.#different.length > this.#mostDifferent) this.#begin();
    const lines = identifiers.filter((text) => isLine(text));
    const numbers = lines.length === 0 ? Buffer.alloc(0) : await this.#numbersOf(lines);
    const answers: Answer[] = [];
    let at = 0;
    for (const query of identifiers) {
      if (lines.length < identifiers.length && !isLine(query)) {
        answers.push(await this.#alone(query));
        continue;
      }
      const number = (numbers[at] ?? 0) + base * ((numbers[at + 1] ?? 0) + base * (numbers[at + 2] ?? 0));
      at += digits;
      answers.push(this.#different[number] as Answer);
    }
    return answers;
  }

  #begin(): void {
    this.#different = [];
    this.#numbers = new Map();
    const render = (answer: Answer): string => this.#numbered(answer);
    this.#blocks = new BlockAnswers({
      ...this.#options,
      text: {
        head: "",
        hasNumber: false,
        textPlace: "none",
        guardsFormulas: false,
        shown: () => "",
        render,
      },
    });
  }

  /** Returns the number of an answer as text. */
  #numbered(answer: Answer): string {
    const name = JSON.stringify({ ...answer, query: "" });
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#different.push(frozen(answer)) - 1;
      this.#numbers.set(name, number);
    }
    return String.fromCharCode(
      number % base,
      Math.floor(number / base) % base,
      Math.floor(number / base ** 2),
    );
  }

  async #numbersOf(lines: readonly string[]): Promise<Buffer> {
    const numbers = Buffer.allocUnsafe(lines.length * digits);
    let length = 0;
    await this.#blocks?.answer(Buffer.from(`${lines.join("\n")}\n`), 1, (text) => {
      numbers.set(text, length);
      length += text.length;
    });
    return numbers;
  }

  async #alone(query: string): Promise<Answer> {
    const { indexes, minCoverage, today, kind, region } = this.#options;
    return frozen(await answerQuery(parseQuery(query, { kind, region }), indexes, minCoverage, today));
  }
}

function isLine(text: string): boolean {
  return text.length <= longestLine && !odd.test(text);
}

function frozen(answer: Answer): Answer {
  for (const { columns, classes } of answer.exposures) {
    Object.freeze(columns);
    Object.freeze(classes);
  }
  for (const one of [...answer.exposures, ...answer.searched]) Object.freeze(one);
  Object.freeze(answer.exposures);
  Object.freeze(answer.searched);
  return answer;
}

/** Identifiers that are answered together. */
const blockLines = 65_536;

/**
 * Answers identifiers as they come, in their order. Waits for {@link blockLines} of them or the end,
 * so it is for lists.
 */
export async function* answerAll(
  identifiers: Iterable<string> | AsyncIterable<string>,
  options: Omit<BlockOptions, "text"> & { indexes: readonly (OpenedIndex | ClosedIndex)[] },
  checkStop: () => void,
): AsyncGenerator<Answer> {
  const all = new AllAnswers(options);
  let block: string[] = [];
  const add = (identifier: string): boolean => block.push(identifier) >= blockLines;
  const take = async (): Promise<Answer[]> => {
    checkStop();
    const taken = block;
    block = [];
    return all.answer(taken);
  };
  if (Symbol.asyncIterator in identifiers) {
    for await (const identifier of identifiers)
      if (add(identifier)) for (const answer of await take()) yield answer;
  } else
    for (const identifier of identifiers)
      if (add(identifier)) for (const answer of await take()) yield answer;
  for (const answer of await take()) yield answer;
}

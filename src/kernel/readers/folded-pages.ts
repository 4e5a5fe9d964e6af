// Tells the kernel what characters outside ASCII become in text that leaves traces, 64 at a time, when
// it meets one of them: few dumps hold more than a few scripts. See assembly/text/character-words.ts.
import type { Kernel, KernelHost } from "../kernel.js";

/** A character of a folded text: see src/record/traces/folded-character.ts. */
interface FoldedLetter {
  readonly code: number;
  readonly isInNames: boolean;
  readonly isLetter: boolean;
  readonly isMark: boolean;
  readonly joins: boolean;
}

/** What a character becomes: see src/record/traces/folded-character.ts. */
interface FoldedCharacter {
  readonly becomes: readonly FoldedLetter[] | "unassigned" | "unsure";
  readonly digit?: number;
}

/** The reference path's folding. */
export interface Folding {
  /** What `count` characters from a code point on become. */
  readonly charactersFrom: (code: number, count: number) => readonly FoldedCharacter[];
  /** What a character and the marks behind it become. */
  readonly joined: (text: string) => readonly FoldedLetter[] | "unsure";
  /** A folded domain in canonical form, or as it is if it has none. */
  readonly domain: (text: string) => string;
}

/** Pages of Unicode, and the characters of one. */
const PAGES = 0x110000 / 64;
const PAGE = 64;
/** Pages of a plane, and the planes without characters. */
const PLANE = 1024;
const emptyPlanes = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
/** Words of lists. */
const LIST_WORDS = 1 << 14;
/** The most bytes of a domain. */
const LONGEST_DOMAIN = 1024;
/** The most words of characters that are folded together. */
const MOST_JOINED = 32;

const IN_NAMES = 1 << 21;
const IS_LETTER = 1 << 22;
const IS_MARK = 1 << 23;
const JOINS = 1 << 24;
const SORT = 26;
const REMOVED = 1;
const UNASSIGNED = 2;
const LIST = 3;
const UNSURE = 4;
const DIGIT = 5;
const VALUE_SHIFT = 21;

/** Pages in the memory of one kernel, laid as it asks for them. */
export class FoldedPages implements KernelHost {
  /** Addresses of the kernel's tables; 0 until there are any. */
  #pages = 0;
  #lists = 0;
  readonly #kernel: Kernel;
  readonly #folding: Folding;
  /** The addresses of pages of one word each, by that word. */
  readonly #uniform = new Map<number, number>();
  /** By their words: places of lists. */
  readonly #placeOf = new Map<string, number>();
  #listWords = 0;

  constructor(kernel: Kernel, folding: Folding) {
    this.#kernel = kernel;
    this.#folding = folding;
  }

  layPage(page: number): void {
    if (this.#pages === 0) this.#layEmpty();
    this.#lay(page);
  }

  foldJoined(at: number, length: number, to: number): number {
    const text = Buffer.from(this.#kernel.exports.memory.buffer, at, length).toString("utf8");
    const becomes = this.#folding.joined(text);
    if (becomes === "unsure" || becomes.length > MOST_JOINED) return -1;
    this.#words(to, becomes.length).set(becomes.map(wordOfLetter));
    return becomes.length;
  }

  putDomain(at: number, length: number, to: number): number {
    const text = Buffer.from(this.#kernel.exports.memory.buffer, at, length).toString("utf8");
    const bytes = Buffer.from(this.#folding.domain(text));
    if (bytes.length > LONGEST_DOMAIN) return 0;
    this.#kernel.bytes(to, bytes.length).set(bytes);
    return bytes.length;
  }

  /** Lays the planes without characters. */
  #layEmpty(): void {
    this.#pages = this.#kernel.reserveForGood(4 * PAGES);
    this.#lists = this.#kernel.reserveForGood(4 * LIST_WORDS);
    this.#kernel.exports.useFoldedPages(this.#pages, this.#lists);
    for (const plane of emptyPlanes) {
      const first = plane * PLANE;
      this.#lay(first);
      const words = this.#words(this.#pages + 4 * first, PLANE);
      words.fill(words[0]!);
    }
  }

  #lay(page: number): void {
    const words = Uint32Array.from(this.#folding.charactersFrom(page * PAGE, PAGE), (one) =>
      this.#wordOf(one),
    );
    const isUniform = words.every((word) => word === words[0]);
    let address = isUniform ? this.#uniform.get(words[0]!) : undefined;
    if (address === undefined) {
      address = this.#kernel.reserveForGood(4 * PAGE);
      this.#words(address, PAGE).set(words);
      if (isUniform) this.#uniform.set(words[0]!, address);
    }
    this.#words(this.#pages + 4 * page, 1)[0] = address;
  }

  #wordOf({ becomes, digit }: FoldedCharacter): number {
    if (becomes === "unsure") return UNSURE << SORT;
    if (becomes === "unassigned") return UNASSIGNED << SORT;
    if (digit !== undefined) return (DIGIT << SORT) | (digit << VALUE_SHIFT) | becomes[0]!.code;
    const words = becomes.map(wordOfLetter);
    if (words.length === 0) return REMOVED << SORT;
    if (words.length === 1) return words[0]!;
    const place = this.#placeOfList(words);
    return place === undefined ? UNSURE << SORT : (LIST << SORT) | place;
  }

  /** Returns the place of a list behind its length; undefined if there is no space. */
  #placeOfList(words: readonly number[]): number | undefined {
    const name = words.join();
    const known = this.#placeOf.get(name);
    if (known !== undefined || this.#listWords + words.length >= LIST_WORDS) return known;
    const place = this.#listWords;
    this.#words(this.#lists + 4 * place, words.length + 1).set([words.length, ...words]);
    this.#listWords += words.length + 1;
    this.#placeOf.set(name, place);
    return place;
  }

  #words(address: number, count: number): Uint32Array {
    return new Uint32Array(this.#kernel.exports.memory.buffer, address, count);
  }
}

function wordOfLetter({ code, isInNames, isLetter, isMark, joins }: FoldedLetter): number {
  return (
    code |
    (isInNames ? IN_NAMES : 0) |
    (isLetter ? IS_LETTER : 0) |
    (isMark ? IS_MARK : 0) |
    (joins ? JOINS : 0)
  );
}

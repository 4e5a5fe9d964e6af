// Tells the kernel what characters outside ASCII become in text that leaves traces, 64 at a time, once
// it has met one of them: few dumps hold more than a few scripts. See assembly/traces/folded-text.ts.
import type { Kernel } from "../kernel.js";

/** What a character becomes: see src/record/traces/folded-character.ts. */
export type FoldedCharacterOf = (code: number) => {
  readonly becomes:
    | readonly {
        readonly code: number;
        readonly isInNames: boolean;
        readonly isLetter: boolean;
        readonly isMark: boolean;
        readonly joins: boolean;
      }[]
    | "unassigned"
    | "unsure";
  readonly digit?: number;
  readonly isDash: boolean;
};

/** Pages of Unicode, and the characters of one. */
const PAGES = 0x110000 / 64;
const PAGE = 64;
/** Pages of a plane, and the planes without characters or of private use. */
const PLANE = 1024;
const uniformPlanes = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16];
/** Pages that are kept. With more, as in random bytes, the reference path reads the rest. */
const MOST_PAGES = 2048;
/** Words of lists. */
const LIST_WORDS = 1 << 14;
/** The most pages that the kernel asks for at once. */
export const MOST_WANTED = 64;

const IN_NAMES = 1 << 21;
const IS_LETTER = 1 << 22;
const IS_MARK = 1 << 23;
const JOINS = 1 << 24;
const IS_DASH = 1 << 25;
const SORT = 26;
const REMOVED = 1;
const UNASSIGNED = 2;
const LIST = 3;
const UNSURE = 4;
const DIGIT = 5;
const VALUE_SHIFT = 21;

/** Pages in the memory of one kernel. */
export class FoldedPages {
  /** Addresses of the kernel's tables. */
  readonly pages: number;
  readonly lists: number;
  readonly #kernel: Kernel;
  readonly #describe: FoldedCharacterOf;
  /** By its words: the address of a page. Many are equal. */
  readonly #known = new Map<string, number>();
  /** By their words: places of lists. */
  readonly #placeOf = new Map<string, number>();
  #listWords = 0;

  constructor(kernel: Kernel, describe: FoldedCharacterOf) {
    this.#kernel = kernel;
    this.#describe = describe;
    this.pages = kernel.reserve(4 * PAGES);
    this.lists = kernel.reserve(4 * LIST_WORDS);
    // Planes of which each page but the last is like all others.
    for (const plane of uniformPlanes) {
      this.lay(plane * PLANE);
      const first = plane * PLANE;
      const words = this.#words(this.pages + 4 * first, PLANE - 1);
      words.fill(words[0]!);
    }
  }

  /** Lays a page. */
  lay(page: number): void {
    const words = Uint32Array.from({ length: PAGE }, (_, index) => this.#wordOf(page * PAGE + index));
    const name = words.join();
    let address = this.#known.get(name);
    if (address === undefined) {
      if (this.#known.size === MOST_PAGES) return;
      address = this.#kernel.reserve(4 * PAGE);
      this.#words(address, PAGE).set(words);
      this.#known.set(name, address);
    }
    this.#words(this.pages + 4 * page, 1)[0] = address;
  }

  #wordOf(code: number): number {
    const { becomes, digit, isDash } = this.#describe(code);
    const dash = isDash ? IS_DASH : 0;
    if (becomes === "unsure") return (UNSURE << SORT) | dash;
    if (becomes === "unassigned") return (UNASSIGNED << SORT) | dash;
    if (digit !== undefined) return (DIGIT << SORT) | (digit << VALUE_SHIFT) | becomes[0]!.code;
    const words = becomes.map(
      ({ code: one, isInNames, isLetter, isMark, joins }) =>
        one |
        (isInNames ? IN_NAMES : 0) |
        (isLetter ? IS_LETTER : 0) |
        (isMark ? IS_MARK : 0) |
        (joins ? JOINS : 0),
    );
    if (words.length === 0) return (REMOVED << SORT) | dash;
    if (words.length === 1) return words[0]! | dash;
    const place = this.#placeOfList(words);
    return (place === undefined ? UNSURE << SORT : (LIST << SORT) | place) | dash;
  }

  /** Returns the place of a list behind its length; undefined if there is no space. */
  #placeOfList(words: readonly number[]): number | undefined {
    const name = words.join();
    const known = this.#placeOf.get(name);
    if (known !== undefined || this.#listWords + words.length >= LIST_WORDS) return known;
    const place = this.#listWords;
    this.#words(this.lists + 4 * place, words.length + 1).set([words.length, ...words]);
    this.#listWords += words.length + 1;
    this.#placeOf.set(name, place);
    return place;
  }

  #words(address: number, count: number): Uint32Array {
    return new Uint32Array(this.#kernel.exports.memory.buffer, address, count);
  }
}

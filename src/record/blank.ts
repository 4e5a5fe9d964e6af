// Recognises blank values, which stand for "no value" (docs/rules-1.md, section 4).
import type { Kind } from "../format/kinds.js";

/** Words that dumps write for "no value". Values are trimmed and lower-cased before comparison. */
export const blankWords: readonly string[] = [
  "null",
  "\\n",
  "none",
  "nil",
  "nan",
  "n/a",
  "undefined",
  "unknown",
  "-",
  "--",
  "[]",
  "{}",
  "(none)",
  "xxx",
  "nat",
  "'",
  "''",
  "''''",
  '"',
  '""',
  '"""',
  '""""',
  "'null'",
  "(null)",
  "<null>",
  "<none>",
  "<na>",
  "<blank>",
  "[null]",
  "[none]",
  "['']",
  '[""]',
  "[{}]",
  "#n/a",
  "#null!",
  "#value!",
  "#ref!",
  "#name?",
  "#num!",
  "#div/0!",
];

/** Changes to the blank words for one dump. */
export interface BlankOptions {
  /** Words that are real values in this dump. */
  readonly keepWords?: readonly string[] | undefined;
  /** Further words that stand for "no value" in this dump. */
  readonly blankWords?: readonly string[] | undefined;
}

/** Returns a word as values are compared with it. */
const asCompared = (word: string): string => word.trim().toLowerCase();
/**
 * Bit 0 of a length set. It marks a first character that may be white space or have another case
 * form, so the whole rule applies whatever the length.
 */
const anyLength = 1;

/** Tests values for blankness. */
export class BlankRule {
  readonly words: readonly string[];
  readonly #words: ReadonlySet<string>;
  /** Lengths of the blank words that start with each ASCII character, as bits. */
  readonly #lengths = new Uint32Array(128);
  readonly #longest: number;

  constructor({ keepWords = [], blankWords: added = [] }: BlankOptions = {}) {
    const kept = new Set(keepWords.map(asCompared));
    this.#words = new Set(
      [...blankWords, ...added.map(asCompared)].filter((word) => word !== "" && !kept.has(word)),
    );
    this.words = [...this.#words];
    this.#longest = Math.max(0, ...this.words.map(({ length }) => length));
    this.#lengths.fill(anyLength, 0, 0x21).fill(anyLength, 0x7f);
    for (const word of [...this.words, "0"])
      for (const first of [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)])
        if (first < 0x80)
          this.#lengths[first] =
            (this.#lengths[first] as number) | (word.length < 32 ? 1 << word.length : anyLength);
  }

  /** Returns true if a value is blank. `0` is blank in phone columns only. */
  isBlank(value: string, kind?: Kind): boolean {
    const { length } = value;
    if (length === 0) return true;
    const first = value.charCodeAt(0);
    const last = value.charCodeAt(length - 1);
    // Most values stop here: no blank word has both this first character and this length.
    if (first < 0x80 && last > 0x20 && last < 0x7f) {
      const lengths = this.#lengths[first] as number;
      if (lengths === 0 || ((lengths & anyLength) === 0 && (length > 31 || ((lengths >> length) & 1) === 0)))
        return false;
    }
    const text = value.trim();
    if (text === "") return true;
    if (text === "0") return kind === "phone";
    return text.length <= this.#longest && this.#words.has(text.toLowerCase());
  }
}

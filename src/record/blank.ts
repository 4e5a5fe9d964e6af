// Blank values: what a column holds when it holds nothing. docs/format.md section 9.4.
import type { Kind } from "../format/kinds.js";

/** Words that dumps write for "no value", compared trimmed and without case. */
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
];

const longestWord = 16;

/** Tells blank values, by the words in force; `keep` are words that are values in this dump. */
export class BlankRule {
  readonly words: readonly string[];
  readonly #words: ReadonlySet<string>;

  constructor(keep: readonly string[] = []) {
    const kept = new Set(keep.map((word) => word.trim().toLowerCase()));
    this.words = blankWords.filter((word) => !kept.has(word));
    this.#words = new Set(this.words);
  }

  /** Whether a value is blank; in a phone column `0` is blank too. */
  isBlank(value: string, kind?: Kind): boolean {
    const text = value.trim();
    if (text === "") return true;
    if (text === "0") return kind === "phone";
    return text.length <= longestWord && this.#words.has(text.toLowerCase());
  }
}

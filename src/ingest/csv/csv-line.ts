// Interprets the quotes of one CSV line (docs/reading.md, "CSV"). No other file knows these rules.
import type { CsvDialect } from "../source-plan.js";

/**
 * How a line ends: outside quotes, inside quotes, or early, at a closing quote that something else
 * follows.
 */
export type LineOutcome = "closed" | "inside" | "stray";

/** Length of a byte order mark in bytes. */
export const markBytes = 3;

/**
 * Returns true if a line starts with a byte order mark and a quote. Files that were joined have such
 * lines, and the quote opens a field there.
 */
export function isMarkedQuote(view: Uint8Array, start: number, quote: number): boolean {
  return (
    view[start + markBytes] === quote &&
    view[start] === 0xef &&
    view[start + 1] === 0xbb &&
    view[start + 2] === 0xbf
  );
}

/** Scans the quotes of lines, one line at a time. */
export class CsvLineScanner {
  /** Delimiters outside quotes in the line last scanned, up to a stray quote. */
  delimiters = 0;
  /** Position of the last stray quote found: a closing one. */
  strayAt = -1;

  readonly #delimiter: number;
  readonly #quote: number;
  readonly #escape: number;
  readonly #relaxQuotes: boolean;
  readonly #escapesUnquoted: boolean;

  constructor(dialect: CsvDialect) {
    this.#delimiter = dialect.delimiter;
    this.#quote = dialect.quote;
    this.#escape = dialect.escape;
    this.#relaxQuotes = dialect.relaxQuotes;
    this.#escapesUnquoted = dialect.escapesUnquoted === true;
  }

  /**
   * Scans the line `view[start, end)`, without its line end. `inside` is true if it starts inside
   * quotes, false if it starts a record. With relaxed quotes, a field whose closing quote is stray
   * is unquoted to its end, as in csv-parse. Without a quote, a line that ends with an escape ends
   * "inside": its line end is a character.
   */
  scan(view: Buffer, start: number, end: number, inside: boolean): LineOutcome {
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    this.delimiters = 0;
    if (quote < 0) return this.#passUnquoted(view, start, end) > end ? "inside" : "closed";
    let at =
      !inside && start + markBytes < end && isMarkedQuote(view, start, quote) ? start + markBytes : start;
    for (;;) {
      if (inside || (at < end && view[at] === quote)) {
        const closing = this.#closingQuote(view, inside ? at : at + 1, end);
        if (closing === end) return "inside";
        at = closing + 1;
        if (at < end && view[at] !== delimiter && !this.#relaxQuotes) {
          this.strayAt = closing;
          return "stray";
        }
      }
      // A quote in the middle of an unquoted field is a character.
      at = this.#fieldEnd(view, at, end);
      if (at >= end) return "closed";
      this.delimiters++;
      at++;
      inside = false;
    }
  }

  /** Counts the delimiters of a line without quotes. Returns a position past `end` if an escape ends it. */
  #passUnquoted(view: Buffer, start: number, end: number): number {
    let at = this.#fieldEnd(view, start, end);
    for (; at < end; at = this.#fieldEnd(view, at + 1, end)) this.delimiters++;
    return at;
  }

  /**
   * Returns the position of the delimiter that ends an unquoted field; `end` if there is none, or one
   * more if an escape comes last.
   */
  #fieldEnd(view: Buffer, at: number, end: number): number {
    const delimiter = this.#delimiter;
    if (!this.#escapesUnquoted) {
      while (at < end && view[at] !== delimiter) at++;
      return at;
    }
    const escape = this.#escape;
    while (at < end && view[at] !== delimiter) at += view[at] === escape ? 2 : 1;
    return at;
  }

  /**
   * Returns the position of the quote that closes the field whose content starts at `at`; `end` if
   * there is none.
   */
  #closingQuote(view: Buffer, at: number, end: number): number {
    const quote = this.#quote;
    const escape = this.#escape;
    for (; at < end; at++) {
      const byte = view[at];
      if (byte !== quote && byte !== escape) continue;
      const next = at + 1 < end ? view[at + 1] : -1;
      // An escape before anything else stands for itself; if it is also the quote, it closes the
      // field.
      if (byte === escape && (next === quote || next === escape)) at++;
      else if (byte === quote) return at;
    }
    return end;
  }
}

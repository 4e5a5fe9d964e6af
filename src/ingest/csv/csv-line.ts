// What the quotes of one CSV line say (docs/reading.md, "CSV"): the one place that knows them.
import type { CsvDialect } from "../source-plan.js";

/** How a line ends: outside quotes, inside them, or already at a closing quote that something else follows. */
export type LineOutcome = "closed" | "inside" | "stray";

/** Reads the quotes of lines one at a time. */
export class CsvLineScanner {
  /** Delimiters outside quotes in the line last scanned, up to where it strayed. */
  delimiters = 0;
  /** Where the line last scanned strayed: the closing quote. */
  strayAt = -1;

  readonly #delimiter: number;
  readonly #quote: number;
  readonly #escape: number;
  readonly #relaxQuotes: boolean;

  constructor(dialect: CsvDialect) {
    this.#delimiter = dialect.delimiter;
    this.#quote = dialect.quote;
    this.#escape = dialect.escape;
    this.#relaxQuotes = dialect.relaxQuotes;
  }

  /**
   * Scans the line `view[start, end)`, without its line end, which begins `inside` quotes or as a record does.
   * With relaxed quotes, a field whose closing quote strays is an unquoted one to its end, as csv-parse has it.
   */
  scan(view: Buffer, start: number, end: number, inside: boolean): LineOutcome {
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    this.delimiters = 0;
    let at = start;
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
      while (at < end && view[at] !== delimiter) at++;
      if (at === end) return "closed";
      this.delimiters++;
      at++;
      inside = false;
    }
  }

  /** The quote that closes the field whose content starts at `at`; `end` if none does. */
  #closingQuote(view: Buffer, at: number, end: number): number {
    const quote = this.#quote;
    const escape = this.#escape;
    for (; at < end; at++) {
      const byte = view[at];
      if (byte !== quote && byte !== escape) continue;
      const next = at + 1 < end ? view[at + 1] : -1;
      // An escape before anything else stands for itself; when it is the quote, that is the closing one.
      if (byte === escape && (next === quote || next === escape)) at++;
      else if (byte === quote) return at;
    }
    return end;
  }
}

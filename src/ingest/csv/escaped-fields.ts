// Splits records with escapes (docs/reading.md, "CSV"). csv-parse drops an escape before any character,
// and knows none outside quotes.
import type { CsvDialect } from "../source-plan.js";
import { CARRIAGE_RETURN, LINE_FEED } from "../line-cutting.js";

/** Returns true if a dialect has escapes, other than doubled quotes. */
export function hasEscapes({ quote, escape, escapesUnquoted, relaxQuotes }: CsvDialect): boolean {
  return escapesUnquoted === true || (quote >= 0 && escape !== quote && !relaxQuotes);
}

/**
 * Returns true if an escape before this byte is left out. Before any other byte it is a character: a
 * `\n` written as two letters is for the rules of values to read.
 */
function isEscapable(byte: number, { delimiter, quote, escape }: CsvDialect): boolean {
  return (
    byte === delimiter ||
    byte === (quote < 0 ? doubleQuote : quote) ||
    byte === escape ||
    byte === LINE_FEED ||
    byte === CARRIAGE_RETURN
  );
}

const doubleQuote = 0x22;

/** Splits records of a dialect for which {@link hasEscapes} is true. */
export class EscapedFields {
  readonly #delimiter: string;
  readonly #quote: string | undefined;
  readonly #escape: string;
  readonly #escapesUnquoted: boolean;
  /** The signs behind which an escape is left out. */
  readonly #escapable: string;

  constructor(dialect: CsvDialect) {
    const { delimiter, quote, escape, escapesUnquoted } = dialect;
    this.#delimiter = String.fromCharCode(delimiter);
    this.#quote = quote < 0 ? undefined : String.fromCharCode(quote);
    this.#escape = String.fromCharCode(escape);
    this.#escapesUnquoted = escapesUnquoted === true;
    this.#escapable = Array.from({ length: 256 }, (_, byte) =>
      isEscapable(byte, dialect) ? String.fromCharCode(byte) : "",
    ).join("");
  }

  /** Returns the fields of a record, which has one character per byte and no line end. */
  of(record: string): string[] {
    const fields: string[] = [];
    for (let at = 0; ;) {
      const isQuoted = this.#quote !== undefined && record[at] === this.#quote;
      if (isQuoted) at++;
      const end = isQuoted ? this.#quote : this.#delimiter;
      const hasEscape = isQuoted || this.#escapesUnquoted;
      let text = "";
      let from = at;
      for (; at < record.length && record[at] !== end; at++) {
        if (!hasEscape || record[at] !== this.#escape || at + 1 === record.length) continue;
        if (!this.#escapable.includes(record[at + 1]!)) continue;
        text += record.slice(from, at);
        from = ++at;
      }
      fields.push(decoded(text + record.slice(from, at)));
      if (isQuoted) at++;
      if (at++ >= record.length) return fields;
    }
  }
}

/** Matches bytes outside ASCII in a text that has one character per byte. */
export const beyondAscii = /[\u0080-\u00ff]/u;

/** Returns the text of bytes, given one character per byte. */
export function decoded(field: string): string {
  return beyondAscii.test(field) ? Buffer.from(field, "latin1").toString("utf8") : field;
}

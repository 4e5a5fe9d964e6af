// The rows of INSERT statements: `(1,'x',NULL),(2,'y',3)`. This is where a conversion spends its
// time, so plain texts and numbers are copied here, byte by byte; anything else is an expression.
import type { ByteWindow } from "../byte-window.js";
import { type Expressions, unknownBackslash } from "./expressions.js";
import { type Lexer, needMore } from "./lexer.js";
import type { RowWriter } from "./row-writer.js";
import { BACKSLASH, CLOSE, COMMA, DOUBLE_QUOTE, LETTER_N, MINUS, OPEN, QUOTE, SPACE } from "./signs.js";
import { mysqlEscapes } from "./strings.js";

/** The state of a statement's rows. */
export interface RowsState {
  /** Whether backslashes are escapes; undefined if that is not known yet. */
  areEscapes: boolean | undefined;
  /** Number of fields that rows have; undefined if none has been read. */
  width: number | undefined;
  /** True behind a row. */
  isBehindRow: boolean;
}

/**
 * Why reading stopped: more bytes are needed from `window.at` on; the writer is full; another sign
 * than a row's or a comma follows; the row just written has another width; a backslash has no meaning
 * yet.
 */
export type RowsOutcome = "more" | "full" | "other" | "width" | "backslash";

/** Bytes that end the copying of a text. */
const stops = new Uint8Array(256);
for (const byte of [QUOTE, BACKSLASH, DOUBLE_QUOTE]) stops[byte] = 1;
/** Bytes of plain numbers. */
const digits = new Uint8Array(256);
for (let byte = 0x30; byte <= 0x39; byte++) digits[byte] = 1;
digits[0x2e] = 1;

/** What a field takes besides twice its bytes. */
const slack = 16;

export class RowsReader {
  readonly #window: ByteWindow;
  readonly #writer: RowWriter;
  readonly #lexer: Lexer;
  readonly #expressions: Expressions;
  /** Number of fields of the row written last. */
  width = 0;

  constructor(window: ByteWindow, writer: RowWriter, lexer: Lexer, expressions: Expressions) {
    this.#window = window;
    this.#writer = writer;
    this.#lexer = lexer;
    this.#expressions = expressions;
  }

  /** Writes all rows that are whole in the window. Throws `NoExpression`. */
  read(state: RowsState): RowsOutcome {
    const window = this.#window;
    const { bytes } = window;
    for (;;) {
      let { at } = window;
      while (at < bytes.length && (bytes[at] as number) <= SPACE) at++;
      window.at = at;
      if (at >= bytes.length) return "more";
      if (state.isBehindRow) {
        if (bytes[at] !== COMMA) return "other";
        window.at++;
        state.isBehindRow = false;
        continue;
      }
      if (bytes[at] !== OPEN) return "other";
      const outcome = this.#row(state);
      if (outcome !== undefined) {
        this.#writer.dropPart();
        return outcome;
      }
      state.isBehindRow = true;
      if (this.width !== state.width) return "width";
      this.#writer.endRow();
    }
  }

  /** Writes the row at the start of the window, and moves behind it if it is whole. */
  #row({ areEscapes }: RowsState): RowsOutcome | undefined {
    const window = this.#window;
    const writer = this.#writer;
    const { bytes, at: start } = window;
    let { out, at: o } = writer;
    const room = (out.length - o) >> 1;
    // Each byte gives two at most.
    let limit = Math.min(bytes.length, start + room - slack);
    let at = start + 1;
    let width = 0;
    for (;;) {
      while (at < limit && (bytes[at] as number) <= SPACE) at++;
      const from = at;
      const field = o;
      let byte = at < limit ? (bytes[at] as number) : 0;
      // N'text' is a text.
      if (byte === LETTER_N && at + 1 < limit && bytes[at + 1] === QUOTE) {
        byte = QUOTE;
        at++;
      }
      if (byte === QUOTE) {
        out[o++] = DOUBLE_QUOTE;
        at++;
        for (;;) {
          while (at < limit && stops[(byte = bytes[at] as number)] === 0) {
            out[o++] = byte;
            at++;
          }
          // What follows the sign is looked at as well.
          if (at + 1 >= limit) break;
          if (byte === DOUBLE_QUOTE) {
            out[o++] = DOUBLE_QUOTE;
            out[o++] = DOUBLE_QUOTE;
            at++;
          } else if (byte === QUOTE) {
            at++;
            if (bytes[at] !== QUOTE) break;
            out[o++] = QUOTE;
            at++;
          } else if (areEscapes === true) {
            const next = bytes[at + 1] as number;
            if (next === 0x25 || next === 0x5f) out[o++] = BACKSLASH;
            const means = mysqlEscapes[next] as number;
            if (means === DOUBLE_QUOTE) out[o++] = DOUBLE_QUOTE;
            out[o++] = means;
            at += 2;
          } else if (areEscapes === undefined) return "backslash";
          else {
            out[o++] = BACKSLASH;
            at++;
          }
        }
        out[o++] = DOUBLE_QUOTE;
      } else if (digits[byte] === 1 || byte === MINUS) {
        out[o++] = DOUBLE_QUOTE;
        do {
          out[o++] = byte;
          at++;
        } while (at < limit && digits[(byte = bytes[at] as number)] === 1);
        out[o++] = DOUBLE_QUOTE;
      } else if (
        at + 4 < limit &&
        byte === LETTER_N &&
        bytes[at + 1] === 0x55 &&
        bytes[at + 2] === 0x4c &&
        bytes[at + 3] === 0x4c
      )
        at += 4;
      while (at < limit && (bytes[at] as number) <= SPACE) at++;
      if (at >= limit) {
        if (limit === bytes.length) return "more";
        if (writer.rowStart > 0) return "full";
        // A long row is alone in the writer.
        writer.reserve(out.length + 1);
        return this.#row({ areEscapes } as RowsState);
      }
      byte = bytes[at] as number;
      if ((byte !== COMMA && byte !== CLOSE) || at === from) {
        // Anything but a plain text or number. An empty pair of brackets is a row without values.
        if (byte === CLOSE && width === 0 && at === from) {
          window.at = at + 1;
          this.width = 0;
          return undefined;
        }
        writer.at = field;
        const read = this.#expression(from);
        if (typeof read !== "number") return read;
        ({ out, at: o } = writer);
        at = read;
        limit = Math.min(bytes.length, at + ((out.length - o) >> 1) - slack);
        if (at >= limit) {
          if (limit === bytes.length) return "more";
          writer.at = o;
          writer.reserve(out.length + 1);
          ({ out } = writer);
          limit = Math.min(bytes.length, at + ((out.length - o) >> 1) - slack);
        }
        byte = bytes[at] as number;
        if (byte !== COMMA && byte !== CLOSE) {
          this.#lexer.at = at;
          this.#expressions.fail();
        }
      } else out[o++] = COMMA;
      width++;
      at++;
      if (byte === CLOSE) break;
    }
    window.at = at;
    writer.at = o;
    this.width = width;
    return undefined;
  }

  /** Writes an expression as a field; returns where the sign behind it stands, or why it cannot be read. */
  #expression(from: number): number | RowsOutcome {
    const { bytes, isEnd } = this.#window;
    const lexer = this.#lexer.start(bytes, from, isEnd);
    try {
      const { text } = this.#expressions.read();
      lexer.next();
      this.#writer.field(text);
      return lexer.at;
    } catch (cause) {
      if (cause === needMore) return "more";
      if (cause === unknownBackslash) return "backslash";
      throw cause;
    }
  }
}

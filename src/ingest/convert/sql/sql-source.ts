// What the readers of a dump of SQL share: its window, its writer, what is known of its dialect.
import type { LeakcheckError } from "../../../errors.js";
import { cutAt, damagedAt } from "../conversion-errors.js";
import { decidedEscapes } from "./backslashes.js";
import type { ByteWindow } from "../byte-window.js";
import { Completeness } from "./completeness.js";
import { Expressions } from "./expressions.js";
import { Lexer, needMore } from "./lexer.js";
import { RowWriter } from "./row-writer.js";

/**
 * What a reader needs, or says: more bytes in the window; that complete rows are taken from the
 * writer; that all is taken, with the part of a row; that another table starts.
 */
type Step = "more" | "full" | "part" | { readonly table: string; readonly format: "csv" | "ndjson" };

/** A reader of a part of the dump. It goes on when its step was done. */
export type Reading<T> = Generator<Step, T, void>;

/** Longest part of a statement, such as a row or a list of columns, that is looked at as a whole. */
const longestPart = 4 * 1024 * 1024;
/** Bytes by which the meaning of backslashes is decided. */
const decidingBytes = 256 * 1024;

export class SqlSource {
  readonly name: string;
  readonly window: ByteWindow;
  readonly writer = new RowWriter();
  readonly lexer = new Lexer();
  readonly expressions: Expressions = new Expressions(this.lexer);
  readonly completeness = new Completeness();
  /** What ends a statement. */
  delimiter = ";";
  #areEscapes: boolean | undefined;

  constructor(name: string, window: ByteWindow) {
    this.name = name;
    this.window = window;
    this.areEscapes = undefined;
  }

  /** Whether backslashes in texts are escapes; undefined if nothing has said so. */
  get areEscapes(): boolean | undefined {
    return this.#areEscapes;
  }

  set areEscapes(areEscapes: boolean | undefined) {
    this.#areEscapes = areEscapes;
    this.expressions.escapes = areEscapes === undefined ? undefined : areEscapes ? "mysql" : "none";
  }

  /** Decides what backslashes mean by the texts from the start of the window on. */
  *decideEscapes(): Reading<void> {
    yield* this.has(decidingBytes);
    this.areEscapes = decidedEscapes(this.window.bytes, this.window.at);
  }

  /** Gets a number of bytes into the window; returns false if there are fewer. */
  *has(bytes: number): Reading<boolean> {
    const { window } = this;
    while (window.bytes.length - window.at < bytes) {
      if (window.isEnd) return false;
      yield "more";
    }
    return true;
  }

  /** True if the window holds as much as is looked at as a whole. */
  get isTooLong(): boolean {
    return this.window.bytes.length - this.window.at > longestPart;
  }

  /** Returns what a function reads from the start of the window. The window does not move. */
  *look<T>(read: (lexer: Lexer) => T): Reading<T> {
    const { window } = this;
    for (;;) {
      try {
        return read(this.lexer.start(window.bytes, window.at, window.isEnd));
      } catch (cause) {
        if (cause !== needMore) throw cause;
      }
      if (window.isEnd) throw this.cut();
      if (this.isTooLong) throw this.damaged("a part of a statement is too long");
      yield "more";
    }
  }

  /** Like `look`, and moves the window behind what was read. */
  *take<T>(read: (lexer: Lexer) => T): Reading<T> {
    const result = yield* this.look(read);
    this.window.at = this.lexer.at;
    return result;
  }

  /** Moves behind the next occurrence of a text; returns false at the end of the source. */
  *skipPast(sign: string): Reading<boolean> {
    const { window } = this;
    for (;;) {
      const found = window.bytes.indexOf(sign, window.at);
      if (found >= 0) {
        window.at = found + sign.length;
        return true;
      }
      window.at = Math.max(
        window.at,
        window.isEnd ? window.bytes.length : window.bytes.length - sign.length + 1,
      );
      if (window.isEnd) return false;
      yield "more";
    }
  }

  /** Returns the error of a statement without an end. */
  cut(): LeakcheckError {
    const { window } = this;
    return cutAt(
      this.name,
      "its last statement is not closed",
      window.offsetOf(window.bytes.length),
      this.completeness.usesGo ? "a line GO" : "a semicolon",
    );
  }

  /** Returns the error of what breaks the rules of SQL. Where the source ends, it is cut. */
  damaged(what: string, at = this.window.at): LeakcheckError {
    if (this.lexer.hasMetEnd) return this.cut();
    return damagedAt(this.name, what, this.window.offsetOf(at));
  }
}

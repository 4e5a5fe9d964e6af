// INSERT statements: their rows, however these are written, and what follows them.
import { NoExpression, unknownBackslash } from "./expressions.js";
import { type InsertHead, readInsertHead } from "./insert-head.js";
import type { Lexer } from "./lexer.js";
import { readLongRow } from "./long-row.js";
import type { OtherTexts } from "./other-texts.js";
import { RowsReader, type RowsState } from "./rows.js";
import { COLON, COMMA, EQUALS, OPEN, SEMICOLON, SLASH, SPACE } from "./signs.js";
import { skipStatement, slashLine } from "./skipping.js";
import type { Reading, SqlSource } from "./sql-source.js";
import type { Stretches } from "./stretches.js";

/** Words behind the rows of an INSERT that belong to it. */
const tails = new Set(["ON", "AS", "RETURNING", "WHERE", "FROM", "LIMIT", "ORDER"]);
/** Bytes by which a line with a slash, or another end of a statement, is known. */
const lineBytes = 64;

export class Inserts {
  readonly #source: SqlSource;
  readonly #stretches: Stretches;
  readonly #others: OtherTexts;
  readonly #reader: RowsReader;
  /** The bytes of the last head, which often come again, and what they say. */
  #last: { readonly bytes: Buffer; readonly head: InsertHead } | undefined;

  constructor(source: SqlSource, stretches: Stretches, others: OtherTexts) {
    this.#source = source;
    this.#stretches = stretches;
    this.#others = others;
    this.#reader = new RowsReader(source.window, source.writer, source.lexer, source.expressions);
  }

  /** Reads the statement at the start of the window; returns false, and does not move, if it is no INSERT. */
  *read(): Reading<boolean> {
    const head = yield* this.#head();
    if (head === undefined) return false;
    if (head.form === "values") yield* this.#guarded(this.#rows(head));
    else if (head.form === "select") yield* this.#guarded(this.#selects(head));
    else if (head.form === "set") yield* this.#guarded(this.#set(head));
    yield* this.#end(head.form !== "values" && head.form !== "set");
    return true;
  }

  /** Reads on, and turns what is no expression into an error. */
  *#guarded(reading: Reading<void>): Reading<void> {
    try {
      yield* reading;
    } catch (cause) {
      if (cause instanceof NoExpression) throw this.#source.damaged("a row cannot be parsed", cause.at);
      throw cause;
    }
  }

  *#head(): Reading<InsertHead | undefined> {
    const { window, lexer } = this.#source;
    const last = this.#last;
    if (last !== undefined) {
      const { bytes } = last;
      const isThere = yield* this.#source.has(bytes.length);
      if (isThere && bytes.compare(window.bytes, window.at, window.at + bytes.length) === 0) {
        window.at += bytes.length;
        return last.head;
      }
    }
    const head = yield* this.#source.look(readInsertHead);
    if (head === undefined) return undefined;
    // Only a head that ends with a sign before the rows can be compared by its bytes.
    if (head.form === "values")
      this.#last = { bytes: Buffer.from(window.bytes.subarray(window.at, lexer.at)), head };
    window.at = lexer.at;
    return head;
  }

  /** Reads rows without a statement around them. */
  *alone(): Reading<void> {
    yield* this.#guarded(this.#rows({ table: "rows", columns: undefined }));
    yield* this.#end();
  }

  /** Reads rows in brackets, up to what is no row. */
  *#rows({ table, columns }: Pick<InsertHead, "table" | "columns">): Reading<void> {
    const source = this.#source;
    const { window } = source;
    const state: RowsState = {
      areEscapes: source.areEscapes,
      width: this.#stretches.widthIn(table, columns),
      isBehindRow: false,
    };
    for (let isFirst = true; ;) {
      const outcome = this.#reader.read(state);
      switch (outcome) {
        case "more":
          if (window.isEnd) {
            if (state.isBehindRow) return;
            throw source.cut();
          }
          if (source.isTooLong) {
            if (state.areEscapes === undefined) yield* source.decideEscapes();
            state.areEscapes = source.areEscapes;
            state.width ??= yield* this.#startLong(table, columns);
            yield* readLongRow(source);
            state.isBehindRow = true;
          } else yield "more";
          break;
        case "full":
          yield "full";
          break;
        case "backslash":
          yield* source.decideEscapes();
          state.areEscapes = source.areEscapes;
          break;
        case "width":
          state.width = yield* this.#width(table, columns, state.width, isFirst);
          isFirst = false;
          break;
        case "other":
          if (state.isBehindRow && this.#comesAgain()) {
            state.isBehindRow = false;
            isFirst = true;
            continue;
          }
          if (yield* this.#isBehindRows(state)) return;
          break;
      }
      if (outcome !== "more") isFirst &&= !state.isBehindRow;
    }
  }

  /**
   * Moves behind the end of a statement and the same head again, if both are in the window: the usual
   * case where each row has a statement of its own.
   */
  #comesAgain(): boolean {
    const { window, completeness, delimiter } = this.#source;
    const head = this.#last?.bytes;
    if (head === undefined || delimiter !== ";") return false;
    const { bytes } = window;
    let { at } = window;
    const isClosed = bytes[at] === SEMICOLON;
    if (isClosed) at++;
    while ((bytes[at] ?? 0x7f) <= SPACE) at++;
    const end = at + head.length;
    if (end >= bytes.length || head.compare(bytes, at, end) !== 0) return false;
    if (isClosed) completeness.hasSemicolons = true;
    else completeness.hasBareEnds = true;
    window.at = end;
    return true;
  }

  /** Ends a row that has another width than those before it. Returns the width of the rows from here on. */
  *#width(
    table: string,
    columns: readonly string[] | undefined,
    width: number | undefined,
    isFirst: boolean,
  ): Reading<number | undefined> {
    const source = this.#source;
    const { writer } = source;
    const found = this.#reader.width;
    if (found === 0) {
      writer.dropPart();
      return width;
    }
    if ((columns !== undefined && found !== columns.length) || (width !== undefined && !isFirst))
      throw source.damaged(
        `a row of ${found} values where ${width ?? columns?.length} are expected ends here`,
      );
    yield* this.#stretches.start(table, columns, found);
    writer.endRow();
    return found;
  }

  /** Starts a stretch whose first row is too long to be counted. */
  *#startLong(table: string, columns: readonly string[] | undefined): Reading<number> {
    const width = columns?.length ?? this.#stretches.columnsOf(table)?.length ?? 1;
    yield* this.#stretches.start(table, columns, width);
    return width;
  }

  /** Skips comments between rows and words before them; returns true if no row follows. */
  *#isBehindRows(state: RowsState): Reading<boolean> {
    const source = this.#source;
    const sign = yield* source.take((lexer) => lexer.next());
    if (state.isBehindRow) return sign !== COMMA;
    if (sign === OPEN) return false;
    if (sign < 0) throw source.cut();
    const isRow = yield* source.take((lexer) => lexer.takesWord("ROW"));
    if (!isRow) throw source.damaged("a row cannot be parsed");
    return false;
  }

  /** Reads rows written as SELECT 1,'x' UNION ALL SELECT 2,'y', from behind the first SELECT on. */
  *#selects({ table, columns }: InsertHead): Reading<void> {
    const source = this.#source;
    const { expressions, window } = source;
    do {
      if ((yield* source.look((lexer) => lexer.next())) === 0x2a) return;
      const values = yield* this.#careful((lexer) => {
        const found = [];
        for (;;) {
          found.push(expressions.read());
          const sign = lexer.next();
          if (sign !== COMMA && sign !== SEMICOLON && sign >= 0) expressions.takesAlias();
          if (!lexer.takes(COMMA)) return found;
        }
      });
      // A query of another table has names where a list of rows has values.
      if (values.every(({ kind }) => kind === "name")) return;
      yield* this.#row(
        table,
        columns,
        values.map(({ text }) => text),
      );
      const isMore = yield* source.take((lexer) => {
        if (!lexer.takesWord("UNION")) return false;
        lexer.takesWord("ALL");
        return lexer.takesWord("SELECT");
      });
      if (!isMore) return;
    } while (window.at >= 0);
  }

  /** Reads the one row of INSERT INTO t SET a = 1, b = 'x', from behind SET on. */
  *#set({ table }: InsertHead): Reading<void> {
    const source = this.#source;
    const { expressions } = source;
    const names: string[] = [];
    const values: (Buffer | undefined)[] = [];
    do {
      const name = yield* source.take((lexer) => {
        const path = lexer.path();
        if (lexer.next() === COLON) lexer.at++;
        return lexer.takes(EQUALS) ? path.at(-1) : undefined;
      });
      if (name === undefined) throw source.damaged("a row cannot be parsed");
      names.push(name);
      values.push((yield* this.#careful(() => expressions.read())).text);
    } while (yield* source.take((lexer) => lexer.takes(COMMA)));
    yield* this.#row(table, names, values);
  }

  /** Reads with expressions; decides what backslashes mean if that matters. */
  *#careful<T>(read: (lexer: Lexer) => T): Reading<T> {
    for (;;)
      try {
        return yield* this.#source.take(read);
      } catch (cause) {
        if (cause !== unknownBackslash) throw cause;
        yield* this.#source.decideEscapes();
      }
  }

  /** Writes a row. */
  *#row(
    table: string,
    columns: readonly string[] | undefined,
    values: readonly (Buffer | undefined)[],
  ): Reading<void> {
    const { writer, window, completeness } = this.#source;
    // A row without brackets may go on where the source ends.
    const sign = yield* this.#source.look((lexer) => lexer.next());
    if (sign < 0 && !completeness.mayEndBare(window.endsLine)) throw this.#source.cut();
    if (columns !== undefined && columns.length !== values.length)
      throw this.#source.damaged(
        `a row of ${values.length} values where ${columns.length} are expected ends here`,
      );
    if (this.#stretches.widthIn(table, columns) !== values.length)
      yield* this.#stretches.start(table, columns, values.length);
    for (const value of values) writer.field(value);
    writer.endRow();
    if (writer.isFull) yield "full";
  }

  /** Moves behind the end of the statement. A query may stand before it. */
  *#end(hasQuery = false): Reading<void> {
    const source = this.#source;
    const { window, completeness, delimiter } = source;
    const sign = yield* source.take((lexer) => lexer.next());
    completeness.isBeforeGo = true;
    if (sign < 0) {
      if (!completeness.mayEndBare(window.endsLine)) throw source.cut();
      return;
    }
    yield* source.has(lineBytes);
    if (window.bytes.toString("latin1", window.at, window.at + delimiter.length) === delimiter) {
      window.at += delimiter.length;
      completeness.hasSemicolons ||= delimiter === ";";
      return;
    }
    if (sign === SLASH && slashLine.test(window.bytes.toString("latin1", window.at, window.at + lineBytes))) {
      window.at++;
      completeness.hasSemicolons = true;
      return;
    }
    const word = yield* source.look((lexer) => lexer.peekWord());
    if (hasQuery && word !== "INSERT" && word !== "GO") {
      if ((yield* this.#others.keep(skipStatement(source), true)) === "cut") throw source.cut();
      return;
    }
    if (word === "") throw source.damaged("a statement cannot be parsed");
    if (!tails.has(word)) completeness.hasBareEnds = true;
    else if ((yield* this.#others.keep(skipStatement(source), true)) === "cut") throw source.cut();
  }
}

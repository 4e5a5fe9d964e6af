// The statements of a dump of SQL, one after the other.
import { type CopyForm, fieldsOfLine, readCopyHead } from "./copy/copy-head.js";
import { newCopyState, readCopy } from "./copy/copy-rows.js";
import { declaredEscapes } from "./backslashes.js";
import { tableName } from "./insert-head.js";
import { unreadCopy } from "../conversion-errors.js";
import { Inserts } from "./inserts.js";
import { BACKSLASH, HASH, isWordByte, MINUS, OPEN, SEMICOLON, SLASH, SPACE, STAR } from "./signs.js";
import { goLine, innerInsert, skipStatement, slashLine } from "./skipping.js";
import { OtherTexts } from "./other-texts.js";
import type { Reading, SqlSource } from "./sql-source.js";
import type { Stretches } from "./stretches.js";
import { readColumns } from "./table-columns.js";

/** Bytes by whose beginning the dialect is recognised. */
const headBytes = 65_536;
/** Bytes of a statement by which it is recognised. */
const startBytes = 512;

/** Words that start a statement without rows. */
const statements = new Set(
  (
    "SET USE CREATE DROP ALTER LOCK UNLOCK START COMMIT ROLLBACK PRAGMA ANALYZE ANALYSE VACUUM SELECT WITH UPDATE DELETE TRUNCATE " +
    "GRANT REVOKE COMMENT DO CALL EXEC EXECUTE DECLARE IF WHILE PRINT RAISERROR THROW EXPLAIN SHOW FLUSH OPTIMIZE REPAIR CHECK " +
    "KILL REINDEX CLUSTER REFRESH NOTIFY LISTEN RESET DISCARD SAVEPOINT RELEASE MERGE RENAME HANDLER LOAD PREPARE DEALLOCATE " +
    "ATTACH DETACH SECURITY IMPORT DISABLE ENABLE DBCC BACKUP RESTORE XA CHECKPOINT DESCRIBE DESC INSTALL REASSIGN COPY"
  ).split(" "),
);
/** Words around statements that are read as if they stood alone. */
const frames = new Set(["BEGIN", "END", "ELSE", "TRY", "CATCH", "EXCEPTION", "THEN"]);

const transaction = /^(?:BEGIN(?:\s*;|\s+(?:TRAN|WORK|IMMEDIATE|EXCLUSIVE|DEFERRED))|START\s+TRANSACTION)/iu;
const program =
  /^(?:CREATE|ALTER)\s(?:(?!\b(?:TABLE|VIEW|INDEX)\b)[^(;])*?\b(?:TRIGGER|PROCEDURE|PROC|FUNCTION|PACKAGE|EVENT|RULE)\s/iu;
/** What stands in a line only if rows do. */
const rowSigns = /\)\s*,\s*\(|'\s*\)\s*[,;]/u;

export class Statements {
  readonly #source: SqlSource;
  readonly #stretches: Stretches;
  readonly #others: OtherTexts;
  readonly #inserts: Inserts;

  constructor(source: SqlSource, stretches: Stretches) {
    this.#source = source;
    this.#stretches = stretches;
    this.#others = new OtherTexts(source, stretches);
    this.#inserts = new Inserts(source, stretches, this.#others);
  }

  /** Reads all statements. Throws `CUT_SOURCE` and `DAMAGED_SOURCE` behind the last row that is whole. */
  *read(): Reading<void> {
    const source = this.#source;
    const { window, completeness } = source;
    yield* source.has(headBytes);
    source.areEscapes = declaredEscapes(window.bytes.toString("latin1", 0, headBytes));
    if (window.bytes.indexOf("\ufeff") === 0) window.at = 3;
    for (;;) {
      yield* this.#blanks();
      if (!(yield* source.has(startBytes)) && window.at >= window.bytes.length) break;
      yield* this.#statement(window.bytes.toString("latin1", window.at, window.at + startBytes));
      if (this.#others.isFull) yield* this.#others.write();
    }
    yield* this.#others.write();
    const error = completeness.errorAtEnd(source.name, window.offsetOf());
    if (error !== undefined) throw error;
  }

  /** Skips blanks, comments and ends of statements. */
  *#blanks(): Reading<void> {
    const source = this.#source;
    const { window } = source;
    for (;;) {
      yield* source.has(startBytes);
      const { bytes, at } = window;
      const byte = bytes[at];
      if (byte === undefined) return;
      const next = bytes[at + 1] ?? 0;
      if (byte <= SPACE || byte === SEMICOLON) window.at++;
      else if ((byte === MINUS && next === MINUS) || (byte === HASH && !isWordByte(next))) {
        source.completeness.comment(/^.*/u.exec(bytes.toString("latin1", at, at + startBytes))?.[0] ?? "");
        yield* this.#others.keep(source.skipPast("\n"));
      } else if (byte === SLASH && next === STAR) {
        // With another delimiter, these are statements of MySQL.
        if (source.delimiter !== ";" && bytes[at + 2] === 0x21) return;
        if (!(yield* this.#others.keep(this.#blockComment()))) throw source.cut();
      } else if (byte === SLASH && slashLine.test(bytes.toString("latin1", at, at + startBytes))) window.at++;
      else return;
    }
  }

  *#blockComment(): Reading<boolean> {
    this.#source.window.at += 2;
    return yield* this.#source.skipPast("*/");
  }

  /** Reads or skips the statement that starts with a text. */
  *#statement(text: string): Reading<void> {
    const source = this.#source;
    const { window, completeness } = source;
    const word = /^\w*/u.exec(text)?.[0].toUpperCase() ?? "";
    // Oracle's INSERT ALL has several INTO.
    if (word === "INSERT" || word === "REPLACE" || word === "UPSERT" || word === "INTO") {
      if (yield* this.#inserts.read()) return;
      if (source.lexer.hasMetEnd || innerInsert.test(text))
        throw source.damaged("a statement cannot be parsed");
      yield* this.#skipLine();
      return;
    }
    if (word === "DELIMITER") {
      source.delimiter = /^\w+\s+(\S+)/u.exec(text)?.[1] ?? ";";
      if (!(yield* this.#skipLine())) throw source.cut();
      return;
    }
    if (source.delimiter !== ";") {
      if (!(yield* this.#others.keep(source.skipPast(source.delimiter)))) throw source.cut();
      return;
    }
    if (goLine.test(text)) {
      completeness.usesGo = true;
      completeness.isBeforeGo = false;
      yield* this.#skipLine();
    } else if (transaction.test(text)) {
      completeness.isInTransaction = true;
      yield* this.#skip(false);
    } else if (word === "COMMIT" || (word === "END" && /^END\s*(?:;|TRAN)/iu.test(text))) {
      completeness.isInTransaction = false;
      yield* this.#skip(false);
    } else if (frames.has(word)) {
      window.at += word.length;
      if (word === "BEGIN" && !(yield* source.has(1))) throw source.cut();
    } else if (word === "COPY" && (yield* this.#copy())) return;
    else if (word === "CREATE" && (yield* this.#createTable())) yield* this.#skip(false);
    else if (statements.has(word)) yield* this.#skip(program.test(text));
    else if (text.charCodeAt(0) === OPEN) {
      // Rows without a statement, as in a part of a dump.
      yield* this.#inserts.alone();
    } else yield* this.#skipUnknown();
  }

  *#skip(isProgram: boolean): Reading<void> {
    const source = this.#source;
    source.completeness.isBeforeGo = true;
    const skipping = skipStatement(source, isProgram);
    const end = yield* isProgram ? skipping : this.#others.keep(skipping);
    if (end === "insert") source.completeness.hasBareEnds = true;
    if (end === "cut" && !source.completeness.mayEndBare(source.window.endsLine)) throw source.cut();
  }

  /** Skips a line that is no SQL, unless rows stand in it. Commands of psql are such lines. */
  *#skipUnknown(): Reading<void> {
    const source = this.#source;
    const { window } = source;
    const isCommand = window.bytes[window.at] === BACKSLASH;
    yield* source.has(headBytes);
    const start = window.bytes.toString("latin1", window.at, window.at + headBytes);
    const line = /^.*/u.exec(start)?.[0] ?? "";
    if (!isCommand && (rowSigns.test(line) || line.length === headBytes))
      throw source.damaged("text that is no statement stands here");
    // Half a word of a statement looks like this, too.
    if (!(yield* this.#skipLine()) && !isCommand) throw source.cut();
  }

  *#skipLine(): Reading<boolean> {
    return yield* this.#others.keep(this.#source.skipPast("\n"));
  }

  *#createTable(): Reading<boolean> {
    const source = this.#source;
    const start = source.window.bytes.toString("latin1", source.window.at, source.window.at + startBytes);
    if (!/^CREATE\s+(?:OR\s+REPLACE\s+)?(?:\w+\s+){0,2}TABLE\b/iu.test(start)) return false;
    yield* source.take((lexer) => {
      while (lexer.word().toUpperCase() !== "TABLE");
      if (lexer.takesWord("IF")) {
        lexer.word();
        lexer.word();
      }
      const table = tableName(lexer.path());
      this.#stretches.know(table, readColumns(lexer));
    });
    return true;
  }

  /** Reads COPY with its lines; returns false, and does not move, if no lines follow it. */
  *#copy(): Reading<boolean> {
    const source = this.#source;
    const { window, writer } = source;
    const head = yield* source.look(readCopyHead);
    if (head === undefined) return false;
    const { form } = head;
    if (form === undefined)
      throw source.lexer.hasMetEnd ? source.cut() : unreadCopy(source.name, window.offsetOf());
    window.at = source.lexer.at;
    yield* source.has(4);
    const named = form.hasHeader ? yield* this.#copyHeader(form) : undefined;
    const columns = head.columns ?? named ?? this.#stretches.columnsOf(head.table);
    const isEmpty = /^\\\.(?:\r?\n|$)/u.test(window.bytes.toString("latin1", window.at, window.at + 4));
    if (!isEmpty)
      yield* this.#stretches.start(head.table, columns, columns?.length ?? (yield* this.#fields(form)));
    const state = newCopyState(form, head.hasReturns);
    for (;;) {
      const outcome = readCopy(window, writer, state);
      if (outcome === "end") break;
      if (outcome === "more" && window.isEnd) {
        writer.dropPart();
        throw source.cut();
      }
      yield outcome === "more" ? "more" : writer.rowStart > 0 ? "full" : "part";
    }
    source.completeness.hasSemicolons = true;
    return true;
  }

  /** Returns the number of fields of the line at the start of the window, as far as it can be seen. */
  *#fields(form: CopyForm): Reading<number> {
    return fieldsOfLine(yield* this.#line(), form).length;
  }

  /** Reads the header of a COPY. */
  *#copyHeader(form: CopyForm): Reading<string[] | undefined> {
    const line = yield* this.#line();
    // Then there are no lines at all.
    if (line === "\\.") return undefined;
    yield* this.#source.skipPast("\n");
    return fieldsOfLine(line, form);
  }

  /** Returns the line at the start of the window, as far as it can be seen, without its end. */
  *#line(): Reading<string> {
    yield* this.#source.has(headBytes);
    const { bytes, at } = this.#source.window;
    return /^[^\r\n]*/u.exec(bytes.toString("utf8", at, at + headBytes))?.[0] ?? "";
  }
}

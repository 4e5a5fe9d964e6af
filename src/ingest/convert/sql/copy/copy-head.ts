// The statement COPY of PostgreSQL: which table its lines are of, and how they are written.
import { tableName, readNames } from "../insert-head.js";
import type { Lexer } from "../lexer.js";
import {
  BACKSLASH,
  CLOSE,
  COMMA,
  DOUBLE_QUOTE,
  EQUALS,
  isDigit,
  OPEN,
  RETURN,
  SEMICOLON,
  STAR,
  TAB,
} from "../signs.js";

/** How lines are written. Signs are bytes. */
export interface CopyForm {
  isCsv: boolean;
  delimiter: number;
  quote: number;
  escape: number;
  /** What stands for NULL. */
  nullText: Buffer;
  hasHeader: boolean;
}

export interface CopyHead {
  readonly table: string;
  readonly columns: readonly string[] | undefined;
  /** Undefined if it has options that are not known. */
  readonly form: CopyForm | undefined;
  /** Whether its line ends with CR and LF. */
  readonly hasReturns: boolean;
}

/** Reads COPY t (a, b) FROM stdin; up to the end of its line. Undefined if no lines follow. Throws `needMore`. */
export function readCopyHead(lexer: Lexer): CopyHead | undefined {
  lexer.word();
  if (lexer.takesWord("BINARY")) return undefined;
  const path = lexer.path();
  if (path.length === 0) return undefined;
  const columns = lexer.next() === OPEN ? readNames(lexer) : undefined;
  if (!lexer.takesWord("FROM") || !lexer.takesWord("STDIN")) return undefined;
  const form = readForm(lexer);
  const { at } = lexer;
  lexer.skipLine();
  const hasReturns = lexer.bytes[lexer.at - 2] === RETURN && lexer.at - 2 >= at;
  return { table: tableName(path), columns, form, hasReturns };
}

/** Words between options, or with nothing to say of lines. */
const fillers = new Set(["WITH", "USING", "FREEZE"]);
const falseWords = new Set(["FALSE", "OFF"]);
const booleans = new Set(["TRUE", "ON", "MATCH", ...falseWords]);
const utf8 = /^(?:utf-?8|unicode|sql_ascii)$/iu;

/** Reads the options up to the end of the statement, in the old form and in the new. */
function readForm(lexer: Lexer): CopyForm | undefined {
  const form: CopyForm = { ...plainForm };
  const signs: { delimiter?: number; quote?: number; escape?: number; nullText?: Buffer } = {};
  while (!lexer.takes(SEMICOLON)) {
    if (lexer.takes(OPEN) || lexer.takes(CLOSE) || lexer.takes(COMMA)) continue;
    const option = lexer.word().toUpperCase();
    if (fillers.has(option)) {
      if (booleans.has(lexer.peekWord())) lexer.word();
    } else if (option === "CSV") form.isCsv = true;
    else if (option === "FORMAT") {
      const format = (lexer.name() ?? "").toLowerCase();
      if (format !== "csv" && format !== "text") return undefined;
      form.isCsv = format === "csv";
    } else if (option === "HEADER") form.hasHeader = readSwitch(lexer);
    else if (option === "NULL") signs.nullText = Buffer.from(readString(lexer) ?? "");
    else if (option === "DELIMITER" || option === "DELIMITERS") signs.delimiter = readSign(lexer);
    else if (option === "QUOTE") signs.quote = readSign(lexer);
    else if (option === "ESCAPE") signs.escape = readSign(lexer);
    else if (option === "ENCODING") {
      if (!utf8.test(readString(lexer) ?? "")) return undefined;
    } else if (option.startsWith("FORCE")) skipForced(lexer);
    else return undefined;
  }
  if (Object.values(signs).includes(-1)) return undefined;
  const usual = form.isCsv ? csvForm : plainForm;
  const quote = signs.quote ?? usual.quote;
  return {
    ...usual,
    ...form,
    delimiter: usual.delimiter,
    nullText: usual.nullText,
    escape: quote,
    ...signs,
    quote,
  };
}

const plainForm: CopyForm = {
  isCsv: false,
  delimiter: TAB,
  quote: DOUBLE_QUOTE,
  escape: DOUBLE_QUOTE,
  nullText: Buffer.from("\\N"),
  hasHeader: false,
};
const csvForm: CopyForm = { ...plainForm, isCsv: true, delimiter: COMMA, nullText: Buffer.alloc(0) };

function readSwitch(lexer: Lexer): boolean {
  lexer.takes(EQUALS);
  if (isDigit(lexer.next())) return lexer.word() !== "0";
  if (!booleans.has(lexer.peekWord())) return true;
  return !falseWords.has(lexer.word().toUpperCase());
}

/** Reads a text in quotes, E'\t' among them; undefined if there is none. */
function readString(lexer: Lexer): string | undefined {
  lexer.takesWord("AS");
  const isEscaped = lexer.takesWord("E");
  const text = lexer.name();
  return isEscaped ? text?.replace(/\\(.)/gsu, (_, sign: string) => escapes[sign] ?? sign) : text;
}

const escapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", v: "\v" };

/** Reads a text of one byte; -1 if it is another. */
function readSign(lexer: Lexer): number {
  const text = readString(lexer) ?? "";
  // Before version 9, a backslash was an escape in any text.
  const sign = text === "\\t" ? "\t" : text;
  return sign.length === 1 && sign.charCodeAt(0) < 0x80 && !/[\r\n]/u.test(sign) ? sign.charCodeAt(0) : -1;
}

/** Skips the columns of FORCE_QUOTE, FORCE NOT NULL and the like. */
function skipForced(lexer: Lexer): void {
  while (["QUOTE", "NOT", "NULL"].includes(lexer.peekWord())) lexer.word();
  if (lexer.takes(STAR)) return;
  if (lexer.next() === OPEN) readNames(lexer);
  else
    do lexer.name();
    while (lexer.takes(COMMA));
}

/** Returns the fields of a line of CSV, without its end, or of one with escapes. */
export function fieldsOfLine(line: string, { isCsv, delimiter, quote }: CopyForm): string[] {
  const sign = String.fromCharCode(delimiter);
  if (!isCsv) return line.split(sign);
  const mark = String.fromCharCode(quote);
  const fields = [""];
  let isQuoted = false;
  for (const char of line) {
    if (char === mark) isQuoted = !isQuoted;
    else if (char === sign && !isQuoted) fields.push("");
    else fields[fields.length - 1] += char;
  }
  return fields;
}

/** The bytes that stop a run of ordinary ones in a line. */
export function stopsOf({ isCsv, delimiter, quote, escape }: CopyForm): Uint8Array {
  const stops = new Uint8Array(256);
  for (const byte of [delimiter, 0x0a, RETURN, DOUBLE_QUOTE, ...(isCsv ? [quote, escape] : [BACKSLASH])])
    stops[byte] = 1;
  return stops;
}

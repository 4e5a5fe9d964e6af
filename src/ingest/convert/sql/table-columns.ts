// The columns that CREATE TABLE names.
import type { Lexer } from "./lexer.js";
import { CLOSE, COMMA, DOUBLE_QUOTE, isDigit, isWordByte, OPEN, QUOTE } from "./signs.js";
import { readText } from "./strings.js";
import { needMore } from "./lexer.js";

/** The columns of a table. Programs leave out some of the computed ones when they write rows. */
export interface TableColumns {
  readonly all: readonly string[];
  readonly stored: readonly string[];
}

/** Words that start a rule of a table instead of a column. */
const rules = new Set(
  "PRIMARY UNIQUE CONSTRAINT FOREIGN CHECK FULLTEXT SPATIAL EXCLUDE LIKE PERIOD".split(" "),
);

/**
 * Reads the columns in brackets of CREATE TABLE, from behind the name of the table on; undefined if
 * there are none. Throws `needMore`.
 */
export function readColumns(lexer: Lexer): TableColumns | undefined {
  if (!lexer.takes(OPEN)) return undefined;
  const all: string[] = [];
  const stored: string[] = [];
  for (;;) {
    const isQuoted = !isWordByte(lexer.next());
    const { at } = lexer;
    const isRule = !isQuoted && startsRule(lexer);
    lexer.at = at;
    const name = isRule ? undefined : lexer.name();
    const { isLast, words } = skipItem(lexer);
    if (name !== undefined) {
      all.push(name);
      if (!/ (?:GENERATED ALWAYS )?AS\(/u.test(words)) stored.push(name);
    }
    if (isLast) return all.length === 0 ? undefined : { all, stored };
  }
}

function startsRule(lexer: Lexer): boolean {
  const word = lexer.word().toUpperCase();
  if (rules.has(word)) return true;
  if (word !== "KEY" && word !== "INDEX") return false;
  // KEY name (column), but key varchar(20), which is a column.
  if (lexer.next() !== OPEN && lexer.name() === undefined) return false;
  return lexer.takesWord("USING") || (lexer.takes(OPEN) && !isDigit(lexer.next()));
}

/** Moves behind the comma or the bracket after a column; returns the words of its definition. */
function skipItem(lexer: Lexer): { isLast: boolean; words: string } {
  let words = "";
  for (let depth = 0; ;) {
    const sign = lexer.next();
    if (sign < 0) throw needMore;
    if (isWordByte(sign)) {
      const word = lexer.word();
      if (depth === 0) words += ` ${word.toUpperCase()}`;
      continue;
    }
    if (sign === QUOTE || sign === DOUBLE_QUOTE || sign === 0x60) {
      const read = readText(lexer.bytes, lexer.at + 1, sign, "none", lexer.isEnd);
      if (read === undefined) throw needMore;
      lexer.at = read.end;
      continue;
    }
    lexer.at++;
    if (sign === OPEN) {
      if (depth === 0) words += "(";
      depth++;
    } else if (sign === CLOSE && depth-- === 0) return { isLast: true, words };
    else if (sign === COMMA && depth === 0) return { isLast: false, words };
  }
}

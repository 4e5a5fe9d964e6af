// The start of an INSERT statement, up to its rows.
import type { Lexer } from "./lexer.js";
import { CLOSE, COMMA, OPEN } from "./signs.js";

/** What an INSERT statement says before its rows. */
export interface InsertHead {
  readonly table: string;
  /** The columns that it names; undefined if it names none. */
  readonly columns: readonly string[] | undefined;
  /** How its rows are written; "none" if it has none, but a query or the like. */
  readonly form: "values" | "select" | "set" | "none";
}

/** Words between the verb and the name of the table. */
const modifiers = new Set(
  "LOW_PRIORITY DELAYED HIGH_PRIORITY QUICK IGNORE OVERWRITE TABLE INTO ONLY ALL FIRST".split(" "),
);
/** Words of statements that take their rows from elsewhere. */
const elsewhere = new Set(["WITH", "TABLE", "EXEC", "EXECUTE", "FROM", "DEFAULT"]);
/** Schemas that a table is in if nobody chose another. */
const usualSchemas = new Set(["public", "dbo", "main"]);

/** Returns the name of a table, with its schema if that is not a usual one. */
export function tableName(path: readonly string[]): string {
  const schema = path.at(-2);
  const name = path.at(-1) ?? "";
  return schema === undefined || usualSchemas.has(schema.toLowerCase()) ? name : `${schema}.${name}`;
}

/** Reads names in brackets, from the opening one on; undefined if it is no list of names. */
export function readNames(lexer: Lexer): string[] | undefined {
  if (!lexer.takes(OPEN)) return undefined;
  const names: string[] = [];
  if (lexer.takes(CLOSE)) return names;
  for (;;) {
    const name = lexer.path().at(-1);
    if (name === undefined) return undefined;
    names.push(name);
    if (lexer.takes(CLOSE)) return names;
    if (!lexer.takes(COMMA)) return undefined;
  }
}

/** Reads the start of an INSERT or REPLACE; undefined if it is none. Throws `needMore`. */
export function readInsertHead(lexer: Lexer): InsertHead | undefined {
  lexer.word();
  if (lexer.takesWord("OR")) lexer.word();
  while (modifiers.has(lexer.peekWord())) lexer.word();
  const path = lexer.path();
  if (path.length === 0) return undefined;
  const table = tableName(path);
  if (lexer.takesWord("PARTITION") && readNames(lexer) === undefined) return undefined;
  if (lexer.takesWord("AS")) lexer.name();
  const start = lexer.next() === OPEN ? lexer.at : undefined;
  let columns: string[] | undefined;
  if (start !== undefined) {
    lexer.at++;
    if (["SELECT", "WITH"].includes(lexer.peekWord())) return { table, columns: undefined, form: "none" };
    lexer.at = start;
    columns = readNames(lexer);
    if (columns === undefined) return undefined;
    if (columns.length === 0) columns = undefined;
  }
  if (lexer.takesWord("OVERRIDING")) {
    lexer.word();
    lexer.word();
  }
  if (lexer.takesWord("OUTPUT"))
    for (;;) {
      lexer.path();
      if (!lexer.takes(COMMA)) break;
    }
  const word = lexer.word().toUpperCase();
  if (word === "VALUES" || word === "VALUE") return { table, columns, form: "values" };
  if (word === "SELECT") return { table, columns, form: "select" };
  if (word === "SET") return { table, columns: undefined, form: "set" };
  return elsewhere.has(word) ? { table, columns, form: "none" } : undefined;
}

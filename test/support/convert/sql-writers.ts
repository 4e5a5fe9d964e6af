// Writes rows as the programs write them that dump databases. Each is the opposite of a reader.

export type Row = readonly (string | null)[];
export type SqlWriter = (table: string, columns: readonly string[], rows: readonly Row[]) => string;

const mysqlSigns: Record<string, string> = {
  "\0": "\\0",
  "\n": "\\n",
  "\r": "\\r",
  "\\": "\\\\",
  "'": "\\'",
  '"': '\\"',
  "\u001a": "\\Z",
};
const mysqlText = (value: string): string =>
  `'${value.replaceAll(/[^]/gu, (sign) => mysqlSigns[sign] ?? sign)}'`;
const standardText = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** SQLite's shell: line ends are put in by replace(). */
function sqliteText(value: string): string {
  let text = standardText(value);
  for (const [sign, code] of [
    ["\r", 13],
    ["\n", 10],
  ] as const) {
    if (!value.includes(sign)) continue;
    let stand = sign === "\n" ? "\\n" : "\\r";
    for (let tries = 0; value.includes(stand); tries++) stand = `(${sign === "\n" ? "\\n" : "\\r"}${tries})`;
    text = `replace(${text.replaceAll(sign, stand)},'${stand}',char(${code}))`;
  }
  return text;
}

const valuesOf = (row: Row, text: (value: string) => string): string =>
  `(${row.map((value) => (value === null ? "NULL" : /^-?\d+(?:\.\d+)?$/u.test(value) ? value : text(value))).join(",")})`;
const inQuotes = (name: string, quote: string): string =>
  `${quote}${name.replaceAll(quote, quote + quote)}${quote}`;

function copyText(value: string | null): string {
  if (value === null) return "\\N";
  const signs: Record<string, string> = {
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\v": "\\v",
    "\\": "\\\\",
  };
  return value.replaceAll(/[\b\f\n\r\t\v\\]/gu, (sign) => signs[sign] ?? sign);
}

/** Writers by name. `undeclared` ones do not say which database they are of. */
export const sqlWriters: Readonly<Record<string, SqlWriter>> = {
  mysqldump: (table, columns, rows) =>
    `-- MySQL dump 10.13\n\nCREATE TABLE ${inQuotes(table, "`")} (\n${columns.map((name) => `  ${inQuotes(name, "`")} text DEFAULT NULL COMMENT 'it''s, ('`).join(",\n")},\n  KEY \`i\` (${inQuotes(columns[0] ?? "", "`")})\n) ENGINE=InnoDB;\n` +
    `LOCK TABLES x WRITE;\nINSERT INTO ${inQuotes(table, "`")} VALUES ${rows.map((row) => valuesOf(row, mysqlText)).join(",")};\nUNLOCK TABLES;\n-- Dump completed\n`,
  phpMyAdmin: (table, columns, rows) =>
    `-- phpMyAdmin SQL Dump\nSTART TRANSACTION;\n${rows.map((row) => `INSERT INTO ${inQuotes(table, "`")} (${columns.map((name) => inQuotes(name, "`")).join(", ")}) VALUES\n${valuesOf(row, mysqlText)};`).join("\n")}\nCOMMIT;\n`,
  pg_dump: (table, columns, rows) =>
    `--\n-- PostgreSQL database dump\n--\nSET standard_conforming_strings = on;\nCOPY public.${inQuotes(table, '"')} (${columns.map((name) => inQuotes(name, '"')).join(", ")}) FROM stdin;\n` +
    `${rows.map((row) => `${row.map(copyText).join("\t")}\n`).join("")}\\.\n\n-- PostgreSQL database dump complete\n`,
  "pg_dump --column-inserts": (table, columns, rows) =>
    `SET standard_conforming_strings = on;\n${rows.map((row) => `INSERT INTO ${inQuotes(table, '"')} (${columns.map((name) => inQuotes(name, '"')).join(", ")}) VALUES ${valuesOf(row, standardText)};\n`).join("")}`,
  "sqlite3 .dump": (table, columns, rows) =>
    `PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE ${inQuotes(table, '"')} (${columns.map((name) => inQuotes(name, '"')).join(",")});\n${rows.map((row) => `INSERT INTO ${inQuotes(table, '"')} VALUES${valuesOf(row, sqliteText)};\n`).join("")}COMMIT;\n`,
  "SQL Server": (table, columns, rows) =>
    `USE [x]\nGO\n${rows.map((row, at) => `INSERT [dbo].[${table.replaceAll("]", "]]")}] (${columns.map((name) => `[${name.replaceAll("]", "]]")}]`).join(", ")}) VALUES ${valuesOf(row, (value) => `N${standardText(value)}`)}\n${at % 3 === 2 ? "GO\n" : ""}`).join("")}GO\n`,
  "undeclared MySQL": (table, columns, rows) =>
    `INSERT INTO ${table} (${columns.map((_, at) => `c${at}`).join(",")}) VALUES\n${rows.map((row) => valuesOf(row, mysqlText)).join(",\n")};\n`,
  "undeclared standard": (table, columns, rows) =>
    `INSERT INTO ${table} (${columns.map((_, at) => `c${at}`).join(",")}) VALUES\n${rows.map((row) => valuesOf(row, standardText)).join(",\n")};\n`,
};

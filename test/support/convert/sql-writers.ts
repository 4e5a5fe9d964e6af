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

/** COPY as CSV, with fields in quotes where they need them. */
function copyAsCsv(
  options: string,
  sign: string,
  quote: string,
  escape: string,
  nullText: string,
): SqlWriter {
  const field = (value: string | null): string => {
    if (value === null) return nullText;
    const isPlain = value !== nullText && value !== "" && value !== "\\." && !/[\r\n]/u.test(value);
    if (isPlain && !value.includes(sign) && !value.includes(quote)) return value;
    const inner = value.replaceAll(/[^]/gu, (one) => (one === quote || one === escape ? escape + one : one));
    return quote + inner + quote;
  };
  return (table, columns, rows) =>
    `COPY ${inQuotes(table, '"')} (${columns.map((name) => inQuotes(name, '"')).join(", ")}) FROM stdin ${options};\n` +
    `${rows.map((row) => `${row.map(field).join(sign)}\n`).join("")}\\.\n`;
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
  "COPY as CSV": copyAsCsv("WITH CSV", ",", '"', '"', ""),
  "COPY as CSV with signs": copyAsCsv(
    "(FORMAT csv, DELIMITER ';', QUOTE '''', ESCAPE '\\', NULL 'none')",
    ";",
    "'",
    "\\",
    "none",
  ),
  "COPY with signs": (table, columns, rows) =>
    `COPY ${inQuotes(table, '"')} (${columns.map((name) => inQuotes(name, '"')).join(", ")}) FROM stdin WITH DELIMITER AS '|' NULL AS 'none';\n` +
    `${rows.map((row) => `${row.map((value) => (value === null ? "none" : value === "none" ? "\\none" : copyText(value).replaceAll("|", "\\|"))).join("|")}\n`).join("")}\\.\n`,
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

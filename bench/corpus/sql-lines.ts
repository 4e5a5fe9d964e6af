// Records as the dump of a database, as mysqldump writes it.
import { corpusColumns, type CorpusRecord } from "./records.js";

export const sqlStart = `CREATE TABLE \`people\` (\n${corpusColumns.map((column) => `  \`${column}\` text`).join(",\n")}\n) ENGINE=InnoDB;\n`;
export const sqlInsert = "INSERT INTO `people` VALUES ";

/** The record as a row of {@link sqlInsert}. */
export function sqlRow(record: CorpusRecord): string {
  const values = corpusColumns.map((column) => {
    const value = record[column];
    if (value === undefined) return "NULL";
    return typeof value === "number" ? String(value) : `'${value.replace(/['\\]/gu, "\\$&")}'`;
  });
  return `(${values.join(",")})`;
}

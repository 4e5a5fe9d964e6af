// Recognises files that a converter turns into tables.
import { isFilled, linesAtStart } from "../text/lines-at-start.js";
import { utf16Text } from "./in-utf-8.js";

/** A converter by the format that it reads. */
export type Converter = "sql" | "xlsx" | "parquet" | "ldif" | "vcard";

/** Lines and bytes that are looked at. */
const mostLines = 400;
const mostBytes = 1 << 16;

/** A line that the next three need not be compiled for begins otherwise. */
const mayBeStatement = /^\s*(?:insert|replace|create|copy|update|merge)\s/iu;
const insert =
  /^\s*(?:INSERT\s+(?:(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE|OR\s+\w+)\s+)*INTO\s+\S|INSERT\s+(?:\[|(?:ALL|FIRST)\b)|REPLACE\s+INTO\s+\S|MERGE\s+INTO\s+\S|UPDATE\s+[\w.[\]"`]+\s+SET\s+[\w.[\]"`]+\s*=)/iu;
const create = /^\s*CREATE\s+(?:\w+\s+){0,2}TABLE\s+\S/iu;
const copy = /^COPY\s+\S.*\sFROM\s+stdin/iu;
/** First lines of programs that write dumps. What is in the way of their first row may be long. */
const dumper =
  /^-- (?:MySQL dump|MariaDB dump|PostgreSQL database|phpMyAdmin SQL Dump|Adminer|HeidiSQL|Host:)|^\/\*M?!\d{5}|^PRAGMA foreign_keys=OFF;|^SET (?:NAMES|SQL_MODE|FOREIGN_KEY_CHECKS|ANSI_NULLS)\b/iu;
/** Of so many first bytes, all binary formats have a control character among them. */
const binaryBytes = 16;
const row = /^\s*\(.*\)\s*[,;]\s*$/u;

/**
 * Returns the converter for a file by its first bytes; undefined if it needs
 * none. A workbook is recognised by its first 4 KiB or by its name.
 */
export function recogniseConverter(head: Uint8Array, fileName: string): Converter | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const start = bytes.toString("latin1", 0, 4096);
  if (start.startsWith("PAR1")) return "parquet";
  if (start.startsWith("PK\u0003\u0004"))
    return /xl\/(?:workbook|worksheets|sharedStrings|styles|_rels|theme)/u.test(start) ||
      (/\.xls[xm]$/iu.test(fileName) && start.includes("[Content_Types].xml"))
      ? "xlsx"
      : undefined;
  // A database or an archive of another sort may hold lines of SQL and cards too.
  const isUtf16 = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
  const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 0x20);
  if (!isUtf16 && bytes.subarray(0, binaryBytes).some((byte) => isControl(byte))) return undefined;
  const lines = linesAtStart(textOf(bytes.subarray(0, mostBytes)), mostLines, isFilled);
  if (lines.some((line) => /^BEGIN:VCARD\s*$/iu.test(line))) return "vcard";
  if (lines.some((line) => /^dn:(?::? \S|[^\s:=]+=\S)/u.test(line))) return "ldif";
  const [first = ""] = lines;
  const isStatement = (line: string): boolean => insert.test(line) || create.test(line) || copy.test(line);
  if (lines.some((line) => mayBeStatement.test(line) && isStatement(line)) || dumper.test(first))
    return "sql";
  if (lines.slice(0, 20).some((line) => /^-- (?:MySQL|MariaDB) dump |^-- PostgreSQL database/u.test(line)))
    return "sql";
  const rows = lines.filter((line) => row.test(line));
  return rows.length > 0.5 * lines.length ? "sql" : undefined;
}

/** Returns the text of the first bytes; SQL Server writes UTF-16. */
function textOf(bytes: Buffer): string {
  return utf16Text(bytes) ?? bytes.toString("utf8").replace(/^\ufeff/u, "");
}

// Recognises escapes of a CSV dump, and a few quotes that are apostrophes, if no option sets them
// (docs/reading.md, "CSV" and "Escapes"): the reading with them must divide lines of the sample that
// are otherwise odd.
import { CsvFraming } from "../../csv/csv-framing.js";
import { CsvLineScanner } from "../../csv/csv-line.js";
import type { CsvDialect } from "../../source-plan.js";
import { mostOf } from "../lines/record-width.js";

const backslash = 0x5c;
const apostrophe = 0x27;
const tab = 0x09;
const lineFeed = 0x0a;
/** Longest record looked at: a quote that is never closed takes no longer. */
const longestRecord = 16_384;
const longestLine = 4096;
/** Fewer fields in apostrophes do not show that these are quotes, unless they divide records better. */
const fewestFields = 3;
/** Share of the records that may be rejects if more do, such as short ones with a quoted line end. */
const mostRejects = 0.1;

/**
 * Returns the dialect of a dump whose quotes and delimiter are known: with `\` as escape inside quotes,
 * inside and outside, or without any quotes, as `COPY` and `INTO OUTFILE` write. `parts` are parts of
 * the dump that start at a line.
 */
export function recogniseEscape(parts: readonly Buffer[], dialect: CsvDialect): CsvDialect {
  if (!parts.some((part) => part.includes(backslash) || beginsFieldsWith(apostrophe, part, dialect)))
    return dialect;
  const texts = parts.map((part) => part.toString("latin1"));
  const delimiter = String.fromCharCode(dialect.delimiter);
  const hasUnquoted = texts.some((text) => looksUnquoted(text, delimiter));
  const hasEscapes = hasUnquoted || texts.some((text) => mayHoldEscapes(text, delimiter));
  const hasApostrophes = texts.some((text) => hasFieldInApostrophes(text, delimiter));
  if (!hasEscapes && !hasApostrophes) return dialect;
  const usual = oddRecords(parts, dialect);
  const isQuoted = texts.some((text) => hasQuotedField(text, delimiter));
  // With few quotes, most lines have no apostrophes: see quote.ts.
  const quotedBy = [apostrophe, backslash].map((escape) => ({ ...dialect, quote: apostrophe, escape }));
  if (hasApostrophes && !isQuoted && areInApostrophes(texts, delimiter)) {
    const [first, second] = quotedBy.map((reading) => ({ reading, ...oddRecords(parts, reading) }));
    const found = second!.odd < first!.odd ? second! : first!;
    if (found.rejects <= Math.max(usual.rejects, mostRejects * found.records)) return found.reading;
  }
  const inside: CsvDialect = { ...dialect, escape: backslash };
  const both: CsvDialect = { ...inside, escapesUnquoted: true };
  const unquoted: CsvDialect = { ...both, quote: -1 };
  const mayBeUnquoted = hasUnquoted || dialect.delimiter === tab;
  const readings = !hasEscapes
    ? []
    : isQuoted
      ? [inside, both, unquoted]
      : mayBeUnquoted
        ? [unquoted, both, inside]
        : [both, inside];
  if (hasApostrophes && !isQuoted) readings.push(...quotedBy);
  let best = { dialect, ...usual };
  for (const reading of readings) {
    const found = oddRecords(parts, reading);
    if (found.odd < best.odd) best = { dialect: reading, ...found };
  }
  if (best.dialect !== dialect) {
    // Titles and short records are odd by any reading.
    const isBetter = best.odd <= usual.odd / 2 || (usual.rejects > 0 && best.rejects <= usual.rejects / 2);
    return isBetter ? best.dialect : dialect;
  }
  // Nothing in the sample is odd, but NULL is written as databases do that escape.
  const writesNull =
    hasUnquoted && dialect.delimiter === tab && !texts.some((text) => /(?:^|[\t\n])"/u.test(text));
  return writesNull && oddRecords(parts, unquoted).odd <= usual.odd ? unquoted : dialect;
}

/** Returns true if a sign stands at the start of a field. */
function beginsFieldsWith(sign: number, part: Buffer, { delimiter }: CsvDialect): boolean {
  for (let at = part.indexOf(sign); at >= 0; at = part.indexOf(sign, at + 1)) {
    const before = part[at - 1];
    if (before === undefined || before === delimiter || before === lineFeed) return true;
  }
  return false;
}

/** Returns true if a backslash stands before a sign that it may keep from its meaning. */
function mayHoldEscapes(text: string, delimiter: string): boolean {
  for (let at = text.indexOf("\\"); at >= 0; at = text.indexOf("\\", at + 1)) {
    const next = text[at + 1];
    if (next === '"' || next === delimiter || next === "\n" || next === "\r") return true;
    // Two backslashes are one.
    if (next === "\\") at++;
  }
  return false;
}

/** Returns true if a line goes on behind a backslash, or a field is `\N`, as a database writes NULL. */
function looksUnquoted(text: string, delimiter: string): boolean {
  const sign = inClass(delimiter);
  return new RegExp(`[^\\\\](?:\\\\\\\\)*\\\\\\r?\\n|(?:^|[${sign}\\n])\\\\N(?:[${sign}\\r\\n]|$)`, "u").test(
    text,
  );
}

/** Returns true if a line has a whole field in quotes. */
function hasQuotedField(text: string, delimiter: string): boolean {
  const sign = inClass(delimiter);
  const quoted = new RegExp(`(?:^|[^\\\\][${sign}])"(?:[^"\\\\]|\\\\.|"")*"(?:[${sign}\\r]|$)`, "u");
  return text
    .split("\n")
    .some((line) => line.includes('"') && line.length <= longestLine && quoted.test(line));
}

/** Returns true if a whole field is in apostrophes, which a delimiter or line end in it needs. */
function hasFieldInApostrophes(text: string, delimiter: string): boolean {
  for (const [, inner = ""] of text.matchAll(fieldInApostrophes(delimiter)))
    if (inner.includes(delimiter) || inner.includes("\n")) return true;
  return false;
}

/** Returns true if all fields that begin with an apostrophe end with one, and there are some. */
function areInApostrophes(texts: readonly string[], delimiter: string): boolean {
  let whole = 0;
  for (const text of texts) {
    const rest = text.replaceAll(fieldInApostrophes(delimiter), () => {
      whole += 1;
      return "";
    });
    if (rest.startsWith("'") || rest.includes("\n'") || rest.includes(`${delimiter}'`)) return false;
  }
  return whole >= fewestFields;
}

/** Matches a whole field in apostrophes, with what stands before it. */
function fieldInApostrophes(delimiter: string): RegExp {
  const sign = inClass(delimiter);
  return new RegExp(`(?:^|[${sign}\\n])'((?:[^'\\\\]|\\\\.|'')*)'(?=[${sign}\\r\\n]|$)`, "gsu");
}

/** Returns an ASCII character for a class of a regular expression. */
function inClass(sign: string): string {
  return `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`;
}

/** Counts records, the rejects among them, and with these all that have another number of fields. */
function oddRecords(
  parts: readonly Buffer[],
  dialect: CsvDialect,
): { records: number; rejects: number; odd: number } {
  const columns = usualFields(parts, dialect);
  const scanner = new CsvLineScanner(dialect);
  let [records, rejects, odd] = [0, 0, 0];
  for (const part of parts)
    eachRecord(part, dialect, columns, (buffer, start, end) => {
      records += 1;
      if (buffer === undefined) rejects += 1;
      if (buffer === undefined || fieldsOf(scanner, buffer, start, end) !== columns) odd += 1;
    });
  return { records, rejects, odd };
}

/** Returns a text with letters instead of line ends and separators of lists behind a backslash. */
export function withoutEscapes(head: Buffer): Buffer {
  if (!["\\\n", "\\\r\n", "\\;", "\\:"].some((escaped) => head.includes(escaped))) return head;
  return Buffer.from(head.toString("latin1").replace(/\\(?:\r?\n|[\\;:])/gu, "x"), "latin1");
}

function fieldsOf(scanner: CsvLineScanner, line: Buffer, start: number, end: number): number {
  scanner.scan(line, start, end, false);
  return scanner.delimiters + 1;
}

/**
 * Returns the number of fields of the first record, which may be a header, or a larger one that many
 * records have.
 */
function usualFields(parts: readonly Buffer[], dialect: CsvDialect): number {
  const scanner = new CsvLineScanner(dialect);
  const fields: number[] = [];
  for (const part of parts)
    eachRecord(part, dialect, undefined, (buffer, start, end) => {
      if (buffer !== undefined) fields.push(fieldsOf(scanner, buffer, start, end));
    });
  return Math.max(fields[0] ?? 1, mostOf(fields));
}

/** Calls back with each record of a part, and without bytes for each reject. */
function eachRecord(
  part: Buffer,
  dialect: CsvDialect,
  columns: number | undefined,
  take: (buffer: Buffer | undefined, start: number, end: number) => void,
): void {
  const framing = new CsvFraming(
    { dialect, columns, maxRecordBytes: longestRecord },
    {
      record: take,
      rejectedBytes() {},
      reject() {
        take(undefined, 0, 0);
      },
    },
  );
  framing.push(part);
  framing.end();
}

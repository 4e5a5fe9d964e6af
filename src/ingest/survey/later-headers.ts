// Finds out whether a CSV source changes its columns or its separator below the first records
// (docs/reading.md, "Headers below the first").
import { isHeaderRow, isUnknownWord, namesOfHeader, withoutMark } from "../csv/header-rows.js";
import { isAscii } from "../../record/fold.js";
import type { CsvPlan } from "../source-plan.js";
import { separated } from "../csv/separator.js";
import { sampleCsv, type SampleOptions, type SourceSample } from "./sample-csv.js";
import type { SampleWindow } from "./sample-windows.js";

const longestLine = 4096;
/** Records of one field that hold another separator: fewer are broken lines. */
const fewestUndivided = 3;
const undividedShare = 0.05;
/** Share of them that are alike: in garbage and in prose, separators stand by chance. */
const alikeShare = 2 / 3;

/** Samples a CSV source, again if the sample shows that its columns or its separator change. */
export function sampleFollowing(
  plan: CsvPlan,
  windows: readonly SampleWindow[],
  options: SampleOptions,
): { plan: CsvPlan; sample: SourceSample } {
  const { separator } = plan;
  const parts =
    separator === undefined
      ? windows
      : windows.map((window) => ({ ...window, bytes: separated(window.bytes, separator) }));
  const sample = sampleCsv(parts, plan, options);
  const columns = plan.names?.length ?? sample.columns.size;
  if (plan.listColumns > 0 || !(changesSeparator(sample) || hasLaterHeader(parts, plan, columns)))
    return { plan, sample };
  const following: CsvPlan = { ...plan, followsHeaders: true };
  return { plan: following, sample: sampleCsv(parts, following, options) };
}

/** Returns true if many records have one field that another separator divides as it divides others. */
function changesSeparator({ undivided, alike, records }: SourceSample): boolean {
  return (
    undivided >= fewestUndivided &&
    undivided >= undividedShare * records &&
    // The first one has none before it.
    alike >= alikeShare * (undivided - 1)
  );
}

/**
 * Returns true if a line of the sample is another header than the first, and the line below it has
 * as many fields.
 */
function hasLaterHeader(
  windows: readonly SampleWindow[],
  { dialect, hasHeader, preamble, keepsColumns }: CsvPlan,
  columns: number,
): boolean {
  if (keepsColumns === true) return false;
  const delimiter = String.fromCharCode(dialect.delimiter);
  // No name begins with a digit or a plus sign.
  const value = new RegExp(`(?:^|[${escaped(delimiter)}])"?[\\d+]`, "u");
  const fieldsOf = (line: string): string[] =>
    line.split(delimiter).map((field) => withoutMark(field).replace(/^"(.*)"$/u, "$1"));
  let first: string | undefined;
  return windows.some(({ bytes, startsSource }) => {
    // Byte by byte, which takes a tenth of the time; the few lines that may be a header are decoded.
    const text = bytes.toString("latin1", startsSource ? (preamble?.bytes ?? 0) : 0);
    if (startsSource && hasHeader) first = fieldsOf(decoded(lineAt(text, 0))).join("\n");
    for (const { line, next } of linesOfNames(text, delimiter, columns)) {
      if (value.test(line) || isStrange(line, delimiter)) continue;
      const fields = fieldsOf(decoded(line));
      if (
        isHeaderRow(fields, columns) &&
        fields.join("\n") !== first &&
        fieldsOf(decoded(lineAt(text, next))).length === fields.length
      )
        return true;
    }
    return false;
  });
}

/** Returns true if the last field of a line is in ASCII, and known to be no name. */
function isStrange(line: string, delimiter: string): boolean {
  const last = line.slice(line.lastIndexOf(delimiter) + 1);
  return isAscii(last) && isUnknownWord(last.trim().toLowerCase());
}

/** Escapes an ASCII character for a class of a regular expression. */
const escaped = (sign: string): string => `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`;

const decoded = (line: string): string => Buffer.from(line, "latin1").toString();

// Classes of characters, which stand for bytes: those outside ASCII may be letters or blanks.
const blanks = String.raw`\t\v\f\r `;
const others = String.raw`\x80-\xff`;
const letters = `A-Za-z${others}`;
const inNames = String.raw`${blanks}${letters}0-9_.$\/\[\]\(\)\-`;

/**
 * Yields the lines of which each field is blank or may be a name, and enough are names, and where the next
 * line begins. A single expression passes over nearly all records, which takes a tenth of the time of cutting them.
 */
function* linesOfNames(
  text: string,
  delimiter: string,
  columns: number,
): Generator<{ line: string; next: number }> {
  const lineEnd = lineEndOf(text);
  const separator = escaped(delimiter);
  const inClass = (set: string): string => `[[${set}]--[${separator}${escaped(lineEnd)}]]`;
  const [blank, other, letter] = [inClass(blanks), inClass(others), inClass(letters)];
  const quotes = `${inClass(`${blanks}"`)}*`;
  // What other bytes are beside a quote is a byte order mark, or a blank.
  const mark = `${other}${inClass(blanks + others)}*`;
  const opening = `(?:${mark})?"${quotes}(?:${mark}"${quotes})?`;
  const word = `${letter}${inClass(inNames)}*`;
  // Each text matches in one way only, or a line might match in very many.
  const filled = `${blank}*(?:${word}|${opening}${word}"${quotes}(?:${mark})?)`;
  const name = `(?:${quotes}${separator})*${filled}`;
  const fields = `(?:${separator}(?:${filled}|${quotes}))*`;
  const ofNames = new RegExp(
    `(?<![^${lineEnd}])${name}(?:${separator}${name}){${namesOfHeader(columns) - 1}}${fields}(?![^${lineEnd}])`,
    "gv",
  );
  for (const { index, 0: line } of text.matchAll(ofNames)) {
    const next = Math.min(index + line.length + 1, text.length);
    if (next - index <= longestLine) yield { line: withoutEnd(line), next };
  }
}

/** Returns the first line from a position on that is not empty. */
function lineAt(text: string, start: number): string {
  const lineEnd = lineEndOf(text);
  for (let at = start; at < text.length;) {
    const found = text.indexOf(lineEnd, at);
    const next = found < 0 ? text.length : found + 1;
    const line = withoutEnd(text.slice(at, next));
    if (line !== "") return line;
    at = next;
  }
  return "";
}

const lineEndOf = (text: string): string => (text.includes("\n") ? "\n" : "\r");
const withoutEnd = (line: string): string => line.replace(/[\r\n]+$/u, "");

// Finds out whether a CSV source changes its columns or its separator below the first records
// (docs/reading.md, "Headers below the first").
import { isHeaderRow, withoutMark } from "../csv/header-rows.js";
import type { CsvPlan } from "../source-plan.js";
import { separated } from "../csv/separator.js";
import { sampleCsv, type SampleOptions, type SourceSample } from "./sample-csv.js";
import type { SampleWindow } from "./sample-windows.js";

const longestLine = 4096;
/** Records of one field that hold another separator: fewer are broken lines. */
const fewestUndivided = 3;
const undividedShare = 0.05;

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

/** Returns true if many records have one field in which another separator stands. */
function changesSeparator({ undivided, records }: SourceSample): boolean {
  return undivided >= fewestUndivided && undivided >= undividedShare * records;
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
    for (const { line, next } of linesWithout(text, "@")) {
      if (!line.includes(delimiter) || value.test(line)) continue;
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

/** Escapes an ASCII character for a class of a regular expression. */
const escaped = (sign: string): string => `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`;

const decoded = (line: string): string => Buffer.from(line, "latin1").toString();

/**
 * Yields the lines in which a sign does not stand and that do not begin with a digit, and where the next
 * one begins. Most records hold an address, and no header does, so their lines are passed over by two searches.
 */
function* linesWithout(text: string, sign: string): Generator<{ line: string; next: number }> {
  const lineEnd = lineEndOf(text);
  let signAt = text.indexOf(sign);
  for (let at = 0; at < text.length;) {
    const found = text.indexOf(lineEnd, at);
    const next = found < 0 ? text.length : found + 1;
    if (signAt >= 0 && signAt < at) signAt = text.indexOf(sign, at);
    const isPassed = (signAt >= 0 && signAt < next) || isDigit(text.charCodeAt(at));
    if (!isPassed && next - at <= longestLine) yield { line: withoutEnd(text.slice(at, next)), next };
    at = next;
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

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

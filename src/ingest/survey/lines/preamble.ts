// Finds what stands above the header or the first record of a CSV dump: a `sep=` line, comments,
// titles, notes and group rows (docs/reading.md, "Above the header").
import { isKnownHeaderName } from "../../../record/columns/header-name.js";
import { meaningByName } from "../../../record/columns/column-meaning.js";
import { CARRIAGE_RETURN, LINE_FEED } from "../../line-cutting.js";
import { isAddress } from "./record-width.js";
import { oddSeparatorsOf } from "./odd-separator.js";
import type { Preamble } from "../../source-plan.js";

/** Lines among which the header is looked for. */
const mostLines = 20;
const longestLine = 16_384;
/** Share of the names of a header below other lines that must be known. */
const knownShare = 0.7;
const delimiters = [",", ";", "\t", "|", ":"];

const separatorLine = /^"?sep=(\\t|[^\r\n"]{1,8})"?$/iu;
const comment = /^\s*(?:#|--|\/\/|\/\*)/u;
/** A line of signs, as banners have it. */
const rule = (): RegExp => /^[^\p{L}\p{N}@]*$/u;
const dates = /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?\b|\b\d\d?:\d\d(?::\d\d)?\b/gu;
/** An address, or digits enough for a number. */
const person = /@|\d(?:[\s().+-]*\d){5}/u;

/** A line of the head. */
interface Line {
  readonly text: string;
  /** Offset of the line after it, in bytes. */
  readonly next: number;
  readonly start: number;
}

/** Where the header or the first record may start, and the separator that a `sep=` line sets. */
export interface Start {
  readonly preamble: Preamble;
  readonly separator: string | undefined;
}

const nothing: Preamble = { bytes: 0, lines: 0, mayHoldPeople: false };

/** Returns the start of a dump after its `sep=` line, if it begins with one. */
export function startAfterSeparator(head: Buffer): Start {
  const [first, second] = linesOf(head, 2);
  const separator = first === undefined ? undefined : separatorLine.exec(first.text)?.[1];
  if (first === undefined || separator === undefined) return { preamble: nothing, separator: undefined };
  return {
    preamble: { bytes: first.next, lines: 1, mayHoldPeople: false },
    separator: meantSeparator(separator, second?.text ?? ""),
  };
}

/** Returns the separator that a `sep=` line means, by the line below it. */
function meantSeparator(written: string, below: string): string {
  if (written === "\\t") return "\t";
  // Spreadsheets fill the line up with as many separators as there are columns.
  return below.includes(written) ? written : written.replace(/^(.)\1+$/u, "$1");
}

/**
 * Yields the places below `from` at which the header may be, the first one first. What stands above
 * each may be left out: comments, blank lines, and lines with fewer fields than the header.
 */
export function* headersBelow(head: Buffer, from: Preamble): Generator<Preamble> {
  const lines = linesOf(head.subarray(from.bytes), mostLines - from.lines);
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    const names = headerNames(line.text);
    const above = lines.slice(0, index);
    if (names === undefined || !above.every(({ text }) => isAbove(text, names))) continue;
    yield added(from, line.start, index, above);
  }
}

/**
 * Returns the start of the first record of a dump without a header that begins with comments or a
 * banner; undefined if it does not. `separator` is what separates the fields of the records, if that
 * is known: where `#` does, a line that begins with it may be a record with a blank first field.
 */
export function recordsBelow(head: Buffer, from: Preamble, separator?: string): Preamble | undefined {
  const lines = linesOf(head.subarray(from.bytes), mostLines - from.lines + 1);
  const isAside = ({ text }: Line): boolean =>
    (comment.test(text) || rule().test(text)) && !isRecordBy(text, separator);
  const first = lines[0];
  if (first === undefined || !isAside(first)) return undefined;
  // What stands between two rules is a banner.
  const lastRule = lines.findLastIndex(({ text }) => text.trim() !== "" && rule().test(text));
  let index = Math.max(1, rule().test(first.text) ? lastRule + 1 : 1);
  while (index < lines.length && (isAside(lines[index]!) || lines[index]!.text.trim() === "")) index += 1;
  const line = lines[index];
  // Where every line begins like a comment, the sign belongs to the records.
  if (line === undefined || index >= mostLines) return undefined;
  return added(from, line.start, index, lines.slice(0, index));
}

/**
 * Returns true if a line begins with the separator of the records, and one of its fields is an
 * address or a number, or all are blank.
 */
function isRecordBy(line: string, separator: string | undefined): boolean {
  if (separator === undefined || !line.startsWith(separator)) return false;
  const fields = filled(line.split(separator));
  return fields.length === 0 || fields.some((field) => isAddress(field) || /^\+?\d{7,15}$/u.test(field));
}

/** Returns true if a record directly above another one is a row of groups above a header. */
export function isGroupRow(upper: readonly string[], lower: readonly string[]): boolean {
  const groups = filled(upper);
  return (
    isHeaderOf(lower) &&
    new Set(groups).size < filled(lower).length &&
    (groups.length < upper.length || new Set(groups).size < groups.length) &&
    groups.every((name) => /^[^\d@]+$/u.test(name))
  );
}

/**
 * Returns true if most fields that are not blank are known names, at least two, and one of them
 * names identifiers. No field may look like a value.
 */
function isHeaderOf(fields: readonly string[]): boolean {
  const names = filled(fields);
  // First, for it is soon told, and nearly always settles the matter.
  if (names.some((name) => /@./u.test(name) || /^[\d\s().+-]+$/u.test(name))) return false;
  const known = names.filter((name) => isKnownHeaderName(name));
  return (
    new Set(known.map((name) => name.toLowerCase())).size >= 2 &&
    names.length >= 0.5 * fields.length &&
    known.length >= knownShare * names.length &&
    known.some((name) => meaningByName(name).kind !== null)
  );
}

function added(from: Preamble, bytes: number, lines: number, above: readonly Line[]): Preamble {
  return {
    bytes: from.bytes + bytes,
    lines: from.lines + lines,
    mayHoldPeople: from.mayHoldPeople || above.some(({ text }) => mayHoldPerson(text)),
  };
}

/** Returns the fields of a line by the separator that makes a header of it; undefined if none does. */
function headerNames(line: string): string[] | undefined {
  for (const separator of [...delimiters, ...oddSeparatorsOf(line)]) {
    const fields = fieldsOf(line, separator);
    if (fields.length > 1 && isHeaderOf(fields)) return fields;
  }
  return undefined;
}

/** Returns true if a line may stand above a header with these names. */
function isAbove(line: string, names: readonly string[]): boolean {
  if (comment.test(line) || rule().test(line)) return true;
  // An address or a number alone on its line is a record.
  if (/^\S*@\S*$|^[\d\s().+-]*$/u.test(line.trim())) return false;
  return delimiters.every((delimiter) => {
    const fields = fieldsOf(line, delimiter);
    const set = filled(fields);
    // A sentence may hold commas.
    if (set.length <= 1 || set.some((field) => field.split(/\s+/u).length > 4)) return true;
    return isGroupRow(fields, names) || set.length < names.length / 2;
  });
}

/** Returns true if a line above the records may hold an identifier of a person. */
function mayHoldPerson(line: string): boolean {
  if (separatorLine.test(line) || rule().test(line)) return false;
  const text = line.replace(dates, "").trim();
  if (person.test(text)) return true;
  // A word alone, in its line or its field, may be a user name.
  return delimiters
    .flatMap((delimiter) => filled(fieldsOf(text.replace(comment, ""), delimiter)))
    .some((field) => /^\S*\p{L}\S*$/u.test(field) && !isKnownHeaderName(field));
}

function filled(fields: readonly string[]): string[] {
  return fields.map((field) => field.trim()).filter((field) => field !== "");
}

/** Splits a line as simply as a line without records allows. */
function fieldsOf(line: string, delimiter: string): string[] {
  // A note in quotes is one field, whatever it holds.
  if (/^\s*"[^"]*"\s*$/u.test(line)) return [line.trim().slice(1, -1)];
  return line.split(delimiter).map((field) => field.trim().replace(/^"(.*)"$/u, "$1"));
}

function linesOf(head: Buffer, most: number): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < head.length && lines.length < most;) {
    const lineFeed = head.indexOf(LINE_FEED, start);
    // A line that may go on is no line yet.
    if (lineFeed - start > longestLine) break;
    const end = lineFeed < 0 ? head.length : lineFeed;
    const next = lineFeed < 0 ? head.length : lineFeed + 1;
    const isReturn = end > start && head[end - 1] === CARRIAGE_RETURN;
    lines.push({ text: head.toString("utf8", start, isReturn ? end - 1 : end), start, next });
    start = next;
  }
  return lines;
}

// Recognises the line ends of a text, and turns unusual ones into line feeds (docs/reading.md,
// "Line ends"). All later steps know LF and CRLF only.
import { withConversion, type Conversion } from "./conversion.js";
import type { Transcoder } from "./encoding.js";
import type { LineEnds } from "./text-forms.js";
import { isFilled, linesAtStart } from "./lines-at-start.js";

/** A text without an LF in its first bytes, this many, has no LF as its line end. */
const firstBytes = 65_536;
/** Share of the CRLF line ends that must have a second CR. */
const doubledShare = 0.1;
/** Most possible line ends that are judged in each part. */
const mostJudged = 1000;
/** Share of the unusual line ends that must stand between two records. */
const neededShare = 0.5;

/** Share of the first lines from which on a larger number of fields is that of whole records. */
const fullShare = 0.25;

const delimiters = [",", ";", "\t", "|", ":"];
/** Lines that show how records look. */
const mostLines = 20;

const unusualSigns = ["\r", "\u2028", "\u2029", "\u0085"];
/** The unusual line ends, in bytes read as Latin-1. */
/** A CR behind a backslash, or before one and LF, is a part of a value. */
const lone = /(?<!\\)\r(?!\r{0,8}\n|\\\r?\n)/gu;
const unicode = /\u00e2\u0080[\u00a8\u00a9]|\u00c2\u0085/gu;
const anyEnd = /\r?\n|\r|\u00e2\u0080[\u00a8\u00a9]|\u00c2\u0085/u;

/**
 * Recognises the line ends by parts of a text in UTF-8; the first part starts it. A character that
 * may end a line does so if there is no LF, or if it stands between two records more often than
 * within one.
 */
export function recogniseLineEnds(parts: readonly Uint8Array[]): LineEnds {
  const buffers = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.length));
  if (!buffers.some((part) => unusualSigns.some((sign) => part.includes(sign)))) return "lf";
  const texts = buffers.map((part) => part.toString("latin1"));
  const [start = ""] = texts;
  const hasLineFeed = start.slice(0, firstBytes).includes("\n");
  if (!hasLineFeed && start.slice(0, firstBytes).includes("\r")) return "cr";
  const isBetween = betweenRecords(start);
  for (const [ends, sign] of [
    ["cr", lone],
    ["unicode", unicode],
  ] as const) {
    let [between, within] = [0, 0];
    for (const text of texts) {
      let left = mostJudged;
      for (const { index, 0: found } of text.matchAll(sign)) {
        if ((left -= 1) < 0) break;
        const judged = isBetween(text, index, index + found.length);
        if (judged === true) between += 1;
        else if (judged === false) within += 1;
      }
    }
    // A text of one record, which a line end may follow.
    if (between + within === 0 && !hasLineFeed && texts.some((text) => text.search(sign) >= 0)) return ends;
    if (between > 0 && between >= neededShare * (between + within)) return ends;
  }
  const doubled = countIn(buffers, doubledEnd);
  return doubled > 0 && doubled > doubledShare * countIn(buffers, lineFeed) ? "crcrlf" : "lf";
}

const doubledEnd = Buffer.from("\r\r\n");
const lineFeed = Buffer.from("\n");

/** Counts how often bytes stand in parts of a text. A sample has hundreds of thousands of lines. */
function countIn(parts: readonly Buffer[], wanted: Buffer): number {
  let found = 0;
  // A single byte is found several times quicker as a number.
  const sign = wanted.length === 1 ? wanted[0]! : wanted;
  for (const part of parts)
    for (let at = part.indexOf(sign); at >= 0; at = part.indexOf(sign, at + wanted.length)) found += 1;
  return found;
}

/**
 * Returns a function that judges a possible line end of a text: true if there is a record before it
 * and behind it, undefined if one of these is empty or unknown. A record looks like most first lines:
 * it is an object, or has as many delimiters.
 */
function betweenRecords(start: string): (text: string, from: number, to: number) => boolean | undefined {
  const lines = start
    .slice(0, firstBytes)
    .split(anyEnd)
    .filter((line) => line.trim() !== "")
    .slice(0, mostLines);
  const isJson = lines[0]?.trimStart().startsWith("{") === true;
  const quote = quoteIn(lines);
  const { sign, found } = usualFields(lines, quote);
  const endsWithLineFeed = areEven(start, sign, quote);
  const isObject = (line: string): boolean => /^(?:\u00ef\u00bb\u00bf)?\s*\{.*\}\s*$/su.test(line);
  return (text, from, to) => {
    const before = pieceBefore(text, from);
    const behind = pieceBehind(text, to);
    if (before?.trim() === "" || behind?.trim() === "") return undefined;
    if (before === undefined || behind === undefined) return false;
    if (isJson) return isObject(before) && isObject(behind);
    if (found === 0) return !before.includes(quote) && !behind.includes(quote);
    const first = countOutsideQuotes(before, sign, quote);
    const second = countOutsideQuotes(behind, sign, quote);
    const isWhole = first === found || second === found;
    if (Math.max(first, second) > found || (endsWithLineFeed && !isWhole)) return false;
    // A part of a record with a line end in quotes shows nothing.
    if (first < 0 || second < 0) return isWhole ? true : undefined;
    return endsWithLineFeed ? first === second : first + second > found;
  };
}

/**
 * Returns true if most texts between line feeds have the same number of fields: then they are the records,
 * and pieces of them are no records that have lost their last fields.
 */
function areEven(start: string, sign: string, quote: string): boolean {
  const lines = linesAtStart(start.slice(0, firstBytes), mostLines, isFilled);
  const counts = new Map<number, number>();
  for (const line of lines) {
    const found = countOutsideQuotes(line, sign, quote);
    if (found > 0) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) > neededShare * lines.length;
}

/**
 * Returns the delimiter that stands in most of the first lines equally often, and how often, or
 * more often in many of them. A title may stand above the records.
 */
function usualFields(lines: readonly string[], quote: string): { sign: string; found: number } {
  const times = new Map<string, { sign: string; found: number; lines: number }>();
  for (const line of lines) {
    const counted = delimiters.map((sign) => ({ sign, found: countOutsideQuotes(line, sign, quote) }));
    const { sign, found } = counted.reduce((most, one) => (one.found > most.found ? one : most));
    if (found <= 0) continue;
    const same = times.get(sign + found);
    if (same === undefined) times.set(sign + found, { sign, found, lines: 1 });
    else same.lines += 1;
  }
  const [most, ...others] = [...times.values()].toSorted((a, b) => b.lines - a.lines);
  if (most === undefined) return { sign: ",", found: 0 };
  // Records may have lost blank fields at their end.
  const many = others.filter((one) => one.sign === most.sign && one.lines >= fullShare * lines.length);
  return { sign: most.sign, found: Math.max(most.found, ...many.map(({ found }) => found)) };
}

/** Returns the quote that begins more fields of these lines. */
function quoteIn(lines: readonly string[]): string {
  const begun = (pattern: RegExp): number =>
    lines.reduce((sum, line) => sum + (line.match(pattern)?.length ?? 0), 0);
  return begun(/(?<![^,;\t|:])'/gu) > begun(/(?<![^,;\t|:])"/gu) ? "'" : '"';
}

/** Returns how often a sign stands outside quotes; -1 if a quote is not closed. */
function countOutsideQuotes(line: string, sign: string, quote: string): number {
  const parts = line.split(quote);
  if (parts.length % 2 === 0) return -1;
  return parts.reduce((sum, part, index) => (index % 2 === 0 ? sum + part.split(sign).length - 1 : sum), 0);
}

/** Longest piece of a line that is compared. */
const longestPiece = 4096;

/** Returns the text from the line end before `end`; undefined if that is too far away. */
function pieceBefore(text: string, end: number): string | undefined {
  const first = Math.max(0, end - longestPiece);
  for (let at = end; at > first; at--) if (isEndAt(text, at - 1)) return text.slice(at, end);
  return first === 0 ? text.slice(0, end) : undefined;
}

/** Returns true if the last byte of a line end is at this position. */
function isEndAt(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === "\n" || sign === "\r") return true;
  return (
    (sign === "\u00a8" || sign === "\u00a9" || sign === "\u0085") &&
    /(?:\u00e2\u0080[\u00a8\u00a9]|\u00c2\u0085)$/u.test(text.slice(Math.max(0, at - 2), at + 1))
  );
}

/** Returns the text up to the line end behind `start`; undefined if that is too far away. */
function pieceBehind(text: string, start: number): string | undefined {
  const window = text.slice(start, start + longestPiece);
  const end = window.search(anyEnd);
  if (end >= 0) return window.slice(0, end);
  return start + longestPiece >= text.length ? window : undefined;
}

const conversions: Readonly<Record<Exclude<LineEnds, "lf">, Conversion>> = {
  // A CR becomes an LF, so that offsets stay the same.
  cr: { sign: /\r(?!\n)/gu, becomes: "\n", uncertain: /\r$/u },
  // The number of CRs is limited, so that a text of nothing else is read in linear time.
  crcrlf: { sign: /\r{1,8}(?=\r\n)/gu, becomes: "", uncertain: /\r{1,9}$/u },
  unicode: { sign: unicode, becomes: "\n", uncertain: /(?:\u00e2\u0080?|\u00c2)$/u },
};

/** Returns a transcoder that also turns the line ends of its text into LF or CRLF. */
export function withLineEnds(transcoder: Transcoder, ends: LineEnds): Transcoder {
  return ends === "lf" ? transcoder : withConversion(transcoder, conversions[ends]);
}

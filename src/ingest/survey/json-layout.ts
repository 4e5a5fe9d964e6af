// Tells one JSON object per line from any other layout of JSON (docs/reading.md, "JSON documents").
import { isObjectLine } from "../ndjson/mended-json.js";
import { linesOf } from "./first-lines.js";

/** Share of the first lines that must match. */
const neededShare = 0.5;
const lineFeed = 10;
/** Precedes each object in RFC 7464. */
const recordSeparator = 0x1e;

/**
 * Returns true if a text, the start of a source, is JSON but not one object per line: an array,
 * objects over several lines, several on a line, objects with commas or separators between them, or
 * one object without a line end, or one that is longer than a record.
 */
export function isDocument(text: Uint8Array, maxRecordBytes: number): boolean {
  const start = text.findIndex((byte) => byte > 0x20);
  const first = text[start];
  if (first === 0x5b) return true;
  if (first !== 0x7b) return false;
  const firstEnd = text.indexOf(lineFeed, start);
  const lineBytes = (firstEnd < 0 ? text.length : firstEnd) - start;
  const firstLine = Buffer.from(text.subarray(start, start + lineBytes)).toString("utf8");
  if (isObjectLine(firstLine) && lineBytes <= maxRecordBytes) return text[start - 1] === recordSeparator;
  const lines = linesOf(text);
  const isMost = (matches: (line: string) => boolean): boolean =>
    lines.filter((line) => matches(line)).length > neededShare * lines.length;
  if (firstEnd < 0 || isObjectLine(firstLine)) return true;
  if (isMost(isObjectLine)) return false;
  const opens = /[[{,]\s*$/u.test(firstLine) && !isObjectLine(withoutComma(firstLine));
  return (
    opens ||
    isMost((line) => isObjectLine(withoutComma(line))) ||
    isMost((line) => /\}\s*,?\s*\{/u.test(line))
  );
}

function withoutComma(line: string): string {
  return line.replace(/,\s*$/u, "");
}

// Recognises lines whose fields are told apart by labels or by position, not by a separator
// (docs/reading.md, "Refused formats").
import { isKnownHeaderName } from "../../../record/columns/header-name.js";
import type { ForeignFormat } from "../first-lines.js";
import { firstLines } from "./odd-separator.js";

/** Share of the lines that must be alike. */
const neededShare = 0.9;
const fewestLines = 2;

const pair = /^"?([\p{L}_][\p{L}\p{N}_.-]{0,40})=/u;
const label = /^"?([\p{L}_][\p{L}\p{N}_ .-]{0,40}):(?!\/\/)/u;
const box = /^\s*(?:\+[-=+]+\+|[-=]{3,}(?:\+[-=]+)*|[┌├└╔╠╚][─═┬┼┴╤╪╧┐┤┘╗╣╝]+)\s*$/u;

const kinds: readonly { test: RegExp; separators: readonly string[]; format: ForeignFormat }[] = [
  {
    test: pair,
    separators: ["\t", ",", ";", "|", "&", " "],
    format: {
      what: "a list of NAME=VALUE pairs",
      hint: "convert it to one JSON object per line, e.g. with Miller: mlr --idkvp --ojsonl --ifs , cat FILE > NAME.ndjson && leakcheck build NAME.ndjson",
    },
  },
  {
    test: label,
    separators: [" - ", "\t", ", ", "; ", " | ", "|", ",", ";"],
    format: {
      what: "a list of values with a label before each, such as Email: …",
      hint: "convert it to CSV with one column for each label",
    },
  },
];

/**
 * Returns how the lines of a text differ from CSV: each field has its name before it, or columns
 * have a fixed width. Returns undefined if they do not.
 */
export function recogniseLabels(text: Uint8Array): ForeignFormat | undefined {
  const lines = firstLines(Buffer.from(text.buffer, text.byteOffset, text.length));
  const [first = ""] = lines;
  if (/^\s*[+┌╔]/u.test(first) && box.test(first))
    return {
      what: "a table that a database client drew",
      hint: "let the client write CSV or tabs (mysql --batch, psql --csv, sqlite3 -csv), or keep its rows: grep '^|' FILE | sed 's/^| *//; s/ *|$//' > NAME.csv && leakcheck build --delimiter pipe NAME.csv",
    };
  if (lines.length < fewestLines) return undefined;
  for (const { test, separators, format } of kinds)
    if (separators.some((separator) => areLabelled(lines, separator, test))) return format;
  return isFixedWidth(lines)
    ? {
        what: "text in columns of a fixed width",
        hint: "export it as CSV from the program that made it",
      }
    : undefined;
}

/**
 * Returns true if the fields of nearly all lines begin with the same labels, at least two, one of
 * which is a known name. The first field may be the name of the format.
 */
function areLabelled(lines: readonly string[], separator: string, test: RegExp): boolean {
  const labelsOf = (line: string): string[] =>
    line.split(separator).flatMap((field) => test.exec(field.trim())?.[1]?.trim() ?? []);
  const [first = "", second = ""] = lines;
  const labels = labelsOf(first);
  const shared = labels.filter((name) => labelsOf(second).includes(name));
  if (new Set(shared).size < 2 || shared.length * 2 < first.split(separator).length) return false;
  if (!shared.some((name) => isKnownHeaderName(name))) return false;
  const alike = lines.filter((line) => {
    const names = labelsOf(line);
    return shared.filter((name) => names.includes(name)).length >= 2;
  });
  return alike.length >= neededShare * lines.length;
}

/**
 * Returns true if blanks, at least two together, stand between the fields of nearly all lines, a
 * field starts at the same place in all of them, and nothing else separates fields.
 */
function isFixedWidth(lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  const [first = ""] = lines;
  if (/[,;\t|]/u.test(first)) return false;
  const startsOf = (line: string): number[] =>
    [...line.matchAll(/ {2,}(?=\S)/gu)].map((gap) => gap.index + gap[0].length);
  const starts = startsOf(first);
  if (starts.length === 0 || !lines.some((line) => line.includes("@") || /\d{7}/u.test(line))) return false;
  return starts.some((at) => {
    const alike = lines.filter((line) => line.length > at && line[at] !== " " && line[at - 1] === " ");
    return alike.length >= neededShare * lines.length;
  });
}

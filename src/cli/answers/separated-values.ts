// Formats lines of CSV and TSV that any reader understands and no spreadsheet runs.
//
// CSV is RFC 4180 with a line feed as the line end. TSV has no quotes: a backslash, tab, line feed
// or carriage return in a cell is written `\\`, `\t`, `\n`, `\r`. In both, a text that a
// spreadsheet would take for a formula gets a leading `'`, but not a number such as +12015550123. Items of a list are separated by `;`; a
// `;` or backslash in an item is escaped with a backslash.

export type SeparatedFormat = "csv" | "tsv";

/** A text, a number, or a list of texts. */
export type SeparatedCell = string | number | readonly string[];

// The start of a formula, in full-width forms too. Any number of ' may come before it, so that
// taking one leading ' away always restores the text.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
// Includes `;` because some spreadsheets split there, though not inside quotes.
const mustBeQuoted = /[",;\n\r\t]|^\s|\s$/u;
const mustBeEscaped = /[\\\t\n\r]/gu;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Returns one line with its line end. */
export function separatedLine(cells: readonly SeparatedCell[], format: SeparatedFormat): string {
  return `${cells.map((cell) => separatedCell(cell, format)).join(format === "csv" ? "," : "\t")}\n`;
}

/** Returns a cell as it stands in a line. */
export function separatedCell(cell: SeparatedCell, format: SeparatedFormat): string {
  return format === "csv" ? quote(textOf(cell)) : escape(textOf(cell));
}

function textOf(cell: SeparatedCell): string {
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string") return neutralise(cell);
  // Neutralises each item, because a spreadsheet that splits at `;` makes it a cell.
  return cell.map((item) => neutralise(item).replace(/[\\;]/gu, "\\$&")).join(";");
}

// A complete international number: a spreadsheet can make nothing but a number of it.
const international = /^\+\d{7,15}$/u;

function neutralise(text: string): string {
  return formula.test(text) && !international.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return mustBeQuoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escape(text: string): string {
  return text.replace(mustBeEscaped, (found) => escapes[found] ?? found);
}

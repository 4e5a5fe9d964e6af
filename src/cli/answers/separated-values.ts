// Lines of CSV and TSV that any reader understands and that no spreadsheet runs.
//
// CSV is RFC 4180 with a line feed as the line's end. TSV has no quotes: a backslash, tab, line feed or carriage return in a
// cell is `\\`, `\t`, `\n`, `\r`. In both, a text that a spreadsheet would take for a formula gets a leading `'`. In a list,
// `;` stands between the items; a `;` or backslash in an item has a backslash before it.

export type SeparatedFormat = "csv" | "tsv";

/** A text, a number, or a list of texts. */
export type SeparatedCell = string | number | readonly string[];

// As a formula starts, in full-width forms too; after any number of ', so that one can always be taken away again.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
// A `;` too: some spreadsheets split there, though not inside quotes.
const mustBeQuoted = /[",;\n\r\t]|^\s|\s$/u;
const mustBeEscaped = /[\\\t\n\r]/gu;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** One line with its end. */
export function separatedLine(cells: readonly SeparatedCell[], format: SeparatedFormat): string {
  return format === "csv" ? `${cells.map((cell) => quote(textOf(cell))).join(",")}\n` : `${cells.map((cell) => escape(textOf(cell))).join("\t")}\n`;
}

function textOf(cell: SeparatedCell): string {
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string") return neutralise(cell);
  // Each item: where a spreadsheet splits at `;`, it makes a cell of it.
  return cell.map((item) => neutralise(item).replace(/[\\;]/gu, "\\$&")).join(";");
}

function neutralise(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return mustBeQuoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escape(text: string): string {
  return text.replace(mustBeEscaped, (found) => escapes[found] ?? found);
}

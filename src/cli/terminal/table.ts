// Lays out plain tables and paragraphs for the terminal. Widths are in cells.
import { clustersOf, displayWidth } from "./display-width.js";

/**
 * Returns the lines of a table, two spaces between its columns. Columns whose index is in `right`
 * are aligned right; `leaveOutEmpty` hides columns whose cells are all empty.
 */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number>,
  leaveOutEmpty = false,
): string[] {
  const all = [head, ...rows];
  const isShown = head.map((_, column) => !leaveOutEmpty || rows.some((row) => (row[column] ?? "") !== ""));
  const widths = head.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? ""))));
  return all.map((row) =>
    head
      .flatMap((_, column) => {
        if (isShown[column] !== true) return [];
        const text = row[column] ?? "";
        const gap = " ".repeat((widths[column] ?? 0) - displayWidth(text));
        return [right.has(column) ? gap + text : text + gap];
      })
      .join("  ")
      .trimEnd(),
  );
}

/**
 * Breaks a sentence at spaces into lines of at most `width` cells. `hanging` is the indent of all
 * lines but the first. A word longer than a line is cut.
 */
export function wrapText(text: string, width: number, indent: string, hanging = indent): string[] {
  return wrap(text.split(" "), width, indent, hanging);
}

function wrap(words: readonly string[], width: number, indent: string, hanging: string): string[] {
  const lines: string[] = [];
  let line = "";
  const flush = (): void => {
    lines.push((lines.length === 0 ? indent : hanging) + line);
  };
  const room = Math.max(1, width - Math.max(displayWidth(indent), displayWidth(hanging)));
  for (const word of words.flatMap((word) => cut(word, room))) {
    if (
      line !== "" &&
      displayWidth(lines.length === 0 ? indent : hanging) + displayWidth(line) + 1 + displayWidth(word) >
        width
    ) {
      flush();
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") flush();
  return lines;
}

/** Cuts a word into pieces of at most `room` cells. */
function cut(word: string, room: number): string[] {
  if (displayWidth(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const { text, width } of clustersOf(word)) {
    if (used + width > room && piece !== "") {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += text;
    used += width;
  }
  return [...pieces, piece];
}

const besideFrom = 48;
const textColumn = 15;

/** Lines of a labelled field: the label to the left of its texts, or above them where the terminal is narrow; none if it has no texts. Each text starts on a line of its own. */
export function renderField(label: string, texts: readonly string[], width: number): string[] {
  if (texts.length === 0) return [];
  if (width < besideFrom)
    return [
      ...wrapText(label, width, "  "),
      ...texts.flatMap((text) => wrapText(text, width, "    ", "      ")),
    ];
  const indent = " ".repeat(textColumn);
  return texts.flatMap((text, index) =>
    wrapText(
      text,
      width,
      index === 0 ? `  ${label}`.padEnd(textColumn) : indent,
      index === 0 && texts.length === 1 ? indent : `${indent}  `,
    ),
  );
}

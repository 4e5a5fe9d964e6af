// Lays out plain tables and paragraphs for the terminal. Widths are in cells.
import { clustersOf, displayWidth } from "./display-width.js";

/** How a table is laid out. Columns are given by their index. */
export interface TableLayout {
  /** Columns that are aligned right. */
  right?: ReadonlySet<number>;
  /** Hides columns whose cells are all empty. */
  leaveOutEmpty?: boolean;
  /** Width that lines may have; any, if it is left out. */
  width?: number;
  /** Columns whose cells may be cut, in groups: those of a group are cut before those behind it. */
  flexible?: readonly (readonly number[])[];
  /** Columns that are left out, one after the other, where cutting is not enough. */
  spare?: readonly number[];
  /** Columns of paths and nested names, whose end says the most: such a cell is cut at its start. */
  paths?: ReadonlySet<number>;
}

const gap = 2;
/** Cells to which a column is cut; to the first number only if others can be left out instead. */
const roomyCells = 20;
const fewestCells = 8;

/** Returns the lines of a table, two spaces between its columns. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  layout: TableLayout,
): string[] {
  const { right, paths } = layout;
  const all = [head, ...rows];
  const { shown, widths } = fit(
    head.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? "")))),
    head.map((_, column) => rows.some((row) => (row[column] ?? "") !== "")),
    layout,
  );
  return all.map((row) =>
    shown
      .map((column) => {
        const width = widths[column] ?? 0;
        const cell = row[column] ?? "";
        const text = cutText(cell, width, paths?.has(column) === true && /[./]/u.test(cell));
        const blanks = " ".repeat(width - displayWidth(text));
        return right?.has(column) === true ? blanks + text : text + blanks;
      })
      .join(" ".repeat(gap))
      .trimEnd(),
  );
}

/** Returns the columns that are shown, and the widths of all. */
function fit(
  natural: readonly number[],
  isFilled: readonly boolean[],
  { leaveOutEmpty = false, width = Infinity, flexible = [], spare = [] }: TableLayout,
): { shown: number[]; widths: number[] } {
  const widths = [...natural];
  const groups = [...flexible];
  let shown = natural.flatMap((_, column) => (leaveOutEmpty && isFilled[column] !== true ? [] : [column]));
  const canBe = (column: number, least: number): number => {
    const now = widths[column] ?? 0;
    return groups.some((group) => group.includes(column)) ? Math.min(now, least) : now;
  };
  const total = (least: number): number =>
    shown.reduce((sum, column) => sum + canBe(column, least) + gap, -gap);
  for (const column of spare) if (total(roomyCells) > width) shown = shown.filter((one) => one !== column);
  for (const least of [roomyCells, fewestCells])
    for (const group of groups)
      for (;;) {
        const widest = group
          .filter((column) => shown.includes(column))
          .toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
        if (widest === undefined || total(Infinity) <= width || (widths[widest] ?? 0) <= least) break;
        widths[widest] = (widths[widest] ?? 0) - 1;
      }
  return { shown, widths };
}

/** Cuts a text to at most `width` cells, with an ellipsis at its end, or at its start with `atStart`. */
export function cutText(text: string, width: number, atStart = false): string {
  if (displayWidth(text) <= width) return text;
  const clusters = atStart ? clustersOf(text).toReversed() : clustersOf(text);
  const kept: string[] = [];
  let room = width - 1;
  for (const cluster of clusters) {
    room -= cluster.width;
    if (room < 0) break;
    kept.push(cluster.text);
  }
  return atStart ? `…${kept.toReversed().join("")}` : `${kept.join("")}…`;
}

/** Returns a sentence that leads to a command, which is never broken: it has a line of its own if need be. */
export function commandLines(text: string, command: string, width: number): string[] {
  const line = `${text}: ${command}`;
  return displayWidth(line) <= width ? [line] : [...wrapText(`${text}:`, width, ""), `  ${command}`];
}

/**
 * Returns a field: its label, and beside it the value, wrapped where lines have at most `width` cells.
 */
export function labelledLines(label: string, labelCells: number, value: string, width: number): string[] {
  return wrapText(value, width, label.padEnd(labelCells), " ".repeat(labelCells));
}

/**
 * Breaks a sentence at spaces, but those before a %, into lines of at most `width` cells. `hanging` is the indent of all
 * lines but the first. A word longer than a line is cut.
 */
export function wrapText(text: string, width: number, indent: string, hanging = indent): string[] {
  return wrap(text.split(/ (?!%)/u), width, indent, hanging);
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

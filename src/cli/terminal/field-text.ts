// A labelled field on the terminal: the label to the left, its lines beside it, or below it where the terminal is narrow.
import { wrapText } from "./table.js";

const besideFrom = 48;
const textColumn = 15;

/** Lines of a field, none if it has no texts. Each text starts on a line of its own. */
export function renderField(label: string, texts: readonly string[], width: number): string[] {
  if (texts.length === 0) return [];
  if (width < besideFrom) return [...wrapText(label, width, "  "), ...texts.flatMap((text) => wrapText(text, width, "    ", "      "))];
  const indent = " ".repeat(textColumn);
  return texts.flatMap((text, index) =>
    wrapText(text, width, index === 0 ? `  ${label}`.padEnd(textColumn) : indent, index === 0 && texts.length === 1 ? indent : `${indent}  `),
  );
}

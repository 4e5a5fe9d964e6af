// Plain tables for the terminal: columns side by side, two spaces between.

/**
 * Lines of a table. Columns whose number is in `right` are set flush right; with `leaveOutEmpty` those without a cell are
 * not shown. Widths count characters.
 */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number>,
  leaveOutEmpty = false,
): string[] {
  const all = [head, ...rows];
  const isShown = head.map((_, column) => !leaveOutEmpty || rows.some((row) => (row[column] ?? "") !== ""));
  const widths = head.map((_, column) => Math.max(...all.map((row) => lengthOf(row[column] ?? ""))));
  return all.map((row) =>
    head
      .flatMap((_, column) => {
        if (isShown[column] !== true) return [];
        const text = row[column] ?? "";
        const gap = " ".repeat((widths[column] ?? 0) - lengthOf(text));
        return [right.has(column) ? gap + text : text + gap];
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Breaks a list of items at commas into lines of at most `width` characters, each led by `indent`. */
export function wrapList(items: readonly string[], width: number, indent: string): string[] {
  return wrap(
    items.map((item, index) => (index + 1 < items.length ? `${item},` : item)),
    width,
    indent,
    indent,
  );
}

/** Breaks a sentence at spaces into lines of at most `width` characters; `hanging` leads all lines but the first. */
export function wrapText(text: string, width: number, indent: string, hanging = indent): string[] {
  return wrap(text.split(" "), width, indent, hanging);
}

function wrap(words: readonly string[], width: number, indent: string, hanging: string): string[] {
  const lines: string[] = [];
  let line = "";
  const flush = (): void => {
    lines.push((lines.length === 0 ? indent : hanging) + line);
  };
  for (const word of words) {
    if (line !== "" && lengthOf(lines.length === 0 ? indent : hanging) + lengthOf(line) + 1 + lengthOf(word) > width) {
      flush();
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") flush();
  return lines;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

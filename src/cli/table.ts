// Plain tables for the terminal: columns side by side, two spaces between.

/** Lines of a table. Columns whose number is in `right` are set flush right. Widths count characters. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[], right: ReadonlySet<number>): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => lengthOf(row[column] ?? ""))));
  return all.map((row) =>
    head
      .map((_, column) => {
        const text = row[column] ?? "";
        const gap = " ".repeat((widths[column] ?? 0) - lengthOf(text));
        return right.has(column) ? gap + text : text + gap;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Breaks a list of words at commas into lines of at most `width` characters, each led by `indent`. */
export function wrapList(items: readonly string[], width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  items.forEach((item, index) => {
    const word = index + 1 < items.length ? `${item},` : item;
    if (line !== "" && lengthOf(indent) + lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  });
  if (line !== "") lines.push(indent + line);
  return lines;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

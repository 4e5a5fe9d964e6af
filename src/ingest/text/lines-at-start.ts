// The first lines of a text, by which formats and dialects are recognised.

/**
 * Returns the first `most` lines that are kept; each ends with LF or CR LF, which is left out. The rest of
 * the text is not divided, because a sample is looked at many times.
 */
export function linesAtStart(text: string, most: number, isKept: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (let start = 0; lines.length < most;) {
    const end = text.indexOf("\n", start);
    const isLast = end < 0;
    const line = text.slice(start, isLast ? text.length : text[end - 1] === "\r" ? end - 1 : end);
    if (isKept(line)) lines.push(line);
    if (isLast) break;
    start = end + 1;
  }
  return lines;
}

/** Returns true if a line holds more than white space. */
export function isFilled(line: string): boolean {
  return line.trim() !== "";
}

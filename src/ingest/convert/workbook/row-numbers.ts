// Which row of a sheet starts on which line of its CSV, where rows without a value are left out and
// some take several lines. Rows on lines that follow each other like their numbers are held together.

interface Stretch {
  readonly line: number;
  readonly row: number;
  /** The last line on which a row of the stretch starts. */
  last: number;
}

export class RowNumbers {
  readonly #stretches: Stretch[] = [];

  /** Notes a row. What has been noted of the sheet before is passed over. */
  note(line: number, row: number): void {
    const before = this.#stretches.at(-1);
    if (before !== undefined && line <= before.last) return;
    if (before !== undefined && line === before.last + 1 && row - before.row === line - before.line)
      before.last = line;
    else this.#stretches.push({ line, row, last: line });
  }

  /** Returns the row that starts on a line; null if none does, or none that has been read. */
  find(line: number): number | null {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle] as Stretch).line <= line) low = middle + 1;
      else high = middle;
    }
    const found = this.#stretches[low - 1];
    return found === undefined || line > found.last ? null : found.row + line - found.line;
  }
}

// Writes rows of CSV from cells that stand in columns, each in quotes; a column without a cell is an
// empty field without.
const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;

/** What a row has room for at first. */
const firstBytes = 1 << 16;

export class RowWriter {
  /** Lines that have been written. */
  lines = 0;
  #bytes = Buffer.allocUnsafe(firstBytes);
  #length = 0;
  #rowStart = 0;
  /** Column of the last cell; 0 at the start of a row. */
  #column = 0;
  /** Columns of the row, and where their fields begin, in the order in which they came. */
  readonly #columns: number[] = [];
  readonly #starts: number[] = [];
  #isInOrder = true;
  /** Line ends within the row. */
  #ends = 0;

  /** Bytes that `take` would return. */
  get length(): number {
    return this.#rowStart;
  }

  get hasCells(): boolean {
    return this.#column > 0;
  }

  /** Writes a cell that is not empty. */
  add(column: number, from: Uint8Array, start: number, end: number): void {
    const gap = column - this.#column;
    if (gap <= 0) this.#isInOrder = false;
    this.#reserve(2 * (end - start) + 2 + Math.max(0, gap));
    const bytes = this.#bytes;
    let to = this.#length;
    // The first field has no comma before it.
    for (let left = this.#column === 0 ? gap - 1 : gap; left > 0; left--) bytes[to++] = comma;
    this.#columns.push(column);
    this.#starts.push(to);
    bytes[to++] = quote;
    for (let at = start; at < end; at++) {
      const byte = from[at] as number;
      if (byte === quote) bytes[to++] = quote;
      else if (byte === lineFeed) this.#ends += 1;
      bytes[to++] = byte;
    }
    bytes[to++] = quote;
    this.#length = to;
    this.#column = Math.max(column, this.#column);
  }

  /** Ends a row of some width. Returns false if two cells stand in one column. */
  endRow(width: number): boolean {
    if (!this.#isInOrder && !this.#order()) return false;
    const gap = width - this.#column;
    this.#reserve(gap + 1);
    for (let left = gap; left > 0; left--) this.#bytes[this.#length++] = comma;
    this.#bytes[this.#length++] = lineFeed;
    this.lines += this.#ends + 1;
    this.#rowStart = this.#length;
    this.#clear();
    return true;
  }

  /** Returns the rows since the last call, which belong to the caller; what follows them is kept. */
  take(): Buffer {
    const rows = this.#bytes.subarray(0, this.#rowStart);
    const rest = this.#bytes.subarray(this.#rowStart, this.#length);
    const bytes = Buffer.allocUnsafe(Math.max(firstBytes, this.#bytes.length));
    rest.copy(bytes);
    for (let index = 0; index < this.#starts.length; index++)
      this.#starts[index] = (this.#starts[index] as number) - this.#rowStart;
    this.#bytes = bytes;
    this.#length = rest.length;
    this.#rowStart = 0;
    return rows;
  }

  #clear(): void {
    this.#column = 0;
    this.#ends = 0;
    this.#isInOrder = true;
    this.#columns.length = 0;
    this.#starts.length = 0;
  }

  /** Writes the row again with its cells in order. */
  #order(): boolean {
    const row = Buffer.from(this.#bytes.subarray(this.#rowStart, this.#length));
    const cells = this.#columns
      .map((column, index) => {
        const start = (this.#starts[index] as number) - this.#rowStart;
        return { column, text: row.subarray(start, fieldEnd(row, start)) };
      })
      .toSorted((left, right) => left.column - right.column);
    this.#length = this.#rowStart;
    let before = 0;
    for (const { column, text } of cells) {
      if (column === before) return false;
      const gap = before === 0 ? column - 1 : column - before;
      this.#reserve(gap + text.length);
      for (let left = gap; left > 0; left--) this.#bytes[this.#length++] = comma;
      this.#bytes.set(text, this.#length);
      this.#length += text.length;
      before = column;
    }
    return true;
  }

  #reserve(added: number): void {
    const needed = this.#length + added;
    if (needed <= this.#bytes.length) return;
    const bytes = Buffer.allocUnsafe(2 * needed);
    this.#bytes.copy(bytes, 0, 0, this.#length);
    this.#bytes = bytes;
  }
}

/** Returns the end of a field in quotes. */
function fieldEnd(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (bytes[at] !== quote || bytes[at + 1] === quote) at += bytes[at] === quote ? 2 : 1;
  return at + 1;
}

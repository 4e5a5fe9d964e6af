// Writes rows of CSV from cells that stand in columns, each in quotes; a column without a cell is an
// empty field without.
const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;
/** Texts from this length on are copied as a whole if nothing in them is written otherwise. */
const longText = 16;

export class RowWriter {
  /** Lines that have been written. */
  lines = 0;
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;
  #rowStart = 0;
  /** Column of the last cell; 0 at the start of a row. */
  #column = 0;
  /** Columns of the row, in the order in which they came, and where their fields stand in the row. */
  readonly #columns: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #isInOrder = true;
  /** Line ends within the row. */
  #lineEnds = 0;

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
    this.#starts.push(to - this.#rowStart);
    bytes[to++] = quote;
    const text = end - start < longText ? undefined : from.subarray(start, end);
    if (text !== undefined && !text.includes(quote) && !text.includes(lineFeed)) {
      bytes.set(text, to);
      to += text.length;
    } else
      for (let at = start; at < end; at++) {
        const byte = from[at] as number;
        if (byte === quote) bytes[to++] = quote;
        else if (byte === lineFeed) this.#lineEnds += 1;
        bytes[to++] = byte;
      }
    bytes[to++] = quote;
    this.#ends.push(to - this.#rowStart);
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
    this.lines += this.#lineEnds + 1;
    this.#rowStart = this.#length;
    this.#clear();
    return true;
  }

  /** Returns the rows since the last call, which belong to the caller; what follows them is kept. */
  take(): Buffer {
    const rows = Buffer.from(this.#bytes.subarray(0, this.#rowStart));
    this.#bytes.copyWithin(0, this.#rowStart, this.#length);
    this.#length -= this.#rowStart;
    this.#rowStart = 0;
    return rows;
  }

  #clear(): void {
    this.#column = 0;
    this.#lineEnds = 0;
    this.#isInOrder = true;
    this.#columns.length = 0;
    this.#starts.length = 0;
    this.#ends.length = 0;
  }

  /** Writes the row again with its cells in order. */
  #order(): boolean {
    const row = Buffer.from(this.#bytes.subarray(this.#rowStart, this.#length));
    const cells = this.#columns
      .map((column, index) => ({ column, text: row.subarray(this.#starts[index], this.#ends[index]) }))
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

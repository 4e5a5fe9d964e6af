// Rows of CSV on their way to the receiver of a table.
import { COMMA, DOUBLE_QUOTE, LINE_FEED } from "./signs.js";

/** Rows are handed on in pieces of about this size. */
const pieceBytes = 256 * 1024;

export class RowWriter {
  /** Rows, and from `rowStart` to `at` the part of one. */
  out: Buffer = Buffer.allocUnsafeSlow(pieceBytes);
  at = 0;
  rowStart = 0;
  #header: Buffer = Buffer.alloc(0);

  /** Makes room for more bytes. `out` may change. */
  reserve(bytes: number): void {
    if (this.at + bytes <= this.out.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.out.length * 2, this.at + bytes));
    this.out.copy(larger, 0, 0, this.at);
    this.out = larger;
  }

  /** Writes a field and a comma behind it; undefined is NULL. */
  field(text: Uint8Array | undefined): void {
    if (text !== undefined) {
      this.reserve(text.length * 2 + 3);
      this.out[this.at++] = DOUBLE_QUOTE;
      this.text(text);
      this.out[this.at++] = DOUBLE_QUOTE;
    } else this.reserve(1);
    this.out[this.at++] = COMMA;
  }

  /** Writes text within a field, which must have room. */
  text(text: Uint8Array): void {
    const { out } = this;
    let { at } = this;
    for (let index = 0; index < text.length; index++) {
      const byte = text[index] as number;
      if (byte === DOUBLE_QUOTE) out[at++] = DOUBLE_QUOTE;
      out[at++] = byte;
    }
    this.at = at;
  }

  /** Ends a row with at least one field. */
  endRow(): void {
    this.out[this.at - 1] = LINE_FEED;
    this.rowStart = this.at;
  }

  /** Drops the part of a row. */
  dropPart(): void {
    this.at = this.rowStart;
  }

  /** Sets the names that stand above the rows that have not been taken yet. */
  setHeader(names: readonly string[]): void {
    const fields = names.map((name) => `"${name.replaceAll('"', '""')}"`);
    this.#header = Buffer.from(`${fields.join(",")}\n`);
  }

  get hasRows(): boolean {
    return this.rowStart > 0 || this.#header.length > 0;
  }

  get isFull(): boolean {
    return this.at > pieceBytes / 2;
  }

  /** Returns the rows up to a position, which must be the start or end of one, with their header. */
  take(end = this.rowStart): Buffer {
    const { out, at } = this;
    const rows = out.subarray(0, end);
    this.out = Buffer.allocUnsafeSlow(Math.max(pieceBytes, at - end));
    out.copy(this.out, 0, end, at);
    this.at = at - end;
    this.rowStart = Math.max(0, this.rowStart - end);
    if (this.#header.length === 0) return rows;
    const withHeader = Buffer.concat([this.#header, rows]);
    this.#header = Buffer.alloc(0);
    return withHeader;
  }

  /** Returns all rows and the part of the next, which ends somewhere in a field. */
  takePart(): Buffer {
    return this.take(this.at);
  }
}

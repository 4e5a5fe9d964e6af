// Splits lines of an address list into fields; the last one runs to the end of the line, whatever
// it holds.
import type { FieldsSink } from "./csv-splitting.js";
import type { FramingSink } from "../line-cutting.js";
import type { RejectReason } from "../rejects.js";

/**
 * Splits each record at the first `columns - 1` delimiters and passes it on at once. Nothing is
 * quoted.
 */
export class ListSplitting implements FramingSink {
  readonly #delimiter: number;
  readonly #columns: number;
  readonly #sink: FieldsSink;

  constructor(options: { delimiter: number; columns: number }, sink: FieldsSink) {
    this.#delimiter = options.delimiter;
    this.#columns = options.columns;
    this.#sink = sink;
  }

  record(buffer: Buffer, start: number, end: number, line: number, offset: number): void {
    const fields: string[] = [];
    let at = start;
    while (fields.length < this.#columns - 1) {
      const found = buffer.indexOf(this.#delimiter, at);
      if (found < 0 || found >= end) break;
      fields.push(buffer.toString("utf8", at, found));
      at = found + 1;
    }
    fields.push(buffer.toString("utf8", at, end));
    this.#sink.row(fields, line, offset, end - start, fields.length);
  }

  rejectedBytes(buffer: Buffer, start: number, end: number): void {
    this.#sink.rejectedBytes(buffer, start, end);
  }

  reject(reason: RejectReason, line: number, offset: number, length: number): void {
    this.#sink.reject(reason, line, offset, length);
  }
}

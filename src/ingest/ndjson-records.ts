// The general way for NDJSON: lines, JSON.parse, paths.
import { nameSlot, type Slot } from "./columns.js";
import { expandExponent } from "./json-numbers.js";
import { JsonValues } from "./json-values.js";
import { LineFraming } from "./line-framing.js";
import type { ReaderContext, RecordReader } from "./read-dump.js";
import type { RejectReason } from "./rejects.js";
import { Salvage } from "./salvage.js";

/** What stands for a value that is nested too deep to be read: not blank, and no identifier. */
const unreadValue = "(nested)";

/** Reads an NDJSON dump. */
export class NdjsonRecords implements RecordReader {
  readonly #framing: LineFraming;
  readonly #salvage: Salvage;
  readonly #values: JsonValues;
  readonly #context: ReaderContext;
  readonly #slots: Slot[] = [];
  readonly #texts: string[] = [];
  #count = 0;

  constructor(context: ReaderContext) {
    this.#context = context;
    const { columns, consumer, maxRecordBytes, firstOffset } = context;
    const put = (slot: Slot, text: string): void => {
      this.#slots[this.#count] = slot;
      this.#texts[this.#count] = text;
      this.#count += 1;
    };
    this.#values = new JsonValues({
      value(path, value) {
        put(columns.slot(path), value);
      },
      number(path, text) {
        const slot = columns.slot(path);
        // A phone number's exponent tells whether digits were lost: that is judged where phone numbers are read.
        put(slot, slot.kind === "username" ? expandExponent(text) : text);
      },
      blank(path) {
        columns.slot(path);
      },
      unread(path) {
        put({ number: columns.slot(path).number, kind: null }, unreadValue);
      },
      name(name) {
        put(nameSlot, name);
      },
    });
    this.#salvage = new Salvage({ json: true }, (candidate) => {
      consumer.salvage(candidate);
    });
    this.#framing = new LineFraming(
      { maxRecordBytes, firstOffset },
      {
        record: (buffer, start, end, line, offset) => {
          this.#line(buffer, start, end, line, offset);
        },
        rejectedBytes: (buffer, start, end) => {
          this.#salvage.push(buffer, start, end);
        },
        reject: (reason, line, offset, length) => {
          this.#reject(reason, line, offset, length);
        },
      },
    );
  }

  push(chunk: Buffer): void {
    this.#framing.push(chunk);
  }

  end(): void {
    this.#framing.end();
  }

  #line(buffer: Buffer, start: number, end: number, line: number, offset: number): void {
    this.#count = 0;
    const reason = this.#values.flatten(buffer.toString("utf8", start, end));
    if (reason === undefined) {
      this.#context.consumer.record(this.#slots, this.#texts, this.#count, offset, end - start);
      return;
    }
    this.#salvage.push(buffer, start, end);
    this.#reject(reason, line, offset, end - start);
  }

  #reject(reason: RejectReason, line: number, offset: number, length: number): void {
    this.#salvage.end();
    this.#context.consumer.reject({ file: this.#context.fileName, line, offset, length, reason });
  }
}

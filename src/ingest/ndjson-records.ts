// The general way for NDJSON: lines, JSON.parse, paths.
import { nameSlot, type Slot } from "./columns.js";
import { expandExponent } from "./json-numbers.js";
import { JsonValues } from "./json-values.js";
import { LineFraming } from "./line-framing.js";
import { noIdentifiers } from "./no-identifiers.js";
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
  #records = 0;
  #hasIdentifiers = false;
  /** Something in the present record is nested too deep to be read. */
  #hasUnread = false;

  constructor(context: ReaderContext) {
    this.#context = context;
    const { columns, consumer, maxRecordBytes, firstOffset } = context;
    const put = (slot: Slot, text: string): void => {
      this.#hasIdentifiers ||= slot.kind !== null && slot.number >= 0;
      this.#slots[this.#count] = slot;
      this.#texts[this.#count] = text;
      this.#count += 1;
    };
    this.#values = new JsonValues(
      {
        value(path, value) {
          put(columns.slot(path), value);
        },
        number(path, text) {
          const slot = columns.slot(path);
          // A phone number's exponent tells whether digits were lost: that is judged where phone numbers are read.
          put(slot, slot.kind === "username" ? expandExponent(text) : text);
        },
        blank: (path) => {
          const { kind } = columns.slot(path);
          this.#hasIdentifiers ||= kind !== null;
        },
        unread: (path) => {
          this.#hasUnread = true;
          put({ ...nameSlot, number: columns.slot(path).number, kind: null }, unreadValue);
        },
        name(name) {
          put(nameSlot, name);
        },
      },
      columns.isKnownName,
      columns.starredBefore,
    );
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
    this.#context.columns.addStarred(this.#values.starred);
    this.#context.columns.addValueNames(this.#values.valueNames);
    if (this.#records > 0 && !this.#hasIdentifiers) throw noIdentifiers(this.#context.fileName);
  }

  #line(buffer: Buffer, start: number, end: number, line: number, offset: number): void {
    this.#count = 0;
    this.#hasUnread = false;
    const reason = this.#values.flatten(buffer.toString("utf8", start, end));
    if (reason === undefined) {
      this.#records += 1;
      this.#context.consumer.record(this.#slots, this.#texts, this.#count, offset, end - start);
      if (this.#hasUnread) this.#salvageBytes(buffer, start, end);
      return;
    }
    this.#salvageBytes(buffer, start, end);
    this.#reject(reason, line, offset, end - start);
  }

  #salvageBytes(buffer: Buffer, start: number, end: number): void {
    this.#salvage.push(buffer, start, end);
    this.#salvage.end();
  }

  #reject(reason: RejectReason, line: number, offset: number, length: number): void {
    this.#salvage.end();
    this.#context.consumer.reject({ file: this.#context.fileName, line, offset, length, reason });
  }
}

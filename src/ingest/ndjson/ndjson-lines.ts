// What a line of NDJSON gives: values and their slots, or a reject, searched for addresses (docs/reading.md, "NDJSON").
import { nameSlot, type Slot } from "../columns.js";
import { expandExponent } from "./json-numbers.js";
import type { PathNode } from "../json-path.js";
import { JsonValues } from "./json-values.js";
import type { FramingSink } from "../line-cutting.js";
import type { RejectReason } from "../rejects.js";
import { Salvage } from "../salvage.js";

/** What stands for a value that is nested too deep to be read: not blank, and no identifier. */
const unreadValue = "(nested)";

/** Takes what lines hold. Offsets and lengths are bytes; lines count as those of the framing do. */
export interface NdjsonSink {
  /** `count` values and their slots; both arrays are used again. */
  record(slots: readonly Slot[], values: readonly string[], count: number, offset: number, length: number): void;
  /** What may be an e-mail address in a reject, or in a record that could be read in part only, which follows. */
  salvage(candidate: string): void;
  reject(reason: RejectReason, line: number, offset: number, length: number): void;
}

/** Reads framed lines. */
export class NdjsonLines implements FramingSink {
  /** Lines that were records. */
  records = 0;
  /** Whether one of them had a column of identifiers. */
  hasIdentifiers = false;
  readonly #sink: NdjsonSink;
  readonly #values: JsonValues;
  readonly #salvage: Salvage;
  readonly #slots: Slot[] = [];
  readonly #texts: string[] = [];
  #count = 0;
  #isIdentifier = false;
  /** Something in the present record is nested too deep to be read. */
  #hasUnread = false;

  /** `slotOf` gives the slot of a path; `root` is the place of the records. */
  constructor(slotOf: (path: string) => Slot, root: PathNode, sink: NdjsonSink) {
    this.#sink = sink;
    const put = (slot: Slot, text: string): void => {
      this.#isIdentifier ||= slot.kind !== null && slot.number >= 0;
      this.#slots[this.#count] = slot;
      this.#texts[this.#count] = text;
      this.#count += 1;
    };
    this.#values = new JsonValues(
      {
        value(path, value) {
          put(slotOf(path), value);
        },
        number(path, text) {
          const slot = slotOf(path);
          // A phone number's exponent tells whether digits were lost: that is judged where phone numbers are read.
          put(slot, slot.kind === "username" ? expandExponent(text) : text);
        },
        blank: (path) => {
          const { kind } = slotOf(path);
          this.#isIdentifier ||= kind !== null;
        },
        unread: (path) => {
          this.#hasUnread = true;
          put({ ...nameSlot, number: slotOf(path).number, kind: null }, unreadValue);
        },
        name(name) {
          put(nameSlot, name);
        },
      },
      root,
    );
    this.#salvage = new Salvage({ json: true }, (candidate) => {
      sink.salvage(candidate);
    });
  }

  record(buffer: Buffer, start: number, end: number, line: number, offset: number): void {
    this.#count = 0;
    this.#isIdentifier = false;
    this.#hasUnread = false;
    const reason = this.#values.flatten(buffer.toString("utf8", start, end));
    if (reason === undefined) {
      this.records += 1;
      this.hasIdentifiers ||= this.#isIdentifier;
      if (this.#hasUnread) this.#salvageBytes(buffer, start, end);
      this.#sink.record(this.#slots, this.#texts, this.#count, offset, end - start);
      return;
    }
    this.#salvageBytes(buffer, start, end);
    this.#sink.reject(reason, line, offset, end - start);
  }

  rejectedBytes(buffer: Buffer, start: number, end: number): void {
    this.#salvage.push(buffer, start, end);
  }

  reject(reason: RejectReason, line: number, offset: number, length: number): void {
    this.#salvage.end();
    this.#sink.reject(reason, line, offset, length);
  }

  #salvageBytes(buffer: Buffer, start: number, end: number): void {
    this.#salvage.push(buffer, start, end);
    this.#salvage.end();
  }
}

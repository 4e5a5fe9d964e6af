// Reads a line of NDJSON into values and their slots, or into a reject, which is searched for
// addresses (docs/reading.md, "NDJSON").
import { nameSlot, type Slot } from "../columns.js";
import { expandExponent } from "./json-numbers.js";
import type { PathNode } from "../json-path.js";
import { JsonValues } from "./json-values.js";
import type { FramingSink } from "../line-cutting.js";
import type { RejectReason } from "../rejects.js";
import { RejectSearch, type RejectSearchOptions, type RejectSink } from "../reject-search.js";

/** Stands for a value that is nested too deeply to be read: not blank, and not an identifier. */
const unreadValue = "(nested)";

/** How lines are searched. */
export const ndjsonSearch: RejectSearchOptions = { json: true };

/**
 * Receives the contents of lines. Offsets and lengths are bytes; line numbers are those of the
 * framing.
 */
export interface NdjsonSink extends RejectSink {
  /** Receives `count` values and their slots; both arrays are reused. */
  record(
    slots: readonly Slot[],
    values: readonly string[],
    count: number,
    offset: number,
    length: number,
  ): void;
  reject(reason: RejectReason, line: number, offset: number, length: number): void;
}

/** Reads framed lines. */
export class NdjsonLines implements FramingSink {
  /** Number of lines that were records. */
  records = 0;
  /** True if one of them had a column of identifiers. */
  hasIdentifiers = false;
  readonly #sink: NdjsonSink;
  readonly #values: JsonValues;
  readonly #search: RejectSearch;
  readonly #slots: Slot[] = [];
  readonly #texts: string[] = [];
  #count = 0;
  #isIdentifier = false;
  /** True if a value of the current record is nested too deeply to be read. */
  #hasUnread = false;

  /** `slotOf` returns the slot of a path; `root` is the node of the records. */
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
          // The exponent of a phone number shows whether digits were lost, so the phone rules need
          // it.
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
    this.#search = new RejectSearch(ndjsonSearch, sink);
  }

  record(buffer: Buffer, start: number, end: number, line: number, offset: number): void {
    this.#count = 0;
    this.#isIdentifier = false;
    this.#hasUnread = false;
    const reason = this.#values.flatten(buffer.toString("utf8", start, end));
    if (reason === undefined) {
      this.records += 1;
      this.hasIdentifiers ||= this.#isIdentifier;
      if (this.#hasUnread) this.#searchBytes(buffer, start, end);
      this.#sink.record(this.#slots, this.#texts, this.#count, offset, end - start);
      return;
    }
    this.#searchBytes(buffer, start, end);
    this.#sink.reject(reason, line, offset, end - start);
  }

  rejectedBytes(buffer: Buffer, start: number, end: number): void {
    this.#search.push(buffer, start, end);
  }

  reject(reason: RejectReason, line: number, offset: number, length: number): void {
    this.#search.end();
    this.#sink.reject(reason, line, offset, length);
  }

  /** Takes the text of a reject, and with `isSearched` its addresses. */
  takeReject(bytes: Buffer, isSearched: boolean): void {
    this.#search.take(bytes, isSearched);
  }

  #searchBytes(buffer: Buffer, start: number, end: number): void {
    this.#search.push(buffer, start, end);
    this.#search.end();
  }
}

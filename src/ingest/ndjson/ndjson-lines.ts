// Reads a line of NDJSON into values and their slots, or into a reject, which is searched for
// addresses (docs/reading.md, "NDJSON").
import { severalPeople } from "../../format/column-set.js";
import { keySlot, nameSlot, type Slot } from "../columns.js";
import { documentPart } from "./document-lines.js";
import { expandExponent } from "./json-numbers.js";
import type { PathNode } from "../json-path.js";
import { JsonValues } from "./json-values.js";
import { LineRecords, type LineRecord, type ListRules } from "./line-records.js";
import type { FramingSink } from "../line-cutting.js";
import type { RecordShape } from "../record-reader.js";
import type { RejectReason } from "../rejects.js";
import type { SalvageOptions } from "../salvage.js";
import { RejectSearch, type RejectSink } from "../reject-search.js";

/** Stands for a value that is nested too deeply to be read: not blank, and not an identifier. */
const unreadValue = "(nested)";
/** Stands for text that may hold an identifier, of the objects around a record. */
const sharedValue = "(shared)";

/** How lines are searched. */
export const ndjsonSearch: SalvageOptions = { json: true };

/**
 * Receives the contents of lines. Offsets and lengths are bytes; line numbers are those of the
 * framing.
 */
export interface NdjsonSink extends RejectSink {
  /**
   * Receives `count` values and their slots; both arrays are reused. The length of a line that holds
   * several records is that of the first; the others have the length 0.
   */
  record(
    slots: readonly Slot[],
    values: readonly string[],
    count: number,
    offset: number,
    length: number,
    shape: RecordShape,
    line: number,
  ): void;
  reject(reason: RejectReason, line: number, offset: number, length: number): void;
}

/** Reads framed lines. */
export class NdjsonLines implements FramingSink {
  /** Number of lines that were records, or several of them. */
  records = 0;
  /** True if one of them had a column of identifiers. */
  hasIdentifiers = false;
  readonly #sink: NdjsonSink;
  readonly #values: JsonValues;
  readonly #search: RejectSearch;
  readonly #slotOf: (path: string) => Slot;
  /** Values by their records, for lines that hold several. */
  readonly #people: LineRecords;
  readonly #personSlots: Slot[] = [];
  readonly #personTexts: string[] = [];
  readonly #hasParts: boolean;
  readonly #slots: Slot[] = [];
  readonly #texts: string[] = [];
  #count = 0;
  #isIdentifier = false;
  /** True if a value of the current record was not read: it is nested too deeply, or its name stands twice. */
  #hasUnread = false;

  /**
   * `slotOf` returns the slot of a path; `root` is the node of the records; `rules` tell which
   * elements of lists are records. `hasParts` is true if lines may be parts of an object
   * (document-lines.ts).
   */
  constructor(
    slotOf: (path: string) => Slot,
    root: PathNode,
    rules: ListRules,
    sink: NdjsonSink,
    hasParts = false,
  ) {
    this.#hasParts = hasParts;
    this.#sink = sink;
    this.#slotOf = slotOf;
    const people = (this.#people = new LineRecords(rules));
    const put = (slot: Slot, text: string): void => {
      this.#isIdentifier ||= slot.kind !== null && slot.number >= 0;
      this.#slots[this.#count] = slot;
      this.#texts[this.#count] = text;
      this.#count += 1;
    };
    this.#values = new JsonValues(
      {
        value(path, value) {
          people.value(path);
          put(slotOf(path), value);
        },
        number(path, text) {
          people.value(path);
          const slot = slotOf(path);
          // The exponent of a phone number shows whether digits were lost, so the phone rules need
          // it.
          put(slot, slot.kind === "username" ? expandExponent(text) : text);
        },
        blank: (path) => {
          people.blank(path);
          const { kind } = slotOf(path);
          this.#isIdentifier ||= kind !== null;
        },
        unread: (path) => {
          this.#hasUnread = true;
          people.value(path);
          put({ ...nameSlot, number: slotOf(path).number, kind: null }, unreadValue);
        },
        repeated: () => {
          this.#hasUnread = true;
        },
        name(name, path) {
          people.name(path);
          put(nameSlot, name);
        },
        key(name) {
          people.key();
          put(keySlot, name);
        },
        enter(path) {
          people.enter(path);
        },
        leave() {
          people.leave();
        },
        isList: (path) => people.isList(path),
      },
      root,
    );
    this.#search = new RejectSearch(ndjsonSearch, sink);
  }

  record(buffer: Buffer, start: number, end: number, line: number, offset: number): void {
    const part = this.#hasParts ? documentPart(buffer, start, end) : undefined;
    if (part !== undefined) {
      const { isElement, length } = part;
      this.#read(buffer, part.start, end, { line, offset, length, part: isElement ? "element" : "rest" });
      return;
    }
    this.#read(buffer, start, end, { line, offset, length: end - start });
  }

  /** Reads an element of a long object, as a line of its own. `length` is that in the source. */
  element(json: Buffer, line: number, offset: number, length: number): void {
    this.#read(json, 0, json.length, { line, offset, length, part: "element" });
  }

  /** Reads what remains of a long object; it is no record unless it has a person of its own. */
  rest(json: Buffer, line: number, offset: number, length: number): void {
    this.#read(json, 0, json.length, { line, offset, length, part: "rest" });
  }

  #read(
    buffer: Buffer,
    start: number,
    end: number,
    {
      line,
      offset,
      length,
      part,
    }: { line: number; offset: number; length: number; part?: "element" | "rest" },
  ): void {
    this.#count = 0;
    this.#isIdentifier = false;
    this.#hasUnread = false;
    this.#people.clear();
    const reason = this.#values.flatten(buffer.toString("utf8", start, end));
    if (reason === undefined) {
      this.records += 1;
      this.hasIdentifiers ||= this.#isIdentifier;
      if (this.#hasUnread) this.#searchBytes(buffer, start, end);
      const records = this.#people.divide();
      if (records === undefined)
        this.#sink.record(
          this.#slots,
          this.#texts,
          this.#count,
          offset,
          length,
          part === "rest" && !this.#people.isPersonal() ? "around" : "named",
          line,
        );
      else {
        // The object around an element is read with what remains of it.
        const isAround = part === "element" && records.length > 1 && records[0]!.own.length === 0;
        this.#several(isAround ? records.slice(1) : records, offset, length, line);
      }
      return;
    }
    this.#searchBytes(buffer, start, end);
    this.#sink.reject(reason, line, offset, length);
  }

  rejectedBytes(buffer: Buffer, start: number, end: number): void {
    this.#search.push(buffer, start, end);
  }

  reject(reason: RejectReason, line: number, offset: number, length: number): void {
    this.#search.end();
    this.#sink.reject(reason, line, offset, length);
  }

  /** Takes a reject that the kernel has counted: see `RejectSearch`. */
  takeReject(bytes: Buffer, wanted: { isSearched: boolean; isRead: boolean }): void {
    this.#search.take(bytes, wanted);
  }

  /** Passes on several records, or one that may be of several people. */
  #several(records: readonly LineRecord[], offset: number, length: number, line: number): void {
    let bytes = length;
    let sharedBefore: readonly number[] = [];
    let around: readonly [Slot, string][] = [];
    for (const { own, shared, isUnsure, isCounted } of records) {
      if (own.length === 0 && !isCounted) continue;
      if (shared !== sharedBefore) around = shared.flatMap((value) => this.#asShared(value));
      sharedBefore = shared;
      let count = 0;
      const put = (slot: Slot, text: string): void => {
        this.#personSlots[count] = slot;
        this.#personTexts[count] = text;
        count += 1;
      };
      for (const value of own) put(this.#slots[value]!, this.#texts[value]!);
      for (const [slot, text] of around) put(slot, text);
      if (isUnsure) put(this.#slotOf(severalPeople), severalPeople);
      this.#sink.record(
        this.#personSlots,
        this.#personTexts,
        count,
        offset,
        bytes,
        isCounted ? "named" : "around",
        line,
      );
      bytes = 0;
    }
  }

  /** Returns a value that several records share: they have its column, not what stands in it. */
  #asShared(value: number): [Slot, string][] {
    const slot = this.#slots[value]!;
    const text = this.#texts[value]!;
    if (slot.number < 0) return [];
    // A country around phone numbers applies to all of them.
    if (slot.isCountryCode) return [[slot, text]];
    const { number } = slot;
    const bare: Slot = { number, kind: null, isCountryCode: false, isSecret: false, countryCodeNumber: -1 };
    return [[bare, /[@+]/u.test(text) ? sharedValue : text]];
  }

  #searchBytes(buffer: Buffer, start: number, end: number): void {
    this.#search.push(buffer, start, end);
    this.#search.end();
  }
}

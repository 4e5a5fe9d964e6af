// The kernel's reader of CSV, bound to TypeScript: a block of bytes to staged entries, and to what it leaves to the definition.
// The layout of its state and of what it writes is that of src/kernel/assembly/values/csv-reader.ts and noted-values.ts, csv/exposed-fields.ts and encode/staged-entry.ts.

import { bug } from "../../errors.js";
import type { Kernel } from "../kernel.js";
import {
  bareModes,
  stops,
  type BareMode,
  type CsvCounts,
  type CsvParserOptions,
  type Doubt,
  type FieldPlan,
  type PhoneTable,
  type ReadAt,
  type Stop,
} from "./parser-options.js";
import { readerPlaces, STATE, type ReaderField } from "./reader-state.js";
import { fillClasses, fillPairs, fillWords, layProviders, PAIRS_BYTES } from "./value-tables.js";

const NARROW_BYTES = 16;
const WIDE_BYTES = 48;
const PLAN_BYTES = 4;
const NO_COLUMN = 0xffff;
const NOTE_BYTES = 16;
const NOTE_LISTS = 4;
const ELSEWHERE = 255;
const NARROW_COLUMNS = 48;
const DOUBT_BYTES = 8;
/** Records that are judged together, and the places of fields that are held for them. */
const MOST_ROWS = 128;
const MOST_PLACES = 4096;
/** The kernel writes so many places beyond those that it wants. */
const SLACK_PLACES = 96;
const ESCAPED = 0x80000000;
/** The kernel reads so far beyond the bytes that it is given. */
const SLACK_BYTES = 64;
const PHONE = 2;
const LINE_FEED = 10;
const SCRATCH_BYTES = 512;
/** Few doubts at a time: what is learned from them spares further ones. */
const MOST_DOUBTS_BYTES = 1 << 15;
const noColumns = new Uint8Array(32);

/** One parser of blocks; its buffer, staged entries and counts lie in the memory of its kernel. */
export class CsvParser {
  /** The size of a staged entry. */
  stagedBytes: number;
  /** Bytes of a column set in use. */
  columnBytes: number;

  readonly #kernel: Kernel;
  readonly #at: number;
  readonly #escape: number;
  readonly #quote: number;
  readonly #staged: number;
  readonly #exposures: number;
  readonly #values: number;
  /** Where the pairs are with which a blank value begins, of columns of phone numbers and of others. */
  protected readonly phonePairs: number;
  protected readonly wordPairs: number;
  #state: Uint32Array = new Uint32Array(0);
  #doubtsView = new Uint32Array(0);
  readonly #doubts: number;
  readonly #doubtsBytes: number;

  #buffer = 0;
  #capacity = 0;
  /** The buffer holds the bytes of the source from `#base` on, `#filled` of them. */
  #base = 0;
  #filled = 0;
  #mostStates = 0;
  #sampledBytes = 0;

  constructor(kernel: Kernel, options: CsvParserOptions) {
    const { delimiter, quote, escape, maxRecordBytes, fields, blankWords, phones, providers, bufferBytes, stagingBytes, batchRecords } = options;
    this.#kernel = kernel;
    this.#quote = quote;
    this.#escape = escape;
    this.#at = kernel.reserve(kernel.exports.csvReaderBytes());
    const plan = kernel.reserve(fields.length * PLAN_BYTES);
    const rows = Math.max(1, Math.min(MOST_ROWS, batchRecords, Math.floor(MOST_PLACES / fields.length)));
    const placesBytes = 4 * (rows * fields.length + SLACK_PLACES);
    const starts = kernel.reserve(placesBytes);
    // One place lies before the first.
    const ends = kernel.reserve(placesBytes + 16) + 16;
    const lists = listFields(fields);
    const listedFields = kernel.reserve(2 * lists.flat().length + 2 * lists.length);
    const notesRoom = rows * Math.max(...lists.map((list) => list.length));
    const notes = kernel.reserve(NOTE_BYTES * (NOTE_LISTS * notesRoom + 1));
    // One for each identifier, and one for a mailbox.
    const batchEntries = rows * (fields.filter(({ kind }) => kind !== 0).length + 1);
    const columns = fields.reduce((most, { number }) => Math.max(most, number + 1), 1);
    this.columnBytes = Math.ceil(columns / 8);
    // A header in which a column stands twice is read as one of many columns is.
    const isNarrow = columns <= NARROW_COLUMNS && new Set(fields.map(({ number }) => number)).size === fields.length;
    this.stagedBytes = isNarrow ? NARROW_BYTES : WIDE_BYTES;
    // When it is full, the kernel stops, and goes on when there is room.
    const stagedSize = Math.max(stagingBytes, 2 * batchEntries * this.stagedBytes + 2 * WIDE_BYTES);
    this.#staged = kernel.reserve(stagedSize);
    this.#doubtsBytes = Math.max(Math.min(stagingBytes >> 2, MOST_DOUBTS_BYTES), 2 * rows * (DOUBT_BYTES + 8 * fields.length));
    this.#doubts = kernel.reserve(this.#doubtsBytes);
    this.#exposures = kernel.reserve(32 * 256 * 4);
    this.#values = kernel.reserve(64);
    const words = kernel.reserve(Math.max(1, blankWords.length) * 16);
    const wordStarts = kernel.reserve(256);
    const wordPairs = (this.wordPairs = kernel.reserve(PAIRS_BYTES));
    const phonePairs = (this.phonePairs = kernel.reserve(PAIRS_BYTES));
    const tables = kernel.reserve(isNarrow ? kernel.exports.columnTablesBytes(fields.length) >>> 0 : 0);
    const emailClasses = kernel.reserve(256);
    const rules = kernel.reserve(phones.rules.length);
    const placesOfRules = kernel.reserve(phones.places.byteLength);
    const codeLengths = kernel.reserve(phones.codeLengths.length);
    const scratch = kernel.reserve(SCRATCH_BYTES);
    const table = layProviders(kernel, providers);
    this.#growBuffer(bufferBytes);

    const values: Partial<Record<ReaderField, number>> = {
      delimiter,
      quote: quote < 0 ? LINE_FEED : quote,
      escape: quote < 0 ? LINE_FEED : escape,
      fields: fields.length,
      escapesMayBeBlank:
        escape !== quote ||
        [quote, escape].some((byte) => byte <= 32 || byte >= 128 || blankWords.some((word) => word.includes(String.fromCharCode(byte))))
          ? 1
          : 0,
      maxRecordBytes,
      plan,
      doubts: this.#doubts,
      doubtsEnd: this.#doubts,
      doubtsLimit: this.#doubts + this.#doubtsBytes,
      staged: this.#staged,
      stagedEnd: this.#staged,
      stagedLimit: this.#staged + stagedSize,
      stagedBytes: this.stagedBytes,
      columnBytes: this.columnBytes,
      exposures: this.#exposures,
      values: this.#values,
      words,
      wordCount: blankWords.length,
      wordStarts,
      emailClasses,
      regionRule: phones.regionRule,
      rules,
      places: placesOfRules,
      codeLengths,
      scratch,
      batchRows: rows,
      starts,
      ends,
      listedFields,
      notes,
      notesRoom,
      batchEntries,
      wordPairs,
      phonePairs,
      columnTables: tables,
      ...table,
    };
    for (const [name, value] of Object.entries(values)) this.#set(name as ReaderField, value);
    const planView = new DataView(kernel.exports.memory.buffer, plan, fields.length * PLAN_BYTES);
    fields.forEach(({ kind, number, countryCodeField }, field) => {
      planView.setUint8(field * PLAN_BYTES, kind);
      planView.setUint8(field * PLAN_BYTES + 1, number);
      planView.setUint16(field * PLAN_BYTES + 2, fields[countryCodeField]?.number ?? NO_COLUMN, true);
    });
    new Uint16Array(kernel.exports.memory.buffer, listedFields).set(lists.flatMap((list) => [list.length, ...list]));
    kernel.bytes(rules, phones.rules.length).set(phones.rules);
    new Uint16Array(kernel.exports.memory.buffer, placesOfRules, phones.places.length).set(phones.places);
    kernel.bytes(codeLengths, phones.codeLengths.length).set(phones.codeLengths);
    fillWords(kernel.bytes(words, blankWords.length * 16), kernel.bytes(wordStarts, 256), blankWords);
    fillPairs(kernel.bytes(wordPairs, PAIRS_BYTES), blankWords);
    // In a column of phone numbers a zero is a blank word too.
    fillPairs(kernel.bytes(phonePairs, PAIRS_BYTES), [...blankWords, "0"]);
    if (isNarrow) kernel.exports.layColumnTables(this.#at);
    fillClasses(kernel.bytes(emailClasses, 256));
  }

  /** There are more columns than before, 256 at most. Nothing may be staged if that makes entries wider. */
  setColumnCount(columns: number): void {
    this.columnBytes = Math.ceil(columns / 8);
    this.stagedBytes = columns > NARROW_COLUMNS ? WIDE_BYTES : NARROW_BYTES;
    this.#set("columnBytes", this.columnBytes);
    this.#set("stagedBytes", this.stagedBytes);
  }

  /**
   * Says how bare digits are read, those that are valid both ways included once that is decided, and how many bytes of the source are its
   * sample: in them those with a place are counted.
   */
  setPhones(bareMode: BareMode, prefersInternational: boolean, sampledBytes: number): void {
    this.#set("bareMode", bareModes.indexOf(bareMode));
    this.#set("prefersInternational", prefersInternational ? 1 : 0);
    this.#sampledBytes = sampledBytes;
  }

  /** Copies what is known of numbering plans by now; what is learned later is not seen. */
  setPhoneTable({ transitions, accepting, states }: PhoneTable, startState: number): void {
    if (states > this.#mostStates) {
      this.#mostStates = 2 * states;
      this.#set("transitions", this.#kernel.reserve(this.#mostStates * 40));
      this.#set("accepting", this.#kernel.reserve(this.#mostStates));
    }
    this.#words(this.#get("transitions"), states * 10).set(transitions.subarray(0, states * 10));
    this.#kernel.bytes(this.#get("accepting"), states).set(accepting.subarray(0, states));
    this.#set("states", states);
    this.#set("startState", startState);
  }

  /** Begins a block whose first record starts at `offset`. What was staged and counted is dropped. */
  begin(offset: number, read: ReadAt): void {
    this.drop();
    this.resume(offset, 0, read);
  }

  /** The start of the first line behind `offset`, undefined if none is at hand; what was staged and counted is dropped. */
  lineStart(offset: number, read: ReadAt): number | undefined {
    this.drop();
    this.#load(offset, read);
    const lineFeed = this.#kernel.bytes(this.#buffer, this.#filled).indexOf(LINE_FEED);
    return lineFeed < 0 ? undefined : offset + lineFeed + 1;
  }

  /** Goes on at another place: the start of a record there, `line` lines after the block's start. */
  resume(offset: number, line: number, read: ReadAt): void {
    this.#set("line", line);
    if (offset >= this.#base && offset <= this.#base + this.#filled) this.#set("at", this.#buffer + offset - this.#base);
    else this.#load(offset, read);
  }

  /** Copies bytes of the source from an offset on, as far as they are at hand: 0 if they are not. */
  readonly copyTo: ReadAt = (into, offset) => {
    const from = offset - this.#base;
    const length = Math.min(into.length, this.#filled - from);
    if (from < 0 || length <= 0) return 0;
    into.set(this.#kernel.bytes(this.#buffer + from, length));
    return length;
  };

  /** Where reading is: the start of a record. */
  get offset(): number {
    return this.#base + this.#get("at") - this.#buffer;
  }

  /** Lines since the block's start. */
  get line(): number {
    return this.#get("line");
  }

  /**
   * Reads records up to the first that starts at `stopOffset` or behind; `size` is the length of the source, perhaps still
   * infinite. `"more-bytes"` is answered by {@link refill}.
   */
  parse(stopOffset: number, size: number): Stop {
    const end = this.#base + this.#filled;
    const stop = this.#buffer + Math.min(stopOffset, end) - this.#base;
    this.#set("sampleEnd", Math.min(Math.max(0, this.#buffer + this.#sampledBytes - this.#base), ESCAPED));
    const result = stops[this.parseBytes(this.#at, stop, this.#buffer + this.#filled, end >= size ? 1 : 0)] as Stop;
    return result === "done" && this.offset < stopOffset && end < size ? "more-bytes" : result;
  }

  /** Has the kernel read: see `parseCsv` in csv-parse.ts, and the results there. */
  protected parseBytes(state: number, stop: number, end: number, isLast: 0 | 1): number {
    return this.#kernel.exports.parseCsv(state, stop, end, isLast);
  }

  /**
   * Moves what is left to the buffer's start and reads on behind it. There must be no doubts, since their places move too.
   * Returns false if the present record is longer than `maxRecordBytes` already.
   */
  refill(maxRecordBytes: number, read: ReadAt): boolean {
    const at = this.#get("at") - this.#buffer;
    const left = this.#filled - at;
    if (left > maxRecordBytes + SLACK_BYTES) return false;
    if (2 * left > this.#capacity) {
      const old = this.#buffer;
      this.#growBuffer(2 * this.#capacity);
      this.#kernel.bytes(this.#buffer, this.#capacity).set(this.#kernel.bytes(old + at, left));
    } else {
      this.#kernel.bytes(this.#buffer, this.#capacity).copyWithin(0, at, this.#filled);
    }
    this.#hold(this.#base + at, left);
    this.#filled = left + read(this.#kernel.bytes(this.#buffer + left, this.#capacity - left), this.#base + left);
    this.#endBytes();
    return true;
  }

  /** What the kernel has noted of records that it left, and forgets. */
  protected takeDoubtWords(): Uint32Array {
    const bytes = this.#get("doubtsEnd") - this.#doubts;
    if (bytes === 0) return new Uint32Array(0);
    this.#set("doubtsEnd", this.#doubts);
    if (this.#doubtsView.length === 0) this.#doubtsView = new Uint32Array(this.#kernel.exports.memory.buffer, this.#doubts, this.#doubtsBytes / 4);
    // Taken along: what is done with a doubt may grow the kernel's memory.
    return this.#doubtsView.slice(0, bytes / 4);
  }

  /** The place in the source of an address in the bytes at hand. */
  protected offsetOf(address: number): number {
    return this.#base + address - this.#buffer;
  }

  /** Gives the records that the kernel left: the values of all their fields, and where they stand; then forgets them. Returns whether there were any. */
  takeDoubts(give: (doubt: Doubt, values: string[]) => void): boolean {
    const words = this.takeDoubtWords();
    if (words.length === 0) return false;
    const fields = this.#get("fields");
    for (let word = 0; word < words.length;) {
      const from = words[word]!;
      const length = words[word + 1]!;
      // A copy: what is done with a doubt may grow the kernel's memory.
      const source = Buffer.from(this.#kernel.bytes(from, length));
      word += DOUBT_BYTES / 4;
      const values: string[] = [];
      for (let field = 0; field < fields; field++, word += 2) {
        const start = words[word]! - from;
        const end = words[word + 1]!;
        if (end >= ESCAPED) values.push(this.#unescaped(source.subarray(start, end - ESCAPED - from)));
        else values.push(end === 0 ? "" : source.toString("utf8", start, end - from));
      }
      give({ offset: this.#base + from - this.#buffer, length }, values);
    }
    return true;
  }

  /** Whether at least half of the room for staged entries is taken. */
  get isHalfStaged(): boolean {
    return 2 * (this.#get("stagedEnd") - this.#staged) > this.#get("stagedLimit") - this.#staged;
  }

  /** Stages an identifier in canonical form, with a column set of 32 bytes; false if there is no room. */
  stage(kindNumber: number, canonical: string, columns: Uint8Array, records: 0 | 1): boolean {
    const end = this.#get("stagedEnd");
    if (end + WIDE_BYTES > this.#get("stagedLimit")) return false;
    const length = this.#kernel.stage(kindNumber, canonical);
    this.#kernel.exports.hashTo(this.#kernel.stagingAddress, length, end);
    const entry = this.#kernel.bytes(end, this.stagedBytes);
    entry[8] = kindNumber | (records << 4);
    entry[9] = 0;
    // An entry that adds no records has no columns.
    const set = records === 0 ? noColumns : columns;
    if (this.stagedBytes === NARROW_BYTES) for (let byte = 0; byte < 6; byte++) entry[10 + byte] = set[byte]!;
    else {
      entry.fill(0, 10, 16);
      entry.set(set, 16);
    }
    this.#set("stagedEnd", end + this.stagedBytes);
    return true;
  }

  /** Hands the staged entries over, from and to an address, and forgets them. */
  takeStaged(take: (from: number, end: number, entryBytes: number) => void): void {
    take(this.#staged, this.#get("stagedEnd"), this.stagedBytes);
    this.#set("stagedEnd", this.#staged);
  }

  /**
   * Adds what was counted to `counts` and begins anew. Returns in how many records bare digits were settled by their place, as international
   * numbers.
   */
  takeCounts(counts: CsvCounts): number {
    counts.records += this.#get("records");
    counts.recordBytes += this.#get("recordBytes");
    this.#set("records", 0);
    this.#set("recordBytes", 0);
    const columns = this.#words(this.#kernel.exports.takeExposures(this.#at) >>> 0, this.columnBytes * 8);
    for (let column = 0; column < columns.length; column++) counts.exposed[column]! += columns[column]!;
    const values = this.#words(this.#values, 16);
    const refused = this.#get("refused");
    for (let kind = 1; kind < 16; kind++) if (values[kind] !== 0) counts.values(kind, values[kind]!, kind === PHONE ? refused : 0);
    values.fill(0);
    this.#set("refused", 0);
    const settled = this.#get("settled");
    this.#set("settled", 0);
    return settled;
  }

  /** Drops what was staged, left and counted. */
  drop(): void {
    this.#set("stagedEnd", this.#staged);
    this.#set("doubtsEnd", this.#doubts);
    this.#set("records", 0);
    this.#set("recordBytes", 0);
    this.#set("refused", 0);
    this.#set("settled", 0);
    this.#words(this.#exposures, this.columnBytes * 256).fill(0);
    this.#words(this.#values, 16).fill(0);
  }

  #load(offset: number, read: ReadAt): void {
    this.#hold(offset, 0);
    this.#filled = read(this.#kernel.bytes(this.#buffer, this.#capacity), offset);
    this.#endBytes();
  }

  /**
   * Says what the buffer holds before more is read into it: a read that throws leaves bytes of any place behind, and they must not
   * be taken for those of this one.
   */
  #hold(base: number, filled: number): void {
    this.#base = base;
    this.#filled = filled;
    this.#set("at", this.#buffer);
    this.#endBytes();
  }

  /** What stands behind the bytes is no part of any name, value or record. */
  #endBytes(): void {
    this.#kernel.bytes(this.#buffer + this.#filled, SLACK_BYTES).fill(LINE_FEED);
  }

  #growBuffer(bytes: number): void {
    this.#capacity = bytes;
    this.#buffer = this.#kernel.reserve(bytes + SLACK_BYTES);
    if (this.#buffer + bytes >= ESCAPED) bug("a buffer whose addresses take all 32 bits");
  }

  #words(address: number, count: number): Uint32Array {
    return new Uint32Array(this.#kernel.exports.memory.buffer, address, count);
  }

  protected setField(name: ReaderField, value: number): void {
    this.#set(name, value);
  }

  #get(name: ReaderField): number {
    return this.#stateView()[readerPlaces[name]]!;
  }

  #set(name: ReaderField, value: number): void {
    this.#stateView()[readerPlaces[name]] = value;
  }

  /** The state as words; a new view where the kernel's memory has grown. */
  #stateView(): Uint32Array {
    if (this.#state.length === 0) this.#state = this.#words(this.#at, STATE.length);
    return this.#state;
  }

  /** The content of a quoted field: an escape is dropped, whatever follows. */
  #unescaped(bytes: Buffer): string {
    const kept = Buffer.allocUnsafe(bytes.length);
    let length = 0;
    for (let at = 0; at < bytes.length; at++) {
      const next = bytes[at + 1];
      if (bytes[at] === this.#escape && next !== undefined && (next === this.#quote || this.#escape !== this.#quote)) at++;
      kept[length++] = bytes[at]!;
    }
    return kept.toString("utf8", 0, length);
  }
}

/** The fields whose values the kernel notes, list by list of noted-values.ts, and those of which it leaves every value. */
function listFields(fields: readonly FieldPlan[]): number[][] {
  const countries = new Set(fields.map(({ countryCodeField }) => countryCodeField));
  const ofKind = (wanted: number): number[] => fields.flatMap(({ kind }, field) => (kind === wanted ? [field] : []));
  return [fields.flatMap((_, field) => (countries.has(field) ? [field] : [])), ...[1, 2, 3, ELSEWHERE].map(ofKind)];
}

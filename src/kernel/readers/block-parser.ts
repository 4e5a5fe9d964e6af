// TypeScript binding of the kernel's block readers. A block of bytes becomes staged entries, and
// records deferred to the reference path. csv-parser.ts and json-parser.ts add the framing of their
// formats. Staged entries are laid out as in src/kernel/assembly/encode/staged-entry.ts.

import { bug } from "../../errors.js";
import type { Kernel } from "../kernel.js";
import { rejectIn } from "./deferred-notes.js";
import { BlockReader } from "../layouts.generated.js";
import {
  stops,
  type BareMode,
  type BlockParserOptions,
  type BlockCounts,
  type DeferredReject,
  type PhoneTable,
  type ReadAt,
  type SettledPhones,
  type WaitingPhones,
  type Stop,
} from "./parser-options.js";
import { FoldedPages } from "./folded-pages.js";
import { TracedTexts } from "./text-traces.js";
import { KNOWN_TRACES } from "./known-traces.js";
import { StateFields } from "./state-fields.js";
import { fillClasses, layWords, layProviders } from "./value-tables.js";

const NARROW_BYTES = 16;
const WIDE_BYTES = 48;
export const NARROW_COLUMNS = 48;
/** Records judged together in one batch, at most. */
export const MOST_ROWS = 128;
/** Size of a noted value, and the number of lists of them: see noted-values.ts. */
const NOTE_BYTES = 16;
const NOTE_LISTS = 4;
/** Marks the end of a value with escapes. Addresses therefore use 31 bits. */
export const ESCAPED = 0x80000000;
/** The kernel reads up to this many bytes past the end of its input. */
const SLACK_BYTES = 64;
const EMAIL = 1;
const PHONE = 2;
const DOMAIN = 5;
const LINE_FEED = 10;
const SCRATCH_BYTES = 512;
/**
 * Keeps batches of deferred records small: what the reference path learns from them (numbering
 * plans, names) saves deferring later ones.
 */
const MOST_DEFERRED_BYTES = 1 << 15;
/**
 * The most entries that one reject gives, with traces and addresses that wait: see rejects.ts, pending-traces.ts and
 * known-ends.ts. In a batch, the kernel stops once the stage is too full for another.
 */
const REJECT_ENTRIES = 16 + 512 + 512 + 256 + 128;
/** In the bytes of {@link traceBytes}: the byte ends a cell. */
const CELL_END = 0xfe;
const HAS_CELL_ENDS = 1 << 16;
/**
 * The most entries of lists in cells, of mailboxes and of traces of numbers in a batch: see several-values.ts,
 * judge-emails.ts and phone-traces.ts.
 */
const SEVERAL_ENTRIES = 2 * 512 + 640 + 512;
/** Traces of whole values for which each batch has room: see text-traces.ts. */
const TEXT_TRACES = 2048;
/** The most entries of mentions in a batch: see mentions.ts. */
const MENTION_ENTRIES = 512 + MOST_ROWS;
/** Space for the counts of rejects, by reason. */
const MOST_REASONS = 16;
const noColumns = new Uint8Array(32);
/** Numbers of columns, from 0. */
const COLUMNS = 256;
/** See assembly/values/phone-value.ts. */
const aloneModes = ["undecided", "international", "uncertain", "unread"] as const;
const PREFERS_NATIONAL = 4;
const OTHERS_INTERNATIONAL = 8;
const PREFERS_FOREIGN = 16;

/** Size of a number that waits, see waiting-phones.ts, and how many have room. */
const NARROW_WAITING = 24;
const WIDE_WAITING = 48;
const WAITING_ROOM = 1024;
/** How many of them are entered at once, and the most entries that each gives. */
const MOST_ENTERED = 256;
const ENTRIES_OF_WAITING = 3;

/** The most that one batch of records, judged together, can take. */
export interface BatchSizes {
  rows: number;
  /** Values in one list, and entries. */
  listedValues: number;
  entries: number;
  /** Bytes noted for each deferred record. */
  doubtBytes: number;
  /** Columns known at the start, and whether their sets fit in narrow entries. */
  columns: number;
  isNarrow: boolean;
}

/** Bare digits that wait, as far as they are evidence for their column. */
export interface WaitingPhone {
  column: number;
  /** True if they are a valid international number. */
  isValid: boolean;
  /** True if they are also a valid national number of +1, and have no region. */
  isAmerican: boolean;
  /** True if they stand in the sample. */
  isSampled: boolean;
  /** True if they have a region, whose numbering plan does not settle what they are. */
  hasRegion: boolean;
}

/** Passes bare digits that wait to `take`. */
export function eachWaiting({ notes, isNarrow }: WaitingPhones, take: (number: WaitingPhone) => void): void {
  const words = new Uint32Array(notes.buffer, notes.byteOffset, notes.length / 4);
  const step = (isNarrow ? NARROW_WAITING : WIDE_WAITING) / 4;
  for (let at = 2; at < words.length; at += step) {
    const bits = words[at]!;
    take({
      column: bits & 0xff,
      isValid: (bits & 0x100) !== 0,
      isAmerican: (bits & 0x200) !== 0,
      isSampled: (bits & 0x400) !== 0,
      hasRegion: bits >>> 16 !== 0,
    });
  }
}

/** Parses blocks. Its buffer, staged entries and counts lie in the memory of its kernel. */
export abstract class BlockParser {
  /** Size of a staged entry in bytes, 16 or 48. */
  stagedBytes: number;
  /** Bytes of a column set in use, 1 to 32. */
  columnBytes: number;

  /** Address of the reader's state. */
  protected readonly at: number;
  protected readonly kernel: Kernel;
  readonly #state: StateFields<keyof typeof BlockReader.words>;
  readonly #staged: number;
  readonly #stagedSize: number;
  #stagedView: Uint8Array = new Uint8Array(0);
  readonly #exposures: number;
  readonly #values: number;
  readonly #rejects: number;
  readonly #knownTraces: number;
  readonly #tracedTexts: TracedTexts;
  readonly #waiting: number;
  #deferredView = new Uint32Array(0);
  readonly #deferred: number;
  readonly #deferredBytes: number;

  #buffer = 0;
  #capacity = 0;
  /** The buffer holds `#filled` bytes of the source, starting at offset `#base`. */
  #base = 0;
  #filled = 0;
  readonly #isAlwaysWide: boolean;
  #mostStates = 0;
  #sampledBytes = 0;

  /**
   * `stateBytes` is the size of the reader's state in the kernel. The state begins with a
   * `BlockReader`.
   */
  protected constructor(kernel: Kernel, stateBytes: number, options: BlockParserOptions, batch: BatchSizes) {
    const { maxRecordBytes, blankWords, phones, providers, bufferBytes, stagingBytes } = options;
    const { textClasses, traceBytes, notesRejects, countsDomains = false } = options;
    const { rows, listedValues, doubtBytes, columns, isNarrow } = batch;
    const domains = countsDomains ? listedValues : 0;
    const entries =
      batch.entries + MENTION_ENTRIES + REJECT_ENTRIES + TEXT_TRACES + SEVERAL_ENTRIES + domains;
    this.#isAlwaysWide = countsDomains;
    this.kernel = kernel;
    this.at = kernel.reserve(stateBytes);
    this.#state = new StateFields(kernel, BlockReader, this.at);
    this.columnBytes = Math.ceil(columns / 8);
    this.stagedBytes = isNarrow && !countsDomains ? NARROW_BYTES : WIDE_BYTES;
    // The kernel stops when this is full, and continues once it has been emptied. Entries may become
    // wider.
    const most = Math.max(entries, MOST_ENTERED * ENTRIES_OF_WAITING);
    const stagedSize = Math.max(stagingBytes, 2 * most * WIDE_BYTES);
    this.#staged = kernel.reserve(stagedSize);
    this.#stagedSize = stagedSize;
    this.#deferredBytes = Math.max(Math.min(stagingBytes >> 2, MOST_DEFERRED_BYTES), 2 * rows * doubtBytes);
    this.#deferred = kernel.reserve(this.#deferredBytes);
    this.#exposures = kernel.reserve(32 * 256 * 4);
    this.#values = kernel.reserve(64);
    this.#rejects = kernel.reserve(4 * MOST_REASONS);
    const classes = kernel.reserve(256);
    const traced = kernel.reserve(256);
    this.#knownTraces = kernel.reserve(KNOWN_TRACES);
    this.#tracedTexts = new TracedTexts(kernel);
    kernel.host ??= new FoldedPages(kernel, options.folding);
    const emailClasses = kernel.reserve(256);
    const rules = kernel.reserve(phones.rules.length);
    const ruleNumbers = kernel.reserve(phones.places.byteLength);
    const placeNames = phones.names.length === 0 ? 0 : kernel.reserve(phones.names.length);
    const codeLengths = kernel.reserve(phones.codeLengths.length);
    const bareModes = kernel.reserve(COLUMNS);
    const settledIn = kernel.reserve(COLUMNS * 16);
    this.#waiting = kernel.reserve(WAITING_ROOM * WIDE_WAITING);
    this.#state.setAll({
      maxRecordBytes,
      deferred: this.#deferred,
      deferredEnd: this.#deferred,
      deferredRoomEnd: this.#deferred + this.#deferredBytes,
      staged: this.#staged,
      stagedEnd: this.#staged,
      stagedLimit: this.#staged + stagedSize,
      stagedBytes: this.stagedBytes,
      columnBytes: this.columnBytes,
      exposures: this.#exposures,
      values: this.#values,
      rejects: this.#rejects,
      notesRejects: notesRejects ? 1 : 0,
      textClasses: classes,
      traceBytes: traced,
      cellEnds: cellEndsIn(traceBytes),
      knownTraces: this.#knownTraces,
      ...layWords(kernel, blankWords),
      emailClasses,
      regionRule: phones.regionRule,
      rules,
      rulesEnd: rules + phones.rules.length,
      ruleNumbers,
      placeNames,
      codeLengths,
      bareModes,
      settledIn,
      waiting: this.#waiting,
      waitingEnd: this.#waiting,
      waitingRoomEnd: this.#waiting + WAITING_ROOM * WIDE_WAITING,
      scratch: kernel.reserve(SCRATCH_BYTES),
      batchRows: rows,
      notes: kernel.reserve(NOTE_BYTES * (NOTE_LISTS * listedValues + 1)),
      notesRoom: listedValues,
      batchEntries: entries,
      domains: countsDomains ? kernel.reserve(NOTE_BYTES * (listedValues + 1)) : 0,
      ...layProviders(kernel, providers),
    });
    this.#growBuffer(bufferBytes);
    kernel.bytes(rules, phones.rules.length).set(phones.rules);
    new Uint16Array(kernel.exports.memory.buffer, ruleNumbers, phones.places.length).set(phones.places);
    kernel.bytes(placeNames, phones.names.length).set(phones.names);
    kernel.bytes(codeLengths, phones.codeLengths.length).set(phones.codeLengths);
    fillClasses(kernel.bytes(emailClasses, 256));
    kernel.bytes(classes, 256).set(textClasses);
    kernel.bytes(traced, 256).set(traceBytes);
  }

  /**
   * Raises the number of columns, to 256 at most. If that widens the entries, none may be staged.
   */
  setColumnCount(columns: number): void {
    this.columnBytes = Math.ceil(columns / 8);
    this.stagedBytes = columns > NARROW_COLUMNS || this.#isAlwaysWide ? WIDE_BYTES : NARROW_BYTES;
    this.#state.set("columnBytes", this.columnBytes);
    this.#state.set("stagedBytes", this.stagedBytes);
  }

  /**
   * Sets how the bare digits of each column are read; undefined if the source is not decided yet. A
   * column without a mode has the last one. `sampledBytes` is the length of the source's sample.
   * Records in the sample whose bare digits have a region are counted.
   */
  setPhones(
    modes: ReadonlyMap<number, BareMode> | undefined,
    otherwise: BareMode,
    sampledBytes: number,
  ): void {
    const bytes = this.kernel.bytes(this.#state.get("bareModes"), COLUMNS);
    bytes.fill(modes === undefined ? 0 : modeByte(otherwise));
    for (const [column, mode] of modes ?? []) bytes[column] = modeByte(mode);
    this.#sampledBytes = sampledBytes;
  }

  /** Copies the numbering plans learned so far. States learned later are not copied. */
  setPhoneTable({ transitions, accepting, states }: PhoneTable, startState: number): void {
    if (states > this.#mostStates) {
      this.#mostStates = 2 * states;
      this.#state.set("transitions", this.kernel.reserve(this.#mostStates * 40));
      this.#state.set("accepting", this.kernel.reserve(this.#mostStates));
      this.#state.set("endings", this.kernel.reserve(2 * this.#mostStates));
    }
    this.#words(this.#state.get("transitions"), states * 10).set(transitions.subarray(0, states * 10));
    this.kernel.bytes(this.#state.get("accepting"), states).set(accepting.subarray(0, states));
    this.#state.set("states", states);
    this.#state.set("startState", startState);
    this.kernel.exports.layPhoneTable(this.at);
  }

  /** Begins a block whose first record starts at `offset`. Drops everything staged and counted. */
  begin(offset: number, read: ReadAt): void {
    this.drop();
    this.resume(offset, 0, read);
  }

  /**
   * Returns the start of the first line after `offset`, or undefined if the buffer holds none.
   * Drops everything staged and counted.
   */
  lineStart(offset: number, read: ReadAt): number | undefined {
    this.drop();
    this.#load(offset, read);
    const lineFeed = this.kernel.bytes(this.#buffer, this.#filled).indexOf(LINE_FEED);
    return lineFeed < 0 ? undefined : offset + lineFeed + 1;
  }

  /** Continues at `offset`, the start of a record, `line` lines after the block's start. */
  resume(offset: number, line: number, read: ReadAt): void {
    this.#state.set("line", line);
    if (offset >= this.#base && offset <= this.#base + this.#filled)
      this.#state.set("at", this.#buffer + offset - this.#base);
    else this.#load(offset, read);
  }

  /**
   * Copies the buffered bytes of the source from an offset on. Returns 0 if the offset is not
   * buffered.
   */
  readonly copyTo: ReadAt = (into, offset) => {
    const from = offset - this.#base;
    const length = Math.min(into.length, this.#filled - from);
    if (from < 0 || length <= 0) return 0;
    into.set(this.kernel.bytes(this.#buffer + from, length));
    return length;
  };

  /** Offset in the source of the next record. */
  get offset(): number {
    return this.#base + this.#state.get("at") - this.#buffer;
  }

  /** Lines read since the block's start. */
  get line(): number {
    return this.#state.get("line");
  }

  /**
   * Parses records up to the first that starts at or after `stopOffset`. `size` is the length of
   * the source, infinite while unknown. On `"more-bytes"`, call {@link refill}.
   */
  parse(stopOffset: number, size: number): Stop {
    const end = this.#base + this.#filled;
    const stop = this.#buffer + Math.min(stopOffset, end) - this.#base;
    this.#state.set(
      "sampleEnd",
      Math.min(Math.max(0, this.#buffer + this.#sampledBytes - this.#base), ESCAPED),
    );
    const result = stops[this.parseBytes(stop, this.#buffer + this.#filled, end >= size ? 1 : 0)] as Stop;
    return result === "done" && this.offset < stopOffset && end < size ? "more-bytes" : result;
  }

  /**
   * Runs the kernel's parser from the current position: see `parseCsv` and `parseJson`. The results
   * are listed in block-reader.ts.
   */
  protected abstract parseBytes(stop: number, end: number, isLast: 0 | 1): number;

  /**
   * Moves the unread bytes to the start of the buffer and reads more after them. Take the deferred
   * records first, since their addresses move too. Returns false if the current record is already
   * longer than `maxRecordBytes`.
   */
  refill(maxRecordBytes: number, read: ReadAt): boolean {
    const at = this.#state.get("at") - this.#buffer;
    const left = this.#filled - at;
    if (left > maxRecordBytes + SLACK_BYTES) return false;
    if (2 * left > this.#capacity) {
      const old = this.#buffer;
      this.#growBuffer(2 * this.#capacity);
      this.kernel.bytes(this.#buffer, this.#capacity).set(this.kernel.bytes(old + at, left));
    } else {
      this.kernel.bytes(this.#buffer, this.#capacity).copyWithin(0, at, this.#filled);
    }
    this.#hold(this.#base + at, left);
    this.#filled =
      left + read(this.kernel.bytes(this.#buffer + left, this.#capacity - left), this.#base + left);
    this.#endBytes();
    return true;
  }

  /** Returns the kernel's notes about deferred records, and clears them. */
  protected takeDeferredWords(): Uint32Array {
    const bytes = this.#state.get("deferredEnd") - this.#deferred;
    if (bytes === 0) return new Uint32Array(0);
    this.#state.set("deferredEnd", this.#deferred);
    if (this.#deferredView.length === 0)
      this.#deferredView = new Uint32Array(
        this.kernel.exports.memory.buffer,
        this.#deferred,
        this.#deferredBytes / 4,
      );
    // A copy, because the caller may grow the kernel's memory.
    return this.#deferredView.slice(0, bytes / 4);
  }

  /** Returns the bare digits that wait, and clears them; undefined if there are none. */
  takeWaiting(): WaitingPhones | undefined {
    const end = this.#state.get("waitingEnd");
    if (end === this.#waiting) return undefined;
    this.#state.set("waitingEnd", this.#waiting);
    const isNarrow = this.stagedBytes === NARROW_BYTES;
    return { notes: this.kernel.bytes(this.#waiting, end - this.#waiting).slice(), isNarrow };
  }

  /**
   * Stages what bare digits that have waited give, by the modes of {@link setPhones}; `flush` makes room. Returns how
   * many of them give no key.
   */
  enterWaited({ notes, isNarrow }: WaitingPhones, flush: () => void): number {
    const slice = MOST_ENTERED * (isNarrow ? NARROW_WAITING : WIDE_WAITING);
    let refused = 0;
    for (let at = 0; at < notes.length; at += slice) {
      if (this.isHalfStaged) flush();
      const some = notes.subarray(at, at + slice);
      this.kernel.bytes(this.#waiting, some.length).set(some);
      refused += this.kernel.exports.enterWaited(
        this.at,
        this.#waiting,
        this.#waiting + some.length,
        isNarrow ? 1 : 0,
      );
    }
    return refused;
  }

  /** Returns the reject that a note is about, or undefined if it is about a record or a line. */
  protected rejectOf(words: Uint32Array, note: number): DeferredReject | undefined {
    const reject = rejectIn(words, note);
    if (reject === undefined) return undefined;
    const [address = 0, length = 0, line = 0] = words.subarray(note, note + 3);
    return {
      reason: reject.reason,
      offset: this.offsetOf(address),
      length,
      line,
      bytes: reject.isRead || reject.isSearched ? Buffer.from(this.kernel.bytes(address, length)) : undefined,
      isRead: reject.isRead,
      isSearched: reject.isSearched,
    };
  }

  /** Returns the offset in the source of an address in the buffer. */
  protected offsetOf(address: number): number {
    return this.#base + address - this.#buffer;
  }

  /** True if at least half the space for staged entries is taken. */
  get isHalfStaged(): boolean {
    return 2 * (this.#state.get("stagedEnd") - this.#staged) > this.#state.get("stagedLimit") - this.#staged;
  }

  /**
   * Stages an identifier in canonical form, with a column set of 32 bytes. Returns false if there
   * is no space.
   */
  stage(kindNumber: number, canonical: string, columns: Uint8Array, records: 0 | 1): boolean {
    const end = this.#state.get("stagedEnd");
    if (end + WIDE_BYTES > this.#state.get("stagedLimit")) return false;
    const length = this.kernel.stage(kindNumber, canonical);
    this.kernel.exports.hashTo(this.kernel.stagingAddress, length, end);
    // The memory may have grown for a long text, which detaches the view.
    if (this.#stagedView.length === 0) this.#stagedView = this.kernel.bytes(this.#staged, this.#stagedSize);
    const entries = this.#stagedView;
    const at = end - this.#staged;
    entries[at + 8] = kindNumber | (records << 4);
    entries[at + 9] = 0;
    // An entry that adds no records has no columns.
    const set = records === 0 ? noColumns : columns;
    if (this.stagedBytes === NARROW_BYTES)
      for (let byte = 0; byte < 6; byte++) entries[at + 10 + byte] = set[byte]!;
    else {
      entries.fill(0, at + 10, at + 16);
      entries.set(set, at + 16);
    }
    this.#state.set("stagedEnd", end + this.stagedBytes);
    return true;
  }

  /** Stages the traces of a text. Returns false if the reference path is to leave them, or there is no space. */
  leaveTraces(text: string): boolean {
    const room = (this.#state.get("stagedLimit") - this.#state.get("stagedEnd")) / this.stagedBytes;
    return this.#tracedTexts.leave(this.at, text, room);
  }

  /**
   * Stages the domain of a canonical address, as `Scatter.enterDomain` enters it. Returns false if there
   * is no space.
   */
  stageDomain(address: string, domain: string): boolean {
    if (!this.stage(DOMAIN, domain, noColumns, 1)) return false;
    const at = this.#state.get("stagedEnd") - WIDE_BYTES;
    // The key of the domain takes the place of columns, and that of the address its own.
    this.kernel.bytes(at + NARROW_BYTES, 8).set(this.kernel.bytes(at, 8));
    const length = this.kernel.stage(EMAIL, address);
    this.kernel.exports.hashTo(this.kernel.stagingAddress, length, at);
    return true;
  }

  /** Passes the address range of the staged entries to `take`, then clears them. */
  takeStaged(take: (from: number, end: number, entryBytes: number) => void): void {
    take(this.#staged, this.#state.get("stagedEnd"), this.stagedBytes);
    this.#state.set("stagedEnd", this.#staged);
  }

  /**
   * Adds the counts to `counts` and resets them. Returns the bare digits in the sample that were
   * settled by a region.
   */
  takeCounts(counts: BlockCounts): SettledPhones[] {
    counts.records += this.#state.get("records");
    counts.recordBytes += this.#state.get("recordBytes");
    this.#state.set("records", 0);
    this.#state.set("recordBytes", 0);
    const columns = this.#words(this.kernel.exports.takeExposures(this.at) >>> 0, this.columnBytes * 8);
    for (let column = 0; column < columns.length; column++) counts.exposed[column]! += columns[column]!;
    const values = this.#words(this.#values, 16);
    const refused = this.#state.get("refused");
    for (let kind = 1; kind < 16; kind++)
      if (values[kind] !== 0) counts.values(kind, values[kind]!, kind === PHONE ? refused : 0);
    values.fill(0);
    this.#state.set("refused", 0);
    const rejects = this.#words(this.#rejects, MOST_REASONS);
    counts.addRejects(rejects, this.#state.get("rejectBytes"));
    counts.salvaged += this.#state.get("salvaged");
    rejects.fill(0);
    this.#state.set("rejectBytes", 0);
    this.#state.set("salvaged", 0);
    return this.#takeSettled();
  }

  /** Drops all staged entries, deferred records and counts. */
  drop(): void {
    // Known traces may be among what is dropped.
    if (this.#state.get("stagedEnd") !== this.#staged)
      this.kernel.bytes(this.#knownTraces, KNOWN_TRACES).fill(0);
    this.#state.set("stagedEnd", this.#staged);
    this.#state.set("deferredEnd", this.#deferred);
    this.#state.set("waitingEnd", this.#waiting);
    this.#state.set("records", 0);
    this.#state.set("recordBytes", 0);
    this.#state.set("refused", 0);
    this.#takeSettled();
    this.#state.set("rejectBytes", 0);
    this.#state.set("salvaged", 0);
    this.#words(this.#rejects, MOST_REASONS).fill(0);
    this.#words(this.#exposures, this.columnBytes * 256).fill(0);
    this.#words(this.#values, 16).fill(0);
  }

  #takeSettled(): SettledPhones[] {
    if (this.#state.get("settled") === 0) return [];
    this.#state.set("settled", 0);
    const counts = this.#words(this.#state.get("settledIn"), COLUMNS * 4);
    const settled: SettledPhones[] = [];
    for (let column = 0; column < COLUMNS; column++) {
      const [foreign = 0, own = 0, national = 0, bracketed = 0] = counts.subarray(4 * column);
      if (foreign + own + national + bracketed > 0)
        settled.push({ column, own, foreign, national, bracketed });
    }
    counts.fill(0);
    return settled;
  }

  #load(offset: number, read: ReadAt): void {
    this.#hold(offset, 0);
    this.#filled = read(this.kernel.bytes(this.#buffer, this.#capacity), offset);
    this.#endBytes();
  }

  /**
   * Sets what the buffer holds before more is read into it. A read that throws leaves bytes of
   * another offset behind, which must not be mistaken for these.
   */
  #hold(base: number, filled: number): void {
    this.#base = base;
    this.#filled = filled;
    this.#state.set("at", this.#buffer);
    this.#endBytes();
  }

  /** Line feeds after the last byte, so that no name, value or record runs past it. */
  #endBytes(): void {
    this.kernel.bytes(this.#buffer + this.#filled, SLACK_BYTES).fill(LINE_FEED);
  }

  #growBuffer(bytes: number): void {
    this.#capacity = bytes;
    this.#buffer = this.kernel.reserve(bytes + SLACK_BYTES);
    if (this.#buffer + bytes >= ESCAPED) bug("a buffer whose addresses take all 32 bits");
  }

  #words(address: number, count: number): Uint32Array {
    return new Uint32Array(this.kernel.exports.memory.buffer, address, count);
  }
}

/** Returns the bytes that end cells, at most two, as the kernel has them: see block-reader.ts. */
function cellEndsIn(traceBytes: Uint8Array): number {
  const first = traceBytes.indexOf(CELL_END);
  return first < 0 ? 0 : HAS_CELL_ENDS | (traceBytes.lastIndexOf(CELL_END) << 8) | first;
}

function modeByte(mode: BareMode): number {
  return (
    aloneModes.indexOf(mode.alone) +
    (mode.prefersNational ? PREFERS_NATIONAL : 0) +
    (mode.othersAreInternational ? OTHERS_INTERNATIONAL : 0) +
    (mode.prefersForeign ? PREFERS_FOREIGN : 0)
  );
}

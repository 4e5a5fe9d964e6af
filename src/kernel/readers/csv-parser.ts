// TypeScript binding of the kernel's CSV reader. Its options and deferred records are laid out as
// in src/kernel/assembly/csv/csv-reader.ts, exposed-fields.ts and csv-parse.ts.

import { isAscii } from "node:buffer";
import type { Kernel } from "../kernel.js";
import { CsvReader } from "../layouts.generated.js";
import { BlockParser, ESCAPED, MOST_ROWS, NARROW_COLUMNS } from "./block-parser.js";
import { isRecord, NOTE_WORDS, notesIn } from "./deferred-notes.js";
import type { CsvParserOptions, DeferredCsvSink, FieldPlan } from "./parser-options.js";
import { StateFields } from "./state-fields.js";
import { layPairs } from "./value-tables.js";

const PLAN_BYTES = 4;
const NO_COLUMN = 0xffff;
const DEFERRED = 255;
/** Field positions held for the records of a batch. */
const MOST_POSITIONS = 4096;
/** The kernel writes up to this many positions past the last one it needs. */
const SLACK_POSITIONS = 96;
/** Bytes decoded at once for deferred records, and how many may not be deferred for each that is. */
const mostTextBytes = 2 ** 20;
const mostGaps = 4;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Lines with as many fields beyond those of the header are deferred, however usual they are. */
const USUAL_SURPLUS = 64;

/** Parses blocks of CSV. */
export class CsvParser extends BlockParser {
  readonly #fields: number;
  readonly #escape: number;
  /** The bytes before which an escape is left out. */
  readonly #escapable: ReadonlySet<number>;

  constructor(kernel: Kernel, options: CsvParserOptions) {
    const { delimiter, quote, escape, escapesUnquoted, fields, blankWords, batchRecords } = options;
    const rows = Math.max(1, Math.min(MOST_ROWS, batchRecords, Math.floor(MOST_POSITIONS / fields.length)));
    const lists = listFields(fields);
    const columns = fields.reduce((most, { number }) => Math.max(most, number + 1), 1);
    // A header that names a column twice takes the path for many columns.
    const isNarrow =
      options.countsDomains !== true &&
      columns <= NARROW_COLUMNS &&
      new Set(fields.map(({ number }) => number)).size === fields.length;
    super(kernel, CsvReader.bytes, options, {
      rows,
      listedValues: rows * Math.max(...lists.map((list) => list.length)),
      // One for each identifier, and one for a mailbox.
      entries: rows * (fields.filter(({ kind }) => kind !== 0).length + 2),
      doubtBytes: 4 * (NOTE_WORDS + 2 * fields.length),
      columns,
      isNarrow,
    });
    this.#fields = fields.length;
    this.#escape = escape;
    this.#escapable = new Set(
      escape === quote ? [quote] : [quote, escape, delimiter, LINE_FEED, CARRIAGE_RETURN],
    );
    const plan = kernel.reserve(fields.length * PLAN_BYTES);
    const listedFields = kernel.reserve(2 * (lists.length + lists.flat().length));
    const usualFields = kernel.reserve(fields.length + USUAL_SURPLUS);
    kernel.bytes(usualFields + fields.length, 1).fill(1);
    for (const count of options.usualFields)
      if (count < fields.length + USUAL_SURPLUS) kernel.bytes(usualFields + count, 1).fill(1);
    const quotedStarts = kernel.reserve(128);
    kernel.bytes(quotedStarts, 128).set(startsWithQuotes(quote, blankWords));
    const headerStart = kernel.reserve(options.headerStart.bytes.length);
    kernel.bytes(headerStart, options.headerStart.bytes.length).set(options.headerStart.bytes);
    const positionsBytes = 4 * (rows * fields.length + SLACK_POSITIONS);
    new StateFields(kernel, CsvReader, this.at).setAll({
      delimiter,
      quote: quote < 0 ? LINE_FEED : quote,
      escape: quote < 0 && escapesUnquoted !== true ? LINE_FEED : escape,
      escapesUnquoted: Number(escapesUnquoted === true),
      fields: fields.length,
      lastRunsOn: Number(options.lastRunsOn === true),
      readsLogins: Number(options.readsLogins === true),
      siteAt: options.siteAt === undefined ? 0 : options.siteAt === "start" ? 1 : 2,
      quotedStarts,
      quoteIsBlank: Number(blankWords.includes(String.fromCharCode(quote))),
      quotedWordBytes: mostBytesWithQuotes(quote, blankWords),
      escapesMayBeBlank: Number(escapesMayBeBlank(quote, escape, blankWords)),
      usualFields,
      headerStart,
      headerLength: options.headerStart.bytes.length,
      headerIsWhole: Number(options.headerStart.isWhole),
      plan,
      listedFields,
      starts: kernel.reserve(positionsBytes),
      // One position lies before the first.
      ends: kernel.reserve(positionsBytes + 16) + 16,
      ...layPairs(kernel, blankWords),
      columnTables: kernel.reserve(isNarrow ? kernel.exports.columnTablesBytes(fields.length) >>> 0 : 0),
    });
    const planView = new DataView(kernel.exports.memory.buffer, plan, fields.length * PLAN_BYTES);
    fields.forEach(({ kind, number, countryCodeField, isSecret }, field) => {
      planView.setUint8(field * PLAN_BYTES, kind);
      planView.setUint8(field * PLAN_BYTES + 1, number);
      const country = fields[countryCodeField]?.number ?? NO_COLUMN;
      planView.setUint16(field * PLAN_BYTES + 2, kind === 0 ? Number(isSecret) : country, true);
    });
    new Uint16Array(kernel.exports.memory.buffer, listedFields).set(
      lists.flatMap((list) => [list.length, ...list]),
    );
    if (isNarrow) kernel.exports.layColumnTables(this.at);
  }

  protected override parseBytes(stop: number, end: number, isLast: 0 | 1): number {
    return this.kernel.exports.parseCsv(this.at, stop, end, isLast);
  }

  /**
   * Passes what was deferred to `sink`, then clears it. Returns true if any of it may have been a
   * record.
   */
  takeDeferred(sink: DeferredCsvSink): boolean {
    const words = this.takeDeferredWords();
    let hasRecords = false;
    const notes = notesIn(words, NOTE_WORDS + 2 * this.#fields);
    const text = this.#textOf(words, notes);
    for (const note of notes) {
      const reject = this.rejectOf(words, note);
      if (reject !== undefined) {
        sink.reject(reject);
        continue;
      }
      hasRecords = true;
      const [from = 0, length = 0, line = 0] = words.subarray(note, note + 3);
      const offset = this.offsetOf(from);
      if (!isRecord(words, note)) {
        // A copy, because the sink may grow the kernel's memory.
        sink.line({ offset, length, line }, Buffer.from(this.kernel.bytes(from, length)));
        continue;
      }
      const values = this.#valuesIn(words, note, text ?? this.#textAt(from, length));
      sink.record({ offset, length, line, fields: this.#presentIn(words, note) }, values);
    }
    return hasRecords;
  }

  /**
   * Returns the bytes between the first and the last of some deferred records as a text, if most of
   * them are deferred: one call is quicker than one for each value.
   */
  #textOf(words: Uint32Array, notes: readonly number[]): DeferredText | undefined {
    if (notes.length < 2) return undefined;
    const start = words[notes[0]!]!;
    let [deferred, bytes] = [0, 0];
    for (const note of notes) {
      deferred += words[note + 1]!;
      bytes = Math.max(bytes, words[note]! + words[note + 1]! - start);
    }
    if (bytes > mostTextBytes || mostGaps * deferred < bytes) return undefined;
    return this.#textAt(start, bytes);
  }

  #textAt(start: number, bytes: number): DeferredText {
    const { buffer, byteOffset } = this.kernel.bytes(start, bytes);
    const view = Buffer.from(buffer, byteOffset, bytes);
    return { start, text: view.toString("latin1"), isAscii: isAscii(view) };
  }

  /** Returns the values of a deferred record, whose note starts at `note`. */
  #valuesIn(words: Uint32Array, note: number, { start, text, isAscii: isPlain }: DeferredText): string[] {
    const values: string[] = [];
    let word = note + NOTE_WORDS;
    for (let field = 0; field < this.#fields; field++, word += 2) {
      const from = words[word]! - start;
      const end = words[word + 1]!;
      if (end === 0) values.push("");
      else if (end >= ESCAPED)
        values.push(this.#unescaped(Buffer.from(text.slice(from, end - ESCAPED - start), "latin1")));
      else {
        const value = text.slice(from, end - start);
        values.push(isPlain || !beyondAscii.test(value) ? value : Buffer.from(value, "latin1").toString());
      }
    }
    return values;
  }

  /** Returns how many fields a deferred record has. The kernel notes 0 for those that it lacks. */
  #presentIn(words: Uint32Array, note: number): number {
    let fields = this.#fields;
    while (fields > 0 && words[note + NOTE_WORDS + 2 * (fields - 1)] === 0) fields--;
    return fields;
  }

  /** Returns the content of a quoted field, without the escapes. */
  #unescaped(bytes: Buffer): string {
    const kept = Buffer.allocUnsafe(bytes.length);
    let length = 0;
    for (let at = 0; at < bytes.length; at++) {
      const next = bytes[at + 1];
      if (bytes[at] === this.#escape && next !== undefined && this.#escapable.has(next)) at++;
      kept[length++] = bytes[at]!;
    }
    return kept.toString("utf8", 0, length);
  }
}

/** Bytes as Latin-1, the address of the first of them, and whether all are ASCII. */
interface DeferredText {
  start: number;
  text: string;
  isAscii: boolean;
}

const beyondAscii = /[\x80-\u{10ffff}]/u;

/** Returns by ASCII byte whether a blank word that holds a quote begins with it, or 1 for the quote. */
function startsWithQuotes(quote: number, blankWords: readonly string[]): Uint8Array {
  const starts = new Uint8Array(128);
  for (const word of blankWords.filter((one) => one.includes(String.fromCharCode(quote))))
    for (const first of [word, word.toUpperCase()])
      if (first.charCodeAt(0) < starts.length) starts[first.charCodeAt(0)] = 1;
  if (quote >= 0 && quote < starts.length) starts[quote] = 1;
  return starts;
}

/** Returns the bytes of the longest blank word that holds a quote, in any letters. */
function mostBytesWithQuotes(quote: number, blankWords: readonly string[]): number {
  const lengths = blankWords
    .filter((word) => word.includes(String.fromCharCode(quote)))
    // A UTF-16 unit takes at most 3 bytes, and a Kelvin sign is a k in lower case.
    .map((word) => (!beyondAscii.test(word) && !word.includes("k") ? word.length : 3 * word.length));
  return Math.max(0, ...lengths);
}

/** True if a blank word can contain a quote or an escape. */
function escapesMayBeBlank(quote: number, escape: number, blankWords: readonly string[]): boolean {
  if (escape !== quote) return true;
  return quote <= 32 || quote >= 128 || blankWords.some((word) => word.includes(String.fromCharCode(quote)));
}

/**
 * Returns the fields whose values the kernel notes, by list of noted-values.ts, then the fields
 * whose values are all deferred, and those whose values leave traces.
 */
function listFields(fields: readonly FieldPlan[]): number[][] {
  const countries = new Set(fields.map(({ countryCodeField }) => countryCodeField));
  const ofKind = (wanted: number): number[] =>
    fields.flatMap(({ kind }, field) => (kind === wanted ? [field] : []));
  return [
    fields.flatMap((_, field) => (countries.has(field) ? [field] : [])),
    ...[1, 2, 3, DEFERRED].map(ofKind),
    fields.flatMap(({ leavesTraces }, field) => (leavesTraces === true ? [field] : [])),
  ];
}

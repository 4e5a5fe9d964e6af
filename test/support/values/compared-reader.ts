// Reads small texts of one source, each a record or a reject or a few of them, by both paths in one
// process, with one reader of the kernel. What each text gives is compared by itself.
import { BareParts } from "../../../src/indexing/blocks/bare-parts.js";
import {
  parseBlock,
  type BlockFormat,
  type BlockReading,
} from "../../../src/indexing/blocks/block-format.js";
import { BlockOrder } from "../../../src/indexing/blocks/block-order.js";
import type { BlockSource } from "../../../src/indexing/blocks/block-source.js";
import { CsvBlocks } from "../../../src/indexing/blocks/csv-blocks.js";
import { NdjsonBlocks } from "../../../src/indexing/blocks/ndjson-blocks.js";
import { ndjsonKnowledge } from "../../../src/indexing/blocks/ndjson-source.js";
import { PathLog } from "../../../src/indexing/blocks/path-log.js";
import { StagingSink } from "../../../src/indexing/blocks/staging-sink.js";
import { RecordEntry } from "../../../src/indexing/entries/record-entry.js";
import { ColumnTable, type Slot } from "../../../src/ingest/columns.js";
import { CsvRecords } from "../../../src/ingest/csv/csv-records.js";
import { NdjsonRecords } from "../../../src/ingest/ndjson/ndjson-records.js";
import type { ReaderContext } from "../../../src/ingest/record-reader.js";
import { rejectReasons, type RejectReason } from "../../../src/ingest/rejects.js";
import type { CsvPlan } from "../../../src/ingest/source-plan.js";
import type { Kernel } from "../../../src/kernel/kernel.js";
import { BlankRule } from "../../../src/record/blank.js";
import { isKnownColumnName, type ColumnMeaning } from "../../../src/record/columns/column-meaning.js";
import { mailProviders } from "../../../src/record/email/mailbox.js";
import { currentRules } from "../../../src/record/rules.js";
import { folding } from "../../../src/record/traces/folded-character.js";
import { phonesFor } from "../phones/phones-for.js";
import { Outcome } from "./outcome.js";

/** How texts are read. */
export interface TextReading {
  readonly what: string;
  /** The columns, fewer than 16: fields of CSV, names of NDJSON. */
  readonly names: readonly string[];
  /** Undefined for NDJSON. */
  readonly dialect?: CsvPlan["dialect"];
  readonly usualFields?: readonly number[];
  readonly meanings?: readonly (readonly [string, ColumnMeaning])[];
  readonly region?: string;
  /** Records by which the columns of bare digits are decided before; without any they never are. */
  readonly evidence?: string;
  readonly wantsPositions?: boolean;
  readonly blankWords?: readonly string[];
  readonly keepWords?: readonly string[];
}

const maxRecordBytes = 1 << 20;
const bufferBytes = 1 << 16;
/** Where sources begin by turns: no text is as long. */
const otherStart = 1 << 17;
const noColumns = new Uint8Array(32);
/** Where the texts begin if their source is decided before, and the end of a sample that has all of them. */
const decidedFrom = 1 << 20;
const undecided = 2 ** 30;

/** Both paths for one way of reading. Its reader stays in its kernel for good. */
export class ComparedReader {
  readonly reading: TextReading;
  readonly #kernel: Kernel;
  readonly #blank: BlankRule;
  readonly #slots: readonly Slot[];
  readonly #columns: ColumnTable;
  readonly #sampledBytes: number;
  readonly #source: BlockSource;
  readonly #format: BlockFormat;
  readonly #services: BlockReading;
  readonly #fastEntry: RecordEntry;
  #bare!: BareParts;
  #order!: BlockOrder;
  #text: Buffer = Buffer.alloc(0);
  #start = 0;
  #offset = 0;
  #fast = new Outcome();
  #reference = new Outcome();

  constructor(kernel: Kernel, reading: TextReading) {
    this.reading = reading;
    this.#kernel = kernel;
    this.#blank = new BlankRule(reading);
    this.#sampledBytes = reading.evidence === undefined ? undecided : decidedFrom;
    this.#columns = columnsOf(reading);
    this.#slots = reading.names.map((name) => this.#columns.slot(name));
    this.#source = this.#newSource();
    const parser = (): BlockFormat["parser"] => this.#format.parser;
    const full = (): never => {
      throw new Error("too many entries for a stage");
    };
    this.#fastEntry = new RecordEntry({
      sink: new StagingSink(parser, full),
      decidedSink: new StagingSink(parser, () => {
        this.#takeStaged();
      }),
      blank: this.#blank,
      columns: { columnBits: 0 },
      rules: currentRules,
      region: reading.region,
      sampledBytes: this.#sampledBytes,
    });
    this.#services = this.#newServices();
    this.#format = this.#newFormat();
  }

  /**
   * Reads texts one after the other, as if each were alone in its source but for what decides its bare digits. Returns
   * the first difference: the number of a text, or `texts.length` if what waits until the end differs.
   */
  compare(texts: readonly Buffer[]): { at: number; what: string } | undefined {
    const { evidence } = this.reading;
    // Not where it began before: the kernel must not take a text for bytes that it has.
    this.#start = this.#start === 0 ? otherStart : 0;
    this.#offset = this.#start;
    this.#order = BlockOrder.starting(0, 1);
    this.#bare = new BareParts(this.#format.parser, this.#fastEntry, this.#order, this.#source);
    const ended = new Outcome();
    const reference = this.#startReference(ended);
    if (this.reading.dialect === undefined) this.#readBoth(reference, this.#allNames());
    if (evidence !== undefined) {
      this.#readBoth(reference, Buffer.from(evidence));
      this.#bare.decide(() => {
        this.#takeStaged();
      });
      this.#offset = decidedFrom + this.#start;
      // The reference path decides at the first record behind the sample.
      this.#readBoth(reference, this.#blankRecord());
    }
    for (const [at, text] of texts.entries()) {
      const what = this.#readBoth(reference, text);
      if (what !== undefined) {
        this.#end(reference);
        return { at, what };
      }
    }
    const what = this.#end(reference);
    return what === undefined ? undefined : { at: texts.length, what };
  }

  /** Reads a text by both paths. Returns the difference. */
  #readBoth(reference: Reference, text: Buffer): string | undefined {
    this.#fast = new Outcome();
    this.#reference = new Outcome();
    this.#readFast(text);
    reference.entry.counts = this.#reference.counts;
    reference.read(text, this.#offset);
    this.#offset += text.length + 1;
    return this.#reference.differenceTo(this.#fast, this.reading.names.length);
  }

  #end(reference: Reference): string | undefined {
    this.#fast = new Outcome();
    this.#reference = new Outcome();
    reference.entry.counts = this.#reference.counts;
    reference.entry.endSource();
    const counts = this.#bare.decide(() => {
      this.#takeStaged();
    });
    if (counts !== undefined) this.#fast.counts = counts;
    this.#takeStaged();
    return this.#reference.differenceTo(this.#fast, this.reading.names.length);
  }

  #readFast(text: Buffer): void {
    const format = this.#format;
    const { parser } = format;
    this.#text = text;
    this.#bare.startPart();
    format.startPart();
    const from = this.#offset;
    const end = parseBlock(format, this.#services, from, from + text.length);
    if (end.offset !== from + text.length) throw new Error("the kernel does not end where its text does");
    this.#fast.counts = this.#fastEntry.counts;
    const bare = this.#bare.counts(parser.takeCounts(this.#fastEntry.counts));
    format.commitNames();
    format.setCertain(false);
    this.#order.commit({ offset: end.offset, line: 1 }, { records: 0, rejects: 0 }, bare);
    this.#takeStaged();
    this.#bare.commitPart(0);
    // What is known to have been left must be left again.
    parser.stage(1, "", noColumns, 0);
    parser.drop();
  }

  #takeStaged(): void {
    this.#format.parser.takeStaged((from, end) => {
      this.#fast.addStaged(this.#kernel.exports.memory.buffer, from, end);
    });
  }

  #startReference(ended: Outcome): Reference {
    this.#reference = ended;
    let present = noColumns;
    const entry = new RecordEntry({
      sink: {
        setWidth() {},
        setColumns: (bitmap) => {
          present = Uint8Array.from(bitmap.subarray(0, 2));
        },
        enter: (kindNumber, canonical, records) => {
          const columns = records === 0 ? 0 : present[0]! | (present[1]! << 8);
          this.#reference.add(kindNumber, this.#kernel.hash(kindNumber, canonical), columns, records);
        },
      },
      blank: this.#blank,
      columns: this.#columns,
      rules: currentRules,
      region: this.reading.region,
      sampledBytes: this.#sampledBytes,
    });
    const consumer: ReaderContext["consumer"] = {
      record(slots, values, count, offset, length, shape) {
        entry.counts.recordBytes += length;
        entry.record(slots, values, count, offset, shape);
      },
      salvage(candidate) {
        entry.salvage(candidate);
      },
      unread(text) {
        entry.unread(text);
      },
      reject: (reject) => {
        entry.endReject();
        entry.counts.rejects.add(reject);
        this.#addReject(this.#reference, reject.reason, reject.offset, reject.length);
      },
      chunk: async () => {},
    };
    const context = (firstOffset: number): ReaderContext => ({
      fileName: "it",
      firstOffset,
      maxRecordBytes,
      columns: this.#columns,
      isBlank: (value) => this.#blank.isBlank(value),
      consumer,
    });
    const { dialect } = this.reading;
    if (dialect === undefined) {
      const records = new NdjsonRecords(context(this.#start), { mayLackIdentifiers: true });
      let end = this.#start;
      return {
        entry,
        read: (text, offset) => {
          // Blank lines count nowhere.
          records.push(Buffer.alloc(offset - end, "\n"));
          records.push(text);
          end = offset + text.length;
        },
      };
    }
    return {
      entry,
      read: (text, offset) => {
        const records = new CsvRecords(this.#plan(dialect), context(offset));
        records.push(text);
        records.end();
      },
    };
  }

  #addReject(outcome: Outcome, reason: RejectReason, offset: number, length: number): void {
    if (this.reading.wantsPositions !== false)
      outcome.rejects.push(`${reason} at ${offset - this.#offset}, ${length} bytes`);
  }

  #plan(dialect: CsvPlan["dialect"]): CsvPlan {
    return {
      format: "csv",
      encoding: "utf-8",
      byteOrderMarkBytes: 0,
      lineEnds: "lf",
      dialect,
      hasHeader: false,
      mayHaveHeader: false,
      names: this.reading.names,
      listColumns: 0,
      usualFields: this.reading.usualFields ?? [],
      mayLackIdentifiers: true,
      keepsColumns: true,
    };
  }

  /** A record from which the kernel learns the names. */
  #allNames(): Buffer {
    const line = JSON.stringify(Object.fromEntries(this.reading.names.map((name) => [name, "null"])));
    return Buffer.from(`${line}\n`);
  }

  #blankRecord(): Buffer {
    const { dialect, names } = this.reading;
    if (dialect === undefined) return this.#allNames();
    return Buffer.from(`${names.map(() => "null").join(String.fromCharCode(dialect.delimiter))}\n`);
  }

  #newSource(): BlockSource {
    const { dialect, usualFields = [], names, region, wantsPositions = true } = this.reading;
    const format: BlockSource["format"] =
      dialect === undefined
        ? {
            is: "ndjson",
            hasParts: false,
            ...ndjsonKnowledge(this.#columns, undefined, PathLog.ofBytes(1 << 16)),
          }
        : {
            is: "csv",
            fileName: "it",
            dialect,
            usualFields,
            listColumns: 0,
            header: undefined,
            keepsColumns: true,
            slots: this.#slots,
          };
    return {
      path: "it",
      size: Infinity,
      ring: undefined,
      offset: 0,
      blockBytes: bufferBytes,
      sizes: {
        lookaheadBytes: 0,
        stagingBytes: 1 << 20,
        batchRecords: 128,
        mostValues: 64,
        sampledBytes: this.#sampledBytes,
        logBytes: 1 << 16,
        ringBytes: 1 << 16,
        waitsForRoom: true,
      },
      wantsPositions,
      maxRecordBytes,
      countsDomains: false,
      format,
      phones: phonesFor(region, dialect === undefined || names.some((name) => name.includes("country"))),
      region,
      order: BlockOrder.starting(0, 1).shared,
    };
  }

  #newFormat(): BlockFormat {
    const { format, phones, sizes, wantsPositions } = this.#source;
    const options = {
      maxRecordBytes,
      blankWords: this.#blank.words,
      phones,
      providers: mailProviders,
      folding,
      bufferBytes,
      stagingBytes: sizes.stagingBytes,
      batchRecords: sizes.batchRecords,
      notesRejects: wantsPositions,
      countsDomains: false,
    };
    return format.is === "csv"
      ? new CsvBlocks(format, this.#kernel, options, this.#services)
      : new NdjsonBlocks(format, this.#kernel, { mostValues: sizes.mostValues, ...options }, this.#services);
  }

  #newServices(): BlockReading {
    const never = (): never => {
      throw new Error("a text is read at once");
    };
    return {
      entry: this.#fastEntry,
      maxRecordBytes,
      isBlank: (value) => this.#blank.isBlank(value),
      read: (into, at) => {
        const text = this.#text;
        return text.copy(into, 0, at - this.#offset, text.length);
      },
      size: () => this.#offset + this.#text.length,
      onReject: (reason, _line, offset, length) => {
        this.#fastEntry.counts.rejects.add({ reason, length });
        this.#addReject(this.#fast, reason, offset, length);
      },
      onCountedReject: ({ reason, offset, length }) => {
        this.#addReject(this.#fast, rejectReasons[reason]!, offset, length);
      },
      giveUp: never,
      flush: () => {
        this.#takeStaged();
      },
      setWidth() {},
      confirm() {},
      becomeCertain: () => {
        this.#format.setCertain(true);
      },
      makeRoom: () => {
        this.#takeStaged();
      },
      passed() {},
      takeWaiting: () => {
        this.#bare.takeWaiting();
      },
      judged: () => {
        this.#bare.teach();
      },
    };
  }
}

/** The reference path of a source. */
interface Reference {
  readonly entry: RecordEntry;
  /** Reads a text at an offset. */
  readonly read: (text: Buffer, offset: number) => void;
}

function columnsOf({ names, meanings = [] }: TextReading): ColumnTable {
  const columns = new ColumnTable();
  columns.setFindings({
    meanings: new Map(meanings),
    starred: new Set(),
    isKnownName: isKnownColumnName,
    lists: { decisions: new Map(), personal: new Set(), isByHand: true },
  });
  for (const name of names) columns.slot(name);
  return columns;
}

// The blocks of one source as one thread reads them: taken in the order of the file, parsed on an assumption about where the
// first record starts, and counted when the block before has said where its last one ended.
import { LeakcheckError } from "../../errors.js";
import type { Files, OpenFile } from "../../files.js";
import type { CsvDialect } from "../../ingest/source-plan.js";
import type { Slot } from "../../ingest/columns.js";
import type { BlockParser } from "../../kernel/readers/block-parser.js";
import { CsvParser } from "../../kernel/readers/csv-parser.js";
import { JsonParser } from "../../kernel/readers/json-parser.js";
import type { Kernel } from "../../kernel/kernel.js";
import type { CsvParserOptions } from "../../kernel/readers/parser-options.js";
import type { BlankRule } from "../../record/blank.js";
import { mailProviders } from "../../record/email/mailbox.js";
import { countSettled, decideBare, type BareDecision } from "../../record/phone/phone-bare.js";
import type { PhoneFacts } from "../../record/phone/phone-facts.js";
import { phoneAutomaton, phoneAutomatonInUse } from "../../record/phone/phone-plan.js";
import { currentRules } from "../../record/rules.js";
import type { BarePhones } from "../entries/bare-phones.js";
import { BlockOrder } from "./block-order.js";
import type { BlockSizes } from "./block-sizes.js";
import { Counts, type CountFacts } from "../entries/counts.js";
import { CsvBlocks, type OnReject } from "./csv-blocks.js";
import { fieldPlans } from "./field-plans.js";
import { NdjsonBlocks } from "./ndjson-blocks.js";
import { NdjsonPaths, type NameFacts, type NdjsonFacts } from "./ndjson-paths.js";
import { RecordEntry } from "../entries/record-entry.js";
import { RejectPositions, type PackedRejects } from "./reject-positions.js";
import { StagingSink } from "./staging-sink.js";
import { StreamRing } from "./stream-ring.js";

/** A source that is read in blocks: plain data, the same for all threads. */
export interface BlockSource {
  path: string;
  /** Of a file; infinite for a stream. */
  size: number;
  /** A stream's bytes, where it is one: see StreamRing. */
  ring: SharedArrayBuffer | undefined;
  /** Where the first record starts, in bytes. */
  offset: number;
  blockBytes: number;
  sizes: BlockSizes;
  /** Whether the main thread asks where rejects stand. */
  wantsPositions: boolean;
  maxRecordBytes: number;
  format: CsvFormat | NdjsonFormat;
  phones: PhoneFacts;
  /** Where national phone numbers are read that have no country beside them. */
  region: string | undefined;
  order: SharedArrayBuffer;
}

interface CsvFormat {
  is: "csv";
  dialect: CsvDialect;
  slots: readonly Slot[];
}

interface NdjsonFormat extends NdjsonFacts {
  is: "ndjson";
}

/** Something of a block that the main thread must know, in the order of the source; most blocks have nothing. */
export interface BlockPacket {
  /** Counts the packets of a source from 0. */
  number: number;
  /** Columns that the block is the first to have, by their paths in NDJSON. */
  paths: readonly string[];
  /** Rejects, if their positions are asked for. */
  rejects: PackedRejects;
}

const noRejects: PackedRejects = new Float64Array(0);

/** What one thread has counted in a source, and in NDJSON what it knows of names. */
export interface SourceCounts extends CountFacts {
  names?: NameFacts | undefined;
}

/** Entries of a block of NDJSON are held whole until it counts: at the very worst each of its 10 bytes a record gives 48. */
const stagedShare = 5;

/** The assumption about where a block starts was wrong. */
class Misplaced extends Error {}

/** Takes the entries of blocks that count. */
export interface StagedSink {
  setWidth(columnBytes: number): void;
  /** Staged entries, `entryBytes` each, from and to an address in the kernel. */
  enterStaged(from: number, end: number, entryBytes: number): void;
}

/** A source as one thread reads it. */
export class SourceBlocks {
  readonly #source: BlockSource;
  readonly #order: BlockOrder;
  readonly #file: OpenFile | undefined;
  readonly #ring: StreamRing | undefined;
  readonly #parser: BlockParser;
  readonly #paths: NdjsonPaths | undefined;
  readonly #blank: BlankRule;
  readonly #sink: StagedSink;
  readonly #tell: (packet: BlockPacket) => void;
  readonly #positions = new RejectPositions();
  readonly #total = new Counts();
  #entry!: RecordEntry;
  #blocks!: CsvBlocks | NdjsonBlocks;
  readonly #makeReader: () => CsvBlocks | NdjsonBlocks;
  #columnCount = 0;
  /** The present block and where its first record was assumed to start; it may be certain before it is read. */
  #block = -1;
  #assumed: number | undefined;
  /** Where it ended on that assumption; undefined if it has to be read anew. */
  #end: { offset: number; lines: number } | undefined;
  /** What bare digits are in this source, when that is known; and the parts of it that wait for that. */
  #decision: BareDecision | undefined;
  readonly #undecided: BarePhones[] = [];
  #bare!: BarePhones;
  #learned = 0;

  /** `tell` takes the packets of this thread's blocks, before others may count. */
  constructor(source: BlockSource, tools: { files: Files; kernel: Kernel; sink: StagedSink; blank: BlankRule; tell: (packet: BlockPacket) => void }) {
    const { maxRecordBytes, blockBytes, phones, format, sizes } = source;
    const { files, kernel, sink, blank, tell } = tools;
    this.#source = source;
    this.#order = BlockOrder.of(source.order);
    this.#file = source.ring === undefined ? files.open(source.path) : undefined;
    this.#ring = source.ring === undefined ? undefined : StreamRing.of(source.ring);
    this.#sink = sink;
    this.#tell = tell;
    this.#blank = blank;
    const shared: Omit<CsvParserOptions, keyof CsvDialect | "fields"> = {
      maxRecordBytes,
      blankWords: blank.words,
      phones,
      providers: mailProviders.map(({ domains, sameAs, ignored, subdomains = false }) => ({
        domains,
        ...(sameAs === undefined ? {} : { sameAs }),
        ignored: ignored ?? "",
        subdomains,
      })),
      bufferBytes: blockBytes + sizes.lookaheadBytes,
      stagingBytes: Math.max(blockBytes, sizes.stagingBytes),
      batchRecords: sizes.batchRecords,
    };
    const onReject: OnReject = (reason, line, offset, length) => {
      this.#entry.counts.rejects.add({ reason, length });
      if (source.wantsPositions) this.#positions.add(reason, line, offset, length);
    };
    const reading = {
      onReject,
      read: (into: Uint8Array, at: number): number => this.#read(into, at),
      size: (): number => this.#size,
      makeRoom: (): void => {
        this.#makeRoom();
      },
      passed: (offset: number): void => {
        if (this.#ring === undefined) return;
        this.#confirm();
        this.#ring.release(offset);
      },
      judged: (): void => {
        this.#teach();
      },
    };
    if (format.is === "csv") {
      const { dialect, slots } = format;
      const parser = new CsvParser(kernel, { ...dialect, ...shared, fields: fieldPlans(slots) });
      this.#parser = parser;
      const isBlank = (value: string): boolean => blank.isBlank(value);
      this.#makeReader = () => new CsvBlocks({ ...reading, parser, entry: this.#entry, slots, dialect, maxRecordBytes, isBlank });
      sink.setWidth(parser.columnBytes);
    } else {
      const stagingBytes = stagedShare * shared.stagingBytes;
      const parser = new JsonParser(kernel, { ...shared, stagingBytes, mostValues: sizes.mostValues });
      this.#parser = parser;
      const paths = new NdjsonPaths(format, parser, () => {
        throw new Misplaced();
      });
      this.#paths = paths;
      const fitColumns = (): void => {
        this.#fitColumns();
      };
      this.#makeReader = () => new NdjsonBlocks({ ...reading, parser, entry: this.#entry, paths, maxRecordBytes, fitColumns });
    }
    this.#prepare();
  }

  /** Takes a block and commits it; false if there is none left for this thread, or the build was given up. */
  next(): boolean {
    return this.take() && this.commit();
  }

  /** Takes the next block that no thread has taken and parses it on an assumption about its start; false if there is none. */
  take(): boolean {
    const { offset, blockBytes } = this.#source;
    const isAlone = this.#paths?.isAlone === true;
    if (this.#order.isOneAlone && !isAlone) return false;
    const block = isAlone ? this.#order.committed : this.#order.take();
    const start = offset + block * blockBytes;
    if (!this.#isThere(start)) return false;
    const stop = Math.min(start + blockBytes, this.#size);
    this.#block = block;
    this.#end = undefined;
    // It is read when it is committed, at once.
    if (isAlone) return true;
    this.#startPart();
    this.#assumed = block === 0 ? offset : this.#firstLine(start, stop);
    this.#end = this.#assumed === undefined ? undefined : this.#parse(this.#assumed, stop);
    return true;
  }

  /** The block that was taken last. */
  get block(): number {
    return this.#block;
  }

  /**
   * Waits until the block that was taken counts, and reads it anew if its start was another, or if it has or lacks names that it
   * should not. False if the build was given up, or another thread goes on alone.
   */
  commit(): boolean {
    const { offset: first, blockBytes } = this.#source;
    const block = this.#block;
    const start = first + block * blockBytes;
    const stop = Math.min(start + blockBytes, this.#size);
    if (!this.#order.waitFor(block)) return false;
    if (this.#order.isOneAlone && this.#paths?.isAlone !== true) {
      // It is read by that thread.
      this.#parser.drop();
      return false;
    }
    let end = this.#end;
    const { offset: actual, line } = this.#order.end;
    if (end === undefined || this.#assumed !== actual || this.#paths?.isStale() === true) {
      this.#parser.drop();
      this.#prepare();
      this.#startPart();
      this.#assumed = actual;
      end = actual >= stop ? { offset: actual, lines: 0 } : this.#parseCertain(actual, stop);
      if (end === undefined) return false;
    }
    const { counts } = this.#entry;
    const settled = this.#parser.takeCounts(counts);
    // As the definition would have counted them.
    countSettled(settled, this.#bare.counts);
    if (!this.#tellAll(this.#commitNames(), line)) return false;
    const { records, rejects } = counts;
    this.#order.commit({ offset: end.offset, line: line + end.lines }, { records, rejects: rejects.total }, this.#bare.counts);
    this.#ring?.release(end.offset);
    this.#flush();
    this.#total.add(counts.facts);
    this.#undecided.push(this.#bare);
    // All records of the sample are in blocks that were committed.
    if (end.offset >= this.#source.sizes.sampledBytes) this.#decide();
    return true;
  }

  /** Tells the main thread of new columns, and of rejects whose lines are counted from `line`; false if the build was given up. */
  #tellAll(paths: readonly string[], line: number): boolean {
    if (paths.length === 0 && this.#positions.count === 0) return true;
    let untold = paths;
    for (const rejects of this.#positions.count === 0 ? [noRejects] : this.#positions.packets(line)) {
      const number = this.#order.nextPacket();
      if (number === undefined) return false;
      this.#tell({ number, paths: untold, rejects });
      untold = [];
    }
    return true;
  }

  /** To be called when no block is left: waits for those of other threads. Undefined if the build was given up. */
  end(): SourceCounts | undefined {
    const { offset, blockBytes } = this.#source;
    // A thread that goes on alone may still wait for the end of a stream.
    if (this.#isThere(Number.MAX_SAFE_INTEGER)) return undefined;
    if (!this.#order.waitFor(Math.max(0, Math.ceil((this.#size - offset) / blockBytes)))) return undefined;
    this.#decide();
    this.close();
    return { ...this.#total.facts, names: this.#paths?.names };
  }

  close(): void {
    this.#file?.close();
  }

  /** Makes what reads a block anew: after one that was broken off, it is in the midst of something. */
  #prepare(): void {
    // Parts that wait for the decision count in the entry that they come from: it stays the same.
    this.#entry ??= new RecordEntry({
      sink: new StagingSink(this.#parser, () => {
        this.#makeRoom();
      }),
      // What waited for the decision stands in blocks that are committed: room is made without asking anybody.
      decidedSink: new StagingSink(this.#parser, () => {
        this.#flush();
      }),
      blank: this.#blank,
      columns: { columnBits: 0 },
      rules: currentRules,
      region: this.#source.region,
      sampledBytes: this.#source.sizes.sampledBytes,
    });
    this.#entry.endReject();
    this.#blocks = this.#makeReader();
  }

  /** Takes what is staged, once the present block is certain to count. */
  #makeRoom(): void {
    this.#confirm();
    this.#flush();
  }

  /** Makes room in column sets for the columns that are known by now. */
  #fitColumns(): void {
    const count = this.#paths === undefined ? 0 : this.#paths.columns.columnBits;
    if (count <= this.#columnCount) return;
    this.#columnCount = count;
    this.#flush();
    this.#parser.setColumnCount(count);
    this.#sink.setWidth(this.#parser.columnBytes);
  }

  #startPart(): void {
    this.#positions.clear();
    this.#paths?.startPart();
    this.#fitColumns();
    this.#bare = this.#entry.startPart(this.#decision);
    const mode = this.#decision === undefined ? "undecided" : this.#decision.isInternational ? "international" : "refused";
    this.#parser.setPhones(mode, this.#decision?.prefersInternational === true, this.#source.sizes.sampledBytes);
    this.#teach();
  }

  /** Tells the kernel what was learned of numbering plans meanwhile. */
  #teach(): void {
    const { phones } = this.#source;
    // Numbers with a place need the plans in any case; else they are loaded for the first number that the definition has to judge.
    const automaton = phones.hasPlaces ? phoneAutomaton() : phoneAutomatonInUse();
    if (automaton === undefined) return;
    if (automaton.learned === this.#learned) return;
    this.#learned = automaton.learned;
    this.#parser.setPhoneTable(automaton.table, automaton.start);
  }

  /** Decides what bare digits are, by what all threads have counted in the sample, and enters those that waited. */
  #decide(): void {
    this.#decision ??= decideBare(this.#order.bare);
    if (this.#undecided.length === 0) return;
    this.#entry.counts = new Counts();
    for (const part of this.#undecided.splice(0)) part.decide(this.#decision);
    this.#flush();
    this.#total.add(this.#entry.counts.facts);
  }

  /** Reads a block that counts next: what it holds may change what the names of NDJSON stand for. */
  #parseCertain(start: number, stop: number): { offset: number; lines: number } | undefined {
    if (this.#paths === undefined) return this.#parse(start, stop);
    this.#paths.mayChange = true;
    const end = this.#parse(start, stop);
    this.#paths.mayChange = false;
    if (this.#paths.isAlone) this.#order.goOnAlone();
    return end;
  }

  /** The names of a block count: returns the columns that it is the first to have. */
  #commitNames(): readonly string[] {
    if (this.#paths === undefined) return [];
    const hasIdentifiers = (this.#parser as JsonParser).takeHasIdentifiers() || (this.#blocks as NdjsonBlocks).hasIdentifiers;
    this.#paths.commitPart(hasIdentifiers);
    return [...this.#paths.newPaths];
  }

  /** Undefined if the start turned out to be wrong on the way. */
  #parse(start: number, stop: number): { offset: number; lines: number } | undefined {
    try {
      return this.#blocks.parse(start, stop);
    } catch (cause) {
      if (cause instanceof Misplaced) return undefined;
      throw cause;
    }
  }

  /** The start of the first line within a block; undefined if there is none. */
  #firstLine(start: number, stop: number): number | undefined {
    let found: number | undefined;
    try {
      found = this.#parser.lineStart(start - 1, (into, at) => this.#read(into, at));
    } catch (cause) {
      if (!(cause instanceof Misplaced)) throw cause;
    }
    return found === undefined || found >= stop ? undefined : found;
  }

  /** Waits until the present block is certain to count. */
  #confirm(): void {
    // A name that is met later in the block may still have it read anew.
    if (this.#paths?.mayChange === false) throw new Misplaced();
    if (!this.#source.sizes.waitsForRoom && this.#order.committed < this.#block) throw new Misplaced();
    if (!this.#order.waitFor(this.#block) || this.#order.end.offset !== this.#assumed) throw new Misplaced();
  }

  #flush(): void {
    this.#parser.takeStaged((from, end, entryBytes) => {
      this.#sink.enterStaged(from, end, entryBytes);
    });
  }

  get #size(): number {
    return this.#ring?.size ?? this.#source.size;
  }

  /** Whether the source reaches beyond an offset; waits until that is known. */
  #isThere(offset: number): boolean {
    if (this.#ring === undefined) return offset < this.#source.size;
    const got = this.#ring.read(new Uint8Array(1), offset, () => this.#order.isAborted);
    // What is gone already was there.
    return got === undefined ? !this.#order.isAborted : got > 0;
  }

  #read(into: Uint8Array, offset: number): number {
    if (this.#ring !== undefined) {
      const got = this.#ring.read(into, offset, () => this.#order.isAborted);
      // Some record before this block has passed it.
      if (got === undefined) throw new Misplaced();
      return got;
    }
    const { size, path } = this.#source;
    const wanted = Math.min(into.length, size - offset);
    let done = 0;
    while (done < wanted) {
      const got = this.#file!.read(into.subarray(done, wanted), offset + done);
      if (got === 0) throw shrunkDump(path, size, offset + done);
      done += got;
    }
    return done;
  }
}

/** A dump that has become shorter while it was read. */
export function shrunkDump(path: string, before: number, after: number): LeakcheckError {
  return new LeakcheckError("DAMAGED_DUMP", `${path} changed while it was read: it had ${before} bytes at first, ${after} in the end`, {
    hint: "build again when nothing writes to it any more",
  });
}

// What one thread of a build does: blocks of a source to entries in partitions, and later partitions to buckets. It runs
// in a worker, or in the main thread for a build that is not worth one.
import { LeakcheckError } from "../errors.js";
import type { Files, OpenFile } from "../files.js";
import { loadChecksum, type Checksum } from "../format/checksum.js";
import type { CsvDialect } from "../ingest/csv-framing.js";
import type { Slot } from "../ingest/columns.js";
import { CsvParser } from "../kernel/csv-parser.js";
import { Kernel } from "../kernel/kernel.js";
import { Scatter } from "../kernel/scatter.js";
import { Sorter } from "../kernel/sorter.js";
import { BlankRule } from "../record/blank.js";
import { BlockOrder } from "./block-order.js";
import { Counts, type CountFacts } from "./counts.js";
import { CsvBlocks, type BlockReject } from "./csv-blocks.js";
import { countFirst, encodeGroup, type EncodeContext, type EncodedGroup } from "./encode-group.js";
import { EntrySink } from "./entry-sink.js";
import { RecordEntry } from "./record-entry.js";
import { RunFile, Runs, type RunList } from "./run-file.js";
import { StagingSink } from "./staging-sink.js";

/** What all threads of a build are told at first. */
export interface ThreadOptions {
  runsPath: string;
  sipHashKey: Uint8Array;
  keepWords: readonly string[];
  partitionBytes: number;
  sorterEntries: number;
}

/** A source that is read in blocks: plain data, the same for all threads. */
export interface BlockSource {
  path: string;
  size: number;
  /** Where the first record starts, in bytes. */
  offset: number;
  blockBytes: number;
  dialect: CsvDialect;
  maxRecordBytes: number;
  slots: readonly Slot[];
  order: SharedArrayBuffer;
}

/** What a committed block had. Lines count from the source's start, rejects stand in its order. */
export interface BlockReport {
  block: number;
  records: number;
  rejects: readonly BlockReject[];
  /** Where the next block's first record starts. */
  end: number;
}

/** What is read behind a block at once: most last records end there. */
const lookaheadBytes = 4096;

/** The assumption about where a block starts was wrong. */
class Misplaced extends Error {}

export class BlockThread {
  readonly #files: Files;
  readonly #options: ThreadOptions;
  readonly #kernel: Kernel;
  readonly #runFile: RunFile;
  readonly #blank: BlankRule;
  #sink: EntrySink | undefined;
  #present: PresentSource | undefined;
  #encode: EncodeContext | undefined;

  constructor(files: Files, options: ThreadOptions, module?: object) {
    this.#files = files;
    this.#options = options;
    this.#kernel = Kernel.open(module);
    this.#kernel.setKey(options.sipHashKey);
    this.#runFile = new RunFile(files, options.runsPath);
    this.#blank = new BlankRule(options.keepWords);
  }

  /** Where entries go that count already. */
  get sink(): EntrySink {
    this.#sink ??= new EntrySink(new Scatter(this.#kernel, { partitionBytes: this.#options.partitionBytes, columnBytes: 1 }), this.#runFile, 1);
    return this.#sink;
  }

  /** Begins to read blocks of a source, which other threads may read too. */
  startSource(source: BlockSource): void {
    this.#present = new PresentSource(source, { files: this.#files, kernel: this.#kernel, sink: this.sink, blank: this.#blank });
  }

  /** Reads the next block that no thread has taken, and waits until it counts; undefined if there is none, or the build was given up. */
  nextBlock(): BlockReport | undefined {
    return this.#present?.next();
  }

  /** Ends the present source. */
  endSource(): CountFacts {
    const present = this.#present;
    if (present === undefined) return new Counts();
    this.#present = undefined;
    return present.end();
  }

  /** Spills all entries. */
  drain(): RunList {
    this.#sink?.drain();
    this.#sink = undefined;
    return this.#runFile.list;
  }

  /** Prepares for encoding the runs of all threads. */
  async openRuns(lists: readonly RunList[], columnBits: number, columnMap: Uint16Array): Promise<void> {
    const sorter = new Sorter(this.#kernel, { capacity: this.#options.sorterEntries, columnBits, columnMap });
    this.#encode = { runs: new Runs(this.#files, lists), sorter, checksum: await loadChecksum() };
  }

  countFirst(kindNumber: number): number {
    return countFirst(this.#encode!, kindNumber);
  }

  encode(kindNumber: number, top: number, bucketBits: number): EncodedGroup {
    return encodeGroup(this.#encode!, kindNumber, top, bucketBits);
  }

  close(): void {
    this.#present?.close();
    this.#encode?.runs.close();
    this.#runFile.close();
  }
}

export type { Checksum };

/** A source as one thread reads it. */
class PresentSource {
  readonly #source: BlockSource;
  readonly #order: BlockOrder;
  readonly #file: OpenFile;
  readonly #parser: CsvParser;
  readonly #entry: RecordEntry;
  readonly #blocks: CsvBlocks;
  readonly #sink: EntrySink;
  readonly #total = new Counts();
  /** The present block and where its first record was assumed to start; it may be certain before it is read. */
  #block = -1;
  #assumed: number | undefined;

  constructor(source: BlockSource, tools: { files: Files; kernel: Kernel; sink: EntrySink; blank: BlankRule }) {
    const { dialect, maxRecordBytes, slots, blockBytes } = source;
    const { files, kernel, sink, blank } = tools;
    this.#source = source;
    this.#order = BlockOrder.of(source.order);
    this.#file = files.open(source.path);
    this.#sink = sink;
    const makeRoom = (): void => {
      this.#confirm();
      this.#flush();
    };
    this.#parser = new CsvParser(kernel, {
      ...dialect,
      maxRecordBytes,
      fields: slots.map(({ kind, number }) => ({ kind: kind === null ? 0 : (fastKinds[kind] ?? 255), number })),
      blankWords: blank.words,
      bufferBytes: blockBytes + lookaheadBytes,
      stagingBytes: blockBytes,
    });
    sink.setWidth(this.#parser.columnBytes);
    this.#entry = new RecordEntry({ sink: new StagingSink(this.#parser, makeRoom), blank });
    const read = (into: Uint8Array, offset: number): number => this.#read(into, offset);
    const isBlank = (value: string): boolean => blank.isBlank(value);
    this.#blocks = new CsvBlocks({ parser: this.#parser, entry: this.#entry, slots, dialect, maxRecordBytes, isBlank, read, makeRoom });
  }

  next(): BlockReport | undefined {
    const { offset, blockBytes, size } = this.#source;
    const block = this.#order.take();
    const start = offset + block * blockBytes;
    if (start >= size) return undefined;
    const stop = Math.min(start + blockBytes, size);
    this.#block = block;
    this.#entry.counts = new Counts();
    this.#assumed = block === 0 ? offset : this.#firstLine(start, stop);
    let end = this.#assumed === undefined ? undefined : this.#parse(this.#assumed, stop);
    if (!this.#order.waitFor(block)) return undefined;
    const { offset: actual, line } = this.#order.end;
    if (end === undefined || this.#assumed !== actual) {
      this.#parser.drop();
      this.#blocks.rejects = [];
      this.#entry.counts = new Counts();
      this.#assumed = actual;
      end = actual >= stop ? { offset: actual, lines: 0 } : this.#parse(actual, stop)!;
    }
    const { counts } = this.#entry;
    this.#parser.takeCounts(counts);
    const { rejects } = this.#blocks;
    for (const reject of rejects) reject.line += line;
    this.#order.commit({ offset: end.offset, line: line + end.lines }, { records: counts.records, rejects: rejects.length });
    this.#flush();
    this.#total.add(counts);
    return { block, records: counts.records, rejects, end: end.offset };
  }

  end(): CountFacts {
    this.close();
    const { records, recordBytes, salvaged, exposed, tallies } = this.#total;
    return { records, recordBytes, salvaged, exposed, tallies };
  }

  close(): void {
    this.#file.close();
  }

  /** Undefined if the start turned out to be wrong on the way. */
  #parse(start: number, stop: number): { offset: number; lines: number } | undefined {
    try {
      return this.#blocks.parse(start, stop, this.#source.size);
    } catch (cause) {
      if (cause instanceof Misplaced) return undefined;
      throw cause;
    }
  }

  /** The start of the first line within a block; undefined if there is none. */
  #firstLine(start: number, stop: number): number | undefined {
    const found = this.#parser.lineStart(start - 1, (into, at) => this.#read(into, at));
    return found === undefined || found >= stop ? undefined : found;
  }

  /** Waits until the present block's start is certain. */
  #confirm(): void {
    if (!this.#order.waitFor(this.#block) || this.#order.end.offset !== this.#assumed) throw new Misplaced();
  }

  #flush(): void {
    this.#parser.takeStaged((from, end, entryBytes) => {
      this.#sink.enterStaged(from, end, entryBytes);
    });
  }

  #read(into: Uint8Array, offset: number): number {
    const { size, path } = this.#source;
    const wanted = Math.min(into.length, size - offset);
    let done = 0;
    while (done < wanted) {
      const got = this.#file.read(into.subarray(done, wanted), offset + done);
      if (got === 0)
        throw new LeakcheckError("DAMAGED_DUMP", `${path} changed while it was read: it had ${size} bytes at first, ${offset + done} in the end`, {
          hint: "build again when nothing writes to it any more",
        });
      done += got;
    }
    return done;
  }
}

/** The kinds that the kernel reads, by their numbers there. */
const fastKinds: Readonly<Record<string, number>> = { email: 1, phone: 2, username: 3 };

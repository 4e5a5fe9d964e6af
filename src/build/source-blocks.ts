// The blocks of one source as one thread reads them: taken in the order of the file, parsed on an assumption about where the
// first record starts, and counted when the block before has said where its last one ended.
import { LeakcheckError } from "../errors.js";
import type { Files, OpenFile } from "../files.js";
import type { CsvDialect } from "../ingest/csv-framing.js";
import type { Slot } from "../ingest/columns.js";
import { CsvParser } from "../kernel/csv-parser.js";
import type { Kernel } from "../kernel/kernel.js";
import type { BlankRule } from "../record/blank.js";
import { BlockOrder } from "./block-order.js";
import { Counts, type CountFacts } from "./counts.js";
import { CsvBlocks, type BlockReject } from "./csv-blocks.js";
import { RecordEntry } from "./record-entry.js";
import { StagingSink } from "./staging-sink.js";

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
  readonly #file: OpenFile;
  readonly #parser: CsvParser;
  readonly #entry: RecordEntry;
  readonly #blocks: CsvBlocks;
  readonly #sink: StagedSink;
  readonly #total = new Counts();
  /** The present block and where its first record was assumed to start; it may be certain before it is read. */
  #block = -1;
  #assumed: number | undefined;

  constructor(source: BlockSource, tools: { files: Files; kernel: Kernel; sink: StagedSink; blank: BlankRule }) {
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

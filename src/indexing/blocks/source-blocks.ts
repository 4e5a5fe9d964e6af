// The blocks of one source, as one thread reads them. Blocks are taken in file order, parsed on an
// assumption about the start of the first record, and counted once the previous block has published
// its end.
import type { Files } from "../../files.js";
import type { BlockParser } from "../../kernel/readers/block-parser.js";
import type { Kernel } from "../../kernel/kernel.js";
import { rejectReasons } from "../../ingest/rejects.js";
import type { BlankRule } from "../../record/blank.js";
import { mailProviders } from "../../record/email/mailbox.js";
import { currentRules } from "../../record/rules.js";
import { folding } from "../../record/traces/folded-character.js";
import { Counts } from "../entries/counts.js";
import { RecordEntry } from "../entries/record-entry.js";
import { BareParts } from "./bare-parts.js";
import {
  parseBlock,
  type BlockEnd,
  type BlockFormat,
  type BlockReading,
  type SharedParserOptions,
} from "./block-format.js";
import { BlockOrder } from "./block-order.js";
import type { BlockPacket, BlockSource, SourceCounts } from "./block-source.js";
import { CsvBlocks } from "./csv-blocks.js";
import { NdjsonBlocks } from "./ndjson-blocks.js";
import { RejectPositions, type PackedRejects } from "./reject-positions.js";
import { SourceBytes } from "./source-bytes.js";
import { Speculation } from "./speculation.js";
import { StagingSink } from "./staging-sink.js";

const noRejects: PackedRejects = new Float64Array(0);

/** Takes the entries of blocks that count. */
interface StagedSink {
  setWidth(columnBytes: number): void;
  /** Enters staged entries of `entryBytes` bytes each, between two addresses in the kernel. */
  enterStaged(from: number, end: number, entryBytes: number): void;
}

/**
 * The services a thread uses to read blocks. `tell` takes the packets of a block before later
 * blocks may count.
 */
interface BlockTools {
  files: Files;
  kernel: Kernel;
  sink: StagedSink;
  blank: BlankRule;
  tell: (packet: BlockPacket) => void;
  /** As in a `StreamRing`. */
  pull?: (() => void) | undefined;
}

/** One thread's view of a source. */
export class SourceBlocks {
  readonly #source: BlockSource;
  readonly #tools: BlockTools;
  readonly #order: BlockOrder;
  readonly #bytes: SourceBytes;
  readonly #speculation: Speculation;
  readonly #reading: BlockReading;
  readonly #parser: BlockParser;
  readonly #format: BlockFormat;
  readonly #bare: BareParts;
  readonly #positions = new RejectPositions();
  readonly #total = new Counts();
  /** End of the current block as parsed; undefined if it must be parsed again. */
  #end: BlockEnd | undefined;
  /** True if the block was parsed from its true start, when it counted next. */
  #isCertain = false;

  constructor(source: BlockSource, tools: BlockTools) {
    this.#source = source;
    this.#tools = tools;
    const order = (this.#order = BlockOrder.of(source.order));
    const speculation = (this.#speculation = new Speculation(order, source.sizes.waitsForRoom));
    this.#bytes = new SourceBytes(tools.files, source, {
      isAborted: () => order.isAborted,
      onReleased: speculation.giveUp,
      pull: tools.pull,
    });
    const entry = this.#newEntry();
    this.#reading = this.#newReading(entry);
    this.#format = this.#newFormat();
    this.#parser = this.#format.parser;
    this.#bare = new BareParts(this.#parser, entry, order, source);
  }

  /**
   * Takes a block and commits it. Returns false if none is left for this thread, or the build is
   * aborted.
   */
  next(): boolean {
    return this.take() && this.commit();
  }

  /**
   * Takes the next free block and parses it on an assumption about its start, unless that is known. Returns
   * false if there is none.
   */
  take(): boolean {
    const { isAlone } = this.#format;
    if (this.#order.isOneAlone && !isAlone) return false;
    const block = isAlone ? this.#order.committed : this.#order.take();
    const { start, stop } = this.#boundsOf(block);
    if (!this.#bytes.reaches(start)) return false;
    const speculation = this.#speculation;
    speculation.block = block;
    this.#end = undefined;
    this.#isCertain = false;
    // The block counts next, so commit() parses it once from its true start.
    if (isAlone) return true;
    this.#startPart();
    const assumed = (speculation.assumed = this.#startOf(block, start, stop));
    if (assumed !== undefined) this.#end = this.#parse(assumed, stop);
    return true;
  }

  /**
   * Returns the assumed start of a block's first record, or its true start if the block before it has
   * ended. Undefined if none seems to start in the block.
   */
  #startOf(block: number, start: number, stop: number): number | undefined {
    if (block === 0) return start;
    if (this.#order.committed !== block) return this.#firstLine(start, stop);
    const { offset } = this.#order.end;
    return offset < stop ? offset : undefined;
  }

  /** Number of records and rejects left to the reference path. Blocks that are read again count again. */
  get leftRecords(): number {
    return this.#reading.entry.taken;
  }

  /** Number of the block taken last. */
  get block(): number {
    return this.#speculation.block;
  }

  /**
   * Waits until the current block counts, then commits it. Parses it again if its assumed start was
   * wrong or its names are stale. Returns false if the build is aborted, or another thread goes on
   * alone.
   */
  commit(): boolean {
    const { block, assumed } = this.#speculation;
    if (!this.#order.waitFor(block)) return false;
    if (this.#order.isOneAlone && !this.#format.isAlone) {
      // The thread that goes on alone reads it.
      this.#parser.drop();
      return false;
    }
    const { offset: actual, line } = this.#order.end;
    const isValid = this.#isCertain || (assumed === actual && !this.#format.isStale());
    if (this.#end === undefined || !isValid) this.#end = this.#parseAgain(actual);
    const end = this.#end;
    if (end === undefined) return false;
    const { counts } = this.#reading.entry;
    const bare = this.#bare.counts(this.#parser.takeCounts(counts));
    const names = this.#format.commitNames();
    if (!this.#sendAll(names, line)) return false;
    const { records, rejects } = counts;
    this.#order.commit(
      { offset: end.offset, line: line + end.lines },
      { records, rejects: rejects.total },
      bare,
    );
    this.#bytes.release(end.offset);
    this.#flush();
    this.#total.add(counts.facts);
    if (this.#bare.commitPart(end.offset)) this.#decide();
    return true;
  }

  /**
   * Ends the source. Call it when no block is left; it waits for the blocks of other threads.
   * Returns undefined if the build is aborted.
   */
  end(): SourceCounts | undefined {
    const { offset, blockBytes } = this.#source;
    // Another thread, reading alone, may still be waiting for the end of a stream.
    if (this.#bytes.reaches(Number.MAX_SAFE_INTEGER)) return undefined;
    if (!this.#order.waitFor(Math.max(0, Math.ceil((this.#bytes.size - offset) / blockBytes))))
      return undefined;
    this.#decide();
    this.close();
    return { names: this.#format.names, ...this.#total.facts };
  }

  close(): void {
    this.#bytes.close();
  }

  #boundsOf(block: number): { start: number; stop: number } {
    const { offset, blockBytes } = this.#source;
    const start = offset + block * blockBytes;
    return { start, stop: Math.min(start + blockBytes, this.#bytes.size) };
  }

  #startPart(): void {
    this.#positions.clear();
    this.#format.startPart();
    this.#bare.startPart();
  }

  /** Returns the start of the first line within a block; undefined if there is none. */
  #firstLine(start: number, stop: number): number | undefined {
    const found = this.#speculation.attempt(() => this.#parser.lineStart(start - 1, this.#reading.read));
    return found === undefined || found >= stop ? undefined : found;
  }

  /** Parses the current block from `start`. Returns undefined if the block is abandoned. */
  #parse(start: number, stop: number): BlockEnd | undefined {
    const end = this.#speculation.attempt(() => parseBlock(this.#format, this.#reading, start, stop));
    if (this.#isCertain) {
      this.#format.setCertain(false);
      if (this.#format.isAlone) this.#order.goOnAlone();
    }
    return end;
  }

  /**
   * Parses the current block, which counts next, from the end of the previous block. Returns
   * undefined if the build is aborted.
   */
  #parseAgain(start: number): BlockEnd | undefined {
    const { stop } = this.#boundsOf(this.block);
    this.#parser.drop();
    this.#reading.entry.forget();
    this.#format.reset();
    this.#startPart();
    this.#speculation.assumed = start;
    if (start >= stop) return { offset: start, lines: 0 };
    this.#setCertain();
    return this.#parse(start, stop);
  }

  #setCertain(): void {
    this.#isCertain = true;
    this.#format.setCertain(true);
  }

  /** Waits until the current block counts, so that its names may change from here on. */
  #becomeCertain(): void {
    this.#speculation.confirm();
    // A thread that goes on alone says so before it commits.
    if (this.#order.isOneAlone || this.#format.isStale()) this.#speculation.giveUp();
    this.#setCertain();
  }

  /**
   * Sends new columns and rejects to the main thread. Lines of rejects count from `line`. Returns
   * false if the build is aborted.
   */
  #sendAll(paths: readonly string[], line: number): boolean {
    if (paths.length === 0 && this.#positions.count === 0) return true;
    let unsentPaths = paths;
    for (const rejects of this.#positions.count === 0 ? [noRejects] : this.#positions.packets(line)) {
      const number = this.#order.nextPacket();
      if (number === undefined) return false;
      this.#tools.tell({ number, paths: unsentPaths, rejects });
      unsentPaths = [];
    }
    return true;
  }

  #decide(): void {
    const counts = this.#bare.decide(() => {
      this.#flush();
    });
    if (counts === undefined) return;
    this.#flush();
    this.#total.add(counts.facts);
  }

  /** Waits until the current block is certain to count. */
  #confirm(): void {
    if (!this.#format.mayWait) this.#speculation.giveUp();
    this.#speculation.confirm();
  }

  #flush(): void {
    this.#parser.takeStaged((from, end, entryBytes) => {
      this.#tools.sink.enterStaged(from, end, entryBytes);
    });
  }

  /**
   * Creates the one record entry of the source: parts that wait for the decision enter their
   * numbers through it.
   */
  #newEntry(): RecordEntry {
    const { region, sizes, countsDomains } = this.#source;
    const parser = (): BlockParser => this.#parser;
    return new RecordEntry({
      sink: new StagingSink(parser, () => {
        this.#reading.makeRoom();
      }),
      // Numbers that waited are in committed blocks, so room can be made at once.
      decidedSink: new StagingSink(parser, () => {
        this.#flush();
      }),
      blank: this.#tools.blank,
      columns: { columnBits: 0 },
      rules: currentRules,
      region,
      sampledBytes: sizes.sampledBytes,
      countsDomains,
    });
  }

  #newReading(entry: RecordEntry): BlockReading {
    const { maxRecordBytes, wantsPositions } = this.#source;
    const { blank, sink } = this.#tools;
    return {
      entry,
      maxRecordBytes,
      isBlank: (value) => blank.isBlank(value),
      giveUp: this.#speculation.giveUp,
      flush: () => {
        this.#flush();
      },
      setWidth: (columnBytes) => {
        sink.setWidth(columnBytes);
      },
      read: (into, at) => this.#bytes.read(into, at),
      size: () => this.#bytes.size,
      onReject: (reason, line, offset, length) => {
        entry.counts.rejects.add({ reason, length });
        if (wantsPositions) this.#positions.add(reason, line, offset, length);
      },
      onCountedReject: ({ reason, line, offset, length }) => {
        if (wantsPositions) this.#positions.add(rejectReasons[reason]!, line, offset, length);
      },
      confirm: () => {
        this.#confirm();
      },
      becomeCertain: () => {
        this.#becomeCertain();
      },
      makeRoom: () => {
        this.#confirm();
        this.#flush();
      },
      passed: (offset) => {
        if (!this.#bytes.isStream) return;
        this.#confirm();
        this.#bytes.release(offset);
      },
      takeWaiting: () => {
        this.#bare.takeWaiting();
      },
      judged: () => {
        this.#bare.teach();
      },
    };
  }

  #newFormat(): BlockFormat {
    const { format, maxRecordBytes, blockBytes, phones, sizes, wantsPositions, countsDomains } = this.#source;
    const { kernel, blank } = this.#tools;
    const options: SharedParserOptions = {
      maxRecordBytes,
      blankWords: blank.words,
      phones,
      providers: mailProviders,
      folding,
      bufferBytes: blockBytes + sizes.lookaheadBytes,
      stagingBytes: sizes.stagingBytes,
      batchRecords: sizes.batchRecords,
      notesRejects: wantsPositions,
      countsDomains,
    };
    if (format.is === "csv") return new CsvBlocks(format, kernel, options, this.#reading);
    return new NdjsonBlocks(format, kernel, { mostValues: sizes.mostValues, ...options }, this.#reading);
  }
}

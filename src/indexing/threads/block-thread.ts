// What one thread of a build does: blocks of a source to entries in partitions, and later partitions to buckets. It runs
// in a worker, or in the main thread for a build that is not worth one.
import type { Files } from "../../files.js";
import { Kernel } from "../../kernel/kernel.js";
import { Packer } from "../../kernel/tables/packer.js";
import { Scatter } from "../../kernel/tables/scatter.js";
import { Sorter } from "../../kernel/tables/sorter.js";
import { BlankRule } from "../../record/blank.js";
import { Counts } from "../entries/counts.js";
import { countFirst, type EncodeContext } from "../tables/encode-group.js";
import { EntrySink } from "../entries/entry-sink.js";
import { RunFile, Runs, type RunList } from "../tables/run-file.js";
import type { BlockPacket, BlockSource, SourceCounts } from "../blocks/block-source.js";
import { SourceBlocks } from "../blocks/source-blocks.js";
import { TableWriter, type TablesJob } from "../tables/table-writer.js";

/** Most dumps have identifiers of three kinds; and what is taken beside their partitions. */
const usualKinds = 3;
const partitionsOfKind = 256;
const usualBytes = 16 * 2 ** 20;

/** What all threads of a build are told at first. */
export interface ThreadOptions {
  runsPath: string;
  sipHashKey: Uint8Array;
  keepWords: readonly string[];
  partitionBytes: number;
  sorterEntries: number;
}

export class BlockThread {
  readonly #files: Files;
  readonly #options: ThreadOptions;
  readonly #kernel: Kernel;
  readonly #runFile: RunFile;
  readonly #blank: BlankRule;
  #sink: EntrySink | undefined;
  #present: SourceBlocks | undefined;
  #encode: EncodeContext | undefined;
  #tables: TableWriter | undefined;

  constructor(files: Files, options: ThreadOptions, module?: object) {
    this.#files = files;
    this.#options = options;
    this.#kernel = Kernel.open(module);
    this.#kernel.setKey(options.sipHashKey);
    this.#runFile = new RunFile(files, options.runsPath);
    this.#blank = new BlankRule(options.keepWords);
  }

  /**
   * Takes at once what memory a build of a usual dump needs; pages that are not written cost nothing. V8 counts the kernel's memory as its own,
   * and would collect whenever it grows, the more slowly the later that is.
   */
  prepare(): void {
    this.#kernel.makeRoom(usualKinds * partitionsOfKind * this.#options.partitionBytes + usualBytes);
  }

  /** Where entries go that count already. */
  get sink(): EntrySink {
    this.#sink ??= new EntrySink(new Scatter(this.#kernel, { partitionBytes: this.#options.partitionBytes, columnBytes: 1 }), this.#runFile, 1);
    return this.#sink;
  }

  /** Begins to read blocks of a source, which other threads may read too; `tell` takes what the main thread must know of them. */
  startSource(source: BlockSource, tell: (packet: BlockPacket) => void): void {
    this.#present = new SourceBlocks(source, { files: this.#files, kernel: this.#kernel, sink: this.sink, blank: this.#blank, tell });
  }

  /** Reads the next block that no thread has taken, and waits until it counts; false if there is none, or the build was given up. */
  nextBlock(): boolean {
    return this.#present?.next() ?? false;
  }

  /** Ends the present source. */
  endSource(): SourceCounts {
    const counts = this.#present?.end();
    this.#present = undefined;
    return counts ?? new Counts().facts;
  }

  /** Spills all entries. */
  drain(): RunList {
    this.#sink?.drain();
    this.#sink = undefined;
    return this.#runFile.list;
  }

  /** Prepares for encoding the runs of all threads. */
  openRuns(lists: readonly RunList[], columnBits: number, columnMap: Uint16Array): void {
    const kernel = this.#kernel;
    const options = { capacity: this.#options.sorterEntries, columnBits, columnMap };
    const runs = new Runs(this.#files, lists);
    let sorter: Sorter | undefined;
    this.#encode = {
      runs,
      get sorter() {
        return (sorter ??= new Sorter(kernel, options));
      },
      packer: Packer.takes(columnBits) ? new Packer(kernel, { ...options, largest: runs.largest() }) : undefined,
    };
  }

  countFirst(kindNumber: number): number {
    return countFirst(this.#encode!, kindNumber);
  }

  /** Begins to write tables, which other threads may write too. */
  startTables(job: TablesJob): void {
    this.#tables = new TableWriter(this.#files, this.#encode!, job);
  }

  /** Writes the next group of a table that no thread has taken; false if there is none, or the build was given up. */
  writeGroup(): boolean {
    return this.#tables?.writeGroup() ?? false;
  }

  /** Ends the present tables and returns how many entries this thread has written of each. */
  endTables(): readonly number[] {
    const entries = this.#tables?.entries ?? [];
    this.#tables?.close();
    this.#tables = undefined;
    // So that each thread frees its own runs in the end, and not the last one those of all: the disk takes long for that.
    this.#encode?.runs.close();
    return entries;
  }

  /** Gives back what it holds, its runs on the disk too: nobody needs them any more. */
  release(): void {
    this.close();
    this.#files.remove(this.#options.runsPath);
  }

  close(): void {
    this.#present?.close();
    this.#tables?.close();
    this.#encode?.runs.close();
    this.#runFile.close();
  }
}

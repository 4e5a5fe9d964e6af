// The work of one thread of a build: first blocks of a source to entries in partitions, later
// partitions to buckets. Runs in a worker, or in the main thread for a small build.
import type { Files } from "../../files.js";
import { Kernel } from "../../kernel/kernel.js";
import { Packer } from "../../kernel/tables/packer.js";
import { DOMAIN_BYTES, Scatter } from "../../kernel/tables/scatter.js";
import { Sorter } from "../../kernel/tables/sorter.js";
import { BlankRule, type BlankOptions } from "../../record/blank.js";
import { Counts } from "../entries/counts.js";
import { countFirst, type EncodeContext } from "../tables/encode-group.js";
import { EntrySink } from "../entries/entry-sink.js";
import { TextTraces } from "../../kernel/readers/text-traces.js";
import { mailProviders } from "../../record/email/mailbox.js";
import { folding } from "../../record/traces/folded-character.js";
import { RunPartitions } from "../tables/partitions.js";
import { RunFile, Runs, type RunList } from "../tables/run-file.js";
import type { BlockPacket, BlockSource, SourceCounts } from "../blocks/block-source.js";
import { SourceBlocks } from "../blocks/source-blocks.js";
import { TableWriter, type TablesJob } from "../tables/table-writer.js";

/** Memory that a usual dump needs: partitions for five kinds, and bytes for everything else. */
const usualKinds = 5;
const partitionsOfKind = 256;
const usualBytes = 16 * 2 ** 20;
/** Fewest entries that the sorter has room for. */
const leastCapacity = 2 ** 10;
/**
 * Entries that the sorter has room for at least. It takes several partitions at a time only of a kind whose first
 * partition has few keys; of three quarters as many keys, so few are there once in 10^20 builds.
 */
const fewKeys = 2 ** 14;

/** Options common to all threads of a build, set once at the start. */
export interface ThreadOptions {
  runsPath: string;
  sipHashKey: Uint8Array;
  blankOptions: BlankOptions;
  partitionBytes: number;
  sorterEntries: number;
  /** True to count the addresses of each domain. */
  countsDomains: boolean;
}

export class BlockThread {
  readonly #files: Files;
  readonly #options: ThreadOptions;
  readonly #kernel: Kernel;
  readonly #runFile: RunFile;
  readonly #blank: BlankRule;
  #sink: EntrySink | undefined;
  #source: SourceBlocks | undefined;
  #runs: Runs | undefined;
  #encode: EncodeContext | undefined;
  #tables: TableWriter | undefined;

  constructor(files: Files, options: ThreadOptions, module?: object) {
    this.#files = files;
    this.#options = options;
    this.#kernel = Kernel.open(module);
    this.#kernel.setKey(options.sipHashKey);
    this.#runFile = new RunFile(files, options.runsPath);
    this.#blank = new BlankRule(options.blankOptions);
  }

  /**
   * Reserves the memory that a build of a usual dump needs; pages that are never written cost
   * nothing. V8 counts the kernel's memory as its own and collects garbage whenever it grows, which
   * takes longer the later it happens.
   */
  prepare(): void {
    this.#kernel.makeRoom(usualKinds * partitionsOfKind * this.#options.partitionBytes + usualBytes);
  }

  /** Takes entries that are certain to count. */
  get sink(): EntrySink {
    const { partitionBytes, countsDomains } = this.#options;
    const columnBytes = countsDomains ? DOMAIN_BYTES : 1;
    this.#sink ??= new EntrySink(
      new Scatter(this.#kernel, { partitionBytes, columnBytes }),
      this.#runFile,
      columnBytes,
      () => new TextTraces(this.#kernel, folding, mailProviders),
    );
    return this.#sink;
  }

  /**
   * Begins to read blocks of a source, which other threads may read too. `sendPacket` takes the
   * packets for the main thread. `pull` fills some of a stream's ring, if only this thread reads it.
   */
  startSource(source: BlockSource, sendPacket: (packet: BlockPacket) => void, pull?: () => void): void {
    const { sink } = this;
    // Of thousands of sources, each would keep its memory otherwise.
    this.#kernel.lend();
    this.#source = new SourceBlocks(source, {
      files: this.#files,
      kernel: this.#kernel,
      sink,
      blank: this.#blank,
      tell: sendPacket,
      pull,
    });
  }

  /**
   * Reads the next free block and waits until it counts. Returns false if there is none, or the
   * build is aborted.
   */
  nextBlock(): boolean {
    return this.#source?.next() ?? false;
  }

  /** Number of records and rejects of the current source that this thread has left to the reference path. */
  get leftRecords(): number {
    return this.#source?.leftRecords ?? 0;
  }

  /** Ends the current source and returns this thread's counts of it. */
  endSource(): SourceCounts {
    const counts = this.#source?.end();
    this.#source = undefined;
    this.#kernel.takeBack();
    return counts ?? new Counts().facts;
  }

  /**
   * Spills all entries and returns the runs of this thread. `keepsLast` keeps the last ones in memory, where no other
   * thread can read them.
   */
  drain(keepsLast: boolean): RunList {
    this.#sink?.drain(keepsLast);
    this.#sink = undefined;
    return this.#runFile.list;
  }

  /** Prepares to encode the runs of all threads. */
  openRuns(lists: readonly RunList[], columnBits: number, columnMap: Uint16Array): void {
    const kernel = this.#kernel;
    const runs = new Runs(this.#files, lists, kernel);
    const largest = runs.largest();
    const isPacked = Packer.takes(columnBits);
    const wanted = Math.min(runs.mostOfKind(), Math.max(fewKeys, 2 * largest.entries));
    const capacity = Math.min(this.#options.sorterEntries, Math.max(leastCapacity, wanted));
    const options = { capacity, columnBits, columnMap };
    this.#runs = runs;
    let sorter: Sorter | undefined;
    this.#encode = {
      partitions: new RunPartitions(runs, {
        files: this.#files,
        path: `${this.#options.runsPath}-divided`,
        kernel,
      }),
      get sorter() {
        return (sorter ??= new Sorter(kernel, options));
      },
      packer: isPacked ? new Packer(kernel, { ...options, largest }) : undefined,
    };
  }

  countFirst(kindNumber: number): number {
    return countFirst(this.#encode!, kindNumber);
  }

  /** Begins to write tables, which other threads may write too. */
  startTables(job: TablesJob): void {
    this.#tables = new TableWriter(this.#files, this.#encode!, job);
  }

  /**
   * Writes the next free group of a table. Returns false if there is none, or the build is aborted.
   */
  writeGroup(): boolean {
    return this.#tables?.writeGroup() ?? false;
  }

  /** Ends the current tables and returns the number of entries that this thread wrote to each. */
  endTables(): readonly number[] {
    const entries = this.#tables?.entries ?? [];
    this.#tables?.close();
    this.#tables = undefined;
    // Each thread closes its files now, so that it frees its own runs in the end. Otherwise the
    // last thread would free them all, which is slow on disk.
    this.#runs?.close();
    return entries;
  }

  /** Closes the files of this thread and removes its runs from the disk. */
  release(): void {
    this.close();
    this.#files.remove(this.#options.runsPath);
  }

  close(): void {
    this.#source?.close();
    this.#tables?.close();
    this.#runs?.close();
    this.#runFile.close();
  }
}

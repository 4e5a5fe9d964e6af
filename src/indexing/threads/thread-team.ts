// The threads of a build: workers, or the main thread alone. Both read sources in blocks and write
// tables in groups of partitions.
import type { Files } from "../../files.js";
import { Kernel } from "../../kernel/kernel.js";
import { BlockOrder } from "../blocks/block-order.js";
import { BlockThread, type ThreadOptions } from "./block-thread.js";
import type { EntrySink } from "../entries/entry-sink.js";
import { GroupOrder } from "../tables/group-order.js";
import type { RunList } from "../tables/run-file.js";
import type { BlockPacket, BlockSource, SourceCounts } from "../blocks/block-source.js";
import { firstGroups, type TablesJob } from "../tables/table-writer.js";
import type { ReadingAlone } from "./reading-alone.js";
import type { RingFeed } from "./ring-feed.js";
import type { Replies, Request } from "./thread-messages.js";
import { watchedWork, type WorkWatch } from "../../threads/watched-work.js";
import { TaskThread } from "../../threads/worker-thread.js";

/** Options of the threads of a build. */
export interface TeamOptions extends ThreadOptions {
  /** Number of workers. With 0, the main thread does all the work. */
  workers: number;
  /** With it, the main thread reads alone until it is slow, and then workers start; without it, they start at once. */
  alone: ReadingAlone | undefined;
  /** Yields to other work; throws `ABORTED` if the build was aborted. */
  pause: () => Promise<void>;
}

/** The runs that are encoded, and the columns of the index. */
export interface RunsPlan {
  lists: readonly RunList[];
  columnBits: number;
  columnMap: Uint16Array;
}

export class ThreadTeam {
  readonly #options: TeamOptions;
  readonly #shared: Omit<ThreadOptions, "runsPath">;
  readonly #here: BlockThread;
  /** The workers that were started. */
  readonly #workers: TaskThread<Request, BlockPacket, Replies>[] = [];

  constructor(files: Files, options: TeamOptions) {
    this.#options = options;
    const { runsPath, sipHashKey, blankOptions, partitionBytes, sorterEntries, countsDomains } = options;
    this.#shared = { sipHashKey, blankOptions, partitionBytes, sorterEntries, countsDomains };
    this.#here = new BlockThread(files, { ...this.#shared, runsPath });
    if (options.alone === undefined) this.#startWorkers();
    else this.#here.prepare();
  }

  /** True if there are workers, or they can be started. */
  get hasWorkers(): boolean {
    return this.#options.workers > 0;
  }

  /** True if the main thread reads sources by itself that need not be waited for, as long as it is fast. */
  get beginsAlone(): boolean {
    return !this.hasWorkers || this.#options.alone !== undefined;
  }

  /** Starts workers until there are as many. */
  #startWorkers(count = this.#options.workers): void {
    const { runsPath } = this.#options;
    for (let index = this.#workers.length; index < count; index++) {
      const own = { ...this.#shared, runsPath: `${runsPath}-${index + 1}` };
      this.#workers.push(
        new TaskThread("bin/worker.cjs", { is: "start", options: own, module: Kernel.module }),
      );
    }
  }

  /** Takes the identifiers that the main thread enters for sources that are not read in blocks. */
  get sink(): EntrySink {
    return this.#here.sink;
  }

  /**
   * Reads a source. `onPacket` takes the packets of all threads, in no particular order. Returns
   * the counts of each thread. `isHere` leaves it to the main thread; `feed` fills a stream's ring.
   */
  async readSource(
    source: BlockSource,
    { isHere, feed }: { isHere: boolean; feed: RingFeed | undefined },
    onPacket: (packet: BlockPacket) => void,
  ): Promise<SourceCounts[]> {
    const { workers, pause, alone } = this.#options;
    const order = BlockOrder.of(source.order);
    const isReady = feed === undefined || feed.pull !== undefined;
    const beginsHere = isHere || (isReady && this.#workers.length === 0);
    if (beginsHere) {
      let before = { bytes: source.offset, records: 0 };
      this.#here.startSource(source, onPacket, feed?.pull);
      while (this.#here.nextBlock()) {
        await pause();
        const read = { bytes: order.end.offset, records: this.#here.leftRecords };
        alone?.took(read.bytes - before.bytes, read.records - before.records);
        before = read;
        // A thread that goes on alone does so to the end of the source.
        if (!isHere && workers > 0 && alone?.isSlow === true && !order.isOneAlone) {
          this.#startWorkers();
          break;
        }
      }
      if (isHere || this.#workers.length === 0) return [this.#here.endSource()];
    }
    // A worker keeps up with the main thread, which converts or unpacks a stream.
    if (!beginsHere) this.#startWorkers(alone === undefined ? workers : 1);
    const filling = feed?.fill(() => order.isAborted);
    filling?.catch(() => {
      order.abort();
    });
    const work = this.#workers.map(async (worker) => worker.ask({ is: "source", source }, onPacket));
    const counts = await this.#all(work, { abort: () => order.abort() });
    await filling;
    // Last, for the end of a source waits until all of its blocks are read.
    return beginsHere ? [this.#here.endSource(), ...counts] : counts;
  }

  /**
   * Spills the entries in memory and prepares to encode. Calls `plan` once all runs are known; it may
   * replace them. Returns the runs.
   */
  async finishRuns(plan: (lists: readonly RunList[]) => Promise<RunsPlan>): Promise<readonly RunList[]> {
    const drained = await this.#all(this.#workers.map(async (worker) => worker.ask({ is: "drain" })));
    // The main thread reads its own runs if it works alone, but for the domains.
    const keepsLast = this.#workers.length === 0 && !this.#options.countsDomains;
    const { lists, columnBits, columnMap } = await plan([this.#here.drain(keepsLast), ...drained]);
    if (this.#workers.length === 0) this.#here.openRuns(lists, columnBits, columnMap);
    else
      await this.#all(
        this.#workers.map(async (worker) => worker.ask({ is: "open-runs", lists, columnBits, columnMap })),
      );
    return lists;
  }

  /** Returns for each kind the number of distinct keys whose top byte is 0. */
  async countFirst(kindNumbers: readonly number[]): Promise<number[]> {
    if (this.#workers.length === 0) return kindNumbers.map((kindNumber) => this.#here.countFirst(kindNumber));
    const counts = kindNumbers.map(async (kindNumber, index) =>
      this.#workers[index % this.#workers.length]!.ask({ is: "count-first", kindNumber }),
    );
    return this.#all(counts);
  }

  /**
   * Writes tables. `step` receives the share of groups encoded, 0 to 1. Returns the entries of each
   * table.
   */
  async writeTables(job: TablesJob, step: (share: number) => void): Promise<number[]> {
    const order = GroupOrder.of(job.order);
    const groups = firstGroups(job.tables).at(-1) ?? 0;
    const look = (): void => {
      step(order.encoded / groups);
    };
    if (this.#workers.length === 0) {
      this.#here.startTables(job);
      while (this.#here.writeGroup()) {
        look();
        await this.#options.pause();
      }
      return [...this.#here.endTables()];
    }
    const work = this.#workers.map(async (worker) => worker.ask({ is: "write-tables", job }));
    const entries = await this.#all(work, { look, abort: () => order.abort() });
    return job.tables.map((_, index) => entries.reduce((sum, one) => sum + (one[index] ?? 0), 0));
  }

  /**
   * Makes the workers remove their runs and end, without waiting, because removal takes a while.
   * Runs that they cannot remove are removed with the folder.
   */
  release(): void {
    for (const worker of this.#workers) worker.send({ is: "release" });
  }

  /**
   * Ends the threads. `tidy` receives the action that closes temporary files, and decides whether
   * its failure matters.
   */
  async close(tidy: (action: () => void) => void): Promise<void> {
    tidy(() => {
      this.#here.close();
    });
    await Promise.all(this.#workers.map(async (worker) => worker.close()));
  }

  async #all<T>(work: readonly Promise<T>[], how: Omit<WorkWatch, "pause"> = {}): Promise<T[]> {
    return watchedWork(work, { ...how, pause: this.#options.pause });
  }
}

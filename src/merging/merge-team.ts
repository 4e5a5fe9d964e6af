// The threads of a merge: workers, or the main thread alone.
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { GroupOrder } from "../indexing/tables/group-order.js";
import { firstGroups, type TablesJob } from "../indexing/tables/table-writer.js";
import { Kernel } from "../kernel/kernel.js";
import { watchedWork, type WorkWatch } from "../threads/watched-work.js";
import { TaskThread } from "../threads/worker-thread.js";
import { MergeThread, type MergePlan, type WrittenTables } from "./merge-thread.js";
import type { MergeReplies, MergeRequest } from "./merge-worker.js";

export class MergeTeam {
  readonly #plan: MergePlan;
  readonly #here: MergeThread | undefined;
  readonly #workers: TaskThread<MergeRequest, never, MergeReplies>[] = [];
  readonly #pause: () => Promise<void>;

  /** With 0 workers, the main thread does all the work. `pause` throws `ABORTED` if it is to stop. */
  constructor(
    files: Files,
    plan: MergePlan,
    { workers, pause }: { workers: number; pause: () => Promise<void> },
  ) {
    this.#plan = plan;
    this.#pause = pause;
    this.#here = workers === 0 ? new MergeThread(files, plan) : undefined;
    for (let index = 0; index < workers; index++)
      this.#workers.push(
        new TaskThread("dist/merge-worker.cjs", { is: "start", plan, module: Kernel.module }),
      );
  }

  /** Returns for each kind the number of distinct keys whose top byte is 0. */
  async countFirst(kindNumbers: readonly number[]): Promise<number[]> {
    if (this.#here !== undefined) {
      const counts: number[] = [];
      for (const kindNumber of kindNumbers) {
        counts.push(this.#here.countFirst(kindNumber));
        await this.#pause();
      }
      return counts;
    }
    return this.#all(
      kindNumbers.map(async (kindNumber, index) =>
        this.#workers[index % this.#workers.length]!.ask({ is: "count-first", kindNumber }),
      ),
    );
  }

  /**
   * Writes tables. `step` receives the share of groups encoded, 0 to 1. Returns the entries of each
   * table. Throws `DAMAGED_INDEX` if a table of a part has not the entries that its descriptor says.
   */
  async writeTables(job: TablesJob, step: (share: number) => void): Promise<number[]> {
    const order = GroupOrder.of(job.order);
    const groups = firstGroups(job.tables).at(-1) ?? 0;
    const look = (): void => {
      step(order.encoded / groups);
    };
    const written = this.#here === undefined ? await this.#byWorkers(job, look) : await this.#byMe(job, look);
    this.#checkTaken(written);
    return job.tables.map((_, index) => written.reduce((sum, { entries }) => sum + (entries[index] ?? 0), 0));
  }

  /** Does nothing: a merge has no files of its own. */
  release(): void {}

  async close(): Promise<void> {
    this.#here?.close();
    await Promise.all(this.#workers.map(async (worker) => worker.close()));
  }

  async #byMe(job: TablesJob, look: () => void): Promise<WrittenTables[]> {
    const here = this.#here!;
    here.startTables(job);
    while (here.writeGroup()) {
      look();
      await this.#pause();
    }
    return [here.endTables()];
  }

  async #byWorkers(job: TablesJob, look: () => void): Promise<WrittenTables[]> {
    const order = GroupOrder.of(job.order);
    const work = this.#workers.map(async (worker) => worker.ask({ is: "write-tables", job }));
    return this.#all(work, { look, abort: () => order.abort() });
  }

  #checkTaken(written: readonly WrittenTables[]): void {
    this.#plan.parts.forEach(({ name, tables }, part) => {
      for (const { kindNumber, entries } of tables) {
        const taken = written.reduce((sum, one) => sum + (one.taken[part]?.get(kindNumber) ?? 0), 0);
        if (taken !== entries)
          throw new LeakcheckError(
            "DAMAGED_INDEX",
            `${name}: the table of kind ${kindNumber} has ${taken} entries, but its descriptor says ${entries}`,
          );
      }
    });
  }

  async #all<T>(work: readonly Promise<T>[], how: Omit<WorkWatch, "pause"> = {}): Promise<T[]> {
    return watchedWork(work, { ...how, pause: async () => this.#pause() });
  }
}

// Counts what two tables of one kind have in common, in one pass over both. See
// src/kernel/assembly/compare/table-merge.ts.

import { bug } from "../../errors.js";
import type { Kernel } from "../kernel.js";
import { TableMerge as Layout } from "../layouts.generated.js";
import { StateFields } from "../readers/state-fields.js";
import { TableFeed, type FedTable, type FieldsOfColumns } from "./table-feed.js";

/** What two tables have in common. Lists of counts are by field, see {@link FieldsOfColumns}. */
export interface MergeCounts {
  /** Keys in both tables. */
  both: number;
  /** Those of them whose fields are certain on both sides. */
  compared: number;
  /** Of the compared keys: those that only the right table, or only the left one, has the field for. */
  gained: number[];
  lost: number[];
  /** Of the keys that only one of the tables has: those with the field. Field 0 counts those in doubt. */
  leftAlone: number[];
  rightAlone: number[];
}

const FAULT = 256;

/** Merges pairs of tables of two indexes, one kind after the other. */
export class TableMerge {
  readonly #kernel: Kernel;
  readonly #state: StateFields<keyof typeof Layout.words>;
  readonly #feeds: readonly [TableFeed, TableFeed];
  readonly #fields: number;

  /** `fields` is the number of fields, field 0 included. */
  constructor(kernel: Kernel, options: { fields: number; left: FieldsOfColumns; right: FieldsOfColumns }) {
    const { fields, left, right } = options;
    const words = Math.ceil(fields / 64);
    const counters = (): number => kernel.reserve(words * 64 * 8);
    this.#kernel = kernel;
    this.#fields = fields;
    this.#feeds = [new TableFeed(kernel, left, words), new TableFeed(kernel, right, words)];
    this.#state = new StateFields(kernel, Layout);
    this.#state.setAll({
      left: this.#feeds[0].state.at,
      right: this.#feeds[1].state.at,
      leftAlone: counters(),
      rightAlone: counters(),
      gained: counters(),
      lost: counters(),
    });
  }

  /**
   * Merges two tables; one that is undefined has no entries. Calls `onStep` now and then. Throws
   * `DAMAGED_INDEX`.
   */
  async merge(
    left: FedTable | undefined,
    right: FedTable | undefined,
    onStep: () => Promise<void>,
  ): Promise<MergeCounts> {
    this.#feeds[0].start(left);
    this.#feeds[1].start(right);
    this.#clear();
    for (;;) {
      const result = this.#kernel.exports.mergeTables(this.#state.at);
      if (result === 0) break;
      const feed = this.#feeds[result & 1]!;
      if (result >= FAULT) throw feed.failure((result - FAULT) >> 1);
      if (result >> 1 === 2) feed.makeRoom();
      else {
        await onStep();
        await feed.load();
      }
    }
    for (const feed of this.#feeds) feed.checkTotal();
    return this.#counts();
  }

  #clear(): void {
    const view = this.#view();
    view.setBigUint64(Layout.longs.both, 0n, true);
    view.setBigUint64(Layout.longs.compared, 0n, true);
    for (const name of ["leftAlone", "rightAlone", "gained", "lost"] as const) this.#counters(name).fill(0n);
  }

  #counts(): MergeCounts {
    const listed = (name: "leftAlone" | "rightAlone" | "gained" | "lost"): number[] =>
      Array.from(this.#counters(name), numberOf);
    const view = this.#view();
    return {
      both: numberOf(view.getBigUint64(Layout.longs.both, true)),
      compared: numberOf(view.getBigUint64(Layout.longs.compared, true)),
      gained: listed("gained"),
      lost: listed("lost"),
      leftAlone: listed("leftAlone"),
      rightAlone: listed("rightAlone"),
    };
  }

  #counters(name: "leftAlone" | "rightAlone" | "gained" | "lost"): BigUint64Array {
    return new BigUint64Array(this.#kernel.exports.memory.buffer, this.#state.get(name), this.#fields);
  }

  #view(): DataView {
    return new DataView(this.#kernel.exports.memory.buffer, this.#state.at, Layout.bytes);
  }
}

function numberOf(value: bigint): number {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : bug("a count over 2^53");
}

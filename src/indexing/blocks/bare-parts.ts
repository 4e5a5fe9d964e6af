// Bare digits in a source that threads read in parts. The decision needs the counts of every part
// of the sample, so the numbers that one thread read before it must wait.
import { eachWaiting, type BlockParser } from "../../kernel/readers/block-parser.js";
import type { SettledPhones, WaitingPhones } from "../../kernel/readers/parser-options.js";
import { countSettled, noEvidence } from "../../record/phone/phone-bare.js";
import { phoneAutomaton, phoneAutomatonInUse } from "../../record/phone/phone-plan.js";
import {
  decideColumns,
  type BarePhones,
  type ColumnCounts,
  type ColumnDecisions,
} from "../entries/bare-phones.js";
import { Counts } from "../entries/counts.js";
import type { RecordEntry } from "../entries/record-entry.js";
import type { BlockOrder } from "./block-order.js";
import type { BlockSource } from "./block-source.js";

/** One thread's view of the bare digits of a source. */
export class BareParts {
  readonly #parser: BlockParser;
  readonly #entry: RecordEntry;
  readonly #order: BlockOrder;
  readonly #hasRegions: boolean;
  readonly #sampledBytes: number;
  #decisions: ColumnDecisions | undefined;
  readonly #undecided: BarePhones[] = [];
  /** What the kernel leaves waiting: in committed blocks, and in the current one. */
  #waiting: WaitingPhones[] = [];
  #waitingHere: WaitingPhones[] = [];
  #part!: BarePhones;
  #learned = 0;

  constructor(parser: BlockParser, entry: RecordEntry, order: BlockOrder, { phones, sizes }: BlockSource) {
    this.#parser = parser;
    this.#entry = entry;
    this.#order = order;
    this.#hasRegions = phones.hasRegions;
    this.#sampledBytes = sizes.sampledBytes;
  }

  /** Begins a block. */
  startPart(): void {
    this.#part = this.#entry.startPart(this.#decisions);
    this.#waitingHere = [];
    this.#parser.setPhones(this.#decisions, noEvidence, this.#sampledBytes);
    this.teach();
  }

  /** Gives the kernel the current numbering plans, if they have grown. */
  teach(): void {
    // Numbers with a region always need the plans. Otherwise they are loaded for the first number
    // that is deferred.
    const automaton = this.#hasRegions ? phoneAutomaton() : phoneAutomatonInUse();
    if (automaton === undefined || automaton.learned === this.#learned) return;
    this.#learned = automaton.learned;
    this.#parser.setPhoneTable(automaton.table, automaton.start);
  }

  /**
   * Returns the counts of the current block. Adds the `settled` numbers, those that the kernel
   * settled, as the reference path would have counted them.
   */
  counts(settled: readonly SettledPhones[]): ColumnCounts {
    for (const { column, ...evidence } of settled) countSettled(this.#part.countsOf(column), evidence);
    return this.#part.counts;
  }

  /** Takes the numbers of the current block that the kernel leaves waiting. */
  takeWaiting(): void {
    const waiting = this.#parser.takeWaiting();
    if (waiting === undefined) return;
    const part = this.#part;
    eachWaiting(waiting, (number) => {
      if (number.isSampled) part.countWaiting(number);
    });
    this.#waitingHere.push(waiting);
  }

  /**
   * Commits the current block, which ends at `end`. Its undecided numbers wait for the decision.
   * Returns true if the decision can be made.
   */
  commitPart(end: number): boolean {
    this.#undecided.push(this.#part);
    this.#waiting.push(...this.#waitingHere);
    this.#waitingHere = [];
    // Every record of the sample is then in a committed block.
    return end >= this.#sampledBytes;
  }

  /**
   * Decides by the counts of all threads in the sample, and enters the numbers that waited; `flush` moves
   * staged entries on. Returns their counts, or undefined if none waited.
   */
  decide(flush: () => void): Counts | undefined {
    this.#decisions ??= decideColumns(this.#order.bare);
    if (this.#undecided.length === 0) return undefined;
    const counts = (this.#entry.counts = new Counts());
    for (const part of this.#undecided.splice(0)) part.decide(this.#decisions);
    if (this.#waiting.length > 0) this.#parser.setPhones(this.#decisions, noEvidence, this.#sampledBytes);
    for (const waiting of this.#waiting.splice(0))
      counts.tally("phone").unindexable += this.#parser.enterWaited(waiting, flush);
    return counts;
  }
}

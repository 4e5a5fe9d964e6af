// Bare digits in a source that threads read in parts: what they are is decided when all parts of the sample count, and what one
// thread has read before waits for that.
import type { BlockParser } from "../../kernel/readers/block-parser.js";
import { countSettled, decideBare, type BareCounts, type BareDecision } from "../../record/phone/phone-bare.js";
import { phoneAutomaton, phoneAutomatonInUse } from "../../record/phone/phone-plan.js";
import type { BarePhones } from "../entries/bare-phones.js";
import { Counts } from "../entries/counts.js";
import type { RecordEntry } from "../entries/record-entry.js";
import type { BlockOrder } from "./block-order.js";
import type { BlockSource } from "./block-source.js";

/** What one thread knows of the bare digits of a source. */
export class BareParts {
  readonly #parser: BlockParser;
  readonly #entry: RecordEntry;
  readonly #order: BlockOrder;
  readonly #hasPlaces: boolean;
  readonly #sampledBytes: number;
  #decision: BareDecision | undefined;
  readonly #undecided: BarePhones[] = [];
  #part!: BarePhones;
  #learned = 0;

  constructor(parser: BlockParser, entry: RecordEntry, order: BlockOrder, { phones, sizes }: BlockSource) {
    this.#parser = parser;
    this.#entry = entry;
    this.#order = order;
    this.#hasPlaces = phones.hasPlaces;
    this.#sampledBytes = sizes.sampledBytes;
  }

  /** Begins a block. */
  startPart(): void {
    const decision = this.#decision;
    this.#part = this.#entry.startPart(decision);
    const mode = decision === undefined ? "undecided" : decision.isInternational ? "international" : "refused";
    this.#parser.setPhones(mode, decision?.prefersInternational === true, this.#sampledBytes);
    this.teach();
  }

  /** Tells the kernel what was learned of numbering plans meanwhile. */
  teach(): void {
    // Numbers with a place need the plans in any case; else they are loaded for the first number that the reference path has to judge.
    const automaton = this.#hasPlaces ? phoneAutomaton() : phoneAutomatonInUse();
    if (automaton === undefined || automaton.learned === this.#learned) return;
    this.#learned = automaton.learned;
    this.#parser.setPhoneTable(automaton.table, automaton.start);
  }

  /** The counts of the present block, with `settled` numbers that the kernel has settled, as the reference path would have counted them. */
  counts(settled: number): BareCounts {
    countSettled(settled, this.#part.counts);
    return this.#part.counts;
  }

  /** The present block counts, and ends at `end`: it waits for the decision, if that is still to come. Returns whether it can be made. */
  commitPart(end: number): boolean {
    this.#undecided.push(this.#part);
    // Then all records of the sample are in blocks that were committed.
    return end >= this.#sampledBytes;
  }

  /** Decides by what all threads have counted in the sample, and enters what waited. Returns what that counts, undefined if nothing waited. */
  decide(): Counts | undefined {
    this.#decision ??= decideBare(this.#order.bare);
    if (this.#undecided.length === 0) return undefined;
    this.#entry.counts = new Counts();
    for (const part of this.#undecided.splice(0)) part.decide(this.#decision);
    return this.#entry.counts;
  }
}

// Phone numbers written as bare digits. The first 16 MiB of a source decide how those of a column
// are read (record/phone/phone-bare.ts); numbers that need the decision wait here until then.
import { bug } from "../../errors.js";
import {
  countBare,
  countUnsettled,
  decideBare,
  decidedForms,
  noBareCounts,
  noEvidence,
  readBare,
  type BareCounts,
  type BareDecision,
  type BareForms,
  type BareReading,
  type PhonePlans,
} from "../../record/phone/phone-bare.js";
import { internationalForms } from "../../record/phone/phone-forms.js";
import type { BareNumber } from "../../ingest/phone-regions.js";
import type { WaitingPhone } from "../../kernel/readers/block-parser.js";
import { PendingPhones } from "./pending-phones.js";

/** Bytes of a source sampled for the decision. */
export const sampledBytes = 16 * 2 ** 20;

/** By column number. Columns without bare digits in the sample have no counts. */
export type ColumnCounts = ReadonlyMap<number, BareCounts>;
export type ColumnDecisions = ReadonlyMap<number, BareDecision>;

/** Decides for each column. */
export function decideColumns(counts: ColumnCounts): ColumnDecisions {
  return new Map([...counts].map(([column, ofColumn]) => [column, decideBare(ofColumn)] as const));
}

/** Enters what a number gives, with the columns of its record. `isNew` excludes known keys. */
type EnterForms = (
  forms: BareForms,
  digits: string,
  columns: Uint8Array,
  isNew: (form: string) => boolean,
) => void;

/** Decides how bare digits are read in one source. */
export class BarePhones {
  readonly #enter: EnterForms;
  readonly #plans: PhonePlans;
  /** Counts of the sample. */
  readonly #counts = new Map<number, BareCounts>();
  /** True for a part of a source, for which the caller decides. */
  readonly #isPart: boolean;
  #isSample = true;
  #pending = new PendingPhones();
  /** Column sets, and columns with regions, interned because millions of numbers may wait. */
  readonly #columnSets = new Interned<Uint8Array>();
  readonly #origins = new Interned<Omit<BareNumber, "digits">>();
  #lastSet: { columns: Uint8Array; number: number } | undefined;
  #lastOrigin: { column: number; place: string | undefined; number: number } | undefined;
  #decisions: ColumnDecisions | undefined;

  /** Once the source is decided, `enter` takes what each of the numbers that waited gives. */
  constructor(options: {
    plans: PhonePlans;
    enter: EnterForms;
    isPart?: boolean;
    decisions?: ColumnDecisions | undefined;
  }) {
    this.#isPart = options.isPart ?? false;
    this.#decisions = options.decisions;
    this.#plans = options.plans;
    this.#enter = options.enter;
  }

  /** Counts of the sample by column. */
  get counts(): ColumnCounts {
    return this.#counts;
  }

  /** Returns the counts of a column, to be added to. */
  countsOf(column: number): BareCounts {
    let counts = this.#counts.get(column);
    if (counts === undefined) this.#counts.set(column, (counts = noBareCounts()));
    return counts;
  }

  /**
   * Reads one number. Counts it towards the decision while the source is undecided and in its
   * sample.
   */
  read(number: BareNumber): BareReading {
    const reading = readBare(number, number.place, this.#plans);
    if (this.#decisions === undefined && this.#isSample) countBare(reading, this.countsOf(number.column));
    return reading;
  }

  /**
   * Returns what a number gives that depends on the decision for its column. Returns undefined
   * while there is no decision: the number must then {@link wait}.
   */
  formsOf(reading: BareReading, column: number): BareForms | undefined {
    return this.#decisions === undefined ? undefined : this.#decided(reading, column, this.#decisions);
  }

  /**
   * Stores the numbers of one record that must wait. `columns` is the record's column set, which is
   * copied. `isEntered` returns true for phone numbers that the record is known to hold, because a
   * key counts once per record.
   */
  wait(numbers: readonly BareNumber[], columns: Uint8Array, isEntered: (canonical: string) => boolean): void {
    const set = this.#setOf(columns);
    numbers.forEach(({ digits, place, column }, index) => {
      let flags = 0;
      this.#possibleKeys(digits, place).forEach((form, bit) => {
        if (isEntered(form)) flags |= 1 << bit;
      });
      this.#pending.push({
        digits,
        origin: this.#originOf(column, place),
        columns: set,
        flags,
        isSameRecord: index > 0,
      });
    });
  }

  /** Counts a number of the sample that the kernel has read and keeps waiting. */
  countWaiting(number: WaitingPhone): void {
    if (this.#decisions !== undefined) bug("a number that waits although its column is decided");
    countUnsettled(this.countsOf(number.column), number);
  }

  /** Returns the number of a column set. Most records have the set of the record before. */
  #setOf(columns: Uint8Array): number {
    const last = this.#lastSet;
    if (last !== undefined && columns.every((byte, index) => byte === last.columns[index]))
      return last.number;
    const number = this.#columnSets.number(Buffer.from(columns).toString("latin1"), () => columns.slice());
    this.#lastSet = { columns: this.#columnSets.value(number), number };
    return number;
  }

  /** Returns the number of a column with a place. Numbers known to be national never wait. */
  #originOf(column: number, place: string | undefined): number {
    const last = this.#lastOrigin;
    if (last !== undefined && last.column === column && last.place === place) return last.number;
    const origin = { place, column, isNational: false };
    const number = this.#origins.number(`${column} ${place ?? ""}`, () => origin);
    this.#lastOrigin = { column, place, number };
    return number;
  }

  /** Ends the sample. The source is decided now, unless this is a part. */
  endSample(): void {
    this.#isSample = false;
    if (!this.#isPart) this.decide();
  }

  /**
   * Decides once: by the counts so far or, for a part, as the caller says. A column without counts
   * has no evidence. Enters the numbers that waited.
   */
  decide(decisions: ColumnDecisions = decideColumns(this.#counts)): void {
    if (this.#decisions !== undefined) return;
    this.#decisions = decisions;
    const ofRecord = new Set<string>();
    let possible: readonly string[] = [];
    let known = 0;
    const isNew = (form: string): boolean => {
      if (ofRecord.has(form) || possible.some((one, bit) => one === form && (known & (1 << bit)) !== 0))
        return false;
      ofRecord.add(form);
      return true;
    };
    this.#pending.forEach((digits, origin, columns, flags, isSameRecord) => {
      const { column, place, isNational } = this.#origins.value(origin);
      if (!isSameRecord) ofRecord.clear();
      const reading = readBare({ digits, isNational }, place, this.#plans);
      known = flags;
      possible = flags === 0 ? [] : this.#possibleKeys(digits, place);
      this.#enter(this.#decided(reading, column, decisions), digits, this.#columnSets.value(columns), isNew);
    });
    this.#pending = new PendingPhones();
    this.#lastSet = undefined;
    this.#lastOrigin = undefined;
    this.#columnSets.clear();
    this.#origins.clear();
  }

  #decided(reading: BareReading, column: number, decisions: ColumnDecisions): BareForms {
    return decidedForms(reading, decisions.get(column) ?? noEvidence);
  }

  /** Returns the keys that the number may turn out to have, at most four. */
  #possibleKeys(digits: string, region: string | undefined): string[] {
    const national = region === undefined ? undefined : this.#plans.nationalReading(digits, region);
    const international = internationalForms(digits);
    return national === undefined
      ? [...international]
      : [...international, ...internationalForms(national.digits)];
  }
}

/** Numbers each distinct value, counting from 0. */
class Interned<T> {
  readonly #numbers = new Map<string, number>();
  #values: T[] = [];

  number(name: string, make: () => T): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#values.length;
      this.#numbers.set(name, number);
      this.#values.push(make());
    }
    return number;
  }

  value(number: number): T {
    return this.#values[number] as T;
  }

  clear(): void {
    this.#numbers.clear();
    this.#values = [];
  }
}

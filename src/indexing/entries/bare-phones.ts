// Phone numbers written as bare digits. The first 16 MiB of a source decide how they are read
// (record/phone/phone-bare.ts); numbers that need the decision wait here until then.
import {
  countBare,
  decideBare,
  decidedForms,
  isDoubtful,
  noBareCounts,
  readBare,
  type BareCounts,
  type BareDecision,
  type BareReading,
  type PhonePlans,
} from "../../record/phone/phone-bare.js";
import type { BareNumber } from "../../ingest/phone-regions.js";
import { PendingPhones } from "./pending-phones.js";

/** Bytes of a source sampled for the decision. */
export const sampledBytes = 16 * 2 ** 20;

/** Enters a canonical form with the columns of its record. */
type EnterPhone = (canonical: string, columns: Uint8Array) => void;

/**
 * Takes digits without a certain form: of the record that is being read, or of one that was read and
 * has waited for the decision.
 */
type RefuseDigits = (digits: string, when: "read" | "waited") => void;

/** Decides how bare digits are read in one source. */
export class BarePhones {
  readonly #enter: EnterPhone;
  readonly #refuse: RefuseDigits;
  readonly #plans: PhonePlans;
  /** Counts of the sample. */
  readonly counts: BareCounts = noBareCounts();
  /** True for a part of a source, for which the caller decides. */
  readonly #isPart: boolean;
  #isSample = true;
  #pending = new PendingPhones();
  /** Column sets and regions, interned because millions of numbers may wait. */
  readonly #columns = new Interned<Uint8Array>();
  readonly #regions = new Interned<string | undefined>();
  #decision: BareDecision | undefined;

  /**
   * Once the source is decided, `enter` takes each canonical form of the numbers that waited.
   * `refuse` is called for each number without one, and for each whose form is uncertain.
   */
  constructor(options: {
    plans: PhonePlans;
    enter: EnterPhone;
    refuse: RefuseDigits;
    isPart?: boolean;
    decision?: BareDecision | undefined;
  }) {
    this.#isPart = options.isPart ?? false;
    this.#decision = options.decision;
    this.#plans = options.plans;
    this.#enter = options.enter;
    this.#refuse = options.refuse;
  }

  /**
   * Reads one number. Counts it towards the decision while the source is undecided and in its
   * sample.
   */
  read({ digits, place }: BareNumber): BareReading {
    const reading = readBare(digits, place, this.#plans);
    if (this.#decision === undefined && this.#isSample) countBare(reading, this.counts);
    return reading;
  }

  /**
   * Returns the canonical forms of a number that depends on the decision, none if it has no key.
   * Returns undefined while there is no decision: the number must then {@link wait}.
   */
  formsOf(reading: BareReading): readonly string[] | undefined {
    return this.#decision === undefined ? undefined : this.#decided(reading, this.#decision, "read");
  }

  /**
   * Stores the numbers of one record that must wait. `columns` is the record's column set, which is
   * copied. `isEntered` returns true for phone numbers that the record is known to hold, because a
   * key counts once per record.
   */
  wait(numbers: readonly BareNumber[], columns: Uint8Array, isEntered: (canonical: string) => boolean): void {
    const set = this.#columns.number(
      Buffer.from(columns.buffer, columns.byteOffset, columns.length).toString("latin1"),
      () => columns.slice(),
    );
    numbers.forEach(({ digits, place }, index) => {
      const flags = this.#possibleForms(digits, place).reduce(
        (bits, form, bit) => (isEntered(form) ? bits | (1 << bit) : bits),
        0,
      );
      this.#pending.push({
        digits,
        region: this.#regions.number(place ?? "", () => place),
        columns: set,
        flags,
        isSameRecord: index > 0,
      });
    });
  }

  /** Ends the sample. The source is decided now, unless this is a part. */
  endSample(): void {
    this.#isSample = false;
    if (!this.#isPart) this.decide();
  }

  /**
   * Decides once: by the counts so far or, for a part, as the caller says. If the sample has no
   * bare digits, later ones are not trusted. Enters the numbers that waited.
   */
  decide(decision: BareDecision = decideBare(this.counts)): void {
    if (this.#decision !== undefined) return;
    this.#decision = decision;
    const ofRecord = new Set<string>();
    for (const { digits, region: regionNumber, columns, flags, isSameRecord } of this.#pending.all()) {
      const region = this.#regions.value(regionNumber);
      if (!isSameRecord) ofRecord.clear();
      const forms = this.#decided(readBare(digits, region, this.#plans), decision, "waited");
      if (forms.length === 0) this.#refuse(digits, "waited");
      const possible = flags === 0 ? [] : this.#possibleForms(digits, region);
      for (const form of forms) {
        if (ofRecord.has(form) || possible.some((one, bit) => one === form && (flags & (1 << bit)) !== 0))
          continue;
        ofRecord.add(form);
        this.#enter(form, this.#columns.value(columns));
      }
    }
    this.#pending = new PendingPhones();
    this.#columns.clear();
    this.#regions.clear();
  }

  #decided(reading: BareReading, decision: BareDecision, when: "read" | "waited"): readonly string[] {
    if (isDoubtful(reading, decision)) this.#refuse(reading.digits, when);
    return decidedForms(reading, decision);
  }

  /** Returns the canonical forms that the number may turn out to have, at most three. */
  #possibleForms(digits: string, region: string | undefined): string[] {
    const international = decidedForms(readBare(digits, undefined, noPlans), {
      isInternational: true,
      prefersInternational: true,
    });
    const national = region === undefined ? undefined : this.#plans.nationalReading(digits, region);
    return national === undefined ? [...international] : [...international, national.digits];
  }
}

const noPlans: PhonePlans = { isValidInternational: () => false, nationalReading: () => undefined };

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

// Phone numbers written as bare digits: a source is judged by its first 16 MiB (record/phone/phone-bare.ts), and what cannot be told
// before that waits here.
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
import type { BareNumber } from "../../ingest/phone-places.js";
import { WaitingPhones } from "./waiting-phones.js";

/** How much of a source is looked at, in bytes. */
export const sampledBytes = 16 * 2 ** 20;

/** What is to be done with a canonical form whose columns are given. */
type EnterPhone = (canonical: string, columns: Uint8Array) => void;

/** Tells for one source what bare digits are. */
export class BarePhones {
  readonly #enter: EnterPhone;
  readonly #refuse: () => void;
  readonly #plans: PhonePlans;
  /** What was met in the sample. */
  readonly counts: BareCounts = noBareCounts();
  /** Whether this is a part of a source, which somebody else decides. */
  readonly #isPart: boolean;
  #isSample = true;
  #waiting = new WaitingPhones();
  /** Column sets and places by their numbers; equal ones are one, since millions may wait. */
  readonly #columns = new Interned<Uint8Array>();
  readonly #places = new Interned<string | undefined>();
  #decision: BareDecision | undefined;

  /**
   * When the source is decided, `enter` takes each canonical form of a number that waited; `refuse` is called for each without one,
   * and for each whose form is doubtful.
   */
  constructor(options: { plans: PhonePlans; enter: EnterPhone; refuse: () => void; isPart?: boolean; decision?: BareDecision | undefined }) {
    this.#isPart = options.isPart ?? false;
    this.#decision = options.decision;
    this.#plans = options.plans;
    this.#enter = options.enter;
    this.#refuse = options.refuse;
  }

  /** Reads one number; as long as the source is not decided, and in its sample, it counts towards that. */
  read({ digits, place }: BareNumber): BareReading {
    const reading = readBare(digits, place, this.#plans);
    if (this.#decision === undefined && this.#isSample) countBare(reading, this.counts);
    return reading;
  }

  /**
   * The canonical forms of a number that only the decision about the source settles, none if it has no key; undefined as long as there is
   * no decision: then the number must {@link wait}.
   */
  formsOf(reading: BareReading): readonly string[] | undefined {
    return this.#decision === undefined ? undefined : this.#decided(reading, this.#decision);
  }

  /**
   * The numbers of one record that must wait, its column set, which is copied, and the phone numbers that it is known to hold:
   * a key counts once.
   */
  wait(numbers: readonly BareNumber[], columns: Uint8Array, isEntered: (canonical: string) => boolean): void {
    const set = this.#columns.number(Buffer.from(columns.buffer, columns.byteOffset, columns.length).toString("latin1"), () => columns.slice());
    numbers.forEach(({ digits, place }, index) => {
      const flags = this.#possibleForms(digits, place).reduce((bits, form, bit) => (isEntered(form) ? bits | (1 << bit) : bits), 0);
      this.#waiting.push({ digits, place: this.#places.number(place ?? "", () => place), columns: set, flags, isSameRecord: index > 0 });
    });
  }

  /** What follows does not belong to the sample: unless this is a part, the source is decided now. */
  endSample(): void {
    this.#isSample = false;
    if (!this.#isPart) this.decide();
  }

  /** Decides once: by what was met so far, or, for a part, as it is told. Where the sample has no such value, later ones are not trusted. */
  decide(decision: BareDecision = decideBare(this.counts)): void {
    if (this.#decision !== undefined) return;
    this.#decision = decision;
    const ofRecord = new Set<string>();
    for (const { digits, place: placeNumber, columns, flags, isSameRecord } of this.#waiting.all()) {
      const place = this.#places.value(placeNumber);
      if (!isSameRecord) ofRecord.clear();
      const forms = this.#decided(readBare(digits, place, this.#plans), decision);
      if (forms.length === 0) this.#refuse();
      const possible = flags === 0 ? [] : this.#possibleForms(digits, place);
      for (const form of forms) {
        if (ofRecord.has(form) || possible.some((one, bit) => one === form && (flags & (1 << bit)) !== 0)) continue;
        ofRecord.add(form);
        this.#enter(form, this.#columns.value(columns));
      }
    }
    this.#waiting = new WaitingPhones();
    this.#columns.clear();
    this.#places.clear();
  }

  #decided(reading: BareReading, decision: BareDecision): readonly string[] {
    if (isDoubtful(reading, decision)) this.#refuse();
    return decidedForms(reading, decision);
  }

  /** What the number may turn out to be, three forms at most. */
  #possibleForms(digits: string, place: string | undefined): string[] {
    const international = decidedForms(readBare(digits, undefined, noPlans), { isInternational: true, prefersInternational: true });
    const national = place === undefined ? undefined : this.#plans.nationalReading(digits, place);
    return national === undefined ? [...international] : [...international, national.digits];
  }
}

const noPlans: PhonePlans = { isValidInternational: () => false, nationalReading: () => undefined };

/** Values by numbers that count up from 0, each once. */
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

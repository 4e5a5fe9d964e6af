// Records to entries: which columns are exposed, which identifiers stand in them, each key once per record.
import { columnSetBytes } from "../../format/column-set.js";
import { kindNumbers } from "../../format/kinds.js";
import type { ColumnTable, Slot } from "../../ingest/columns.js";
import type { BlankRule } from "../../record/blank.js";
import { settledForms, type BareDecision, type BareReading, type PhonePlans } from "../../record/phone/phone-bare.js";
import { isValidInternational, nationalReading } from "../../record/phone/phone-plan.js";
import type { Rules } from "../../record/rules.js";
import { BarePhones, sampledBytes } from "./bare-phones.js";
import { Counts } from "./counts.js";
import type { IdentifierSink } from "./entry-sink.js";
import { PhonePlaces, type BareNumber } from "../../ingest/phone-places.js";
import { RecordIdentifiers } from "./record-identifiers.js";

const noColumns = new Uint8Array(32);
/** So many addresses of one reject are told apart, so that a list of millions on one line takes no memory. */
const rememberedAddresses = 4096;
/** For bare digits and their place, which are no identifier yet; no kind has the number. */
const noKind = 0;
const noDigits: readonly string[] = [];

/** Takes the records of a build one by one and enters their identifiers. */
export class RecordEntry {
  /** What is counted; may be replaced between records. */
  counts = new Counts();

  readonly #sink: IdentifierSink;
  /** Where numbers go that waited until their source was decided. */
  readonly #decidedSink: IdentifierSink;
  readonly #blank: BlankRule;
  readonly #columns: Pick<ColumnTable, "columnBits">;
  readonly #rules: Rules;
  readonly #plans: PhonePlans;
  readonly #places: PhonePlaces;
  readonly #sampledBytes: number;
  readonly #bitmap = new Uint8Array(32);
  /** The same memory: to set a few words takes less than to call what fills it. */
  readonly #bitmapWords = new Float64Array(this.#bitmap.buffer);
  readonly #identifiers = new RecordIdentifiers();
  readonly #salvagedHere = new RecordIdentifiers();
  #barePhones: BarePhones;

  /** `region` is where national phone numbers are read that have no country beside them; `plans` are the real ones if not said. */
  constructor(options: {
    sink: IdentifierSink;
    /** Takes numbers that waited until their source was decided: they count already. It is `sink` if not set. */
    decidedSink?: IdentifierSink;
    blank: BlankRule;
    columns: Pick<ColumnTable, "columnBits">;
    rules: Rules;
    region?: string | undefined;
    plans?: PhonePlans;
    /** How much of a source is looked at before bare digits are decided. */
    sampledBytes?: number;
  }) {
    this.#sampledBytes = options.sampledBytes ?? sampledBytes;
    this.#sink = options.sink;
    this.#decidedSink = options.decidedSink ?? options.sink;
    this.#blank = options.blank;
    this.#columns = options.columns;
    this.#rules = options.rules;
    this.#plans = options.plans ?? { isValidInternational, nationalReading };
    this.#places = new PhonePlaces(options.region);
    this.#barePhones = this.#newBarePhones();
  }

  /** One record: `count` values and their slots. Values may be blank. `offset` is the record's place in its source, in bytes. */
  record(slots: readonly Slot[], values: readonly string[], count: number, offset: number): void {
    if (offset >= this.#sampledBytes) this.#barePhones.endSample();
    this.counts.records += 1;
    // A record that could be read in part only was searched for addresses, as a reject is.
    this.#salvagedHere.clear();
    const words = this.#bitmapWords;
    for (let word = 0; word < words.length; word++) words[word] = 0;
    this.#identifiers.clear();
    this.#places.clear();
    for (let index = 0; index < count; index++) this.#value(slots[index] as Slot, values[index] as string);
    this.#enterAll();
  }

  /** What may be an e-mail address in the bytes of a reject. It gets no columns and counts no record. */
  salvage(candidate: string): void {
    for (const address of this.#rules.emailsIn(candidate)) {
      if (this.#salvagedHere.has(kindNumbers.email, address)) continue;
      if (this.#salvagedHere.count >= rememberedAddresses) this.#salvagedHere.clear();
      this.#salvagedHere.add(kindNumbers.email, address);
      this.#sink.setColumns(noColumns);
      this.#sink.enter(kindNumbers.email, address, 0);
      const mailbox = this.#rules.mailboxOf(address);
      if (mailbox !== undefined) this.#sink.enter(kindNumbers.mailbox, mailbox, 0);
      this.counts.salvaged += 1;
    }
  }

  /** The reject whose addresses were salvaged has ended. */
  endReject(): void {
    this.#salvagedHere.clear();
  }

  /**
   * Begins a part of a source. Its bare digits are counted for themselves, and wait for {@link BarePhones.decide} unless the
   * source is decided already.
   */
  startPart(decision: BareDecision | undefined): BarePhones {
    this.counts = new Counts();
    return (this.#barePhones = this.#newBarePhones({ isPart: true, decision }));
  }

  /** The present source has ended. */
  endSource(): void {
    this.#barePhones.decide();
    this.#barePhones = this.#newBarePhones();
  }

  #value(slot: Slot, value: string): void {
    const { number, kind } = slot;
    if (this.#blank.isBlank(value, kind ?? undefined)) return;
    if (number >= 0) {
      const byte = number >> 3;
      const bit = 1 << (number & 7);
      const before = this.#bitmap[byte] as number;
      if ((before & bit) === 0) {
        this.#bitmap[byte] = before | bit;
        this.counts.exposed[number] = (this.counts.exposed[number] as number) + 1;
      }
    }
    if (slot.isCountryCode) this.#places.addCountry(number, value);
    if (kind === null) return;
    const tally = number < 0 ? undefined : this.counts.tally(kind);
    if (tally !== undefined) tally.values += 1;
    const plain = this.#rules.plainForm(value, kind);
    if (plain !== undefined) {
      this.#identifiers.add(kindNumbers[kind], plain);
      // It has no bare digits; that it is there counts for those beside it.
      if (kind === "phone") this.#places.addPhone(slot, noDigits);
      return;
    }
    const { found, bareDigits, isObscure } = this.#rules.identifiersIn(value, kind);
    for (const { kind: foundKind, canonical } of found) this.#identifiers.add(kindNumbers[foundKind], canonical);
    if (kind === "phone") this.#places.addPhone(slot, bareDigits);
    if (tally !== undefined && ((found.length === 0 && bareDigits.length === 0) || isObscure === true)) tally.unindexable += 1;
  }

  #enterAll(): void {
    const { count, kinds, forms } = this.#identifiers;
    const numbers = this.#places.numbers();
    if (count === 0 && numbers.length === 0) return;
    this.#sink.setWidth(columnSetBytes(this.#columns.columnBits));
    this.#sink.setColumns(this.#bitmap);
    for (let index = 0; index < count; index++) {
      const kindNumber = kinds[index] as number;
      this.#sink.enter(kindNumber, forms[index] as string, 1);
      if (kindNumber === kindNumbers.email) this.#enterMailbox(forms[index] as string);
    }
    if (numbers.length > 0) this.#enterNumbers(numbers);
  }

  #enterOnce(kindNumber: number, canonical: string): void {
    if (this.#identifiers.add(kindNumber, canonical)) this.#sink.enter(kindNumber, canonical, 1);
  }

  #enterNumbers(numbers: readonly BareNumber[]): void {
    const unsettled: { number: BareNumber; reading: BareReading }[] = [];
    for (const number of numbers) {
      if (numbers.length > 1 && !this.#identifiers.add(noKind, `${number.place ?? ""} ${number.digits}`)) continue;
      // What the record also writes with a country is no riddle.
      if (this.#identifiers.has(kindNumbers.phone, number.digits)) continue;
      const reading = this.#barePhones.read(number);
      const forms = settledForms(reading);
      if (forms === undefined) unsettled.push({ number, reading });
      else this.#enterForms(forms);
    }
    // The others are judged each by itself, beside what is settled: when they are decided must not matter, nor in which order.
    const open = unsettled.length === 0 ? unsettled : unsettled.filter(({ number }) => !this.#identifiers.has(kindNumbers.phone, number.digits));
    if (open.length === 0) return;
    const forms = open.map(({ reading }) => this.#barePhones.formsOf(reading));
    const waiting = open.flatMap(({ number }, index) => (forms[index] === undefined ? [number] : []));
    for (const one of forms) if (one !== undefined) this.#enterForms(one);
    if (waiting.length > 0) this.#barePhones.wait(waiting, this.#bitmap, (canonical) => this.#identifiers.has(kindNumbers.phone, canonical));
  }

  #enterForms(forms: readonly string[]): void {
    if (forms.length === 0) this.counts.tally("phone").unindexable += 1;
    for (const form of forms) this.#enterOnce(kindNumbers.phone, form);
  }

  /** The mailbox of an address that is an alias of it; two aliases of one mailbox count it once for their record. */
  #enterMailbox(address: string): void {
    const mailbox = this.#rules.mailboxOf(address);
    if (mailbox === undefined) return;
    this.counts.tally("mailbox").values += 1;
    this.#enterOnce(kindNumbers.mailbox, mailbox);
  }

  #newBarePhones(part: { isPart?: boolean; decision?: BareDecision | undefined } = {}): BarePhones {
    return new BarePhones({
      ...part,
      plans: this.#plans,
      enter: (canonical, columns) => {
        this.#decidedSink.setColumns(columns);
        this.#decidedSink.enter(kindNumbers.phone, canonical, 1);
      },
      refuse: () => {
        this.counts.tally("phone").unindexable += 1;
      },
    });
  }
}

// Turns records into entries: finds the exposed columns and the identifiers, each key once per
// record.
import { areaCodeIn } from "../../record/columns/area-code-columns.js";
import { columnSetBytes } from "../../format/column-set.js";
import { kindNumbers, type Kind } from "../../format/kinds.js";
import type { ColumnTable, Slot } from "../../ingest/columns.js";
import type { BlankRule } from "../../record/blank.js";
import {
  settledForms,
  type BareDigits,
  type BareForms,
  type BareReading,
  type PhonePlans,
} from "../../record/phone/phone-bare.js";
import { isValidInternational, nationalReading, ownCode, placeNamed } from "../../record/phone/phone-plan.js";
import type { Rules } from "../../record/rules.js";
import { BarePhones, sampledBytes, type ColumnDecisions } from "./bare-phones.js";
import { Counts } from "./counts.js";
import type { IdentifierSink } from "./entry-sink.js";
import { PhoneRegions, type BareNumber } from "../../ingest/phone-regions.js";
import type { RecordShape } from "../../ingest/record-reader.js";
import type { Found } from "../../record/found.js";
import { addressTrace, digitTrace, everySort, numberTrace } from "../../record/traces/traces.js";
import { RecordIdentifiers } from "./record-identifiers.js";
import { RecordMentions } from "./record-mentions.js";
import { RecordTraces } from "./record-traces.js";

const noColumns = new Uint8Array(32);
/**
 * Addresses of one reject remembered to skip repeats. Bounded, so that millions on one line take no
 * memory.
 */
const rememberedAddresses = 4096;
/** Area codes of one record that are joined with its numbers, and digits of a number that may lack one. */
const mostAreas = 8;
const longestLocal = 9;
/** Marks bare digits and their region, which are not an identifier yet. No kind has this number. */
const noKind = 0;
const noDigits: readonly BareDigits[] = [];

/** UTF-16 units of records and rejects that leave far fewer traces than a record may. */
const longestShort = 1024;

/** Enters the identifiers of records, one record at a time. */
export class RecordEntry {
  /** May be replaced between records. */
  counts = new Counts();

  readonly #sink: IdentifierSink;
  /** Takes numbers that waited until their source was decided. */
  readonly #decidedSink: IdentifierSink;
  readonly #blank: BlankRule;
  readonly #columns: Pick<ColumnTable, "columnBits">;
  readonly #rules: Rules;
  readonly #plans: PhonePlans;
  /** Area codes in the current record. */
  readonly #areas: string[] = [];
  readonly #phoneRegions: PhoneRegions;
  readonly #sampledBytes: number;
  readonly #bitmap = new Uint8Array(32);
  /** The same memory as doubles: clearing four of them is faster than calling `fill`. */
  readonly #bitmapWords = new Float64Array(this.#bitmap.buffer);
  readonly #identifiers = new RecordIdentifiers();
  readonly #salvagedHere = new RecordIdentifiers();
  /** Numbers of the current record that it holds only by what was decided for their column. */
  readonly #decided = new Set<string>();
  /** Mentions of the current record, and traces of it or of the current reject. */
  readonly #mentions = new RecordMentions();
  readonly #traces = new RecordTraces();
  /** Values of the current record that have left theirs. */
  readonly #traced = new Set<string>();
  readonly #addTrace = (token: string): void => {
    this.#traces.add(token);
  };
  /** Returns true if the record is known to hold a phone number. */
  readonly #isEntered = (canonical: string): boolean => this.#identifiers.has(kindNumbers.phone, canonical);
  readonly #countsDomains: boolean;
  readonly #isGeneral: boolean;
  /** True if the current record or reject is so short that it leaves few traces. */
  #isShort = false;
  #barePhones: BarePhones;
  /** True if a value of the record stands in another column than its own. */
  #isMisplaced = false;
  #isNamed = false;
  /** True if the current values are a record. */
  #isCounted = true;
  #taken = 0;

  /**
   * `region` is the region of national phone numbers that have no country code beside them. `plans`
   * defaults to the real numbering plans.
   */
  constructor(options: {
    sink: IdentifierSink;
    /**
     * Takes numbers that waited until their source was decided; their records have been counted.
     * Default: `sink`.
     */
    decidedSink?: IdentifierSink;
    blank: BlankRule;
    columns: Pick<ColumnTable, "columnBits">;
    rules: Rules;
    region?: string | undefined;
    plans?: PhonePlans;
    /** Bytes of a source sampled before bare digits are decided. */
    sampledBytes?: number;
    /** True to note the domain of each address. */
    countsDomains?: boolean;
    /** True to leave no text to the kernel. */
    isGeneral?: boolean;
  }) {
    this.#sampledBytes = options.sampledBytes ?? sampledBytes;
    this.#sink = options.sink;
    this.#decidedSink = options.decidedSink ?? options.sink;
    this.#blank = options.blank;
    this.#columns = options.columns;
    this.#rules = options.rules;
    this.#plans = options.plans ?? { isValidInternational, nationalReading, ownCode };
    this.#phoneRegions = new PhoneRegions(options.region);
    this.#countsDomains = options.countsDomains === true;
    this.#isGeneral = options.isGeneral === true;
    this.#barePhones = this.#newBarePhones();
  }

  /** Number of records and rejects that were taken so far, whether they count or not. */
  get taken(): number {
    return this.#taken;
  }

  /**
   * Enters one record of `count` values and their slots. Values may be blank. `offset` is the
   * record's offset in its source, in bytes. Values around records are entered, but are no record.
   */
  record(
    slots: readonly Slot[],
    values: readonly string[],
    count: number,
    offset: number,
    shape: RecordShape,
  ): void {
    this.#taken += 1;
    if (offset >= this.#sampledBytes) this.#barePhones.endSample();
    this.#isCounted = shape !== "around";
    if (this.#isCounted) this.counts.records += 1;
    // A partly readable record has been searched for addresses, as a reject is.
    this.#salvagedHere.clear();
    let length = 0;
    for (let index = 0; index < count; index++) length += (values[index] as string).length;
    this.#isShort =
      this.#traces.count === 0 && length <= longestShort && shape !== "named" && shape !== "around";
    const words = this.#bitmapWords;
    for (let word = 0; word < words.length; word++) words[word] = 0;
    this.#identifiers.clear();
    this.#phoneRegions.clear();
    this.#areas.length = 0;
    this.#decided.clear();
    this.#traced.clear();
    const isJoined = shape === "joined";
    this.#isMisplaced = isJoined || shape === "short";
    this.#isNamed = shape === "named" || shape === "around";
    for (let index = 0; index < count; index++) this.#value(slots[index] as Slot, values[index] as string);
    // Values that stand in wrong columns have been read as something else, if at all.
    if (this.#isMisplaced && !this.#isNamed)
      for (let index = 0; index < count; index++)
        // Those of other records are no secrets.
        this.#leaveTraces(values[index] as string, isJoined ? undefined : slots[index]);
    this.#enterAll();
  }

  /**
   * Enters the e-mail addresses in `candidate`, text taken from a reject. They have no columns and
   * add no record.
   */
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

  /** Leaves the traces of a reject's text, or of a piece of it. */
  unread(text: string): void {
    // Of a long reject, other pieces have left some.
    this.#isShort = this.#traces.count === 0 && text.length <= longestShort;
    this.#leaveTextTraces(text);
  }

  /** Ends the reject whose addresses were salvaged. */
  endReject(): void {
    this.#taken += 1;
    this.#salvagedHere.clear();
    this.#enterTraces();
  }

  /** Forgets a record or a reject that was not read to its end. */
  forget(): void {
    this.#salvagedHere.clear();
    this.#mentions.clear();
    this.#traces.clear();
  }

  /**
   * Begins a part of a source. The bare digits of a part are counted separately, and wait for
   * {@link BarePhones.decide} unless the source is already decided.
   */
  startPart(decisions: ColumnDecisions | undefined): BarePhones {
    this.counts = new Counts();
    return (this.#barePhones = this.#newBarePhones({ isPart: true, decisions }));
  }

  /** Ends the current source. */
  endSource(): void {
    this.#barePhones.decide();
    this.#barePhones = this.#newBarePhones();
  }

  #value(slot: Slot, value: string): void {
    const { number, isLogin } = slot;
    if (number < 0 && slot.isKey === true) {
      this.#key(slot, value);
      return;
    }
    // Most logins are plain addresses.
    const login =
      isLogin === true && this.#rules.plainForm(value, "email") === undefined
        ? this.#rules.identifiersInLogin(value)
        : undefined;
    const kind = login?.kind ?? slot.kind;
    if (this.#blank.isBlank(value, kind ?? undefined)) return;
    if (number >= 0) {
      const byte = number >> 3;
      const bit = 1 << (number & 7);
      const before = this.#bitmap[byte] as number;
      if ((before & bit) === 0) {
        this.#bitmap[byte] = before | bit;
        if (this.#isCounted) this.counts.exposed[number] = (this.counts.exposed[number] as number) + 1;
      }
    }
    if (slot.isCountryCode) this.#phoneRegions.addCountry(number, value);
    if (slot.isAreaCode === true || (slot.isCountryCode && placeNamed(value) === undefined))
      this.#addArea(value);
    if (kind === null) {
      if (this.#rules.mayMention(value)) this.#text(slot, value);
      if (
        slot.leavesTraces === true ||
        (this.#isNamed && slot.isBroken === true) ||
        this.#rules.isStructured(value)
      )
        this.#leaveTraces(value, slot);
      return;
    }
    const tally = number < 0 ? undefined : this.counts.tally(kind);
    if (tally !== undefined) tally.values += 1;
    const plain = login === undefined ? this.#rules.plainForm(value, kind) : undefined;
    if (plain !== undefined) {
      this.#identifiers.add(kindNumbers[kind], plain);
      // It has no bare digits, but its presence matters to the numbers beside it.
      if (kind === "phone") this.#phoneRegions.addPhone(slot, noDigits);
      return;
    }
    const { found, bareDigits, isObscure, isCertain } = login ?? this.#rules.identifiersIn(value, kind);
    if (!isCertain) {
      this.#leaveTraces(value, slot);
      const more =
        kind === "phone" ? "tails" : kind === "email" && found.length === 0 ? "spelled" : undefined;
      if (more !== undefined) this.#rules.tracesIn(value, { [more]: true }, this.#addTrace);
    }
    if (login === undefined ? isOfOtherKind(kind, found, bareDigits) : found.length + bareDigits.length === 0)
      this.#isMisplaced = true;
    for (const { kind: foundKind, canonical } of found)
      this.#identifiers.add(kindNumbers[foundKind], canonical);
    if (kind === "phone") this.#phoneRegions.addPhone(slot, bareDigits);
    if (tally !== undefined && ((found.length === 0 && bareDigits.length === 0) || isObscure === true))
      tally.unindexable += 1;
  }

  #addArea(value: string): void {
    const area = areaCodeIn(value);
    if (area !== undefined && this.#areas.length < mostAreas) this.#areas.push(area);
  }

  /** Leaves the traces of numbers behind the area codes that stand beside them, and that they may lack. */
  #traceWithAreas(numbers: readonly BareNumber[]): void {
    for (const { digits } of numbers)
      if (!digits.startsWith("0") && digits.length <= longestLocal)
        for (const area of this.#areas) this.#traces.add(digitTrace(area + digits));
  }

  /** Reads a text that may mention addresses or numbers. */
  #text(slot: Slot, value: string): void {
    const { found, isWhole, traces } = this.#rules.mentionsIn(value);
    if (slot.isSecret) {
      // A secret with the form of an address must not be found as one, but may be one.
      for (const { kind, canonical } of found)
        this.#traces.add(kind === "email" ? addressTrace(canonical) : canonical);
      return;
    }
    for (const token of traces) this.#traces.add(token);
    for (const { kind, canonical } of found)
      if (isWhole) this.#identifiers.add(kindNumbers[kind], canonical);
      else this.#mentions.add(kindNumbers[kind], canonical, slot.number);
    if (isWhole) this.#isMisplaced = true;
  }

  /** Reads a name of JSON that may be a value. */
  #key(slot: Slot, name: string): void {
    if (this.#blank.isBlank(name)) return;
    if (this.#rules.mayMention(name)) this.#text(slot, name);
    this.#rules.tracesInName(name, this.#addTrace);
  }

  #leaveTraces(value: string, slot: Slot | undefined): void {
    if (slot?.isSecret === true || this.#traced.has(value) || this.#blank.isBlank(value)) return;
    this.#traced.add(value);
    this.#leaveTextTraces(value);
  }

  /** Leaves the traces of a text, by the kernel if that is certain of them. */
  #leaveTextTraces(text: string): void {
    if (this.#isShort && !this.#isGeneral && this.#sink.enterTraces?.(text) === true) return;
    if (!this.#traces.isFull) this.#rules.tracesIn(text, everySort, this.#addTrace);
  }

  #enterAll(): void {
    const { count, kinds, forms } = this.#identifiers;
    const numbers = this.#phoneRegions.numbers();
    if (this.#areas.length > 0) this.#traceWithAreas(numbers);
    if (count + numbers.length + this.#mentions.count + this.#traces.count === 0) return;
    this.#sink.setWidth(columnSetBytes(this.#columns.columnBits));
    this.#sink.setColumns(this.#bitmap);
    for (let index = 0; index < count; index++) {
      const kindNumber = kinds[index] as number;
      this.#sink.enter(kindNumber, forms[index] as string, 1);
      if (kindNumber === kindNumbers.email) this.#enterMailbox(forms[index] as string);
    }
    if (numbers.length > 0) this.#enterNumbers(numbers);
    if (this.#mentions.count > 0) this.#enterMentions();
    this.#enterTraces();
    if (this.#countsDomains)
      for (let index = 0; index < count; index++)
        if (kinds[index] === kindNumbers.email)
          this.#sink.enterDomain?.(forms[index]!, domainOf(forms[index]!));
  }

  /**
   * Enters the mentions, except those that the record holds as identifiers too, whatever is decided for columns: some
   * records with the same numbers wait for that, others do not.
   */
  #enterMentions(): void {
    for (const { kindNumber, canonical, columns } of this.#mentions.all()) {
      if (this.#identifiers.has(kindNumber, canonical) && !this.#decided.has(canonical)) continue;
      this.counts.tally("mention").values += 1;
      this.#sink.setColumns(columns);
      this.#sink.enter(kindNumbers.mention, canonical, 1);
      const mailbox = kindNumber === kindNumbers.email ? this.#rules.mailboxOf(canonical) : undefined;
      if (mailbox !== undefined && !this.#mentions.has(mailbox))
        this.#sink.enter(kindNumbers.mention, mailbox, 1);
    }
    this.#mentions.clear();
  }

  #enterTraces(): void {
    if (this.#traces.count === 0) return;
    this.#sink.setColumns(noColumns);
    for (const token of this.#traces.all()) this.#sink.enter(kindNumbers.trace, token, 0);
    this.#traces.clear();
  }

  #enterOnce(kindNumber: number, canonical: string): void {
    if (this.#identifiers.add(kindNumber, canonical)) this.#sink.enter(kindNumber, canonical, 1);
  }

  #enterNumbers(numbers: readonly BareNumber[]): void {
    if (numbers.length === 1) {
      this.#enterNumber(numbers);
      return;
    }
    const unsettled: { number: BareNumber; reading: BareReading }[] = [];
    for (const number of numbers) {
      const { digits, column, place = "", isNational } = number;
      if (!this.#identifiers.add(noKind, `${column} ${place} ${isNational} ${digits}`)) continue;
      // The record also writes this number with its country code, which settles how to read it.
      if (this.#isEntered(digits)) continue;
      const reading = this.#barePhones.read(number);
      const forms = settledForms(reading);
      if (forms === undefined) unsettled.push({ number, reading });
      else this.#enterForms(forms, digits);
    }
    // Each unsettled number is judged by itself, next to the settled ones, so that the result does
    // not depend on when or in which order they are decided.
    const open =
      unsettled.length === 0
        ? unsettled
        : unsettled.filter(({ number }) => !this.#identifiers.has(kindNumbers.phone, number.digits));
    if (open.length === 0) return;
    const forms = open.map(({ number, reading }) => this.#barePhones.formsOf(reading, number.column));
    const waiting = open.flatMap(({ number }, index) => (forms[index] === undefined ? [number] : []));
    forms.forEach((one, index) => {
      if (one !== undefined) this.#enterDecided(one, open[index]!.number.digits);
    });
    if (waiting.length > 0) this.#barePhones.wait(waiting, this.#bitmap, this.#isEntered);
  }

  /** Enters a record's only number: as {@link #enterNumbers} does, with less to compare. */
  #enterNumber(numbers: readonly BareNumber[]): void {
    const { digits, column } = numbers[0]!;
    if (this.#isEntered(digits)) return;
    const reading = this.#barePhones.read(numbers[0]!);
    const settled = settledForms(reading);
    const forms = settled ?? this.#barePhones.formsOf(reading, column);
    if (forms === undefined) this.#barePhones.wait(numbers, this.#bitmap, this.#isEntered);
    else if (settled === undefined) this.#enterDecided(forms, digits);
    else this.#enterForms(forms, digits);
  }

  #enterDecided(forms: BareForms, digits: string): void {
    for (const form of forms.keys) if (!this.#isEntered(form)) this.#decided.add(form);
    this.#enterForms(forms, digits);
  }

  #enterForms(forms: BareForms, digits: string): void {
    for (const form of forms.keys) this.#enterOnce(kindNumbers.phone, form);
    this.#leaveBareTraces(forms, digits, this.#addTrace);
  }

  /** Leaves the traces of bare digits: of their less likely reading, or of all that they may be. */
  #leaveBareTraces(
    { keys, other = [], isUnread = false }: BareForms,
    digits: string,
    add: (token: string) => void,
  ): void {
    if (keys.length === 0) this.counts.tally("phone").unindexable += 1;
    for (const form of other) add(numberTrace(form));
    if (isUnread) this.#rules.tracesIn(digits, { digits: true }, add);
  }

  /**
   * Enters the mailbox of an address that is an alias. Two aliases of one mailbox count it once per
   * record.
   */
  #enterMailbox(address: string): void {
    const mailbox = this.#rules.mailboxOf(address);
    if (mailbox === undefined) return;
    this.counts.tally("mailbox").values += 1;
    this.#enterOnce(kindNumbers.mailbox, mailbox);
  }

  #newBarePhones(part: { isPart?: boolean; decisions?: ColumnDecisions | undefined } = {}): BarePhones {
    return new BarePhones({
      plans: this.#plans,
      enter: (forms, digits, columns, isNew) => {
        this.#decidedSink.setColumns(columns);
        for (const form of forms.keys) if (isNew(form)) this.#decidedSink.enter(kindNumbers.phone, form, 1);
        this.#leaveBareTraces(forms, digits, (token) => {
          this.#decidedSink.setColumns(noColumns);
          this.#decidedSink.enter(kindNumbers.trace, token, 0);
        });
      },
      ...part,
    });
  }
}

/**
 * Returns true if a value can hardly belong to a column of this kind: the record may have lost a field
 * in front of it, or got one too many.
 */
function isOfOtherKind(kind: Kind, found: readonly Found[], bareDigits: readonly unknown[]): boolean {
  return kind === "username"
    ? found.some((one) => one.kind !== kind)
    : bareDigits.length === 0 && !found.some((one) => one.kind === kind);
}

/** Returns the domain of a canonical address. */
function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}

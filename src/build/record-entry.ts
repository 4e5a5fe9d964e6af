// Records to entries: which columns are exposed, which identifiers stand in them, each key once per record.
import { columnSetBytes } from "../format/column-set.js";
import { kindNumbers, type Kind } from "../format/kinds.js";
import type { ColumnTable, Slot } from "../ingest/columns.js";
import type { BlankRule } from "../record/blank.js";
import { canonicalEmails } from "../record/email.js";
import { identifiersIn } from "../record/identifiers.js";
import { BarePhones, sampledBytes } from "./bare-phones.js";
import { Counts } from "./counts.js";
import type { IdentifierSink } from "./entry-sink.js";

const noColumns = new Uint8Array(32);
/** So many addresses of one reject are told apart, so that a list of millions on one line takes no memory. */
const rememberedAddresses = 4096;

/** Takes the records of a build one by one and enters their identifiers. */
export class RecordEntry {
  /** What is counted; may be replaced between records. */
  counts = new Counts();

  readonly #sink: IdentifierSink;
  readonly #blank: BlankRule;
  readonly #columns: Pick<ColumnTable, "columnBits">;
  readonly #isValidPhone: (digits: string) => boolean;
  readonly #bitmap = new Uint8Array(32);
  readonly #identifiers: { kind: Kind; canonical: string }[] = [];
  readonly #bareDigits: string[] = [];
  readonly #salvagedHere = new Set<string>();
  #barePhones: BarePhones;

  constructor(options: { sink: IdentifierSink; blank: BlankRule; columns: Pick<ColumnTable, "columnBits">; isValidPhone: (digits: string) => boolean }) {
    this.#sink = options.sink;
    this.#blank = options.blank;
    this.#columns = options.columns;
    this.#isValidPhone = options.isValidPhone;
    this.#barePhones = this.#newBarePhones();
  }

  /** One record: `count` values and their slots. Values may be blank. `offset` is the record's place in its source, in bytes. */
  record(slots: readonly Slot[], values: readonly string[], count: number, offset: number): void {
    if (offset >= sampledBytes) this.#barePhones.decide();
    this.counts.records += 1;
    this.#bitmap.fill(0);
    this.#identifiers.length = 0;
    this.#bareDigits.length = 0;
    for (let index = 0; index < count; index++) this.#value(slots[index] as Slot, values[index] as string);
    this.#enterAll();
  }

  /** What may be an e-mail address in the bytes of a reject. It gets no columns and counts no record. */
  salvage(candidate: string): void {
    for (const address of canonicalEmails(candidate)) {
      if (this.#salvagedHere.has(address)) continue;
      if (this.#salvagedHere.size >= rememberedAddresses) this.#salvagedHere.clear();
      this.#salvagedHere.add(address);
      this.#sink.setColumns(noColumns);
      this.#sink.enter(kindNumbers.email, address, 0);
      this.counts.salvaged += 1;
    }
  }

  /** The reject whose addresses were salvaged has ended. */
  endReject(): void {
    this.#salvagedHere.clear();
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
    if (kind === null) return;
    const { found, bareDigits, furtherBareDigits } = identifiersIn(value, kind);
    for (const identifier of found) this.#identifiers.push(identifier);
    if (bareDigits !== undefined) this.#bareDigits.push(bareDigits);
    if (furtherBareDigits !== undefined) this.#bareDigits.push(...furtherBareDigits);
    if (number < 0) return;
    const tally = this.counts.tally(kind);
    tally.values += 1;
    if (found.length === 0 && bareDigits === undefined) tally.unindexable += 1;
  }

  #enterAll(): void {
    const identifiers = this.#identifiers;
    if (identifiers.length === 0 && this.#bareDigits.length === 0) return;
    this.#sink.setWidth(columnSetBytes(this.#columns.columnBits));
    this.#sink.setColumns(this.#bitmap);
    const entered = identifiers.length + this.#bareDigits.length > 1 ? new Set<string>() : undefined;
    for (const { kind, canonical } of identifiers) {
      if (entered !== undefined) {
        const name = kindNumbers[kind] + canonical;
        if (entered.has(name)) continue;
        entered.add(name);
      }
      this.#sink.enter(kindNumbers[kind], canonical, 1);
    }
    for (const digits of this.#bareDigits) {
      if (entered?.has(kindNumbers.phone + digits) === true) continue;
      entered?.add(kindNumbers.phone + digits);
      this.#barePhones.add(digits, this.#bitmap);
    }
  }

  #newBarePhones(): BarePhones {
    return new BarePhones({
      isValid: this.#isValidPhone,
      enter: (digits, columns) => {
        this.#sink.setColumns(columns);
        this.#sink.enter(kindNumbers.phone, digits, 1);
      },
      refuse: () => {
        this.counts.tally("phone").unindexable += 1;
      },
    });
  }
}

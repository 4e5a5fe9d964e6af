// What a perfect index of the corpus would hold: per distinct identifier the exposed columns and the number of its records.
import { corpusColumns, type CorpusKind, type CorpusRecord } from "./records.js";

/** One line of the truth file. */
export interface TrueEntry {
  kind: CorpusKind;
  /** As the dump writes it first; phone numbers with `+`. */
  identifier: string;
  canonical: string;
  /** In the order of the dump. */
  columns: string[];
  records: number;
}

interface Held {
  kind: CorpusKind;
  identifier: string;
  canonical: string;
  columnBits: number;
  records: number;
}

/** Collects the entries in memory, about 300 bytes each. */
export class Truth {
  readonly #entries = new Map<string, Held>();

  add(record: CorpusRecord): void {
    let columnBits = 0;
    for (const [bit, column] of corpusColumns.entries())
      if (record[column] !== undefined) columnBits |= 1 << bit;
    this.#addIdentifier("username", record.username, record.username.toLowerCase(), columnBits);
    if (record.email !== undefined)
      this.#addIdentifier("email", record.email, record.email.toLowerCase(), columnBits);
    if (record.phone_number !== undefined) {
      const digits = record.phone_number.replace("+", "");
      this.#addIdentifier("phone", `+${digits}`, digits, columnBits);
    }
  }

  #addIdentifier(kind: CorpusKind, identifier: string, canonical: string, columnBits: number): void {
    const name = `${kind} ${canonical}`;
    const entry = this.#entries.get(name);
    if (entry === undefined) this.#entries.set(name, { kind, identifier, canonical, columnBits, records: 1 });
    else {
      entry.columnBits |= columnBits;
      entry.records += 1;
    }
  }

  /** The entries by their first record; within a record in the order of the dump. */
  *entries(): Generator<TrueEntry, void, undefined> {
    for (const { kind, identifier, canonical, columnBits, records } of this.#entries.values()) {
      yield {
        kind,
        identifier,
        canonical,
        columns: corpusColumns.filter((_, bit) => (columnBits >> bit) & 1),
        records,
      };
    }
  }
}

// The mentions of one record: identifiers in its texts, each once, with the columns they stand in.

interface Mention {
  readonly kindNumber: number;
  readonly canonical: string;
  /** A column set of 32 bytes. */
  readonly columns: Uint8Array;
}

/** Collects mentions. Clear it for each record. */
export class RecordMentions {
  readonly #mentions = new Map<string, Mention>();

  get count(): number {
    return this.#mentions.size;
  }

  clear(): void {
    this.#mentions.clear();
  }

  has(canonical: string): boolean {
    return this.#mentions.has(canonical);
  }

  /** Adds an identifier that stands in a column; -1 stands for none. */
  add(kindNumber: number, canonical: string, column: number): void {
    let mention = this.#mentions.get(canonical);
    if (mention === undefined) {
      mention = { kindNumber, canonical, columns: new Uint8Array(32) };
      this.#mentions.set(canonical, mention);
    }
    if (column >= 0) mention.columns[column >> 3]! |= 1 << (column & 7);
  }

  all(): Iterable<Mention> {
    return this.#mentions.values();
  }
}

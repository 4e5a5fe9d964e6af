// Identifiers to look up: by turns one that stands in the corpus and one that does not, of all kinds.
import { type CorpusKind, type CorpusOptions, type CorpusRecord, generateAbsent } from "./records.js";

const kinds: readonly CorpusKind[] = ["email", "phone", "username"];

/** Takes identifiers from records that pass by, evenly spread over the corpus and as written there, phone numbers with `+`. */
export class LookupList {
  readonly #options: CorpusOptions;
  readonly #wanted: number;
  readonly #exposed: string[] = [];
  #row = 0;

  /** `count` identifiers in all, at most a fifth of the rows: a record does not have each kind. */
  constructor(options: CorpusOptions, count: number) {
    if (count > options.rows / 5)
      throw new RangeError(
        `from ${options.rows} records at most ${Math.floor(options.rows / 5)} lookups are taken`,
      );
    this.#options = options;
    this.#wanted = count / 2;
  }

  /** Takes at most one identifier of the record; all records must come by in their order. */
  add(record: CorpusRecord): void {
    this.#row += 1;
    // A column may be blank, then the next record that has it fills the gap.
    if (this.#exposed.length >= Math.floor((this.#row / this.#options.rows) * this.#wanted)) return;
    const identifier = identifierOf(record, kinds[this.#exposed.length % kinds.length] ?? "username");
    if (identifier !== undefined) this.#exposed.push(identifier);
  }

  /** The list; as many of the one sort as of the other. */
  *lines(): Generator<string, void, undefined> {
    let place = 0;
    for (const { identifier } of generateAbsent(this.#options, this.#exposed.length))
      yield `${this.#exposed[place++]}\n${identifier}\n`;
  }
}

function identifierOf({ username, email, phone_number }: CorpusRecord, kind: CorpusKind): string | undefined {
  switch (kind) {
    case "email":
      return email;
    case "phone":
      return phone_number === undefined ? undefined : `+${phone_number.replace("+", "")}`;
    case "username":
      return username;
  }
}

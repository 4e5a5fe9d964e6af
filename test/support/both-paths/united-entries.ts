// Entries united by key, as in the index. Those of large sources are compared as numbers: making a line
// of text of each took longer than the kernel takes for the source.

/** Words of an entry: the columns as bits, and the records. */
const COLUMN_WORDS = 8;
const ENTRY_WORDS = COLUMN_WORDS + 1;

export class UnitedEntries {
  /** The number of each entry, by kind and key. */
  readonly #numbers: Map<bigint, number>[] = Array.from({ length: 16 }, () => new Map<bigint, number>());
  #words = new Uint32Array(ENTRY_WORDS * 64);
  #count = 0;

  /** Adds an entry, with `length` bytes of columns from `at` on. */
  add(kind: number, key: bigint, records: number, columns?: Uint8Array, at = 0, length = 32): void {
    const numbers = this.#numbers[kind]!;
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = this.#newEntry()));
    const words = this.#words;
    const start = number * ENTRY_WORDS;
    words[start + COLUMN_WORDS]! += records;
    if (columns === undefined) return;
    for (let index = 0; index < length; index++)
      words[start + (index >> 2)]! |= columns[at + index]! << (8 * (index & 3));
  }

  equals(other: UnitedEntries): boolean {
    return this.#numbers.every((numbers, kind) => {
      const others = other.#numbers[kind]!;
      if (numbers.size !== others.size) return false;
      for (const [key, number] of numbers) {
        const same = others.get(key);
        if (same === undefined) return false;
        for (let word = 0; word < ENTRY_WORDS; word++)
          if (this.#words[number * ENTRY_WORDS + word] !== other.#words[same * ENTRY_WORDS + word])
            return false;
      }
      return true;
    });
  }

  get lines(): string[] {
    return this.#numbers.flatMap((numbers, kind) =>
      [...numbers].map(([key, number]) => {
        const start = number * ENTRY_WORDS;
        const words = this.#words.subarray(start, start + COLUMN_WORDS);
        const columns = Buffer.from(Uint32Array.from(words).buffer).toString("hex");
        return `entry ${kind} ${key.toString(16)}: ${this.#words[start + COLUMN_WORDS]} ${columns.replace(/(?:00)+$/u, "")}`;
      }),
    );
  }

  #newEntry(): number {
    const room = this.#words.length;
    if ((this.#count + 1) * ENTRY_WORDS > room) {
      const words = new Uint32Array(2 * room);
      words.set(this.#words);
      this.#words = words;
    }
    return this.#count++;
  }
}

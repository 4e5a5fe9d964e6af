// What a text gives by one of the paths: entries united by key as in the index, rejects and counts.
import { kindNames } from "../../../src/format/kinds.js";
import { Counts } from "../../../src/indexing/entries/counts.js";

/** An entry as a number: its kind, its columns, and how many records it has. */
const COLUMNS = 4;
const RECORDS = 20;

export class Outcome {
  counts = new Counts();
  readonly rejects: string[] = [];
  readonly #entries = new Map<bigint, number>();

  add(kindNumber: number, key: bigint, columns: number, records: number): void {
    const before = this.#entries.get(key) ?? 0;
    this.#entries.set(key, (before | kindNumber | (columns << COLUMNS)) + (records << RECORDS));
  }

  /** Adds narrow entries of the kernel: see src/kernel/assembly/encode/staged-entry.ts. */
  addStaged(memory: ArrayBuffer, from: number, end: number): void {
    const view = new DataView(memory);
    for (let at = from; at < end; at += 16) {
      const word = view.getUint8(at + 8);
      this.add(word & 15, view.getBigUint64(at, true), view.getUint16(at + 10, true), (word >> 4) & 1);
    }
  }

  /** Returns how another outcome differs, with as many columns; undefined if it does not. */
  differenceTo(other: Outcome, columns: number): string | undefined {
    if (this.#hasEntriesOf(other) && this.#countsAs(other, columns)) return undefined;
    const lines = this.#lines(columns);
    const others = other.#lines(columns);
    const missing = lines.filter((line) => !others.includes(line));
    const surplus = others.filter((line) => !lines.includes(line));
    return `only on the reference path:\n${missing.join("\n")}\nonly on the fast path:\n${surplus.join("\n")}`;
  }

  #hasEntriesOf(other: Outcome): boolean {
    if (this.#entries.size !== other.#entries.size) return false;
    for (const [key, entry] of this.#entries) if (other.#entries.get(key) !== entry) return false;
    return true;
  }

  #countsAs(other: Outcome, columns: number): boolean {
    const [one, two] = [this.counts, other.counts];
    if (one.records !== two.records || one.recordBytes !== two.recordBytes) return false;
    if (one.salvaged !== two.salvaged || one.rejects.total !== two.rejects.total) return false;
    for (let column = 0; column < columns; column++)
      if (one.exposed[column] !== two.exposed[column]) return false;
    if (this.rejects.length + other.rejects.length + one.rejects.total > 0)
      return this.#rejectText() === other.#rejectText() && this.#tallyText() === other.#tallyText();
    return this.#tallyText() === other.#tallyText();
  }

  #rejectText(): string {
    const { rejects } = this.counts;
    return `${rejects.bytes} ${JSON.stringify(rejects.reasons())} ${this.rejects.toSorted().join("; ")}`;
  }

  #tallyText(): string {
    let text = "";
    for (const kind of kindNames) {
      const tally = kind === undefined ? undefined : this.counts.tallies.get(kind);
      if (tally !== undefined && tally.values + tally.unindexable > 0)
        text += `${kind} ${tally.values}/${tally.unindexable} `;
    }
    return text;
  }

  #lines(columns: number): string[] {
    const { records, recordBytes, salvaged, exposed } = this.counts;
    return [
      `records ${records}, bytes ${recordBytes}, salvaged ${salvaged}, exposed ${exposed.slice(0, columns).join(" ")}`,
      `values ${this.#tallyText()}`,
      `rejects ${this.#rejectText()}`,
      ...[...this.#entries]
        .map(
          ([key, entry]) =>
            `${kindNames[entry & 15]} ${key.toString(16)}: ${entry >> RECORDS} records, columns ${((entry >> COLUMNS) & 0xffff).toString(2)}`,
        )
        .toSorted(),
    ];
  }
}

// Entries on their way to the runs: scattered into partitions in memory, spilled when a partition is full.
import type { Scatter } from "../../kernel/tables/scatter.js";
import type { RunFile } from "../tables/run-file.js";

/** Takes the identifiers of records one by one. */
export interface IdentifierSink {
  /** Says how many bytes of a column set are in use. */
  setWidth(columnBytes: number): void;
  /** The exposed columns of the record that the following identifiers stand in, 32 bytes. */
  setColumns(bitmap: Uint8Array): void;
  /** Enters an identifier in canonical form, with the present columns, or with none if it adds no record. */
  enter(kindNumber: number, canonical: string, records: 0 | 1): void;
}

/** Enters identifiers by key and spills what does not fit in memory. */
export class EntrySink implements IdentifierSink {
  readonly #scatter: Scatter;
  readonly #runs: RunFile;
  #columnBytes: number;

  /** `columnBytes` is the width that `scatter` was made with. */
  constructor(scatter: Scatter, runs: RunFile, columnBytes: number) {
    this.#scatter = scatter;
    this.#runs = runs;
    this.#columnBytes = columnBytes;
  }

  /** Sets the width of column sets if they have outgrown it. Widths double, so that few runs are short because of it. */
  setWidth(columnBytes: number): void {
    if (columnBytes <= this.#columnBytes) return;
    this.drain();
    while (this.#columnBytes < columnBytes) this.#columnBytes *= 2;
    this.#scatter.setColumnBytes(this.#columnBytes);
  }

  /** The exposed columns of the record that the following identifiers stand in, 32 bytes; those past the present width are zero. */
  setColumns(bitmap: Uint8Array): void {
    this.#scatter.setColumns(bitmap);
  }

  enter(kindNumber: number, canonical: string, records: 0 | 1): void {
    const full = this.#scatter.enter(kindNumber, canonical, records);
    if (full < 0) return;
    const entries = this.#scatter.relieve(full);
    if (entries !== undefined) this.#runs.append(full, this.#columnBytes, entries);
  }

  /** Enters staged entries of the present width. */
  enterStaged(from: number, end: number, entryBytes: number): void {
    this.#scatter.appendStaged(from, end, entryBytes, (partition) => {
      const entries = this.#scatter.relieve(partition);
      if (entries !== undefined) this.#runs.append(partition, this.#columnBytes, entries);
    });
  }

  /** Spills all that is in memory. */
  drain(): void {
    for (const partition of this.#scatter.partitions()) this.#runs.append(partition, this.#columnBytes, this.#scatter.drain(partition));
  }
}

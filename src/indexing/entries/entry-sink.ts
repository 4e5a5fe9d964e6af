// Collects entries for the runs: scatters them into partitions in memory, and spills full
// partitions.
import type { Scatter } from "../../kernel/tables/scatter.js";
import type { TextTraces } from "../../kernel/readers/text-traces.js";
import type { RunFile } from "../tables/run-file.js";

/** Takes the identifiers of records, one by one. */
export interface IdentifierSink {
  /** Sets the number of bytes of a column set in use. */
  setWidth(columnBytes: number): void;
  /** Sets the exposed columns, 32 bytes, of the record that holds the following identifiers. */
  setColumns(bitmap: Uint8Array): void;
  /**
   * Enters an identifier in canonical form with the current columns. `records` is 0 if it adds no
   * record.
   */
  enter(kindNumber: number, canonical: string, records: 0 | 1): void;
  /**
   * Enters the traces of a text. Returns false if the reference path is to leave them; some may have been entered.
   * Only records and rejects that leave few traces in all may be entered so.
   */
  enterTraces?(text: string): boolean;
  /**
   * Notes that a record holds a canonical address of a domain, for tables/domain-runs.ts. The current
   * columns are lost. A sink needs it only if domains are counted.
   */
  enterDomain?(address: string, domain: string): void;
}

/** Enters identifiers by key and spills entries that do not fit in memory. */
export class EntrySink implements IdentifierSink {
  readonly #scatter: Scatter;
  readonly #runs: RunFile;
  readonly #newTexts: (() => TextTraces) | undefined;
  #texts: TextTraces | undefined;
  #columnBytes: number;

  /** `columnBytes` must be the width that `scatter` was created with. Without `texts`, no traces of whole texts are entered. */
  constructor(scatter: Scatter, runs: RunFile, columnBytes: number, texts?: () => TextTraces) {
    this.#newTexts = texts;
    this.#scatter = scatter;
    this.#runs = runs;
    this.#columnBytes = columnBytes;
  }

  /**
   * Widens column sets if they need more than the current width. Widths double, so that few runs
   * are short because of it.
   */
  setWidth(columnBytes: number): void {
    if (columnBytes <= this.#columnBytes) return;
    this.drain(false);
    while (this.#columnBytes < columnBytes) this.#columnBytes *= 2;
    this.#scatter.setColumnBytes(this.#columnBytes);
  }

  /**
   * Sets the exposed columns, 32 bytes, of the record that holds the following identifiers. Bytes
   * past the current width must be zero.
   */
  setColumns(bitmap: Uint8Array): void {
    this.#scatter.setColumns(bitmap);
  }

  enter(kindNumber: number, canonical: string, records: 0 | 1): void {
    this.#relieve(this.#scatter.enter(kindNumber, canonical, records));
  }

  enterDomain(address: string, domain: string): void {
    this.#relieve(this.#scatter.enterDomain(address, domain));
  }

  enterTraces(text: string): boolean {
    const texts = (this.#texts ??= this.#newTexts?.());
    if (texts === undefined) return false;
    if (texts.isFull) this.#takeTexts();
    return texts.leave(text);
  }

  #takeTexts(): void {
    this.#texts?.takeStaged((from, end, entryBytes) => {
      this.enterStaged(from, end, entryBytes);
    });
  }

  #relieve(full: number): void {
    if (full < 0) return;
    const entries = this.#scatter.relieve(full);
    if (entries !== undefined) this.#runs.append(full, this.#columnBytes, entries);
  }

  /** Enters staged entries, which must have the current width. */
  enterStaged(from: number, end: number, entryBytes: number): void {
    this.#scatter.appendStaged(from, end, entryBytes, (partition) => {
      const entries = this.#scatter.relieve(partition);
      if (entries !== undefined) this.#runs.append(partition, this.#columnBytes, entries);
    });
  }

  /** Spills all entries in memory, or makes them runs where they lie; the sink takes no more then. */
  drain(keepsLast: boolean): void {
    this.#takeTexts();
    for (const partition of this.#scatter.partitions()) {
      const entries = this.#scatter.drain(partition);
      if (keepsLast) this.#runs.keep(partition, this.#columnBytes, entries);
      else this.#runs.append(partition, this.#columnBytes, entries);
    }
  }
}

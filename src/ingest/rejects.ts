// Rejects: records that could not be read, counted by reason. They carry positions, never contents.

/**
 * Reasons why a record could not be read. The list is public: append to it, never rename an entry.
 */
export const rejectReasons = [
  "column-count",
  "unclosed-quote",
  "stray-quote",
  "invalid-json",
  "not-an-object",
  "too-long",
  "encoding",
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/**
 * Position of a record that could not be read. Lines count from 1; offset and length are bytes,
 * without the line end.
 */
export interface Reject {
  readonly file: string;
  readonly line: number;
  readonly offset: number;
  readonly length: number;
  readonly reason: RejectReason;
}

/** Counts of rejects, as plain data. */
export interface RejectCounts {
  /** The bytes of all rejects, without their line ends. */
  bytes: number;
  /** Counts by reason; reasons that never occurred are absent. */
  reasons: Partial<Record<RejectReason, number>>;
}

/** Counts the rejects of all sources of a build. */
export class RejectTally {
  readonly counts: RejectCounts = { bytes: 0, reasons: {} };
  #total = 0;

  /** Counts one reject. */
  add({ reason, length }: Pick<Reject, "reason" | "length">): void {
    this.#count(reason, 1);
    this.counts.bytes += length;
  }

  /** Adds rejects by the numbers of their reasons, in the order of {@link rejectReasons}. */
  addByNumber(byReason: Uint32Array, bytes: number): void {
    rejectReasons.forEach((reason, number) => {
      this.#count(reason, byReason[number] ?? 0);
    });
    this.counts.bytes += bytes;
  }

  /** Adds counts made elsewhere. */
  addAll({ bytes, reasons }: RejectCounts): void {
    for (const reason of rejectReasons) this.#count(reason, reasons[reason] ?? 0);
    this.counts.bytes += bytes;
  }

  get total(): number {
    return this.#total;
  }

  /** The bytes of all rejects, without their line ends. */
  get bytes(): number {
    return this.counts.bytes;
  }

  /**
   * Returns the counts by reason, sorted by name so that equal counts print equally; reasons that
   * never occurred are absent.
   */
  reasons(): Partial<Record<RejectReason, number>> {
    return Object.fromEntries(Object.entries(this.counts.reasons).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #count(reason: RejectReason, rejects: number): void {
    if (rejects === 0) return;
    this.#total += rejects;
    this.counts.reasons[reason] = (this.counts.reasons[reason] ?? 0) + rejects;
  }
}

// Records that could not be read, counted under a reason from a closed list. Positions, never contents.

/** Why a record could not be read. The list is public: it is appended to, never renamed. */
export const rejectReasons = ["column-count", "unclosed-quote", "stray-quote", "invalid-json", "not-an-object", "too-long", "encoding"] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** Where a record that could not be read stands. Line counts from 1; offset and length are bytes, without the line end. */
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
  /** By reason; reasons that never occurred are absent. */
  reasons: Partial<Record<RejectReason, number>>;
}

/** Counts rejects, over all sources of a build. */
export class RejectTally {
  readonly counts: RejectCounts = { bytes: 0, reasons: {} };
  #total = 0;

  /** Counts one reject. */
  add({ reason, length }: Pick<Reject, "reason" | "length">): void {
    this.#count(reason, 1);
    this.counts.bytes += length;
  }

  /** Adds what was counted elsewhere. */
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

  /** Rejects by reason, in the order of the names, so that equal counts print equally; reasons that never occurred are absent. */
  reasons(): Partial<Record<RejectReason, number>> {
    return Object.fromEntries(Object.entries(this.counts.reasons).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #count(reason: RejectReason, rejects: number): void {
    if (rejects === 0) return;
    this.#total += rejects;
    this.counts.reasons[reason] = (this.counts.reasons[reason] ?? 0) + rejects;
  }
}

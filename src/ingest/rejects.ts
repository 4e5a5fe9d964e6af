// Records that could not be read, counted under a reason from a closed list. Positions, never contents.

/** Why a record could not be read. The list is public: it is appended to, never renamed. */
export type RejectReason = "column-count" | "unclosed-quote" | "stray-quote" | "invalid-json" | "not-an-object" | "too-long" | "encoding";

/** Where a record that could not be read stands. Line counts from 1; offset and length are bytes, without the line end. */
export interface Reject {
  readonly file: string;
  readonly line: number;
  readonly offset: number;
  readonly length: number;
  readonly reason: RejectReason;
}

/** Counts rejects over all sources of a build. */
export class RejectTally {
  #total = 0;
  #bytes = 0;
  readonly #reasons = new Map<RejectReason, number>();

  /** Counts one reject. */
  add(reject: Pick<Reject, "reason" | "length">): void {
    this.#total++;
    this.#bytes += reject.length;
    this.#reasons.set(reject.reason, (this.#reasons.get(reject.reason) ?? 0) + 1);
  }

  get total(): number {
    return this.#total;
  }

  /** The bytes of all rejects, without their line ends. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Rejects by reason, in the order of the names, so that equal counts print equally; reasons that never occurred are absent. */
  reasons(): Partial<Record<RejectReason, number>> {
    return Object.fromEntries([...this.#reasons].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

// Counts kept while records are read. Each block has its own, so that a block that is read twice
// counts once.
import { kindNames, type Kind } from "../../format/kinds.js";
import { RejectTally, type RejectCounts } from "../../ingest/rejects.js";

/** The number of values of a kind, and how many of them gave no key. */
export interface ValueTally {
  values: number;
  unindexable: number;
}

/** Counts of records and of their contents. */
export class Counts {
  records = 0;
  /** Bytes of the records, without line ends. */
  recordBytes = 0;
  /** Addresses found in rejects. */
  salvaged = 0;
  /** Records in which each column is exposed, by build column number. */
  readonly exposed = new Float64Array(256);
  readonly tallies = new Map<Kind, ValueTally>();
  readonly rejects = new RejectTally();

  tally(kind: Kind): ValueTally {
    let tally = this.tallies.get(kind);
    if (tally === undefined) this.tallies.set(kind, (tally = { values: 0, unindexable: 0 }));
    return tally;
  }

  /** Adds values of a kind. `unindexable` is how many of them gave no key. */
  values(kindNumber: number, count: number, unindexable: number): void {
    const tally = this.tally(kindNames[kindNumber] as Kind);
    tally.values += count;
    tally.unindexable += unindexable;
  }

  /** Adds rejects by the numbers of their reasons. */
  addRejects(byReason: Uint32Array, bytes: number): void {
    this.rejects.addByNumber(byReason, bytes);
  }

  /** The counts as data that can be sent to another thread. */
  get facts(): CountTotals {
    const { records, recordBytes, salvaged, exposed, tallies, rejects } = this;
    return { records, recordBytes, salvaged, exposed, tallies, rejects: rejects.counts };
  }

  /** Adds other counts, perhaps from another thread. */
  add(other: CountTotals): void {
    this.rejects.addAll(other.rejects);
    this.records += other.records;
    this.recordBytes += other.recordBytes;
    this.salvaged += other.salvaged;
    other.exposed.forEach((records, column) => {
      this.exposed[column] = (this.exposed[column] as number) + records;
    });
    for (const [kind, { values, unindexable }] of other.tallies) {
      const tally = this.tally(kind);
      tally.values += values;
      tally.unindexable += unindexable;
    }
  }
}

/** The part of {@link Counts} that can be sent between threads. */
export type CountTotals = Pick<Counts, "records" | "recordBytes" | "salvaged" | "exposed" | "tallies"> & {
  rejects: RejectCounts;
};

// What is counted while records are read: by block first, so that a block that must be read again counts once.
import { kindNames, type Kind } from "../../format/kinds.js";
import { RejectTally, type RejectCounts } from "../../ingest/rejects.js";

/** How many values of a kind there were, and how many of these gave no key. */
export interface ValueTally {
  values: number;
  unindexable: number;
}

/** Counts of records and of what stands in them. */
export class Counts {
  records = 0;
  /** Bytes of the records, without their line ends. */
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

  /** Counts values of a kind, by its number, and how many of them gave no key. */
  values(kindNumber: number, count: number, unindexable: number): void {
    const tally = this.tally(kindNames[kindNumber] as Kind);
    tally.values += count;
    tally.unindexable += unindexable;
  }

  /** What can be sent to another thread. */
  get facts(): CountFacts {
    const { records, recordBytes, salvaged, exposed, tallies, rejects } = this;
    return { records, recordBytes, salvaged, exposed, tallies, rejects: rejects.counts };
  }

  /** Adds what another one, perhaps out of another thread, has counted. */
  add(other: CountFacts): void {
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
export type CountFacts = Pick<Counts, "records" | "recordBytes" | "salvaged" | "exposed" | "tallies"> & { rejects: RejectCounts };

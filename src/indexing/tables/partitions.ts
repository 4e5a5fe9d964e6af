// The entries of an index before they are encoded, by kind and top byte of the key. Those of a build lie
// in runs; those of a merge in the tables of its parts.
import type { EncodedBuckets } from "../../kernel/tables/encoded-buckets.js";
import { entriesOf, type Packer } from "../../kernel/tables/packer.js";
import type { Keep, Sorter } from "../../kernel/tables/sorter.js";
import { topBytes } from "./encode-group.js";
import type { Runs } from "./run-file.js";

/** Partitions by the first one's top byte and their number, a power of two. */
export interface PartitionGroup {
  readonly top: number;
  readonly count: number;
}

/** Partitions of entries. Entries of one partition may have equal keys. */
export interface Partitions {
  /** Returns about how many entries a partition has. */
  entriesOf(kindNumber: number, top: number): number;
  /** Packs and encodes a partition; returns undefined if the packer cannot take it. */
  pack(packer: Packer, kindNumber: number, bucketBits: number, top: number): EncodedBuckets | undefined;
  /**
   * Adds the entries of a group of partitions to the sorter, of a single one those that `keep` keeps;
   * returns false if it is too small for them.
   */
  load(sorter: Sorter, kindNumber: number, group: PartitionGroup, keep: Keep | undefined): boolean;
}

/** The partitions that the threads of a build have spilled. */
export class RunPartitions implements Partitions {
  readonly #runs: Runs;

  constructor(runs: Runs) {
    this.#runs = runs;
  }

  entriesOf(kindNumber: number, top: number): number {
    return entriesOf(this.#runs.of(kindNumber * topBytes + top));
  }

  pack(packer: Packer, kindNumber: number, bucketBits: number, top: number): EncodedBuckets | undefined {
    const pieces = this.#runs.of(kindNumber * topBytes + top);
    if (!packer.takesPartition(bucketBits, pieces)) return undefined;
    const input = packer.input(pieces.reduce((sum, { bytes }) => sum + bytes, 0));
    let at = 0;
    for (const run of pieces) {
      this.#runs.read(run, input.subarray(at, at + run.bytes));
      at += run.bytes;
    }
    return packer.encode(kindNumber, bucketBits, top, pieces);
  }

  load(sorter: Sorter, kindNumber: number, group: PartitionGroup, keep: Keep | undefined): boolean {
    for (let top = group.top; top < group.top + group.count; top++)
      for (const run of this.#runs.of(kindNumber * topBytes + top)) {
        this.#runs.read(run, sorter.input(run.bytes));
        if (!sorter.load(top, run.bytes, run.columnBytes, keep)) return false;
      }
    return true;
  }
}

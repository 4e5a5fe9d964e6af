// The entries of an index before they are encoded, by kind and top byte of the key. Those of a build lie
// in runs; those of a merge in the tables of its parts.
import type { EncodedBuckets } from "../../kernel/tables/encoded-buckets.js";
import type { Files } from "../../files.js";
import type { Kernel } from "../../kernel/kernel.js";
import { Divider } from "../../kernel/tables/divider.js";
import { entriesOf, type Packer } from "../../kernel/tables/packer.js";
import type { Keep, Sorter } from "../../kernel/tables/sorter.js";
import { topBytes } from "./encode-group.js";
import { RunFile, Runs, type RunList } from "./run-file.js";

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
  /**
   * Divides a partition by `bits` (1 to 8) key bits after the top byte, for sorters that are too small for it.
   * Absent if {@link load} reads little more than it keeps.
   */
  divide?(kindNumber: number, top: number, bits: number): DividedPartition;
}

/** A partition that was divided by key bits. */
export interface DividedPartition {
  /** Does what {@link Partitions.load} does; `keep` has the bits by which it was divided, or more. */
  load(sorter: Sorter, keep: Keep): boolean;
  /** Frees its space on the disk. */
  close(): void;
}

/** Bytes of runs that are divided at a time: of 256 parts, each has some kilobytes then. */
const dividedBytes = 2 ** 22;

/** The partitions that the threads of a build have spilled. */
export class RunPartitions implements Partitions {
  readonly #runs: Runs;
  readonly #division: { readonly files: Files; readonly path: string; readonly kernel: Kernel };
  #divider: Divider | undefined;

  /** Partitions are divided by the kernel into a file at the path of `division`. */
  constructor(runs: Runs, division: { files: Files; path: string; kernel: Kernel }) {
    this.#runs = runs;
    this.#division = division;
  }

  entriesOf(kindNumber: number, top: number): number {
    return entriesOf(this.#runs.of(kindNumber * topBytes + top));
  }

  pack(packer: Packer, kindNumber: number, bucketBits: number, top: number): EncodedBuckets | undefined {
    const pieces = this.#runs.of(kindNumber * topBytes + top);
    if (!packer.takesPartition(bucketBits, pieces)) return undefined;
    readAll(
      this.#runs,
      pieces.filter(({ at }) => at === undefined),
      packer,
    );
    return packer.encode(kindNumber, bucketBits, top, pieces);
  }

  load(sorter: Sorter, kindNumber: number, group: PartitionGroup, keep: Keep | undefined): boolean {
    for (let top = group.top; top < group.top + group.count; top++)
      if (!loadRuns(sorter, top, { runs: this.#runs, partition: kindNumber * topBytes + top, keep }))
        return false;
    return true;
  }

  divide(kindNumber: number, top: number, bits: number): DividedPartition {
    const { files, path, kernel } = this.#division;
    this.#divider ??= new Divider(kernel);
    const list = divideRuns(this.#runs, kindNumber * topBytes + top, {
      divider: this.#divider,
      bits,
      files,
      path,
    });
    const runs = new Runs(files, [list]);
    return {
      load: (sorter, keep) =>
        loadRuns(sorter, top, { runs, partition: Math.floor(keep.value / 2 ** (keep.bits - bits)), keep }),
      close() {
        runs.close();
        files.remove(path);
      },
    };
  }
}

/** Divides the runs of a partition into a new file, in which a value of the key bits is the partition. */
function divideRuns(
  runs: Runs,
  partition: number,
  { divider, bits, files, path }: { divider: Divider; bits: number; files: Files; path: string },
): RunList {
  const file = new RunFile(files, path);
  try {
    for (const { columnBytes, pieces } of together(runs.of(partition))) {
      const total = readAll(runs, pieces, divider);
      let value = 0;
      for (const entries of divider.divide(total, columnBytes, bits))
        file.append(value++, columnBytes, entries);
    }
    return file.list;
  } catch (cause) {
    files.remove(path);
    throw cause;
  } finally {
    file.close();
  }
}

/** Reads runs into the input of a tool, one after the other. Returns their bytes. */
function readAll(
  runs: Runs,
  pieces: readonly SpilledRun[],
  tool: { input(bytes: number): Uint8Array },
): number {
  const total = pieces.reduce((sum, { bytes }) => sum + bytes, 0);
  const input = tool.input(total);
  let at = 0;
  for (const run of pieces) {
    runs.read(run, input.subarray(at, at + run.bytes));
    at += run.bytes;
  }
  return total;
}

type SpilledRun = ReturnType<Runs["of"]>[number];

/** Groups runs of the same width, in their order. */
function* together(runs: readonly SpilledRun[]): Generator<{ columnBytes: number; pieces: SpilledRun[] }> {
  let [pieces, bytes]: [SpilledRun[], number] = [[], 0];
  for (const run of runs) {
    const columnBytes = pieces[0]?.columnBytes ?? run.columnBytes;
    if (pieces.length > 0 && (run.columnBytes !== columnBytes || bytes + run.bytes > dividedBytes)) {
      yield { columnBytes, pieces };
      [pieces, bytes] = [[], 0];
    }
    pieces.push(run);
    bytes += run.bytes;
  }
  if (pieces.length > 0) yield { columnBytes: pieces[0]!.columnBytes, pieces };
}

/** Adds the entries of runs that `keep` keeps to the sorter; returns false if it is too small for them. */
function loadRuns(
  sorter: Sorter,
  top: number,
  { runs, partition, keep }: { runs: Runs; partition: number; keep: Keep | undefined },
): boolean {
  for (const run of runs.of(partition)) {
    runs.read(run, sorter.input(run.bytes));
    if (!sorter.load(top, run.bytes, run.columnBytes, keep)) return false;
  }
  return true;
}

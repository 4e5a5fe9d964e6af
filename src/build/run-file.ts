// Runs: batches of entries of one partition, spilled to a temporary file by one thread, to be read by any.
import { bug } from "../errors.js";
import type { Files, OpenFile } from "../files.js";

/** One spilled batch of entries: its partition, its place in the file in bytes, and the width of its column sets. */
interface Run {
  partition: number;
  offset: number;
  bytes: number;
  columnBytes: number;
}

/** The runs of one thread: plain data, to be handed to others. */
export interface RunList {
  path: string;
  /** Partition, offset, bytes and columnBytes of each run: there are thousands, and objects take long to cross threads. */
  runs: Float64Array;
}

const FIELDS = 4;
/** Of an entry in a run: its column set follows. */
const keyBytes = 8;

/** The spill file of one thread. A partition is `kind * 256 + top byte of the key`. */
export class RunFile {
  readonly #file: OpenFile;
  readonly #runs: number[] = [];
  #bytes = 0;

  constructor(files: Files, path: string) {
    this.#file = files.create(path);
  }

  append(partition: number, columnBytes: number, entries: Uint8Array): void {
    if (entries.length === 0) return;
    this.#file.write(entries, this.#bytes);
    this.#runs.push(partition, this.#bytes, entries.length, columnBytes);
    this.#bytes += entries.length;
  }

  /** What was appended so far. */
  get list(): RunList {
    return { path: this.#file.path, runs: Float64Array.from(this.#runs) };
  }

  close(): void {
    this.#file.close();
  }
}

/** The numbers of the kinds that have a run. */
export function kindsOfRuns(lists: readonly RunList[]): Set<number> {
  const kinds = new Set<number>();
  for (const { runs } of lists) for (let at = 0; at < runs.length; at += FIELDS) kinds.add((runs[at] ?? 0) >> 8);
  return kinds;
}

/** A run and the file that it lies in. */
interface OpenRun extends Run {
  file: OpenFile;
}

/**
 * The runs of all threads, for reading. They are found by their partition without an object for each: there are thousands, all made at once
 * while nothing else goes on, and the collector would have to look at them.
 */
export class Runs {
  readonly #files: OpenFile[] = [];
  readonly #runs: Float64Array;
  /** For each place in `#runs` the number of its file. */
  readonly #fileOf: Uint32Array;
  /** Places in `#runs` by partition, and for each partition where they begin there. */
  readonly #places: Uint32Array;
  readonly #starts: Uint32Array;

  constructor(files: Files, lists: readonly RunList[]) {
    for (const list of lists) this.#files.push(files.open(list.path));
    const count = lists.reduce((sum, { runs }) => sum + runs.length / FIELDS, 0);
    this.#runs = new Float64Array(count * FIELDS);
    this.#fileOf = new Uint32Array(count);
    let next = 0;
    lists.forEach(({ runs }, file) => {
      this.#runs.set(runs, next * FIELDS);
      this.#fileOf.fill(file, next, next + runs.length / FIELDS);
      next += runs.length / FIELDS;
    });
    const partitionOf = (run: number): number => this.#runs[run * FIELDS] ?? 0;
    let last = -1;
    for (let run = 0; run < count; run++) last = Math.max(last, partitionOf(run));
    this.#places = new Uint32Array(count);
    this.#starts = new Uint32Array(last + 2);
    for (let run = 0; run < count; run++) this.#starts[partitionOf(run) + 1]! += 1;
    for (let partition = 0; partition <= last; partition++) this.#starts[partition + 1]! += this.#starts[partition]!;
    const free = this.#starts.slice();
    for (let run = 0; run < count; run++) this.#places[free[partitionOf(run)]!++] = run;
  }

  /** The runs of a partition. */
  of(partition: number): readonly OpenRun[] {
    const places = this.#places.subarray(this.#starts[partition] ?? 0, this.#starts[partition + 1] ?? 0);
    return Array.from(places, (place) => {
      const [, offset = 0, bytes = 0, columnBytes = 0] = this.#runs.subarray(place * FIELDS, (place + 1) * FIELDS);
      return { partition, offset, bytes, columnBytes, file: this.#files[this.#fileOf[place] ?? 0] ?? bug("a run without a file") };
    });
  }

  /** How many bytes and entries the largest partitions have. */
  largest(): { bytes: number; entries: number } {
    const most = { bytes: 0, entries: 0 };
    for (let partition = 0; partition + 1 < this.#starts.length; partition++) {
      let [bytes, entries] = [0, 0];
      for (let at = this.#starts[partition]!; at < this.#starts[partition + 1]!; at++) {
        const run = this.#places[at]! * FIELDS;
        bytes += this.#runs[run + 2]!;
        entries += this.#runs[run + 2]! / (keyBytes + this.#runs[run + 3]!);
      }
      most.bytes = Math.max(most.bytes, bytes);
      most.entries = Math.max(most.entries, entries);
    }
    return most;
  }

  /** Fills a view of a run's length with it. */
  read({ file, offset, bytes }: OpenRun, into: Uint8Array): void {
    for (let done = 0; done < bytes;) {
      const got = file.read(into.subarray(done, bytes), offset + done);
      if (got === 0) bug(`the spill file ends at ${offset + done}`);
      done += got;
    }
  }

  close(): void {
    for (const file of this.#files) file.close();
  }
}

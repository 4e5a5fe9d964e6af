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

function* runsOf({ runs }: RunList): Iterable<Run> {
  for (let at = 0; at < runs.length; at += FIELDS) {
    yield { partition: runs[at] ?? 0, offset: runs[at + 1] ?? 0, bytes: runs[at + 2] ?? 0, columnBytes: runs[at + 3] ?? 0 };
  }
}

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
  for (const list of lists) for (const { partition } of runsOf(list)) kinds.add(partition >> 8);
  return kinds;
}

/** A run and the file that it lies in. */
interface OpenRun extends Run {
  file: OpenFile;
}

/** The runs of all threads, for reading. */
export class Runs {
  readonly #files: OpenFile[] = [];
  readonly #runs = new Map<number, OpenRun[]>();

  constructor(files: Files, lists: readonly RunList[]) {
    for (const list of lists) {
      const file = files.open(list.path);
      this.#files.push(file);
      for (const run of runsOf(list)) {
        const known = this.#runs.get(run.partition);
        if (known === undefined) this.#runs.set(run.partition, [{ ...run, file }]);
        else known.push({ ...run, file });
      }
    }
  }

  /** The runs of a partition. */
  of(partition: number): readonly OpenRun[] {
    return this.#runs.get(partition) ?? [];
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

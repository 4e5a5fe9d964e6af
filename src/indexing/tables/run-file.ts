// Runs: batches of entries of one partition. One thread spills them to its temporary file; any
// thread reads them back.
import { bug } from "../../errors.js";
import type { Files, OpenFile } from "../../files.js";
import { kindNames } from "../../format/kinds.js";

/**
 * One spilled batch of entries: its offset and length in the file in bytes, and the bytes of a
 * column set.
 */
interface Run {
  offset: number;
  bytes: number;
  columnBytes: number;
}

/**
 * The runs of one thread, as plain data for other threads. Packed in arrays, because there are
 * thousands and objects are slow to pass between threads.
 */
export interface RunList {
  path: string;
  /**
   * Four numbers per run: offset, bytes, columnBytes, and the number of the previous run in its
   * partition (-1 for none).
   */
  runs: Float64Array;
  /** Number of the last run of each partition, -1 for none. */
  lasts: Int32Array;
  /** Bytes and entries of each partition's runs. */
  bytes: Float64Array;
  entries: Float64Array;
}

const FIELDS = 4;
const PARTITIONS = kindNames.length * 256;
/** Bytes of an entry's key; its column set follows. */
const keyBytes = 8;

/** Short runs are written together, and a short file is read at once: a small build has a thousand of few bytes. */
const heldBytes = 65_536;
const wholeBytes = 2 ** 20;

/** The spill file of one thread. A partition is `kind * 256 + top byte of the key`. */
export class RunFile {
  readonly #file: OpenFile;
  readonly #runs: number[] = [];
  readonly #lasts = new Int32Array(PARTITIONS).fill(-1);
  readonly #bytesOf = new Float64Array(PARTITIONS);
  readonly #entriesOf = new Float64Array(PARTITIONS);
  #bytes = 0;
  /** The last runs, if they are not written yet. */
  readonly #held = Buffer.allocUnsafe(heldBytes);
  #heldLength = 0;

  constructor(files: Files, path: string) {
    this.#file = files.create(path);
  }

  append(partition: number, columnBytes: number, entries: Uint8Array): void {
    const { length } = entries;
    if (length === 0) return;
    // A run outside the list would be lost silently.
    if (!(partition >= 0 && partition < PARTITIONS)) bug(`no partition ${partition}`);
    if (this.#heldLength + length > heldBytes) this.#writeHeld();
    if (length > heldBytes) this.#file.write(entries, this.#bytes);
    else {
      this.#held.set(entries, this.#heldLength);
      this.#heldLength += length;
    }
    const run = this.#runs.length / FIELDS;
    this.#runs.push(this.#bytes, length, columnBytes, this.#lasts[partition]!);
    this.#lasts[partition] = run;
    this.#bytesOf[partition]! += length;
    this.#entriesOf[partition]! += length / (keyBytes + columnBytes);
    this.#bytes += length;
  }

  #writeHeld(): void {
    if (this.#heldLength > 0)
      this.#file.write(this.#held.subarray(0, this.#heldLength), this.#bytes - this.#heldLength);
    this.#heldLength = 0;
  }

  /** The runs appended so far. All of them can be read. */
  get list(): RunList {
    this.#writeHeld();
    return {
      path: this.#file.path,
      runs: Float64Array.from(this.#runs),
      lasts: this.#lasts.slice(),
      bytes: this.#bytesOf.slice(),
      entries: this.#entriesOf.slice(),
    };
  }

  close(): void {
    this.#file.close();
  }
}

/** Returns the numbers of the kinds that have a run. */
export function kindsOfRuns(lists: readonly RunList[]): Set<number> {
  const kinds = new Set<number>();
  for (const { lasts } of lists)
    lasts.forEach((last, partition) => {
      if (last >= 0) kinds.add(partition >> 8);
    });
  return kinds;
}

/** A run with its open file. */
interface OpenRun extends Run {
  file: OpenRuns;
}

/** The runs of a thread, open. */
interface OpenRuns {
  file: OpenFile;
  /** All of them, if they are few. */
  whole: Uint8Array | undefined;
}

/** Reads the runs of all threads. */
export class Runs {
  readonly #files: OpenRuns[] = [];
  readonly #lists: readonly RunList[];

  constructor(files: Files, lists: readonly RunList[]) {
    this.#lists = lists;
    for (const list of lists) this.#files.push({ file: files.open(list.path), whole: undefined });
  }

  /** Returns the runs of a partition. */
  of(partition: number): readonly OpenRun[] {
    const found: OpenRun[] = [];
    this.#lists.forEach(({ runs, lasts }, index) => {
      const file = this.#files[index] ?? bug("a run without a file");
      for (let run = lasts[partition] ?? -1; run >= 0;) {
        const at = run * FIELDS;
        found.push({ file, offset: runs[at]!, bytes: runs[at + 1]!, columnBytes: runs[at + 2]! });
        run = runs[at + 3]!;
      }
    });
    return found;
  }

  /** Returns the most entries that any kind has. */
  mostOfKind(): number {
    const entries = new Float64Array(kindNames.length);
    for (const list of this.#lists)
      for (let partition = 0; partition < PARTITIONS; partition++)
        entries[Math.floor(partition / 256)]! += list.entries[partition]!;
    return Math.max(...entries);
  }

  /** Returns the most bytes and the most entries that any partition has. */
  largest(): { bytes: number; entries: number } {
    const most = { bytes: 0, entries: 0 };
    for (let partition = 0; partition < PARTITIONS; partition++) {
      let [bytes, entries] = [0, 0];
      for (const list of this.#lists) {
        bytes += list.bytes[partition]!;
        entries += list.entries[partition]!;
      }
      most.bytes = Math.max(most.bytes, bytes);
      most.entries = Math.max(most.entries, entries);
    }
    return most;
  }

  /** Reads a run into a view of the run's length. */
  read({ file: from, offset, bytes }: OpenRun, into: Uint8Array): void {
    const { size = Infinity } = from.file;
    if (size > wholeBytes) {
      fill(from.file, into.subarray(0, bytes), offset);
      return;
    }
    if (from.whole === undefined) fill(from.file, (from.whole = new Uint8Array(size)), 0);
    if (offset + bytes > size) bug(`the spill file ends at ${size}`);
    into.set(from.whole.subarray(offset, offset + bytes));
  }

  close(): void {
    for (const { file } of this.#files) file.close();
  }
}

function fill(file: OpenFile, into: Uint8Array, offset: number): void {
  for (let done = 0; done < into.length;) {
    const got = file.read(into.subarray(done), offset + done);
    if (got === 0) bug(`the spill file ends at ${offset + done}`);
    done += got;
  }
}

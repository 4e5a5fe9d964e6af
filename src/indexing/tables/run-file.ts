// Runs: batches of entries of one partition. One thread spills them to its temporary file; any
// thread reads them back. A thread that works alone keeps the last ones in its memory.
import { bug } from "../../errors.js";
import type { Files, OpenFile } from "../../files.js";
import { kindNames } from "../../format/kinds.js";
import type { Kernel } from "../../kernel/kernel.js";

/**
 * One batch of entries: its offset in the file, or its address in the kernel's memory; its length in bytes; and the
 * bytes of a column set.
 */
interface Run {
  offset: number;
  at: number | undefined;
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
   * Four numbers per run: offset (less than 0 for an address), bytes, columnBytes, and the number of the previous
   * run in its partition (-1 for none).
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
    this.#add(partition, columnBytes, length, this.#bytes);
    if (this.#heldLength + length > heldBytes) this.#writeHeld();
    if (length > heldBytes) this.#file.write(entries, this.#bytes);
    else {
      this.#held.set(entries, this.#heldLength);
      this.#heldLength += length;
    }
    this.#bytes += length;
  }

  /** Adds a run that stays in the memory of this thread's kernel, where nothing may change any more. */
  keep(partition: number, columnBytes: number, { byteOffset, length }: Uint8Array): void {
    if (length > 0) this.#add(partition, columnBytes, length, -byteOffset);
  }

  #add(partition: number, columnBytes: number, length: number, offset: number): void {
    // A run outside the list would be lost silently.
    if (!(partition >= 0 && partition < PARTITIONS)) bug(`no partition ${partition}`);
    const run = this.#runs.length / FIELDS;
    this.#runs.push(offset, length, columnBytes, this.#lasts[partition]!);
    this.#lasts[partition] = run;
    this.#bytesOf[partition]! += length;
    this.#entriesOf[partition]! += length / (keyBytes + columnBytes);
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
  readonly #kernel: Kernel | undefined;

  /** `kernel` has the runs that were kept. */
  constructor(files: Files, lists: readonly RunList[], kernel?: Kernel) {
    this.#lists = lists;
    this.#kernel = kernel;
    for (const list of lists) this.#files.push({ file: files.open(list.path), whole: undefined });
  }

  /** Returns the runs of a partition. */
  of(partition: number): readonly OpenRun[] {
    const found: OpenRun[] = [];
    this.#lists.forEach(({ runs, lasts }, index) => {
      const file = this.#files[index] ?? bug("a run without a file");
      for (let run = lasts[partition] ?? -1; run >= 0;) {
        const field = run * FIELDS;
        const offset = runs[field]!;
        const at = offset < 0 ? -offset : undefined;
        found.push({ file, offset, at, bytes: runs[field + 1]!, columnBytes: runs[field + 2]! });
        run = runs[field + 3]!;
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
  read({ file: from, offset, at, bytes }: OpenRun, into: Uint8Array): void {
    if (at !== undefined) {
      into.set((this.#kernel ?? bug("a run that another thread keeps")).bytes(at, bytes));
      return;
    }
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

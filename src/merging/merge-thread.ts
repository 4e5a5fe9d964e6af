// The work of one thread of a merge: partitions of all parts to buckets of the whole. Runs in a worker,
// or in the main thread for a small merge.
import { LeakcheckError } from "../errors.js";
import type { Files, OpenFile } from "../files.js";
import { countFirst, type EncodeContext } from "../indexing/tables/encode-group.js";
import { TableWriter, type TablesJob } from "../indexing/tables/table-writer.js";
import { Kernel } from "../kernel/kernel.js";
import { Packer } from "../kernel/tables/packer.js";
import { PartReader, type PartIndex, type PartTable, type ReadSizes } from "../kernel/tables/part-reader.js";
import { Sorter } from "../kernel/tables/sorter.js";

/** The most files of parts that a thread keeps open. */
const mostOpen = 128;

/** A part, as plain data for all threads. */
export interface PartPlan {
  name: string;
  path: string;
  /** Length of the file in bytes. */
  bytes: number;
  columnMap: number[];
  tables: PartTable[];
}

/** What all threads of a merge are told at the start. */
export interface MergePlan {
  parts: PartPlan[];
  /** That of the whole. */
  columnBits: number;
  sorterEntries: number;
  readSizes: ReadSizes;
}

export class MergeThread {
  readonly #files: Files;
  readonly #open = new Map<string, OpenFile>();
  readonly #reader: PartReader;
  readonly #encode: EncodeContext;
  #tables: TableWriter | undefined;

  constructor(files: Files, { parts, columnBits, sorterEntries, readSizes }: MergePlan, module?: object) {
    this.#files = files;
    const kernel = Kernel.open(module);
    const reader = new PartReader(
      kernel,
      parts.map((part) => this.#partIndex(part)),
      columnBits,
      readSizes,
    );
    this.#reader = reader;
    // The columns of a part are mapped when its buckets are read.
    const columnMap = Uint16Array.from({ length: columnBits }, (_, bit) => bit);
    const options = { capacity: sorterEntries, columnBits, columnMap };
    let sorter: Sorter | undefined;
    this.#encode = {
      partitions: reader,
      get sorter() {
        return (sorter ??= new Sorter(kernel, options));
      },
      packer: Packer.takes(columnBits) ? new Packer(kernel, options) : undefined,
    };
  }

  countFirst(kindNumber: number): number {
    return countFirst(this.#encode, kindNumber);
  }

  /** Begins to write tables, which other threads may write too. */
  startTables(job: TablesJob): void {
    this.#reader.forgetTaken();
    this.#tables = new TableWriter(this.#files, this.#encode, job);
  }

  /** Writes the next free group of a table; returns false if there is none, or the merge is aborted. */
  writeGroup(): boolean {
    return this.#tables?.writeGroup() ?? false;
  }

  /** Ends the tables. Returns the entries written to each, and those taken of each part by kind number. */
  endTables(): WrittenTables {
    const entries = [...(this.#tables?.entries ?? [])];
    this.#tables?.close();
    this.#tables = undefined;
    return { entries, taken: this.#reader.taken };
  }

  close(): void {
    this.#tables?.close();
    for (const file of this.#open.values()) file.close();
    this.#open.clear();
  }

  #partIndex({ name, path, bytes, columnMap, tables }: PartPlan): PartIndex {
    return {
      name,
      columnMap,
      tables,
      read: (offset, into) => {
        const file = this.#opened(path, bytes, name);
        for (let done = 0; done < into.length;) {
          const got = file.read(into.subarray(done), offset + done);
          if (got === 0) throw changed(name);
          done += got;
        }
      },
    };
  }

  /** Returns a part's file. Opens it anew if too many are open. */
  #opened(path: string, bytes: number, name: string): OpenFile {
    const known = this.#open.get(path);
    if (known !== undefined) return known;
    for (const [other, file] of this.#open) {
      if (this.#open.size < mostOpen) break;
      file.close();
      this.#open.delete(other);
    }
    const file = this.#files.open(path);
    this.#open.set(path, file);
    if (file.size !== bytes) throw changed(name);
    return file;
  }
}

/** What a thread has written, as plain data. */
export interface WrittenTables {
  entries: number[];
  taken: readonly ReadonlyMap<number, number>[];
}

function changed(name: string): LeakcheckError {
  return new LeakcheckError("DAMAGED_INDEX", `${name} was changed while it was read`);
}

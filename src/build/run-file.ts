// Runs: batches of entries of one partition, spilled to a temporary file, and where each of them lies.
import { bug } from "../errors.js";
import type { Files, OpenFile } from "../files.js";

/** One spilled batch of entries: their place in the file in bytes, and the width of their column sets. */
export interface Run {
  offset: number;
  bytes: number;
  columnBytes: number;
}

/** The spill file of a build. A partition is `kind * 256 + top byte of the key`. */
export class RunFile {
  readonly #file: OpenFile;
  readonly #runs = new Map<number, Run[]>();
  #bytes = 0;

  constructor(files: Files, path: string) {
    this.#file = files.create(path);
  }

  append(partition: number, columnBytes: number, entries: Uint8Array): void {
    if (entries.length === 0) return;
    this.#file.write(entries, this.#bytes);
    const run: Run = { offset: this.#bytes, bytes: entries.length, columnBytes };
    const runs = this.#runs.get(partition);
    if (runs === undefined) this.#runs.set(partition, [run]);
    else runs.push(run);
    this.#bytes += entries.length;
  }

  /** The numbers of the kinds that have a run. */
  kindNumbers(): Set<number> {
    return new Set([...this.#runs.keys()].map((partition) => partition >> 8));
  }

  runsOf(partition: number): readonly Run[] {
    return this.#runs.get(partition) ?? [];
  }

  /** Reads a run into `into`, which has its length. */
  read(run: Run, into: Uint8Array): void {
    for (let done = 0; done < run.bytes;) {
      const got = this.#file.read(into.subarray(done, run.bytes), run.offset + done);
      if (got === 0) bug(`the spill file ends at ${run.offset + done}`);
      done += got;
    }
  }

  close(): void {
    this.#file.close();
  }
}

// Has the disk begin with what is written of a file while more is on its way, so that little is left to sync in the end.
import type { OpenFile } from "../../files.js";

export class SyncAhead {
  readonly #file: OpenFile;
  readonly #stepBytes: number;
  #syncedBytes: number;
  #present: Promise<void> | undefined;
  #failure: { cause: unknown } | undefined;

  /** Syncs `file` whenever `stepBytes` more have been written than `from`, or at the last time. */
  constructor(file: OpenFile, from: number, stepBytes: number) {
    this.#file = file;
    this.#stepBytes = stepBytes;
    this.#syncedBytes = from;
  }

  /** To be told now and then about how much of the file is written, in bytes: what is not yet is synced the next time, or at last with the file. */
  look(bytes: number): void {
    if (this.#present !== undefined || this.#failure !== undefined || bytes - this.#syncedBytes < this.#stepBytes) return;
    this.#syncedBytes = bytes;
    this.#present = this.#sync();
  }

  /** Waits for what is under way. Throws if any of it failed: the disk says so only once. */
  async end(): Promise<void> {
    await this.#present;
    if (this.#failure !== undefined) throw this.#failure.cause;
  }

  async #sync(): Promise<void> {
    try {
      await this.#file.syncLater();
    } catch (cause) {
      this.#failure = { cause };
    }
    this.#present = undefined;
  }
}

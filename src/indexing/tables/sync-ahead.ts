// Syncs a file in steps while more is written to it, so that the final sync has little left to do.
import type { OpenFile } from "../../files.js";

export class SyncAhead {
  readonly #file: OpenFile;
  readonly #stepBytes: number;
  #syncedBytes: number;
  #current: Promise<void> | undefined;
  #failure: { cause: unknown } | undefined;

  /** Syncs `file` each time `stepBytes` more are written; `from` is the offset written so far. */
  constructor(file: OpenFile, from: number, stepBytes: number) {
    this.#file = file;
    this.#stepBytes = stepBytes;
    this.#syncedBytes = from;
  }

  /**
   * Starts a sync if enough has been written since the last one and none is running. `bytes` need
   * not be exact: later syncs catch the rest. Call it now and then.
   */
  look(bytes: number): void {
    if (
      this.#current !== undefined ||
      this.#failure !== undefined ||
      bytes - this.#syncedBytes < this.#stepBytes
    )
      return;
    this.#syncedBytes = bytes;
    this.#current = this.#sync();
  }

  /**
   * Waits for the current sync. Throws if any sync failed, because the disk reports a failure only
   * once.
   */
  async end(): Promise<void> {
    await this.#current;
    if (this.#failure !== undefined) throw this.#failure.cause;
  }

  async #sync(): Promise<void> {
    try {
      await this.#file.syncLater();
    } catch (cause) {
      this.#failure = { cause };
    }
    this.#current = undefined;
  }
}

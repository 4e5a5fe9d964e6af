// Writes text to a file or to standard output in large pieces.
import { closeSync, openSync, writeSync } from "node:fs";

const pieceLength = 131_072;

/** Text on its way to `path`; `-` is standard output. */
export class TextWriter {
  readonly #descriptor: number;
  #pending = "";

  constructor(path: string) {
    this.#descriptor = path === "-" ? 1 : openSync(path, "w");
  }

  write(text: string): void {
    this.#pending += text;
    if (this.#pending.length >= pieceLength) this.#flush();
  }

  close(): void {
    this.#flush();
    if (this.#descriptor !== 1) closeSync(this.#descriptor);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending);
    this.#pending = "";
    for (let written = 0; written < bytes.length;) written += this.#writeSome(bytes.subarray(written));
  }

  #writeSome(bytes: Uint8Array): number {
    try {
      return writeSync(this.#descriptor, bytes);
    } catch (error) {
      // A pipe that was opened not to wait, and whose reader is behind.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      return 0;
    }
  }
}

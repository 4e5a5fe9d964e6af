// A pipe whose bytes are kept as they are read, until it is known whether they have to be read again.
import type { OpenFile } from "../../files.js";
import type { InputFile } from "./input.js";
import type { Spool } from "./spool.js";

const pieceBytes = 1 << 20;

export class KeptPipe {
  readonly #spool: Spool;
  /** The pipe; what is read of it is kept. */
  readonly file: InputFile;

  constructor(pipe: InputFile, spool: Spool) {
    this.#spool = spool;
    // A decoder may still be waiting for bytes when the rest is asked for.
    let before: Promise<unknown> = Promise.resolve();
    this.file = {
      ...pipe,
      readNext: async (into) => {
        const reading = before.then(async () => {
          const got = await pipe.readNext(into);
          spool.add(into.subarray(0, got));
          return got;
        });
        before = reading.catch(() => {});
        return reading;
      },
    };
  }

  /** Keeps nothing any more. */
  forget(): void {
    this.#spool.drop();
  }

  /** Reads to the end, and returns all bytes. */
  async rest(): Promise<Spool> {
    const piece = Buffer.allocUnsafe(pieceBytes);
    while ((await this.file.readNext(piece)) > 0);
    return this.#spool;
  }
}

/** Whether the last line of a text has a line end, or none has. */
export function endsWithLine(file: OpenFile): boolean {
  const size = file.size ?? 0;
  const head = new Uint8Array(Math.min(size, 1 << 16));
  file.read(head, 0);
  // In UTF-16, a line end has two bytes.
  const end = new Uint8Array(head.includes(0) ? 2 : 1);
  file.read(end, Math.max(0, size - end.length));
  return !head.includes(10) || end.includes(10);
}

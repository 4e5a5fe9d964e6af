// Reads a stream ahead of its reader, so that files that wait are unpacked beside the one that is read.
import type { InputFile } from "./input.js";

const pieceBytes = 1 << 20;

/** A file that is read ahead. */
export interface AheadFile extends InputFile {
  /** Stops reading ahead, and resolves once nothing is being read any more. */
  readonly stopped: () => Promise<void>;
}

/** Starts to read a file ahead, up to so many bytes. Errors are thrown where the bytes are read. */
export function readAhead(file: InputFile, mostBytes: number): AheadFile {
  const pieces: Uint8Array[] = [];
  let held = 0;
  let hasEnded = false;
  let isStopped = false;
  let failure: { cause: unknown } | undefined;
  let wakeReader = (): void => {};
  let wakePump = (): void => {};
  const pump = async (): Promise<void> => {
    try {
      // oxlint-disable-next-line no-unmodified-loop-condition -- `stopped` modifies it
      while (!isStopped) {
        if (held >= mostBytes) {
          await new Promise<void>((resolve) => {
            wakePump = resolve;
          });
          continue;
        }
        const piece = Buffer.allocUnsafe(pieceBytes);
        const got = await file.readNext(piece);
        if (got === 0) break;
        pieces.push(piece.subarray(0, got));
        held += got;
        wakeReader();
      }
    } catch (cause) {
      failure = { cause };
    }
    hasEnded = true;
    wakeReader();
  };
  const pumping = pump();
  return {
    ...file,
    async readNext(into) {
      // Something has come once the pump wakes the reader, or nothing will.
      if (pieces.length === 0 && !hasEnded)
        await new Promise<void>((resolve) => {
          wakeReader = resolve;
        });
      const piece = pieces[0];
      if (piece === undefined) {
        if (failure !== undefined) throw failure.cause;
        return 0;
      }
      const got = Math.min(into.length, piece.length);
      into.set(piece.subarray(0, got));
      if (got < piece.length) pieces[0] = piece.subarray(got);
      else pieces.shift();
      held -= got;
      wakePump();
      return got;
    },
    async stopped() {
      isStopped = true;
      wakePump();
      await pumping;
    },
  };
}

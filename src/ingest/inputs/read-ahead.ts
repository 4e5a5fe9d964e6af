// Reads a stream ahead of its reader, so that files that wait are unpacked beside the one that is read.
import type { InputFile } from "./input.js";

const pieceBytes = 1 << 20;

/** Buffers for what is read ahead, used again: fresh memory takes longer than reading into it. */
export class PiecePool {
  readonly #free: Buffer[] = [];

  take(): Buffer {
    return this.#free.pop() ?? Buffer.allocUnsafeSlow(pieceBytes);
  }

  /** Takes back a buffer whose bytes nobody needs any more. */
  giveBack(buffer: Buffer): void {
    this.#free.push(buffer);
  }
}

/** A file that is read ahead. */
export interface AheadFile extends InputFile {
  /** Stops reading ahead, and resolves once nothing is being read any more. */
  readonly stopped: () => Promise<void>;
}

/** A buffer that is filled from its start, and what is still to be taken of it. */
interface Piece {
  readonly buffer: Buffer;
  from: number;
  end: number;
}

/** Starts to read a file ahead, up to so many bytes. Errors are thrown where the bytes are read. */
export function readAhead(file: InputFile, mostBytes: number, pool: PiecePool = new PiecePool()): AheadFile {
  const pieces: Piece[] = [];
  let held = 0;
  let hasEnded = false;
  let isStopped = false;
  let failure: { cause: unknown } | undefined;
  let wakeReader = (): void => {};
  let wakePump = (): void => {};
  /** Returns the last piece if it has room: a stream may come in very short pieces. */
  const unfilled = (): Piece => {
    const last = pieces.at(-1);
    if (last !== undefined && last.end < last.buffer.length) return last;
    const piece = { buffer: pool.take(), from: 0, end: 0 };
    pieces.push(piece);
    return piece;
  };
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
        const piece = unfilled();
        const got = await file.readNext(piece.buffer.subarray(piece.end));
        if (got === 0) break;
        piece.end += got;
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
      if (held === 0 && !hasEnded)
        await new Promise<void>((resolve) => {
          wakeReader = resolve;
        });
      const [piece] = pieces;
      if (held === 0 || piece === undefined) {
        if (failure !== undefined) throw failure.cause;
        return 0;
      }
      const got = Math.min(into.length, piece.end - piece.from);
      into.set(piece.buffer.subarray(piece.from, piece.from + got));
      piece.from += got;
      held -= got;
      // The pump may be filling the rest of any other.
      if (piece.from === piece.buffer.length) {
        pieces.shift();
        pool.giveBack(piece.buffer);
      }
      wakePump();
      return got;
    },
    async stopped() {
      isStopped = true;
      wakePump();
      await pumping;
      for (const { buffer } of pieces.splice(0)) pool.giveBack(buffer);
    },
  };
}

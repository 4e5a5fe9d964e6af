// Feeds standard input to a long lookup, piece by piece.
import { LeakcheckError } from "../../errors.js";
import { mayBeTerminal, type Files } from "../../files.js";

export interface InputFeed {
  /** Length in bytes; undefined if unknown. */
  readonly size: number | undefined;
  /**
   * True if the caller may do other work while `next` is pending. If false, a pending read keeps
   * the program from exiting.
   */
  readonly mayWait: boolean;
  /**
   * Returns the next piece, valid until the next call; undefined at the end. Throws `CANNOT_READ`.
   */
  next(): Promise<Uint8Array | undefined>;
  /** Stops waiting. */
  close(): void;
}

/**
 * A pipe gets a stream after this many bytes: creating one takes longer than answering a few lines.
 */
const streamFromBytes = 32_768;

/** Bytes read at a time. */
const pieceBytes = 2 ** 20;

/** Opens standard input. */
export function openInput(files: Files): InputFeed {
  const file = files.openStandardInput();
  const piece = Buffer.allocUnsafe(pieceBytes);
  const read = async (): Promise<Uint8Array | undefined> => {
    const got = await file.readNext(piece);
    return got === 0 ? undefined : piece.subarray(0, got);
  };
  // Devices are read like files, because streams do not support all of them.
  if (file.size !== undefined || mayBeTerminal(0))
    return { size: file.size, mayWait: file.size !== undefined, next: read, close() {} };
  let seen = 0;
  let stream: AsyncIterator<Buffer> | undefined;
  return {
    size: undefined,
    get mayWait() {
      return seen >= streamFromBytes;
    },
    async next() {
      if (seen < streamFromBytes) {
        const bytes = await read();
        seen += bytes?.length ?? 0;
        return bytes;
      }
      try {
        stream ??= (process.stdin as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
        const { value, done } = await stream.next();
        return done === true ? undefined : value;
      } catch {
        throw new LeakcheckError("CANNOT_READ", "cannot read standard input");
      }
    },
    close() {
      if (stream !== undefined) process.stdin.destroy();
    },
  };
}

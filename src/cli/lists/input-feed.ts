// Where a long list comes from: standard input, piece by piece.
import { LeakcheckError } from "../../errors.js";
import { mayBeTerminal, type Files } from "../../files.js";

export interface InputFeed {
  /** Length in bytes; undefined if it is not known. */
  readonly size: number | undefined;
  /** Whether something else may be done while a piece is awaited. If not, a piece that does not come holds up the program's end. */
  readonly mayWait: boolean;
  /** The next piece, valid until it is asked for another one; undefined at the end. Throws `CANNOT_READ`. */
  next(): Promise<Uint8Array | undefined>;
  /** Stops waiting. */
  close(): void;
}

/** After so many bytes a pipe is worth a stream, which takes longer to make than a few lines to answer. */
const streamFromBytes = 32_768;

/** How much is read at a time. */
const pieceBytes = 2 ** 20;

/** Standard input. */
export function openInput(files: Files): InputFeed {
  const file = files.openStandardInput();
  const piece = Buffer.allocUnsafe(pieceBytes);
  const read = async (): Promise<Uint8Array | undefined> => {
    const got = await file.readNext(piece);
    return got === 0 ? undefined : piece.subarray(0, got);
  };
  // A device is read as a file is: streams do not take each of them.
  if (file.size !== undefined || mayBeTerminal(0)) return { size: file.size, mayWait: file.size !== undefined, next: read, close() {} };
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

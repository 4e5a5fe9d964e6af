// Turns files into streams of bytes for unpackers, and what these give into files for readers.
import { bug } from "../../errors.js";
import type { OpenFile } from "../../files.js";
import type { Bytes } from "../unpack/packed.js";
import type { DamageLog, Input, InputFile } from "./input.js";

/** Bytes, how far the stored file behind them has been read, and what closes all of it. */
export interface ByteStream {
  readonly bytes: AsyncGenerator<Uint8Array, void, undefined>;
  readonly storedBytes: () => number;
}

/** zlib needs large pieces to be fast. */
const pieceBytes = 1 << 20;

/** Streams a file from its current position; closes it at the end. */
export function streamOf(file: OpenFile): ByteStream {
  const progress = { read: 0 };
  return { storedBytes: () => progress.read, bytes: piecesOf(file, progress) };
}

// A generator within the function that returns it would be made anew for each of very many sources, with
// a hidden class of its own that keeps everything around it until V8 collects all garbage.
async function* piecesOf(
  file: OpenFile,
  progress: { read: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for (;;) {
      // There may be very many short files; one more byte shows that a file has grown.
      const left = file.size === undefined ? pieceBytes : Math.max(0, file.size - progress.read) + 1;
      const piece = await readUpTo(file, Math.min(pieceBytes, left));
      if (piece.length === 0) return;
      progress.read += piece.length;
      yield piece;
    }
  } finally {
    file.close();
  }
}

/** Reads so many bytes from the current position, or to the end; a pipe returns less at a time. */
export async function readUpTo(file: Pick<OpenFile, "readNext">, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let bytes = 0;
  while (bytes < length) {
    const got = await file.readNext(buffer.subarray(bytes));
    if (got === 0) break;
    bytes += got;
  }
  return buffer.subarray(0, bytes);
}

/** Returns a file that ends at damage, if the log reads past it. */
export function noting(file: OpenFile, log: DamageLog): OpenFile {
  let hasEnded = false;
  return {
    ...file,
    async readNext(into) {
      if (hasEnded) return 0;
      try {
        return await file.readNext(into);
      } catch (cause) {
        hasEnded = true;
        log.note(cause, { path: file.path, name: null });
        return 0;
      }
    },
  };
}

/** Returns a file whose next bytes are `head`, which has been read from it, and then its own. */
export function withHead(file: OpenFile, head: Buffer): InputFile {
  let rest = head;
  let read = 0;
  return {
    ...file,
    size: undefined,
    storedBytes: () => read,
    async readNext(into) {
      const got = rest.length > 0 ? rest.copy(into) : await file.readNext(into);
      rest = rest.subarray(Math.min(rest.length, got));
      read += got;
      return got;
    },
  };
}

/**
 * Reads the first bytes of a stream, and returns them with a stream that starts with them again. If it
 * fails within them, the stream returned does, behind them.
 */
export async function peek(
  { bytes, storedBytes }: ByteStream,
  length: number,
): Promise<{ head: Buffer; stream: ByteStream }> {
  const pieces: Uint8Array[] = [];
  let has = 0;
  let failure: { cause: unknown } | undefined;
  let hasEnded = false;
  while (has < length && !hasEnded)
    try {
      const next = await bytes.next();
      if (next.done === true) hasEnded = true;
      else {
        pieces.push(next.value);
        has += next.value.length;
      }
    } catch (cause) {
      hasEnded = true;
      failure = { cause };
    }
  const head = Buffer.concat(pieces);
  return { head, stream: { bytes: again(head, bytes, { failure, hasEnded }), storedBytes } };
}

/** Yields what was read, then what follows it or the failure that did. */
async function* again(
  head: Buffer,
  bytes: ByteStream["bytes"],
  { failure, hasEnded }: { failure: { cause: unknown } | undefined; hasEnded: boolean },
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (head.length > 0) yield head;
    if (failure !== undefined) throw failure.cause;
    if (!hasEnded) yield* bytes;
  } finally {
    await bytes.return();
  }
}

/**
 * Returns a stream as a file of unknown length. Damage ends the file, if the log reads past it; the
 * bytes before it are read.
 */
export function fileOf(input: Pick<Input, "path" | "name">, stream: ByteStream, log: DamageLog): InputFile {
  const { bytes, storedBytes } = stream;
  let rest: Uint8Array = new Uint8Array(0);
  let hasEnded = false;
  return {
    path: input.path,
    size: undefined,
    storedBytes,
    async readNext(into) {
      while (rest.length === 0 && !hasEnded)
        try {
          const next = await bytes.next();
          if (next.done === true) hasEnded = true;
          else rest = next.value;
        } catch (cause) {
          hasEnded = true;
          log.note(cause, input);
        }
      const got = Math.min(into.length, rest.length);
      into.set(rest.subarray(0, got));
      rest = rest.subarray(got);
      return got;
    },
    close() {
      hasEnded = true;
      // A failure to close what is only read loses nothing.
      bytes.return().catch(() => {});
    },
    read: () => bug("a stream is read in order"),
    write: () => bug("a stream is only read"),
    sync: () => bug("a stream is only read"),
    syncLater: () => bug("a stream is only read"),
  };
}

/** Bytes that are turned into others at a time. */
const turnedBytes = 1 << 18;

/**
 * Returns a source, whose first bytes may have been read, as a stream of what `turn` makes of them, and
 * how many bytes of it have been read. Its byte order mark is not turned, but stays or goes. The stream
 * of a file can be read without waiting, too.
 */
export function turnedFile(
  { file, kept }: { file: InputFile; kept: Buffer | null },
  mark: { bytes: number; stays: boolean },
  turn: { push: (piece: Buffer) => Buffer; end: () => Buffer },
): { file: InputFile; bytes: () => number } {
  const buffer = Buffer.allocUnsafe(turnedBytes);
  let first = kept;
  let bytes = 0;
  let rest: Buffer | undefined = Buffer.alloc(0);
  let hasEnded = false;
  /** Turns the first bytes, or else those read into the buffer, of which none end the source. */
  const next = (read: number): Buffer | undefined => {
    if (hasEnded) return undefined;
    const piece = first ?? buffer.subarray(0, read);
    first = null;
    if (piece.length === 0) {
      hasEnded = true;
      return turn.end();
    }
    const skipped = Math.max(0, Math.min(piece.length, mark.bytes - bytes));
    bytes += piece.length;
    const turned = turn.push(piece.subarray(skipped));
    return mark.stays && skipped > 0 ? Buffer.concat([piece.subarray(0, skipped), turned]) : turned;
  };
  const copyTo = (into: Uint8Array): number => {
    const got = rest?.copy(into) ?? 0;
    rest = rest?.subarray(got);
    return got;
  };
  return {
    bytes: () => bytes,
    file: {
      ...file,
      size: undefined,
      storedBytes: file.storedBytes ?? ((): number => bytes),
      async readNext(into) {
        while (rest?.length === 0) rest = next(first === null && !hasEnded ? await file.readNext(buffer) : 0);
        return copyTo(into);
      },
      read(into, offset) {
        if (offset !== null) bug("a stream is read in order");
        while (rest?.length === 0) rest = next(first === null && !hasEnded ? file.read(buffer, null) : 0);
        return copyTo(into);
      },
    },
  };
}

/** Reads all bytes, up to a limit; undefined if there are more. */
export async function wholeOf(bytes: Bytes, limit: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > limit) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

// A file on this machine that is to be stored elsewhere: its digests, and its bytes piece by piece.
import { createHash } from "node:crypto";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";

/** Bytes that are to be stored, and what tells that they arrived whole. */
export interface Content {
  readonly length: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** In hexadecimal digits. S3 gives it as the ETag of what was stored in one piece. */
  readonly md5: string;
  /** Returns exactly `length` bytes. Throws `CANNOT_READ`. */
  read(offset: number, length: number): Uint8Array;
}

/** Bytes that are read at a time. */
export const pieceBytes = 2 ** 20;

/** Returns the content in memory. */
export function contentOf(bytes: Uint8Array): Content {
  return {
    length: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    md5: createHash("md5").update(bytes).digest("hex"),
    read: (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/**
 * Opens a file and reads it once for its digests. `onPiece` takes each piece in order, and how much of
 * the file has been read, and may throw to stop. Throws `CANNOT_READ`.
 */
export async function openStoredFile(
  files: Files,
  path: string,
  onPiece: (piece: Uint8Array, done: number) => void,
): Promise<Content & { close(): void }> {
  const file = files.open(path);
  try {
    const length = file.size ?? 0;
    const read = (offset: number, size: number): Uint8Array => {
      // Whoever takes the bytes may keep them.
      const bytes = Buffer.allocUnsafe(size);
      for (let done = 0; done < size;) {
        const got = file.read(bytes.subarray(done), offset + done);
        if (got === 0) throw new LeakcheckError("CANNOT_READ", `${path} got shorter while it was read`);
        done += got;
      }
      return bytes;
    };
    const sha256 = createHash("sha256");
    const md5 = createHash("md5");
    for (let offset = 0; offset < length; offset += pieceBytes) {
      const piece = read(offset, Math.min(pieceBytes, length - offset));
      sha256.update(piece);
      md5.update(piece);
      onPiece(piece, offset + piece.length);
      // Signals and progress have their turn.
      await new Promise(setImmediate);
    }
    return {
      length,
      sha256: sha256.digest("hex"),
      md5: md5.digest("hex"),
      read,
      close() {
        file.close();
      },
    };
  } catch (cause) {
    file.close();
    throw cause;
  }
}

// The source of an index's bytes. The interface lets a test, or one day a server, stand in for a
// file.
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";

/** Random access to bytes. */
export interface ByteSource {
  readonly size: number;
  /** Returns exactly `length` bytes or throws. */
  read(offset: number, length: number): Uint8Array | Promise<Uint8Array>;
  /** Fills the caller's buffer. Implemented only where this saves a copy. */
  readInto?(into: Uint8Array, offset: number): void;
  close(): void;
}

/** Opens an index file. Throws `CANNOT_READ`, or `NOT_AN_INDEX` if it is not a regular file. */
export function openFileSource(files: Files, path: string): ByteSource {
  // Opening a pipe could block for ever.
  if (files.look(path, true)?.type === "other") throw notRegular(path);
  const file = files.open(path);
  const { size } = file;
  if (size === undefined) {
    file.close();
    throw notRegular(path);
  }
  const readInto = (into: Uint8Array, offset: number): void => {
    for (let done = 0; done < into.length;) {
      const got = file.read(into.subarray(done), offset + done);
      if (got === 0)
        throw new LeakcheckError(
          "DAMAGED_INDEX",
          `${path} ends at byte ${offset + done}; it was truncated while open`,
        );
      done += got;
    }
  };
  return {
    size,
    readInto,
    read(offset, length) {
      const bytes = Buffer.allocUnsafe(length);
      readInto(bytes, offset);
      return bytes;
    },
    close() {
      file.close();
    },
  };
}

function notRegular(path: string): LeakcheckError {
  return new LeakcheckError("NOT_AN_INDEX", `${path} is not a regular file`);
}

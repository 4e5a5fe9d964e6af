// Where an index's bytes come from: the seam that lets a test, or one day a server, stand in for a file.
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";

/** Bytes at offsets. `read` gives exactly `length` bytes or throws. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Uint8Array | Promise<Uint8Array>;
  /** The same into bytes that the caller has, where that spares a copy. */
  readInto?(into: Uint8Array, offset: number): void;
  close(): void;
}

/** An index file. Throws `CANNOT_READ`; `NOT_AN_INDEX` for what is no file. */
export function openFileSource(files: Files, path: string): ByteSource {
  const facts = files.look(path, true);
  // Opening a pipe would wait for ever.
  if (facts?.type === "other") throw new LeakcheckError("NOT_AN_INDEX", `${path} is no file`);
  const file = files.open(path);
  const { size } = file;
  if (size === undefined) {
    file.close();
    throw new LeakcheckError("NOT_AN_INDEX", `${path} is no file`);
  }
  const readInto = (into: Uint8Array, offset: number): void => {
    for (let done = 0; done < into.length;) {
      const got = file.read(into.subarray(done), offset + done);
      if (got === 0) throw new LeakcheckError("DAMAGED_INDEX", `${path} ends at byte ${offset + done}; it was cut while it was read`);
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

// Keeps the end of what is read from a stream, so that one can see whether it was cut.
import type { InputFile } from "./input.js";

/** Bytes that are kept. */
export const tailBytes: number = 1 << 17;

export interface Tail {
  /** Returns the last bytes that were read. */
  readonly bytes: () => Buffer;
  /** Returns how many bytes were read in all. */
  readonly read: () => number;
}

/** Returns the file, whose next bytes are read through it, and its tail. */
export function withTail(file: InputFile, start: Uint8Array): { file: InputFile; tail: Tail } {
  const kept = Buffer.alloc(2 * tailBytes);
  let length = 0;
  let read = 0;
  const take = (bytes: Uint8Array): void => {
    read += bytes.length;
    const last = bytes.subarray(Math.max(0, bytes.length - tailBytes));
    if (length + last.length > kept.length) {
      const stays = Math.min(length, tailBytes);
      kept.copyWithin(0, length - stays, length);
      length = stays;
    }
    kept.set(last, length);
    length += last.length;
  };
  take(start);
  return {
    file: {
      ...file,
      async readNext(into) {
        const got = await file.readNext(into);
        take(into.subarray(0, got));
        return got;
      },
    },
    tail: { bytes: () => kept.subarray(Math.max(0, length - tailBytes), length), read: () => read },
  };
}

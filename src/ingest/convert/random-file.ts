// A file that is read in any order, as Parquet and workbooks need it.
import { readAt, type OpenFile } from "../../files.js";
import { cutAt } from "./conversion-errors.js";

/** An open file with a length. */
export type RandomFile = Pick<OpenFile, "read" | "size">;

/** Returns the bytes from `start` to `end`. Throws `CUT_SOURCE` if there are fewer. */
export function readRange(
  file: RandomFile,
  name: string,
  start: number,
  end: number,
): Uint8Array<ArrayBuffer> {
  const bytes = readAt(file, start, end - start);
  if (bytes.length < end - start) throw cutAt(name, "it has become shorter", start + bytes.length);
  return bytes;
}

// A file in memory for readers that read in any order.
import type { RandomFile } from "../../../src/ingest/convert/random-file.js";

export function memoryFile(bytes: Uint8Array): RandomFile {
  return {
    size: bytes.length,
    read(into, offset) {
      const part = bytes.subarray(offset ?? 0, (offset ?? 0) + into.length);
      into.set(part);
      return part.length;
    },
  };
}

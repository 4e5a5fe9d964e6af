// Inputs for tests that have a file open already.
import type { OpenFile } from "../../../src/files.js";
import type { Input } from "../../../src/ingest/inputs/input.js";

/** Returns a file as an input; `isStream` as one that has no length, such as standard input. */
export function openedInput(file: OpenFile, isStream = false): Input {
  const { path, size } = file;
  return {
    path,
    name: path,
    formatName: path,
    stored: { path, size },
    canReopen: false,
    hasEnd: !isStream,
    isFound: false,
    open: async () => (isStream ? { ...file, size: undefined } : file),
  };
}

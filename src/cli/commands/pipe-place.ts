// Where commands without an index of their own keep long archives from standard input.
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Files } from "../../files.js";
import type { SpoolPlace } from "../../ingest/inputs/spool.js";

const keyBytes = 32;

/**
 * Returns what creates files in the folder of the system for temporary files. They have no name and are
 * enciphered with a key that is in memory only, so that nothing of them is left.
 */
export function pipePlace(files: Files): SpoolPlace {
  return () => {
    const folder = files.makeTemporaryFolder(join(tmpdir(), "leakcheck-pipe-"));
    try {
      const path = join(folder, "pipe");
      const file = files.create(path);
      files.remove(path);
      return { file, key: randomBytes(keyBytes) };
    } finally {
      files.removeFolder(folder);
    }
  };
}

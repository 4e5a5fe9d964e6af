// Writes a small file under a temporary name, syncs it and moves it to its place, so that no file is
// ever empty or half written.
import { dirname, join } from "node:path";
import type { Files } from "../files.js";
import { discard } from "../publishing/place-exclusively.js";
import { temporaryName } from "../publishing/temporary-name.js";

/**
 * Writes and syncs `content` to a temporary file next to `path`, calls `place` to move it to `path`,
 * and syncs the folder. Returns the result of `place`.
 */
export function placeSynced<T>(
  files: Files,
  path: string,
  content: string | Uint8Array,
  place: (draft: string) => T,
): T {
  const unique = Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString("hex");
  const draft = join(dirname(path), `${temporaryName(files, "draft")}${unique}`);
  let placed: T;
  try {
    writeSynced(files, draft, content);
    placed = place(draft);
  } finally {
    discard(files, draft);
  }
  files.syncFolder(dirname(path));
  return placed;
}

function writeSynced(files: Files, path: string, content: string | Uint8Array): void {
  const file = files.create(path);
  try {
    file.write(typeof content === "string" ? Buffer.from(content) : content, null);
    file.sync();
  } finally {
    file.close();
  }
}

// Writes a file under a temporary name, syncs it and moves it to its place, so that no file is ever
// empty or half written.
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
  const draft = draftBeside(files, path);
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

/**
 * Does the same for a file that `fill` writes piece by piece. Also returns what `fill` does, and the
 * length of the file.
 */
export async function placeFilled<T>(
  files: Files,
  path: string,
  fill: (write: (bytes: Uint8Array) => void) => Promise<T>,
  place: (draft: string) => void,
): Promise<{ filled: T; bytes: number }> {
  const draft = draftBeside(files, path);
  try {
    const file = files.create(draft);
    let bytes = 0;
    let filled: T;
    try {
      filled = await fill((piece) => {
        file.write(piece, bytes);
        bytes += piece.length;
      });
      file.sync();
    } finally {
      file.close();
    }
    place(draft);
    files.syncFolder(dirname(path));
    return { filled, bytes };
  } finally {
    discard(files, draft);
  }
}

function draftBeside(files: Files, path: string): string {
  const unique = Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString("hex");
  return join(dirname(path), `${temporaryName(files, "draft")}${unique}`);
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

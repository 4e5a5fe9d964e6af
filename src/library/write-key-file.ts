// Writes key files and what points to one: under a temporary name, synced, and then named, so that none is ever empty or half written.
import { dirname, join } from "node:path";
import { discard, placeExclusively } from "../publishing/place-exclusively.js";
import { thisUserId } from "../publishing/owner.js";
import { clearLeftovers, temporaryName } from "../publishing/temporary-name.js";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { decodeKeyFile, encodeKeyFile, maxKeyFileBytes } from "../format/key-file.js";

/**
 * Writes a key file of mode 0600, synced. One that holds this secret already is left, so that a run that was killed can be repeated.
 * Throws `CANNOT_WRITE` if there is any other file of that name.
 */
export function writeKeyFile(files: Files, path: string, { keyId, secret }: { keyId: string; secret: Uint8Array }): void {
  const isPlaced = placeSynced(files, path, encodeKeyFile(secret, keyId), (draft) => placeExclusively(files, draft, path));
  if (!isPlaced && !holds(files, path, secret)) throw new LeakcheckError("CANNOT_WRITE", `cannot write ${path}: it exists already`);
}

/** Whether a private file holds this secret and nothing else. */
function holds(files: Files, path: string, secret: Uint8Array): boolean {
  const facts = files.look(path);
  if (facts?.type !== "file" || (facts.mode & 0o077) !== 0 || facts.bytes > maxKeyFileBytes) return false;
  try {
    return Buffer.from(decodeKeyFile(Buffer.from(files.readWhole(path, maxKeyFileBytes)).toString("utf8"), path)).equals(secret);
  } catch (cause) {
    if (cause instanceof LeakcheckError && cause.code === "BAD_KEY") return false;
    throw cause;
  }
}

/** Writes a text to a new file beside `path`, has `place` give it that name, and syncs the folder. */
export function placeSynced<T>(files: Files, path: string, text: string, place: (draft: string) => T): T {
  const unique = Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString("hex");
  const draft = join(dirname(path), `${temporaryName(files, "draft")}${unique}`);
  let placed: T;
  try {
    writeSynced(files, draft, text);
    placed = place(draft);
  } finally {
    discard(files, draft);
  }
  files.syncFolder(dirname(path));
  return placed;
}

function writeSynced(files: Files, path: string, text: string): void {
  const file = files.create(path);
  try {
    file.write(Buffer.from(text), null);
    file.sync();
  } finally {
    file.close();
  }
}

/** Removes what killed runs left in a folder of key files; returns the paths of what it left for lack of proof that nobody needs it. */
export function clearKeyLeftovers(files: Files, folder: string): string[] {
  // It is in nobody's way: what cannot be removed is no failure.
  try {
    for (const name of files.list(folder)) if (/^\.default-[A-Za-z0-9]{6}$/u.test(name)) clearEarlier(files, join(folder, name));
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
  }
  return clearLeftovers(files, folder);
}

/** Earlier versions made folders of this name for a moment; one is left only where it was killed. */
function clearEarlier(files: Files, path: string): void {
  const facts = files.look(path);
  if (facts?.type !== "folder" || facts.ownerId !== thisUserId()) return;
  if (files.list(path).every((name) => name === "draft")) files.removeFolder(path);
}

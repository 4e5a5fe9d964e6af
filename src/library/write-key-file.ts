// Writes key files and the pointer to the default one. Each is written under a temporary name,
// synced and then renamed, so that no file is ever empty or half written.
import { join } from "node:path";
import { placeExclusively } from "../publishing/place-exclusively.js";
import { placeSynced } from "./place-synced.js";
import { thisUserId } from "../publishing/owner.js";
import { clearLeftovers } from "../publishing/temporary-name.js";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { decodeKeyFile, encodeKeyFile, maxKeyFileBytes } from "../format/key-file.js";

/**
 * Writes a key file with mode 0600 and syncs it. Keeps an existing file that holds the same secret,
 * so that a killed run can be repeated. Throws `CANNOT_WRITE` if any other file has that name.
 */
export function writeKeyFile(
  files: Files,
  path: string,
  { keyId, secret }: { keyId: string; secret: Uint8Array },
): void {
  const isPlaced = placeSynced(files, path, encodeKeyFile(secret, keyId), (draft) =>
    placeExclusively(files, draft, path),
  );
  if (!isPlaced && !holds(files, path, secret))
    throw new LeakcheckError("CANNOT_WRITE", `cannot write ${path}: it already exists`);
}

/** Returns true if the file is private and holds this secret and no other. */
function holds(files: Files, path: string, secret: Uint8Array): boolean {
  const stat = files.look(path);
  if (stat?.type !== "file" || (stat.mode & 0o077) !== 0 || stat.bytes > maxKeyFileBytes) return false;
  try {
    return Buffer.from(
      decodeKeyFile(Buffer.from(files.readWhole(path, maxKeyFileBytes)).toString("utf8"), path),
    ).equals(secret);
  } catch (cause) {
    if (cause instanceof LeakcheckError && cause.code === "BAD_KEY") return false;
    throw cause;
  }
}

/**
 * Removes leftovers of killed runs from a key folder. Returns the paths it kept because it could
 * not prove that nobody needs them.
 */
export function clearKeyLeftovers(files: Files, folder: string): string[] {
  // Leftovers do no harm, so failing to remove one is not an error.
  try {
    for (const name of files.list(folder))
      if (/^\.default-[A-Za-z0-9]{6}$/u.test(name)) clearEarlier(files, join(folder, name));
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
  }
  return clearLeftovers(files, folder);
}

/**
 * Removes the short-lived folder of an earlier version; one remains only if that version was
 * killed.
 */
function clearEarlier(files: Files, path: string): void {
  const stat = files.look(path);
  if (stat?.type !== "folder" || stat.ownerId !== thisUserId()) return;
  if (files.list(path).every((name) => name === "draft")) files.removeFolder(path);
}

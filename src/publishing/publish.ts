// Publishes the finished file of a build under its final name, completely or not at all.
import { dirname } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { placeExclusively } from "./place-exclusively.js";

/**
 * Throws `INDEX_EXISTS` if `target` exists and `replace` is false, `CANNOT_WRITE` if it is not a
 * regular file.
 */
export function checkTarget(files: Files, target: string, replace: boolean): void {
  const stat = files.look(target);
  if (stat === undefined) return;
  if (stat.type !== "file" && stat.type !== "link")
    throw new LeakcheckError("CANNOT_WRITE", `cannot write ${target}: it is not a regular file`);
  if (!replace) throw exists(target);
}

/**
 * Renames the finished and synced file `from` to `target` on the same disk, and syncs the folder.
 */
export function publish(files: Files, from: string, target: string, replace: boolean): void {
  if (replace) files.rename(from, target);
  else if (!placeExclusively(files, from, target)) throw exists(target);
  files.syncFolder(dirname(target));
}

function exists(target: string): LeakcheckError {
  return new LeakcheckError("INDEX_EXISTS", `${target} already exists`, {
    hint: "choose another name with --output, or replace it with --force",
  });
}

// The last step of a build: a complete, synced file gets its name, or nothing does.
import { dirname } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { placeExclusively } from "./place-exclusively.js";

/** Throws `INDEX_EXISTS` if `target` exists and must not be replaced, `CANNOT_WRITE` if it is no file. */
export function checkTarget(files: Files, target: string, replace: boolean): void {
  const facts = files.look(target);
  if (facts === undefined) return;
  if (facts.type !== "file" && facts.type !== "link") throw new LeakcheckError("CANNOT_WRITE", `cannot write ${target}: it is no file`);
  if (!replace) throw exists(target);
}

/** Gives the finished file `from`, already synced, the name `target` on the same disk, and syncs the folder. */
export function publish(files: Files, from: string, target: string, replace: boolean): void {
  if (replace) files.rename(from, target);
  else if (!placeExclusively(files, from, target)) throw exists(target);
  files.syncFolder(dirname(target));
}

function exists(target: string): LeakcheckError {
  return new LeakcheckError("INDEX_EXISTS", `${target} exists already`, { hint: "choose another name with --output, or replace it with --force" });
}

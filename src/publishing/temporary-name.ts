// Names of temporary files and folders: `.leakcheck-<kind>-<owner>-<suffix>`. Once the owner is
// gone, the next run that finds one removes it.
import { join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { ownerTag, presenceOf, thisUserId, type Presence } from "./owner.js";

/** The kinds: the folder of a build, a file before it gets its final name, a claim to a name. */
type TemporaryKind = "build" | "draft" | "claim";

const kinds = "build|draft|claim";

/** Returns the start of a temporary name of this process; the caller appends a unique suffix. */
export function temporaryName(files: Files, kind: TemporaryKind): string {
  return `.leakcheck-${kind}-${ownerTag(files)}-`;
}

/**
 * Removes leftovers of killed processes from a folder: only files and folders of the current user,
 * no links, and only if their owner is provably gone. Returns the paths it kept for lack of proof,
 * which exclude those of running processes.
 */
export function clearLeftovers(files: Files, folder: string): string[] {
  const kept: string[] = [];
  for (const name of namesIn(files, folder)) {
    const parts = new RegExp(`^\\.leakcheck-(?:${kinds})-(?<rest>.*)$`, "u").exec(name);
    if (parts === null) continue;
    const path = join(folder, name);
    const presence = ownPresence(files, path, parts.groups?.["rest"] ?? "");
    if (presence === "running" || presence === "none") continue;
    if (presence !== "gone" || !isRemoved(files, path)) kept.push(path);
  }
  return kept;
}

/** Returns no names if the folder cannot be read: it may be writable only. */
function namesIn(files: Files, folder: string): string[] {
  try {
    return files.list(folder);
  } catch (cause) {
    if (cause instanceof LeakcheckError) return [];
    throw cause;
  }
}

/** Returns the state of a temporary name's owner; `rest` is the part of the name after its kind. */
export function presenceOfName(files: Files, rest: string): Presence {
  return presenceOf(rest.slice(0, Math.max(0, rest.lastIndexOf("-"))), files) ?? "unknown";
}

/** Returns the state of the owner; "none" if the path no longer exists. */
function ownPresence(files: Files, path: string, rest: string): Presence | "none" {
  const stat = files.look(path);
  if (stat === undefined) return "none";
  if ((stat.type !== "folder" && stat.type !== "file") || stat.ownerId !== thisUserId()) return "unknown";
  return presenceOfName(files, rest);
}

/**
 * Returns true if the path is gone. Leftovers do no harm, so failing to remove one is not an error.
 */
function isRemoved(files: Files, path: string): boolean {
  try {
    files.removeFolder(path);
    return true;
  } catch {
    return files.look(path) === undefined;
  }
}

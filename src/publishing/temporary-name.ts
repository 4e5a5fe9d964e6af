// Names of temporary files and folders: `.leakcheck-<what>-<owner>-<more>`. Where the owner is gone, the next run that meets one removes it.
import { join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { ownerTag, presenceOf, thisUserId, type Presence } from "./owner.js";

/** What lies under a temporary name: the folder of a build, a file before it gets its name, a claim to a name. */
type TemporaryKind = "build" | "draft" | "claim";

const kinds = "build|draft|claim";

/** The beginning of a temporary name of this process; the caller adds what makes it unique. */
export function temporaryName(files: Files, kind: TemporaryKind): string {
  return `.leakcheck-${kind}-${ownerTag(files)}-`;
}

/**
 * Removes what killed processes left in a folder: only what is ours, is no link, and has an owner that is provably gone. Returns the paths
 * that it left for lack of proof; what belongs to a running process is not among them.
 */
export function clearLeftovers(files: Files, folder: string): string[] {
  const doubtful: string[] = [];
  for (const name of namesIn(files, folder)) {
    const parts = new RegExp(`^\\.leakcheck-(?:${kinds})-(?<rest>.*)$`, "u").exec(name);
    if (parts === null) continue;
    const path = join(folder, name);
    const presence = ownPresence(files, path, parts.groups?.["rest"] ?? "");
    if (presence === "running" || presence === "none") continue;
    if (presence !== "gone" || !isRemoved(files, path)) doubtful.push(path);
  }
  return doubtful;
}

/** None if they cannot be read: a folder may be written to and not read. */
function namesIn(files: Files, folder: string): string[] {
  try {
    return files.list(folder);
  } catch (cause) {
    if (cause instanceof LeakcheckError) return [];
    throw cause;
  }
}

/** Whether the owner of a temporary name runs, by what follows its kind. */
export function presenceOfName(files: Files, rest: string): Presence {
  return presenceOf(rest.slice(0, Math.max(0, rest.lastIndexOf("-"))), files) ?? "unknown";
}

/** "none" if there is nothing of that name any more. */
function ownPresence(files: Files, path: string, rest: string): Presence | "none" {
  const facts = files.look(path);
  if (facts === undefined) return "none";
  if ((facts.type !== "folder" && facts.type !== "file") || facts.ownerId !== thisUserId()) return "unknown";
  return presenceOfName(files, rest);
}

/** Leftovers are in nobody's way: one that cannot be removed is no failure. */
function isRemoved(files: Files, path: string): boolean {
  try {
    files.removeFolder(path);
    return true;
  } catch {
    return files.look(path) === undefined;
  }
}

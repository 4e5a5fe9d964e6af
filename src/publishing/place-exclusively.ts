// Moves a finished file to a name that must not exist yet. The name never refers to a partial file,
// and never replaces another file.
import { basename, dirname, join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { shortHash } from "./owner.js";
import { presenceOfName, temporaryName } from "./temporary-name.js";

/**
 * Gives `from` the name `to` on the same disk; returns false if `to` exists. `from` may remain as a
 * second name.
 */
export function placeExclusively(files: Files, from: string, to: string): boolean {
  const linked = files.linkExclusive(from, to);
  return linked === "unsupported" ? renameClaimed(files, from, to) : linked === "linked";
}

/**
 * Renames where hard links are not supported. A plain rename could replace a file that appeared
 * since the check. So each process first creates a claim file for the name and then looks for other
 * claims: of two processes, at least one sees the other's claim and gives up.
 */
function renameClaimed(files: Files, from: string, to: string): boolean {
  const folder = dirname(to);
  const claimed = shortHash(basename(to));
  const claim = `${temporaryName(files, "claim")}${claimed}`;
  const claimPath = join(folder, claim);
  if (files.look(claimPath) !== undefined) files.remove(claimPath);
  files.create(claimPath).close();
  try {
    if (files.list(folder).some((name) => name !== claim && isClaim(files, name, claimed)))
      throw new LeakcheckError(
        "CANNOT_WRITE",
        `cannot write ${to}: another leakcheck process is about to write it`,
        { hint: "try again" },
      );
    if (files.look(to) !== undefined) return false;
    files.rename(from, to);
    return true;
  } finally {
    discard(files, claimPath);
  }
}

function isClaim(files: Files, name: string, claimed: string): boolean {
  const rest = /^\.leakcheck-claim-(?<rest>.*)$/u.exec(name)?.groups?.["rest"];
  return rest?.endsWith(`-${claimed}`) === true && presenceOfName(files, rest) !== "gone";
}

/** Removes a temporary file if it exists. If that fails, a later run removes it. */
export function discard(files: Files, path: string): void {
  try {
    if (files.look(path) !== undefined) files.remove(path);
  } catch {
    // A leftover does no harm.
  }
}

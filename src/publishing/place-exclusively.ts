// Gives a finished file a name that must not exist yet: there is no moment at which the name has no file, a part of one, or replaces another.
import { basename, dirname, join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { shortHash } from "./owner.js";
import { presenceOfName, temporaryName } from "./temporary-name.js";

/** Gives `from` the name `to`, in the same folder or on the same disk; false if there is such a name. `from` may remain as a second name. */
export function placeExclusively(files: Files, from: string, to: string): boolean {
  const linked = files.linkExclusive(from, to);
  return linked === "unsupported" ? renameClaimed(files, from, to) : linked === "linked";
}

/**
 * Without links: renaming would replace what came between looking and renaming. So every process first puts a claim to the name beside it,
 * and then looks for those of others: of two, one at least sees the other and gives up.
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
      throw new LeakcheckError("CANNOT_WRITE", `cannot write ${to}: another leakcheck process is about to`, { hint: "try again" });
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

/** Removes a temporary file if it is there. If that fails, a later run clears it. */
export function discard(files: Files, path: string): void {
  try {
    if (files.look(path) !== undefined) files.remove(path);
  } catch {
    // Nothing depends on it.
  }
}

// The private folder of a build, beside its target: runs and the unfinished index lie in it and nowhere else.
import { join } from "node:path";
import type { Files } from "../files.js";
import { isGone, isOfThisSystem, thisOwner, thisUserId, type Owner } from "./owner.js";

const namePrefix = ".leakcheck-build-";
const ownerName = "owner.json";

/** Makes the folder, mode 0700, under a name that did not exist, and writes into it whose it is. */
export function makeTemporaryFolder(files: Files, besideFolder: string): string {
  const folder = files.makeTemporaryFolder(join(besideFolder, namePrefix));
  const owner = files.create(join(folder, ownerName));
  try {
    owner.write(Buffer.from(JSON.stringify(thisOwner(files))), null);
  } finally {
    owner.close();
  }
  return folder;
}

/**
 * Removes what killed builds left in a folder: only folders that are ours, no links, of this host, and whose process is
 * provably gone. Returns the paths of those that it left because it could not tell; one that still runs is not named.
 */
export function clearLeftovers(files: Files, besideFolder: string): string[] {
  const doubtful: string[] = [];
  for (const name of files.list(besideFolder)) {
    if (!name.startsWith(namePrefix)) continue;
    const path = join(besideFolder, name);
    const owner = ownerOf(files, path);
    if (owner === undefined) doubtful.push(path);
    else if (isGone(owner, files)) files.removeFolder(path);
    else if (!isOfThisSystem(owner, files)) doubtful.push(path);
  }
  return doubtful;
}

/** The owner that a folder names, or undefined if the folder is not certain to be one of our own builds. */
function ownerOf(files: Files, folder: string): Owner | undefined {
  const ownerPath = join(folder, ownerName);
  for (const [path, type] of [
    [folder, "folder"],
    [ownerPath, "file"],
  ] as const) {
    const facts = files.look(path);
    if (facts?.type !== type || facts.ownerId !== thisUserId()) return undefined;
  }
  try {
    const owner: unknown = JSON.parse(Buffer.from(files.readWhole(ownerPath, 4096)).toString("utf8"));
    return isOwner(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== "object" || value === null) return false;
  const { host, bootId, processId, processNamespace, processStart } = value as Record<string, unknown>;
  const isTextOrNull = (field: unknown): boolean => field === null || typeof field === "string";
  return (
    typeof host === "string" &&
    Number.isSafeInteger(processId) &&
    (processId as number) > 0 &&
    isTextOrNull(bootId) &&
    isTextOrNull(processNamespace) &&
    isTextOrNull(processStart)
  );
}

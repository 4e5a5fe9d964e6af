// The files in a folder and in the folders within it.
import { join } from "node:path";
import type { Files } from "../../files.js";

/** A file in a folder: its path, and its path within the folder. */
export interface FolderFile {
  readonly file: string;
  readonly name: string;
}

/**
 * Returns the files in a folder in the order of the bytes of their paths. Does not follow links; they
 * are left out, as hidden files and folders are, and whatever is no regular file.
 */
export function filesIn(
  files: Files,
  folder: string,
  onSkip: (path: string, why: string) => void,
): FolderFile[] {
  const found: FolderFile[] = [];
  const folders = [""];
  for (let within = folders.pop(); within !== undefined; within = folders.pop())
    for (const entry of files.list(join(folder, within))) {
      const name = join(within, entry);
      const path = join(folder, name);
      const type = files.look(path)?.type;
      if (entry.startsWith(".")) onSkip(path, "hidden");
      else if (type === "folder") folders.push(name);
      else if (type === "file") found.push({ file: path, name });
      else onSkip(path, type === "link" ? "a link" : "not a regular file");
    }
  return found.toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}

// The library: the indexes in the data folder.
import { basename, join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import type { IndexReader } from "../lookup/index-reader.js";

/** The extension of index files. */
export const indexExtension = ".lkx";

/** Returns the paths of the index files in a folder, sorted; none if the folder does not exist. */
export function indexesIn(files: Files, folder: string): string[] {
  if (files.look(folder, true) === undefined) return [];
  // Joining each name anew takes longer than opening some of the files.
  const before = join(folder, "-").slice(0, -1);
  return files
    .list(folder)
    .filter((name) => name.endsWith(indexExtension) && !name.startsWith("."))
    .map((name) => `${before}${name}`);
}

/** Returns the name of an index file without folder and extension. */
export function indexName(path: string): string {
  return basename(path, indexExtension);
}

/**
 * Returns the path of an index given by the user as a path, or as a name in one of the folders of
 * indexes. `folders` is called only if the path alone does not decide. Throws `CANNOT_READ` if there is
 * neither, and `USAGE` for the name of both an index and a folder of indexes.
 */
export function findIndex(files: Files, folders: () => readonly string[], named: string): string {
  const here = files.look(named, true)?.type;
  if (here !== undefined && here !== "folder") return named;
  const isName = !/[/\\]/u.test(named) && named !== "." && named !== "..";
  if (here === "folder" && !isName) return named;
  const searched = folders();
  const fileName = named.endsWith(indexExtension) ? named : `${named}${indexExtension}`;
  const found = isName
    ? searched.map((folder) => join(folder, fileName)).find((path) => files.look(path, true) !== undefined)
    : undefined;
  if (here === undefined && found !== undefined) return found;
  if (here === undefined)
    throw new LeakcheckError("CANNOT_READ", `there is no index ${named}, here or in ${searched.join(", ")}`, {
      hint: "to see your indexes, run: leakcheck list",
    });
  // Whoever means the one must not be answered from the other.
  if (found !== undefined && indexesIn(files, named).length > 0)
    throw new LeakcheckError("USAGE", `${named} is both an index and a folder of indexes`, {
      hint: `name the index ${found}, or the folder ./${named}`,
    });
  return found ?? named;
}

/** What datasets are ordered by in answers: the breach date, undated ones last, then the name. */
export function orderOf({ metadata: { dataset } }: Pick<IndexReader, "metadata">): string {
  return `${dataset.breachDate ?? "~"} ${dataset.name}`;
}

/** Returns the items in the order of their texts; those without one come last. */
export function inOrderOf<Item>(items: readonly Item[], textOf: (item: Item) => string | undefined): Item[] {
  const ordered = items.map((item) => ({ item, text: textOf(item) }));
  return ordered
    .toSorted((a, b) =>
      a.text === b.text ? 0 : a.text === undefined ? 1 : b.text === undefined || a.text < b.text ? -1 : 1,
    )
    .map(({ item }) => item);
}

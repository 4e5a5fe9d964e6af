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
  return files
    .list(folder)
    .filter((name) => name.endsWith(indexExtension) && !name.startsWith("."))
    .map((name) => join(folder, name));
}

/** Returns the name of an index file without folder and extension. */
export function indexName(path: string): string {
  return basename(path, indexExtension);
}

/**
 * Returns the path of an index given by the user as a path or as a name in the data folder.
 * `dataFolder` is called only if there is no such path. Throws `CANNOT_READ` if there is neither.
 */
export function findIndex(files: Files, dataFolder: () => string, named: string): string {
  if (files.look(named, true) !== undefined) return named;
  const folder = dataFolder();
  const inFolder = join(folder, named.endsWith(indexExtension) ? named : `${named}${indexExtension}`);
  if (!/[/\\]/u.test(named) && files.look(inFolder, true) !== undefined) return inFolder;
  throw new LeakcheckError("CANNOT_READ", `there is no index ${named}, here or in ${folder}`, {
    hint: "to see your indexes, run: leakcheck list",
  });
}

/** Compares datasets for the order of answers: by breach date, undated ones last, then by name. */
export function compareDatasets(a: IndexReader, b: IndexReader): number {
  const keyOf = ({ metadata: { dataset } }: IndexReader): string =>
    `${dataset.breachDate ?? "~"} ${dataset.name}`;
  const [first, second] = [keyOf(a), keyOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

// Which indexes a lookup searches: those that were named, those in a named folder, or those in the data folder.
import { LeakcheckError, type ErrorCode } from "../errors.js";
import type { Files } from "../files.js";
import type { ClosedIndex } from "../lookup/answer.js";
import { OpenedIndex, type SecretFinder } from "../lookup/opened-index.js";
import { compareDatasets, findIndex, indexesIn, indexName } from "./library.js";

/** What says that an index is sound as far as one can tell, and its secret cannot be used. */
const keyCodes: ReadonlySet<ErrorCode> = new Set(["MISSING_KEY", "BAD_KEY", "UNSAFE_KEY"]);

/** Where to look: the indexes that were named, or the data folder, which is asked for only if it is needed. Throws `NO_INDEX` if there is none yet. */
export function searchedPaths(files: Files, dataFolder: () => string, named: readonly string[] | undefined): string[] {
  if (named !== undefined) return named.map((one) => findIndex(files, dataFolder, one));
  const folder = dataFolder();
  if (files.look(folder, true) === undefined)
    throw new LeakcheckError("NO_INDEX", "there is no index yet", { hint: "build one with: leakcheck build DUMP, or name one with --index FILE" });
  return [folder];
}

export function isOpen(index: OpenedIndex | ClosedIndex): index is OpenedIndex {
  return "metadata" in index;
}

/**
 * Opens the indexes at `paths`, files or folders. One that was named and cannot be opened is an error; one in a folder is
 * told of and makes answers inconclusive. Throws `NO_INDEX` if there is none, and the first error if none can be opened.
 */
export async function openIndexes(
  files: Files,
  paths: readonly string[],
  secretOf: SecretFinder,
  tell: (line: string) => void,
): Promise<(OpenedIndex | ClosedIndex)[]> {
  const opened: (OpenedIndex | ClosedIndex)[] = [];
  let firstFailure: LeakcheckError | undefined;
  for (const path of paths) {
    if (files.look(path, true)?.type !== "folder") {
      opened.push(await OpenedIndex.open(path, secretOf, files));
      continue;
    }
    for (const found of indexesIn(files, path)) {
      try {
        opened.push(await OpenedIndex.open(found, secretOf, files));
      } catch (cause) {
        if (!(cause instanceof LeakcheckError)) throw cause;
        firstFailure ??= cause;
        const what = cause.message.includes(found) ? cause.message : `${found}: ${cause.message}`;
        tell(cause.hint === undefined ? what : `${what}: ${cause.hint}`);
        opened.push({ dataset: indexName(found), reason: keyCodes.has(cause.code) ? "missing-key" : "unreadable-index" });
      }
    }
  }
  if (opened.length === 0)
    throw new LeakcheckError("NO_INDEX", `there is no index in ${paths.join(", ")}`, {
      hint: "build one with: leakcheck build DUMP, or name one with --index FILE",
    });
  if (firstFailure !== undefined && opened.every((one) => !("metadata" in one))) throw firstFailure;
  // Closed ones come last: they have no date to go by.
  return opened.toSorted((a, b) => ("metadata" in a ? ("metadata" in b ? compareDatasets(a.reader, b.reader) : -1) : "metadata" in b ? 1 : 0));
}

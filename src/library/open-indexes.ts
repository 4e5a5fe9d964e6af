// Opens the indexes that a lookup searches: those given by the user, or all in the data folder.
import { LeakcheckError, type ErrorCode } from "../errors.js";
import type { Files } from "../files.js";
import type { ClosedIndex } from "../lookup/answer.js";
import { OpenedIndex, type SecretFinder } from "../lookup/opened-index.js";
import { isDatabaseAddress } from "../clickhouse/address.js";
import { checkSigned, isAddress, shownAddress } from "../remote/address.js";
import type { RemoteOptions } from "../remote/open-remote.js";
import { findIndex, indexesIn, indexName, inOrderOf, orderOf } from "./library.js";

/** Codes that blame the secret and not the index. */
const keyCodes: ReadonlySet<ErrorCode> = new Set(["MISSING_KEY", "BAD_KEY", "UNSAFE_KEY"]);

const buildHint = "build one with: leakcheck build DUMP, or choose one with --index FILE";

/**
 * Returns the paths to search: the indexes given by the user, else the folders of indexes, of which the
 * first is the data folder. `folders` is called only if needed. Throws `NO_INDEX` if the data folder
 * does not exist yet and is the only one, `CANNOT_READ` if another does not exist.
 */
export function searchedPaths(
  files: Files,
  folders: () => readonly string[],
  named: readonly string[] | undefined,
): string[] {
  if (named !== undefined)
    return named.map((one) =>
      isAddress(one) || isDatabaseAddress(one) ? one : findIndex(files, folders, one),
    );
  const [dataFolder = "", ...others] = folders();
  // An index on a disk that is not there would be missing from the answer, and nothing would tell.
  for (const folder of others)
    if (files.look(folder, true) === undefined)
      throw new LeakcheckError(
        "CANNOT_READ",
        `there is no folder ${folder}, an index-folder of the config file`,
      );
  if (files.look(dataFolder, true) !== undefined) return [dataFolder, ...others];
  if (others.length === 0) throw new LeakcheckError("NO_INDEX", "there is no index yet", { hint: buildHint });
  return others;
}

export function isOpen(index: OpenedIndex | ClosedIndex): index is OpenedIndex {
  return "metadata" in index;
}

/**
 * Opens the indexes at `paths`, which are files, folders or addresses. A file or an address that cannot
 * be opened is an error. For an index in a folder or in a database that cannot be opened, calls `warn`;
 * it makes answers inconclusive. Before the indexes of a folder are opened, calls `announce` with their number. Throws `NO_INDEX` if there is no index, or the first error if none can be opened.
 */
export async function openIndexes(
  files: Files,
  paths: readonly string[],
  secretOf: SecretFinder,
  warn: (line: string) => void,
  remote: RemoteOptions = { environment: {}, cacheFolder: undefined },
  announce?: (count: number) => Promise<void>,
): Promise<(OpenedIndex | ClosedIndex)[]> {
  checkSigned(paths, remote.signedBy);
  const opened: (OpenedIndex | ClosedIndex)[] = [];
  let firstFailure: LeakcheckError | undefined;
  const close = (dataset: string, where: string, cause: unknown): void => {
    if (!(cause instanceof LeakcheckError)) throw cause;
    firstFailure ??= cause;
    const what = cause.message.includes(where) ? cause.message : `${where}: ${cause.message}`;
    warn(cause.hint === undefined ? what : `${what}: ${cause.hint}`);
    opened.push({ dataset, reason: keyCodes.has(cause.code) ? "missing-key" : "unreadable-index" });
  };
  for (const path of paths) {
    if (isDatabaseAddress(path)) {
      const { openDatasets } = await import("../clickhouse/open-datasets.js");
      for (const found of await openDatasets(path, remote)) {
        const where = `${path}, ${found.name}`;
        try {
          if ("failure" in found) throw found.failure;
          opened.push(OpenedIndex.of(where, found.reader, secretOf));
        } catch (cause) {
          close(found.name, where, cause);
        }
      }
      continue;
    }
    if (isAddress(path)) {
      const { openRemote } = await import("../remote/open-remote.js");
      const shown = shownAddress(path);
      opened.push(
        await openRemote(path, { files, ...remote }, async (source) =>
          OpenedIndex.from(shown, source, secretOf),
        ),
      );
      continue;
    }
    if (files.look(path, true)?.type !== "folder") {
      opened.push(OpenedIndex.openFile(path, secretOf, files));
      continue;
    }
    const inFolder = indexesIn(files, path);
    await announce?.(inFolder.length);
    for (const found of inFolder) {
      try {
        opened.push(OpenedIndex.openFile(found, secretOf, files));
      } catch (cause) {
        close(indexName(found), found, cause);
      }
    }
  }
  if (opened.length === 0)
    throw new LeakcheckError("NO_INDEX", `there is no index in ${paths.join(", ")}`, { hint: buildHint });
  if (firstFailure !== undefined && opened.every((one) => !("metadata" in one))) throw firstFailure;
  // Closed indexes come last: their dates are unknown.
  return inOrderOf(opened, (index) => (isOpen(index) ? orderOf(index) : undefined));
}

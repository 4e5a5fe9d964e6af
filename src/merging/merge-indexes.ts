// The merge: parts in, one index out, as one build of all their dumps would have made it.
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { knownFailure, LeakcheckError, type StopSignal } from "../errors.js";
import { nodeFiles, type Files } from "../files.js";
import { loadChecksum } from "../format/checksum.js";
import { kindOfNumber, type Kind } from "../format/kinds.js";
import { writeIndex } from "../indexing/tables/index-writer.js";
import { usualReadSizes, type ReadSizes } from "../kernel/tables/part-reader.js";
import { openReader } from "../lookup/open-reader.js";
import { checkTarget, publish } from "../publishing/publish.js";
import { clearLeftovers, temporaryName } from "../publishing/temporary-name.js";
import { MergeTeam } from "./merge-team.js";
import { checkParts, type Part } from "./part.js";
import { uniteColumns } from "./united-columns.js";
import { inPlanOrder, uniteMetadata } from "./united-metadata.js";

/** Entries that a thread sorts at a time, and entries below which workers take longer to start. */
const usualSorterEntries = 2 ** 20;
const usualWorkerEntries = 2 ** 20;

export interface MergeOptions {
  /** Paths of the parts, and how messages call each. */
  parts: readonly { path: string; name: string }[];
  /** Path of the index to write. */
  output: string;
  /** Program and version that write the index. */
  tool: string;
  replace?: boolean;
  /** True to merge although sources of the plan are in no part. */
  isPartial?: boolean;
  /** Number of threads. Default: one per core. */
  threads?: number;
  /** Takes the share that is written, 0 to 1. */
  onProgress?: (share: number) => void;
  /** Takes warnings: the user should know, but the merge goes on. */
  onWarning?: (message: string) => void;
  signal?: StopSignal;
}

/** Sizes that tests make small. None of them changes the index. */
export interface MergeSizes {
  /** As in the sizes of a build. */
  sorterEntries?: number;
  /** Parts with fewer entries in total are merged by the main thread alone. */
  workerEntries?: number;
  readSizes?: ReadSizes;
}

export interface MergeReport {
  index: string;
  bytes: number;
  parts: number;
  records: number;
  coverage: number;
  /** Entries by kind: of all parts together, and of the whole. */
  identifiers: Partial<Record<Kind, { inParts: number; entries: number }>>;
  /** Sources of the plan that are in no part; null without a plan. */
  missingSources: number | null;
  keyId: string;
}

/**
 * Merges indexes and publishes the whole at `output`, either complete or not at all. Memory depends on
 * the largest partition, not on the size of the parts. Throws `LeakcheckError`: `NOT_MERGEABLE`,
 * `DAMAGED_INDEX`, `INDEX_EXISTS`, `CANNOT_READ`, `CANNOT_WRITE`, `DISK_FULL`, `ABORTED`, and what opening
 * an index throws.
 */
export async function mergeIndexes(
  options: MergeOptions,
  files: Files = nodeFiles,
  sizes: MergeSizes = {},
): Promise<MergeReport> {
  const target = resolve(options.output);
  const replace = options.replace === true;
  checkTarget(files, target, replace);
  const parts = await openParts(options, files, target);
  try {
    checkParts(parts, options.isPartial === true);
    for (const left of clearLeftovers(files, dirname(target)))
      options.onWarning?.(
        `${left} was left by a leakcheck on another host or in a container, or by one that was killed; remove it if none is running`,
      );
    const temporary = files.makeTemporaryFolder(join(dirname(target), temporaryName(files, "build")));
    try {
      const finished = join(temporary, "index");
      const report = await mergeInto(finished, parts, options, files, sizes);
      publish(files, finished, target, replace);
      return report;
    } finally {
      // Either the index is published or a more important failure is already being thrown.
      removeOrWarn(files, temporary, options);
    }
  } catch (cause) {
    throw knownFailure(cause);
  } finally {
    for (const { reader } of parts) reader.close();
  }
}

function removeOrWarn(files: Files, folder: string, { onWarning }: MergeOptions): void {
  try {
    files.removeFolder(folder);
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    onWarning?.(`cannot remove ${folder}: ${cause.message}`);
  }
}

/** Opens the parts, in the order in which one build would read them. */
async function openParts(
  { parts: named }: MergeOptions,
  files: Files,
  target: string,
): Promise<[Part, ...Part[]]> {
  const seen = new Map<string, string>();
  const output = files.look(target, true);
  const parts: Part[] = [];
  try {
    for (const { path, name } of named) {
      const stat = files.look(path, true);
      if (stat !== undefined) {
        const file = `${stat.device}:${stat.inode}`;
        const before = seen.get(file);
        if (before !== undefined)
          throw new LeakcheckError("NOT_MERGEABLE", `${before} and ${name} are the same file`, {
            hint: "merge each part once",
          });
        seen.set(file, name);
        if (output?.device === stat.device && output.inode === stat.inode)
          throw new LeakcheckError("USAGE", `the index and ${name} cannot be the same file`);
      }
      parts.push({ name, path, reader: await openReader(path, files, name) });
    }
    const [first, ...others] = inPlanOrder(parts, ({ reader }) => reader.metadata);
    if (first === undefined) throw new LeakcheckError("USAGE", "there is nothing to merge");
    return [first, ...others];
  } catch (cause) {
    for (const { reader } of parts) reader.close();
    throw cause;
  }
}

async function mergeInto(
  path: string,
  parts: readonly [Part, ...Part[]],
  options: MergeOptions,
  files: Files,
  {
    sorterEntries = usualSorterEntries,
    workerEntries = usualWorkerEntries,
    readSizes = usualReadSizes,
  }: MergeSizes,
): Promise<MergeReport> {
  const [first, ...others] = parts;
  const metadatas = [first.reader.metadata, ...others.map(({ reader }) => reader.metadata)] as const;
  const united = uniteColumns(metadatas);
  const metadata = uniteMetadata([...metadatas], united, options.tool);
  const { keyId, rulesVersion } = first.reader.head;
  const inParts = new Map<number, number>();
  for (const { reader } of parts)
    for (const { kindNumber, entries } of reader.head.tables)
      inParts.set(kindNumber, (inParts.get(kindNumber) ?? 0) + entries);
  const kindNumbers = [...inParts.keys()].toSorted((a, b) => a - b);
  const total = [...inParts.values()].reduce((sum, entries) => sum + entries, 0);
  const pause = async (): Promise<void> => {
    await setImmediate();
    if (options.signal?.aborted === true)
      throw new LeakcheckError("ABORTED", "the merge was interrupted; there is no index");
  };
  await loadChecksum();
  const team = new MergeTeam(
    files,
    {
      parts: parts.map(({ name, path: partPath, reader }, index) => ({
        name,
        path: partPath,
        bytes: reader.head.fileBytes,
        columnMap: united.maps[index] ?? [],
        tables: [...reader.head.tables],
      })),
      columnBits: united.columnBits,
      sorterEntries,
      readSizes,
    },
    { workers: total < workerEntries ? 0 : (options.threads ?? availableParallelism()), pause },
  );
  try {
    const { tables, bytes } = await writeIndex(
      files,
      path,
      { metadata, keyId, rulesVersion, columnBits: united.columnBits, kindNumbers, team },
      (share) => options.onProgress?.(share),
    );
    const identifiers: MergeReport["identifiers"] = {};
    for (const { kindNumber, entries } of tables) {
      const kind = kindOfNumber(kindNumber);
      if (kind !== undefined) identifiers[kind] = { inParts: inParts.get(kindNumber) ?? 0, entries };
    }
    const { plan } = metadata;
    return {
      index: options.output,
      bytes,
      parts: parts.length,
      records: metadata.records,
      coverage: metadata.coverage,
      identifiers,
      missingSources: plan === undefined ? null : plan.sources - plan.ordinals.length,
      keyId,
    };
  } finally {
    await team.close();
  }
}

// The build: dumps in, one index out. Each stage has a file of its own; this one runs them in
// order.
import { dirname, join, resolve } from "node:path";
import { knownFailure, LeakcheckError } from "../errors.js";
import { nodeFiles, type Files } from "../files.js";
import { loadChecksum } from "../format/checksum.js";
import { severalPeople } from "../format/column-set.js";
import { kindNumbers } from "../format/kinds.js";
import { deriveKey } from "../kernel/secret.js";
import { ColumnTable } from "../ingest/columns.js";
import { BlankRule } from "../record/blank.js";
import { checkedRegion } from "../record/region.js";
import { currentRules } from "../record/rules.js";
import { throwIfAborted } from "./abort.js";
import { checkContents, makeMetadata, tableKinds } from "./build-metadata.js";
import type { BuildOptions, BuildProgress, BuildReport, BuildSizes, SetSizes } from "./build-options.js";
import { orderColumns } from "./tables/column-order.js";
import { writeIndex } from "./tables/index-writer.js";
import { sizesFor, threadsOf } from "./build-sizes.js";
import { checkTarget, publish } from "../publishing/publish.js";
import { readDumps, type BuildWatch } from "./read-dumps.js";
import { RecordEntry } from "./entries/record-entry.js";
import { runsOfDomains } from "./tables/domain-runs.js";
import { kindsOfRuns } from "./tables/run-file.js";
import { clearLeftovers, temporaryName } from "../publishing/temporary-name.js";
import { ReadingAlone } from "./threads/reading-alone.js";
import { ThreadTeam } from "./threads/thread-team.js";

/**
 * Builds one index from the dumps of one dataset and publishes it at `output`, either complete or
 * not at all. Throws `LeakcheckError`: `USAGE`, `CANNOT_READ`, `CANNOT_WRITE`, `DISK_FULL`,
 * `INDEX_EXISTS`, `UNKNOWN_FORMAT`, `DAMAGED_DUMP`, `NO_RECORDS`, `NO_IDENTIFIERS`,
 * `TOO_MANY_REJECTS`, `ABORTED`, `OUT_OF_MEMORY`.
 */
export async function buildIndex(
  given: BuildOptions,
  files: Files = nodeFiles,
  sizes: SetSizes = {},
): Promise<BuildReport> {
  const options = given.region === undefined ? given : { ...given, region: checkedRegion(given.region) };
  const target = resolve(options.output);
  const folder = dirname(target);
  const replace = options.replace === true;
  checkTarget(files, target, replace);
  for (const left of clearLeftovers(files, folder))
    options.onWarning?.(
      `${left} was left by a leakcheck on another host or in a container, or by one that was killed; remove it if none is running`,
    );
  const dumpBytes = bytesOfDumps(options, files);
  const fitting = sizesFor(options, dumpBytes);
  // Runs and the unfinished index are kept here and nowhere else.
  const temporary = files.makeTemporaryFolder(join(folder, temporaryName(files, "build")));
  try {
    const finished = join(temporary, "index");
    return await buildInto(
      finished,
      join(temporary, "runs"),
      options,
      files,
      { ...fitting, ...sizes, blocks: { ...fitting.blocks, ...sizes.blocks } },
      dumpBytes,
      () => {
        publish(files, finished, target, replace);
      },
    );
  } catch (cause) {
    throw knownFailure(cause);
  } finally {
    // Either the index is published or a more important failure is already being thrown.
    warnOfFailure(options, `cannot remove ${temporary}`, () => {
      files.removeFolder(temporary);
    });
  }
}

/** Runs a clean-up action. A failure becomes a warning, because it does not affect the index. */
function warnOfFailure({ onWarning }: BuildOptions, what: string, action: () => void): void {
  try {
    action();
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    onWarning?.(`${what}: ${cause.message}`);
  }
}

/** Builds the index at `path`, and calls `publishIt` before the threads are closed. */
async function buildInto(
  path: string,
  runsPath: string,
  options: BuildOptions,
  files: Files,
  sizes: BuildSizes,
  dumpBytes: number,
  publishIt: () => void,
): Promise<BuildReport> {
  const { sipHashKey, keyId } = deriveKey(options.secret);
  const table = new ColumnTable();
  const blank = new BlankRule(options);
  const progress: BuildProgress = {
    stage: "reading",
    bytes: 0,
    totalBytes: null,
    records: 0,
    rejects: 0,
    written: 0,
  };
  const watch: BuildWatch = { progress, ...pauser(options, progress) };
  const { pause } = watch;
  const { partitionBytes, sorterEntries } = sizes;
  const { sampledBytes } = sizes.blocks;
  const countsDomains = options.domains === true;
  const workers = dumpBytes < sizes.workerBytes ? 0 : threadsOf(options);
  const team = new ThreadTeam(files, {
    runsPath,
    sipHashKey,
    blankOptions: { keepWords: options.keepWords, blankWords: options.blankWords },
    partitionBytes,
    sorterEntries,
    countsDomains,
    workers,
    alone:
      workers > 0 && dumpBytes < 5 * sizes.workerBytes
        ? new ReadingAlone(dumpBytes, sizes.mostLeft)
        : undefined,
    pause,
  });
  try {
    const entry = new RecordEntry({
      sink: team.sink,
      blank,
      columns: table,
      rules: currentRules,
      region: options.region,
      sampledBytes,
      countsDomains,
      isGeneral: options.general === true,
    });
    const { sources, ordinals, damages } = await readDumps(
      options,
      files,
      sizes,
      { columns: table, blank, entry, team, temporary: dirname(path) },
      watch,
    );
    const { counts } = entry;
    checkContents(options, counts, table);

    progress.stage = "writing";
    const order = orderColumns(table, counts.exposed, counts.records);
    const { columns: ordered, columnBits, columnMap } = order;
    // The checksum that the head needs is loaded while the workers spill.
    const [runs] = await Promise.all([
      team.finishRuns(async (spilled) => {
        const lists = countsDomains
          ? await runsOfDomains(files, spilled, `${runsPath}-domains`, pause)
          : spilled;
        return { lists, columnBits, columnMap };
      }),
      loadChecksum(),
    ]);
    const kinds = tableKinds(table, kindsOfRuns(runs), options);
    const metadata = makeMetadata(options, {
      counts,
      table,
      ordered,
      sources,
      ordinals,
      damages,
      blankWords: blank.words,
      kinds,
    });
    const numbers = kinds.map((kind) => kindNumbers[kind]);
    const { tables, bytes } = await writeIndex(
      files,
      path,
      { metadata, keyId, rulesVersion: currentRules.version, columnBits, kindNumbers: numbers, team },
      (share) => {
        progress.written = share;
      },
    );

    const identifiers: BuildReport["identifiers"] = {};
    kinds.forEach((kind, index) => {
      identifiers[kind] = {
        values: 0,
        unindexable: 0,
        ...counts.tallies.get(kind),
        entries: tables[index]?.entries ?? 0,
      };
    });
    const { records, coverage } = metadata;
    const { total, reasons, salvaged } = metadata.rejects;
    const columns = ordered
      .filter(({ name }) => name !== severalPeople)
      .toSorted((a, b) => a.position - b.position);
    publishIt();
    return {
      index: options.output,
      bytes,
      records,
      coverage,
      rejects: { total, reasons, salvaged },
      columns,
      identifiers,
      keyId,
    };
  } finally {
    await team.close((action) => {
      warnOfFailure(options, "cannot close temporary files", action);
    });
  }
}

/** How many times its length a compressed dump has, often. */
const mostPacked = 8;
/** Most files of a folder whose lengths are asked for. */
const mostLookedAt = 100;

/**
 * Returns the number of bytes to read, if packed dumps are packed as usual. The length of a stream, of
 * folders within folders and of many files is unknown, and counts as infinite.
 */
function bytesOfDumps({ dumps }: BuildOptions, files: Files): number {
  return dumps.reduce((sum, path) => {
    if (path === "-") return Infinity;
    if (files.look(path, true)?.type !== "folder") return sum + bytesOfDump(path, files);
    const names = files.list(path);
    return names.length > mostLookedAt
      ? Infinity
      : names.reduce((all, name) => all + bytesOfDump(join(path, name), files), sum);
  }, 0);
}

function bytesOfDump(path: string, files: Files): number {
  const { type, bytes } = files.look(path, true) ?? {};
  if (type !== "file" || bytes === undefined) return Infinity;
  return /\.(?:gz|zst|xz|bz2|zip|tgz)$/iu.test(path) ? mostPacked * bytes : bytes;
}

/**
 * Returns `pause`, which calls the listeners, reports progress, lets signals and timers run, and
 * throws `ABORTED` if the build was aborted.
 */
function pauser(options: BuildOptions, progress: BuildProgress): Pick<BuildWatch, "pause" | "onPause"> {
  const listeners = new Set<() => void>();
  return {
    async pause() {
      for (const listener of listeners) listener();
      options.onProgress?.(progress);
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
      throwIfAborted(options.signal);
    },
    onPause(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

// The build: dumps in, one index out. Each stage is a file of its own; this one puts them in their order.
import { dirname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { nodeFiles, type Files } from "../files.js";
import { kindNumbers } from "../format/kinds.js";
import { deriveKey } from "../kernel/secret.js";
import { ColumnTable } from "../ingest/columns.js";
import { Kernel } from "../kernel/kernel.js";
import { Scatter } from "../kernel/scatter.js";
import { Sorter } from "../kernel/sorter.js";
import { BlankRule } from "../record/blank.js";
import { checkedRegion } from "../record/region.js";
import { currentRules } from "../record/rules.js";
import { throwIfAborted } from "./abort.js";
import { checkContents, makeMetadata, tableKinds } from "./build-metadata.js";
import type { BuildOptions, BuildProgress, BuildReport, BuildSizes } from "./build-options.js";
import { orderColumns } from "./column-order.js";
import { EntrySink } from "./entry-sink.js";
import { writeIndex } from "./index-writer.js";
import { checkTarget, publish } from "./publish.js";
import { readDumps } from "./read-dumps.js";
import { RecordEntry } from "./record-entry.js";
import { RunFile } from "./run-file.js";
import { clearLeftovers, makeTemporaryFolder } from "./temporary-folder.js";

const ordinarySizes: BuildSizes = { partitionBytes: 64 * 1024, sorterEntries: 1 << 20, chunkBytes: 1 << 20 };

/**
 * Builds one index from the dumps of one dataset and publishes it at `output`, complete or not at all.
 * Throws `LeakcheckError`: `USAGE`, `CANNOT_READ`, `CANNOT_WRITE`, `DISK_FULL`, `INDEX_EXISTS`, `UNKNOWN_FORMAT`, `DAMAGED_DUMP`,
 * `NO_RECORDS`, `NO_IDENTIFIERS`, `TOO_MANY_REJECTS`, `ABORTED`.
 */
export async function buildIndex(said: BuildOptions, files: Files = nodeFiles, sizes: Partial<BuildSizes> = {}): Promise<BuildReport> {
  const options = said.region === undefined ? said : { ...said, region: checkedRegion(said.region) };
  const target = resolve(options.output);
  const folder = dirname(target);
  const replace = options.replace === true;
  checkTarget(files, target, replace);
  for (const left of clearLeftovers(files, folder))
    options.onWarning?.(`${left} may be left from a build that was killed; remove it if no build runs`);
  const temporary = makeTemporaryFolder(files, folder);
  try {
    const finished = join(temporary, "index");
    const report = await buildInto(finished, join(temporary, "runs"), options, files, { ...ordinarySizes, ...sizes });
    publish(files, finished, target, replace);
    return report;
  } finally {
    files.removeFolder(temporary);
  }
}

async function buildInto(path: string, runsPath: string, options: BuildOptions, files: Files, sizes: BuildSizes): Promise<BuildReport> {
  const { sipHashKey, keyId } = deriveKey(options.secret);
  const kernel = Kernel.open();
  kernel.setKey(sipHashKey);
  const runs = new RunFile(files, runsPath);
  try {
    const table = new ColumnTable();
    const blank = new BlankRule(options.keepWords);
    const columnBytes = 1;
    const sink = new EntrySink(new Scatter(kernel, { partitionBytes: sizes.partitionBytes, columnBytes }), runs, columnBytes);
    const entry = new RecordEntry({
      sink,
      blank,
      columns: table,
      rules: currentRules,
      ...(options.region === undefined ? {} : { region: options.region }),
    });
    const progress: BuildProgress = { stage: "reading", bytes: 0, totalBytes: null, records: 0, rejects: 0, written: 0 };
    const pause = pauser(options, progress);

    const outcome = await readDumps(options, { files, columns: table, blank, entry, chunkBytes: sizes.chunkBytes, progress, pause });
    checkContents(options, entry.records, outcome.rejects.total);
    sink.drain();

    progress.stage = "writing";
    const { columns: ordered, columnBits, columnMap } = orderColumns(table, entry.exposed, entry.records);
    const kinds = tableKinds(table, runs.kindNumbers());
    const metadata = makeMetadata(options, { entry, table, ordered, outcome, blankWords: blank.words, kinds });
    const sorter = new Sorter(kernel, { capacity: sizes.sorterEntries, columnBits, columnMap });
    const numbers = kinds.map((kind) => kindNumbers[kind]);
    const { tables, bytes } = await writeIndex(
      files,
      path,
      { metadata, keyId, rulesVersion: currentRules.version, columnBits, kindNumbers: numbers, runs, sorter },
      async (share) => {
        progress.written = share;
        await pause();
      },
    );

    const identifiers: BuildReport["identifiers"] = {};
    kinds.forEach((kind, index) => {
      identifiers[kind] = { values: 0, unindexable: 0, ...entry.tallies.get(kind), entries: tables[index]?.entries ?? 0 };
    });
    const { records, coverage } = metadata;
    const { total, reasons, salvaged } = metadata.rejects;
    const columns = ordered.toSorted((a, b) => a.position - b.position);
    return { index: options.output, bytes, records, coverage, rejects: { total, reasons, salvaged }, columns, identifiers, keyId };
  } finally {
    runs.close();
  }
}

/** Reports progress, serves signals and timers, and throws `ABORTED` if the build was given up. */
function pauser(options: BuildOptions, progress: BuildProgress): () => Promise<void> {
  return async () => {
    options.onProgress?.(progress);
    await setImmediate();
    throwIfAborted(options.signal);
  };
}

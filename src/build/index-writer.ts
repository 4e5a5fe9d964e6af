// The index file from finished runs: tables behind room for the head, then the head, then everything synced.
import { loadChecksum } from "../format/checksum.js";
import { encodeHead, headBytes, type TableDescriptor } from "../format/head.js";
import { encodeMetadata, type Metadata } from "../format/metadata.js";
import type { Files } from "../files.js";
import type { Sorter } from "../kernel/sorter.js";
import { finishTable } from "./finish-table.js";
import type { RunFile } from "./run-file.js";

export interface IndexContents {
  metadata: Metadata;
  keyId: string;
  rulesVersion: number;
  columnBits: number;
  /** Numbers of the kinds that get a table, ascending. */
  kindNumbers: readonly number[];
  runs: RunFile;
  sorter: Sorter;
}

/**
 * Writes an index to `path`, which must not exist, and syncs it. `step` is called between partitions with the share
 * that is done, 0 to 1. Returns the descriptors of the tables and the length of the file in bytes.
 */
export async function writeIndex(
  files: Files,
  path: string,
  contents: IndexContents,
  step: (share: number) => Promise<void>,
): Promise<{ tables: TableDescriptor[]; bytes: number }> {
  const checksum = await loadChecksum();
  const metadata = encodeMetadata(contents.metadata);
  const { keyId, rulesVersion, columnBits, kindNumbers, runs, sorter } = contents;
  const file = files.create(path);
  try {
    let end = headBytes(kindNumbers.length, metadata.length);
    const tables: TableDescriptor[] = [];
    for (const kindNumber of kindNumbers) {
      const context = { runs, sorter, file, checksum, step: (share: number) => step((tables.length + share) / kindNumbers.length) };
      const table = await finishTable(context, kindNumber, end);
      tables.push(table);
      end += table.length;
    }
    file.write(encodeHead({ fileBytes: end, keyId, rulesVersion, columnBits, tables, metadata }, checksum), 0);
    file.sync();
    return { tables, bytes: end };
  } finally {
    file.close();
  }
}

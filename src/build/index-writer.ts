// The index file from finished runs: tables behind room for the head, then the head, then everything synced.
import { loadChecksum } from "../format/checksum.js";
import { encodeHead, headBytes, type TableDescriptor } from "../format/head.js";
import { encodeMetadata, type Metadata } from "../format/metadata.js";
import type { Files } from "../files.js";
import { groupSizeOf, topBytes } from "./encode-group.js";
import { TableWriter } from "./table-writer.js";
import type { ThreadTeam } from "./thread-team.js";

export interface IndexContents {
  metadata: Metadata;
  keyId: string;
  rulesVersion: number;
  columnBits: number;
  /** Numbers of the kinds that get a table, ascending. */
  kindNumbers: readonly number[];
  /** Its runs are finished. */
  team: ThreadTeam;
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
  const { keyId, rulesVersion, columnBits, kindNumbers, team } = contents;
  const file = files.create(path);
  try {
    let end = headBytes(kindNumbers.length, metadata.length);
    const tables: TableDescriptor[] = [];
    const firstEntries = await team.countFirst(kindNumbers);
    for (const [index, kindNumber] of kindNumbers.entries()) {
      const count = firstEntries[index] ?? 0;
      const bucketBits = count < 2 ? 0 : Math.floor(Math.log2(count));
      const writer = new TableWriter(file, { kindNumber, bucketBits, tableOffset: end });
      let done = 0;
      for await (const group of team.encode(kindNumber, bucketBits)) {
        writer.append(group);
        done += groupSizeOf(bucketBits);
        await step((index + done / topBytes) / kindNumbers.length);
      }
      const table = writer.finish();
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

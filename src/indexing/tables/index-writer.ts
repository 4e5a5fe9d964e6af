// Writes the index file from finished runs: tables after the space for the head, then the head,
// then a sync.
import { bug, LeakcheckError } from "../../errors.js";
import { loadChecksum } from "../../format/checksum.js";
import { encodeHead, headBytes, maxHeadBytes, type TableDescriptor } from "../../format/head.js";
import { encodeMetadata, type Metadata } from "../../format/metadata.js";
import type { Files } from "../../files.js";
import { GroupOrder } from "./group-order.js";
import { SyncAhead } from "./sync-ahead.js";
import { firstGroups, type TablesJob } from "./table-writer.js";

/** Bytes written between early syncs. */
const syncBytes = 16 * 2 ** 20;

/** Writes the tables, in most builds with several threads. */
interface TableTeam {
  /** Returns for each kind the number of distinct keys whose top byte is 0. */
  countFirst: (kindNumbers: readonly number[]) => Promise<number[]>;
  /**
   * Writes tables. `step` receives the share of groups encoded, 0 to 1. Returns the entries of each
   * table.
   */
  writeTables: (job: TablesJob, step: (share: number) => void) => Promise<number[]>;
  /** Releases resources that are no longer needed, without waiting. */
  release: () => void;
}

export interface IndexContents {
  metadata: Metadata;
  keyId: string;
  rulesVersion: number;
  columnBits: number;
  /** Numbers of the kinds that get a table, ascending. */
  kindNumbers: readonly number[];
  /** Must have finished its runs. */
  team: TableTeam;
}

/**
 * Writes an index to `path`, which must not exist, and syncs it. `step` receives the share of
 * groups encoded, 0 to 1. Returns the table descriptors and the length of the file in bytes. Throws
 * `CANNOT_WRITE` if the head is too long.
 */
export async function writeIndex(
  files: Files,
  path: string,
  contents: IndexContents,
  step: (share: number) => void,
): Promise<{ tables: TableDescriptor[]; bytes: number }> {
  const checksum = await loadChecksum();
  const metadata = encodeMetadata(contents.metadata);
  const { keyId, rulesVersion, columnBits, kindNumbers, team } = contents;
  const start = headBytes(kindNumbers.length, metadata.length);
  if (start > maxHeadBytes)
    throw new LeakcheckError(
      "CANNOT_WRITE",
      `cannot write the index: its head would take ${start} bytes, over the limit of ${maxHeadBytes}`,
      {
        hint: "shorten long column names with --columns",
      },
    );
  const file = files.create(path);
  try {
    const firstEntries = await team.countFirst(kindNumbers);
    const plans = kindNumbers.map((kindNumber, index) => {
      const count = firstEntries[index] ?? 0;
      return { kindNumber, bucketBits: count < 2 ? 0 : Math.floor(Math.log2(count)) };
    });
    const firsts = firstGroups(plans);
    const order = GroupOrder.starting(start, firsts.at(-1) ?? 0);
    const ahead = new SyncAhead(file, start, syncBytes);
    let entries: number[];
    try {
      entries = await team.writeTables({ path, tables: plans, order: order.shared }, (share) => {
        ahead.look(order.end);
        step(share);
      });
    } finally {
      await ahead.end();
    }
    team.release();
    const starts = firsts.map((group) => order.place(group) ?? bug("a group without an offset"));
    const tables = plans.map((plan, index): TableDescriptor => {
      const [offset = 0, end = 0] = starts.slice(index);
      return { ...plan, entries: entries[index] ?? 0, offset, length: end - offset };
    });
    file.write(
      encodeHead({ fileBytes: order.end, keyId, rulesVersion, columnBits, tables, metadata }, checksum),
      0,
    );
    file.sync();
    return { tables, bytes: order.end };
  } finally {
    file.close();
  }
}

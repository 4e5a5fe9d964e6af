// Reads and checks every byte of an index against the list of faults in docs/format.md section 10.
import { setImmediate } from "node:timers/promises";
import { LeakcheckError, type StopSignal } from "../errors.js";
import { directoryBytes, type TableDescriptor } from "../format/head.js";
import type { IndexReader } from "./index-reader.js";

const directoryBlock = 65_536;

/** The result of a full check. */
export interface Verification {
  entries: number;
  buckets: number;
  bytes: number;
  /** The faults found, at most {@link mostFaults}; empty if the index is sound. */
  faults: string[];
}

/** The check of a table stops at this number of faults: the file is beyond use. */
const mostFaults = 100;

/**
 * Checks every table of an open index. Calls `onProgress` with the share done, 0 to 1. Throws
 * `ABORTED`.
 */
export async function verifyIndex(
  reader: IndexReader,
  onProgress?: (share: number) => void,
  signal?: StopSignal,
): Promise<Verification> {
  const step = async (share: number): Promise<void> => {
    onProgress?.(share);
    await setImmediate();
    if (signal?.aborted === true) throw new LeakcheckError("ABORTED", "the check was interrupted");
  };
  const result: Verification = { entries: 0, buckets: 0, bytes: reader.head.fileBytes, faults: [] };
  for (const table of reader.head.tables) await verifyTable(reader, table, result, step);
  return result;
}

async function verifyTable(
  reader: IndexReader,
  table: TableDescriptor,
  result: Verification,
  step: (share: number) => Promise<void>,
): Promise<void> {
  const buckets = 2 ** table.bucketBits;
  const room = table.length - directoryBytes(table.bucketBits);
  let entries = 0;
  let expectedStart = 0;
  for (let first = 0; first < buckets; first += directoryBlock) {
    const offsets = await reader.readDirectory(table, first, Math.min(directoryBlock, buckets - first) + 1);
    for (let index = 0; index + 1 < offsets.length; index++) {
      const [start = -1, end = -1] = offsets.slice(index, index + 2);
      const bucket = first + index;
      try {
        if (start !== expectedStart)
          throw new LeakcheckError(
            "DAMAGED_INDEX",
            `bucket ${bucket} of the table of kind ${table.kindNumber} starts at ${start}, not at ${expectedStart}`,
          );
        const length = reader.bucketLength(table, bucket, start, end);
        const bytes = await reader.readBytes(table.offset + directoryBytes(table.bucketBits) + start, length);
        entries += reader.verifyBucket(table, bucket, reader.checkBucket(table, bucket, bytes));
      } catch (cause) {
        if (!(cause instanceof LeakcheckError) || cause.code !== "DAMAGED_INDEX") throw cause;
        result.faults.push(cause.message);
        if (result.faults.length >= mostFaults) return;
      }
      expectedStart = end;
      result.buckets += 1;
      if ((bucket & 1023) === 0) await step((table.offset + Math.max(0, start)) / result.bytes);
    }
  }
  result.entries += entries;
  if (expectedStart !== room)
    result.faults.push(`the buckets of kind ${table.kindNumber} end at ${expectedStart}, not at ${room}`);
  else if (entries !== table.entries && result.faults.length === 0)
    result.faults.push(
      `the table of kind ${table.kindNumber} has ${entries} entries, but its descriptor says ${table.entries}`,
    );
}

// Reads one dump by its plan, and passes on its records and rejects in the order of the file.
import { basename } from "node:path";
import type { ColumnTable } from "./columns.js";
import { CsvRecords } from "./csv/csv-records.js";
import { NdjsonRecords } from "./ndjson/ndjson-records.js";
import type { DumpConsumer, ReaderContext } from "./record-reader.js";
import { openDumpText } from "./survey/dump-text.js";
import type { OpenSource } from "./open-source.js";

/**
 * Reads a surveyed dump from start to end and returns its length in bytes. Throws `CANNOT_READ`,
 * what the readers of its format throw, and what the consumer throws.
 */
export async function readDump(
  { file, plan, kept }: Pick<OpenSource, "file" | "plan" | "kept">,
  options: Pick<ReaderContext, "maxRecordBytes" | "onCut"> & { chunkBytes: number },
  shared: { columns: ColumnTable; isBlank: (value: string) => boolean },
  consumer: DumpConsumer,
): Promise<number> {
  const { columns, isBlank } = shared;
  // Offsets in a UTF-8 dump are those of the file, byte order mark included; otherwise those of the
  // transcoded text.
  const firstOffset = plan.encoding === "utf-8" ? plan.byteOrderMarkBytes : 0;
  const context: ReaderContext = {
    fileName: basename(file.path),
    firstOffset,
    maxRecordBytes: options.maxRecordBytes,
    onCut: options.onCut,
    columns,
    isBlank,
    consumer,
  };
  const reader = plan.format === "csv" ? new CsvRecords(plan, context) : new NdjsonRecords(context, plan);
  const transcoder = openDumpText(plan);

  const buffer = Buffer.allocUnsafe(options.chunkBytes);
  let bytes = 0;
  let toSkip = plan.byteOrderMarkBytes;
  const take = async (chunk: Buffer): Promise<void> => {
    bytes += chunk.length;
    const skipped = Math.min(toSkip, chunk.length);
    toSkip -= skipped;
    reader.push(transcoder.push(chunk.subarray(skipped)));
    await consumer.chunk(bytes);
  };
  if (kept !== null) await take(kept);
  for (;;) {
    const got = await file.readNext(buffer);
    if (got === 0) break;
    await take(buffer.subarray(0, got));
  }
  reader.push(transcoder.end());
  reader.end();
  await consumer.chunk(bytes);
  return bytes;
}

// One dump to records: reads it as its plan says and gives records and rejects in the order of the file.
import { basename } from "node:path";
import type { ColumnTable, Slot } from "./columns.js";
import { CsvRecords } from "./csv-records.js";
import { openTranscoder } from "./encoding.js";
import { NdjsonRecords } from "./ndjson-records.js";
import type { Reject } from "./rejects.js";
import type { SurveyedSource } from "./survey.js";

/** Takes what a dump holds, in its order. */
export interface DumpConsumer {
  /**
   * One record: `count` values, which may be blank, and their slots; both arrays are used again. Offset and length in bytes
   * of the text in UTF-8.
   */
  record(slots: readonly Slot[], values: readonly string[], count: number, offset: number, length: number): void;
  /** What may be an e-mail address in the bytes of the reject that follows. */
  salvage(candidate: string): void;
  reject(reject: Reject): void;
  /** A part was read; `bytes` is how many of the source were, in all. */
  chunk(bytes: number): Promise<void>;
}

/** Takes bytes of UTF-8 in order; each format has one. */
export interface RecordReader {
  push(chunk: Buffer): void;
  end(): void;
}

/** What the readers of both formats need to know. */
export interface ReaderContext {
  fileName: string;
  firstOffset: number;
  maxRecordBytes: number;
  columns: ColumnTable;
  isBlank: (value: string) => boolean;
  consumer: DumpConsumer;
}

/**
 * Reads a surveyed dump from its start to its end. Returns its length in bytes. Throws `CANNOT_READ`, what the readers of
 * its format throw, and what the consumer throws.
 */
export async function readDump(
  { file, plan, kept }: SurveyedSource,
  options: { chunkBytes: number; maxRecordBytes: number },
  shared: { columns: ColumnTable; isBlank: (value: string) => boolean },
  consumer: DumpConsumer,
): Promise<number> {
  const { columns, isBlank } = shared;
  // Positions are those of the text; in UTF-8 they are those of the file.
  const firstOffset = plan.encoding === "utf-8" ? plan.byteOrderMarkBytes : 0;
  const context: ReaderContext = { fileName: basename(file.path), firstOffset, maxRecordBytes: options.maxRecordBytes, columns, isBlank, consumer };
  const reader = plan.format === "csv" ? new CsvRecords(plan, context) : new NdjsonRecords(context);
  const transcoder = openTranscoder(plan.encoding);

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

// Reads one dump by its plan, and passes on its records and rejects in the order of the file.
import { basename } from "node:path";
import type { ColumnTable } from "./columns.js";
import { CsvRecords } from "./csv/csv-records.js";
import { openTranscoder, type Transcoder } from "./text/encoding.js";
import { withLineEnds } from "./text/line-ends.js";
import { withoutQuoteBlanks } from "./text/quote-blanks.js";
import { NdjsonRecords } from "./ndjson/ndjson-records.js";
import type { DumpConsumer, ReaderContext } from "./record-reader.js";
import { withSeparator } from "./csv/separator.js";
import type { SourcePlan } from "./source-plan.js";
import type { SurveyedSource } from "./survey/survey.js";

/**
 * Reads a surveyed dump from start to end and returns its length in bytes. Throws `CANNOT_READ`,
 * what the readers of its format throw, and what the consumer throws.
 */
export async function readDump(
  { file, plan, kept }: SurveyedSource,
  options: { chunkBytes: number; maxRecordBytes: number },
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
    columns,
    isBlank,
    consumer,
  };
  const reader =
    plan.format === "csv" ? new CsvRecords(plan, context) : new NdjsonRecords(context, plan.isDocument);
  const transcoder = textOf(plan);

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

/** Opens what turns the bytes of a source into the text that its reader takes. */
function textOf(plan: SourcePlan): Transcoder {
  const lines = withLineEnds(openTranscoder(plan.encoding), plan.lineEnds);
  if (plan.format === "ndjson") return lines;
  const text = withoutQuoteBlanks(lines, plan.quoteBlanks);
  return plan.separator === undefined ? text : withSeparator(text, plan.separator);
}

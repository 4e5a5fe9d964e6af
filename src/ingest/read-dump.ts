// One dump to records: opens the way that fits its format and gives records and rejects in the order of the file.
import { basename } from "node:path";
import type { OpenFile } from "../files.js";
import { byteOrderMarkBytes, recogniseFormat, type DumpFormat } from "./dump-format.js";
import type { ColumnTable, Slot } from "./columns.js";
import { CsvRecords } from "./csv-records.js";
import { recogniseDelimiter, sniffedBytes } from "./delimiter.js";
import { NdjsonRecords } from "./ndjson-records.js";
import type { Reject } from "./rejects.js";

/** How a dump is to be read; what is not said is recognised, or usual. */
export interface DumpOptions {
  format?: DumpFormat;
  /** Bytes; a quote of -1 means that fields are not quoted. */
  delimiter?: number;
  quote?: number;
  escape?: number;
  relaxQuotes?: boolean;
  /** The longest record, in bytes without its line end. */
  maxRecordBytes?: number;
}

/** Takes what a dump holds, in its order. */
export interface DumpConsumer {
  /** One record: `count` values, which may be blank, and their slots; both arrays are used again. Offset and length in bytes. */
  record(slots: readonly Slot[], values: readonly string[], count: number, offset: number, length: number): void;
  /** What may be an e-mail address in the bytes of the reject that follows. */
  salvage(candidate: string): void;
  reject(reject: Reject): void;
  /** A part was read; `bytes` is how many were, in all. */
  chunk(bytes: number): Promise<void>;
}

/** Takes bytes in order; each format has one. */
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

const ordinaryMaxRecordBytes = 1 << 20;

/**
 * Reads an opened dump from its start to its end. Returns its format and length in bytes. Throws `UNKNOWN_FORMAT`,
 * `CANNOT_READ`, and what the consumer throws.
 */
export async function readDump(
  file: OpenFile,
  options: DumpOptions & { chunkBytes: number },
  shared: { columns: ColumnTable; isBlank: (value: string) => boolean },
  consumer: DumpConsumer,
): Promise<{ format: DumpFormat; bytes: number }> {
  const head = Buffer.alloc(sniffedBytes);
  let bytes = await fill(file, head);
  const first = head.subarray(0, bytes);
  const fileName = basename(file.path);
  const format = recogniseFormat(fileName, first, options.format);
  const firstOffset = byteOrderMarkBytes(first);
  const { maxRecordBytes = ordinaryMaxRecordBytes } = options;
  const context: ReaderContext = { fileName, firstOffset, maxRecordBytes, columns: shared.columns, isBlank: shared.isBlank, consumer };
  const content = first.subarray(firstOffset);
  const reader = format === "csv" ? new CsvRecords(dialectOf(content, options), context) : new NdjsonRecords(context);

  const buffer = Buffer.allocUnsafe(options.chunkBytes);
  for (let chunk: Buffer = content; chunk.length > 0 || bytes === 0;) {
    reader.push(chunk);
    await consumer.chunk(bytes);
    const got = await file.readNext(buffer);
    bytes += got;
    chunk = buffer.subarray(0, got);
    if (got === 0) break;
  }
  reader.end();
  await consumer.chunk(bytes);
  return { format, bytes };
}

function dialectOf(content: Buffer, { delimiter, quote = 0x22, escape = quote, relaxQuotes = false }: DumpOptions) {
  const rest = { quote, escape, relaxQuotes };
  return { ...rest, delimiter: delimiter ?? recogniseDelimiter(content, rest) };
}

/** Fills a buffer as far as the file goes: a pipe gives less at a time. */
async function fill(file: OpenFile, buffer: Buffer): Promise<number> {
  let bytes = 0;
  while (bytes < buffer.length) {
    const got = await file.readNext(buffer.subarray(bytes));
    if (got === 0) break;
    bytes += got;
  }
  return bytes;
}

// What reads the records of a source, whatever its format, and what takes them.
import type { ColumnTable, Slot } from "./columns.js";
import type { Reject } from "./rejects.js";

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

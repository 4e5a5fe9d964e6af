// Interfaces of the record readers, whatever the format, and of the consumers of records.
import type { LeakcheckError } from "../errors.js";
import type { ColumnTable, Slot } from "./columns.js";
import type { RejectSink } from "./reject-search.js";
import type { Reject } from "./rejects.js";

/**
 * Whether the values of a record stand where the header says. A CSV record with fewer fields than
 * others has lost some, perhaps not the last; one that is `joined` may hold others, or be the end of one.
 * NDJSON names its values, so they are `named`; `around` are the values around several records, which
 * are no record themselves.
 */
export type RecordShape = "usual" | "short" | "joined" | "named" | "around";

/** Receives the contents of a dump, in order. */
export interface DumpConsumer extends RejectSink {
  /**
   * Receives one record: `count` values, which may be blank, and their slots. Both arrays are
   * reused. `offset` and `length` are bytes of the text in UTF-8; `line` is the line where it starts.
   */
  record(
    slots: readonly Slot[],
    values: readonly string[],
    count: number,
    offset: number,
    length: number,
    shape: RecordShape,
    line: number,
  ): void;
  reject(reject: Reject): void;
  /** Called after each chunk; `bytes` is how many bytes of the source have been read in all. */
  chunk(bytes: number): Promise<void>;
}

/** Reads records from UTF-8 bytes pushed in order; each format has one. */
export interface RecordReader {
  push(chunk: Buffer): void;
  end(): void;
}

/** The inputs that the readers of both formats need. */
export interface ReaderContext {
  fileName: string;
  firstOffset: number;
  /** Number of the first line; 1 by default. */
  firstLine?: number;
  maxRecordBytes: number;
  columns: ColumnTable;
  isBlank: (value: string) => boolean;
  consumer: DumpConsumer;
  /** Takes the error of a source that is found to be cut only at its end; by default it is thrown. */
  onCut?: ((error: LeakcheckError) => void) | undefined;
}

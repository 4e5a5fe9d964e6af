// How one source is read: what options say and the survey found, as plain data.
import type { Encoding } from "./encoding.js";

export type DumpFormat = "csv" | "ndjson";

/** How a CSV file is written; each a byte. */
export interface CsvDialect {
  readonly delimiter: number;
  /** -1: nothing is ever quoted. */
  readonly quote: number;
  /** Inside quotes, escapes the quote and itself; equal to the quote when that is doubled. */
  readonly escape: number;
  /** A quote that no delimiter or line end follows is a character, and records never span lines. */
  readonly relaxQuotes: boolean;
}

interface TextPlan {
  readonly encoding: Encoding;
  /** Bytes at the start of the source that are no text. */
  readonly byteOrderMarkBytes: number;
}

/** How a CSV source is read. */
export interface CsvPlan extends TextPlan {
  readonly format: "csv";
  readonly dialect: CsvDialect;
  /** Whether the first record names the columns. */
  readonly hasHeader: boolean;
  /** Whether the first record is read as a record though it may be a header. */
  readonly mayHaveHeader: boolean;
  /** The columns by position where there is no header, or where options name them; else null: the header does. */
  readonly names: readonly string[] | null;
  /** 0 for CSV. For a list of addresses and secrets, its number of columns: the last one reaches to the end of the line. */
  readonly listColumns: number;
}

/** How an NDJSON source is read. */
interface NdjsonPlan extends TextPlan {
  readonly format: "ndjson";
}

export type SourcePlan = CsvPlan | NdjsonPlan;

// How to read one source, as plain data: the options set, and the findings of the survey.
import type { Encoding, LineEnds, QuoteBlanks } from "./text/text-forms.js";

export type DumpFormat = "csv" | "ndjson";

/** The dialect of a CSV file; each character is one byte. */
export interface CsvDialect {
  readonly delimiter: number;
  /** -1 if nothing is ever quoted. */
  readonly quote: number;
  /** Escapes the quote and itself inside quotes; equals the quote if quotes are doubled. */
  readonly escape: number;
  /**
   * True if the escape also works outside quotes: a delimiter or a quote behind it is a character.
   * Without a quote, a line end behind it is one too.
   */
  readonly escapesUnquoted?: true;
  /**
   * A quote not followed by a delimiter or line end is a plain character, and records never span
   * lines.
   */
  readonly relaxQuotes: boolean;
}

interface TextPlan {
  readonly encoding: Encoding;
  /** Length in bytes of the byte order mark at the start of the source. */
  readonly byteOrderMarkBytes: number;
  readonly lineEnds: LineEnds;
  /** True for a source without identifier columns that is read for what its texts mention. */
  readonly mayLackIdentifiers?: true;
}

/** The lines above the header or the first record. */
export interface Preamble {
  /** Length in bytes of the text, without byte order mark. */
  readonly bytes: number;
  readonly lines: number;
  /** True if a line of it may hold an identifier, so that it leaves traces. */
  readonly mayHoldPeople: boolean;
}

/** How to read a CSV source. */
export interface CsvPlan extends TextPlan {
  readonly format: "csv";
  readonly dialect: CsvDialect;
  /** True if the first record names the columns. */
  readonly hasHeader: boolean;
  /** True if the first record is read as a record but may be a header. */
  readonly mayHaveHeader: boolean;
  /**
   * Column names by position, if there is no header or options name the columns; null if the header
   * does.
   */
  readonly names: readonly string[] | null;
  /**
   * 0 for CSV. For a list of addresses and secrets, its number of columns; the last one runs to the
   * end of the line.
   */
  readonly listColumns: number;
  /** For a list of sites, logins and secrets: where the URL of the site stands. Delimiters in it do not count. */
  readonly siteAt?: "start" | "end";
  /**
   * Numbers of fields, other than the header's, that records of this source often have. A record with
   * any other number may have lost a field in the middle, or got one.
   */
  readonly usualFields: readonly number[];
  /** Lines to leave out; none if absent. */
  readonly preamble?: Preamble;
  /**
   * A separator of several bytes. It is replaced by the delimiter while the source is read; absent
   * if the delimiter separates fields.
   */
  readonly separator?: string;
  /** Blanks beside quotes that are left out while the source is read; absent if there are none. */
  readonly quoteBlanks?: QuoteBlanks;
  /** A sign in the addresses of a column that may separate fields. Every record leaves traces. */
  readonly doubtfulSign?: string;
  /** True if options say what the columns are, whatever headers the source has. */
  readonly keepsColumns?: true;
  /** True if records below another header have its columns. */
  readonly followsHeaders?: true;
}

/** A table whose cells hold JSON objects, and are read as lines of JSON. */
export interface JsonCells {
  readonly table: CsvPlan;
  readonly columns: number;
  /** Names of the columns that hold the objects. */
  readonly objects: readonly string[];
  readonly maxRecordBytes: number;
}

/** How to read an NDJSON source. */
interface NdjsonPlan extends TextPlan {
  readonly format: "ndjson";
  /** True for JSON that is not one object per line: see "JSON documents" in docs/reading.md. */
  readonly isDocument: boolean;
  /** The table that is turned into lines while the source is read; absent if it holds lines. */
  readonly cells?: JsonCells;
}

export type SourcePlan = CsvPlan | NdjsonPlan;

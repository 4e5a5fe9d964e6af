// Options of reading a dump; options that are not set are recognised or have defaults.
import type { MapTarget } from "../record/columns/map-target.js";
import type { DumpFormat } from "./source-plan.js";
import type { Encoding } from "./text/text-forms.js";

/** The command that reads a file: the advice of a refusal ends with it. */
export type Purpose = "build" | "inspect" | "roster";

/** How to read a dump. */
export interface DumpOptions {
  format?: DumpFormat;
  encoding?: Encoding;
  /** Bytes; a quote of -1 means that fields are never quoted. */
  delimiter?: number;
  /** A separator of several bytes, instead of a delimiter. */
  separator?: string;
  quote?: number;
  escape?: number;
  relaxQuotes?: boolean;
  /** Longest record in bytes, without its line end. */
  maxRecordBytes?: number;
  /** True if the first record of a CSV dump names the columns; recognised if absent. */
  header?: boolean;
  /** True to keep object names in NDJSON that look like names of people. */
  keepNames?: boolean;
  /**
   * Paths of the lists in NDJSON whose elements are records, and no others; none, if empty.
   * Recognised if absent.
   */
  records?: readonly string[];
  /** Column names of a CSV dump without a header, in order. */
  columns?: readonly string[];
  /** Meanings by column name, which override what names and values suggest. */
  map?: ReadonlyMap<string, MapTarget>;
  /** Default: `build`. */
  purpose?: Purpose;
}

/** Which dumps to read, of those that are named, and how far to trust them. */
export interface InputSettings {
  /** Patterns of the names that are read in folders and archives; all if absent. */
  members?: readonly string[];
  /** The same for the tables of SQL. */
  tables?: readonly string[];
  /** The most that unpacking may give, in bytes of all inputs, or as a multiple of each. */
  maxExpand?: { bytes: number } | { ratio: number };
  /** True to read past damage; the index then never says "not found". */
  keepGoing?: boolean;
  /** What standard input must be: its length in bytes, and its SHA-256 in hexadecimal digits. */
  expectBytes?: number;
  expectSha256?: string;
}

/** Default for the longest record, in bytes. */
export const defaultMaxRecordBytes = 1 << 20;

// What is known of dumps that were inspected, as plain data, which is the JSON of `inspect`: counts,
// shapes and column names, never a value.
import type { Kind } from "../format/kinds.js";
import type { LineEnds } from "../ingest/text/text-forms.js";
import type { DataClass } from "../record/columns/data-classes.js";
import type { OpenAnswers } from "./open-answers.js";

/** A column as build would read it. Shares are from 0 to 1. */
export interface InspectedColumn {
  name: string;
  class: DataClass | null;
  /** What can be looked up by its values; `login` if each value has a kind of its own. */
  kind: Kind | "login" | null;
  /** True if its values may be identifiers or something else, so that they leave traces. */
  isUnsure: boolean;
  /** The evidence that decided class and kind; `none` if there was none. */
  why: "option" | "name" | "path" | "suffix" | "content" | "none";
  /** Share of the sampled records in which it is exposed. */
  filled: number;
  /** The commonest shape of its values; null without values. */
  shape: string | null;
  /**
   * Share of the values of an identifier column that could not be looked up; null for other
   * columns.
   */
  unindexable: number | null;
  /** Share of the values that were not read with certainty; null if there is no kind. */
  unread: number | null;
  /** Share of the values of a phone column that are digits without `+`; null for other columns. */
  bareDigits: number | null;
  /**
   * Share of these digits that are valid international numbers, or numbers of the region; null if
   * there are none.
   */
  validDigits: number | null;
}

/** A list in JSON that holds identifiers, by the path of its elements. */
export interface InspectedList {
  path: string;
  /**
   * `records`: each element is a record of its own. `part`: they are part of the record around them.
   * `unsure`: the same, but they may be other people.
   */
  elements: "records" | "part" | "unsure";
}

/** A file that is left out. */
export interface SkippedInput {
  path: string;
  why: string;
}

/** One of several dumps. */
export interface InspectedSource {
  dump: string;
  format: "csv" | "ndjson";
  encoding: string;
  /** Null for NDJSON. */
  delimiter: string | null;
  hasHeader: boolean;
  /** Records in the sample. */
  records: number;
  /** True if no column holds identifiers, and build would read the texts for whom they mention. */
  mentionsOnly: boolean;
}

/** Dumps as build would read them. Fields of a single dump are those of the first, if there are several. */
export interface Inspection {
  dump: string;
  /** Length of the dumps on disk in bytes; null for a stream, whose length is unknown. */
  bytes: number | null;
  /** The dumps that were found, in the order in which build reads them. */
  sources: InspectedSource[];
  skipped: SkippedInput[];
  format: "csv" | "ndjson";
  encoding: string;
  /** The region of national phone numbers; null if none is set. */
  region: string | null;
  lineEnds: LineEnds;
  /** The dialect of a CSV dump, null for NDJSON. A null quote means that no field is quoted. */
  csv: {
    delimiter: string;
    /** A sign in nearly all addresses of a column that may separate fields; null if there is none. */
    doubtfulSign: string | null;
    /** Number of the line with the header; null without one. */
    headerLine: number | null;
    quote: string | null;
    escape: string | null;
    /** True if fields without quotes have escapes too. */
    escapesUnquoted: boolean;
    hasHeader: boolean;
    /** True if the first line is read as a record though it may be a header. */
    mayHaveHeader: boolean;
    /**
     * True for a list of addresses and secrets, whose last column extends to the end of the line.
     */
    isList: boolean;
  } | null;
  sample: {
    /** Bytes of text in the sample. */
    bytes: number;
    /** 1 if the sample is from the dump's start, 3 if from its start, middle and end. */
    parts: number;
    /** True if the sample is the whole dump. */
    isWhole: boolean;
    records: number;
    rejects: { total: number; reasons: Record<string, number> };
    /** Number of records with bytes that are not UTF-8. */
    notUtf8: number;
  };
  lists: InspectedList[];
  columns: InspectedColumn[];
  /** Number of columns that build would only count as "other columns". */
  otherColumns: number;
  /** What is missing at the end of a dump, which build would refuse; null if nothing is known to be. */
  cut: { dump: string; missing: "fields" | "quote" | "object" } | null;
  /** Code of the error with which build would refuse the dump; null if it would not. */
  refused: "NO_RECORDS" | "NO_IDENTIFIERS" | "CUT_SOURCE" | null;
}

/** What `inspect` prints: an inspection, and what an index of the dumps would leave open. */
export interface InspectedDumps extends Inspection {
  /** Null if build would refuse the dumps. */
  open: OpenAnswers | null;
}

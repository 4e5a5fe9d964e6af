// The state of a CSV reader: that of a block reader, then the dialect, the header and the fields of
// a batch.

import { BlockReader } from "../batch/block-reader";

@unmanaged
export class CsvReader extends BlockReader {
  // The dialect. Without quotes, `quote` is a line feed, which is structural anyway; so is `escape`
  // without escapes.
  delimiter: u32;
  quote: u32;
  escape: u32;
  /** True if the escape also works outside quotes. */
  escapesUnquoted: u32;
  /** Number of fields in the header. */
  fields: u32;
  /** Not 0 if the last field runs to the end of the line, whatever it holds. */
  lastRunsOn: u32;
  /** Where lines have a site, whose colons part no fields: 0 nowhere, 1 at the start, 2 at the end. */
  siteAt: u32;
  /** By number of fields: 1 if many records have no more (u8 each). */
  usualFields: usize;
  /** The first bytes of the header, and how many there are: 0 if there is no header. */
  headerStart: usize;
  headerLength: u32;
  /** True if these are all of the header's first field. */
  headerIsWhole: u32;
  /** True if a blank word can contain a quote or an escape. */
  escapesMayBeBlank: u32;
  /** By byte below 0x80: 1 if a blank word that holds a quote may begin with it (u8 each). */
  quotedStarts: usize;
  /** True if a quote alone is a blank word. */
  quoteIsBlank: u32;
  /** Bytes of the longest blank word that holds a quote. */
  quotedWordBytes: u32;
  /** By field: see PLAN_BYTES in exposed-fields.ts. */
  plan: usize;
  /**
   * For each list of noted-values.ts, then for the fields whose values are all deferred: how many
   * fields, and which (u16 each).
   */
  listedFields: usize;
  /**
   * By record and field of a batch: the start and the end of the content (u32 each). The end's high
   * bit is set if the content holds escapes.
   */
  starts: usize;
  ends: usize;
  /**
   * For few columns, see exposed-fields.ts: pair tables with a bit for each pair of bytes that may
   * begin a blank value, for most columns and for phone columns; and tables from fields to columns.
   */
  wordPairs: usize;
  phonePairs: usize;
  columnTables: usize;
}

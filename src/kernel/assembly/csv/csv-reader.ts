// The state of a reader of CSV: that of any reader of blocks, and the dialect, the header and the fields of a batch.

import { BlockReader } from "../values/block-reader";

@unmanaged
export class CsvReader extends BlockReader {
  // The dialect. Without quotes, `quote` and `escape` are line feeds, which stand for themselves.
  delimiter: u32;
  quote: u32;
  escape: u32;
  /** The header's number of fields. */
  fields: u32;
  /** Whether a blank word may hold a quote or an escape. */
  escapesMayBeBlank: u32;
  /** By field: see PLAN_BYTES in exposed-fields.ts. */
  plan: usize;
  /** By list of noted-values.ts, and then for those whose values are left: how many fields it is of, and which (u16 each). */
  listedFields: usize;
  /** By record and field of a batch: where the content starts, and where it ends (u32 each), the end's high bit set if it holds escapes. */
  starts: usize;
  ends: usize;
  /**
   * Where columns are few, see exposed-fields.ts: by pair of bytes, whether what may be blank begins with it (a bit each), in most columns
   * and in those of phone numbers; and which columns fields stand for.
   */
  wordPairs: usize;
  phonePairs: usize;
  columnTables: usize;
}

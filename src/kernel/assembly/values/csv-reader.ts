// The state of a CSV reader in the kernel. The binding sets it up (src/kernel/readers/csv-parser.ts, reader-state.ts) and reads its results from it.

/** Records that the reader understands end up as staged entries; this is what stopped it. */
export const DONE: i32 = 0;
/** The record at `at` goes on past the bytes at hand. */
export const MORE_BYTES: i32 = 1;
/** The record at `at` is not understood: the definition frames it. */
export const NOT_UNDERSTOOD: i32 = 2;
/** No room is left for staged entries or for records whose values are judged elsewhere. */
export const NO_ROOM: i32 = 3;

// Every field is 32 bits wide; the binding knows them by their places.
@unmanaged
export class CsvReader {
  // The dialect. Without quotes, `quote` and `escape` are line feeds, which stand for themselves.
  delimiter: u32;
  quote: u32;
  escape: u32;
  /** The header's number of fields. */
  fields: u32;
  /** Whether a blank word may hold a quote or an escape. */
  escapesMayBeBlank: u32;
  /** The most bytes of a record without its line end. */
  maxRecordBytes: u32;
  /** By field: see PLAN_BYTES in exposed-fields.ts. */
  plan: usize;
  // Where reading is.
  at: usize;
  line: u32;

  // Records whose values are judged elsewhere: place and length (u32 each), then for each field where its content starts and ends, as in the batch.
  doubts: usize;
  doubtsEnd: usize;
  doubtsLimit: usize;

  // Staged entries: see staged-entry.ts.
  staged: usize;
  stagedEnd: usize;
  stagedLimit: usize;
  /** The size of a staged entry, 16 or 48. */
  stagedBytes: u32;
  /** How many bytes of a column set are in use, 1 to 32. */
  columnBytes: u32;

  /** Records that were staged, and their length without line ends. */
  records: u32;
  recordBytes: u32;
  /** By byte of the column set and its value: how many records have it. */
  exposures: usize;
  /** By kind: values that are not blank (u32 each, at kind * 4); of phone numbers, how many have no key or count as if they had none. */
  values: usize;
  refused: u32;

  /** Blank words in force, 16 bytes each: the word, padded with zeros, and its length in the last; and their number. */
  words: usize;
  wordCount: u32;
  /** 256 bytes: not 0 for a byte with which a blank word or white space begins. */
  wordStarts: usize;
  /** 256 bytes: the class of a byte in an e-mail address, see csv-value.ts. */
  emailClasses: usize;

  // Phone numbers written as bare digits: see phone-value.ts.
  bareMode: u32;
  /** Of a source that is decided: whether digits that are valid both ways are international. */
  prefersInternational: u32;
  /** The number of the rule for the region of the build, 0 if there is none; the rules; and their numbers by place (u16 each). */
  regionRule: u32;
  rules: usize;
  places: usize;
  codeLengths: usize;
  transitions: usize;
  accepting: usize;
  states: u32;
  startState: u32;

  // Mailboxes: see mailbox-value.ts.
  providerFilter: usize;
  providers: usize;
  providerMask: u32;
  scratch: usize;

  // The batch of records that are judged together: see judge-batch.ts.
  /** How many records it may hold, 1 to MOST_ROWS. */
  batchRows: u32;
  /** By record and field: where the content starts, and where it ends (u32 each), the end's high bit set if it holds escapes. */
  starts: usize;
  ends: usize;
  /** By list of noted-values.ts, and then for those whose values are left: how many fields it is of, and which (u16 each). */
  listedFields: usize;
  /** The lists of noted values, and how many values fit in each. */
  notes: usize;
  notesRoom: u32;
  /** The most entries that a batch gives. */
  batchEntries: u32;
  /**
   * Where columns are few, see exposed-fields.ts: by pair of bytes, whether what may be blank begins with it (a bit each), in most columns
   * and in those of phone numbers; and which columns fields stand for.
   */
  wordPairs: usize;
  phonePairs: usize;
  columnTables: usize;
  /** Bare digits that a place settled, of records that start before `sampleEnd`: all are valid as international numbers, and favour these. */
  settled: u32;
  sampleEnd: usize;
}

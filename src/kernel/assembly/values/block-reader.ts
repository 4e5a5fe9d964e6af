// The state of a reader of blocks in the kernel, for CSV, NDJSON and lists of queries. The binding sets it up (src/kernel/readers/block-parser.ts)
// and reads its results from it.

/** Records that the reader understands end up as staged entries; this is what stopped it. */
export const DONE: i32 = 0;
/** The record at `at` goes on past the bytes at hand. */
export const MORE_BYTES: i32 = 1;
/** The record at `at` is not understood: the definition frames it. */
export const NOT_UNDERSTOOD: i32 = 2;
/** No room is left for staged entries or for records whose values are judged elsewhere. */
export const NO_ROOM: i32 = 3;

@unmanaged
export class BlockReader {
  /** The most bytes of a record without its line end. */
  maxRecordBytes: u32;
  // Where reading is.
  at: usize;
  line: u32;

  // Records whose values are judged elsewhere: see csv-parse.ts and json-parse.ts.
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
  /** 256 bytes: the class of a byte in an e-mail address, see plain-value.ts. */
  emailClasses: usize;

  // Phone numbers written as bare digits: see phone-value.ts.
  bareMode: u32;
  /** Of a source that is decided: whether digits that are valid both ways are international. */
  prefersInternational: u32;
  /** The number of the rule for the region of the build, 0 if there is none; the rules; and their numbers by place (u16 each). */
  regionRule: u32;
  rules: usize;
  ruleNumbers: usize;
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
  /** The lists of noted values, and how many values fit in each. */
  notes: usize;
  notesRoom: u32;
  /** The most entries that a batch gives. */
  batchEntries: u32;
  /** Bare digits that a place settled, of records that start before `sampleEnd`: all are valid as international numbers, and favour these. */
  settled: u32;
  sampleEnd: usize;
}

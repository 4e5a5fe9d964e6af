// State of the kernel's block readers, for CSV, NDJSON and lists of queries. The binding
// (src/kernel/readers/block-parser.ts) sets it up and reads the results from it.

/** Why a reader stopped. DONE means that it reached its stop. */
export const DONE: i32 = 0;
/** The record at `at` continues past the end of the buffer. */
export const MORE_BYTES: i32 = 1;
/** The record at `at` is not understood. The reference path frames it. */
export const NOT_UNDERSTOOD: i32 = 2;
/** No space is left for staged entries or deferred records. */
export const NO_ROOM: i32 = 3;

@unmanaged
export class BlockReader {
  /** Not 0 if its texts are strings of JSON. */
  isJson: u32;
  /** The most bytes of a record, without its line end. */
  maxRecordBytes: u32;
  // The current position.
  at: usize;
  line: u32;

  // Deferred records, lines and rejects: see deferred-notes.ts.
  deferred: usize;
  deferredEnd: usize;
  deferredRoomEnd: usize;

  // Staged entries: see staged-entry.ts.
  staged: usize;
  stagedEnd: usize;
  stagedLimit: usize;
  /** Size of a staged entry, 16 or 48. */
  stagedBytes: u32;
  /** Bytes of a column set in use, 1 to 32. */
  columnBytes: u32;

  // Rejects: see rejects.ts.
  /** By reason: how many (u32 each); and their total length without line ends. */
  rejects: usize;
  rejectBytes: u32;
  /** The addresses staged from them. */
  salvaged: u32;
  /** Not 0 if each reject is noted, for its position. */
  notesRejects: u32;
  /** 256 bytes: the class of a byte in text with addresses, see text-addresses.ts. */
  textClasses: usize;
  /** 256 bytes: what a byte becomes in text that leaves traces, see text-bits.ts. */
  traceBytes: usize;
  /** 0, or the bytes that end cells: two in the lower bytes, perhaps the same, and 1 << 16. */
  cellEnds: u32;
  /** Keys of traces that were staged lately, and tokens: see pending-traces.ts. */
  knownTraces: usize;

  /** Records staged, and their total length without line ends. */
  records: u32;
  recordBytes: u32;
  /** By byte of the column set and by its value: how many records have it (u32 each). */
  exposures: usize;
  /**
   * By kind: values that are not blank (u32 each, at kind * 4). For phone numbers also how many
   * have no key or count as if they had none.
   */
  values: usize;
  refused: u32;

  /**
   * Blank words in force, in a table with slots of 16 bytes: the word, padded with zeros, and its length in the
   * last byte. Then by how much a product is shifted to be the place of a word: see plain-value.ts.
   */
  words: usize;
  wordShift: u32;
  /**
   * Values of at most this many bytes may be a blank word that is not in the table, if they begin
   * like one and are longer than a table's word or not ASCII. 0 if the table has all words.
   */
  oddWordBytes: u32;
  /** The same for a word of the table with a Kelvin sign (U+212A), which lower-cases to k. */
  kelvinWordBytes: u32;
  /** 256 bytes: not 0 for a byte that begins a blank word or white space. */
  wordStarts: usize;
  /** 256 bytes: the class of a byte in an e-mail address, see plain-value.ts. */
  emailClasses: usize;

  // Phone numbers written as bare digits: see phone-value.ts.
  /** By column: how its bare digits are read (256 bytes). */
  bareModes: usize;
  /**
   * Number of the rule for the build's region, or 0; the rules; and their numbers by region (u16
   * each).
   */
  regionRule: u32;
  rules: usize;
  rulesEnd: usize;
  ruleNumbers: usize;
  /** Rules of regions by name: see place-names.ts. 0 without regions. */
  placeNames: usize;
  codeLengths: usize;
  transitions: usize;
  accepting: usize;
  /** By state: see phone-automaton.ts (u16 each). */
  endings: usize;
  states: u32;
  startState: u32;
  /** Not 0 if a number has needed them before they were there. */
  lacksPlans: u32;

  // Mailboxes: see mailbox-value.ts.
  providerFilter: usize;
  providers: usize;
  providerMask: u32;
  lastDomains: usize;
  scratch: usize;

  // The batch of records judged together: see judge-batch.ts.
  /** The most records in it, 1 to MOST_ROWS. */
  batchRows: u32;
  /** The lists of noted values, and how many values fit in each. */
  notes: usize;
  notesRoom: u32;
  /** The most entries that a batch can produce. */
  batchEntries: u32;
  /** Space for the domains of its addresses; 0 if these are not counted. */
  domains: usize;
  /** Not 0 if user names and international numbers are read among the addresses of a column of logins. */
  readsLogins: u32;
  /**
   * Records before `sampleEnd` whose bare digits were settled by a region: how many, and by column
   * what they are evidence of (u32 each, four of a column; see phone-value.ts).
   */
  settled: u32;
  settledIn: usize;
  /** Bare digits that wait: see waiting-phones.ts. */
  waiting: usize;
  waitingEnd: usize;
  waitingRoomEnd: usize;
  sampleEnd: usize;
}

// A block of queries, one a line: the state that src/kernel/lists/query-blocks.ts sets up and reads.

import { BlockReader } from "../values/block-reader";
import { ProfileSet } from "./profile-set";

/** A line: where its text starts (u32), its length without the line's end (u32), what it is (u32), four bytes of padding. */
export const LINE_BYTES: u32 = 16;

/** What a line is. The definition answers it: it is not understood here. */
export const ODD: u32 = 0;
/** A plain e-mail address that is its own mailbox. */
export const EMAIL: u32 = 1;
/** A plain e-mail address whose mailbox is another one. */
export const ALIAS: u32 = 2;
/** `+` and digits with one canonical form. */
export const PHONE: u32 = 3;
/** Digits that may be a phone number of some country, or a user name. */
export const DIGITS: u32 = 4;
/** A user name and nothing else. */
export const NAME: u32 = 5;

/** Results of a line in one index, a u32 each: of the query's own kind, of its mailbox as an address and as a mailbox, of it as a user name. */
export const OWN: u32 = 0;
export const OF_MAILBOX: u32 = 4;
export const MAILBOX: u32 = 8;
export const USERNAME: u32 = 12;
export const RESULT_BYTES: u32 = 16;

/** What a result says; from `FOUND` on, the profile with this number less `FOUND`. */
export const ABSENT: u32 = 0;
/** The bucket is damaged. */
export const DAMAGED: u32 = 1;
/** The definition must ask: bytes could not be read, or there were too many profiles. */
export const UNASKED: u32 = 2;
export const FOUND: u32 = 3;

/** A probe: its key (u64), where its result stands (u32), four bytes of padding. */
export const PROBE_BYTES: u32 = 16;

@unmanaged
export class QueryBlock {
  /** Classes of bytes and calling codes; the tables of providers are those of each index. */
  tables: BlockReader;
  /** The only kind that queries are read as; 0 for any. */
  forcedKind: u32;
  /** Whether bare digits are understood: only without a region. */
  takesDigits: u32;

  /** Where reading is in the bytes of the block, and where they end, at a line's end. One more byte can be written there. */
  at: usize;
  end: usize;
  lines: usize;
  lineCount: u32;
  mostLines: u32;
  /** By line: the results in each index. */
  results: usize;
  /** Bytes of results of a line. */
  resultBytes: u32;

  /** By kind: room for probes, where they end; kinds 1 to 4. */
  emailProbes: usize;
  emailEnd: usize;
  phoneProbes: usize;
  phoneEnd: usize;
  nameProbes: usize;
  nameEnd: usize;
  mailboxProbes: usize;
  mailboxEnd: usize;
  /** For sorting: room for the most probes of a kind, and 4096 counters. */
  spare: usize;
  counters: usize;

  profiles: ProfileSet;

  /** The line that is answered next. */
  line: u32;
  /** The number of the block's first line, from 1, as two halves. */
  numberLow: u32;
  numberHigh: u32;
  /** What stands before the text of an answer; whether the line's number stands before that, and the query behind it. */
  head: usize;
  headLength: u32;
  hasNumber: u32;
  hasText: u32;
  out: usize;
  outEnd: usize;
  outLimit: usize;

  /** Known answers: see answer-lines.ts. */
  answers: usize;
  answerCount: u32;
  mostAnswers: u32;
  answerSlots: usize;
  answerMask: u32;
}

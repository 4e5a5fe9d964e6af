// A block of queries, one per line: the state that src/kernel/lists/query-blocks.ts sets up and
// reads.

import { BlockReader } from "../batch/block-reader";
import { ProfileSet } from "./profile-set";

/**
 * A line: the address of its text (u32), its length without the line end (u32), its class (u32),
 * four bytes of padding.
 */
export const LINE_BYTES: u32 = 16;

/** Classes of lines. An ODD line is not understood here and is deferred to the reference path. */
export const ODD: u32 = 0;
/** A plain e-mail address that is its own mailbox. */
export const EMAIL: u32 = 1;
/** A plain e-mail address with a different mailbox. */
export const ALIAS: u32 = 2;
/** `+` and digits with one canonical form. */
export const PHONE: u32 = 3;
/** Digits that may be a phone number of some region, or a user name. */
export const DIGITS: u32 = 4;
/** A user name and nothing else. */
export const NAME: u32 = 5;

/**
 * Results of a line in one index, a u32 each: for the query as its own kind, for its mailbox as an
 * address, for its mailbox as a mailbox, and for the query as a user name. An index with mentions or
 * traces has as many again: for the query as a mention, for its traces, and for its mailbox as a
 * mention. Only a number has three traces, and a number has no mailbox.
 */
export const OWN: u32 = 0;
export const OF_MAILBOX: u32 = 4;
export const MAILBOX: u32 = 8;
export const USERNAME: u32 = 12;
export const MENTION: u32 = 16;
export const TRACES: u32 = 20;
export const MAILBOX_MENTION: u32 = 28;

/** Values of a result. From `FOUND` on: a profile's number + `FOUND`. */
export const ABSENT: u32 = 0;
/** The bucket is damaged. */
export const DAMAGED: u32 = 1;
/** Deferred to the reference path: bytes were unreadable, or there were too many profiles. */
export const UNASKED: u32 = 2;
export const FOUND: u32 = 3;

/** A probe: its key (u64), the address of its result (u32), four bytes of padding. */
export const PROBE_BYTES: u32 = 16;

@unmanaged
export class QueryBlock {
  /** Byte classes and calling codes. The provider tables are those of each index. */
  tables: BlockReader;
  /** The only kind that queries are read as, or 0 for any. */
  forcedKind: u32;
  /** True if bare digits are understood: only without a region. */
  takesDigits: u32;

  /** The next line, and the end of the block, at a line end. One more byte can be written there. */
  at: usize;
  end: usize;
  lines: usize;
  lineCount: u32;
  mostLines: u32;
  /** By line: the results in each index. */
  results: usize;
  /** Bytes of results per line. */
  resultBytes: u32;

  /** For kinds 1 to 4: space for probes, and their end. */
  emailProbes: usize;
  emailEnd: usize;
  phoneProbes: usize;
  phoneEnd: usize;
  nameProbes: usize;
  nameEnd: usize;
  mailboxProbes: usize;
  mailboxEnd: usize;
  /**
   * The same for mentions; and for traces and masks, which are made later and take the space of
   * kinds 1 and 2.
   */
  mentionProbes: usize;
  mentionEnd: usize;
  traceProbes: usize;
  traceEnd: usize;
  /** The most probes of traces for which there is space, at least those of a line's masks. */
  mostTraces: u32;
  /** For sorting: space for the most probes of a kind, and 4096 counters. */
  spare: usize;
  counters: usize;

  profiles: ProfileSet;

  /** The line to answer next. */
  line: u32;
  /** Number of the block's first line, from 1, as two halves. */
  numberLow: u32;
  numberHigh: u32;
  /**
   * Text at the start of an answer, and whether the line's number comes before it and the query
   * after it.
   */
  head: usize;
  headLength: u32;
  hasNumber: u32;
  hasText: u32;
  out: usize;
  outEnd: usize;
  outLimit: usize;

  /** Kept answers: see answer-lines.ts. */
  answers: usize;
  answerCount: u32;
  mostAnswers: u32;
  answerSlots: usize;
  answerMask: u32;
}

// A block of queries, one per line: the state that src/kernel/lists/query-blocks.ts sets up and
// reads.

import { BlockReader } from "../batch/block-reader";
import { ProfileSet } from "./profile-set";

/**
 * A line: the address of its text (u32), its length without the line end (u32), its class (u32), and
 * the address of how it is asked (u32), 0 for a line that is asked as it stands.
 */
export const LINE_BYTES: u32 = 16;

/**
 * How the reference path reads a line that is not plain, as numbers of 32 bits: address and length of
 * its address or `+` and number; of its user name, of length 0 if it is asked as none; of its text as
 * it stands in an answer; and of two traces of its name, of length 0 if it has fewer. Then the number
 * of its way to be read, which decides with the results what the answer is. A name is its first text,
 * too.
 */
export const ASKED_NAME: usize = 8;
export const ASKED_SHOWN: usize = 16;
export const ASKED_TRACES: usize = 24;
export const ASKED_WAY: usize = 40;
/** Bits of a way: missing the number or address is inconclusive anyway. */
export const IN_DOUBT: u32 = 1;
/** Missing the name counts, alone or beside a number. */
export const NAME_COUNTS: u32 = 2;
/** The name has more traces than those of it here: only if these are not left, the others need not be. */
export const HAS_MORE_TRACES: u32 = 4;

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
 * traces has six more: for the query as a mention, for its traces, for its mailbox as a mention, and
 * two for the traces of a user name of a line that is not plain. Only a number has three traces, and a
 * number has no mailbox.
 */
export const OWN: u32 = 0;
export const OF_MAILBOX: u32 = 4;
export const MAILBOX: u32 = 8;
export const USERNAME: u32 = 12;
export const MENTION: u32 = 16;
export const TRACES: u32 = 20;
export const MAILBOX_MENTION: u32 = 28;
export const NAME_TRACES: u32 = 32;

/** Values of a result. From `FOUND` on: a profile's number + `FOUND`. */
export const ABSENT: u32 = 0;
/** The bucket is damaged. */
export const DAMAGED: u32 = 1;
/** Deferred to the reference path: bytes were unreadable, or there were too many profiles. */
export const UNASKED: u32 = 2;
export const FOUND: u32 = 3;

/** A probe: its key (u64), the address of its result (u32), four bytes of padding. */
export const PROBE_BYTES: u32 = 16;

/** Returns where the address, number or name that a line asks for stands. Two numbers: address and length. */
export function askedOf(line: usize): usize {
  const asked = load<u32>(line, 12);
  return asked == 0 ? line : asked;
}

/** Returns where the user name that a line asks for stands, likewise. */
export function nameOf(line: usize): usize {
  const asked = load<u32>(line, 12);
  return asked == 0 ? line : asked + ASKED_NAME;
}

/** Returns where the text of a line as it stands in an answer stands, likewise. */
export function shownOf(line: usize): usize {
  const asked = load<u32>(line, 12);
  return asked == 0 ? line : asked + ASKED_SHOWN;
}

/** Returns the number of the way in which a line is read: 0 for one that is asked as it stands. */
export function wayOf(line: usize): u32 {
  const asked = load<u32>(line, 12);
  return asked == 0 ? 0 : load<u32>(asked, ASKED_WAY);
}

@unmanaged
export class QueryBlock {
  /** Byte classes and calling codes. The provider tables are those of each index. */
  tables: BlockReader;
  /** The only kind that queries are read as, or 0 for any. */
  forcedKind: u32;
  /** True if a text that begins like a formula is not shown as it stands. */
  guardsFormulas: u32;
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
   * Text at the start of an answer, whether the line's number comes before it, and where the query
   * stands: 0 nowhere, 1 behind that text, 2 at the end, before a line feed.
   */
  head: usize;
  headLength: u32;
  hasNumber: u32;
  textPlace: u32;
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

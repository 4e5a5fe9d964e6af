// Makes the probes of masks for the lines of a block that missed in one index with masked values;
// the index's SipHash key must be set. src/record/traces/masks.ts defines the masks of a query.

import { ASTERISK, AT_SIGN, HASH_SIGN } from "../characters";
import { lower, mailboxLength, readMailbox } from "../values/mailbox-value";
import { plainEmail } from "../values/plain-value";
import { hash } from "../hash/sip-hash";
import {
  ALIAS,
  askedOf,
  LINE_BYTES,
  NAME,
  PHONE,
  PROBE_BYTES,
  QueryBlock,
  TRACES,
  UNASKED,
} from "./query-block";
import { IndexKeys, write } from "./query-probes";
import { mayBeMasked, nationalOf } from "./trace-probes";

const TRACE_KIND: u8 = 7;

/** The most characters shown at either end of a name, and of a number. */
const MOST_SHOWN: u32 = 3;
const MOST_SHOWN_DIGITS: u32 = 4;
/** The most probes of a line: for an address and its mailbox. */
const MOST_PROBES: u32 = 64;

/**
 * Space in the reader's scratch behind a mailbox. The ends of masks stand here, with enough space
 * before them for the rest.
 */
const WRITTEN_END: usize = 288;
const HIDDEN_END: usize = 272;

/**
 * Writes the probes of the masks of lines that missed and left no trace, from the line with number
 * `from` on, as many as there is space for. Returns the number of the first line that is left. All
 * traces must have been probed.
 */
export function makeMaskProbes(block: QueryBlock, index: IndexKeys, from: u32): u32 {
  const resultBytes = block.resultBytes;
  const lineCount = block.lineCount;
  const most = block.mostTraces - MOST_PROBES;
  const start = block.traceProbes;
  let to = start;
  let number = from;
  for (; number < lineCount && <u32>((to - start) / PROBE_BYTES) <= most; ++number) {
    const line = block.lines + number * LINE_BYTES;
    const result = block.results + number * resultBytes + index.offset;
    const found = load<u32>(line, 8);
    if (!mayBeMasked(index, line, result)) continue;
    const asked = askedOf(line);
    const at: usize = load<u32>(asked);
    const length = load<u32>(asked, 4);
    if (found == NAME) {
      const skipped: u32 = load<u8>(at) == AT_SIGN ? 1 : 0;
      const end = index.reader.scratch + WRITTEN_END;
      to = probeEnds(to, result, at + skipped, length - skipped, end, 0);
    } else if (found == PHONE) to = probeDigits(to, result, block, index, at + 1, at + length);
    else to = probeAddress(to, result, index, at, length, found == ALIAS);
  }
  block.traceEnd = to;
  return number;
}

/** Writes the masks of an address and of its mailbox. */
function probeAddress(
  to: usize,
  result: usize,
  index: IndexKeys,
  at: usize,
  length: u32,
  hasMailbox: bool,
): usize {
  const reader = index.reader;
  const sign = plainEmail(reader, at, length);
  to = probeParts(to, result, reader.scratch, at, sign, length);
  if (!hasMailbox) return to;
  readMailbox(reader, at, length, sign);
  const mailbox = reader.scratch + 1;
  let end = mailbox;
  while (load<u8>(end) != AT_SIGN) ++end;
  return probeParts(to, result, reader.scratch, mailbox, end, mailboxLength - 1);
}

/** Writes the masks of an address with its domain, and of one with a masked domain. */
function probeParts(to: usize, result: usize, scratch: usize, at: usize, sign: usize, length: u32): usize {
  const local = <u32>(sign - at);
  const domain = length - local;
  const written = scratch + WRITTEN_END;
  for (let offset: usize = 0; offset < <usize>domain; ++offset)
    store<u8>(written + offset, lower(load<u8>(sign + offset)));
  to = probeEnds(to, result, at, local, written, domain);
  const hidden = scratch + HIDDEN_END;
  store<u8>(hidden, AT_SIGN);
  store<u8>(hidden, ASTERISK, 1);
  return probeEnds(to, result, at, local, hidden, 2);
}

/**
 * Writes the masks of a name: each of its beginnings and ends. `end` and `endLength` are what
 * follows, with space before it.
 */
function probeEnds(to: usize, result: usize, at: usize, length: u32, end: usize, endLength: u32): usize {
  for (let first: u32 = 0; first <= min(MOST_SHOWN, length); ++first)
    for (let last: u32 = 0; last <= min(MOST_SHOWN, length - first); ++last) {
      const start = end - first - last - 2;
      store<u8>(start, TRACE_KIND);
      for (let offset: u32 = 0; offset < first; ++offset)
        store<u8>(start + offset, lower(load<u8>(at + offset)), 1);
      store<u8>(start + first, ASTERISK, 1);
      for (let offset: u32 = 0; offset < last; ++offset)
        store<u8>(end - last + offset, lower(load<u8>(at + length - last + offset)));
      write(to, hash(start, first + last + 2 + endLength), result + TRACES);
      to += PROBE_BYTES;
    }
  return to;
}

/** Writes the masks of a number and of its national number, which have the same ends. */
function probeDigits(
  to: usize,
  result: usize,
  block: QueryBlock,
  index: IndexKeys,
  at: usize,
  end: usize,
): usize {
  const scratch = index.reader.scratch;
  store<u8>(scratch, TRACE_KIND);
  store<u8>(scratch, HASH_SIGN, 1);
  store<u8>(scratch, ASTERISK, 2);
  for (let last: u32 = 1; last <= MOST_SHOWN_DIGITS; ++last) {
    store<u32>(scratch, load<u32>(end - last), 3);
    write(to, hash(scratch, last + 3), result + TRACES);
    to += PROBE_BYTES;
  }
  const national = nationalOf(block, at);
  for (let first: u32 = 0; first <= MOST_SHOWN; ++first) {
    to = probeStart(to, result, scratch, at, first);
    if (first > 0) to = probeStart(to, result, scratch, national, first);
  }
  return to;
}

function probeStart(to: usize, result: usize, scratch: usize, at: usize, shown: u32): usize {
  store<u32>(scratch, load<u32>(at), 2);
  store<u8>(scratch + shown, ASTERISK, 2);
  write(to, hash(scratch, shown + 3), result + TRACES);
  return to + PROBE_BYTES;
}

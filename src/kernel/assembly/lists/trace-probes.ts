// Makes the probes of traces for the lines of a block that missed in one index; the index's SipHash
// key must be set. `traceQuery` in src/record/traces/traces.ts defines the traces of a query,
// `mayBeUnread` in src/lookup/search.ts how they are used.

import { AT_SIGN, DOT, HASH_SIGN, ZERO } from "../characters";
import { mailboxLength, readMailbox } from "../values/mailbox-value";
import { isMark, isSimpleName } from "../values/plain-value";
import { longestEnd } from "../traces/longest-end";
import { hash, hashLower } from "../hash/sip-hash";
import {
  ABSENT,
  ALIAS,
  ASKED_TRACES,
  askedOf,
  EMAIL,
  HAS_MORE_TRACES,
  IN_DOUBT,
  LINE_BYTES,
  NAME,
  NAME_COUNTS,
  NAME_TRACES,
  ODD,
  OWN,
  PHONE,
  PROBE_BYTES,
  QueryBlock,
  TRACES,
  UNASKED,
  USERNAME,
  wayOf,
} from "./query-block";
import { IndexKeys, write } from "./query-probes";

const EMAIL_KIND: u32 = 1;
const PHONE_KIND: u32 = 2;
const USERNAME_KIND: u32 = 3;
const TRACE_KIND: u8 = 7;

/** Digits of a trace. */
const TRACE_DIGITS: u32 = 8;
/** Longer local parts are cut in their traces. */
const LONGEST_LOCAL: u32 = 64;

/**
 * Writes the probes of the traces of all lines that missed. All other kinds must have been probed.
 * If the index has the sign that nothing can be "not found", every miss gets the sign's result.
 */
export function makeTraceProbes(block: QueryBlock, index: IndexKeys): void {
  const overflow = load<u32>(index.signs);
  const resultBytes = block.resultBytes;
  let traces = block.traceProbes;
  let result = block.results + index.offset;
  let line = block.lines;
  for (
    const end = line + block.lineCount * LINE_BYTES;
    line < end;
    line += LINE_BYTES, result += resultBytes
  ) {
    const found = load<u32>(line, 8);
    if (!isMiss(index, line, result)) continue;
    const asked = askedOf(line);
    const at: usize = load<u32>(asked);
    const length = load<u32>(asked, 4);
    if (overflow != ABSENT) store<u32>(result, overflow, TRACES);
    else if (found == NAME) traces = probeName(traces, result, at, length);
    else if (found == PHONE) traces = probeNumber(traces, result, block, index, at, length);
    else traces = probeAddress(traces, result, index, at, length, found == ALIAS);
  }
  block.traceEnd = traces;
}

/**
 * Writes the probes of the traces of the user names that lines that are not plain ask for, likewise. If
 * the index has masked values, these lines are deferred.
 */
export function makeNameProbes(block: QueryBlock, index: IndexKeys): void {
  const overflow = load<u32>(index.signs);
  const areMasked = load<u32>(index.signs, 4) != ABSENT;
  const resultBytes = block.resultBytes;
  let traces = block.traceProbes;
  let result = block.results + index.offset;
  let line = block.lines;
  for (
    const end = line + block.lineCount * LINE_BYTES;
    line < end;
    line += LINE_BYTES, result += resultBytes
  ) {
    if (!isMissedName(index, line, result)) continue;
    if (overflow != ABSENT) store<u32>(result, overflow, NAME_TRACES);
    else if (areMasked) store<u32>(result, UNASKED, NAME_TRACES);
    else {
      const asked = load<u32>(line, 12) + ASKED_TRACES;
      for (let offset: usize = 0; offset < 8; offset += 4) {
        const trace = asked + 2 * offset;
        const length = load<u32>(trace, 4);
        if (length == 0) continue;
        write(traces, hashLower(TRACE_KIND, load<u32>(trace), length), result + NAME_TRACES + offset);
        traces += PROBE_BYTES;
      }
    }
  }
  block.traceEnd = traces;
}

/** Defers the lines whose name has more traces than those that are left. These must have been probed. */
export function deferTracedNames(block: QueryBlock, index: IndexKeys): void {
  const resultBytes = block.resultBytes;
  let result = block.results + index.offset;
  let line = block.lines;
  for (const end = line + block.lineCount * LINE_BYTES; line < end; line += LINE_BYTES, result += resultBytes)
    if (
      (wayOf(line) & HAS_MORE_TRACES) != 0 &&
      isMissedName(index, line, result) &&
      load<u64>(result, NAME_TRACES) != 0
    )
      store<u32>(result, UNASKED, NAME_TRACES);
}

/** Returns true if the name of a line that is not plain was not found, and that counts. */
function isMissedName(index: IndexKeys, line: usize, result: usize): bool {
  return (
    (wayOf(line) & NAME_COUNTS) != 0 &&
    load<u32>(line, 8) != ODD &&
    ((index.tracedKinds >> USERNAME_KIND) & 1) != 0 &&
    load<u32>(result, USERNAME) == ABSENT
  );
}

/**
 * Defers the lines that may agree with a masked value, if it is uncertain whether the index has any.
 * All traces must have been probed.
 */
export function deferMasked(block: QueryBlock, index: IndexKeys): void {
  const resultBytes = block.resultBytes;
  let result = block.results + index.offset;
  let line = block.lines;
  for (
    const end = line + block.lineCount * LINE_BYTES;
    line < end;
    line += LINE_BYTES, result += resultBytes
  ) {
    if (mayBeMasked(index, line, result)) store<u32>(result, UNASKED, TRACES);
  }
}

/**
 * Returns true if a line missed and its traces decide nothing. The masks of an address come before
 * the traces of its mailbox.
 */
export function mayBeMasked(index: IndexKeys, line: usize, result: usize): bool {
  if (!isMiss(index, line, result) || load<u32>(result, TRACES) != ABSENT) return false;
  return (
    load<u32>(line, 8) != PHONE || (load<u32>(result, TRACES + 4) | load<u32>(result, TRACES + 8)) == ABSENT
  );
}

/** Returns true if the likeliest reading of a line was not found, and that counts. */
function isMiss(index: IndexKeys, line: usize, result: usize): bool {
  const way = wayOf(line);
  const found = load<u32>(line, 8);
  if ((way & IN_DOUBT) != 0 || (way != 0 && found == NAME)) return false;
  const traced = index.tracedKinds;
  if (found == EMAIL || found == ALIAS)
    return ((traced >> EMAIL_KIND) & 1) != 0 && load<u32>(result, OWN) == ABSENT;
  if (found == PHONE) return ((traced >> PHONE_KIND) & 1) != 0 && load<u32>(result, OWN) == ABSENT;
  // Missing digits as a number never counts, and they are a name only beside that.
  return found == NAME && ((traced >> USERNAME_KIND) & 1) != 0 && load<u32>(result, USERNAME) == ABSENT;
}

/** A name leaves itself, without `.`, `_` and `-` at its ends. */
function probeName(to: usize, result: usize, at: usize, length: u32): usize {
  // If user names are forced, the line may be an address or a number.
  if (!isSimpleName(at, length)) {
    store<u32>(result, UNASKED, TRACES);
    return to;
  }
  let end = at + length;
  if (load<u8>(at) == AT_SIGN) ++at;
  while (at < end && isMark(load<u8>(at))) ++at;
  while (at < end && isMark(load<u8>(end - 1))) --end;
  if (at == end) return to;
  write(to, hashLower(TRACE_KIND, at, <u32>(end - at)), result + TRACES);
  return to + PROBE_BYTES;
}

/** An address leaves the end of itself, and that of its mailbox. */
function probeAddress(
  to: usize,
  result: usize,
  index: IndexKeys,
  at: usize,
  length: u32,
  hasMailbox: bool,
): usize {
  const reader = index.reader;
  let sign = at;
  while (load<u8>(sign) != AT_SIGN) ++sign;
  if (hasMailbox) {
    readMailbox(reader, at, length, sign);
    const mailbox = reader.scratch + 1;
    let mailboxSign = mailbox;
    while (load<u8>(mailboxSign) != AT_SIGN) ++mailboxSign;
    write(to, hashAddress(mailbox, mailboxSign, mailbox + mailboxLength - 1), result + TRACES + 4);
    to += PROBE_BYTES;
  }
  write(to, hashAddress(at, sign, at + length), result + TRACES);
  return to + PROBE_BYTES;
}

/** Returns the key of the trace of an address from `at` to `end`. */
function hashAddress(at: usize, sign: usize, end: usize): u64 {
  const start = sign - longestEnd(min(<u32>(sign - at), LONGEST_LOCAL));
  let past = sign;
  for (let labels = 0; past < end && labels < 2;) if (load<u8>(++past) == DOT) ++labels;
  return hashLower(TRACE_KIND, start, <u32>(min(past, end) - start));
}

/** A number leaves itself, its last digits, and a short national number. */
function probeNumber(
  to: usize,
  result: usize,
  block: QueryBlock,
  index: IndexKeys,
  at: usize,
  length: u32,
): usize {
  write(to, hashLower(TRACE_KIND, at, length), result + TRACES);
  to += PROBE_BYTES;
  const scratch = index.reader.scratch;
  const end = at + length;
  const first = at + 1;
  const last = end - min(TRACE_DIGITS, length - 1);
  write(to, hashDigits(scratch, last, end), result + TRACES + 4);
  to += PROBE_BYTES;
  const national = nationalOf(block, first);
  if (<u32>(end - national) >= TRACE_DIGITS) return to;
  write(to, hashDigits(scratch, national, end), result + TRACES + 8);
  return to + PROBE_BYTES;
}

/** Returns the address of the digits after the calling code of those at `at`. */
export function nationalOf(block: QueryBlock, at: usize): usize {
  const pair = (<u32>load<u8>(at) - ZERO) * 10 + <u32>load<u8>(at, 1) - ZERO;
  return at + <usize>load<u8>(block.tables.codeLengths + pair);
}

/** Returns the key of at most eight digits, without leading zeros. */
function hashDigits(scratch: usize, at: usize, end: usize): u64 {
  while (at < end && load<u8>(at) == ZERO) ++at;
  store<u8>(scratch, TRACE_KIND);
  store<u8>(scratch, HASH_SIGN, 1);
  store<u64>(scratch, load<u64>(at), 2);
  return hash(scratch, <u32>(end - at) + 2);
}

// Counts rejects and stages the addresses in them (docs/reading.md, "Salvage") and their traces. The
// reference path searches a reject whose addresses are uncertain, and reads one whose traces are.

import { BlockReader } from "../batch/block-reader";
import { IS_READ, IS_SEARCHED, noteDeferred, REJECT } from "../batch/deferred-notes";
import { addAddress, stageUnread, startTraces } from "../batch/pending-traces";
import { lower, MAILBOX, mailboxKey, readMailbox, UNSURE_MAILBOX } from "../values/mailbox-value";
import { leavesOfBits, leavesOfLong } from "./reject-traces";
import {
  inNames,
  LONGEST_TEXT,
  nextBit,
  nextGap,
  outside,
  pastLastBit,
  readBits,
  signs,
  useBytes,
} from "./text-bits";
import {
  ADDRESS,
  addressAt,
  addressLength,
  isEnd,
  nextSign,
  readAddress,
  takeAddress,
  UNSURE_ADDRESS,
} from "../values/text-addresses";

/** Reasons by their numbers in src/ingest/rejects.ts. */
export const COLUMN_COUNT: u32 = 0;
export const UNCLOSED_QUOTE: u32 = 1;
export const STRAY_QUOTE: u32 = 2;
export const INVALID_JSON: u32 = 3;
export const NOT_AN_OBJECT: u32 = 4;
export const LINE_TOO_LONG: u32 = 5;

const MAILBOX_KIND: u64 = 4;

/**
 * The most addresses staged from one reject: with their mailboxes, and the traces, part of
 * `REJECT_ENTRIES` of src/kernel/readers/block-parser.ts.
 */
const MOST_ADDRESSES: u32 = 8;
/** The traces of a reject for which there is always room: the same. */
const MOST_TRACES: u32 = 512;
/** `mostTraces` of src/indexing/entries/record-traces.ts: the reference path leaves no more. */
const MOST_OF_RECORD: u32 = 65536;
/** The addresses of a reject: where each stands, its length, whether it has a mailbox, and the key of that. */
const ADDRESS_BYTES: usize = 24;
const LENGTH: usize = 4;
const HAS_MAILBOX: usize = 8;
const MAILBOX_KEY: usize = 16;
const addresses: usize = memory.data(8 * 24, 16);

/**
 * Counts the reject of `length` bytes at `at`, on line `line`. Stages its addresses, or notes that
 * they are to be searched.
 */
export function takeReject(
  reader: BlockReader,
  reason: u32,
  at: usize,
  length: u32,
  line: u32,
  isJson: bool,
): void {
  const counter = reader.rejects + (reason << 2);
  store<u32>(counter, load<u32>(counter) + 1);
  reader.rejectBytes += length;
  useBytes(reader.traceBytes, reader.cellEnds);
  const isShort = length <= LONGEST_TEXT;
  const isPlain = isShort && readBits(at, length);
  const isSearched = !salvage(reader, at, at + length, isJson, isPlain);
  startTraces(mostTraces(reader));
  const isRead = isShort
    ? !leavesOfBits(reader, at, length, isPlain, true)
    : !leavesOfLong(reader, at, length, true);
  if (isSearched || isRead || reader.notesRejects != 0)
    noteDeferred(
      reader,
      at,
      length,
      line,
      (REJECT + reason) | (isRead ? IS_READ : 0) | (isSearched ? IS_SEARCHED : 0),
    );
}

/** Returns the most traces that a reject may leave: those for which there is room. */
function mostTraces(reader: BlockReader): u32 {
  const left = <u32>(reader.stagedLimit - reader.stagedEnd) / reader.stagedBytes;
  return max(MOST_TRACES, min(MOST_OF_RECORD, left - min(left, reader.batchEntries)));
}

/**
 * Stages the addresses in a text, of which `isPlain` says that its bits are known and that it is plain. Returns false,
 * and stages none, if one is uncertain.
 */
function salvage(reader: BlockReader, at: usize, end: usize, isJson: bool, isPlain: bool): bool {
  let count: u32 = 0;
  let sign = signFrom(at, at, end, isJson, isPlain);
  for (; sign < end; sign = signFrom(sign + 1, at, end, isJson, isPlain)) {
    const found =
      isPlain && readUsual(reader, at, <u32>(sign - at))
        ? ADDRESS
        : readAddress(reader, at, end, sign, isJson);
    if (found == UNSURE_ADDRESS) return false;
    if (found != ADDRESS) continue;
    if (isKnown(addressAt, addressLength, count)) continue;
    if (count == MOST_ADDRESSES) return false;
    const mailbox = readMailbox(reader, addressAt, addressLength, sign);
    if (mailbox == UNSURE_MAILBOX) return false;
    const to = addresses + count * ADDRESS_BYTES;
    store<u32>(to, <u32>addressAt);
    store<u32>(to, addressLength, LENGTH);
    store<u32>(to, u32(mailbox == MAILBOX), HAS_MAILBOX);
    store<u64>(to, mailboxKey, MAILBOX_KEY);
    ++count;
  }
  for (let index: u32 = 0; index < count; ++index) {
    const address = addresses + index * ADDRESS_BYTES;
    addAddress(reader, load<u32>(address), load<u32>(address, LENGTH));
    if (load<u32>(address, HAS_MAILBOX) != 0)
      stageUnread(reader, load<u64>(address, MAILBOX_KEY), MAILBOX_KIND);
  }
  reader.salvaged += count;
  return true;
}

/** Returns the first `@` from `from` on, in such a text from `at` to `end`, or `end` if there is none. */
function signFrom(from: usize, at: usize, end: usize, isJson: bool, isPlain: bool): usize {
  return isPlain ? at + nextBit(signs, <u32>(from - at), <u32>(end - at)) : nextSign(from, end, isJson);
}

/**
 * Reads the address at `sign` of a plain text whose bits are known, if it is certain. No other characters than those
 * of names may stand in its domain.
 */
function readUsual(reader: BlockReader, text: usize, sign: u32): bool {
  const from = pastLastBit(outside, sign);
  const to = nextGap(inNames, sign + 1);
  return (
    from < sign &&
    (from == 0 || isEnd(reader, text + from - 1)) &&
    takeAddress(reader, text + from, text + to, text + sign)
  );
}

/** Returns true if an address is one of the first `count`. */
function isKnown(at: usize, length: u32, count: u32): bool {
  for (let index: u32 = 0; index < count; ++index) {
    const address = addresses + index * ADDRESS_BYTES;
    if (load<u32>(address, LENGTH) == length && isSame(at, load<u32>(address), length)) return true;
  }
  return false;
}

function isSame(first: usize, second: usize, length: u32): bool {
  for (const end = first + length; first < end; ++first, ++second)
    if (lower(load<u8>(first)) != lower(load<u8>(second))) return false;
  return true;
}

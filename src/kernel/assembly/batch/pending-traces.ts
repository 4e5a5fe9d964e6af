// Traces wait until many can be hashed together. Most texts share some of theirs with others (a
// domain, a city): those that are known are not staged again.

import { HASH_SIGN } from "../characters";
import { BlockReader } from "./block-reader";
import {
  areEndsFull,
  BEHIND,
  forgetEnds,
  lookUpEnds,
  NEW_FOUR,
  NEW_THREE,
  NEWS,
  pastEnds,
  putEnd,
  SIGN,
  WAITING_BYTES,
  waitingEnds,
} from "./known-ends";
import { isKnownKey, isKnownLast, isKnownNumber, isKnownToken } from "./known-traces";
import { EMAIL } from "./noted-values";
import { NARROW, WIDE } from "../encode/staged-entry";
import { addText, FULL, hashList, hashTexts, putText, wordsOf } from "../hash/sip-hash-batch";

const TRACE: u32 = 7;

/** The most that wait. With those of one more text, part of `REJECT_ENTRIES` of block-parser.ts. */
const MOST_WAITING: u32 = 512;
const keys: usize = memory.data(512 * 8, 16);
let waiting: u32 = 0;

/** The most addresses of rejects that wait with them: part of `REJECT_ENTRIES` as well. */
const MOST_ADDRESSES: u32 = 128;
const addressKeys: usize = memory.data(128 * 8, 16);
let addresses: u32 = 0;

/** The longest token that can be hashed with others. */
const LONGEST: usize = 254;

/** Texts of tokens that do not stand in the source, and space for the longest. */
const WRITTEN_BYTES: usize = 16384;
const written: usize = memory.data(16384 + 2048, 16);
/** Where the next one is written. */
export let writtenEnd: usize = written;

/** Traces that the current text may still leave, and whether it had more. */
export let tracesLeft: u32 = 0;

/** Begins a text that may leave `most` traces. */
export function startTraces(most: u32): void {
  tracesLeft = most;
}

/**
 * Adds the token of `length` bytes at `at`, which stay as they are until the traces are staged. Returns
 * false if the text leaves too many, or if the token is too long: its characters may have several bytes.
 */
export function addTrace(reader: BlockReader, at: usize, length: usize): bool {
  if (tracesLeft == 0 || length > LONGEST) return false;
  --tracesLeft;
  if (!isKnownToken(reader, at, length)) putTrace(reader, at, length);
  return true;
}

/** Adds the last `count` characters of a local part before the `@` at `sign`, with `behind` bytes from there on. */
export function addEnd(reader: BlockReader, domain: usize, sign: usize, count: u32, behind: u32): bool {
  if (tracesLeft == 0 || count + behind > <u32>LONGEST) return false;
  --tracesLeft;
  if (count == 1 && domain != 0 && isKnownLast(domain, load<u8>(sign - 1))) return true;
  putTrace(reader, sign - count, count + behind);
  return true;
}

/**
 * Does the same for the last three characters, and for the last four if `count` is 4. The domain is noted, and the
 * characters are letters, digits, `.`, `_` and `-`.
 */
export function addShortEnds(reader: BlockReader, domain: usize, sign: usize, count: u32, behind: u32): bool {
  if (tracesLeft < count - 2) return false;
  tracesLeft -= count - 2;
  if (areEndsFull()) putEnds(reader);
  putEnd(domain, sign, count, behind);
  return true;
}

/** Adds what is new of the short ends that wait. */
function putEnds(reader: BlockReader): void {
  lookUpEnds();
  for (let end = waitingEnds; end < pastEnds; end += WAITING_BYTES) {
    const news = load<u32>(end, NEWS);
    const sign: usize = load<u32>(end, SIGN);
    const behind = load<u32>(end, BEHIND);
    if ((news & NEW_THREE) != 0) putTrace(reader, sign - 3, 3 + behind);
    if ((news & NEW_FOUR) != 0) putTrace(reader, sign - 4, 4 + behind);
  }
  forgetEnds();
}

/** Adds the token of `count` digits at `digits`, at most eight. */
export function addNumber(reader: BlockReader, digits: usize, count: u32): bool {
  if (tracesLeft == 0) return false;
  --tracesLeft;
  if (isKnownNumber(reader, digits, count)) return true;
  makeRoom(reader);
  store<u8>(writtenEnd, HASH_SIGN);
  store<u64>(writtenEnd, load<u64>(digits), 1);
  const end = writtenEnd + count + 1;
  putTrace(reader, writtenEnd, count + 1);
  writtenEnd = end;
  return true;
}

/** Adds an address of `length` bytes at `at`, which is entered without columns. */
export function addAddress(reader: BlockReader, at: usize, length: u32): void {
  if (addresses == MOST_ADDRESSES) stageTokens(reader);
  addText(EMAIL, at, length, addressKeys + (addresses << 3));
  ++addresses;
}

function putTrace(reader: BlockReader, at: usize, length: usize): void {
  if (waiting == MOST_WAITING) stageTokens(reader);
  if (putText(TRACE, at, <u32>length, keys + (waiting << 3)) == FULL) hashList(wordsOf(<u32>length));
  ++waiting;
}

/** Adds the token that was written from `writtenEnd` on, `skipped` bytes behind it and up to `end`. */
export function addWritten(reader: BlockReader, skipped: usize, length: usize, end: usize): bool {
  if (!addTrace(reader, writtenEnd + skipped, length)) return false;
  writtenEnd = end;
  return true;
}

/** Returns true if tokens of earlier texts wait, which must stay as they are. */
export function hasWaiting(): bool {
  return waiting != 0 || pastEnds != waitingEnds;
}

/** Makes room for another token at `writtenEnd`. */
export function makeRoom(reader: BlockReader): void {
  if (writtenEnd > written + WRITTEN_BYTES) stageTraces(reader);
}

/** Stages the traces that wait. */
export function stageTraces(reader: BlockReader): void {
  putEnds(reader);
  stageTokens(reader);
}

function stageTokens(reader: BlockReader): void {
  // Texts of tokens that were seen lately do not wait.
  writtenEnd = written;
  if ((waiting | addresses) == 0) return;
  hashTexts();
  for (let address: u32 = 0; address < addresses; ++address)
    stageUnread(reader, load<u64>(addressKeys + (address << 3)), EMAIL);
  addresses = 0;
  for (let token: u32 = 0; token < waiting; ++token) {
    const key = load<u64>(keys + (token << 3));
    if (!isKnownKey(reader, key)) stageUnread(reader, key, TRACE);
  }
  waiting = 0;
}

/** Stages an entry that adds no record and has no columns. */
export function stageUnread(reader: BlockReader, key: u64, kind: u64): void {
  const end = reader.stagedEnd;
  store<u64>(end, key);
  store<u64>(end, kind, 8);
  if (reader.stagedBytes != NARROW) memory.fill(end + 16, 0, WIDE - 16);
  reader.stagedEnd = end + reader.stagedBytes;
}

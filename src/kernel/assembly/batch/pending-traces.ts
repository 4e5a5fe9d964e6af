// Traces wait until many can be hashed together. Most texts share some of theirs with others (a
// domain, a city), so that keys which were staged lately are not staged again: a trace has no columns
// and adds no record.

import { rangeIn } from "../characters";
import { BlockReader } from "./block-reader";
import { NARROW, WIDE } from "../encode/staged-entry";
import { FULL, hashList, hashTexts, putText, wordsOf } from "../hash/sip-hash-batch";

const TRACE: u32 = 7;

/** The most that wait. With those of one more text, part of `REJECT_ENTRIES` of block-parser.ts. */
const MOST_WAITING: u32 = 512;
const keys: usize = memory.data(512 * 8, 16);
let waiting: u32 = 0;

/** The longest token that can be hashed with others. */
const LONGEST: usize = 254;

/** Texts of tokens that do not stand in the source, and space for the longest. */
const WRITTEN_BYTES: usize = 16384;
const written: usize = memory.data(16384 + 2048, 16);
/** Where the next one is written. */
export let writtenEnd: usize = written;

/** Part of `KNOWN_TRACES` of src/kernel/readers/block-parser.ts. */
const KNOWN: u32 = 4096;

/** The rest of it: short tokens that were added lately, in lower case, and their lengths. */
const SEEN: u32 = 512;
const SEEN_BYTES: usize = 24;
const SHORT: usize = 16;
/** By length: the bytes of 16 that are a token's. */
const masks: usize = memory.data<u64>([0, 0, u64.MAX_VALUE, u64.MAX_VALUE, 0, 0]);

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
  if (length <= SHORT && isSeen(reader, at, length)) return true;
  if (waiting == MOST_WAITING) stageTraces(reader);
  if (putText(TRACE, at, <u32>length, keys + (waiting << 3)) == FULL) hashList(wordsOf(<u32>length));
  ++waiting;
  return true;
}

/** Returns true for a short token that was added lately; otherwise notes it. */
function isSeen(reader: BlockReader, at: usize, length: usize): bool {
  const text = v128.load(at);
  const isUpper = rangeIn(text, 0x41, 26);
  const lowered = v128.and(
    v128.or(text, v128.and(isUpper, i8x16.splat(0x20))),
    v128.load(masks + SHORT + SHORT - length),
  );
  const mixed =
    (i64x2.extract_lane(lowered, 0) * 0x9e3779b97f4a7c15) ^
    (i64x2.extract_lane(lowered, 1) * 0xc2b2ae3d27d4eb4f);
  const slot =
    reader.knownTraces + (KNOWN << 3) + (<usize>((mixed ^ (mixed >> 32)) >> 20) & (SEEN - 1)) * SEEN_BYTES;
  if (i8x16.all_true(i8x16.eq(v128.load(slot), lowered)) && load<u32>(slot, 16) == <u32>length) return true;
  v128.store(slot, lowered);
  store<u32>(slot, <u32>length, 16);
  return false;
}

/** Adds the token that was written from `writtenEnd` on, `skipped` bytes behind it and up to `end`. */
export function addWritten(reader: BlockReader, skipped: usize, length: usize, end: usize): bool {
  if (!addTrace(reader, writtenEnd + skipped, length)) return false;
  writtenEnd = end;
  return true;
}

/** Returns true if tokens of earlier texts wait, which must stay as they are. */
export function hasWaiting(): bool {
  return waiting != 0;
}

/** Makes room for another token at `writtenEnd`. */
export function makeRoom(reader: BlockReader): void {
  if (writtenEnd > written + WRITTEN_BYTES) stageTraces(reader);
}

/** Stages the traces that wait. */
export function stageTraces(reader: BlockReader): void {
  // Texts of tokens that were seen lately do not wait.
  writtenEnd = written;
  if (waiting == 0) return;
  hashTexts();
  const known = reader.knownTraces;
  for (let token: u32 = 0; token < waiting; ++token) {
    const key = load<u64>(keys + (token << 3));
    const slot = known + ((<usize>(<u32>key & (KNOWN - 1))) << 3);
    if (load<u64>(slot) == key) continue;
    store<u64>(slot, key);
    stageUnread(reader, key, TRACE);
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

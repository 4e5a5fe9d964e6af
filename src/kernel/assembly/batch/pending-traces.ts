// Traces wait until many can be hashed together. Most texts share some of theirs with others (a
// domain, a city), so that keys which were staged lately are not staged again: a trace has no columns
// and adds no record.

import { BlockReader } from "./block-reader";
import { NARROW, WIDE } from "../encode/staged-entry";
import { FULL, hashList, hashTexts, putText, wordsOf } from "../hash/sip-hash-batch";

const TRACE: u32 = 7;

/** The most that wait. With those of one more text, part of `REJECT_ENTRIES` of block-parser.ts. */
const MOST_WAITING: u32 = 512;
const keys: usize = memory.data(512 * 8, 16);
let waiting: u32 = 0;

/** Texts of tokens that do not stand in the source, and space for the longest. */
const WRITTEN_BYTES: usize = 16384;
const written: usize = memory.data(16384 + 512, 16);
/** Where the next one is written. */
export let writtenEnd: usize = written;

/** `KNOWN_TRACES` of src/kernel/readers/block-parser.ts. */
const KNOWN: u32 = 4096;

/** Traces that the current text may still leave, and whether it had more. */
export let tracesLeft: u32 = 0;

/** Begins a text that may leave `most` traces. */
export function startTraces(most: u32): void {
  tracesLeft = most;
}

/**
 * Adds the token of `length` bytes at `at`, which stay as they are until the traces are staged. Returns
 * false if the text leaves too many.
 */
export function addTrace(reader: BlockReader, at: usize, length: usize): bool {
  if (tracesLeft == 0) return false;
  --tracesLeft;
  if (waiting == MOST_WAITING) stageTraces(reader);
  if (putText(TRACE, at, <u32>length, keys + (waiting << 3)) == FULL) hashList(wordsOf(<u32>length));
  ++waiting;
  return true;
}

/** Adds the token that was written from `writtenEnd` on, `skipped` bytes behind it and up to `end`. */
export function addWritten(reader: BlockReader, skipped: usize, length: usize, end: usize): bool {
  if (!addTrace(reader, writtenEnd + skipped, length)) return false;
  writtenEnd = end;
  return true;
}

/** Makes room for another token at `writtenEnd`. */
export function makeRoom(reader: BlockReader): void {
  if (writtenEnd > written + WRITTEN_BYTES) stageTraces(reader);
}

/** Stages the traces that wait. */
export function stageTraces(reader: BlockReader): void {
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
  writtenEnd = written;
}

/** Stages an entry that adds no record and has no columns. */
export function stageUnread(reader: BlockReader, key: u64, kind: u64): void {
  const end = reader.stagedEnd;
  store<u64>(end, key);
  store<u64>(end, kind, 8);
  if (reader.stagedBytes != NARROW) memory.fill(end + 16, 0, WIDE - 16);
  reader.stagedEnd = end + reader.stagedBytes;
}

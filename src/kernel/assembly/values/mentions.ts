// The mentions of a batch: addresses and numbers in texts. A record holds each once, with the columns of
// its texts, and none that it holds as an identifier too.

import { flags, HAS_EMAIL, HAS_UNSETTLED, HAS_UNSETTLED_AMONG, isDeferred } from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import { MAILBOX, mailboxLength, readMailbox, UNSURE_MAILBOX } from "./mailbox-value";
import { hash } from "../hash/sip-hash";
import { addText } from "../hash/sip-hash-batch";
import { listEnd, listStart, PHONE } from "../batch/noted-values";
import { NARROW, WIDE } from "../encode/staged-entry";

const EMAIL: u32 = 1;
const MENTION: u32 = 6;

/**
 * A mention: its key, and that of the same text as an identifier (u64 each); the column; its address and
 * length, its record, and whether it has a mailbox (u32 each); and the mailbox's key. A number has its digits there.
 */
const KEY: usize = 0;
const OWN_KEY: usize = 8;
const COLUMN: usize = 16;
const AT: usize = 24;
const LENGTH: usize = 28;
const ROW: usize = 32;
const HAS_MAILBOX: usize = 36;
const MAILBOX_KEY: usize = 40;
const DIGITS: usize = 48;
const MENTION_BYTES: usize = 64;
/**
 * The most mentions of a batch. With a mailbox for each record, `MENTION_ENTRIES` of
 * src/kernel/readers/block-parser.ts.
 */
const MOST_MENTIONS: usize = 512;
const mentions: usize = memory.data(512 * 64 + 16, 16);
let mentionsEnd: usize = mentions;
/** Where those of the current record start, and whether they are addresses, and one of them has a mailbox. */
let recordStart: usize = mentions;
let hasAddresses: bool = false;
let hasMailbox: bool = false;
/** True if a record of the batch mentions a number. */
let hasNumber: bool = false;

/** Begins a batch. */
export function startMentions(): void {
  mentionsEnd = mentions;
  hasNumber = false;
}

/** Returns true if a record of the batch may mention a number. */
export function mayHaveNumbers(): bool {
  return hasNumber;
}

/** Returns true if a record of the batch has mentions. */
export function hasMentions(): bool {
  return mentionsEnd != mentions;
}

/** Begins a record. */
export function startRecord(): void {
  recordStart = mentionsEnd;
  hasAddresses = false;
  hasMailbox = false;
}

/** Forgets the mentions of the current record, which is deferred. */
export function dropRecord(): void {
  mentionsEnd = recordStart;
}

/**
 * Notes the plain address of `length` bytes at `at`, with its `@` at `sign`, in a column of the current
 * record. Returns false if the record is to be deferred.
 */
export function noteMention(
  reader: BlockReader,
  record: u32,
  at: usize,
  length: u32,
  sign: usize,
  column: u32,
): bool {
  if (mentionsEnd == mentions + MOST_MENTIONS * MENTION_BYTES) return false;
  const to = mentionsEnd;
  const mailbox = readMailbox(reader, at, length, sign);
  if (mailbox == UNSURE_MAILBOX) return false;
  // A mailbox may be among the other mentions, or be that of several.
  if (hasAddresses && (mailbox == MAILBOX || hasMailbox)) return false;
  hasAddresses = true;
  hasMailbox = mailbox == MAILBOX;
  store<u32>(to, column, COLUMN);
  store<u32>(to, <u32>at, AT);
  store<u32>(to, length, LENGTH);
  store<u32>(to, record, ROW);
  store<u32>(to, u32(mailbox == MAILBOX), HAS_MAILBOX);
  if (mailbox == MAILBOX) {
    store<u8>(reader.scratch, <u8>MENTION);
    store<u64>(to, hash(reader.scratch, mailboxLength), MAILBOX_KEY);
  }
  mentionsEnd = to + MENTION_BYTES;
  return true;
}

/**
 * Notes the digits of an international number, 15 at most, in a column of the current record. Returns false if the
 * record is to be deferred. What it holds only by what is decided for a column does not count, but other numbers do.
 */
export function noteNumber(record: u32, at: usize, length: u32, column: u32): bool {
  if (mentionsEnd == mentions + MOST_MENTIONS * MENTION_BYTES) return false;
  if ((load<u8>(flags + record) & HAS_UNSETTLED_AMONG) != 0) return false;
  const to = mentionsEnd;
  v128.store(to, v128.load(at), DIGITS);
  store<u32>(to, column, COLUMN);
  store<u32>(to, <u32>(to + DIGITS), AT);
  store<u32>(to, length, LENGTH);
  store<u32>(to, record, ROW);
  store<u32>(to, 0, HAS_MAILBOX);
  hasNumber = true;
  mentionsEnd = to + MENTION_BYTES;
  return true;
}

/** Returns the kind of the identifier that a mention would be. */
function kindOf(mention: usize): u32 {
  return <usize>load<u32>(mention, AT) == mention + DIGITS ? PHONE : EMAIL;
}

/** Returns true if a mention's record may hold the same as an identifier. */
function mayBeOwn(mention: usize): bool {
  const what: u32 = load<u8>(flags + load<u32>(mention, ROW));
  if (kindOf(mention) == PHONE) return (what & HAS_UNSETTLED) == 0 && listEnd(PHONE) != listStart(PHONE);
  return (what & HAS_EMAIL) != 0;
}

/** Keeps the mentions of the current record. Their keys are known when all texts are hashed. */
export function keepRecord(): void {
  for (let mention = recordStart; mention < mentionsEnd; mention += MENTION_BYTES) {
    const at: usize = load<u32>(mention, AT);
    const length = load<u32>(mention, LENGTH);
    addText(MENTION, at, length, mention + KEY);
    if (mayBeOwn(mention)) addText(kindOf(mention), at, length, mention + OWN_KEY);
  }
}

/** Finds the keys of a record's identifiers of a kind. */
export type HasKey = (record: u32, key: u64) => bool;

/** Stages the mentions, and counts them. */
export function stageMentions(reader: BlockReader, holdsAddress: HasKey, holdsNumber: HasKey): void {
  let values: u32 = 0;
  for (let mention = mentions; mention < mentionsEnd; mention += MENTION_BYTES) {
    const record = load<u32>(mention, ROW);
    if (isDeferred(record)) continue;
    const key = load<u64>(mention, KEY);
    if (isRepeated(mention, record, key)) continue;
    const own = load<u64>(mention, OWN_KEY);
    if (
      mayBeOwn(mention) &&
      (kindOf(mention) == PHONE ? holdsNumber(record, own) : holdsAddress(record, own))
    )
      continue;
    ++values;
    stage(reader, key, mention);
    if (load<u32>(mention, HAS_MAILBOX) != 0) stage(reader, load<u64>(mention, MAILBOX_KEY), mention);
  }
  const counter = reader.values + (MENTION << 2);
  store<u32>(counter, load<u32>(counter) + values);
}

function isRepeated(mention: usize, record: u32, key: u64): bool {
  for (let other = mention; other > mentions;) {
    other -= MENTION_BYTES;
    if (load<u32>(other, ROW) != record) return false;
    if (load<u64>(other, KEY) == key) return true;
  }
  return false;
}

/** Stages a key with all columns of a mention's record in which its address stands. */
function stage(reader: BlockReader, entryKey: u64, mention: usize): void {
  const record = load<u32>(mention, ROW);
  const key = load<u64>(mention, KEY);
  const end = reader.stagedEnd;
  store<u64>(end, entryKey);
  store<u64>(end, <u64>(MENTION | 16), 8);
  const isNarrow = reader.stagedBytes == NARROW;
  if (!isNarrow) memory.fill(end + 16, 0, WIDE - 16);
  // A set of few columns stands two bytes behind the kind.
  const set = end + (isNarrow ? 10 : 16);
  for (let other = mention; other < mentionsEnd; other += MENTION_BYTES) {
    if (load<u32>(other, ROW) != record) break;
    if (load<u64>(other, KEY) != key) continue;
    const column = load<u32>(other, COLUMN);
    const byte = set + (column >>> 3);
    store<u8>(byte, <u8>(<u32>load<u8>(byte) | (1 << (column & 7))));
  }
  reader.stagedEnd = end + reader.stagedBytes;
}

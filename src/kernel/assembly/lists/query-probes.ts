// Makes the probes of one index for the lines of a block; the index's SipHash key must be set.
// src/lookup/search.ts and src/record/readings.ts define the keys of a query.

import { AT_SIGN } from "../characters";
import { BlockReader } from "../batch/block-reader";
import { plainEmail } from "../values/plain-value";
import {
  MAILBOX as HAS_MAILBOX,
  mailboxKey,
  mailboxLength,
  readMailbox,
  UNSURE_MAILBOX,
} from "../values/mailbox-value";
import {
  ALIAS,
  askedOf,
  DIGITS,
  EMAIL,
  LINE_BYTES,
  MAILBOX,
  MAILBOX_MENTION,
  MENTION,
  NAME,
  NAME_COUNTS,
  nameOf,
  ODD,
  OF_MAILBOX,
  OWN,
  PHONE,
  PROBE_BYTES,
  QueryBlock,
  USERNAME,
  wayOf,
} from "./query-block";
import { hash, hashLower } from "../hash/sip-hash";

const EMAIL_KIND: u32 = 1;
const PHONE_KIND: u32 = 2;
const USERNAME_KIND: u32 = 3;
const MAILBOX_KIND: u32 = 4;
const MENTION_KIND: u32 = 6;

@unmanaged
export class IndexKeys {
  /** Holds the provider table made with this index's key. */
  reader: BlockReader;
  /** Offset of its results among those of a line. */
  offset: u32;
  /** Bit k is set if there is a table of kind k. Only those are probed. */
  kinds: u32;
  /** Bit k is set if missing an identifier of kind k counts, so that its traces are probed. */
  tracedKinds: u32;
  /**
   * Results for the sign that nothing can be "not found" here, and for the sign that there are masked
   * values.
   */
  signs: usize;
  /**
   * Keys of the blank words as user names (u64 each), and a filter with bit n set if a key's low
   * five bits are n.
   */
  blankKeys: usize;
  blankCount: u32;
  blankFilter: u32;
}

/**
 * Writes the probes of all lines, by kind. A line that turns out to be uncertain becomes odd. All
 * results must be ABSENT before.
 */
export function makeProbes(block: QueryBlock, index: IndexKeys): void {
  const reader = index.reader;
  const kinds = index.kinds;
  const hasEmails = (kinds & (1 << EMAIL_KIND)) != 0;
  const hasPhones = (kinds & (1 << PHONE_KIND)) != 0;
  const hasNames = (kinds & (1 << USERNAME_KIND)) != 0;
  const hasMailboxes = (kinds & (1 << MAILBOX_KIND)) != 0;
  const hasMentions = (kinds & (1 << MENTION_KIND)) != 0;
  const isForced = block.forcedKind != 0;
  const resultBytes = block.resultBytes;
  let emails = block.emailProbes;
  let phones = block.phoneProbes;
  let names = block.nameProbes;
  let mailboxes = block.mailboxProbes;
  let mentions = block.mentionProbes;
  let result = block.results + index.offset;
  let line = block.lines;
  for (
    const end = line + block.lineCount * LINE_BYTES;
    line < end;
    line += LINE_BYTES, result += resultBytes
  ) {
    const found = load<u32>(line, 8);
    if (found == ODD) continue;
    const asked = askedOf(line);
    const at: usize = load<u32>(asked);
    const length = load<u32>(asked, 4);
    if (found == EMAIL || found == ALIAS) {
      const state = readMailbox(reader, at, length, plainEmail(reader, at, length));
      if (state == UNSURE_MAILBOX) {
        store<u32>(line, ODD, 8);
        continue;
      }
      if (hasEmails) {
        write(emails, hashLower(EMAIL_KIND, at, length), result + OWN);
        emails += PROBE_BYTES;
      }
      if (hasMentions) {
        write(mentions, hashLower(MENTION_KIND, at, length), result + MENTION);
        mentions += PROBE_BYTES;
      }
      if (state == HAS_MAILBOX) {
        store<u32>(line, ALIAS, 8);
        if (hasMailboxes) {
          write(mailboxes, mailboxKey, result + MAILBOX);
          mailboxes += PROBE_BYTES;
        }
        if (hasEmails) {
          store<u8>(reader.scratch, EMAIL_KIND);
          write(emails, hash(reader.scratch, mailboxLength), result + OF_MAILBOX);
          emails += PROBE_BYTES;
        }
        if (hasMentions) {
          store<u8>(reader.scratch, MENTION_KIND);
          write(mentions, hash(reader.scratch, mailboxLength), result + MAILBOX_MENTION);
          mentions += PROBE_BYTES;
        }
      } else if (hasMailboxes) {
        write(mailboxes, hashLower(MAILBOX_KIND, at, length), result + MAILBOX);
        mailboxes += PROBE_BYTES;
      }
    } else if (found == PHONE || found == DIGITS) {
      const skipped: u32 = found == PHONE ? 1 : 0;
      if (hasPhones) {
        write(phones, hashLower(PHONE_KIND, at + skipped, length - skipped), result + OWN);
        phones += PROBE_BYTES;
      }
      if (hasMentions) {
        write(mentions, hashLower(MENTION_KIND, at + skipped, length - skipped), result + MENTION);
        mentions += PROBE_BYTES;
      }
    }
    // With a forced kind, only that kind is probed. A line forced to be a user name has the class
    // NAME.
    if (isForced && found != NAME) continue;
    const name = nameOf(line);
    const nameAt: usize = load<u32>(name);
    const nameLength = load<u32>(name, 4);
    if (nameLength == 0) continue;
    // Where a line is asked as it stands, its name may stand behind an `@`.
    const skipped: u32 = name == line && load<u8>(nameAt) == AT_SIGN ? 1 : 0;
    const key = hashLower(USERNAME_KIND, nameAt + skipped, nameLength - skipped);
    const counts = found == NAME || found == DIGITS || (wayOf(line) & NAME_COUNTS) != 0;
    if (counts && isBlank(index, key)) {
      store<u32>(line, ODD, 8);
    } else if (hasNames) {
      write(names, key, result + USERNAME);
      names += PROBE_BYTES;
    }
  }
  block.emailEnd = emails;
  block.phoneEnd = phones;
  block.nameEnd = names;
  block.mailboxEnd = mailboxes;
  block.mentionEnd = mentions;
}

/** Writes a probe. `result` is the address of its result. */
export function write(to: usize, key: u64, result: usize): void {
  store<u64>(to, key);
  store<u64>(to, <u64>result, 8);
}

function isBlank(index: IndexKeys, key: u64): bool {
  if (((index.blankFilter >> (<u32>key & 31)) & 1) == 0) return false;
  for (let known = index.blankKeys, end = known + (index.blankCount << 3); known < end; known += 8)
    if (load<u64>(known) == key) return true;
  return false;
}

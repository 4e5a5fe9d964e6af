// Judges the e-mail addresses of a batch, and makes the keys of their mailboxes and domains.

import { flag, flags, HAS_EMAIL, IS_DEFERRED, isDeferred } from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import {
  AT,
  EMAIL,
  LENGTH,
  listEnd,
  listStart,
  PHONE,
  ROW,
  USERNAME,
  VALUE_BYTES,
} from "../batch/noted-values";
import { WIDE } from "../encode/staged-entry";
import { addText } from "../hash/sip-hash-batch";
import {
  countValues,
  HAS_KEY,
  hashHeld,
  hold,
  holdsKey,
  KEY,
  stageFurther,
  stageList,
} from "./judged-values";
import { MAILBOX, mailboxLength, mailboxTo, UNSURE_MAILBOX } from "../values/mailbox-value";
import { knowAt, knowPlus, knowTags } from "../values/mention-signs";
import { isSimpleName, plainEmail, plusCount } from "../values/plain-value";
import {
  EMAILS,
  findText,
  furtherEnd,
  furtherStart,
  hasOthers,
  newFurther,
  PART_AT,
  PART_LENGTH,
  PART_SIGN,
  partAddresses,
  partOf,
  TOO_MANY,
} from "./several-values";
import { isPlainInternational } from "../values/phone-value";
import { mayHoldCode } from "../values/text-addresses";
import { stripBlanks } from "../values/written-value";

const AT_SIGN: u32 = 0x40;
const MAILBOX_KIND: u32 = 4;
const DOMAIN_KIND: u32 = 5;

/**
 * The mailboxes of the batch as judged values, one for each address at most: `SEVERAL_ENTRIES` of
 * src/kernel/readers/block-parser.ts.
 */
const MOST_MAILBOXES: usize = 640;
const mailboxes: usize = memory.data(640 * 16, 16);
let mailboxesEnd: usize = 0;

/** Their texts, until they are hashed; an address is no longer than 254 bytes. */
const TEXTS_BYTES: usize = 640 * 40;
const texts: usize = memory.data(640 * 40 + 640, 16);
let textsEnd: usize = texts;

/** The end of the batch's domains: their keys (u64), each followed by the address of its e-mail value. */
let domainsEnd: usize = 0;
const VALUE: usize = 8;

/** The user names and the international numbers in a column of logins, one for each record at most, as judged values. */
const names: usize = memory.data(128 * 16, 16);
let namesEnd: usize = names;
const numbers: usize = memory.data(128 * 16, 16);
let numbersEnd: usize = numbers;

export function readEmails(reader: BlockReader): void {
  namesEnd = names;
  numbersEnd = numbers;
  mailboxesEnd = mailboxes;
  textsEnd = texts;
  domainsEnd = reader.domains;
  const end = listEnd(EMAIL);
  for (let value = listStart(EMAIL); value < end; value += VALUE_BYTES) {
    const record = load<u32>(value, ROW);
    if (isDeferred(record)) continue;
    let at: usize = load<u32>(value, AT);
    let length = load<u32>(value, LENGTH);
    let sign = plainEmail(reader, at, length);
    if (sign == 0 && stripBlanks(value)) {
      at = load<u32>(value, AT);
      length = load<u32>(value, LENGTH);
      sign = plainEmail(reader, at, length);
      // Without blanks around it, such a code is a part of the address.
      if (sign != 0 && mayHoldCode(at, at + length)) sign = 0;
    }
    if (sign != 0) {
      if (plusCount != 0) knowTags(record, plusCount);
      takeEmail(reader, value, value, record, at, length, sign);
    } else if (reader.readsLogins != 0 && isLoginName(at, length)) {
      hold(namesEnd, record, at, length);
      namesEnd += VALUE_BYTES;
    } else if (reader.readsLogins != 0 && isPlainInternational(reader, at, length)) {
      knowPlus(record);
      hold(numbersEnd, record, at + 1, length - 1);
      numbersEnd += VALUE_BYTES;
    } else if (!readSeveral(reader, value, record, at, length)) flag(record, IS_DEFERRED);
  }
}

/** Returns true for a login that is certainly a user name: it has a letter, so it is no number. */
function isLoginName(at: usize, length: u32): bool {
  if (<u32>load<u8>(at) == AT_SIGN || !isSimpleName(at, length)) return false;
  for (let past = at + length; at < past; ++at) if ((<u32>load<u8>(at) | 0x20) - 0x61 < 26) return true;
  return false;
}

/** Hashes the logins that are no addresses. */
export function hashLogins(): void {
  hashHeld(USERNAME, names, namesEnd);
  hashHeld(PHONE, numbers, numbersEnd);
}

/** Stages the logins of a kind. Each is a value of this kind, not of that of its column. */
function stageLogins(reader: BlockReader, kind: u32, logins: usize, end: usize, isNarrow: bool): void {
  if (end == logins) return;
  let counted: u32 = 0;
  for (let login = logins; login < end; login += VALUE_BYTES)
    counted += u32(!isDeferred(load<u32>(login, ROW) & ~HAS_KEY));
  countValues(reader, EMAIL, 0 - counted);
  stageList(reader, kind, logins, end, isNarrow);
}

/** Reads a cell with several addresses. Returns false if the record is to be deferred. */
function readSeveral(reader: BlockReader, value: usize, record: u32, at: usize, length: u32): bool {
  if (reader.domains != 0) return false;
  const count = partAddresses(reader, at, length);
  for (let index: u32 = 0; index < count; ++index) {
    const part = partOf(index);
    const place = index == 0 ? value : newFurther(EMAILS, record);
    if (place == 0) return false;
    takeEmail(
      reader,
      value,
      place,
      record,
      load<u32>(part, PART_AT),
      load<u32>(part, PART_LENGTH),
      load<u32>(part, PART_SIGN),
    );
  }
  return count != 0;
}

/** Takes a plain address of a cell. One that the record has already counts as a value only. */
function takeEmail(
  reader: BlockReader,
  cell: usize,
  value: usize,
  record: u32,
  at: usize,
  length: u32,
  sign: usize,
): void {
  flag(record, HAS_EMAIL);
  knowAt(record);
  if (hasOthers(cell, value, record)) {
    const found = findText(EMAILS, cell, value, record, at, length, false);
    if (found == TOO_MANY) flag(record, IS_DEFERRED);
    if (found != 0) return;
  }
  hold(value, record, at, length);
  if (reader.domains != 0) {
    addText(DOMAIN_KIND, sign + 1, <u32>(at + length - sign - 1), domainsEnd);
    store<u32>(domainsEnd, <u32>value, VALUE);
    domainsEnd += VALUE_BYTES;
  }
  const mailbox = mailboxTo(reader, at, length, sign, textsEnd);
  if (
    mailbox == MAILBOX &&
    mailboxesEnd != mailboxes + MOST_MAILBOXES * VALUE_BYTES &&
    textsEnd < texts + TEXTS_BYTES
  ) {
    addText(MAILBOX_KIND, textsEnd, mailboxLength - 1, mailboxesEnd + KEY);
    textsEnd += mailboxLength - 1;
    store<u32>(mailboxesEnd, record | HAS_KEY, ROW);
    mailboxesEnd += VALUE_BYTES;
  } else if (mailbox == MAILBOX || mailbox == UNSURE_MAILBOX) {
    flag(record, IS_DEFERRED);
  }
}

/** Stages the mailboxes of the batch, the further addresses of cells, and the other logins. */
export function stageEmails(reader: BlockReader, isNarrow: bool): void {
  stageList(reader, MAILBOX_KIND, mailboxes, mailboxesEnd, isNarrow);
  stageFurther(reader, EMAIL, furtherStart(EMAILS), furtherEnd(EMAILS), isNarrow);
  stageLogins(reader, USERNAME, names, namesEnd, isNarrow);
  stageLogins(reader, PHONE, numbers, numbersEnd, isNarrow);
}

/**
 * Stages the domains of the batch's addresses, as src/indexing/tables/domain-runs.ts reads them: the key
 * of the address, and that of the domain instead of columns. Staged entries are wide then.
 */
export function stageDomains(reader: BlockReader): void {
  let end = reader.stagedEnd;
  for (let domain = reader.domains; domain < domainsEnd; domain += VALUE_BYTES) {
    const value: usize = load<u32>(domain, VALUE);
    if (isDeferred(load<u32>(value, ROW) & ~HAS_KEY)) continue;
    memory.fill(end, 0, WIDE);
    store<u64>(end, load<u64>(value, KEY));
    store<u64>(end, <u64>(DOMAIN_KIND | 16), 8);
    store<u64>(end, load<u64>(domain), 16);
    end += WIDE;
  }
  reader.stagedEnd = end;
}

/** The first address of the last record looked up, or of a later one. */
let address: usize = 0;

/** Looks addresses up from the first record on. */
export function startAddresses(): void {
  address = listStart(EMAIL);
}

/** Returns true if a record, none before the one asked for last, has the address with a key. */
export function hasAddress(record: u32, key: u64): bool {
  const end = listEnd(EMAIL);
  while (address < end && (load<u32>(address, ROW) & ~HAS_KEY) < record) address += VALUE_BYTES;
  for (let value = address; value < end && (load<u32>(value, ROW) & ~HAS_KEY) == record; value += VALUE_BYTES)
    if (holdsKey(value, record, key)) return true;
  const furtherLast = furtherEnd(EMAILS);
  for (let value = furtherStart(EMAILS); value < furtherLast; value += VALUE_BYTES)
    if (holdsKey(value, record, key)) return true;
  return false;
}

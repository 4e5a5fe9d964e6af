// A CSV record whose fields are known to staged entries: which columns are exposed, and the keys of its identifiers.

import { CsvReader } from "./csv-reader";
import { BLANK, blankness, isSimpleName, NOT_BLANK, plainEmail, UNSURE } from "./csv-value";
import { MAILBOX, mailboxKey, NO_MAILBOX, readMailbox, UNSURE_MAILBOX } from "./mailbox-value";
import { isPlainInternational, readBarePhone, REFUSED, UNSURE_PHONE } from "./phone-value";
import { hashLower } from "./sip-hash-ascii";
import { NARROW } from "./staged-entry";

/**
 * The plan of a field: its kind (u8), 0 for none, 255 if its values are always judged elsewhere; its column number (u8); of a
 * field of phone numbers the one with their country codes (u16), 0xffff if there is none.
 */
export const PLAN_BYTES: u32 = 4;

const NO_FIELD: u32 = 0xffff;

const EMAIL: u32 = 1;
const PHONE: u32 = 2;
const USERNAME: u32 = 3;
const MAILBOX_KIND: u32 = 4;

/** Entries of one record that are compared with each other, so that a key counts once; more of them are judged elsewhere. */
const MOST_IDENTIFIERS: u32 = 8;

/** Marks a span whose content holds escapes. */
export const ESCAPED: u32 = 0x80000000;

/**
 * Stages the entries of a record with `count` fields. Returns false, and has done nothing, if a value is not certain.
 * There must be room for an entry of each field.
 */
export function stageRecord(reader: CsvReader, count: u32): bool {
  const start = reader.stagedEnd;
  const size = reader.stagedBytes;
  const narrow = size == NARROW;
  const plan = reader.plan;
  const spans = reader.spans;
  let end = start;
  let columns: u64 = 0;
  let emails: u32 = 0;
  let phones: u32 = 0;
  let usernames: u32 = 0;
  let bare: u32 = 0;
  let refused: u32 = 0;
  let hasMailbox = false;
  if (!narrow) {
    memory.fill(wideColumns, 0, 32);
  }
  for (let field: u32 = 0; field < count; ++field) {
    const at: usize = load<u32>(spans + (field << 3));
    const length = load<u32>(spans + (field << 3), 4);
    const kind: u32 = load<u8>(plan + field * PLAN_BYTES);
    const number: u32 = load<u8>(plan + field * PLAN_BYTES, 1);
    if (length >= ESCAPED) {
      // What holds a quote is no blank word; an identifier in it needs its escapes taken out.
      if (kind != 0 || reader.escapesMayBeBlank != 0) return false;
    } else {
      const blank = blankness(reader, at, length, kind == PHONE);
      if (blank == BLANK) continue;
      if (blank == UNSURE) return false;
    }
    if (narrow) {
      columns |= (<u64>1) << (<u64>number);
    } else {
      const byte = wideColumns + (number >> 3);
      store<u8>(byte, <u8>(<u32>load<u8>(byte) | (1 << (number & 7))));
    }
    if (kind == 0) continue;
    let key: u64;
    if (kind == USERNAME) {
      if (!isSimpleName(at, length)) return false;
      const skipped: u32 = load<u8>(at) == 0x40 ? 1 : 0;
      key = hashLower(USERNAME, at + skipped, length - skipped);
      ++usernames;
    } else if (kind == EMAIL) {
      const sign = plainEmail(reader, at, length);
      if (sign == 0) return false;
      key = hashLower(EMAIL, at, length);
      ++emails;
      const mailbox = readMailbox(reader, at, length, sign);
      if (mailbox == UNSURE_MAILBOX || (mailbox == MAILBOX && emails > 1)) return false;
      if (mailbox == MAILBOX) {
        store<u64>(end, mailboxKey);
        store<u64>(end, MAILBOX_KIND | 16, 8);
        end += size;
        hasMailbox = true;
      }
    } else if (kind == PHONE) {
      ++phones;
      if (isPlainInternational(reader, at, length)) {
        key = hashLower(PHONE, at + 1, length - 1);
      } else {
        const read = bareOf(reader, field, count, at, length);
        if (read == UNSURE_PHONE) return false;
        ++bare;
        if (read == REFUSED) {
          refused = 1;
          continue;
        }
        key = hashLower(PHONE, at, length);
      }
    } else {
      return false;
    }
    let known = false;
    for (let other = start; other < end; other += size) {
      known = known || (load<u64>(other) == key && (<u32>load<u64>(other, 8) & 15) == kind);
    }
    if (known) continue;
    store<u64>(end, key);
    store<u64>(end, kind | 16, 8);
    end += size;
  }
  // Equal digits without a country count once, as digits; of mailboxes it matters which address they come from.
  if (emails + phones + usernames > MOST_IDENTIFIERS || (bare > 0 && phones > 1) || (hasMailbox && emails > 1)) return false;
  // The columns are known only now.
  if (narrow) {
    for (let entry = start; entry < end; entry += NARROW) store<u64>(entry, load<u64>(entry, 8) | (columns << 16), 8);
    let bits = columns;
    const bytes = reader.columnBytes;
    for (let byte: u32 = 0; byte < bytes; ++byte) {
      const counter = reader.exposures + (((byte << 8) | <u32>(bits & 255)) << 2);
      store<u32>(counter, load<u32>(counter) + 1);
      bits >>= 8;
    }
  } else {
    for (let entry = start; entry < end; entry += size) {
      v128.store(entry, v128.load(wideColumns), 16);
      v128.store(entry, v128.load(wideColumns, 16), 32);
    }
    for (let byte: u32 = 0; byte < reader.columnBytes; ++byte) {
      const counter = reader.exposures + (((byte << 8) | <u32>load<u8>(wideColumns + byte)) << 2);
      store<u32>(counter, load<u32>(counter) + 1);
    }
  }
  const values = reader.values;
  store<u32>(values, load<u32>(values, EMAIL << 2) + emails, EMAIL << 2);
  store<u32>(values, load<u32>(values, PHONE << 2) + phones, PHONE << 2);
  store<u32>(values, load<u32>(values, USERNAME << 2) + usernames, USERNAME << 2);
  store<u32>(values, load<u32>(values, MAILBOX_KIND << 2) + u32(hasMailbox), MAILBOX_KIND << 2);
  reader.refused += refused;
  reader.stagedEnd = end;
  return true;
}

/** What bare digits are, by the country code beside them, if there is one. */
function bareOf(reader: CsvReader, field: u32, count: u32, at: usize, length: u32): u32 {
  const other: u32 = load<u16>(reader.plan + field * PLAN_BYTES, 2);
  if (other == NO_FIELD || other >= count) return readBarePhone(reader, at, length, 0, 0);
  const place: usize = load<u32>(reader.spans + (other << 3));
  const placeLength = load<u32>(reader.spans + (other << 3), 4);
  if (placeLength >= ESCAPED) return UNSURE_PHONE;
  const blank = blankness(reader, place, placeLength, false);
  if (blank == UNSURE) return UNSURE_PHONE;
  return readBarePhone(reader, at, length, place, blank == NOT_BLANK ? placeLength : 0);
}

/** The columns of the present record where they are many, 32 bytes. */
const wideColumns: usize = memory.data(32, 16);

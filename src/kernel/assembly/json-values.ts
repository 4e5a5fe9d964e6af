// The values of the present NDJSON record: which columns are exposed, and the identifiers and country codes that stand in it. Once it has
// ended well, its entries are staged.

import { CsvReader } from "./csv-reader";
import { BLANK, blankness, isSimpleName, NOT_BLANK, plainEmail, UNSURE } from "./csv-value";
import { HAS_COLUMN, IS_COUNTRY_CODE, JsonNode } from "./json-names";
import { JsonReader } from "./json-reader";
import { decodedEnd, decodeText, isEscaped, startText } from "./json-text";
import { MAILBOX, mailboxKey, readMailbox, UNSURE_MAILBOX } from "./mailbox-value";
import { DOUBTFUL, isPlainInternational, readBarePhone, REFUSED, UNSURE_PHONE } from "./phone-value";
import { hashLower } from "./sip-hash-ascii";
import { NARROW } from "./staged-entry";

const EMAIL: u32 = 1;
const PHONE: u32 = 2;
const USERNAME: u32 = 3;
const MAILBOX_KIND: u32 = 4;
const BACKSLASH: u32 = 0x5c;
/** Columns with this number are several; no column is a higher one. */
const OTHER_COLUMN: u32 = 255;

/** What is noted of a value: the plan of its place, where it is, and its length (u32 each). */
const PLAN: usize = 0;
const AT: usize = 4;
const LENGTH: usize = 8;
const VALUE_BYTES: usize = 12;

/** The columns of the present record, 32 bytes; the first 48 of them are in a word if no more are known. */
let narrowColumns: u64 = 0;
const wideColumns: usize = memory.data(32, 16);
let valuesEnd: usize = 0;
/** Whether it has a column of identifiers. */
let hasKind: bool = false;

export function startRecord(reader: CsvReader, json: JsonReader): void {
  narrowColumns = 0;
  valuesEnd = json.values;
  hasKind = false;
  startText(json);
  if (reader.stagedBytes != NARROW) {
    v128.store(wideColumns, i64x2.splat(0));
    v128.store(wideColumns, i64x2.splat(0), 16);
  }
}

/** A value that is not empty. False if it is judged elsewhere; so is the record then. */
export function takeValue(reader: CsvReader, json: JsonReader, node: JsonNode, at: usize, length: u32): bool {
  const plan = node.plan;
  const flags = node.flags;
  const kind = plan & 255;
  if (flags == HAS_COLUMN && kind == 0) {
    const blank = blankness(reader, at, length, false);
    if (blank == NOT_BLANK) expose(reader, (plan >>> 8) & 255);
    return blank != UNSURE;
  }
  if ((flags & HAS_COLUMN) == 0) return false;
  hasKind = hasKind || kind != 0;
  const blank = blankness(reader, at, length, kind == PHONE);
  if (blank != NOT_BLANK) return blank == BLANK;
  expose(reader, (plan >>> 8) & 255);
  const end = valuesEnd;
  if (end == json.values + <usize>json.mostValues * VALUE_BYTES) return false;
  store<u32>(end, plan, PLAN);
  store<u32>(end, <u32>at, AT);
  store<u32>(end, length, LENGTH);
  valuesEnd = end + VALUE_BYTES;
  return true;
}

/** `null`, `""`, `[]` or `{}`. */
export function takeBlank(node: JsonNode): bool {
  hasKind = hasKind || (node.plan & 255) != 0;
  return (node.flags & HAS_COLUMN) != 0;
}

/** A string that is not empty, from its content to its closing quote. */
export function takeString(reader: CsvReader, json: JsonReader, node: JsonNode, at: usize, end: usize): bool {
  if (isEscaped) {
    const first: u32 = load<u8>(at);
    // What begins like no blank word is no blank, whatever its escapes stand for.
    const isPlain = (node.plan & 255) == 0 && (node.flags & IS_COUNTRY_CODE) == 0 && first != BACKSLASH && load<u8>(reader.wordStarts + first) == 0;
    if (!isPlain) {
      const start = decodedEnd;
      end = decodeText(json, at, end - at);
      if (end == 0) return false;
      at = start;
    }
  }
  return takeValue(reader, json, node, at, <u32>(end - at));
}

/** Sets a column in the record's. */
export function expose(reader: CsvReader, number: u32): void {
  if (reader.stagedBytes == NARROW) {
    narrowColumns |= (<u64>1) << (<u64>number);
    return;
  }
  const byte = wideColumns + (number >> 3);
  store<u8>(byte, <u8>(<u32>load<u8>(byte) | (1 << (number & 7))));
}

/** Stages the entries of the record. Returns false, and has done nothing, if one of its values is judged elsewhere. */
export function stageRecord(reader: CsvReader, json: JsonReader): bool {
  const start = reader.stagedEnd;
  const size = reader.stagedBytes;
  let end = start;
  let emails: u32 = 0;
  let phones: u32 = 0;
  let usernames: u32 = 0;
  let bare: u32 = 0;
  let refused: u32 = 0;
  let settled: u32 = 0;
  let hasMailbox = false;
  for (let value = json.values; value < valuesEnd; value += VALUE_BYTES) {
    const kind = load<u32>(value, PLAN) & 255;
    const at: usize = load<u32>(value, AT);
    const length = load<u32>(value, LENGTH);
    let key: u64;
    if (kind == USERNAME) {
      if (!isSimpleName(at, length)) return false;
      const skipped: u32 = u32(<u32>load<u8>(at) == 0x40);
      key = hashLower(USERNAME, at + skipped, length - skipped);
      ++usernames;
    } else if (kind == EMAIL) {
      const sign = plainEmail(reader, at, length);
      if (sign == 0) return false;
      key = hashLower(EMAIL, at, length);
      ++emails;
      const mailbox = readMailbox(reader, at, length, sign);
      // Which of several addresses a mailbox comes from matters.
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
        const read = bareOf(reader, json, load<u32>(value, PLAN) >>> 16, at, length);
        if (read == UNSURE_PHONE) return false;
        ++bare;
        settled = u32(isPlaced);
        if (read == REFUSED) {
          refused = 1;
          continue;
        }
        if (read == DOUBTFUL) refused = 1;
        key = hashLower(PHONE, at, length);
      }
    } else if (kind == 0) {
      continue;
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
  // Equal digits without a country count once, as digits.
  if ((bare > 0 && phones > 1) || (hasMailbox && emails > 1)) return false;
  exposeEntries(reader, start, end);
  const values = reader.values;
  store<u32>(values, load<u32>(values, EMAIL << 2) + emails, EMAIL << 2);
  store<u32>(values, load<u32>(values, PHONE << 2) + phones, PHONE << 2);
  store<u32>(values, load<u32>(values, USERNAME << 2) + usernames, USERNAME << 2);
  store<u32>(values, load<u32>(values, MAILBOX_KIND << 2) + u32(hasMailbox), MAILBOX_KIND << 2);
  reader.refused += refused;
  if (reader.at < reader.sampleEnd) reader.settled += settled;
  reader.stagedEnd = end;
  if (hasKind) json.hasIdentifiers = 1;
  return true;
}

/** Gives the entries of the record its columns, and counts these. */
function exposeEntries(reader: CsvReader, start: usize, end: usize): void {
  const bytes = reader.columnBytes;
  const exposures = reader.exposures;
  if (reader.stagedBytes == NARROW) {
    let bits = narrowColumns;
    for (let entry = start; entry < end; entry += NARROW) store<u64>(entry, load<u64>(entry, 8) | (bits << 16), 8);
    for (let byte: u32 = 0; byte < bytes; ++byte) {
      const counter = exposures + (((byte << 8) | (<u32>bits & 255)) << 2);
      store<u32>(counter, load<u32>(counter) + 1);
      bits >>= 8;
    }
    return;
  }
  for (let entry = start; entry < end; entry += reader.stagedBytes) {
    v128.store(entry, v128.load(wideColumns), 16);
    v128.store(entry, v128.load(wideColumns, 16), 32);
  }
  for (let byte: u32 = 0; byte < bytes; ++byte) {
    const counter = exposures + (((byte << 8) | <u32>load<u8>(wideColumns + byte)) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
}

/** Whether the digits that {@link bareOf} has read have a place. */
let isPlaced: bool = false;

/** What bare digits are, by the country code of the record, if there is one; of several it depends on their order which. */
function bareOf(reader: CsvReader, json: JsonReader, column: u32, at: usize, length: u32): u32 {
  let place: usize = 0;
  let placeLength: u32 = 0;
  if (column < OTHER_COLUMN) {
    for (let value = json.values; value < valuesEnd; value += VALUE_BYTES) {
      if (((load<u32>(value, PLAN) >>> 8) & 255) != column) continue;
      if (placeLength != 0) return UNSURE_PHONE;
      place = load<u32>(value, AT);
      placeLength = load<u32>(value, LENGTH);
    }
  }
  isPlaced = placeLength != 0 || reader.regionRule != 0;
  return readBarePhone(reader, at, length, place, placeLength);
}

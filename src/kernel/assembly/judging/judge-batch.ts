// Judges the records of a batch by their noted values. It goes kind by kind, so that consecutive
// values take the same code: finds the identifiers, makes their keys, and stages entries. A record
// with a value that is not certain is deferred to the reference path.

import { countRecords, flag, IS_DEFERRED, isDeferred, startBareDigits } from "../batch/batch-records";
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
import { NARROW } from "../encode/staged-entry";
import { hashTexts } from "../hash/sip-hash-batch";
import {
  hasAddress,
  hashLogins,
  readEmails,
  stageDomains,
  stageEmails,
  startAddresses,
} from "./judge-emails";
import { hasNumber, knowCodes, readPhones, stagePhones, startHeldNumbers } from "./judge-phones";
import { HAS_KEY, hashHeld, hold, KEY, stageList, stageSingles } from "./judged-values";
import { knowAt, readSigns } from "../values/mention-signs";
import { FindText } from "../values/mention-texts";
import { hasMentions, mayHaveNumbers, stageMentions } from "../values/mentions";
import { startTraces, TRACE_KIND, traces, tracesEnd } from "../values/phone-traces";
import { isLetterName, isShortName, isSimpleName } from "../values/plain-value";
import { handleIn, handleLength, hasSign } from "../values/profile-urls";
import { stageUnread } from "../batch/pending-traces";
import { EMAILS, furtherEnd, furtherStart, PHONES, startSeveral } from "./several-values";
import { readSpacedName } from "./spaced-names";
import { noteWaiting, startWaiting } from "../values/waiting-phones";
import { startNumbers } from "../values/written-numbers";
import { startWritten, stripBlanks } from "../values/written-value";

/**
 * Judges the `records` records of the batch, whose flags, columns and values are known; `find` finds
 * their other values, and signs may be known. Call {@link enterBatch} then; no record is deferred after it has begun.
 */
export function judgeBatch(reader: BlockReader, records: u32, find: FindText): void {
  if (records == 0) return;
  startBareDigits();
  startTraces();
  startNumbers();
  startWritten();
  startWaiting();
  startSeveral();
  readNames(reader);
  readEmails(reader);
  readPhones(reader);
  knowCodes();
  readSigns(reader, records, find);
}

/** By kind: where the values begin that are staged when their keys are known (u32 each). */
const unstaged: usize = memory.data(4 * 4, 16);

/** Enters the judged records of the batch. Returns how many are deferred. */
export function enterBatch(reader: BlockReader, records: u32): u32 {
  if (records == 0) return 0;
  const isNarrow = reader.stagedBytes == NARROW;
  for (let kind = EMAIL; kind <= USERNAME; ++kind) {
    // Their keys are compared with those of mentions.
    const areCompared = !isNarrow || (kind == EMAIL && hasMentions()) || (kind == PHONE && mayHaveNumbers());
    const start = listStart(kind);
    const rest = areCompared ? start : stageSingles(reader, kind, start, listEnd(kind));
    store<u32>(unstaged + (kind << 2), <u32>rest);
    hashHeld(kind, rest, listEnd(kind));
  }
  hashHeld(EMAIL, furtherStart(EMAILS), furtherEnd(EMAILS));
  hashHeld(PHONE, furtherStart(PHONES), furtherEnd(PHONES));
  hashLogins();
  hashTexts();
  stageTraces(reader);
  noteWaiting(reader, isNarrow);
  for (let kind = EMAIL; kind <= USERNAME; ++kind)
    stageList(reader, kind, load<u32>(unstaged + (kind << 2)), listEnd(kind), isNarrow);
  stageEmails(reader, isNarrow);
  stagePhones(reader, isNarrow);
  stageDomains(reader);
  startAddresses();
  startHeldNumbers();
  stageMentions(reader, hasAddress, hasNumber);
  return countRecords(reader, records, isNarrow);
}

function readNames(reader: BlockReader): void {
  const end = listEnd(USERNAME);
  for (let value = listStart(USERNAME); value < end; value += VALUE_BYTES) {
    const record = load<u32>(value, ROW);
    if (isDeferred(record)) continue;
    const at: usize = load<u32>(value, AT);
    const length = load<u32>(value, LENGTH);
    if (isShortName(at, length)) store<u32>(value, record | HAS_KEY, ROW);
    else readOddName(reader, value, record);
  }
}

/** Reads a value that is no short name: a longer one, one behind an `@` or between blanks, or a profile's URL. */
function readOddName(reader: BlockReader, value: usize, record: u32): void {
  let at: usize = load<u32>(value, AT);
  let length = load<u32>(value, LENGTH);
  if (!isSimpleName(at, length)) {
    stripBlanks(value);
    at = load<u32>(value, AT);
    length = load<u32>(value, LENGTH);
    if (!isSimpleName(at, length) && !isLetterName(at, length) && !readSpacedName(reader, at, length)) {
      const handle = handleIn(reader, at, length);
      if (handle == 0) flag(record, IS_DEFERRED);
      else hold(value, record, handle, handleLength);
      if (handle != 0 && hasSign) knowAt(record);
      return;
    }
  }
  const skipped: u32 = u32(<u32>load<u8>(at) == 0x40);
  if (skipped != 0) knowAt(record);
  hold(value, record, at + skipped, length - skipped);
}

/** Stages the traces of the batch, which have no columns and add no records. */
function stageTraces(reader: BlockReader): void {
  for (let trace = traces; trace < tracesEnd; trace += VALUE_BYTES)
    if (!isDeferred(load<u32>(trace, ROW))) stageUnread(reader, load<u64>(trace, KEY), TRACE_KIND);
}

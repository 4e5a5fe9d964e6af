// Cuts NDJSON bytes into lines and parses the records that it fully understands, one batch at a
// time. All other lines are rejects, or are deferred to the reference path.

import { CARRIAGE_RETURN, CLOSING_BRACE, LINE_FEED, OPENING_BRACE, QUOTE } from "../characters";
import { startSigns } from "../values/mention-signs";
import { takeLackOfPlans } from "../values/phone-automaton";
import { isFullOfWaiting } from "../values/waiting-phones";
import {
  IS_DEFERRED,
  deferredRecords,
  ESCAPED,
  flags,
  isDeferred,
  recordAts,
  recordLengths,
  recordLines,
} from "../batch/batch-records";
import { nextOf } from "../batch/bit-positions";
import { DONE, MORE_BYTES, NO_ROOM, NOT_UNDERSTOOD } from "../batch/block-reader";
import { NOTE_BYTES, noteDeferred, RECORD } from "../batch/deferred-notes";
import { stageTraces } from "../batch/pending-traces";
import { enterBatch, judgeBatch } from "../judging/judge-batch";
import { leaveStructured, makeTextRoom } from "../traces/text-traces";
import { INVALID_JSON, LINE_TOO_LONG, NOT_AN_OBJECT, takeReject } from "../traces/rejects";
import { IS_JSON, isCut, judgeJson, NO_JSON } from "./json-grammar";
import {
  searchPositions,
  forgetPositions,
  goOnAt,
  isSearched,
  lineFeedPosition,
  nextPosition,
  positionFrom,
  positionsEnd,
} from "./json-positions";
import { JsonReader } from "./json-reader";
import { findMember, isFullOfNames, memberAt, memberNode, startMembers, takeMember } from "./json-members";
import { hasNewName, pastSpace, readObject } from "./json-record";
import { readPlainRecords } from "./json-plain-records";
import { findValue, startStrings } from "./json-strings";
import { hasTextRoom, startText } from "./json-text";
import { dropValues, hasKind, startBatch, startValues } from "./json-values";

/** Neither a reject nor certain to be a record. */
const NO_REJECT: u32 = 255;
/** Lines checked after one that is not JSON. */
const SUSPECT_LINES: u32 = 16;
/** The most records read one by one after one that was not plain. */
const MOST_SKIPPED: u32 = 64;

/** What a line that is a part of an object starts with, and the sorts of an element: one under a name that is a value. */
const PART: u32 = 0x1e;
const ELEMENT: u32 = 0x65;
const MEMBER: u32 = 0x6e;

/** The records of the batch. */
let records: u32 = 0;
/** Those that are elements (u8 each), and by how many bytes their lines are longer (u32 each). */
const elements: usize = memory.data(128, 16);
const surpluses: usize = memory.data(128 * 4, 16);
let elementCount: u32 = 0;
/** The length that the last element found has in the source, and the names around it if it is an object under one that is a value. */
let elementBytes: u32 = 0;
let namesAround: u32 = 0;
/** How many more records to read one by one, and how many after the next one that is not plain. */
let skipped: u32 = 0;
let toSkip: u32 = 1;

/**
 * Parses lines from `reader.at` up to the first that starts at or after `stop`. `end` is the end of
 * the buffered bytes, and `isLast` says whether the dump ends there too. 64 line feeds must follow
 * `end`. Afterwards `at` is the start of the next line, or of one that could not be read. The
 * results are listed in block-reader.ts. A line that is too long and not whole in the buffer is
 * `NOT_UNDERSTOOD`.
 */
export function parseJson(reader: JsonReader, stop: usize, end: usize, isLast: bool): i32 {
  const stagedLimit: usize = reader.stagedLimit - reader.batchEntries * reader.stagedBytes;
  const deferredLimit: usize = reader.deferredRoomEnd - (reader.batchRows + 1) * NOTE_BYTES;
  forgetPositions();
  while (reader.at < stop) {
    if (reader.stagedEnd > stagedLimit || reader.deferredEnd > deferredLimit || isFullOfWaiting(reader))
      return NO_ROOM;
    if (takeLackOfPlans(reader) || isFullOfNames(reader)) return NO_ROOM;
    const result = readBatch(reader, stagedLimit, deferredLimit, stop, end, isLast);
    startSigns();
    makeTextRoom(reader);
    judgeBatch(reader, records, findValue);
    leaveStructured(reader);
    const deferred = enterBatch(reader, records);
    countElements(reader);
    for (let index: u32 = 0; index < deferred; ++index) note(reader, load<u8>(deferredRecords + index));
    stageTraces(reader);
    if (result != DONE) return result;
    if (reader.metNewName != 0) return reader.at < stop ? NO_ROOM : DONE;
    if (deferred != 0 && reader.stopsAtEachDeferred != 0 && reader.at < stop) return NO_ROOM;
  }
  return DONE;
}

/** Notes a deferred line. */
function note(reader: JsonReader, record: u32): void {
  noteDeferred(
    reader,
    load<u32>(recordAts + (record << 2)),
    load<u32>(recordLengths + (record << 2)),
    load<u32>(recordLines + (record << 2)),
    RECORD,
  );
}

/** Counts elements by their length in the source, without what stands around them on their lines. */
function countElements(reader: JsonReader): void {
  for (let index: u32 = 0; index < elementCount; ++index) {
    if (!isDeferred(load<u8>(elements + index))) reader.recordBytes -= load<u32>(surpluses + (index << 2));
  }
}

/** Reads a batch. Returns why it ended: `DONE` if it is full, or no space is left for more. */
function readBatch(
  reader: JsonReader,
  stagedLimit: usize,
  deferredLimit: usize,
  stop: usize,
  end: usize,
  isLast: bool,
): i32 {
  const most = reader.batchRows;
  records = 0;
  elementCount = 0;
  startBatch(reader);
  startText(reader);
  startStrings();
  startMembers();
  while (reader.at < stop && records < most && hasTextRoom(reader)) {
    if (nextPosition == positionsEnd) searchPositions(reader, reader.at, end, reader.fewPlaces);
    if (skipped == 0) {
      const before = records;
      records = readPlainRecords(reader, records, stop, end);
      if (reader.at >= stop || records == most) break;
      if (records != before) {
        toSkip = 1;
      } else if (lineFeedPosition() != 0) {
        skipped = toSkip;
        toSkip = min(2 * toSkip, MOST_SKIPPED);
      }
    } else if (skipped != 0) {
      --skipped;
    }
    if (!startValues(reader)) break;
    const result = readLine(reader, end, isLast);
    if (result != DONE) {
      dropValues();
      return result;
    }
    if (reader.stopsAtEachDeferred != 0 && records != 0 && isDeferred(records - 1)) break;
    if (reader.metNewName != 0) break;
    // A reject may have taken space.
    if (reader.stagedEnd > stagedLimit || reader.deferredEnd > deferredLimit) break;
  }
  return DONE;
}

/** Reads the line at `reader.at` and moves past it, or returns the reason to stop. */
function readLine(reader: JsonReader, end: usize, isLast: bool): i32 {
  const at = reader.at;
  const maxBytes = reader.maxRecordBytes;
  let past = at;
  let byte = load<u8>(past);
  while (byte == 0x20 || byte == 9 || byte == CARRIAGE_RETURN) byte = load<u8>(++past);
  const firstAt = past;
  const isBlank = byte == LINE_FEED;
  const isElement = byte == PART && reader.hasParts != 0;
  namesAround = 0;
  if (isElement) {
    past = pastElementHead(past);
    byte = load<u8>(past);
  }
  let isTaken = false;
  if (isBlank) {
    goOnAt(positionFrom(nextPosition, past + 1));
  } else {
    if (byte != OPENING_BRACE) past = 0;
    else if (namesAround != 0) {
      past = readMember(reader, past, end);
    } else {
      past = readRecord(reader, reader.root, past, end, 0);
    }
    isTaken = past != 0;
    if (!isTaken) {
      dropValues();
      past = pastLine(at);
    }
  }
  // A record that is already too long will not become shorter.
  if (past >= end && !isLast) return <u64>(end - at) > <u64>maxBytes + 2 ? NOT_UNDERSTOOD : MORE_BYTES;
  let contentEnd = end;
  let next = end;
  if (past < end) {
    contentEnd = past > at && load<u8>(past - 1) == CARRIAGE_RETURN ? past - 1 : past;
    next = past + 1;
  }
  const length = <u32>(contentEnd - at);
  const isTooLong = length > maxBytes;
  if (isTooLong && isTaken) dropValues();
  const reject = isTooLong
    ? LINE_TOO_LONG
    : isBlank || isTaken
      ? NO_REJECT
      : rejectReason(reader, at, firstAt, contentEnd);
  if (reject != NO_REJECT) {
    takeReject(reader, reject, at, length, reader.line, true);
  } else if (!isBlank) {
    store<u32>(recordAts + (records << 2), <u32>at);
    store<u32>(recordLengths + (records << 2), length);
    store<u32>(recordLines + (records << 2), reader.line);
    store<u8>(flags + records, isTaken ? 0 : IS_DEFERRED);
    if (isTaken && namesAround != 0) takeMember(reader, records);
    if (!isTaken && hasNewName) reader.metNewName = reader.stopsAtNewNames;
    if (isTaken && hasKind) reader.hasIdentifiers = 1;
    if (isTaken && isElement) {
      store<u8>(elements + elementCount, <u8>records);
      store<u32>(surpluses + (elementCount << 2), length - elementBytes);
      ++elementCount;
    }
    ++records;
  }
  reader.line += 1;
  reader.at = next;
  return DONE;
}

/** Returns where the JSON of an element begins, whose line is at `at`; `at` itself if the line is another part. */
function pastElementHead(at: usize): usize {
  const sort: u32 = load<u8>(at, 1);
  if (sort != ELEMENT && sort != MEMBER) return at;
  let past = at + 2;
  if (sort == MEMBER) namesAround = <u32>load<u8>(past++) - 0x30;
  elementBytes = 0;
  for (let digit: u32 = load<u8>(past); digit - 0x30 < 10; digit = load<u8>(++past))
    elementBytes = 10 * elementBytes + digit - 0x30;
  return <u32>load<u8>(past) == PART ? past + 1 : at;
}

/**
 * Returns why the line from `at` to `end` is a reject, or NO_REJECT. It was not read as a record. Its
 * first byte that is not white space is at `firstAt`.
 */
function rejectReason(reader: JsonReader, at: usize, firstAt: usize, end: usize): u32 {
  const first = load<u8>(firstAt);
  let reason: u32 = INVALID_JSON;
  if (first == OPENING_BRACE) {
    if (!isCut(at, end)) {
      if (reader.suspectLines == 0) return NO_REJECT;
      --reader.suspectLines;
      if (judgeJson(at, end) != NO_JSON) return NO_REJECT;
    }
  } else {
    // White space that JSON does not know may be all there is. The reference path may read what is
    // behind a mark or a guard, or within a string: see src/ingest/ndjson/mended-json.ts.
    if (first == 11 || first == 12 || mayBeMended(firstAt)) return NO_REJECT;
    const judged = judgeJson(at, end);
    if (judged == IS_JSON) reason = NOT_AN_OBJECT;
    else if (judged != NO_JSON) return NO_REJECT;
  }
  if (reason == INVALID_JSON) reader.suspectLines = SUSPECT_LINES;
  return reason;
}

/**
 * Returns true if a line may start with a byte order mark, a record separator or a guard, or may be an
 * object that was encoded twice. `at` is its first byte that is not white space.
 */
function mayBeMended(at: usize): bool {
  const first = load<u8>(at);
  if (first == 0xef || first == 0x1e) return true;
  if (first == QUOTE) {
    while (load<u8>(++at) == 0x20) {}
    return load<u8>(at) == OPENING_BRACE;
  }
  const both: u32 = load<u16>(at);
  // "fo", "wh" and ")]".
  return both == 0x6f66 || both == 0x6877 || both == 0x5d29;
}

/** Does the same as {@link readRecord} for the object under a name that is a value, from the brace before the first name. */
function readMember(reader: JsonReader, brace: usize, end: usize): usize {
  if (!findMember(reader, brace, namesAround)) return 0;
  // An object without names is a blank value.
  const first = pastSpace(memberAt + 1);
  if (<u32>load<u8>(first) == CLOSING_BRACE) return 0;
  return readRecord(reader, memberNode, memberAt, end, namesAround);
}

/**
 * Reads the object that begins at `brace`, whose node is `root`, and the closing braces of those around it. Returns the
 * line feed that ends their line, or 0 if the line is deferred.
 */
function readRecord(reader: JsonReader, root: usize, brace: usize, end: usize, around: u32): usize {
  const at = reader.at;
  goOnAt(positionFrom(nextPosition, brace));
  let past = readObject(reader, root, brace, records);
  // Its positions may not all have been found, or it has more than one search finds.
  if (past == 0 && lineFeedPosition() == 0 && !isSearched(at))
    past = readAgain(reader, root, brace, end, reader.fewPlaces);
  if (past == 0 && lineFeedPosition() == 0) past = readAgain(reader, root, brace, end, reader.mostPlaces);
  if (past == 0) return 0;
  for (; around != 0; --around) if (<u32>load<u8>(past++) != CLOSING_BRACE) return 0;
  if (load<u8>(past) != LINE_FEED) return 0;
  // The line feed may lie after all positions found.
  goOnAt(positionFrom(nextPosition, past + 1));
  return past;
}

function readAgain(reader: JsonReader, root: usize, brace: usize, end: usize, mostPositions: u32): usize {
  dropValues();
  searchPositions(reader, reader.at, end, mostPositions);
  goOnAt(positionFrom(nextPosition, brace));
  return readObject(reader, root, brace, records);
}

/** Returns the line feed that ends the line at `at`, and continues after it. */
function pastLine(at: usize): usize {
  const entry = lineFeedPosition();
  if (entry != 0) {
    goOnAt(entry + 4);
    return load<u32>(entry) & ~ESCAPED;
  }
  forgetPositions();
  return nextOf(LINE_FEED, at);
}

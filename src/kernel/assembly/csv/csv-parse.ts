// Parses CSV bytes into staged entries (docs/reading.md, "CSV"), one batch of records at a time, as
// far as they are well-formed.

import { deferShort, frameRecord, FRAMED, NOTHING } from "./csv-frame";
import { CsvReader } from "./csv-reader";
import { DONE, NO_ROOM } from "../values/block-reader";
import { framePlainRecords } from "./csv-plain-records";
import { noteBatch } from "./csv-values";
import { deferredRecords, recordAts, recordLengths } from "../values/batch-records";
import { judgeBatch } from "../values/judge-batch";

/** Nothing has stopped the reader yet. */
const NONE: i32 = -1;

/**
 * Parses records from `reader.at` up to the first that starts at or after `stop`. `end` is the end
 * of the buffered bytes, and `isLast` says whether the dump ends there too. Reads, but does not
 * use, up to 64 bytes past `end`. Afterwards `at` is the start of the next record, or of one that
 * could not be read. The results are listed in block-reader.ts.
 */
export function parseCsv(reader: CsvReader, stop: usize, end: usize, isLast: bool): i32 {
  const most = reader.batchRows;
  const stagedLimit: usize = reader.stagedLimit - reader.batchEntries * reader.stagedBytes;
  const deferredLimit: usize = reader.deferredRoomEnd - most * deferredBytes(reader);
  while (true) {
    if (reader.at >= stop) return DONE;
    if (reader.stagedEnd > stagedLimit || reader.deferredEnd > deferredLimit) return NO_ROOM;
    let records: u32 = 0;
    let result = NONE;
    while (records < most) {
      records = framePlainRecords(reader, records, stop, end);
      if (reader.at >= stop || records == most) break;
      const framed = frameRecord(reader, records, end, isLast);
      if (framed == FRAMED) ++records;
      else if (framed != NOTHING) {
        result = framed;
        break;
      }
      if (reader.at >= stop) break;
    }
    noteBatch(reader, records);
    deferShort(records);
    const deferred = judgeBatch(reader, records);
    for (let index: u32 = 0; index < deferred; ++index) defer(reader, load<u8>(deferredRecords + index));
    if (result != NONE) return result;
  }
  return DONE;
}

/**
 * Returns the bytes of a deferred record: its address and length, then the start and end of each
 * field.
 */
function deferredBytes(reader: CsvReader): u32 {
  return 8 + (reader.fields << 3);
}

/** Notes a deferred record. */
function defer(reader: CsvReader, record: u32): void {
  const fields = reader.fields;
  let to = reader.deferredEnd;
  store<u32>(to, load<u32>(recordAts + (record << 2)));
  store<u32>(to, load<u32>(recordLengths + (record << 2)), 4);
  to += 8;
  for (let field: u32 = 0; field < fields; ++field, to += 8) {
    store<u32>(to, load<u32>(reader.starts + ((record * fields + field) << 2)));
    store<u32>(to, load<u32>(reader.ends + ((record * fields + field) << 2)), 4);
  }
  reader.deferredEnd = to;
}

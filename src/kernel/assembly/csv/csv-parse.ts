// Reads CSV bytes to staged entries (docs/reading.md, "CSV"), a batch of records at a time, as far as they are well-formed.

import { frameRecord, FRAMED, NOTHING } from "./csv-frame";
import { CsvReader, DONE, NO_ROOM } from "../values/csv-reader";
import { frameRows } from "./csv-rows";
import { doubtBytes, judgeBatch, stagedBytesOf } from "./record-batch";

/** Nothing has stopped the reader yet. */
const NONE: i32 = -1;

/** The size of a reader's state. */
export function csvReaderBytes(): usize {
  return offsetof<CsvReader>();
}

/**
 * Reads records from `reader.at` up to the first that starts at `stop` or behind; `end` is where the bytes end, and whether
 * the dump does too (`isLast`). Up to 64 bytes behind `end` are read and not used. Afterwards `at` is the start of the record
 * that comes next, or that could not be read; see the results in csv-reader.ts.
 */
export function parseCsv(reader: CsvReader, stop: usize, end: usize, isLast: bool): i32 {
  const most = reader.batchRows;
  const stagedRoom: usize = reader.stagedLimit - stagedBytesOf(reader);
  const doubtRoom: usize = reader.doubtsLimit - most * doubtBytes(reader);
  while (true) {
    if (reader.at >= stop) return DONE;
    if (reader.stagedEnd > stagedRoom || reader.doubtsEnd > doubtRoom) return NO_ROOM;
    let rows: u32 = 0;
    let result = NONE;
    while (rows < most) {
      rows = frameRows(reader, rows, stop, end);
      if (reader.at >= stop || rows == most) break;
      const framed = frameRecord(reader, rows, end, isLast);
      if (framed == FRAMED) ++rows;
      else if (framed != NOTHING) {
        result = framed;
        break;
      }
      if (reader.at >= stop) break;
    }
    judgeBatch(reader, rows);
    if (result != NONE) return result;
  }
  return DONE;
}

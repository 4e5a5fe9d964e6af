// Traces of values of a CSV batch that belong to no list: those of columns that may hold user names or secrets,
// and all values of records that may be joined. They are left when no record is deferred for another reason:
// the reference path may reject it, and a reject's text is parted in other places.

import { ESCAPED, flag, IS_DEFERRED, isDeferred } from "../batch/batch-records";
import { LISTS } from "../batch/noted-values";
import { NARROW } from "../encode/staged-entry";
import { BLANK, blankness, NOT_BLANK } from "../values/plain-value";
import { leaveStructured, leavesValueTraces } from "../traces/text-traces";
import { CsvReader } from "./csv-reader";
import { isHeld } from "./csv-values";
import { forgetSuspects, hasSuspects, IS_TRACED, suspicionOf } from "./suspect-records";
import { unquote, unquotedEnd } from "./unquoted-texts";

/** Leaves the traces of the batch's `records` records, or defers those for which that is not certain. */
export function leaveTraces(reader: CsvReader, records: u32): void {
  let fields = reader.listedFields;
  for (let list: u32 = 0; list <= LISTS; ++list) fields += 2 + ((<u32>load<u16>(fields)) << 1);
  const count: u32 = load<u16>(fields);
  for (let one: u32 = 1; one <= count; ++one) leaveOfField(reader, records, load<u16>(fields + (one << 1)));
  leaveStructured(reader);
  if (!hasSuspects) return;
  for (let record: u32 = 0; record < records; ++record) {
    const why = suspicionOf(record);
    if (why != 0 && !isDeferred(record) && (why != IS_TRACED || !leavesAll(reader, record)))
      flag(record, IS_DEFERRED);
  }
  forgetSuspects();
}

/** Leaves the traces of a field. */
function leaveOfField(reader: CsvReader, records: u32, field: u32): void {
  const isNarrow = reader.stagedBytes == NARROW;
  for (let record: u32 = 0; record < records; ++record) {
    if (isDeferred(record) || !isHeld(reader, record, field, isNarrow)) continue;
    if (!leavesTraces(reader, record, field)) flag(record, IS_DEFERRED);
  }
}

/** Leaves the traces of all values of a record. Returns false if one leaves none for certain. */
function leavesAll(reader: CsvReader, record: u32): bool {
  for (let field: u32 = 0; field < reader.fields; ++field)
    if (!leavesTraces(reader, record, field)) return false;
  return true;
}

function leavesTraces(reader: CsvReader, record: u32, field: u32): bool {
  const offset = (record * reader.fields + field) << 2;
  let at: usize = load<u32>(reader.starts + offset);
  let end: usize = load<u32>(reader.ends + offset);
  if (at == end) return true;
  if (<u32>end >= ESCAPED) {
    at = unquote(reader, at, end & ~ESCAPED);
    if (at == 0) return false;
    end = unquotedEnd;
  }
  const length = <u32>(end - at);
  const blank = blankness(reader, at, length, false);
  return blank == BLANK || (blank == NOT_BLANK && leavesValueTraces(reader, at, length));
}

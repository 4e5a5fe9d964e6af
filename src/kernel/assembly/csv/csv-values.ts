// Notes the identifiers and country codes of a CSV batch, column by column: see noted-values.ts.

import { columnSets, ESCAPED, IS_DEFERRED, isDeferred, flag, flags } from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import { setText } from "../values/mention-texts";
import { CsvReader } from "./csv-reader";
import { ends, LISTS, startLists, VALUE_BYTES } from "../batch/noted-values";
import { startStructured } from "../values/structured-notes";
import { makeTextRoom, startTextTraces } from "../traces/text-traces";
import { startUnquoted, unquote, unquotedEnd } from "./unquoted-texts";
import { isExposed, judgeNarrow, judgeWide, PLAN_BYTES } from "./exposed-fields";
import { NARROW } from "../encode/staged-entry";

/** Finds the exposed fields of the batch's `records` records, and notes the values to be judged. */
export function noteBatch(reader: CsvReader, records: u32): void {
  startStructured();
  if (records == 0) return;
  const isNarrow = reader.stagedBytes == NARROW;
  memory.fill(flags, 0, records);
  startUnquoted();
  startTextTraces();
  makeTextRoom(reader);
  if (isNarrow) judgeNarrow(reader, records);
  else judgeWide(reader, records);
  startLists(reader);
  // The lists are filled in order, because a note is written before it is known to be needed and
  // may spill into the next list.
  let fields = reader.listedFields;
  for (let list: u32 = 0; list <= LISTS; ++list) {
    const count: u32 = load<u16>(fields);
    fields += 2;
    const fieldsEnd = fields + (count << 1);
    if (list == LISTS) defer(reader, records, fields, fieldsEnd, isNarrow);
    else if (isNarrow && count == 1) noteColumn(reader, records, load<u16>(fields), ends + (list << 2));
    else if (isNarrow) noteFew(reader, records, fields, fieldsEnd, ends + (list << 2));
    else if (count != 0) noteColumns(reader, records, fields, fieldsEnd, ends + (list << 2));
    fields = fieldsEnd;
  }
}

/** Notes the values of a list's only field, for few columns. */
function noteColumn(reader: CsvReader, records: u32, field: u32, listEnd: usize): void {
  const plan = <u64>load<u32>(reader.plan + field * PLAN_BYTES);
  const column = (plan >> 8) & 255;
  const stride = reader.fields << 2;
  let starts = reader.starts + (field << 2);
  let fieldEnds = reader.ends + (field << 2);
  let end: usize = load<u32>(listEnd);
  for (let record: u32 = 0; record < records; ++record) {
    writeNote(end, load<u32>(starts), load<u32>(fieldEnds), plan, record);
    end += (<usize>(load<u64>(columnSets + ((<usize>record) << 3)) >> column) & 1) * VALUE_BYTES;
    starts += stride;
    fieldEnds += stride;
  }
  store<u32>(listEnd, <u32>end);
}

/** Notes the values of all fields of a list, record by record, for few columns. */
function noteFew(reader: CsvReader, records: u32, fields: usize, fieldsEnd: usize, listEnd: usize): void {
  const stride = reader.fields << 2;
  let starts = reader.starts;
  let fieldEnds = reader.ends;
  let end: usize = load<u32>(listEnd);
  for (let record: u32 = 0; record < records; ++record) {
    const set = load<u64>(columnSets + ((<usize>record) << 3));
    for (let field = fields; field < fieldsEnd; field += 2) {
      const offset = (<usize>load<u16>(field)) << 2;
      const plan = <u64>load<u32>(reader.plan + offset);
      writeNote(end, load<u32>(starts + offset), load<u32>(fieldEnds + offset), plan, record);
      end += (<usize>(set >> ((plan >> 8) & 255)) & 1) * VALUE_BYTES;
    }
    starts += stride;
    fieldEnds += stride;
  }
  store<u32>(listEnd, <u32>end);
}

/** Does the same for many columns. */
function noteColumns(reader: CsvReader, records: u32, fields: usize, fieldsEnd: usize, listEnd: usize): void {
  let end: usize = load<u32>(listEnd);
  for (let record: u32 = 0; record < records; ++record) {
    for (let field = fields; field < fieldsEnd; field += 2) {
      const number: u32 = load<u16>(field);
      if (!isHeld(reader, record, number, false)) continue;
      const offset = (record * reader.fields + number) << 2;
      writeNote(
        end,
        load<u32>(reader.starts + offset),
        load<u32>(reader.ends + offset),
        load<u32>(reader.plan + number * PLAN_BYTES),
        record,
      );
      end += VALUE_BYTES;
    }
  }
  store<u32>(listEnd, <u32>end);
}

/**
 * Writes a note. The high bit of the length is set if there are escapes, as in the end of the
 * content.
 */
function writeNote(to: usize, start: u32, end: u32, plan: u64, record: u32): void {
  store<u64>(to, <u64>start | ((<u64>(end - start)) << 32));
  store<u64>(to, plan | ((<u64>record) << 32), 8);
}

/** Defers records with values that the kernel does not read. */
function defer(reader: CsvReader, records: u32, fields: usize, fieldsEnd: usize, isNarrow: bool): void {
  for (let field = fields; field < fieldsEnd; field += 2) {
    for (let record: u32 = 0; record < records; ++record)
      if (isHeld(reader, record, load<u16>(field), isNarrow)) flag(record, IS_DEFERRED);
  }
}

/**
 * Returns true if a record has a value in a field. With many columns, several fields may share a
 * column number.
 */
export function isHeld(reader: CsvReader, record: u32, field: u32, isNarrow: bool): bool {
  const plan = reader.plan + field * PLAN_BYTES;
  if (isNarrow) return ((load<u64>(columnSets + ((<usize>record) << 3)) >> <u64>load<u8>(plan, 1)) & 1) != 0;
  const offset = (record * reader.fields + field) << 2;
  const at: usize = load<u32>(reader.starts + offset);
  return isExposed(reader, record, at, load<u32>(reader.ends + offset) - <u32>at, load<u32>(plan));
}

/** Finds the field of a record that holds the byte at `sign`: see `FindText`. */
export function findField(blockReader: BlockReader, record: u32, sign: usize): usize {
  const reader = changetype<CsvReader>(changetype<usize>(blockReader));
  const fields = reader.fields;
  const first = (record * fields) << 2;
  for (let field: u32 = 0; field < fields; ++field) {
    const end = load<u32>(reader.ends + first + (field << 2));
    if (<usize>(end & ~ESCAPED) <= sign) continue;
    const at: usize = load<u32>(reader.starts + first + (field << 2));
    if (at > sign) return 0;
    const plan = load<u32>(reader.plan + field * PLAN_BYTES);
    if (end < ESCAPED) {
      setText(at, end, plan);
      return end;
    }
    const text = unquote(reader, at, end & ~ESCAPED);
    if (text == 0) return 0;
    setText(text, unquotedEnd, plan);
    return end & ~ESCAPED;
  }
  return 0;
}

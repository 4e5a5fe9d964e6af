// Takes plain records many at a time: flat objects of strings, whole numbers, `null`, `true` and `false`, all of whose names are known, written
// without white space or with one space after each colon and comma. The name that comes next is
// found without a branch, since a branch would be mispredicted where records lack names.

import { CARRIAGE_RETURN, CLOSING_BRACE, LINE_FEED, QUOTE, SPACE } from "../characters";
import { columnSets, ESCAPED, flags, recordAts, recordLengths, recordLines } from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import { BLANK, blankness, NOT_BLANK } from "../values/plain-value";
import { IS_IDENTIFIER, isNameOf } from "./json-names";
import { goOnAt, nextPosition } from "./json-positions";
import { JsonReader } from "./json-reader";
import { clearWide, digitsEnd, exposeWide } from "./json-record";
import { shortcut } from "./json-shortcuts";
import { decodedEnd, decodeText, hasTextRoom } from "./json-text";
import {
  dropValues,
  isPlainText,
  keepValues,
  mayBeBlank,
  noteText,
  noteValue,
  startValues,
  UNLISTED,
} from "./json-values";
import { PHONE, VALUE_BYTES } from "../batch/noted-values";
import { NARROW } from "../encode/staged-entry";

/** An opening brace and a quote. */
const FIRST_NAME: u32 = 0x227b;
/** Words of four bytes, and the end of `false`. */
const NULL: u32 = 0x6c6c756e;
const TRUE: u32 = 0x65757274;
const ALSE: u32 = 0x65736c61;

/**
 * Adds records to a batch with `record` records, from `reader.at` up to the first that is not plain,
 * lacks positions, starts at or after `stop`, continues past `end`, or has no space in the batch.
 * Returns the number of records in the batch. `reader.at` is then the start of the next one. The
 * positions must be those of `searchPositions`.
 */
export function readPlainRecords(reader: JsonReader, record: u32, stop: usize, end: usize): u32 {
  const most = reader.batchRows;
  const maxBytes = reader.maxRecordBytes;
  const isWide = reader.stagedBytes != NARROW;
  const mostNotesBytes = reader.mostValues * <u32>VALUE_BYTES;
  let at = reader.at;
  let line = reader.line;
  let first = nextPosition;
  // The bytes after a name, and those from the end of a value to the quote of the next name: with
  // one space, or without.
  const spaces = u32(<u32>load<u8>(<usize>(load<u32>(first, 4) & ~ESCAPED) + 2) == SPACE);
  const colon: u32 = spaces != 0 ? 0x203a : 0x3a;
  const colonBits: u32 = spaces != 0 ? 0xffff : 0xff;
  const nextName: u32 = spaces != 0 ? 0x22202c : 0x222c;
  const nextNameBits: u32 = spaces != 0 ? 0xffffff : 0xffff;
  while (record < most && at < stop && hasTextRoom(reader) && startValues(reader)) {
    let entry = first;
    if (<u32>load<u16>(at) != FIRST_NAME || <usize>load<u32>(entry) != at + 1) break;
    const stamp = ++reader.stamp;
    let set: u64 = 0;
    if (isWide) clearWide(record);
    let kinds: u32 = 0;
    let notesBytes: u32 = 0;
    let next: usize = 0;
    for (;;) {
      const quote: usize = load<u32>(entry);
      const close = <usize>(load<u32>(entry, 4) & ~ESCAPED);
      const node = shortcut(reader, quote, close);
      if (
        !isNameOf(node, quote + 1) ||
        node.seen == stamp ||
        (<u32>load<u16>(close + 1) & colonBits) != colon ||
        node.list > UNLISTED
      )
        break;
      node.seen = stamp;
      kinds |= node.flags;
      let value = close + 2 + spaces;
      let length: u32 = 0;
      const begin: u32 = load<u8>(value);
      if (begin == QUOTE) {
        const mark = load<u32>(entry, 12);
        const last = <usize>(mark & ~ESCAPED);
        if (<u32>load<u8>(last) != QUOTE) break;
        ++value;
        length = <u32>(last - value);
        next = last + 1;
        entry += 16;
        // Values that are certainly text and no identifiers may keep their escapes.
        if (mark >= ESCAPED && !isPlainText(reader, node, value)) {
          const decoded = decodedEnd;
          const decodedTo = decodeText(reader, value, length);
          if (decodedTo == 0) {
            next = 0;
            break;
          }
          value = decoded;
          length = <u32>(decodedTo - decoded);
        }
      } else {
        entry += 8;
        if (begin - 0x30 < 10) {
          next = begin == 0x30 ? value + 1 : digitsEnd(value);
          length = <u32>(next - value);
        } else if (load<u32>(value) == NULL) {
          next = value + 4;
          length = 0;
        } else if (load<u32>(value) == TRUE && node.list == UNLISTED) {
          next = value + 4;
          length = 4;
        } else if (load<u32>(value, 1) == ALSE && begin == 0x66 && node.list == UNLISTED) {
          next = value + 5;
          length = 5;
        } else {
          next = 0;
          break;
        }
      }
      if (length != 0) {
        let isPresent = true;
        if (mayBeBlank(node, value)) {
          const blank = blankness(reader, value, length, (node.plan & 255) == PHONE);
          isPresent = blank == NOT_BLANK;
          if (isPresent ? !noteText(node, record, value, length) : blank != BLANK) {
            next = 0;
            break;
          }
        }
        if (isPresent) {
          set |= node.bit;
          if (isWide) exposeWide(record, node.plan);
          notesBytes += node.noteBytes;
          if (notesBytes > mostNotesBytes) {
            next = 0;
            break;
          }
          noteValue(node, record, value, length);
        }
      }
      if ((load<u32>(next) & nextNameBits) != nextName || <usize>load<u32>(entry) != next + 1 + spaces) break;
      next = 0;
    }
    // If the record is complete, its closing brace comes next.
    if (next == 0 || <u32>load<u8>(next) != CLOSING_BRACE) break;
    const contentEnd = next + 1;
    let lineEnd = contentEnd;
    if (<u32>load<u8>(lineEnd) == CARRIAGE_RETURN) {
      ++lineEnd;
      entry += 4;
    }
    const recordBytes = <u32>(contentEnd - at);
    if (
      <usize>load<u32>(entry) != lineEnd ||
      <u32>load<u8>(lineEnd) != LINE_FEED ||
      lineEnd >= end ||
      recordBytes > maxBytes
    )
      break;
    store<u32>(recordAts + (record << 2), <u32>at);
    store<u32>(recordLengths + (record << 2), recordBytes);
    store<u32>(recordLines + (record << 2), line);
    if (!isWide) store<u64>(columnSets + (record << 3), set);
    store<u8>(flags + record, 0);
    if ((kinds & IS_IDENTIFIER) != 0) reader.hasIdentifiers = 1;
    keepValues(notesBytes / <u32>VALUE_BYTES);
    ++record;
    ++line;
    at = lineEnd + 1;
    first = entry + 4;
  }
  dropValues();
  goOnAt(first);
  reader.at = at;
  reader.line = line;
  return record;
}

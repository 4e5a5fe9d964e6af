// Notes the values of NDJSON records that are more than exposed: see noted-values.ts. Those of a record that is left are dropped.

import { BlockReader } from "../values/block-reader";
import { BLANK, blankness, NOT_BLANK } from "../values/plain-value";
import { HAS_COLUMN, IS_COUNTRY_CODE, JsonNode } from "./json-names";
import { JsonReader } from "./json-reader";
import { AT, COUNTRY_CODE, ends, LENGTH, LISTS, PHONE, PLAN, ROW, startLists, VALUE_BYTES } from "../values/noted-values";
import { decodedEnd, decodeText } from "./json-text";

/** Values that are exposed and nothing more: what is noted of one is written over by the next. Places above this need more attention. */
export const UNLISTED: u32 = LISTS;

/** By list: where it ended before the present record (u32 each). */
const endsBefore: usize = memory.data(16, 16);

/** Empties the lists. */
export function startBatch(reader: BlockReader): void {
  room = reader.notesRoom;
  store<u32>(ends + (UNLISTED << 2), <u32>startLists(reader));
}

/** Whether the present record has a column of identifiers. */
export let hasKind: bool = false;
/** How many values fit before the batch has to end: all of all lists count, so that they may be staged. */
let room: u32 = 0;

/** A record begins. False if the batch has to end before it. */
export function startValues(reader: JsonReader): bool {
  v128.store(endsBefore, v128.load(ends));
  hasKind = false;
  return room >= reader.mostValues;
}

/** The present record is taken, with so many values. */
export function keepValues(values: u32): void {
  v128.store(endsBefore, v128.load(ends));
  room -= values;
}

/** The present record is judged elsewhere. */
export function dropValues(): void {
  v128.store(ends, v128.load(endsBefore));
}

/** What has become of a value: its record is judged elsewhere, or it is blank, or exposed. */
export const LEFT: u32 = 0;
export const TAKEN_BLANK: u32 = 1;
export const TAKEN: u32 = 2;

/** Takes a value that is not empty. */
export function takeValue(reader: BlockReader, node: JsonNode, row: u32, at: usize, length: u32): u32 {
  const flags = node.flags;
  if ((flags & HAS_COLUMN) == 0) return LEFT;
  const plan = node.plan;
  const kind = plan & 255;
  if (kind != 0) hasKind = true;
  if (mayBeBlank(node, at)) {
    const blank = blankness(reader, at, length, kind == PHONE);
    if (blank != NOT_BLANK) return blank == BLANK ? TAKEN_BLANK : LEFT;
  }
  if (kind != 0 && (kind >= LISTS || !append(kind, plan, row, at, length))) return LEFT;
  return (flags & IS_COUNTRY_CODE) == 0 || append(COUNTRY_CODE, plan, row, at, length) ? TAKEN : LEFT;
}

/** Whether a value begins as a blank word may, or with white space. Reads one byte behind its first. */
export function mayBeBlank(node: JsonNode, at: usize): bool {
  const pair = <u32>load<u16>(at);
  return ((<u32>load<u8>(node.pairs + (pair >> 3)) >> (pair & 7)) & 1) != 0;
}

/** Notes a value of a place that belongs to one list or to none; room for it must be left. */
export function noteValue(node: JsonNode, row: u32, at: usize, length: u32): void {
  const place = ends + (node.list << 2);
  const end: usize = load<u32>(place);
  store<u64>(end, <u64>at | ((<u64>length) << 32), AT);
  store<u64>(end, <u64>node.plan | ((<u64>row) << 32), PLAN);
  store<u32>(place, <u32>end + node.noteBytes);
}

function append(list: u32, plan: u32, row: u32, at: usize, length: u32): bool {
  const end: usize = load<u32>(ends + (list << 2));
  if (room == 0) return false;
  --room;
  store<u32>(end, <u32>at, AT);
  store<u32>(end, length, LENGTH);
  store<u32>(end, plan, PLAN);
  store<u32>(end, row, ROW);
  store<u32>(ends + (list << 2), <u32>(end + VALUE_BYTES));
  return true;
}

/** Takes `null`, `""`, `[]` or `{}`. */
export function takeBlank(node: JsonNode): u32 {
  if ((node.plan & 255) != 0) hasKind = true;
  return (node.flags & HAS_COLUMN) == 0 ? LEFT : TAKEN_BLANK;
}

/** Takes a string with escapes that is not empty, `length` bytes at `at`. */
export function takeEscaped(reader: JsonReader, node: JsonNode, row: u32, at: usize, length: u32): u32 {
  if (isPlainText(reader, node, at)) return TAKEN;
  const start = decodedEnd;
  const end = decodeText(reader, at, length);
  return end == 0 ? LEFT : takeValue(reader, node, row, start, <u32>(end - start));
}

/** Whether a string with escapes is a text and no identifier, and begins like no blank word, whatever its escapes stand for. */
export function isPlainText(reader: BlockReader, node: JsonNode, at: usize): bool {
  const first: u32 = load<u8>(at);
  return node.flags == HAS_COLUMN && first != 0x5c && load<u8>(reader.wordStarts + first) == 0;
}

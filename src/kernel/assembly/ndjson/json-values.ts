// Notes the values of NDJSON records whose content matters: see noted-values.ts. Values of a
// deferred record are dropped.

import { BACKSLASH } from "../characters";
import { BlockReader } from "../batch/block-reader";
import { BLANK, blankness, NOT_BLANK } from "../values/plain-value";
import { HAS_COLUMN, IS_COUNTRY_CODE, JsonNode, IS_IDENTIFIER } from "./json-names";
import { JsonReader } from "./json-reader";
import {
  AT,
  COUNTRY_CODE,
  ends,
  isSecretText,
  LENGTH,
  LISTS,
  PHONE,
  PLAN,
  ROW,
  startLists,
  VALUE_BYTES,
} from "../batch/noted-values";
import {
  dropStructured,
  keepStructured,
  noteIfStructured,
  startStructured,
} from "../values/structured-notes";
import { startTextTraces } from "../traces/text-traces";
import { decodedEnd, decodeText } from "./json-text";

/**
 * Values that only count as exposed: each note overwrites the one before. Lists with a higher
 * number need more attention.
 */
export const UNLISTED: u32 = LISTS;

/** By list: its end before the current record (u32 each). */
const endsBefore: usize = memory.data(16, 16);

/** Empties the lists. */
export function startBatch(reader: BlockReader): void {
  startTextTraces();
  startStructured();
  room = reader.notesRoom;
  store<u32>(ends + (UNLISTED << 2), <u32>startLists(reader));
}

/** True if the current record has an identifier column. */
export let hasKind: bool = false;
/** Values that still fit into the batch, over all lists, so that they can be staged. */
let room: u32 = 0;

/** Begins a record. Returns false if the batch must end before it. */
export function startValues(reader: JsonReader): bool {
  v128.store(endsBefore, v128.load(ends));
  keepStructured();
  hasKind = false;
  return room >= reader.mostValues;
}

/** Keeps the current record, with its number of values. */
export function keepValues(values: u32): void {
  v128.store(endsBefore, v128.load(ends));
  keepStructured();
  room -= values;
}

/** Drops the values of the current record, which is deferred. */
export function dropValues(): void {
  v128.store(ends, v128.load(endsBefore));
  dropStructured();
}

/** Outcome of a value: its record is deferred, or it is blank, or exposed. */
export const LEFT: u32 = 0;
export const TAKEN_BLANK: u32 = 1;
export const TAKEN: u32 = 2;

/** Takes a value that is not empty. */
export function takeValue(reader: BlockReader, node: JsonNode, record: u32, at: usize, length: u32): u32 {
  const flags = node.flags;
  if ((flags & HAS_COLUMN) == 0) return LEFT;
  const plan = node.plan;
  const kind = plan & 255;
  if ((flags & IS_IDENTIFIER) != 0) hasKind = true;
  if (mayBeBlank(node, at)) {
    const blank = blankness(reader, at, length, kind == PHONE);
    if (blank != NOT_BLANK) return blank == BLANK ? TAKEN_BLANK : LEFT;
    if (!noteText(node, record, at, length)) return LEFT;
  }
  if (kind != 0 && (kind >= LISTS || !append(kind, plan, record, at, length))) return LEFT;
  return (flags & IS_COUNTRY_CODE) == 0 || append(COUNTRY_CODE, plan, record, at, length) ? TAKEN : LEFT;
}

/**
 * Returns true if a value begins like a blank word or with white space. Reads one byte past its
 * first.
 */
export function mayBeBlank(node: JsonNode, at: usize): bool {
  const pair = <u32>load<u16>(at);
  return ((<u32>load<u8>(node.pairs + (pair >> 3)) >> (pair & 7)) & 1) != 0;
}

/**
 * Notes a value that is not blank, if it is a text that is a record itself. Returns false if the record is to be
 * deferred.
 */
export function noteText(node: JsonNode, record: u32, at: usize, length: u32): bool {
  const plan = node.plan;
  return (plan & 255) != 0 || isSecretText(plan) || noteIfStructured(record, at, length);
}

/** Notes a value of a node that belongs to one list or to none. There must be space for it. */
export function noteValue(node: JsonNode, record: u32, at: usize, length: u32): void {
  const listEnd = ends + (node.list << 2);
  const end: usize = load<u32>(listEnd);
  store<u64>(end, <u64>at | ((<u64>length) << 32), AT);
  store<u64>(end, <u64>node.plan | ((<u64>record) << 32), PLAN);
  store<u32>(listEnd, <u32>end + node.noteBytes);
}

function append(list: u32, plan: u32, record: u32, at: usize, length: u32): bool {
  const end: usize = load<u32>(ends + (list << 2));
  if (room == 0) return false;
  --room;
  store<u32>(end, <u32>at, AT);
  store<u32>(end, length, LENGTH);
  store<u32>(end, plan, PLAN);
  store<u32>(end, record, ROW);
  store<u32>(ends + (list << 2), <u32>(end + VALUE_BYTES));
  return true;
}

/** Takes `null`, `""`, `[]` or `{}`. */
export function takeBlank(node: JsonNode): u32 {
  if ((node.flags & IS_IDENTIFIER) != 0) hasKind = true;
  return (node.flags & HAS_COLUMN) == 0 ? LEFT : TAKEN_BLANK;
}

/** Takes a string with escapes that is not empty, `length` bytes at `at`. */
export function takeEscaped(reader: JsonReader, node: JsonNode, record: u32, at: usize, length: u32): u32 {
  if (isPlainText(reader, node, at)) return TAKEN;
  const start = decodedEnd;
  const end = decodeText(reader, at, length);
  return end == 0 ? LEFT : takeValue(reader, node, record, start, <u32>(end - start));
}

/**
 * Returns true if a string with escapes is text but no identifier, and begins like no blank word and no record,
 * whatever its escapes stand for.
 */
export function isPlainText(reader: BlockReader, node: JsonNode, at: usize): bool {
  const first: u32 = load<u8>(at);
  return (
    node.flags == HAS_COLUMN &&
    first != BACKSLASH &&
    <u32>load<u8>(at, 1) != BACKSLASH &&
    load<u8>(reader.wordStarts + first) == 0 &&
    !mayBeBlank(node, at)
  );
}

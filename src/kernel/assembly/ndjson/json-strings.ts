// Finds the string around a byte of an NDJSON record that has been read, and what its name stands for. The
// record is walked from its start, for only the names around an object tell what its own names are.

import {
  AT_SIGN,
  CLOSING_BRACE,
  CLOSING_BRACKET,
  COMMA,
  OPENING_BRACE,
  OPENING_BRACKET,
  QUOTE,
} from "../characters";
import { recordAts } from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import { setText } from "../values/mention-texts";
import { findName, HAS_COLUMN, JsonNode } from "./json-names";
import { nodeOf, objectOf } from "./json-members";
import { JsonReader } from "./json-reader";
import { decodedEnd, decodeText, signFrom } from "./json-text";

/** The plan of what is no text. */
const NO_TEXT: u32 = 255;
/** No record of the batch. */
const NONE: u32 = 0xffffffff;
/** The record that is walked, and the first byte that has not been. */
let walked: u32 = NONE;
let next: usize = 0;
/** The nodes of the object around that byte and of its values, and whether a name comes next. */
let parent: usize = 0;
let node: usize = 0;
let isName: bool = false;
/**
 * What of them the enclosing objects and arrays had (u32 each): the first two, and whether it was an array. A record,
 * the 32 levels that json-record.ts follows below it, and an empty object or array in the last.
 */
const FRAME_BYTES: usize = 12;
const frames: usize = memory.data(34 * 12, 16);
let depth: usize = 0;
let isArray: bool = false;

/** Begins a batch. */
export function startStrings(): void {
  walked = NONE;
}

/** Finds the string of a record that holds the byte at `sign`: see `FindText`. No sign comes before the last one. */
export function findValue(blockReader: BlockReader, record: u32, sign: usize): usize {
  const reader = changetype<JsonReader>(changetype<usize>(blockReader));
  // Signs of one sort after the other are looked for.
  if (record != walked || sign < next) {
    walked = record;
    const object = objectOf(record);
    next = object == 0 ? <usize>load<u32>(recordAts + (record << 2)) : object;
    parent = 0;
    node = object == 0 ? reader.root : nodeOf(record);
    isName = false;
    isArray = false;
    depth = 0;
  }
  for (; next <= sign; ++next) {
    const byte: u32 = load<u8>(next);
    if (byte == QUOTE) {
      const at = next + 1;
      next = stringEnd(at);
      if (isName) {
        node = findName(changetype<JsonNode>(parent), at);
        if (node == 0) return 0;
        isName = false;
        if (next > sign) return <u32>load<u8>(sign) == AT_SIGN ? takeName() : 0;
      } else if (next > sign) {
        return takeString(reader, at);
      }
    } else if (byte == OPENING_BRACE || byte == OPENING_BRACKET) {
      enter(byte == OPENING_BRACKET);
    } else if (byte == CLOSING_BRACE || byte == CLOSING_BRACKET) {
      leave();
    } else if (byte == COMMA) {
      isName = !isArray;
    }
  }
  return 0;
}

/** Passes over a name with an `@`: one that may be an address would not be known. Returns its end. */
function takeName(): usize {
  const end = next;
  ++next;
  setText(end, end, NO_TEXT);
  return end;
}

function enter(isList: bool): void {
  const frame = frames + depth * FRAME_BYTES;
  store<u32>(frame, <u32>parent);
  store<u32>(frame, <u32>node, 4);
  store<u32>(frame, u32(isArray), 8);
  ++depth;
  parent = node;
  isArray = isList;
  isName = !isList;
}

function leave(): void {
  --depth;
  const frame = frames + depth * FRAME_BYTES;
  parent = load<u32>(frame);
  node = load<u32>(frame, 4);
  isArray = load<u32>(frame, 8) != 0;
  isName = false;
}

let hasEscapes: bool = false;

/** Returns the closing quote of the string that begins at `at`. */
function stringEnd(at: usize): usize {
  hasEscapes = false;
  for (;;) {
    at = signFrom(at);
    if (<u32>load<u8>(at) == QUOTE) return at;
    hasEscapes = true;
    at += 2;
  }
  return at;
}

/** Sets the text of the string from `at` to `next`. Returns its end, or 0 if the record is to be deferred. */
function takeString(reader: JsonReader, at: usize): usize {
  const plan = changetype<JsonNode>(node).plan;
  if ((changetype<JsonNode>(node).flags & HAS_COLUMN) == 0) return 0;
  const end = next;
  ++next;
  if (!hasEscapes || (plan & 255) != 0) {
    setText(at, end, plan);
    return end;
  }
  const start = decodedEnd;
  const decoded = decodeText(reader, at, end - at);
  if (decoded == 0) return 0;
  setText(start, decoded, plan);
  return end;
}

// Finds the string around a byte of an NDJSON record that has been read, and its name. Only flat
// records: of nested ones, the names would have to be followed from the start.

import { BlockReader } from "../batch/block-reader";
import { setText } from "../values/mention-texts";
import { findName, HAS_COLUMN, JsonNode } from "./json-names";
import { JsonReader } from "./json-reader";
import { decodedEnd, decodeText } from "./json-text";

const QUOTE: u32 = 0x22;
const BACKSLASH: u32 = 0x5c;
const COLON: u32 = 0x3a;
const SPACE: u32 = 0x20;

/** By record: 1 if an object or an array is nested in it. */
const nested: usize = memory.data(128, 16);

/** Begins a batch. */
export function startNesting(): void {
  memory.fill(nested, 0, 128);
}

/** Notes that an object or an array is nested in a record. */
export function noteNesting(record: u32): void {
  store<u8>(nested + record, 1);
}

/** Finds the string of a flat record that holds the byte at `sign`: see `FindText`. */
export function findValue(blockReader: BlockReader, record: u32, sign: usize): usize {
  if (load<u8>(nested + record) != 0) return 0;
  const reader = changetype<JsonReader>(changetype<usize>(blockReader));
  const open = quoteBefore(sign);
  // A quote within the text is escaped.
  if (<u32>load<u8>(open - 1) == BACKSLASH) return 0;
  const colon = <u32>load<u8>(open - 1) == SPACE ? open - 2 : open - 1;
  if (<u32>load<u8>(colon) != COLON || <u32>load<u8>(colon - 1) != QUOTE) return 0;
  const found = findName(changetype<JsonNode>(reader.root), quoteBefore(colon - 1) + 1);
  if (found == 0) return 0;
  const node = changetype<JsonNode>(found);
  if ((node.flags & HAS_COLUMN) == 0) return 0;
  let hasEscapes = false;
  let end = sign + 1;
  for (let byte: u32 = load<u8>(end); byte != QUOTE; byte = load<u8>(end)) {
    if (byte == BACKSLASH) {
      hasEscapes = true;
      ++end;
    }
    ++end;
  }
  for (let at = open + 1; !hasEscapes && at < sign; ++at) hasEscapes = <u32>load<u8>(at) == BACKSLASH;
  if (!hasEscapes || (node.plan & 255) != 0) {
    setText(open + 1, end, node.plan);
    return end;
  }
  const start = decodedEnd;
  const decoded = decodeText(reader, open + 1, end - open - 1);
  if (decoded == 0) return 0;
  setText(start, decoded, node.plan);
  return end;
}

/** Returns the last quote before `at`, in a record that has one there. */
function quoteBefore(at: usize): usize {
  do --at;
  while (<u32>load<u8>(at) != QUOTE);
  return at;
}

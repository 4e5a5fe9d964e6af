// Reads the values of one NDJSON object, if all of its names are known and nothing in it is odd
// (docs/reading.md, "NDJSON"). The start and end of its strings were found before (json-positions.ts),
// so no read has to wait for the one before it.

import { CLOSING_BRACE, COLON, COMMA, LINE_FEED, OPENING_BRACE, QUOTE, rangeIn } from "../characters";
import { columnSets, ESCAPED } from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import { findName, FIRST, HAS_COLUMN, isNameOf, JsonNode, NEXT, OF_OBJECTS, OF_VALUES } from "./json-names";
import { goOnAt, nextPosition, positionFrom } from "./json-positions";
import { JsonReader } from "./json-reader";
import { LEFT, mayBeBlank, TAKEN, takeBlank, takeEscaped, takeValue } from "./json-values";
import { USERNAME } from "../batch/noted-values";
import { NARROW } from "../encode/staged-entry";

/** The most nested objects and arrays read here. The reference path reads some more. */
const MOST_DEPTH: u32 = 32;
/** How many names ahead, in their usual order, are compared. */
const MOST_SKIPPED: u32 = 4;
const FRAME_BYTES: usize = 20;
/**
 * State of the enclosing object or array: the node of its object, that object's number, the address
 * of the prediction, the closing byte, and the node of its values.
 */
const frames: usize = memory.data(640, 16);

/** Returns the first byte from `at` on that is not white space within a line. */
export function pastSpace(at: usize): usize {
  for (;;) {
    const byte: u32 = load<u8>(at);
    if (byte != 0x20 && byte != 9 && byte != 13) return at;
    ++at;
  }
  return at;
}

/**
 * Looks for the name at `at` after the expected one: records often have the same names in the same
 * order but lack a few.
 */
function findBehind(expected: usize, at: usize): usize {
  let next = expected;
  for (let left = MOST_SKIPPED; left > 0 && next != 0; --left) {
    next = load<u32>(next, NEXT);
    if (next != 0 && isNameOf(changetype<JsonNode>(next), at)) return next;
  }
  return 0;
}

/** Removes all columns of the record, for many columns. */
export function clearWide(record: u32): void {
  v128.store(columnSets + (record << 5), i64x2.splat(0));
  v128.store(columnSets + (record << 5), i64x2.splat(0), 16);
}

/** Sets a column of the record, for many columns. */
export function exposeWide(record: u32, plan: u32): void {
  const byte = columnSets + (record << 5) + ((plan >>> 11) & 31);
  store<u8>(byte, <u8>(<u32>load<u8>(byte) | (1 << ((plan >>> 8) & 7))));
}

/** True if the last object that was not read has a name that is not known. */
export let hasNewName: bool = false;

/** Sets that for a line of which no object is read. */
export function setNewName(isNew: bool): void {
  hasNewName = isNew;
}

/** The current object: its node and its number. */
let parent: usize = 0;
let stamp: u32 = 0;

/** Returns the end of a record and of the white space after it, and moves to the next position. */
function pastObject(at: usize, entry: usize): usize {
  if (load<u8>(at) != LINE_FEED) {
    at = pastSpace(at);
    entry = positionFrom(entry, at);
  }
  goOnAt(entry);
  return at;
}

/**
 * Returns the node of a name at `at` in the current object that is not the expected one, or 0 if
 * there is none.
 */
function findOther(link: usize, expected: usize, at: usize): usize {
  let found = findBehind(expected, at);
  if (found != 0) return found;
  found = findName(changetype<JsonNode>(parent), at);
  if (found != 0) store<u32>(link, <u32>found);
  else hasNewName = true;
  return found;
}

/**
 * Takes the values of the object that begins at `at`, whose node is `root`, as number `record` of the batch. Returns the end
 * of it and of the white space after it, and moves to the next position. Returns 0 if the record is
 * deferred, or its positions are not all known.
 */
export function readObject(reader: JsonReader, root: usize, at: usize, record: u32): usize {
  let set: u64 = 0;
  hasNewName = false;
  parent = root;
  stamp = ++reader.stamp;
  // Address of the prediction: the name that came next last time.
  let link: usize = parent + FIRST;
  let closing: u32 = CLOSING_BRACE;
  let depth: u32 = 0;
  let node = changetype<JsonNode>(parent);
  let entry = nextPosition;
  const isWide = reader.stagedBytes != NARROW;
  if (isWide) clearWide(record);
  ++at;
  if (load<u8>(at) <= 0x20) {
    at = pastSpace(at);
    entry = positionFrom(entry, at);
  }
  if (<u32>load<u8>(at) == CLOSING_BRACE) {
    if (!isWide) store<u64>(columnSets + (record << 3), 0);
    return pastObject(at + 1, entry);
  }
  for (;;) {
    if (closing == CLOSING_BRACE) {
      const quote: usize = load<u32>(entry);
      if (quote != at || <u32>load<u8>(quote) != QUOTE) return 0;
      const expected: usize = load<u32>(link);
      let found = expected;
      if (expected == 0 || !isNameOf(changetype<JsonNode>(expected), quote + 1)) {
        found = findOther(link, expected, quote + 1);
        if (found == 0) return 0;
      }
      node = changetype<JsonNode>(found);
      // With two equal names the last one counts, which only JSON.parse gets right.
      if (node.seen == stamp) return 0;
      node.seen = stamp;
      link = found + NEXT;
      at = <usize>load<u32>(entry, 4) + 1;
      entry += 8;
      if (<u32>load<u8>(at) != COLON) {
        at = pastSpace(at);
        entry = positionFrom(entry, at);
        if (<u32>load<u8>(at) != COLON) return 0;
      }
      ++at;
      if (load<u8>(at) <= 0x20) {
        at = pastSpace(at);
        entry = positionFrom(entry, at);
      }
    }

    const first: u32 = load<u8>(at);
    let taken = TAKEN;
    if (first == QUOTE) {
      const mark = load<u32>(entry, 4);
      const end = <usize>(mark & ~ESCAPED);
      if (<u32>load<u8>(end) != QUOTE) return 0;
      entry += 8;
      ++at;
      // Most values are texts of columns without identifiers and begin like no blank word. They
      // need no call.
      if (node.flags != HAS_COLUMN || mark >= ESCAPED || end == at || mayBeBlank(node, at)) {
        if (end == at) taken = takeBlank(node);
        else if (mark < ESCAPED) taken = takeValue(reader, node, record, at, <u32>(end - at));
        else taken = takeEscaped(reader, node, record, at, <u32>(end - at));
      }
      at = end + 1;
    } else if (first - 0x31 < 9 && node.flags == HAS_COLUMN) {
      // A number without a leading sign is no blank word.
      at = numberEnd(at, false);
      if (at == 0) return 0;
    } else if (first == OPENING_BRACE || first == 0x5b) {
      ++at;
      if (load<u8>(at) <= 0x20) {
        at = pastSpace(at);
        entry = positionFrom(entry, at);
      }
      // An element may be a record of its own, even if it is empty.
      if (first == OPENING_BRACE && closing != CLOSING_BRACE && (node.arrays & OF_OBJECTS) == 0) return 0;
      if (<u32>load<u8>(at) != first + 2) {
        if (depth == MOST_DEPTH) return 0;
        if (first != OPENING_BRACE && (node.arrays & OF_VALUES) == 0) return 0;
        const frame = frames + <usize>depth * FRAME_BYTES;
        store<u32>(frame, <u32>parent);
        store<u32>(frame, stamp, 4);
        store<u32>(frame, <u32>link, 8);
        store<u32>(frame, closing, 12);
        store<u32>(frame, <u32>changetype<usize>(node), 16);
        ++depth;
        closing = first + 2;
        if (first == OPENING_BRACE) {
          parent = changetype<usize>(node);
          stamp = ++reader.stamp;
          link = parent + FIRST;
        }
        continue;
      }
      taken = takeBlank(node);
      ++at;
    } else if (first == 0x6e) {
      if (load<u32>(at) != 0x6c6c756e) return 0;
      taken = takeBlank(node);
      at += 4;
    } else {
      const end = literalEnd(at, first, (node.plan & 255) == USERNAME);
      if (end == 0) return 0;
      taken = takeValue(reader, node, record, at, <u32>(end - at));
      at = end;
    }
    if (taken == TAKEN) {
      set |= node.bit;
      if (isWide) exposeWide(record, node.plan);
    } else if (taken == LEFT) {
      return 0;
    }

    for (;;) {
      let byte: u32 = load<u8>(at);
      if (byte <= 0x20) {
        at = pastSpace(at);
        entry = positionFrom(entry, at);
        byte = load<u8>(at);
      }
      ++at;
      if (byte == COMMA) {
        if (load<u8>(at) <= 0x20) {
          at = pastSpace(at);
          entry = positionFrom(entry, at);
        }
        break;
      }
      if (byte != closing) return 0;
      if (depth == 0) {
        if (!isWide) store<u64>(columnSets + (record << 3), set);
        return pastObject(at, entry);
      }
      --depth;
      const frame = frames + <usize>depth * FRAME_BYTES;
      parent = load<u32>(frame);
      stamp = load<u32>(frame, 4);
      link = load<u32>(frame, 8);
      closing = load<u32>(frame, 12);
      node = changetype<JsonNode>(<usize>load<u32>(frame, 16));
    }
  }
  return 0;
}

/**
 * Returns the end of the number, `true` or `false` at `at`, or 0 if there is none. Exported to keep
 * rarely used code out of `readObject`.
 */
export function literalEnd(at: usize, first: u32, isPlain: bool): usize {
  if (first == 0x74) return load<u32>(at) == 0x65757274 ? at + 4 : 0;
  if (first == 0x66) return load<u32>(at, 1) == 0x65736c61 ? at + 5 : 0;
  return numberEnd(at, isPlain);
}

/**
 * Returns the end of the number at `at`, or 0 if there is none, or if its exponent needs the
 * reference path.
 */
function numberEnd(at: usize, isPlain: bool): usize {
  if (load<u8>(at) == 0x2d) ++at;
  const first: u32 = load<u8>(at);
  if (first - 0x30 > 9) return 0;
  at = first == 0x30 ? at + 1 : digitsEnd(at);
  if (load<u8>(at) == 0x2e) {
    ++at;
    if (<u32>load<u8>(at) - 0x30 > 9) return 0;
    at = digitsEnd(at);
  }
  if ((load<u8>(at) | 0x20) == 0x65) {
    if (isPlain) return 0;
    ++at;
    const sign = load<u8>(at);
    if (sign == 0x2b || sign == 0x2d) ++at;
    if (<u32>load<u8>(at) - 0x30 > 9) return 0;
    at = digitsEnd(at);
  }
  return at;
}

/** Returns the first byte from `at` on that is not a digit. */
export function digitsEnd(at: usize): usize {
  for (;;) {
    const digits = <u32>i8x16.bitmask(rangeIn(v128.load(at), 0x30, 10));
    if (digits != 0xffff) return at + ctz(~digits);
    at += 16;
  }
  return at;
}

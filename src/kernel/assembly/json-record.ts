// One object of NDJSON to the values of its columns, as far as all of its names are known and nothing in it is odd (docs/reading.md, "NDJSON").

import { CsvReader } from "./csv-reader";
import { findName, FIRST, HAS_COLUMN, isNameOf, JsonNode, NEXT } from "./json-names";
import { JsonReader } from "./json-reader";
import { isEscaped, stringEnd } from "./json-text";
import { expose, startRecord, takeBlank, takeString, takeValue } from "./json-values";

const QUOTE: u8 = 0x22;
const COMMA: u8 = 0x2c;
const COLON: u8 = 0x3a;
const MINUS: u8 = 0x2d;
const USERNAME: u32 = 3;

/** Objects and arrays within the record that are read; the definition reads some more. */
const MOST_DEPTH: u32 = 32;
/** So many names in a row are looked for by their order. */
const MOST_SKIPPED: u32 = 4;
const FRAME_BYTES: usize = 20;
/** What surrounds the present object or array: place of its object, that object's number, prediction, whether it is an array, and the place of its values. */
const frames: usize = memory.data(640, 16);

/** The first byte from `at` that is no white space within a line. */
function pastSpace(at: usize): usize {
  for (;;) {
    const byte: u32 = load<u8>(at);
    if (byte != 0x20 && byte != 9 && byte != 13) return at;
    ++at;
  }
  return at;
}

/** Looks for the name at `at` behind the one that was expected: of records with some of the same names in the same order, this one may lack a few. */
function findBehind(expected: usize, at: usize): usize {
  let next = expected;
  for (let left = MOST_SKIPPED; left > 0 && next != 0; --left) {
    next = load<u32>(next, NEXT);
    if (next != 0 && isNameOf(changetype<JsonNode>(next), at)) return next;
  }
  return 0;
}

/** Takes the values of the object that begins at `at`. Returns the end of it and of the white space behind it; 0 if it is judged elsewhere. */
export function readObject(reader: CsvReader, json: JsonReader, at: usize): usize {
  startRecord(reader, json);
  let parent = changetype<JsonNode>(json.root);
  let stamp = ++json.stamp;
  // Where it is kept which name came next the last time.
  let link: usize = changetype<usize>(parent) + FIRST;
  let isArray = false;
  let depth: u32 = 0;
  let node = parent;
  at = pastSpace(at + 1);
  if (load<u8>(at) == 0x7d) return pastSpace(at + 1);
  let isName = true;
  for (;;) {
    if (isName) {
      if (load<u8>(at) != QUOTE) return 0;
      ++at;
      const expected: usize = load<u32>(link);
      if (expected != 0 && isNameOf(changetype<JsonNode>(expected), at)) {
        node = changetype<JsonNode>(expected);
      } else {
        let found = findBehind(expected, at);
        if (found == 0) {
          found = findName(parent, at);
          if (found == 0) return 0;
          store<u32>(link, <u32>found);
        }
        node = changetype<JsonNode>(found);
      }
      // Of two equal names the last counts: that is left to JSON.parse.
      if (node.seen == stamp) return 0;
      node.seen = stamp;
      link = changetype<usize>(node) + NEXT;
      at += node.nameBytes;
      if (load<u8>(at) != COLON) {
        at = pastSpace(at);
        if (load<u8>(at) != COLON) return 0;
      }
      ++at;
      if (load<u8>(at) <= 0x20) at = pastSpace(at);
    }

    const first = load<u8>(at);
    if (first == QUOTE) {
      const start = at + 1;
      const end = stringEnd(start);
      if (end == 0) return 0;
      // Most are texts of columns without identifiers, and begin like no blank word: nothing has to be called for them.
      if (
        end != start &&
        !isEscaped &&
        node.flags == HAS_COLUMN &&
        (node.plan & 255) == 0 &&
        load<u8>(reader.wordStarts + <usize>load<u8>(start)) == 0
      ) {
        expose(reader, (node.plan >>> 8) & 255);
      } else if (!(end == start ? takeBlank(node) : takeString(reader, json, node, start, end))) {
        return 0;
      }
      at = end + 1;
    } else if (first == 0x7b || first == 0x5b) {
      const isObject = first == 0x7b;
      at = pastSpace(at + 1);
      if (load<u8>(at) == first + 2) {
        if (!takeBlank(node)) return 0;
        ++at;
      } else {
        if (depth == MOST_DEPTH) return 0;
        const frame = frames + <usize>depth * FRAME_BYTES;
        store<u32>(frame, <u32>changetype<usize>(parent));
        store<u32>(frame, stamp, 4);
        store<u32>(frame, <u32>link, 8);
        store<u32>(frame, u32(isArray), 12);
        store<u32>(frame, <u32>changetype<usize>(node), 16);
        ++depth;
        isArray = !isObject;
        isName = isObject;
        if (isObject) {
          parent = node;
          stamp = ++json.stamp;
          link = changetype<usize>(node) + FIRST;
        }
        continue;
      }
    } else if (first == 0x6e) {
      if (load<u32>(at) != 0x6c6c756e || !takeBlank(node)) return 0;
      at += 4;
    } else if (first == 0x74) {
      if (load<u32>(at) != 0x65757274 || !takeValue(reader, json, node, at, 4)) return 0;
      at += 4;
    } else if (first == 0x66) {
      if (load<u32>(at, 1) != 0x65736c61 || !takeValue(reader, json, node, at, 5)) return 0;
      at += 5;
    } else {
      const end = numberEnd(at, (node.plan & 255) == USERNAME);
      if (end == 0) return 0;
      // A number without a sign in front is no blank word.
      if (first != MINUS && node.flags == HAS_COLUMN && (node.plan & 255) == 0) expose(reader, (node.plan >>> 8) & 255);
      else if (!takeValue(reader, json, node, at, <u32>(end - at))) return 0;
      at = end;
    }

    for (;;) {
      let byte = load<u8>(at);
      if (byte <= 0x20) {
        at = pastSpace(at);
        byte = load<u8>(at);
      }
      if (byte == COMMA) {
        ++at;
        if (load<u8>(at) <= 0x20) at = pastSpace(at);
        isName = !isArray;
        break;
      }
      if (byte != (isArray ? 0x5d : 0x7d)) return 0;
      ++at;
      if (depth == 0) return pastSpace(at);
      --depth;
      const frame = frames + <usize>depth * FRAME_BYTES;
      parent = changetype<JsonNode>(<usize>load<u32>(frame));
      stamp = load<u32>(frame, 4);
      link = load<u32>(frame, 8);
      isArray = load<u32>(frame, 12) != 0;
      node = changetype<JsonNode>(<usize>load<u32>(frame, 16));
    }
  }
  return 0;
}

/** The end of the number at `at`; 0 if it is none, or one whose exponent is left to the definition. */
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

/** The first byte from `at` that is no digit. */
function digitsEnd(at: usize): usize {
  for (;;) {
    const digits = <u32>i8x16.bitmask(i8x16.lt_u(i8x16.sub(v128.load(at), i8x16.splat(0x30)), i8x16.splat(10)));
    if (digits != 0xffff) return at + ctz(~digits);
    at += 16;
  }
  return at;
}

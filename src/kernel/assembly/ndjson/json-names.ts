// Names of JSON objects and what they stand for. A name in the source is first compared with the
// one that came next last time. Only if it differs is it looked up, in a small table of the names
// of its object.

import { QUOTE } from "../characters";
import { signFrom } from "./json-text";

/** The column of the node is known. */
export const HAS_COLUMN: u32 = 1;
/** Its values are country codes. */
export const IS_COUNTRY_CODE: u32 = 2;
/** Its values are noted or deferred. */
export const HAS_KIND: u32 = 4;
/** Its values are identifiers. */
export const IS_IDENTIFIER: u32 = 8;

/** Arrays of objects and of values that are no records of their own. */
export const OF_OBJECTS: u32 = 1;
export const OF_VALUES: u32 = 2;

/** A node of the JSON tree of a dump, written by the binding. */
@unmanaged
export class JsonNode {
  /** Meaning of its values, see PLAN_BYTES in exposed-fields.ts, and the flags above. */
  plan: u32;
  flags: u32;
  /** Number of the last object that had it. */
  seen: u32;
  /**
   * The nodes whose names came next last time: after this one in the same object, and first in its
   * own object; 0 at first.
   */
  next: usize;
  first: usize;
  /** Its name with the closing quote, and its length in bytes. */
  nameAt: usize;
  nameBytes: u32;
  /** Names of its own: a hash table of nodes, and its size (a power of two) less one. */
  table: usize;
  mask: u32;
  /**
   * The first bytes of the name and its closing quote, 16 at most, and one low bit for each of
   * them.
   */
  headBits: u32;
  head: u64;
  headRest: u64;
  /**
   * A bit for each pair of bytes, the first one low, that may begin a blank value of this node or
   * the white space around one.
   */
  pairs: usize;
  /** The bit of its column, or 0 if it lies beyond a 64-bit word. */
  bit: u64;
  /** The list in which its values are noted, and the bytes of a note: see json-values.ts. */
  list: u32;
  noteBytes: u32;
  /** Which arrays of it may be read here, see below. */
  arrays: u32;
  /**
   * The node of its names that are values, or 0 if their objects are not read here: see
   * json-members.ts. Of that node, the hash of the path before such a name.
   */
  values: usize;
  pathHash: u32;
}

const HEAD: usize = offsetof<JsonNode>("head");
const HEAD_BYTES: usize = 16;

/**
 * Offsets of the fields that hold a prediction. A prediction is known by the address of its field.
 */
export const NEXT: usize = offsetof<JsonNode>("next");
export const FIRST: usize = offsetof<JsonNode>("first");

/** Puts a node into the table of its parent, which must have space. */
export function putName(parent: JsonNode, node: JsonNode): void {
  const mask = parent.mask;
  let index = hashOf(node.nameAt, node.nameBytes - 1) & mask;
  while (load<u32>(parent.table + (index << 2)) != 0) index = (index + 1) & mask;
  store<u32>(parent.table + (index << 2), <u32>changetype<usize>(node));
}

/** Returns true if the bytes at `at` are the name of a node and its closing quote. */
export function isNameOf(node: JsonNode, at: usize): bool {
  const equal = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(changetype<usize>(node), HEAD)));
  if ((~equal & node.headBits) != 0) return false;
  const bytes = <usize>node.nameBytes;
  return bytes <= HEAD_BYTES || isRestOf(node.nameAt, bytes, at);
}

/**
 * Does the same after the first 16 bytes. Reads at most 7 bytes past one that is certain to belong
 * to the name.
 */
function isRestOf(name: usize, bytes: usize, at: usize): bool {
  let done: usize = HEAD_BYTES;
  for (; done + 8 <= bytes; done += 8) if (load<u64>(at + done) != load<u64>(name + done)) return false;
  return load<u64>(at + bytes - 8) == load<u64>(name + bytes - 8);
}

/**
 * Returns the node of the name at `at` below `parent`, or 0 if there is none, or if the name has
 * escapes or no end.
 */
export function findName(parent: JsonNode, at: usize): usize {
  const table = parent.table;
  if (table == 0) return 0;
  const end = signFrom(at);
  if (load<u8>(end) != QUOTE) return 0;
  const bytes = <u32>(end - at);
  const mask = parent.mask;
  let index = hashOf(at, bytes) & mask;
  for (;;) {
    const found: usize = load<u32>(table + (index << 2));
    if (found == 0) return 0;
    const node = changetype<JsonNode>(found);
    if (node.nameBytes == bytes + 1 && isNameOf(node, at)) return found;
    index = (index + 1) & mask;
  }
  return 0;
}

/** Hashes the name's first and last 8 bytes and its length. */
function hashOf(at: usize, bytes: u32): u32 {
  const head = bytes < 8 ? load<u64>(at) & ~(u64.MAX_VALUE << ((<u64>bytes) << 3)) : load<u64>(at);
  const tail = bytes > 8 ? load<u64>(at + bytes - 8) : 0;
  const mixed = ((head ^ bytes) * 0x9e3779b97f4a7c15) ^ (tail * 0xc2b2ae3d27d4eb4f);
  return <u32>(mixed >> 40) ^ <u32>(mixed >> 17);
}

// Names of JSON objects and what they stand for. A name in the bytes is compared with the one that came next the last time; only if it is another
// is it looked up, in a small table of the names of its object.

/** The column of a place is known. */
export const HAS_COLUMN: u32 = 1;
/** Its values are country codes. */
export const IS_COUNTRY_CODE: u32 = 2;
/** Its values are identifiers. */
export const HAS_KIND: u32 = 4;

const QUOTE: u32 = 0x22;
const BACKSLASH: u32 = 0x5c;

/** A place in the objects of a dump, written by the binding. */
@unmanaged
export class JsonNode {
  /** What its values stand for: see PLAN_BYTES in exposed-fields.ts; and the flags above. */
  plan: u32;
  flags: u32;
  /** The number of the object that had it last. */
  seen: u32;
  /** The place whose name came next the last time, in the same object and as the first of its own; 0 at first. */
  next: usize;
  first: usize;
  /** Its name and a quote, so many bytes. */
  nameAt: usize;
  nameBytes: u32;
  /** The names of its own: places by hash; one less than their room, a power of two. */
  table: usize;
  mask: u32;
  /** As many low bits as the name and its quote have bytes, 16 at most; and those bytes. */
  headBits: u32;
  head: u64;
  headRest: u64;
  /** A bit for each pair of bytes, the first one low, with which a blank value of this place may begin, or white space around one. */
  pairs: usize;
  /** The bit of its column; 0 for those that a word does not have. */
  bit: u64;
  /** The list in which its values are noted, and the bytes of a note: see json-values.ts. */
  list: u32;
  noteBytes: u32;
}

const HEAD: usize = offsetof<JsonNode>("head");
const HEAD_BYTES: usize = 16;

/** Where the fields are that predict: a prediction is kept by its address. */
export const NEXT: usize = offsetof<JsonNode>("next");
export const FIRST: usize = offsetof<JsonNode>("first");

/** Puts a named place into the table of its parent, which has room. */
export function putName(parent: JsonNode, node: JsonNode): void {
  const mask = parent.mask;
  let index = hashOf(node.nameAt, node.nameBytes - 1) & mask;
  while (load<u32>(parent.table + (index << 2)) != 0) index = (index + 1) & mask;
  store<u32>(parent.table + (index << 2), <u32>changetype<usize>(node));
}

/** Whether the bytes at `at` are the name of a place and the quote behind it. */
export function isNameOf(node: JsonNode, at: usize): bool {
  const equal = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(changetype<usize>(node), HEAD)));
  if ((~equal & node.headBits) != 0) return false;
  const bytes = <usize>node.nameBytes;
  return bytes <= HEAD_BYTES || isRestOf(node.nameAt, bytes, at);
}

/** The same behind the first 16 bytes. No byte is read more than 7 behind one that is certain to be the name's. */
function isRestOf(name: usize, bytes: usize, at: usize): bool {
  let done: usize = HEAD_BYTES;
  for (; done + 8 <= bytes; done += 8) if (load<u64>(at + done) != load<u64>(name + done)) return false;
  return load<u64>(at + bytes - 8) == load<u64>(name + bytes - 8);
}

/** The place of the name at `at` among those of `parent`; 0 if there is none, or the name has escapes or no end. */
export function findName(parent: JsonNode, at: usize): usize {
  const table = parent.table;
  if (table == 0) return 0;
  let end = at;
  for (;;) {
    const bytes = v128.load(end);
    const ends = <u32>(
      i8x16.bitmask(
        v128.or(v128.or(i8x16.eq(bytes, i8x16.splat(<i8>QUOTE)), i8x16.eq(bytes, i8x16.splat(<i8>BACKSLASH))), i8x16.lt_u(bytes, i8x16.splat(0x20))),
      )
    );
    if (ends != 0) {
      end += ctz(ends);
      break;
    }
    end += 16;
  }
  if (load<u8>(end) != <u8>QUOTE) return 0;
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

/** Over the name's first and last 8 bytes, and its length. */
function hashOf(at: usize, bytes: u32): u32 {
  const head = bytes < 8 ? load<u64>(at) & ~(u64.MAX_VALUE << ((<u64>bytes) << 3)) : load<u64>(at);
  const tail = bytes > 8 ? load<u64>(at + bytes - 8) : 0;
  const mixed = ((head ^ bytes) * 0x9e3779b97f4a7c15) ^ (tail * 0xc2b2ae3d27d4eb4f);
  return <u32>(mixed >> 40) ^ <u32>(mixed >> 17);
}

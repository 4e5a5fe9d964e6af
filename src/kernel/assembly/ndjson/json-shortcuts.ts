// A table of the names of records by their first four and last three letters, with one entry per
// name. If two names share an entry, other factors are tried. Names without an entry are looked up
// as in json-names.ts.

import { JsonNode } from "./json-names";
import { JsonReader } from "./json-reader";

/** Entries of the table: addresses of nodes (u32 each). */
const ENTRY_BITS: u32 = 10;
const ENTRIES: u32 = 1 << ENTRY_BITS;
/** A shorter name would be hashed by the bytes around it. */
const LEAST_BYTES: u32 = 2;
const ATTEMPTS: u32 = 64;
/**
 * With a larger table of names than this, none have entries: finding them again for each further
 * name would take longer than they save.
 */
const MOST_SLOTS: u32 = 2048;

/**
 * The node for no name. It is compared as two line feeds: the first would end a name, and no colon
 * follows it there.
 */
const nobody: usize = memory.data(128, 16);
const LINE_FEEDS: u64 = 0x0a0a;

/** Returns the size of the table in bytes. */
export function shortcutsBytes(): usize {
  return (<usize>ENTRIES) << 2;
}

/**
 * Returns the node that may have the name between the quotes at `quote` and `close`. The caller
 * compares the name.
 */
export function shortcut(reader: JsonReader, quote: usize, close: usize): JsonNode {
  const index = indexOf(quote + 1, close, reader.firstFactor, reader.lastFactor);
  return changetype<JsonNode>(<usize>load<u32>(reader.shortcuts + (index << 2)));
}

function indexOf(name: usize, close: usize, firstFactor: u32, lastFactor: u32): u32 {
  return (load<u32>(name) * firstFactor + load<u32>(close - 3) * lastFactor) >>> (32 - ENTRY_BITS);
}

/**
 * Assigns entries to the names of records. Each is stored with a quote before it and `":` after it,
 * as in the source.
 */
export function layShortcuts(reader: JsonReader): void {
  changetype<JsonNode>(nobody).headBits = 3;
  changetype<JsonNode>(nobody).head = LINE_FEEDS;
  const root = changetype<JsonNode>(reader.root);
  if (root.table == 0 || root.mask >= MOST_SLOTS) {
    clear(reader);
    return;
  }
  let fewest = u32.MAX_VALUE;
  let best: u32 = 0;
  for (let attempt: u32 = 0; attempt < ATTEMPTS && fewest != 0; ++attempt) {
    const left = lay(reader, root, attempt);
    if (left >= fewest) continue;
    fewest = left;
    best = attempt;
  }
  lay(reader, root, best);
}

function clear(reader: JsonReader): void {
  for (let entry: u32 = 0; entry < ENTRIES; ++entry) store<u32>(reader.shortcuts + (entry << 2), <u32>nobody);
}

/** Fills the table with one pair of factors. Returns how many names have no entry. */
function lay(reader: JsonReader, root: JsonNode, attempt: u32): u32 {
  reader.firstFactor = 0x9e3779b1 + attempt * 0x7feb352e;
  reader.lastFactor = 0x85ebca77 + attempt * 0x346ca68c;
  clear(reader);
  const table = root.table;
  let left: u32 = 0;
  for (let slot: u32 = 0; slot <= root.mask; ++slot) {
    const address = load<u32>(table + (slot << 2));
    if (address == 0) continue;
    const node = changetype<JsonNode>(<usize>address);
    if (node.nameBytes - 1 < LEAST_BYTES) continue;
    const entry =
      reader.shortcuts +
      (indexOf(node.nameAt, node.nameAt + node.nameBytes - 1, reader.firstFactor, reader.lastFactor) << 2);
    if (load<u32>(entry) == <u32>nobody) store<u32>(entry, address);
    else ++left;
  }
  return left;
}

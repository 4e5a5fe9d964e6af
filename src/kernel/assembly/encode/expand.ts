// Expands run entries into a sorter's entries: restores whole keys, and maps build columns to
// columns of the format.

import { KEY_BITS } from "./run-entry";
import { Sorter } from "./sorter";

/**
 * Expands `bytes` of run entries at `input`, a whole number of them. Returns the number of bytes
 * consumed, less than `bytes` if the sorter is full. Takes only entries whose `keepBits` (0 to 32)
 * key bits after the top byte equal `keepValue`. Drops build columns beyond the sorter's tables.
 * Reads up to 8 bytes past a table entry, and writes as many past an entry.
 */
export function expand(
  sorter: Sorter,
  input: usize,
  bytes: u32,
  columnBytes: u32,
  topByte: u32,
  keepBits: u32,
  keepValue: u32,
): u32 {
  const size: u32 = 8 + columnBytes;
  const end = input + bytes;
  const high = (<u64>topByte) << 56;
  const shift = <u64>(56 - keepBits);
  const wanted = <u64>keepValue;
  const stride = sorter.stride;
  const tableEntryBytes = stride - 8;
  const tables = sorter.tables;
  const mapped = min(columnBytes, sorter.tableCount);
  const limit = sorter.entries + sorter.capacity * stride;
  let out = sorter.entries + sorter.count * stride;

  let from = input;
  for (; from < end; from += size) {
    const word = load<u64>(from);
    const low = word & KEY_BITS;
    if (low >> shift != wanted) continue;
    if (out == limit) break;
    let set = i64x2(word >> 56, 0);
    let more = i64x2.splat(0);
    let most = i64x2.splat(0);
    // Most bytes of wide column sets are zero.
    for (let column: u32 = 0; column < mapped; column += 8) {
      let bytes = load<u64>(from + column, 8);
      if (mapped - column < 8) bytes &= ~(u64.MAX_VALUE << ((<u64>(mapped - column)) << 3));
      while (bytes != 0) {
        const bit = ctz(bytes) & ~7;
        const value = <u32>(bytes >> bit) & 255;
        bytes ^= (<u64>value) << bit;
        const tableEntry = tables + (((column + (<u32>bit >> 3)) << 8) | value) * tableEntryBytes;
        set = v128.or(set, v128.load(tableEntry));
        if (tableEntryBytes <= 16) continue;
        more = v128.or(more, v128.load(tableEntry, 16));
        if (tableEntryBytes > 32) most = v128.or(most, v128.load(tableEntry, 32));
      }
    }
    store<u64>(out, high | low);
    v128.store(out, set, 8);
    if (tableEntryBytes > 16) v128.store(out, more, 24);
    if (tableEntryBytes > 32) v128.store(out, most, 40);
    out += stride;
  }
  sorter.count = <u32>(out - sorter.entries) / stride;
  return <u32>(from - input);
}

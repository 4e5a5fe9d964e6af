// Sorts a sorter's entries by key, into the spare half, and unites equal keys.

import { Sorter, rewind } from "./sorter";
import { sortBins } from "./bin-sort";
import { copyEntry } from "./run-entry";

/** Sorts and unites all entries. Returns how many are left. Records saturate at 2^32 - 1. */
export function sort(sorter: Sorter): u32 {
  if (sorter.count > 1) {
    const differing = differingBits(sorter);
    if (differing != 0) sortFrom(sorter, <u32>clz(differing));
    uniteNeighbours(sorter);
  }
  rewind(sorter);
  return sorter.count;
}

/** Returns the key bits that are not the same in all entries. */
function differingBits(sorter: Sorter): u64 {
  const stride = sorter.stride;
  const end = sorter.entries + sorter.count * stride;
  const first = load<u64>(sorter.entries);
  let differing: u64 = 0;
  for (let at = sorter.entries; at < end; at += stride) differing |= load<u64>(at) ^ first;
  return differing;
}

/** Sorts the entries by the key bits after the common `prefix`. */
function sortFrom(sorter: Sorter, prefix: u32): void {
  const entries = sorter.entries;
  const spare = sorter.spare;
  const count = sorter.count;
  const bits = sorter.counterBits;
  if (sorter.stride == 16) sortBins<v128>(entries, count, 16, spare, sorter.counters, bits, prefix);
  else sortBins<u8>(entries, count, sorter.stride, spare, sorter.counters, bits, prefix);
  sorter.entries = spare;
  sorter.spare = entries;
}

/** Unites equal keys, which are adjacent. */
function uniteNeighbours(sorter: Sorter): void {
  const stride = sorter.stride;
  const end = sorter.entries + sorter.count * stride;
  let last = sorter.entries;
  let lastKey = load<u64>(last);
  for (let at = last + stride; at < end; at += stride) {
    const key = load<u64>(at);
    if (key != lastKey) {
      last += stride;
      lastKey = key;
      if (last != at) copyEntry(last, at, stride);
      continue;
    }
    const records = <u64>load<u32>(last, 8) + <u64>load<u32>(at, 8);
    for (let offset: u32 = 8; offset < stride; offset += 8) {
      store<u64>(last + offset, load<u64>(last + offset) | load<u64>(at + offset));
    }
    store<u32>(last, <u32>min<u64>(records, 0xffffffff), 8);
  }
  sorter.count = <u32>(last - sorter.entries) / stride + 1;
}

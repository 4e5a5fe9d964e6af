// Appends entries to partition buffers, one buffer for each kind and top byte of the key.

import { hash } from "../hash/sip-hash";
import { KEY_BITS, MOST_COLUMN_BYTES } from "./run-entry";
import { hasEqualKeys, unite } from "./unite";

/**
 * Result of `append` when a partition has no space: it was not relieved, or its kind is not open.
 */
const NO_ROOM: i32 = -2;

/** Kinds are 1 to 7. The partition of a key is kind * 256 + its top byte. */
const PARTITIONS: usize = 8 * 256;

@unmanaged
export class Scatter {
  partitionBytes: u32;
  entryBytes: u32;
  slots: usize;
  // The columns of the current record follow, then for each partition the end of its entries and
  // the end of its buffer.
}

const COLUMNS: usize = 16;
const ENDS: usize = 16 + 32;

/** Returns the size of a scatter's state. */
export function scatterBytes(): usize {
  return ENDS + PARTITIONS * 8;
}

/** Sets up a scatter in zeroed memory. `slots` must suffice to `unite` a full buffer. */
export function openScatter(scatter: Scatter, partitionBytes: u32, slots: usize): void {
  scatter.partitionBytes = partitionBytes;
  scatter.slots = slots;
}

/**
 * Sets the buffers of a kind, `pitch` bytes apart. The pitch exceeds the buffer by 8 bytes or more.
 */
export function openKind(scatter: Scatter, kind: u32, buffers: usize, pitch: u32): void {
  for (let top: u32 = 0; top < 256; ++top) {
    const ends = endsOf(scatter, (kind << 8) | top);
    store<u32>(ends, <u32>(buffers + top * pitch));
    store<u32>(ends, <u32>(buffers + top * pitch) + scatter.partitionBytes, 4);
  }
}

/** Sets the size of an entry, 9 to 40. Every partition must be empty. */
export function setEntryBytes(scatter: Scatter, entryBytes: u32): void {
  scatter.entryBytes = entryBytes;
  memory.fill(columnsOf(scatter), 0, MOST_COLUMN_BYTES);
}

/** Returns the address of the current record's columns, 32 bytes. */
export function columnsOf(scatter: Scatter): usize {
  return changetype<usize>(scatter) + COLUMNS;
}

/**
 * Hashes the kind byte and canonical form, `length` bytes at `at`, and appends the entry. Returns
 * the result of `append`.
 */
export function enter(scatter: Scatter, at: usize, length: u32, records: u32): i32 {
  const key = hash(at, length);
  return append(scatter, ((<u32>load<u8>(at)) << 8) | <u32>(key >> 56), key, records);
}

/** Does the same for a text that is hashed as of one kind and entered under another. */
export function enterAs(scatter: Scatter, kind: u32, at: usize, length: u32): i32 {
  const key = hash(at, length);
  return append(scatter, (kind << 8) | <u32>(key >> 56), key, 1);
}

/**
 * Appends an entry to a partition of any kind, with the current columns, or without columns if it
 * adds no records (the format has no columns without records). Returns -1; or the partition if it
 * is now full; or -2, having done nothing, if there was no space.
 */
export function append(scatter: Scatter, partition: u32, key: u64, records: u32): i32 {
  const ends = endsOf(scatter, partition);
  const at: usize = load<u32>(ends);
  const limit: usize = load<u32>(ends, 4);
  const size: usize = scatter.entryBytes;
  if (at + size > limit) return NO_ROOM;
  store<u64>(at, (key & KEY_BITS) | ((<u64>records) << 56));
  const columns = columnsOf(scatter);
  const exposed = records == 0 ? 0 : u64.MAX_VALUE;
  for (let offset: usize = 8; offset < size; offset += 8) {
    store<u64>(at + offset, load<u64>(columns + offset - 8) & exposed);
  }
  store<u32>(ends, <u32>(at + size));
  return at + (size << 1) > limit ? <i32>partition : -1;
}

/** Returns the bytes of entries in a partition, 0 if its kind is not open. */
export function fillOf(scatter: Scatter, partition: u32): u32 {
  const ends = endsOf(scatter, partition);
  const limit = load<u32>(ends, 4);
  return limit == 0 ? 0 : load<u32>(ends) - (limit - scatter.partitionBytes);
}

/**
 * Unites the entries of a partition, unless a sample of them has no equal keys. If they still take
 * more than three quarters of the buffer (or, in a tiny buffer, leave no space for another),
 * empties it and returns their bytes, which stay in place until the next `append`; otherwise
 * returns 0. So a buffer is united at most once per quarter filled.
 */
export function relieve(scatter: Scatter, partition: u32): u32 {
  const ends = endsOf(scatter, partition);
  const limit: usize = load<u32>(ends, 4);
  if (limit == 0) return 0;
  const start = limit - scatter.partitionBytes;
  const end = uniteSome(scatter, start, load<u32>(ends));
  const full = <u64>(end - start) * 4 > <u64>scatter.partitionBytes * 3 || end + scatter.entryBytes > limit;
  store<u32>(ends, <u32>(full ? start : end));
  return full ? <u32>(end - start) : 0;
}

/** Unites the entries of a partition as `relieve` does, empties it and returns their bytes. */
export function drain(scatter: Scatter, partition: u32): u32 {
  const ends = endsOf(scatter, partition);
  const limit: usize = load<u32>(ends, 4);
  if (limit == 0) return 0;
  const start = limit - scatter.partitionBytes;
  const end = uniteSome(scatter, start, load<u32>(ends));
  store<u32>(ends, <u32>start);
  return <u32>(end - start);
}

/**
 * Unites the entries from `start` to `end`, unless a sample of them has no equal keys. Returns the
 * new end.
 */
function uniteSome(scatter: Scatter, start: usize, end: usize): usize {
  const size = scatter.entryBytes;
  return hasEqualKeys(start, end, size, scatter.slots) ? unite(start, end, size, scatter.slots) : end;
}

/**
 * Returns the address of a partition's bounds: the end of its entries and the end of its buffer
 * (u32 each, 0 if its kind is not open).
 */
export function endsOf(scatter: Scatter, partition: u32): usize {
  return changetype<usize>(scatter) + ENDS + ((<usize>partition) << 3);
}

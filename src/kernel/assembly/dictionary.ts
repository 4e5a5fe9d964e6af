// The dictionary of the bucket that is being encoded: finds its profiles, counts and orders them.
// docs/format.md, section 7.

import { profileBefore, writeProfile } from "./profile";
import { Sorter } from "./sorter";

/** A profile of the dictionary; its bytes follow. */
@unmanaged
export class DictionaryProfile {
  /** An entry that has it. */
  entry: usize;
  /** How many entries have it. */
  uses: u32;
  end: usize;
  /** Orders most profiles in one comparison: the uses, inverted, then the first four bytes. */
  place: u64;
}

const BYTES: usize = 24;

/** Below this size an insertion sort is faster than a heapsort. */
const FEW: u32 = 24;

/** The room that a profile takes in `sorter.profiles`. */
export function profileRoom(stride: u32): u32 {
  return <u32>BYTES + stride;
}

/**
 * Fills `sorter.ids` (for each entry of the bucket, at least one, its profile in order of first appearance),
 * `sorter.profiles`, `sorter.order` (the profiles as they will stand) and `sorter.ranks` (the inverse of the order).
 * Returns the number of profiles.
 */
export function collectProfiles(sorter: Sorter): u32 {
  const size = findProfiles(sorter);
  const order = sorter.order;
  for (let id: u32 = 0; id < size; ++id) {
    const profile = profileOf(sorter, id);
    const entry = profile.entry;
    profile.end = writeProfile(bytesOf(profile), entry + 12, load<u32>(entry, 8), sorter.columnBits);
    // The four bytes may reach beyond a short profile and hold anything there: no profile is the beginning of another
    // one, so two profiles differ before that.
    profile.place = ((<u64>~profile.uses) << 32) | <u64>bswap(load<u32>(bytesOf(profile)));
    store<u32>(order + (id << 2), id);
  }
  if (size > FEW) heapSort(sorter, size);
  else insertionSort(sorter, size);
  for (let rank: u32 = 0; rank < size; ++rank) {
    store<u32>(sorter.ranks + (load<u32>(order + (rank << 2)) << 2), rank);
  }
  return size;
}

/** The profile at a place of the order, from 0. */
export function profileAt(sorter: Sorter, rank: u32): DictionaryProfile {
  return profileOf(sorter, load<u32>(sorter.order + (rank << 2)));
}

export function bytesOf(profile: DictionaryProfile): usize {
  return changetype<usize>(profile) + BYTES;
}

/** Counts the profiles by a hash table: as many slots as twice the entries, as many profiles as entries at worst. */
function findProfiles(sorter: Sorter): u32 {
  const count = sorter.bucketCount;
  const stride = sorter.stride;
  const slotBits: u32 = 33 - clz<u32>(count);
  const mask: u32 = (1 << slotBits) - 1;
  const slots = sorter.slots;
  memory.fill(slots, 0, (<usize>4) << slotBits);
  // Column sets come from the dump; a seed from a keyed hash keeps a hostile one from choosing colliding sets.
  const seed = load<u64>(sorter.bucketStart);
  let size: u32 = 0;
  let entry = sorter.bucketStart;
  for (let i: u32 = 0; i < count; ++i, entry += stride) {
    let index = hashProfile(entry, stride, seed) & mask;
    for (;;) {
      const slot = slots + (index << 2);
      const found = load<u32>(slot);
      if (found == 0) {
        const profile = profileOf(sorter, size);
        profile.entry = entry;
        profile.uses = 1;
        store<u32>(sorter.ids + (i << 2), size);
        store<u32>(slot, ++size);
        break;
      }
      const profile = profileOf(sorter, found - 1);
      if (sameProfile(profile.entry, entry, stride)) {
        profile.uses += 1;
        store<u32>(sorter.ids + (i << 2), found - 1);
        break;
      }
      index = (index + 1) & mask;
    }
  }
  return size;
}

function profileOf(sorter: Sorter, id: u32): DictionaryProfile {
  return changetype<DictionaryProfile>(sorter.profiles + id * profileRoom(sorter.stride));
}

function hashProfile(entry: usize, stride: u32, seed: u64): u32 {
  let hash = seed;
  for (let offset: u32 = 8; offset < stride; offset += 8) {
    hash = (hash ^ load<u64>(entry + offset)) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 32;
  }
  return <u32>hash;
}

function sameProfile(a: usize, b: usize, stride: u32): bool {
  for (let offset: u32 = 8; offset < stride; offset += 8) {
    if (load<u64>(a + offset) != load<u64>(b + offset)) return false;
  }
  return true;
}

/** Whether profile `a` stands before profile `b`: by falling uses, then by bytes. */
function before(sorter: Sorter, a: u32, b: u32): bool {
  const profileA = profileOf(sorter, a);
  const profileB = profileOf(sorter, b);
  if (profileA.place != profileB.place) return profileA.place < profileB.place;
  return profileBefore(bytesOf(profileA), profileA.end, bytesOf(profileB), profileB.end);
}

function insertionSort(sorter: Sorter, size: u32): void {
  const order = sorter.order;
  for (let i: u32 = 1; i < size; ++i) {
    const id = load<u32>(order + (i << 2));
    let to = order + (i << 2);
    for (; to > order && before(sorter, id, load<u32>(to - 4)); to -= 4) store<u32>(to, load<u32>(to - 4));
    store<u32>(to, id);
  }
}

function heapSort(sorter: Sorter, size: u32): void {
  const order = sorter.order;
  for (let root = size >> 1; root > 0; --root) siftDown(sorter, root - 1, size);
  for (let end = size - 1; end > 0; --end) {
    const last = load<u32>(order + (end << 2));
    store<u32>(order + (end << 2), load<u32>(order));
    store<u32>(order, last);
    siftDown(sorter, 0, end);
  }
}

function siftDown(sorter: Sorter, root: u32, end: u32): void {
  const order = sorter.order;
  const id = load<u32>(order + (root << 2));
  for (;;) {
    let child: u32 = 2 * root + 1;
    if (child >= end) break;
    let childId = load<u32>(order + (child << 2));
    if (child + 1 < end) {
      const other = load<u32>(order + (child << 2), 4);
      if (before(sorter, childId, other)) {
        child += 1;
        childId = other;
      }
    }
    if (!before(sorter, id, childId)) break;
    store<u32>(order + (root << 2), childId);
    root = child;
  }
  store<u32>(order + (root << 2), id);
}

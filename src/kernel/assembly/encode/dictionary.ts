// The dictionary of the bucket being encoded: finds, counts and orders its profiles.
// docs/format.md, section 7.

import { PAIR_BYTES, sortPairs } from "./pair-sort";
import { profileBefore, writeRecords } from "../format/profile";
import { Sorter } from "./sorter";

/** A profile of the dictionary; its bytes follow. */
@unmanaged
export class DictionaryProfile {
  /** An entry with this profile. */
  entry: usize;
  /** Number of entries with this profile. */
  uses: u32;
  end: usize;
}

const BYTES: usize = 12;
const MANY_USES: u32 = 0xffff;

/** Below this size an insertion sort is faster than sorting by further bytes. */
const FEW: u32 = 6;
/** Bytes of a profile in the first sort key, and in each further one. */
const FIRST_BYTES: usize = 6;
const FURTHER_BYTES: usize = 8;
/** With as many columns most bytes of a profile are zero: keys have the others, each behind its inverted offset. */
const SPARSE_COLUMNS: u32 = 128;

/** Returns the bytes that a profile takes in `sorter.profiles`. */
export function profileRoom(stride: u32): u32 {
  return <u32>BYTES + stride;
}

/**
 * Fills `sorter.ids` (for each entry of the bucket, at least one, its profile, numbered by first
 * appearance), `sorter.profiles`, `sorter.order` (the profiles in the dictionary's order) and
 * `sorter.ranks` (the inverse of the order). Returns the number of profiles.
 */
export function collectProfiles(sorter: Sorter): u32 {
  const size = findProfiles(sorter);
  const stride = sorter.stride;
  for (let id: u32 = 0; id < size; ++id) {
    const profile = profileOf(sorter, id);
    const entry = profile.entry;
    // The bitmap with the zeros behind it, by words: a call for each would take longer.
    store<u32>(bytesOf(profile), load<u32>(entry, 12));
    for (let offset: u32 = 16; offset < stride; offset += 8)
      store<u64>(bytesOf(profile) + offset - 12, load<u64>(entry + offset));
    profile.end = writeRecords(bytesOf(profile), load<u32>(entry, 8), sorter.columnBits);
    const pair = sorter.pairs + <usize>id * PAIR_BYTES;
    store<u64>(pair, firstKey(sorter, profile));
    store<u32>(pair, id, 8);
  }
  orderPairs(sorter, sorter.pairs, sorter.sparePairs, size, sorter.order, 0);
  for (let rank: u32 = 0; rank < size; ++rank)
    store<u32>(sorter.ranks + (load<u32>(sorter.order + (rank << 2)) << 2), rank);
  return size;
}

/**
 * Returns a sort key that differs for most profiles: the inverted uses, then the first bytes; 0 for profiles with
 * very many uses.
 */
function firstKey(sorter: Sorter, profile: DictionaryProfile): u64 {
  const uses = profile.uses;
  if (uses >= MANY_USES) return 0;
  return ((<u64>(MANY_USES - uses)) << 48) | keyFrom(sorter, profile, 0, FIRST_BYTES);
}

/** Returns a sort key of `length` bytes from those of a profile at an offset on. */
function keyFrom(sorter: Sorter, profile: DictionaryProfile, from: usize, length: usize): u64 {
  if (sorter.columnBits >= SPARSE_COLUMNS) return sparseKey(profile, from, length);
  // The bytes may reach past a short profile, where anything may follow. No profile is a prefix of another, so two
  // profiles differ before that.
  return bswap(load<u64>(bytesOf(profile) + from)) >> ((<u64>(FURTHER_BYTES - length)) << 3);
}

/** Returns such a key of the bytes that are not zero: a zero sorts before them, as no byte before a later one. */
function sparseKey(profile: DictionaryProfile, from: usize, length: usize): u64 {
  const bytes = bytesOf(profile);
  // A profile has 38 bytes at most. Those behind a shorter one may be anything, as in `keyFrom`.
  let left = filled(bytes) | (filled(bytes + 16) << 16) | (filled(bytes + 32) << 32);
  left &= u64.MAX_VALUE << (<u64>from);
  let key: u64 = 0;
  for (let more = length; more > 0; more -= 2) {
    const at = ctz(left);
    const pair = ((255 - at) << 8) | <u64>load<u8>(bytes + <usize>(at & 63));
    key = (key << 16) | (left != 0 ? pair : 0);
    left &= left - 1;
  }
  return key;
}

/** Returns a bit for each of 16 bytes that is not zero. */
function filled(at: usize): u64 {
  return <u64>(~i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0))) & 0xffff);
}

/** Returns the offset behind the bytes of a key, which began at `from`, of several profiles. */
function behindKey(sorter: Sorter, key: u64, from: usize): usize {
  if (sorter.columnBits >= SPARSE_COLUMNS) return 256 - (<usize>(key >> 8) & 255);
  return from == 0 ? FIRST_BYTES : from + FURTHER_BYTES;
}

/**
 * Writes `size` profiles to `order`, by their sort keys and numbers in `pairs`, and where these are equal by further
 * bytes. Keys begin at the offset `from`: 0 if they may be those of profiles with very many uses. `spare` is as large
 * as `pairs`.
 */
function orderPairs(sorter: Sorter, pairs: usize, spare: usize, size: u32, order: usize, from: usize): void {
  const sorted = sortPairs(pairs, spare, size);
  const bytes = <usize>size * PAIR_BYTES;
  for (let at: usize = 0; at < bytes;) {
    const key = load<u64>(sorted + at);
    const start = at;
    const to = order + ((start / PAIR_BYTES) << 2);
    let next = to;
    for (; at < bytes && load<u64>(sorted + at) == key; at += PAIR_BYTES, next += 4)
      store<u32>(next, load<u32>(sorted + at, 8));
    const alike = <u32>(next - to) >> 2;
    if (alike == 1) continue;
    // Of profiles with very many uses, a bucket has few.
    if (alike < FEW || (from == 0 && key == 0)) {
      insertionSort(sorter, to, alike);
    } else {
      const behind = behindKey(sorter, key, from);
      for (let pair = start; pair < at; pair += PAIR_BYTES) {
        const profile = profileOf(sorter, load<u32>(sorted + pair, 8));
        store<u64>(sorted + pair, keyFrom(sorter, profile, behind, FURTHER_BYTES));
      }
      const other = sorted == pairs ? spare : pairs;
      orderPairs(sorter, sorted + start, other + start, alike, to, behind);
    }
  }
}

/** Returns the profile with a rank in the order, counted from 0. */
export function profileAt(sorter: Sorter, rank: u32): DictionaryProfile {
  return profileOf(sorter, load<u32>(sorter.order + (rank << 2)));
}

export function bytesOf(profile: DictionaryProfile): usize {
  return changetype<usize>(profile) + BYTES;
}

/**
 * Finds and counts the profiles with a hash table. It has at least twice as many slots as the
 * bucket has entries, and there are at most as many profiles as entries.
 */
function findProfiles(sorter: Sorter): u32 {
  const count = sorter.bucketCount;
  const stride = sorter.stride;
  const slotBits: u32 = 33 - clz<u32>(count);
  const mask: u32 = (1 << slotBits) - 1;
  const slots = sorter.slots;
  memory.fill(slots, 0, (<usize>4) << slotBits);
  // Column sets come from the dump. A seed from a keyed hash keeps a hostile dump from choosing
  // sets that collide.
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

/** Returns true if profile `a` sorts before profile `b`: by falling uses, then by bytes. */
function before(sorter: Sorter, a: u32, b: u32): bool {
  const profileA = profileOf(sorter, a);
  const profileB = profileOf(sorter, b);
  if (profileA.uses != profileB.uses) return profileA.uses > profileB.uses;
  return profileBefore(bytesOf(profileA), profileA.end, bytesOf(profileB), profileB.end);
}

function insertionSort(sorter: Sorter, order: usize, size: u32): void {
  for (let i: u32 = 1; i < size; ++i) {
    const id = load<u32>(order + (i << 2));
    let to = order + (i << 2);
    for (; to > order && before(sorter, id, load<u32>(to - 4)); to -= 4) store<u32>(to, load<u32>(to - 4));
    store<u32>(to, id);
  }
}

// The profiles found, each once, so that answers can be compared by profile numbers.

/**
 * A profile: the number of its index (u32), its length (u32), and its bytes as in a dictionary, at
 * most 38, padded with zeros.
 */
const PROFILE_BYTES: u32 = 48;

/** Result of `numberOf` when no more profiles are taken. */
export const NO_NUMBER: u32 = 0xffffffff;

/** The most slots searched: an index built to collide must not cost more. */
const MOST_STEPS: u32 = 64;

/** Set up by the binding. */
@unmanaged
export class ProfileSet {
  profiles: usize;
  count: u32;
  most: u32;
  /** Slots (u32), a power of 2 above `most`: the profile's number + 1, or 0. */
  slots: usize;
  mask: u32;
}

/** Returns the number of the profile of `length` bytes at `at` in an index. */
export function numberOf(set: ProfileSet, index: u32, at: usize, length: u32): u32 {
  const candidate = set.profiles + set.count * PROFILE_BYTES;
  if (length > 40) return NO_NUMBER;
  // The profile is written after the others, and stays there if it is new.
  store<u32>(candidate, index);
  store<u32>(candidate, length, 4);
  let hash: u64 = ((<u64>index) << 32) | <u64>length;
  for (let offset: u32 = 0; offset < 40; offset += 8) {
    let word: u64 = 0;
    if (offset < length) {
      word = load<u64>(at + offset);
      if (length - offset < 8) word &= ~(u64.MAX_VALUE << ((<u64>(length - offset)) << 3));
    }
    store<u64>(candidate + offset, word, 8);
    hash = (hash ^ word) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 32;
  }
  const mask = set.mask;
  let slot = <u32>hash & mask;
  for (let step: u32 = 0; step < MOST_STEPS; ++step) {
    const known = load<u32>(set.slots + (slot << 2));
    if (known == 0) {
      if (set.count >= set.most) return NO_NUMBER;
      store<u32>(set.slots + (slot << 2), ++set.count);
      return set.count - 1;
    }
    if (isSame(set.profiles + (known - 1) * PROFILE_BYTES, candidate)) return known - 1;
    slot = (slot + 1) & mask;
  }
  return NO_NUMBER;
}

/** Removes all profiles. */
export function clearProfiles(set: ProfileSet): void {
  memory.fill(set.slots, 0, (<usize>set.mask + 1) << 2);
  set.count = 0;
}

function isSame(a: usize, b: usize): bool {
  for (let offset: u32 = 0; offset < PROFILE_BYTES; offset += 8)
    if (load<u64>(a + offset) != load<u64>(b + offset)) return false;
  return true;
}

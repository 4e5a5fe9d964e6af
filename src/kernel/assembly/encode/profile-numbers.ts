// Numbers for the profiles of narrow column sets, so that an entry carries a small number instead
// of its profile. Numbers follow the order of appearance and mean nothing outside this table.
// `sequence` lists them in the order of the profiles' bytes.

import { profileBefore, writeProfile } from "../format/profile";

/** Result when a profile has no number and none is left. */
export const NO_NUMBER: i32 = -1;

/** The most profiles that a table can number. */
export const MOST_NUMBERS: u32 = 4096;
const SLOT_BITS: u32 = 13;
const SLOT_BYTES: usize = 16;
const SLOTS_BYTES: usize = SLOT_BYTES << SLOT_BITS;

/** The most bytes of columns in a run entry. */
export const NARROW_COLUMN_BYTES: u32 = 4;

@unmanaged
export class ProfileNumbers {
  size: u32;
  /**
   * Number of words in `bySource`. Several can mean one profile, when build columns map to the same
   * column.
   */
  sources: u32;
  /** The most numbers for the current partition. */
  limit: u32;
  /**
   * Odd, from a keyed hash: column sets come from the dump, and a hostile dump could choose sets
   * that collide.
   */
  multiplier: u64;
  /** See class Sorter; entries of 8 bytes. */
  tables: usize;
  tableCount: u32;
  columnBits: u32;
  /**
   * Hash tables of a word (u64) and its number + 1 (u32), 0 if free: by the records and columns of
   * the run entry, and by those of the format.
   */
  bySource: usize;
  byProfile: usize;
  /** NumberedProfile by number. */
  profiles: usize;
  /** Numbers (u16) in the order of the profiles' bytes. */
  sequence: usize;
  /** By number: how many entries of the current bucket have it (u32), and its id there (u16). */
  uses: usize;
  ids: usize;
}

/**
 * A profile: records in the low half of a word, the bitmap in the high half; then its bytes as in a
 * dictionary.
 */
@unmanaged
export class NumberedProfile {
  word: u64;
  length: u32;
}

const PROFILE_BYTES: usize = 32;
const CODE: usize = 16;

/** Returns the bytes of memory that a table needs besides its state. */
export function numbersRoom(): usize {
  return 2 * SLOTS_BYTES + <usize>MOST_NUMBERS * (PROFILE_BYTES + 2 + 4 + 2);
}

/** Sets up a table with `numbersRoom` bytes at `room`, for at most 31 columns. */
export function openNumbers(
  numbers: ProfileNumbers,
  room: usize,
  tables: usize,
  tableCount: u32,
  columnBits: u32,
): void {
  numbers.tables = tables;
  numbers.tableCount = tableCount;
  numbers.columnBits = columnBits;
  numbers.bySource = room;
  numbers.byProfile = room + SLOTS_BYTES;
  numbers.profiles = numbers.byProfile + SLOTS_BYTES;
  numbers.uses = numbers.profiles + <usize>MOST_NUMBERS * PROFILE_BYTES;
  numbers.sequence = numbers.uses + <usize>MOST_NUMBERS * 4;
  numbers.ids = numbers.sequence + <usize>MOST_NUMBERS * 2;
  numbers.size = 0;
  numbers.sources = 0;
  numbers.multiplier = 0;
}

/** Removes all profiles. */
export function forgetProfiles(numbers: ProfileNumbers): void {
  memory.fill(numbers.bySource, 0, 2 * SLOTS_BYTES);
  memory.fill(numbers.uses, 0, <usize>MOST_NUMBERS * 4);
  numbers.size = 0;
  numbers.sources = 0;
  numbers.multiplier = 0;
}

/** Returns the word for the records and columns, at most 4 bytes of them, of a run entry. */
export function sourceWord(first: u64, columns: u64): u64 {
  return (first & 0xff00000000000000) | columns;
}

/** Returns the number of a run entry's profile, by its `sourceWord`, or -1. */
export function numberOfSource(numbers: ProfileNumbers, source: u64): i32 {
  const slot = slotOf(numbers.bySource, source, numbers.multiplier);
  const known = load<u32>(slot, 8);
  if (known != 0) return known - 1;
  if (numbers.sources == MOST_NUMBERS) return NO_NUMBER;
  let profile = source >> 56;
  for (let column: u32 = 0; column < min(numbers.tableCount, NARROW_COLUMN_BYTES); ++column) {
    const value = <usize>(source >> <u64>(column << 3)) & 255;
    profile |= load<u64>(numbers.tables + ((((<usize>column) << 8) + value) << 3));
  }
  const number = numberOf(numbers, profile);
  if (number == NO_NUMBER) return NO_NUMBER;
  numbers.sources += 1;
  store<u64>(slot, source);
  store<u32>(slot, number + 1, 8);
  return number;
}

/** Returns the number of a profile, or -1. */
export function numberOf(numbers: ProfileNumbers, word: u64): i32 {
  const slot = slotOf(numbers.byProfile, word, numbers.multiplier);
  const known = load<u32>(slot, 8);
  if (known != 0) return known - 1;
  const number = numbers.size;
  if (number >= numbers.limit) return NO_NUMBER;
  numbers.size = number + 1;
  store<u64>(slot, word);
  store<u32>(slot, number + 1, 8);
  const profile = profileOf(numbers, number);
  profile.word = word;
  const code = codeOf(profile);
  profile.length = <u32>(
    (writeProfile(code, changetype<usize>(profile) + 4, <u32>word, numbers.columnBits) - code)
  );
  insert(numbers, number);
  return number;
}

export function profileOf(numbers: ProfileNumbers, number: u32): NumberedProfile {
  return changetype<NumberedProfile>(numbers.profiles + <usize>number * PROFILE_BYTES);
}

/** Returns the address of a profile's bytes: 16 bytes, of which the first `length` count. */
export function codeOf(profile: NumberedProfile): usize {
  return changetype<usize>(profile) + CODE;
}

/** Returns the slot of a word, or the free slot for it. At least half of the slots are free. */
function slotOf(slots: usize, word: u64, multiplier: u64): usize {
  let slot = firstSlot(slots, word, multiplier);
  while (load<u32>(slot, 8) != 0 && load<u64>(slot) != word) {
    slot += SLOT_BYTES;
    if (slot == slots + SLOTS_BYTES) slot = slots;
  }
  return slot;
}

/** Returns the slot where the search for a word begins; usually its own. */
export function firstSlot(slots: usize, word: u64, multiplier: u64): usize {
  return slots + ((<usize>((word * multiplier) >> (64 - SLOT_BITS))) << 4);
}

/** Inserts a new number into the sequence. */
function insert(numbers: ProfileNumbers, number: u32): void {
  const profile = profileOf(numbers, number);
  const code = codeOf(profile);
  const end = code + profile.length;
  let low: u32 = 0;
  let high = number;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = profileOf(numbers, load<u16>(numbers.sequence + (middle << 1)));
    if (profileBefore(codeOf(other), codeOf(other) + other.length, code, end)) low = middle + 1;
    else high = middle;
  }
  const at = numbers.sequence + (low << 1);
  memory.copy(at + 2, at, (number - low) << 1);
  store<u16>(at, number);
}

// Names of regions in ASCII, as country-code columns have them: src/record/phone/phone-tables.ts lays out
// the table.

import { lowerCase8 } from "../hash/sip-hash";

/** Slots of the table, and the size of each: a name in lower case and zeros, and its rule (u16). */
const SLOTS: u32 = 4096;
const SLOT_BYTES: usize = 32;
const RULE: usize = 30;
const LONGEST: u32 = 28;
const SHORTEST: u32 = 3;

const HASH_START: u32 = 0x811c9dc5;
const HASH_FACTOR: u32 = 0x01000193;

/** A name in lower case. */
const name: usize = memory.data(32, 16);

/**
 * Returns the rule of the region with a name of letters, with single spaces between its words. Returns 0 if
 * there is none, or if it is written differently.
 */
export function ruleOfName(names: usize, at: usize, length: u32): u32 {
  if (length < SHORTEST || length > LONGEST) return 0;
  v128.store(name, v128.splat<u64>(0));
  v128.store(name, v128.splat<u64>(0), 16);
  memory.copy(name, at, length);
  for (let word = name; word < name + 32; word += 8) store<u64>(word, lowerCase8(load<u64>(word)));
  let hash = HASH_START;
  let before: u32 = 0x20;
  for (let index: u32 = 0; index < length; ++index) {
    const byte: u32 = load<u8>(name + index);
    if (byte - 0x61 >= 26 && (byte != 0x20 || before == 0x20)) return 0;
    hash = (hash ^ byte) * HASH_FACTOR;
    before = byte;
  }
  if (before == 0x20) return 0;
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const known = names + <usize>slot * SLOT_BYTES;
    if (load<u8>(known) == 0) return 0;
    if (
      load<u64>(known) == load<u64>(name) &&
      load<u64>(known, 8) == load<u64>(name, 8) &&
      load<u64>(known, 16) == load<u64>(name, 16) &&
      load<u32>(known, 24) == load<u32>(name, 24)
    )
      return load<u16>(known, RULE);
  }
  return 0;
}

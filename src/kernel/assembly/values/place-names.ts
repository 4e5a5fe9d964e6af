// Names of regions in ASCII, as country-code columns have them: src/record/phone/phone-tables.ts lays out
// the table.

import { lowered } from "./mailbox-value";

/** Slots of the table, and the size of each: a name in lower case and zeros, and its rule (u16). */
const SLOTS: u32 = 4096;
const SLOT_BYTES: usize = 32;
const RULE: usize = 30;
const LONGEST: u32 = 28;
const SHORTEST: u32 = 3;

/** The place of a name is in the upper bits of its words' polynomial. */
const NAME_FACTOR: u64 = 0x9e3779b97f4a7c15;
const NAME_SHIFT: u64 = 52;

/**
 * Returns the rule of the region with a name, as the table has it but for capitals. Returns 0 if there is none, or if
 * it is written differently.
 */
export function ruleOfName(names: usize, at: usize, length: u32): u32 {
  if (length < SHORTEST || length > LONGEST || load<u8>(at + length - 1) == 0) return 0;
  const low = firstLowered(v128.load(at), length);
  const high = length > 16 ? firstLowered(v128.load(at, 16), length - 16) : i64x2.splat(0);
  const first = <u64>i64x2.extract_lane(low, 0);
  const second = <u64>i64x2.extract_lane(low, 1);
  const third = <u64>i64x2.extract_lane(high, 0);
  const fourth = <u64>i64x2.extract_lane(high, 1);
  const sum = ((first * NAME_FACTOR + second) * NAME_FACTOR + third) * NAME_FACTOR + fourth;
  let slot = <u32>((sum * NAME_FACTOR) >> NAME_SHIFT);
  let known = names + <usize>slot * SLOT_BYTES;
  while (load<u8>(known) != 0) {
    if (
      load<u64>(known) == first &&
      load<u64>(known, 8) == second &&
      load<u64>(known, 16) == third &&
      load<u32>(known, 24) == <u32>fourth
    )
      return load<u16>(known, RULE);
    slot = (slot + 1) & (SLOTS - 1);
    known = names + <usize>slot * SLOT_BYTES;
  }
  return 0;
}

/** The numbers of the bytes of a vector. */
const lanes = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

/** Returns the first bytes of a vector in lower case, and zeros behind them. */
function firstLowered(bytes: v128, length: u32): v128 {
  return v128.and(lowered(bytes), i8x16.lt_s(lanes, i8x16.splat(<i8>length)));
}

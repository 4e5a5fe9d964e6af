// User names with spaces in ASCII, such as `Kim the Great`: docs/rules-1.md, section 3. The whole is a
// name, but may hold others, so it leaves traces.

import { SPACE } from "../characters";
import { BlockReader } from "../batch/block-reader";
import { digitBits, letterBits, nameBits } from "../values/plain-value";
import { nextBit, nextGap } from "../traces/text-bits";
import { leavesTextTraces } from "../traces/text-traces";

const LONGEST: u32 = 254;
/** As many digits may be a phone number. */
const MOST_DIGITS: u32 = 6;
/** The only word of four letters that may stand between two names, in lower case; others are shorter. */
const ODER: u32 = 0x7265646f;

/** A bit for each byte of the name that is a letter, and for each that is a blank. */
const letters: usize = memory.data(64, 16);
const blanks: usize = memory.data(64, 16);

/** Returns true if the letters before `end` are no word that may stand between two names. */
function isOwnWord(end: usize, letters: u32): bool {
  return letters > 4 || (letters == 4 && (load<u32>(end - 4) | 0x20202020) != ODER);
}

/**
 * Stages the traces of a name of letters, digits, `.`, `_`, `-` and spaces, none of them at its ends. Returns
 * false, and stages none, for any other value, and for one that may be a list of names: a word of letters alone
 * that does not stand between two names shows that it is none.
 */
export function readSpacedName(reader: BlockReader, at: usize, length: u32): bool {
  if (length > LONGEST) return false;
  let digits: u32 = 0;
  let to: usize = 0;
  for (let done: u32 = 0; done < length; done += 16, to += 2) {
    const bytes = v128.load(at + done);
    const held = length - done < 16 ? (1 << (length - done)) - 1 : 0xffff;
    const blank = <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(<i8>SPACE)));
    if ((~(nameBits(bytes) | blank) & held) != 0) return false;
    const digit = digitBits(bytes) & held;
    digits += <u32>popcnt(digit);
    store<u16>(letters + to, <u16>(letterBits(bytes) & ~digit & held));
    store<u16>(blanks + to, <u16>(blank & held));
  }
  store<u64>(letters + to, 0);
  store<u64>(blanks + to, 0);
  return digits <= MOST_DIGITS && hasOwnWord(at, length) && leavesTextTraces(reader, at, length);
}

/** Returns true if a word of the name is one of letters alone that does not stand between two names. */
function hasOwnWord(text: usize, length: u32): bool {
  for (let at: u32 = 0; at < length;) {
    const end = nextBit(blanks, at, length);
    if (nextGap(letters, at) >= end && isOwnWord(text + end, end - at)) return true;
    at = end + 1;
  }
  return false;
}

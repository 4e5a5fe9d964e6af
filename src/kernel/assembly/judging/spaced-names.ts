// User names with spaces in ASCII, such as `Kim the Great`: docs/rules-1.md, section 3. The whole is a
// name, but may hold others, so it leaves traces.

import { BlockReader } from "../batch/block-reader";
import { nextBit, nextGap } from "../traces/text-bits";
import { leavesWordTraces } from "../traces/text-traces";
import { blanks, digitCount, letters, readWords } from "../traces/word-traces";

const LONGEST: u32 = 254;
/** As many digits may be a phone number. */
const MOST_DIGITS: u32 = 6;
/** The only word of four letters that may stand between two names, in lower case; others are shorter. */
const ODER: u32 = 0x7265646f;

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
  if (length > LONGEST || !readWords(at, length, reader.cellEnds)) return false;
  return digitCount <= MOST_DIGITS && hasOwnWord(at, length) && leavesWordTraces(reader, at, length);
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

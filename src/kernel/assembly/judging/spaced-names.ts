// User names with spaces in ASCII, such as `Kim the Great`: docs/rules-1.md, section 3. The whole is a
// name, but may hold others, so it leaves traces.

import { SPACE } from "../characters";
import { BlockReader } from "../batch/block-reader";
import { isMark } from "../values/plain-value";
import { leavesTextTraces } from "../values/text-traces";

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
  if (length > LONGEST) return false;
  const end = at + length;
  let digits: u32 = 0;
  let hasWord = false;
  let word: u32 = 0;
  let isLetters = true;
  for (let next = at; next < end; ++next) {
    const byte: u32 = load<u8>(next);
    if (byte == SPACE) {
      hasWord = hasWord || (isLetters && isOwnWord(next, word));
      word = 0;
      isLetters = true;
      continue;
    }
    ++word;
    if ((byte | 0x20) - 0x61 < 26) continue;
    isLetters = false;
    if (byte - 0x30 < 10) ++digits;
    else if (!isMark(byte)) return false;
  }
  hasWord = hasWord || (isLetters && isOwnWord(end, word));
  return hasWord && digits <= MOST_DIGITS && leavesTextTraces(reader, at, length);
}

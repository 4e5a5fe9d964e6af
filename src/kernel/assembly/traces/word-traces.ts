// Traces of texts of letters, digits, `.`, `_`, `-` and spaces: their words, and one number. They have no signs,
// so that most of what other texts are searched for cannot be there.

import { SPACE } from "../characters";
import { addNumber, addTrace } from "../batch/pending-traces";
import { BlockReader } from "../batch/block-reader";
import { digitBits, isMark, letterBits, nameBits } from "../values/plain-value";
import { endList, nextBit, nextGap } from "./text-bits";

/** Fewer digits leave no trace; more of them may leave several. */
const FEWEST_DIGITS: u32 = 4;
const MOST_DIGITS: u32 = 7;

/** A bit for each byte of the text that is a letter, for each that is a blank, and for each digit. */
export const letters: usize = memory.data(64, 16);
export const blanks: usize = memory.data(64, 16);
const digits: usize = memory.data(64, 16);
/** How many digits the text has. */
export let digitCount: u32 = 0;

/**
 * Finds the bits of a text of at most 254 bytes. Returns false if it holds something else, or one of two bytes that
 * end cells: see `cellEnds` of block-reader.ts.
 */
export function readWords(at: usize, length: u32, cellEnds: u32): bool {
  const firstEnd = i8x16.splat(<i8>cellEnds);
  const secondEnd = i8x16.splat(<i8>(cellEnds >> 8));
  digitCount = 0;
  // Words are stored as a whole: what is stored in parts is not there at once.
  let letterWord: u64 = 0;
  let blankWord: u64 = 0;
  let digitWord: u64 = 0;
  let to: usize = 0;
  for (let done: u32 = 0; done < length; done += 16) {
    const bytes = v128.load(at + done);
    const held = length - done < 16 ? (1 << (length - done)) - 1 : 0xffff;
    const blank = <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(<i8>SPACE)));
    const ends = <u32>i8x16.bitmask(v128.or(i8x16.eq(bytes, firstEnd), i8x16.eq(bytes, secondEnd)));
    if (((~(nameBits(bytes) | blank) | ends) & held) != 0) return false;
    const digit = digitBits(bytes) & held;
    const shift = <u64>(done & 63);
    letterWord |= (<u64>(letterBits(bytes) & ~digit & held)) << shift;
    blankWord |= (<u64>(blank & held)) << shift;
    digitWord |= (<u64>digit) << shift;
    if (shift != 48 && done + 16 < length) continue;
    digitCount += <u32>popcnt(digitWord);
    store<u64>(letters + to, letterWord);
    store<u64>(blanks + to, blankWord);
    store<u64>(digits + to, digitWord);
    to += 8;
    letterWord = 0;
    blankWord = 0;
    digitWord = 0;
  }
  endList(letters + to);
  endList(blanks + to);
  endList(digits + to);
  return true;
}

/**
 * Adds the traces of a text whose bits were found last, if its digits are all of one number. Returns false, and adds
 * none, if they may be others.
 */
export function addWords(reader: BlockReader, text: usize, length: u32): bool {
  let count = digitCount;
  let first: u32 = 0;
  if (count != 0) {
    first = nextBit(digits, 0, length);
    if (count > MOST_DIGITS || nextGap(digits, first) - first != count) return false;
    if (first != 0 && isAlike(load<u8>(text + first - 1))) return false;
    if (first + count < length && isAlike(load<u8>(text + first + count))) return false;
  }
  addRuns(reader, text, length);
  for (; count >= FEWEST_DIGITS && <u32>load<u8>(text + first) == 0x30; --count) ++first;
  if (count < FEWEST_DIGITS) return true;
  return addNumber(reader, text + first, count);
}

/** Adds the words of a text whose bits were found last. */
export function addRuns(reader: BlockReader, text: usize, length: u32): void {
  for (let at: u32 = 0; at < length;) {
    const next = nextBit(blanks, at, length);
    let end = next;
    while (end > at && isMark(load<u8>(text + end - 1))) --end;
    while (at < end && isMark(load<u8>(text + at))) ++at;
    if (at < end) addTrace(reader, text + at, end - at);
    at = next + 1;
  }
}

/** Returns true for an `o` or an `l`, which counts as a digit beside digits. */
function isAlike(byte: u32): bool {
  return (byte | 0x20) == 0x6f || (byte | 0x20) == 0x6c;
}

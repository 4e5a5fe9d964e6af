// International phone numbers behind a word for the kind of phone, or before an extension: `Mobile: +31 6…`,
// `+1201… ext. 12` (docs/rules-1.md, section 2). The reference path reads other words.

import { COLON, DOT, EQUALS, PLUS, SPACE } from "../characters";
import { lowerCase8 } from "../hash/sip-hash";

/** `ext` in lower case. */
const EXT: u32 = 0x747865;
const LONGEST_LABEL: u32 = 8;
const LONGEST_EXTENSION: u32 = 6;

/** mobile, mob, cell, cellular, cel, home, work, office, telefoon, telefon, telefono, tel, phone, ph, gsm, handy, mobiel, mobil, movil, thuis, werk, prive, privat, zakelijk, whatsapp, wa. */
const labels: usize = memory.data<u64>([
  0x0000656c69626f6d, 0x0000000000626f6d, 0x000000006c6c6563, 0x72616c756c6c6563, 0x00000000006c6563,
  0x00000000656d6f68, 0x000000006b726f77, 0x000065636966666f, 0x6e6f6f66656c6574, 0x006e6f66656c6574,
  0x6f6e6f66656c6574, 0x00000000006c6574, 0x000000656e6f6870, 0x0000000000006870, 0x00000000006d7367,
  0x00000079646e6168, 0x00006c6569626f6d, 0x0000006c69626f6d, 0x0000006c69766f6d, 0x0000007369756874,
  0x000000006b726577, 0x0000006576697270, 0x0000746176697270, 0x6b6a696c656b617a, 0x7070617374616877,
  0x0000000000006177,
]);
const labelsEnd: usize = labels + 26 * 8;

/** Length of the number found last, with its `+`. */
export let labelledLength: u32 = 0;

/**
 * Returns the address of a number with a `+` without what stands around it; {@link labelledLength} is its
 * length. Returns 0 for anything else. The number itself may be none.
 */
export function labelledNumber(at: usize, length: u32): usize {
  const end = at + length;
  const start = <u32>load<u8>(at) == PLUS ? at : behindLabel(at, end);
  if (start == 0) return 0;
  const numberEnd = beforeExtension(start, end);
  if (start == at && numberEnd == end) return 0;
  labelledLength = <u32>(numberEnd - start);
  return start;
}

/** Returns the address of a `+` behind a label, or 0. */
function behindLabel(at: usize, end: usize): usize {
  let to = at;
  while (to < end && isLetter(load<u8>(to))) ++to;
  const letters = <u32>(to - at);
  if (letters < 2 || letters > LONGEST_LABEL || !isLabel(at, letters)) return 0;
  if (<u32>load<u8>(to) == DOT) ++to;
  to = pastBlanks(to, end);
  if (<u32>load<u8>(to) == COLON || <u32>load<u8>(to) == EQUALS) to = pastBlanks(to + 1, end);
  return to < end && <u32>load<u8>(to) == PLUS ? to : 0;
}

function isLabel(at: usize, length: u32): bool {
  const word = lowerCase8(load<u64>(at)) & (u64.MAX_VALUE >> <u64>((8 - length) << 3));
  for (let label = labels; label < labelsEnd; label += 8) if (load<u64>(label) == word) return true;
  return false;
}

/** Returns the end of a number before an extension, or `end` if there is none. */
function beforeExtension(at: usize, end: usize): usize {
  let to = end;
  while (to > at && <u32>load<u8>(to - 1) - 0x30 < 10) --to;
  if (<u32>(end - to) - 1 >= LONGEST_EXTENSION) return end;
  to = beforeBlanks(at, to);
  if (<u32>load<u8>(to - 1) == COLON) --to;
  if (<u32>load<u8>(to - 1) == DOT) --to;
  if (<u32>(to - at) < 4 || ((load<u32>(to - 3) & 0xffffff) | 0x202020) != EXT) return end;
  const before = beforeBlanks(at, to - 3);
  return before > at && (before != to - 3 || <u32>load<u8>(before - 1) - 0x30 < 10) ? before : end;
}

function pastBlanks(at: usize, end: usize): usize {
  while (at < end && <u32>load<u8>(at) == SPACE) ++at;
  return at;
}

function beforeBlanks(start: usize, at: usize): usize {
  while (at > start && <u32>load<u8>(at - 1) == SPACE) --at;
  return at;
}

function isLetter(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26;
}

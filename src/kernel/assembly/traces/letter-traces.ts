// Traces of a value of words with letters outside ASCII, without digits and signs of addresses: its names.
// src/record/traces/traces.ts is the reference path.

import { BlockReader } from "../batch/block-reader";
import { stageUnread } from "../batch/pending-traces";
import { addText, hashTexts } from "../hash/sip-hash-batch";
import { foldedBytes, foldedLetter } from "../values/letters";
import { isMark } from "../values/plain-value";

const TRACE: u32 = 7;
/** The longest value. It is no longer when it is folded. */
const LONGEST: u32 = 254;
const text: usize = memory.data(272, 16);
const keys: usize = memory.data(128 * 8, 16);
/** The first byte of U+00C0 to U+00FF. */
const LATIN: u32 = 0xc3;

/** Stages the traces of a value. Returns false, and stages none, if they may be others than its words. */
export function leavesLetterTraces(reader: BlockReader, at: usize, length: u32): bool {
  if (length > LONGEST) return false;
  const start = at;
  const end = at + length;
  let tokens: u32 = 0;
  let to = text;
  /** Where a token starts and ends, without marks. */
  let first: usize = 0;
  let last: usize = 0;
  let isWhole = true;
  while (at < end) {
    const byte: u32 = load<u8>(at);
    let isLetter = (byte | 0x20) - 0x61 < 26;
    if (byte >= 0x80) {
      const folded = foldedLetter(start, at, end);
      // Beside such a letter, another one may be a part of a character that was encoded twice.
      if (folded == 0 || (byte != LATIN && at >= start + 2 && <u32>load<u8>(at - 2) == LATIN)) {
        isWhole = false;
        break;
      }
      store<u32>(to, folded);
      to += foldedBytes;
      at += byte >= 0xe0 ? 3 : 2;
      isLetter = true;
    } else {
      if (!isLetter && mayMean(byte)) {
        isWhole = false;
        break;
      }
      store<u8>(to++, <u8>byte);
      ++at;
    }
    if (isLetter) {
      if (first == 0) first = to - (byte < 0x80 ? 1 : foldedBytes);
      last = to;
    }
    if (first == 0 || ((isLetter || isMark(byte)) && at < end)) continue;
    addText(TRACE, first, <u32>(last - first), keys + (tokens << 3));
    ++tokens;
    first = 0;
  }
  hashTexts();
  if (!isWhole) return false;
  for (let token: u32 = 0; token < tokens; ++token)
    stageUnread(reader, load<u64>(keys + (token << 3)), TRACE);
  return true;
}

/** Returns true for a byte of ASCII with which digits, addresses, escapes, masks and lost characters are written. */
function mayMean(byte: u32): bool {
  // Digits.
  if (byte - 0x30 < 10) return true;
  // `%`, `&`, `(`, `*`, `<`, `?`, `@`, `[`, a backslash and `{`.
  return (
    byte - 0x25 < 2 ||
    byte == 0x28 ||
    byte == 0x2a ||
    byte == 0x3c ||
    byte - 0x3f < 2 ||
    byte - 0x5b < 2 ||
    byte == 0x7b
  );
}

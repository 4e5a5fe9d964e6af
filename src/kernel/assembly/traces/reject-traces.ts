// Adds the traces of a reject's text (docs/rules-1.md, section 8), as src/record/traces/traces.ts leaves
// them, if it has one reading only.

import { BlockReader } from "../batch/block-reader";
import { addTrace, stageTraces, startTraces } from "../batch/pending-traces";
import { isMark } from "../values/plain-value";
import { addAddresses } from "./address-traces";
import {
  FOLDED_CELL_END,
  foldedAt,
  foldedLength,
  foldText,
  LOST,
  replaceDigits,
  wideDigits,
} from "./folded-text";
import { addNumberMasks, addOddNames, readOddBits } from "./odd-traces";
import {
  bytesOf,
  CELL_END,
  cellEnds,
  endsFound,
  figures,
  inNames,
  LONGEST_TEXT,
  nextBit,
  nextGap,
  readBits,
  useBytes,
} from "./text-bits";
import { AMPERSAND_ALONE, hasWords, isWrittenOtherwise, NO_SIGNS, signsIn, WORDS } from "./text-readings";
import { addDigits } from "./trace-digits";
import { hasAmpersand, hasEscapes, unescape, unescapedAt, unescapedLength } from "./unescaped-text";

const LONGEST_TOKEN: u32 = 254;
/** `overlapBytes` of src/ingest/reject-search.ts, which cuts a long text as this does. */
const OVERLAP: u32 = 512;

/**
 * Adds the traces of `length` bytes at `at`, in which the end of a cell parts if `hasCells`. Returns false if it
 * leaves more than `most`, or other traces, which the reference path is to find. It finds those that were added, too.
 * `useBytes` has been called.
 */
export function leavesTraces(reader: BlockReader, at: usize, length: u32, most: u32, hasCells: bool): bool {
  startTraces(most);
  return leavesOfLong(reader, at, length, hasCells);
}

/** Does the same after `startTraces`. */
export function leavesOfLong(reader: BlockReader, at: usize, length: u32, hasCells: bool): bool {
  for (; length > LONGEST_TEXT; at += LONGEST_TEXT - OVERLAP, length -= LONGEST_TEXT - OVERLAP)
    if (!leavesOfBits(reader, at, LONGEST_TEXT, readBits(at, LONGEST_TEXT), hasCells)) return false;
  return leavesOfBits(reader, at, length, readBits(at, length), hasCells);
}

/** Does the same for a text of which `readBits` has just returned `isPlain`. */
export function leavesOfBits(
  reader: BlockReader,
  at: usize,
  length: u32,
  isPlain: bool,
  hasCells: bool,
): bool {
  if (!hasCells && endsFound != 0) return false;
  const signs = signsIn(at, length, isPlain);
  if (signs == WORDS) return false;
  if (isPlain) {
    if (
      !addAddresses(reader, at, length, false) ||
      !addNames(reader, at, length) ||
      !addDigits(reader, at, length, false)
    )
      return false;
  } else if (!foldText(reader, at, length, false, false) || !leavesOfFolded(reader)) return false;
  if (signs == NO_SIGNS || (signs == AMPERSAND_ALONE && !mayBeOtherwise)) return true;
  return leavesOfUnescaped(reader, at, length);
}

/** True if the folded text, in which `&` stands, may have another reading without further escapes. */
let mayBeOtherwise: bool = false;

/** Adds the traces of the folded text: one with characters outside ASCII, masks or signs of escapes. */
function leavesOfFolded(reader: BlockReader): bool {
  const text = foldedAt;
  const length = foldedLength;
  const bytes = bytesOf;
  const ends = cellEnds;
  useFoldedBytes();
  readBits(text, length);
  readOddBits(text, length);
  mayBeOtherwise = hasWords(text, length) || isWrittenOtherwise(text, length);
  const isWhole =
    addAddresses(reader, text, length, true) &&
    addOddNames(reader, text, length) &&
    (wideDigits == 0 || readDigits(reader, text, length)) &&
    addDigits(reader, text, length, true) &&
    addNumberMasks(reader, text, length);
  useBytes(bytes, ends);
  return isWhole;
}

/** Adds the traces of a text without its escapes, if there are any. */
function leavesOfUnescaped(reader: BlockReader, at: usize, length: u32): bool {
  if (!unescape(at, length)) return false;
  if (!hasEscapes && !hasAmpersand) return true;
  if (!foldText(reader, unescapedAt, unescapedLength, true, hasAmpersand)) return false;
  const bytes = bytesOf;
  const ends = cellEnds;
  useFoldedBytes();
  // Capitals, and beside `&` characters outside ASCII that become brackets, are folded.
  readBits(foldedAt, foldedLength);
  const isOdd = hasWords(foldedAt, foldedLength);
  useBytes(bytes, ends);
  return !isOdd && leavesOfFolded(reader);
}

/** Reads digits outside ASCII as those of ASCII. Returns false if that is uncertain. */
function readDigits(reader: BlockReader, text: usize, length: u32): bool {
  stageTraces(reader);
  if (!replaceDigits()) return false;
  readBits(text, length);
  readOddBits(text, length);
  return true;
}

/** By byte of a folded text: the same, but for what ends cells. */
const foldedBytes: usize = memory.data(256, 16);

function useFoldedBytes(): void {
  if (load<u8>(foldedBytes + 1) == 0)
    for (let byte: u32 = 0; byte < 256; ++byte) store<u8>(foldedBytes + byte, <u8>byte);
  store<u8>(foldedBytes + LOST, 0);
  store<u8>(foldedBytes + FOLDED_CELL_END, <u8>CELL_END);
  useBytes(foldedBytes, (1 << 16) | ((<u32>FOLDED_CELL_END) << 8) | FOLDED_CELL_END);
}

function addNames(reader: BlockReader, text: usize, length: u32): bool {
  for (let at = nextBit(figures, 0, length); at < length;) {
    const next = nextGap(inNames, at);
    let end = next;
    while (isMark(load<u8>(text + end - 1))) --end;
    if (end - at <= LONGEST_TOKEN && !addTrace(reader, text + at, end - at)) return false;
    at = nextBit(figures, next, length);
  }
  return true;
}

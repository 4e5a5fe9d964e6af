// Adds the traces of a reject's text (docs/rules-1.md, section 8), as src/record/traces/traces.ts leaves
// them, if the text is short, all ASCII, and has one reading only.

import { BlockReader } from "../batch/block-reader";
import { addTrace, addWritten, makeRoom, startTraces, writtenEnd } from "../batch/pending-traces";
import { hasSubdomains, providerOf, writeMailbox } from "./mailbox-value";
import { isMark, isSpace } from "./plain-value";
import { addDigits } from "./trace-digits";
import {
  cellEnds,
  dots,
  figures,
  hasBit,
  inNames,
  isCellEnd,
  LONGEST_TEXT,
  loweredAt,
  nextBit,
  nextGap,
  openings,
  outside,
  pastLastBit,
  readBits,
  signs,
} from "./text-bits";

const AT_SIGN: u32 = 0x40;
const QUOTE: u32 = 0x22;
const DOT: u32 = 0x2e;
const HYPHEN: u32 = 0x2d;
const UNDERSCORE: u32 = 0x5f;
const PLUS: u32 = 0x2b;
const PERCENT: u32 = 0x25;
/** `xn--`. */
const PUNYCODE: u32 = 0x2d2d6e78;

/** Limits of src/record/traces/traces.ts. */
const LONGEST_LOCAL: u32 = 64;
const MOST_BLANKS: u32 = 8;
const MOST_CUTS: u32 = 3;
const LONGEST_TOKEN: usize = 254;
/** The end of a cell is as long as this many blanks. */
const CELL_ENDS: u32 = 4;

/**
 * Adds the traces of `length` bytes at `at`, in which the end of a cell parts if `hasCells`. Returns false if it
 * leaves more than `most`, or other traces, which the reference path is to find. It finds those that were added, too.
 */
export function leavesTraces(reader: BlockReader, at: usize, length: u32, most: u32, hasCells: bool): bool {
  startTraces(most);
  if (length > LONGEST_TEXT || !readBits(reader, at, length) || hasReadings(reader, at, length)) return false;
  if (!hasCells && cellEnds != 0) return false;
  return addAddresses(reader, at, length) && addNames(reader, at, length) && addDigits(reader, at, length);
}

/** Returns true if the text may have another reading: percent signs, or `at` and `dot` in brackets. */
function hasReadings(reader: BlockReader, text: usize, length: u32): bool {
  for (let at = nextBit(openings, 0, length); at < length; at = nextBit(openings, at + 1, length))
    if (mayEscape(reader, text + at, text + length)) return true;
  return false;
}

function mayEscape(reader: BlockReader, at: usize, end: usize): bool {
  const sign: u32 = load<u8>(at);
  let word = byteAt(reader, at + 1, end) == 0x20 ? at + 2 : at + 1;
  if (sign == PERCENT) return isHexadecimal(byteAt(reader, at + 1, end));
  const first = byteAt(reader, word, end);
  if (first != 0x61 && first != 0x64) return false;
  let letters: u64 = 0;
  for (let index: usize = 0; index < 6; ++index)
    letters |= (<u64>byteAt(reader, word + index, end)) << ((<u64>index) << 3);
  if ((letters & 0xffff) == 0x7461) word += 2;
  else if (letters == 0x61626f727261) word += 6;
  else if ((letters & 0xffffff) == 0x746f64) word += 3;
  else return false;
  if (byteAt(reader, word, end) == 0x20) ++word;
  const close = byteAt(reader, word, end);
  return close == 0x29 || close == 0x5d || close == 0x7d || close == 0x3e;
}

/** Returns a byte of the text in lower case, or 0 behind it. */
function byteAt(reader: BlockReader, at: usize, end: usize): u32 {
  return at < end ? loweredAt(reader, at) : 0;
}

function isHexadecimal(byte: u32): bool {
  return byte - 0x30 < 10 || byte - 0x61 < 6;
}

function addNames(reader: BlockReader, text: usize, length: u32): bool {
  for (let at = nextBit(figures, 0, length); at < length;) {
    const next = nextGap(inNames, at);
    let end = next;
    while (isMark(load<u8>(text + end - 1))) --end;
    if (end - at <= <u32>LONGEST_TOKEN && !addTrace(reader, text + at, end - at)) return false;
    at = nextBit(figures, next, length);
  }
  return true;
}

function addAddresses(reader: BlockReader, text: usize, length: u32): bool {
  for (let sign = nextBit(signs, 0, length); sign < length; sign = nextBit(signs, sign + 1, length)) {
    const start = pastLastBit(outside, sign);
    const isPlain = start < sign && sign + 1 < length && hasBit(figures, sign + 1);
    if (isPlain) {
      if (!addAddressesAt(reader, text, length, max(start, sign - min(sign, LONGEST_LOCAL)), sign))
        return false;
    } else if (mayBeAddress(reader, text, text + length, text + sign)) return false;
  }
  return true;
}

/** Returns true if blanks, marks or quotes may stand in an address around the `@` at `sign`. */
function mayBeAddress(reader: BlockReader, text: usize, end: usize, sign: usize): bool {
  let local = sign;
  let blanks: u32 = 0;
  for (; local > text && blanks < MOST_BLANKS && isBetween(loweredAt(reader, local - 1)); --local)
    blanks += isCellEnd(reader, local - 1) ? CELL_ENDS : 1;
  // Blanks, or the rest of a cell's end, are before it.
  if (blanks > MOST_BLANKS || local == text) return false;
  // The local part may be quoted.
  const last = loweredAt(reader, local - 1);
  if (last == QUOTE) return true;
  if (hasBit(outside, <u32>(local - 1 - text))) return false;
  let domain = sign + 1;
  blanks = 0;
  for (; domain < end && blanks < MOST_BLANKS && isBetween(loweredAt(reader, domain)); ++domain)
    blanks += isCellEnd(reader, domain) ? CELL_ENDS : 1;
  if (blanks > MOST_BLANKS) return false;
  let past = domain;
  while (past < end && past - domain < LONGEST_TOKEN && isDomain(loweredAt(reader, past))) ++past;
  while (domain < past && isEdge(loweredAt(reader, domain))) ++domain;
  while (domain < past && isEdge(loweredAt(reader, past - 1))) --past;
  for (; domain < past; ++domain) if (<u32>load<u8>(domain) == DOT) return true;
  return false;
}

/** Adds the addresses at an `@` behind a local part, which begins at `start`, and before a figure. */
function addAddressesAt(reader: BlockReader, text: usize, length: u32, start: u32, sign: u32): bool {
  const domain = sign + 1;
  let end = min(nextGap(inNames, domain), domain + <u32>LONGEST_TOKEN);
  for (let at = domain; at < end; ++at) if (<u32>load<u8>(text + at) == UNDERSCORE) end = at;
  while (isEdge(load<u8>(text + end - 1))) --end;
  const firstDot = nextBit(dots, domain, end);
  if (firstDot == end) return true;
  const secondDot = nextBit(dots, firstDot + 1, end);
  // Other readings of the domain.
  let labels: u32 = 1;
  for (let at = domain, dot = firstDot; ; at = dot + 1, dot = nextBit(dots, at, end), ++labels) {
    if (dot == at || (load<u32>(text + at) | 0x20202020) == PUNYCODE) return false;
    if (dot == end) break;
  }
  const behind = secondDot - sign;
  for (let left = sign - start; left != 0; --left) {
    left = longestEnd(left);
    if (<usize>(left + behind) <= LONGEST_TOKEN && !addTrace(reader, text + sign - left, left + behind))
      return false;
  }
  const parent = text + firstDot + 1;
  for (let cuts: u32 = 0; ; ++cuts) {
    const past = text + end;
    if (parent < past) {
      const slot = providerOf(reader, parent, <u32>(past - parent));
      if (slot != 0 && hasSubdomains(slot)) return false;
    }
    const slot = providerOf(reader, text + domain, end - domain);
    if (slot != 0 && !addMailboxes(reader, slot, text + start, text + sign, end - domain)) return false;
    if (cuts == MOST_CUTS || labels == 2) return true;
    --labels;
    do --end;
    while (<u32>load<u8>(text + end) != DOT);
  }
  return true;
}

/** Adds the mailboxes of a local part and its ends. */
function addMailboxes(reader: BlockReader, slot: usize, start: usize, sign: usize, length: u32): bool {
  // Without tags, a longer end has a mailbox that ends with that of a shorter one.
  let isUsual = !isMark(load<u8>(sign - 1));
  for (let at = start; at < sign; ++at) if (<u32>load<u8>(at) == PLUS) isUsual = false;
  let last: u32 = 0;
  for (let at = start; at < sign; ++at) {
    makeRoom(reader);
    const end = writeMailbox(slot, at, sign, length, writtenEnd);
    if (end == 0) continue;
    let past = writtenEnd;
    while (<u32>load<u8>(past) != AT_SIGN) ++past;
    const name = <u32>(past - writtenEnd);
    const count = longestEnd(name);
    if (isUsual && count == last) continue;
    last = count;
    for (let labels = 0; past < end && labels < 2;) if (<u32>load<u8>(++past) == DOT) ++labels;
    past = min(past, end);
    if (!addWritten(reader, name - count, past - writtenEnd - (name - count), end)) return false;
  }
  return true;
}

/** Returns the longest end of a local part of `length` bytes, at most 64, that leaves a trace. */
export function longestEnd(length: u32): u32 {
  const power: u32 = 1 << (31 - <u32>clz(length));
  const middle = power + (power >> 1);
  if (length >= middle) return middle;
  return power == 2 ? 1 : power;
}

function isBetween(byte: u32): bool {
  return byte == AT_SIGN || isSpace(byte);
}

function isDomain(byte: u32): bool {
  return byte - 0x61 < 26 || byte - 0x30 < 10 || isEdge(byte);
}

function isEdge(byte: u32): bool {
  return byte == DOT || byte == HYPHEN;
}

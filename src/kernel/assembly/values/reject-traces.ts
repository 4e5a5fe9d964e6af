// Stages the traces of a reject's text (docs/rules-1.md, section 8), as src/record/traces/traces.ts
// leaves them, if the text is short, all ASCII, and has one reading only.

import { BlockReader } from "../batch/block-reader";
import { hasSubdomains, providerOf, writeMailbox } from "./mailbox-value";
import { isMark, isSpace } from "./plain-value";
import { addText, hashTexts } from "../hash/sip-hash-batch";
import { NARROW, WIDE } from "../encode/staged-entry";

const TRACE: u32 = 7;

/** In `traceBytes`: a byte ends a cell, or leaves the text to the reference path. */
const CELL_END: u32 = 0xfe;
const ODD: u32 = 0xff;
const CELL_END_FEEDS: u32 = 0x0a0a0a0a;

/** The longest text, and it with the ends of its cells. */
const LONGEST_TEXT: u32 = 2048;
const text: usize = memory.data(4 * 2048 + 128, 16) + 16;
let textEnd: usize = text;

/** The most tokens: with the addresses, `REJECT_ENTRIES` of src/kernel/readers/block-parser.ts. */
const MOST_TOKENS: u32 = 256;
const keys: usize = memory.data(256 * 8, 16);
let tokens: u32 = 0;
/** Tokens that do not stand in the text. */
const WRITTEN_BYTES: usize = 8192;
const written: usize = memory.data(8192 + 512, 16);
let writtenEnd: usize = written;
/** A table of the keys staged, and the number of the reject that put each there. */
const SLOTS: u32 = 512;
const slots: usize = memory.data(512 * 16, 16);
let reject: u64 = 0;

const AT_SIGN: u32 = 0x40;
const QUOTE: u32 = 0x22;
const DOT: u32 = 0x2e;
const HYPHEN: u32 = 0x2d;
const HASH: u8 = 0x23;
/** `xn--`. */
const PUNYCODE: u32 = 0x2d2d6e78;
const NO_DIGIT: u32 = 10;

/** Limits of src/record/traces/traces.ts. */
const TOKEN_DIGITS: u32 = 8;
const FEWEST_DIGITS: u32 = 4;
const MOST_DIGITS: u32 = 15;
const MOST_APART: u32 = 3;
const LONGEST_LOCAL: usize = 64;
const MOST_BLANKS: usize = 8;
const MOST_CUTS: u32 = 3;
const LONGEST_TOKEN: usize = 254;

/**
 * Stages the traces of `length` bytes at `at`. Returns false, and stages none, if the reference path is to
 * read them.
 */
export function leavesTraces(reader: BlockReader, at: usize, length: u32): bool {
  if (length > LONGEST_TEXT || !readText(reader, at, length) || hasReadings()) return false;
  tokens = 0;
  writtenEnd = written;
  const isWhole = addNames() && addAddresses(reader) && addDigits();
  hashTexts();
  if (!isWhole) return false;
  ++reject;
  for (let token: u32 = 0; token < tokens; ++token) {
    const key = load<u64>(keys + (token << 3));
    if (isNew(key)) stageUnread(reader, key, TRACE);
  }
  return true;
}

/** Returns true if a byte parts the text of a reject, or leaves it to the reference path. */
export function endsCell(reader: BlockReader, byte: u32): bool {
  return <u32>load<u8>(reader.traceBytes + <usize>byte) >= CELL_END;
}

/** Stages an entry that adds no record and has no columns. */
export function stageUnread(reader: BlockReader, key: u64, kind: u64): void {
  const end = reader.stagedEnd;
  store<u64>(end, key);
  store<u64>(end, kind, 8);
  if (reader.stagedBytes != NARROW) memory.fill(end + 16, 0, WIDE - 16);
  reader.stagedEnd = end + reader.stagedBytes;
}

/** Returns true for the first such key of a reject. */
function isNew(key: u64): bool {
  let slot = <u32>key & (SLOTS - 1);
  for (;;) {
    const known = slots + ((<usize>slot) << 4);
    if (load<u64>(known, 8) != reject) {
      store<u64>(known, key);
      store<u64>(known, reject, 8);
      return true;
    }
    if (load<u64>(known) == key) return false;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return false;
}

/** Copies the text in lower case, with the ends of its cells as line feeds. Returns false if it is odd. */
function readText(reader: BlockReader, at: usize, length: u32): bool {
  const bytes = reader.traceBytes;
  const end = at + length;
  let to = text;
  for (; at < end; ++at) {
    const byte: u32 = load<u8>(bytes + <usize>load<u8>(at));
    if (byte == ODD) return false;
    if (byte == CELL_END) {
      store<u32>(to, CELL_END_FEEDS);
      to += 4;
    } else {
      store<u8>(to++, <u8>byte);
    }
  }
  textEnd = to;
  store<u64>(to, 0);
  return true;
}

/** Returns true if the text may have another reading: percent signs, or `at` and `dot` in brackets. */
function hasReadings(): bool {
  for (let at = text; at < textEnd; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte == 0x25 && isHexadecimal(load<u8>(at, 1))) return true;
    if (byte != 0x28 && byte != 0x5b && byte != 0x7b && byte != 0x3c) continue;
    let word = at + 1;
    if (<u32>load<u8>(word) == 0x20) ++word;
    const letters = load<u32>(word);
    if ((letters & 0xffff) == 0x7461) word += 2;
    else if (letters == 0x6f727261 && <u32>load<u16>(word, 4) == 0x6162) word += 6;
    else if ((letters & 0xffffff) == 0x746f64) word += 3;
    else continue;
    if (<u32>load<u8>(word) == 0x20) ++word;
    const close: u32 = load<u8>(word);
    if (close == 0x29 || close == 0x5d || close == 0x7d || close == 0x3e) return true;
  }
  return false;
}

function isHexadecimal(byte: u32): bool {
  return byte - 0x30 < 10 || byte - 0x61 < 6;
}

function isLetter(byte: u32): bool {
  return byte - 0x61 < 26;
}

/** Adds a token. Returns false if there is no room. */
function add(at: usize, length: usize): bool {
  if (tokens == MOST_TOKENS) return false;
  addText(TRACE, at, <u32>length, keys + (tokens << 3));
  ++tokens;
  return true;
}

function addNames(): bool {
  for (let at = text; at < textEnd; ++at) {
    let byte: u32 = load<u8>(at);
    if (!isLetter(byte) && byte - 0x30 > 9) continue;
    const start = at;
    let end = at;
    for (; isLetter(byte) || byte - 0x30 < 10 || isMark(byte); byte = load<u8>(++at))
      if (!isMark(byte)) end = at + 1;
    if (end - start <= LONGEST_TOKEN && !add(start, end - start)) return false;
  }
  return true;
}

function addAddresses(reader: BlockReader): bool {
  for (let sign = text; sign < textEnd; ++sign)
    if (<u32>load<u8>(sign) == AT_SIGN && !addAddressesAt(reader, sign)) return false;
  return true;
}

/** Adds the addresses that the `@` at `sign` may belong to. */
function addAddressesAt(reader: BlockReader, sign: usize): bool {
  let local = sign;
  while (local > text && sign - local < MOST_BLANKS && isBetween(load<u8>(local - 1))) --local;
  // The local part may be quoted.
  if (local > text && <u32>load<u8>(local - 1) == QUOTE) return false;
  let start = local;
  while (start > text && local - start < LONGEST_LOCAL && !isOutside(load<u8>(start - 1))) --start;
  if (start == local) return true;
  let domain = sign + 1;
  while (domain < textEnd && domain - sign <= MOST_BLANKS && isBetween(load<u8>(domain))) ++domain;
  let end = domain;
  while (end - domain < LONGEST_TOKEN && isDomain(load<u8>(end))) ++end;
  while (domain < end && isEdge(load<u8>(domain))) ++domain;
  while (domain < end && isEdge(load<u8>(end - 1))) --end;
  let dots: u32 = 0;
  for (let at = domain; at < end; ++at) dots += u32(<u32>load<u8>(at) == DOT);
  if (dots == 0) return true;
  // Other readings of the domain, and addresses that do not stand in the text as they are.
  if (local != sign || domain != sign + 1 || hasOddLabels(domain, end)) return false;
  const parent = labelEnd(domain) + 1;
  for (let cuts: u32 = 0; ; ++cuts) {
    const length = <u32>(end - domain);
    if (parent < end) {
      const slot = providerOf(reader, parent, <u32>(end - parent));
      if (slot != 0 && hasSubdomains(slot)) return false;
    }
    const slot = providerOf(reader, domain, length);
    for (let at = start; at < sign; ++at) {
      if (end - at > LONGEST_TOKEN) continue;
      if (!add(at, end - at) || (slot != 0 && !addMailbox(slot, at, sign, length))) return false;
    }
    if (cuts == MOST_CUTS || dots == 1) return true;
    --dots;
    do --end;
    while (<u32>load<u8>(end) != DOT);
  }
  return true;
}

function addMailbox(slot: usize, at: usize, sign: usize, length: u32): bool {
  if (writtenEnd > written + WRITTEN_BYTES) return false;
  const end = writeMailbox(slot, at, sign, length, writtenEnd);
  if (end == 0) return true;
  if (!add(writtenEnd, end - writtenEnd)) return false;
  writtenEnd = end;
  return true;
}

/** Returns true if a domain has an empty label or one of Punycode. */
function hasOddLabels(at: usize, end: usize): bool {
  while (at < end) {
    const next = labelEnd(at);
    if (next == at || load<u32>(at) == PUNYCODE) return true;
    at = next + 1;
  }
  return false;
}

function labelEnd(at: usize): usize {
  while (at < textEnd && <u32>load<u8>(at) != DOT) ++at;
  return at;
}

function isBetween(byte: u32): bool {
  return byte == AT_SIGN || isSpace(byte);
}

/** Returns true for a byte that no local part holds. */
function isOutside(byte: u32): bool {
  return (
    isBetween(byte) ||
    byte == 0x22 ||
    byte == 0x28 ||
    byte == 0x29 ||
    byte == 0x2c ||
    byte == 0x3a ||
    byte == 0x3b ||
    byte == 0x3c ||
    byte == 0x3e ||
    byte == 0x5b ||
    byte == 0x5d
  );
}

function isDomain(byte: u32): bool {
  return isLetter(byte) || byte - 0x30 < 10 || isEdge(byte);
}

function isEdge(byte: u32): bool {
  return byte == DOT || byte == HYPHEN;
}

/** Digits of the current run. */
const digits: usize = memory.data(4 * 2048 + 16, 16);

function addDigits(): bool {
  const isWritten = holdsLetter();
  let count: u32 = 0;
  let apart: u32 = 0;
  for (let at = text; at < textEnd; ++at) {
    const byte: u32 = load<u8>(at);
    const digit = digitAt(at, byte);
    if (digit != NO_DIGIT) {
      store<u8>(digits + count, <u8>(digit + 0x30));
      ++count;
      apart = 0;
      continue;
    }
    // A rounded number.
    if (byte == 0x65 && isExponent(at)) return false;
    if (count == 0 || (!isLetter(byte) && byte != AT_SIGN && ++apart <= MOST_APART)) continue;
    if (!addRun(count, isWritten)) return false;
    count = 0;
    apart = 0;
  }
  return count == 0 || addRun(count, isWritten);
}

/** Returns the digit that a byte stands for, or NO_DIGIT: beside a digit, `o` is 0 and `l` is 1. */
function digitAt(at: usize, byte: u32): u32 {
  if (byte - 0x30 < 10) return byte - 0x30;
  if (byte == 0x6f) return isZero(at) ? 0 : NO_DIGIT;
  if (byte != 0x6c) return NO_DIGIT;
  return isFigure(at - 1) || isFigure(at + 1) ? 1 : NO_DIGIT;
}

/** Returns true if the `o` at `at` is beside a digit. */
function isZero(at: usize): bool {
  return (
    (at > text && <u32>load<u8>(at - 1) - 0x30 < 10) || (at + 1 < textEnd && <u32>load<u8>(at, 1) - 0x30 < 10)
  );
}

/** Returns true for a digit, and an `o` that stands for one. */
function isFigure(at: usize): bool {
  if (at < text || at >= textEnd) return false;
  const byte: u32 = load<u8>(at);
  return byte - 0x30 < 10 || (byte == 0x6f && isZero(at));
}

function holdsLetter(): bool {
  for (let at = text; at < textEnd; ++at) {
    const byte: u32 = load<u8>(at);
    if (isLetter(byte) && digitAt(at, byte) == NO_DIGIT) return true;
  }
  return false;
}

/** Returns true if the `e` at `at` may begin the exponent of a number with a point. */
function isExponent(at: usize): bool {
  let next = at + 1;
  if (<u32>load<u8>(next) == 0x2b) ++next;
  if (next >= textEnd || digitAt(next, load<u8>(next)) == NO_DIGIT) return false;
  let before = at - 1;
  while (before > text && digitAt(before, load<u8>(before)) != NO_DIGIT) --before;
  return before > text && (<u32>load<u8>(before) == DOT || <u32>load<u8>(before) == 0x2c);
}

/** Adds the tokens of a run of digits. Among words it is uncertain where the number ends. */
function addRun(count: u32, isWritten: bool): bool {
  if (count <= MOST_DIGITS) {
    let first: u32 = 0;
    while (first < count && <u32>load<u8>(digits + first) == 0x30) ++first;
    if (count - first > TOKEN_DIGITS) first = count - TOKEN_DIGITS;
    while (first < count && <u32>load<u8>(digits + first) == 0x30) ++first;
    if (count - first >= FEWEST_DIGITS && !addNumber(digits + first, count - first)) return false;
    if (!isWritten) return true;
  }
  for (let first: u32 = 0; first + TOKEN_DIGITS <= count; ++first) {
    let start = first;
    const end = first + TOKEN_DIGITS;
    while (start < end && <u32>load<u8>(digits + start) == 0x30) ++start;
    if (!addNumber(digits + start, end - start)) return false;
  }
  return true;
}

function addNumber(at: usize, length: u32): bool {
  if (writtenEnd > written + WRITTEN_BYTES) return false;
  store<u8>(writtenEnd, HASH);
  store<u64>(writtenEnd, load<u64>(at), 1);
  if (!add(writtenEnd, length + 1)) return false;
  writtenEnd += length + 1;
  return true;
}

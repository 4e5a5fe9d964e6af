// The traces of addresses around which blanks, quotes or further `@` stand, or in which characters are outside
// ASCII, masked or lost (docs/rules-1.md, section 8). src/record/traces/traces.ts is the reference path.

import { ASTERISK, AT_SIGN, DOT, HYPHEN, QUESTION_MARK, QUOTE } from "../characters";
import { BlockReader } from "../batch/block-reader";
import { addWritten, makeRoom, writtenEnd } from "../batch/pending-traces";
import { LONGEST_DOMAIN, putDomain } from "../text/host";
import { hasSubdomains, providerOf } from "../values/mailbox-value";
import { isSpace } from "../values/plain-value";
import { LOST, lostPairs, UNASSIGNED } from "./folded-text";
import { longestEnd } from "./longest-end";
import { addSign } from "./odd-traces";
import { figures, hasBit, isCellEnd, loweredAt, nextBit, outside } from "./text-bits";

/** `xn--`. */
const PUNYCODE: u32 = 0x2d2d6e78;

/** Limits of src/record/traces/traces.ts. */
const LONGEST_LOCAL: u32 = 64;
const MOST_BLANKS: u32 = 8;
const MOST_CUTS: u32 = 3;
const LONGEST_TOKEN: u32 = 254;
const MOST_KEPT: u32 = 3;
/** The end of a cell is as long as this many blanks. */
const CELL_ENDS: u32 = 4;

/** Returns where the domain may begin behind the `@` at `sign`, or 0 if too many blanks are before it. */
export function domainBehind(sign: usize, end: usize): usize {
  let at = sign + 1;
  let blanks: u32 = 0;
  for (; at < end && blanks < MOST_BLANKS && isBetween(loweredAt(at)); ++at)
    blanks += isCellEnd(at) ? CELL_ENDS : 1;
  return blanks > MOST_BLANKS ? 0 : at;
}

/** Returns where the local part may end before the `@` at `sign`, or 0 if too many blanks are behind it. */
export function localBefore(sign: usize, text: usize): usize {
  let at = sign;
  let blanks: u32 = 0;
  for (; at > text && blanks < MOST_BLANKS && isBetween(loweredAt(at - 1)); --at)
    blanks += isCellEnd(at - 1) ? CELL_ENDS : 1;
  return blanks > MOST_BLANKS ? 0 : at;
}

function isBetween(byte: u32): bool {
  return byte == AT_SIGN || isSpace(byte);
}

export function isDomain(byte: u32): bool {
  return byte - 0x61 < 26 || byte - 0x30 < 10 || isEdge(byte);
}

export function isEdge(byte: u32): bool {
  return byte == DOT || byte == HYPHEN;
}

/** Returns true if a `?` stands for a lost letter: behind a whole domain it begins what an address asks for. */
export function mayBeLost(hasDot: bool, isLossy: bool): bool {
  return isLossy || !hasDot;
}

/** Where the local part begins and ends. */
let start: usize = 0;
let end: usize = 0;
let isLost: bool = false;
/** The local part with one `?` for all characters outside ASCII in a row. */
const blurred: usize = memory.data(64 + 16, 16);

/** Adds the traces of the address around the `@` at `sign`, if there is one. Returns false if the reference path is to do it. */
export function addOddAddress(reader: BlockReader, text: usize, textEnd: usize, sign: usize): bool {
  let domain = domainBehind(sign, textEnd);
  end = localBefore(sign, text);
  if (domain == 0 || end == 0) return true;
  if (end > text && loweredAt(end - 1) == QUOTE) --end;
  if (!findLocal(text)) return false;
  if (start == end) return true;
  let past = domain;
  let hasDot = false;
  let isLossy = false;
  for (let units: u32 = 0; past < textEnd && units < LONGEST_TOKEN;) {
    const byte: u32 = load<u8>(past);
    if (isCellEnd(past)) break;
    if (byte < 0x80) {
      if (byte == QUESTION_MARK && mayBeLost(hasDot, isLossy)) isLossy = true;
      else if (byte != ASTERISK && !isDomain(loweredAt(past))) break;
      // A label without letters is left out.
      if (byte == DOT && past > domain && <u32>load<u8>(past - 1) == DOT) return false;
      if (byte == DOT) hasDot = true;
    }
    // U+3002 is a dot.
    if ((load<u32>(past) & 0xffffff) == 0x8280e3) return false;
    units += unitsOf(byte);
    if (units > LONGEST_TOKEN) return false;
    past += sizeOf(byte);
  }
  if (past == domain) return true;
  if (!addMask(reader, text, domain, past)) return false;
  while (domain < past && isEdge(load<u8>(domain))) ++domain;
  while (domain < past && isEdge(load<u8>(past - 1))) --past;
  const firstDot = dotIn(domain, past);
  if (firstDot == past) return true;
  const secondDot = dotIn(firstDot + 1, past);
  if (!canonise(domain, secondDot, !isWritten(domain, firstDot, secondDot))) return false;
  if (!addLocals(reader)) return false;
  if (isLostIn(text, domain, secondDot)) {
    domainLength = blur(tokenDomain, domain, secondDot);
    domainUnits = <u32>domainLength;
    if (!addLocals(reader)) return false;
  }
  return !mayHaveMailbox(reader, domain, firstDot, past);
}

/** Adds the ends of the local part, and those of it without its lost characters. */
function addLocals(reader: BlockReader): bool {
  if (!addEnds(reader, start, end)) return false;
  return !isLost || addEnds(reader, blurred, blurred + blur(blurred, start, end));
}

/** Finds the local part before `end`. Returns false if it may begin with half a character. */
function findLocal(text: usize): bool {
  start = end;
  for (
    let units: u32 = 0;
    start > text && units < LONGEST_LOCAL && !hasBit(outside, <u32>(start - 1 - text));
  ) {
    let at = start - 1;
    while ((<u32>load<u8>(at) & 0xc0) == 0x80) --at;
    const byte: u32 = load<u8>(at);
    units += unitsOf(byte);
    if (units > LONGEST_LOCAL) return false;
    start = at;
  }
  isLost = isLostIn(text, start, end);
  return true;
}

/** Returns true if characters from `from` to `past` were lost, or two in a row are what UTF-8 gives in Latin-1. */
function isLostIn(text: usize, from: usize, past: usize): bool {
  let isWide = false;
  for (let at = from; at < past; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte == QUESTION_MARK || byte == LOST) return true;
    if (byte >= 0x80) isWide = true;
  }
  if (!isWide) return false;
  // Both characters of a pair are in it.
  const second = <u32>(from - text) + sizeOf(load<u8>(from));
  return nextBit(lostPairs, second, <u32>(past - text)) < <u32>(past - text);
}

/** Returns the UTF-16 units and the bytes of a character by its first byte. */
function unitsOf(byte: u32): u32 {
  return byte - 0xf0 < 8 ? 2 : 1;
}

function sizeOf(byte: u32): u32 {
  if (byte < 0x80 || byte >= 0xf8) return 1;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** Returns where the first dot stands, or `past`. */
function dotIn(at: usize, past: usize): usize {
  while (at < past && <u32>load<u8>(at) != DOT) ++at;
  return at;
}

/** Returns true if two labels of a domain stay as they are: one is none, or both are ASCII and no Punycode. */
function isWritten(at: usize, dot: usize, past: usize): bool {
  let isWide = false;
  for (let byteAt = at; byteAt < past; ++byteAt) {
    const byte: u32 = load<u8>(byteAt);
    if (byte == LOST || byte == ASTERISK || byte == QUESTION_MARK) return true;
    if (byte >= 0x80) isWide = true;
  }
  return !isWide && !isPunycode(at) && !isPunycode(dot + 1);
}

function isPunycode(at: usize): bool {
  return (load<u32>(at) | 0x20202020) == PUNYCODE;
}

/** A domain as a token has it, and its length in bytes and in UTF-16 units. */
const tokenDomain: usize = memory.data(1024 + 16, 16);
let domainLength: usize = 0;
let domainUnits: u32 = 0;

/** Sets the domain of tokens: as it is, or in canonical form. Returns false if that is uncertain. */
function canonise(at: usize, past: usize, isOdd: bool): bool {
  domainUnits = unitsIn(at, past);
  domainLength = write(tokenDomain, at, past);
  if (!isOdd) return true;
  for (let byteAt = tokenDomain; byteAt < tokenDomain + domainLength; ++byteAt)
    if (<u32>load<u8>(byteAt) - 0x41 < 26) store<u8>(byteAt, load<u8>(byteAt) | 0x20);
  domainLength = putDomain(tokenDomain, <u32>domainLength, tokenDomain);
  domainUnits = unitsIn(tokenDomain, tokenDomain + domainLength);
  return domainLength != 0 && domainLength <= <usize>LONGEST_DOMAIN;
}

/** Adds the ends of a local part with the domain. */
function addEnds(reader: BlockReader, from: usize, to: usize): bool {
  const behind = 1 + domainUnits;
  let units = unitsIn(from, to);
  // From the longest end to the shortest.
  for (let at = from; units != 0; --units) {
    const length = longestEnd(units);
    let rest = unitsIn(at, to);
    while (rest > length) {
      const byte: u32 = load<u8>(at);
      rest -= unitsOf(byte);
      at += sizeOf(byte);
    }
    units = length;
    if (rest + behind > LONGEST_TOKEN) continue;
    makeRoom(reader);
    let size = write(writtenEnd, at, to);
    store<u8>(writtenEnd + size++, AT_SIGN);
    memory.copy(writtenEnd + size, tokenDomain, domainLength);
    size += domainLength;
    if (!addWritten(reader, 0, size, writtenEnd + size)) return false;
  }
  return true;
}

function unitsIn(at: usize, past: usize): u32 {
  let units: u32 = 0;
  while (at < past) {
    const byte: u32 = load<u8>(at);
    units += unitsOf(byte);
    at += sizeOf(byte);
  }
  return units;
}

/** Writes a text to `to` in UTF-8. Returns its bytes. */
function write(to: usize, at: usize, past: usize): usize {
  let size: usize = 0;
  for (; at < past; ++at) {
    const byte = load<u8>(at);
    if (byte == LOST || byte == UNASSIGNED) {
      // U+FFFD and U+E000.
      store<u32>(to + size, byte == LOST ? 0xbdbfef : 0x8080ee);
      size += 3;
    } else store<u8>(to + size++, byte);
  }
  return size;
}

/** Writes a text to `to`, with one `?` for its characters outside ASCII in a row. Returns its length. */
function blur(to: usize, from: usize, past: usize): usize {
  let size: usize = 0;
  let isAfterLost = false;
  for (let at = from; at < past; ++at) {
    const byte = load<u8>(at);
    const isGone = byte >= 0x80 || byte == QUESTION_MARK;
    if (!isGone || !isAfterLost) store<u8>(to + size++, isGone ? QUESTION_MARK : byte);
    isAfterLost = isGone;
  }
  return size;
}

/** Returns true if a domain, or it without a few of its last labels, may be one at which mailboxes have other addresses. */
function mayHaveMailbox(reader: BlockReader, domain: usize, firstDot: usize, past: usize): bool {
  let labels: u32 = 1;
  for (let dot = firstDot; dot < past; dot = dotIn(dot + 1, past)) ++labels;
  for (let cuts: u32 = 0; cuts <= MOST_CUTS && labels >= 2; ++cuts, --labels) {
    let last = past;
    while (<u32>load<u8>(last - 1) == DOT) --last;
    if (providerOf(reader, domain, <u32>(last - domain)) != 0) return true;
    if (firstDot + 1 < last) {
      const slot = providerOf(reader, firstDot + 1, <u32>(last - firstDot - 1));
      if (slot != 0 && hasSubdomains(slot)) return true;
    }
    do --past;
    while (past > domain && <u32>load<u8>(past) != DOT);
  }
  return false;
}

/**
 * Adds the mask of the address, if it has one. Returns false if that is uncertain: characters of two UTF-16 units are
 * among those kept.
 */
function addMask(reader: BlockReader, text: usize, domain: usize, past: usize): bool {
  const firstStar = starIn(start, end);
  const isDomainMasked = starIn(domain, past) < past;
  if (firstStar == end && !isDomainMasked) return true;
  const from = <u32>(start - text);
  const isBlank =
    nextBit(figures, from, <u32>(end - text)) == <u32>(end - text) &&
    nextBit(figures, <u32>(domain - text), <u32>(past - text)) == <u32>(past - text);
  if (isBlank) return true;
  makeRoom(reader);
  let size: usize = 0;
  let at = start;
  for (let kept: u32 = 0; kept < MOST_KEPT && at < firstStar; ++kept) {
    const byte: u32 = load<u8>(at);
    if (unitsOf(byte) > 1) return false;
    const next = at + sizeOf(byte);
    size += write(writtenEnd + size, at, next);
    at = next;
  }
  store<u8>(writtenEnd + size++, ASTERISK);
  if (firstStar < end) {
    let last = end;
    for (
      let kept: u32 = 0;
      kept < MOST_KEPT && last > firstStar && <u32>load<u8>(last - 1) != ASTERISK;
      ++kept
    ) {
      --last;
      while ((<u32>load<u8>(last) & 0xc0) == 0x80) --last;
      if (unitsOf(load<u8>(last)) > 1) return false;
    }
    size += write(writtenEnd + size, last, end);
  }
  store<u8>(writtenEnd + size++, AT_SIGN);
  if (isDomainMasked) store<u8>(writtenEnd + size++, ASTERISK);
  else {
    if (!canonise(domain, past, true)) return false;
    memory.copy(writtenEnd + size, tokenDomain, domainLength);
    size += domainLength;
  }
  return addWritten(reader, 0, size, writtenEnd + size) && addSign(reader);
}

function starIn(at: usize, past: usize): usize {
  while (at < past && <u32>load<u8>(at) != ASTERISK) ++at;
  return at;
}

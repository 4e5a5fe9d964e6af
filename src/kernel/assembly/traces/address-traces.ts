// Adds the traces of the addresses in a text whose bits are known (docs/rules-1.md, section 8).

import { ASTERISK, AT_SIGN, DOT, PLUS, QUESTION_MARK, QUOTE, UNDERSCORE } from "../characters";
import { BlockReader } from "../batch/block-reader";
import { knownDomain, labelsOf, setLabels } from "../batch/known-traces";
import { addEnd, addShortEnds, addWritten, makeRoom, writtenEnd } from "../batch/pending-traces";
import { hasSubdomains, providerOf, writeMailbox } from "../values/mailbox-value";
import { isMark } from "../values/plain-value";
import { longestEnd } from "./longest-end";
import { addOddAddress, domainBehind, isDomain, isEdge, localBefore, mayBeLost } from "./odd-addresses";
import {
  dots,
  figures,
  hasBit,
  inNames,
  isCellEnd,
  loweredAt,
  nextBit,
  nextGap,
  outside,
  pastLastBit,
  signs,
} from "./text-bits";

/** `xn--`. */
const PUNYCODE: u32 = 0x2d2d6e78;

/** Limits of src/record/traces/traces.ts. */
const LONGEST_LOCAL: u32 = 64;
const MOST_CUTS: u32 = 3;
const LONGEST_TOKEN: usize = 254;
/** Bytes of a character. */
const WIDEST: usize = 4;

/**
 * Adds the addresses in a text, which `isFolded` says to be one of folded-text.ts. Returns false if the
 * reference path is to find others.
 */
export function addAddresses(reader: BlockReader, text: usize, length: u32, isFolded: bool): bool {
  for (let sign = nextBit(signs, 0, length); sign < length; sign = nextBit(signs, sign + 1, length)) {
    if (isFolded) {
      const found = oddAt(text, text + length, text + sign);
      if (found == NOTHING) continue;
      if (found == ODD) {
        if (!addOddAddress(reader, text, text + length, text + sign)) return false;
        continue;
      }
    }
    const start = pastLastBit(outside, sign);
    const isPlain = start < sign && sign + 1 < length && hasBit(figures, sign + 1);
    if (isPlain) {
      if (!addAddressesAt(reader, text, length, max(start, sign - min(sign, LONGEST_LOCAL)), sign))
        return false;
    } else if (
      mayBeAddress(text, text + length, text + sign) &&
      !addOddAddress(reader, text, text + length, text + sign)
    )
      return false;
  }
  return true;
}

const NOTHING: u32 = 0;
const PLAIN: u32 = 1;
const ODD: u32 = 2;

/**
 * Looks around the `@` at `sign` of a folded text. There is no address, or one of ASCII, or another one, in
 * which characters were lost or are masked.
 */
function oddAt(text: usize, end: usize, sign: usize): u32 {
  const domain = domainBehind(sign, end);
  let local = localBefore(sign, text);
  if (domain == 0 || local == 0) return NOTHING;
  let hasDot = false;
  let isOdd = false;
  let isMasked = false;
  let isLossy = false;
  let past = domain;
  for (; past < end && past - domain < WIDEST * LONGEST_TOKEN; ++past) {
    const byte: u32 = load<u8>(past);
    if (byte >= 0x80 && !isCellEnd(past)) {
      isOdd = true;
      // U+3002 is a dot.
      if (byte == 0xe3) hasDot = true;
    } else if (byte == ASTERISK) isMasked = true;
    else if (byte == QUESTION_MARK && mayBeLost(hasDot, isLossy)) {
      isLossy = true;
      isOdd = true;
    } else if (!isDomain(byte)) break;
    else if (byte == DOT) hasDot = true;
  }
  if (past == domain) return NOTHING;
  if (local > text && <u32>load<u8>(local - 1) == QUOTE) --local;
  let start = local;
  for (; start > text && local - start < WIDEST * LONGEST_LOCAL; --start) {
    if (hasBit(outside, <u32>(start - 1 - text))) break;
    const byte: u32 = load<u8>(start - 1);
    if (byte == ASTERISK) isMasked = true;
    if (byte == QUESTION_MARK || byte >= 0x80) isOdd = true;
  }
  if (start == local) return NOTHING;
  if (isMasked) return ODD;
  if (!hasDot) return NOTHING;
  return isOdd ? ODD : PLAIN;
}

/** Returns true if blanks, marks or quotes may stand in an address around the `@` at `sign`. */
function mayBeAddress(text: usize, end: usize, sign: usize): bool {
  const local = localBefore(sign, text);
  if (local == 0 || local == text) return false;
  // The local part may be quoted.
  const last = loweredAt(local - 1);
  if (last == QUOTE) return true;
  if (hasBit(outside, <u32>(local - 1 - text))) return false;
  let domain = domainBehind(sign, end);
  if (domain == 0) return false;
  let past = domain;
  while (past < end && past - domain < LONGEST_TOKEN && isDomain(loweredAt(past))) ++past;
  while (domain < past && isEdge(loweredAt(domain))) ++domain;
  while (domain < past && isEdge(loweredAt(past - 1))) --past;
  for (; domain < past; ++domain) if (<u32>load<u8>(domain) == DOT) return true;
  return false;
}

/** Adds the addresses at an `@` behind a local part, which begins at `start`, and before a figure. */
function addAddressesAt(reader: BlockReader, text: usize, length: u32, start: u32, sign: u32): bool {
  const domain = sign + 1;
  const past = nextGap(inNames, domain);
  const known = knownDomain(reader, text + domain, past - domain);
  // Most addresses are at a few domains, which need to be read once.
  if (known != 0 && labelsOf(known) != 0)
    return addEnds(reader, known, text, start, sign, 1 + labelsOf(known));
  let end = min(past, domain + <u32>LONGEST_TOKEN);
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
  if (!addEnds(reader, known, text, start, sign, secondDot - sign)) return false;
  const parent = text + firstDot + 1;
  for (let cuts: u32 = 0; ; ++cuts) {
    const past = text + end;
    if (parent < past) {
      const slot = providerOf(reader, parent, <u32>(past - parent));
      if (slot != 0 && hasSubdomains(slot)) return false;
    }
    const slot = providerOf(reader, text + domain, end - domain);
    if (slot != 0 && !addMailboxes(reader, slot, text + start, text + sign, end - domain)) return false;
    if (cuts == 0 && labels == 2 && slot == 0 && known != 0) setLabels(known, end - domain);
    if (cuts == MOST_CUTS || labels == 2) return true;
    --labels;
    do --end;
    while (<u32>load<u8>(text + end) != DOT);
  }
  return true;
}

/** Adds the ends of the local part from `start` to the `@` at `sign`, with `behind` bytes from there on. The domain may be noted. */
function addEnds(reader: BlockReader, domain: usize, text: usize, start: u32, sign: u32, behind: u32): bool {
  for (let left = sign - start; left != 0; --left) {
    left = longestEnd(left);
    if (left - 3 < 2 && domain != 0 && nextGap(inNames, sign - left) >= sign) {
      if (!addShortEnds(reader, domain, text + sign, left, behind)) return false;
      left = 1;
    }
    if (left + behind <= <u32>LONGEST_TOKEN && !addEnd(reader, domain, text + sign, left, behind))
      return false;
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

// The mailbox behind a plain e-mail address: docs/rules-1.md, section 5. The providers come from
// src/record/email/mailbox.ts.

import { AT_SIGN, DOT, HYPHEN, PLUS, UNDERSCORE, rangeIn } from "../characters";
import { nextOf } from "../batch/bit-positions";
import { BlockReader } from "../batch/block-reader";
import { hash, hashLower } from "../hash/sip-hash";

/** The address is its own mailbox. */
export const NO_MAILBOX: u32 = 0;
/** It was written. */
export const MAILBOX: u32 = 1;
/** The record is deferred. */
export const UNSURE_MAILBOX: u32 = 2;

const KIND: u8 = 4;
const DOMAIN_KIND: u32 = 5;

/**
 * A slot of the provider table: the hash of a domain, flags, and the domain that stands for all of
 * the provider's (address and length; 0 if each stands for itself).
 */
const SLOT_BYTES: usize = 24;
const IGNORES_DOTS: u32 = 1;
const IGNORES_LINES: u32 = 2;
const HAS_SUBDOMAINS: u32 = 4;

/** No provider domain is longer. */
const LONGEST_DOMAIN: u32 = 31;

/** By length: the domain that was looked up last, and its slot. */
const LAST_BYTES: usize = 48;
const LAST_SLOT: usize = 32;

export let mailboxKey: u64 = 0;
/** Length of the hashed bytes of the mailbox that was written last: its text behind a kind byte. */
export let mailboxLength: u32 = 0;

/**
 * Finds the mailbox of the plain address of `length` bytes at `at`, whose `@` is at `sign`. Its hashed bytes then
 * stand in the reader's scratch.
 */
export function readMailbox(reader: BlockReader, at: usize, length: u32, sign: usize): u32 {
  const scratch = reader.scratch;
  store<u8>(scratch, KIND);
  const result = mailboxTo(reader, at, length, sign, scratch + 1);
  if (result == MAILBOX) mailboxKey = hash(scratch, mailboxLength);
  return result;
}

/** Writes the text of such a mailbox to `to`. */
export function mailboxTo(reader: BlockReader, at: usize, length: u32, sign: usize, to: usize): u32 {
  const domain = sign + 1;
  const domainLength = <u32>(at + length - domain);
  // A subdomain of a provider may be a local part.
  const parent = nextOf(DOT, domain) + 1;
  const parentLength = <u32>(at + length - parent);
  if (!isSuspect(reader, parent, parentLength) && !isSuspect(reader, domain, domainLength)) return NO_MAILBOX;
  const parentSlot = providerOf(reader, parent, parentLength);
  if (parentSlot != 0 && hasSubdomains(parentSlot)) return UNSURE_MAILBOX;
  const slot = providerOf(reader, domain, domainLength);
  if (slot == 0) return NO_MAILBOX;

  const end = writeMailbox(slot, at, sign, domainLength, to);
  if (end == 0) return NO_MAILBOX;
  mailboxLength = <u32>(end - to) + 1;
  return MAILBOX;
}

/** Returns a byte with `A` to `Z` in lower case. */
export function lower(byte: u8): u8 {
  return byte - 0x41 < 26 ? byte | 0x20 : byte;
}

/** Returns 16 bytes with `A` to `Z` in lower case. */
export function lowered(bytes: v128): v128 {
  const isUpper = rangeIn(bytes, 0x41, 26);
  return v128.or(bytes, v128.and(isUpper, i8x16.splat(0x20)));
}

/** Returns true if the first `length` bytes, 31 at most, are the same. Reads 32 of each. */
function isSame(first: v128, second: v128, at: usize, length: u32): bool {
  const equal =
    <u32>i8x16.bitmask(i8x16.eq(first, v128.load(at))) |
    ((<u32>i8x16.bitmask(i8x16.eq(second, v128.load(at, 16)))) << 16);
  return (~equal & (((<u32>1) << length) - 1)) == 0;
}

/** Returns the slot of a provider's domain, or 0. */
export function providerOf(reader: BlockReader, at: usize, length: u32): usize {
  return isSuspect(reader, at, length) ? find(reader, at, length) : 0;
}

export function hasSubdomains(slot: usize): bool {
  return (load<u32>(slot, 8) & HAS_SUBDOMAINS) != 0;
}

/**
 * Writes the mailbox at the provider of `slot` to `to`: of the local part from `at` to the `@` at `sign`,
 * and the domain of `length` bytes behind it. Returns where it ends, or 0 if it is the address itself.
 */
export function writeMailbox(slot: usize, at: usize, sign: usize, length: u32, to: usize): usize {
  const start = to;
  to = writeName(at, sign, load<u32>(slot, 8), start);
  // Something must remain of the name.
  if (to == start) to = writeName(at, sign, 0, start);
  const isWhole = to - start == sign - at;
  store<u8>(to++, AT_SIGN);
  const same: usize = load<u32>(slot, 12);
  const from = same == 0 ? sign + 1 : same;
  const fromLength = same == 0 ? length : load<u32>(slot, 16);
  v128.store(to, lowered(v128.load(from)));
  v128.store(to, lowered(v128.load(from, 16)), 16);
  // Only the length of the local part or the domain can differ from the address.
  const isAddress =
    isWhole &&
    length == fromLength &&
    isSame(lowered(v128.load(sign + 1)), lowered(v128.load(sign + 17)), to, length);
  return isAddress ? 0 : to + fromLength;
}

/** Writes the characters of a name that make a difference, up to its tag. Returns where they end. */
function writeName(at: usize, sign: usize, flags: u32, to: usize): usize {
  for (let from = at; from < sign;) {
    const bytes = v128.load(from);
    // A `+` in front begins no tag.
    const pluses = bitsOf(bytes, PLUS) & ~u32(from == at);
    const held = min(<u32>ctz(pluses | 0x10000), <u32>min<usize>(sign - from, 16));
    let ignored: u32 = 0;
    if ((flags & IGNORES_DOTS) != 0) ignored |= bitsOf(bytes, DOT);
    if ((flags & IGNORES_LINES) != 0) ignored |= bitsOf(bytes, HYPHEN) | bitsOf(bytes, UNDERSCORE);
    const count = min(held, <u32>ctz(ignored | 0x10000));
    v128.store(to, lowered(bytes));
    to += count;
    from += count;
    if (count < held) ++from;
    else if (held < 16) break;
  }
  return to;
}

function bitsOf(bytes: v128, byte: u8): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(byte)));
}

/** Returns true if a provider domain has the same length and the same first letter. */
function isSuspect(reader: BlockReader, at: usize, length: u32): bool {
  if (length > LONGEST_DOMAIN) return false;
  return (
    ((load<u32>(reader.providerFilter + ((<usize>length) << 2)) >> ((<u32>load<u8>(at) | 0x20) - 0x61)) &
      1) !=
    0
  );
}

function find(reader: BlockReader, at: usize, length: u32): usize {
  // Most domains are those of a few providers.
  const last = reader.lastDomains + <usize>length * LAST_BYTES;
  const first = v128.load(at);
  const second = v128.load(at, 16);
  if (isSame(first, second, last, length)) return load<u32>(last, LAST_SLOT);
  const slot = lookUp(reader, at, length);
  v128.store(last, first);
  v128.store(last, second, 16);
  store<u32>(last, <u32>slot, LAST_SLOT);
  return slot;
}

function lookUp(reader: BlockReader, at: usize, length: u32): usize {
  const key = hashLower(DOMAIN_KIND, at, length);
  const mask = reader.providerMask;
  let index = <u32>key & mask;
  while (true) {
    const slot = reader.providers + <usize>index * SLOT_BYTES;
    const known = load<u64>(slot);
    if (known == key) return slot;
    if (known == 0) return 0;
    index = (index + 1) & mask;
  }
  return 0;
}

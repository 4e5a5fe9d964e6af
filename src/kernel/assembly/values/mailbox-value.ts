// The mailbox behind a plain e-mail address: docs/rules-1.md, section 5. The providers come from
// src/record/email/mailbox.ts.

import { AT_SIGN, DOT, HYPHEN, PLUS, UNDERSCORE } from "../characters";
import { BlockReader } from "../batch/block-reader";
import { hash, hashLower } from "../hash/sip-hash";

/** The address is its own mailbox. */
export const NO_MAILBOX: u32 = 0;
/** Its key is in `mailboxKey`. */
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

export let mailboxKey: u64 = 0;
/** Length of the hashed bytes. They stand in the reader's scratch, kind byte first. */
export let mailboxLength: u32 = 0;

/** Finds the mailbox of the plain address of `length` bytes at `at`, whose `@` is at `sign`. */
export function readMailbox(reader: BlockReader, at: usize, length: u32, sign: usize): u32 {
  const domain = sign + 1;
  const domainLength = <u32>(at + length - domain);
  // A subdomain of a provider may be a local part.
  let dot = domain;
  while (load<u8>(dot) != DOT) ++dot;
  const parent = dot + 1;
  const parentLength = <u32>(at + length - parent);
  if (!isSuspect(reader, parent, parentLength) && !isSuspect(reader, domain, domainLength)) return NO_MAILBOX;
  const parentSlot = providerOf(reader, parent, parentLength);
  if (parentSlot != 0 && hasSubdomains(parentSlot)) return UNSURE_MAILBOX;
  const slot = providerOf(reader, domain, domainLength);
  if (slot == 0) return NO_MAILBOX;

  const scratch = reader.scratch;
  store<u8>(scratch, KIND);
  const end = writeMailbox(slot, at, sign, domainLength, scratch + 1);
  if (end == 0) return NO_MAILBOX;
  mailboxLength = <u32>(end - scratch);
  mailboxKey = hash(scratch, mailboxLength);
  return MAILBOX;
}

/** Returns a byte with `A` to `Z` in lower case. */
export function lower(byte: u8): u8 {
  return byte - 0x41 < 26 ? byte | 0x20 : byte;
}

function isSameDomain(at: usize, length: u32, lowered: usize, loweredLength: u32): bool {
  if (length != loweredLength) return false;
  for (let index: usize = 0; index < length; ++index)
    if (lower(load<u8>(at + index)) != load<u8>(lowered + index)) return false;
  return true;
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
  const domain = to;
  for (let index: u32 = 0; index < fromLength; ++index) store<u8>(to++, lower(load<u8>(from + index)));
  // Only the length of the local part or the domain can differ from the address.
  return isWhole && isSameDomain(sign + 1, length, domain, fromLength) ? 0 : to;
}

/** Writes the characters of a name that make a difference, up to its tag. Returns where they end. */
function writeName(at: usize, sign: usize, flags: u32, to: usize): usize {
  for (let from = at; from < sign; ++from) {
    const byte = load<u8>(from);
    // A `+` in front begins no tag.
    if (byte == PLUS && from != at) break;
    if ((flags & IGNORES_DOTS) != 0 && byte == DOT) continue;
    if ((flags & IGNORES_LINES) != 0 && (byte == HYPHEN || byte == UNDERSCORE)) continue;
    store<u8>(to++, lower(byte));
  }
  return to;
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

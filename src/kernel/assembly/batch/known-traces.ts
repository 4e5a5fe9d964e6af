// Traces that a reader has staged, which need no second entry: a trace has no columns and adds no record. Each is
// known by all of its bytes, or by its key. What was staged is only forgotten if it is dropped.

import { rangeIn } from "../characters";
import { BlockReader } from "./block-reader";

/** The parts of `KNOWN_TRACES` of src/kernel/readers/known-traces.ts: keys; */
const KEYS: usize = 16384;
/** short tokens, each with its length; */
const TOKENS: usize = 512;
const TOKEN_BYTES: usize = 24;
/** a bit for each number; */
const NUMBERS: usize = 100_000;
/**
 * and domains: the text, the bytes of its first two labels, how often it came more than others that have the same
 * place, the last characters before its `@`, and its number, which no domain had before.
 */
const DOMAINS: usize = 512;
const DOMAIN_BYTES: usize = 64;
const LONGEST_DOMAIN: u32 = 32;
const LABELS: usize = 32;
const USES: usize = 36;
const LASTS: usize = 40;
const NUMBER: usize = 48;
const MOST_USES: u32 = 64;
let lastNumber: u64 = 0;

const TOKENS_AT: usize = KEYS << 3;
const NUMBERS_AT: usize = TOKENS_AT + TOKENS * TOKEN_BYTES;
const DOMAINS_AT: usize = NUMBERS_AT + (NUMBERS >> 3);

/** A longer token is known by its key alone. */
const SHORT: usize = 16;
/** Numbers with more digits are. */
const MOST_DIGITS: u32 = 5;

/** By length: the bytes of 16 that are a token's. */
const masks: usize = memory.data<u64>([0, 0, u64.MAX_VALUE, u64.MAX_VALUE, 0, 0]);

// Each of the following functions returns true for what is known, and otherwise notes it.

export function isKnownKey(reader: BlockReader, key: u64): bool {
  const slot = reader.knownTraces + ((<usize>key & (KEYS - 1)) << 3);
  if (load<u64>(slot) == key) return true;
  store<u64>(slot, key);
  return false;
}

/** Tokens that hold digits, or are long, differ from each other: to compare them is in vain. */
export function isKnownToken(reader: BlockReader, at: usize, length: usize): bool {
  if (length > SHORT) return false;
  const lowered = loweredBytes(at, length);
  if (v128.any_true(rangeIn(lowered, 0x30, 10))) return false;
  const slot = reader.knownTraces + TOKENS_AT + (mixed(lowered) & (TOKENS - 1)) * TOKEN_BYTES;
  if (isEqual(slot, lowered) && load<u32>(slot, 16) == <u32>length) return true;
  v128.store(slot, lowered);
  store<u32>(slot, <u32>length, 16);
  return false;
}

/** Takes the number of `count` digits at `at`, of which the first is no zero. */
export function isKnownNumber(reader: BlockReader, at: usize, count: u32): bool {
  if (count > MOST_DIGITS) return false;
  let number: usize = 0;
  for (let digit: u32 = 0; digit < count; ++digit) number = number * 10 + (<usize>load<u8>(at + digit) & 15);
  const slot = reader.knownTraces + NUMBERS_AT + (number >> 3);
  const bits: u32 = load<u8>(slot);
  const bit: u32 = 1 << (<u32>number & 7);
  if ((bits & bit) != 0) return true;
  store<u8>(slot, <u8>(bits | bit));
  return false;
}

/** Takes the last character before an `@`, and what {@link knownDomain} returned for the domain behind it. */
export function isKnownLast(domain: usize, character: u32): bool {
  const bit = bitOf(character);
  const bits = load<u64>(domain, LASTS);
  if ((bits & bit) != 0) return true;
  store<u64>(domain, bits | bit, LASTS);
  return false;
}

/**
 * Returns where a domain of `length` bytes at `at`, none of them 0, is noted, or 0 if it is too long or another one
 * has its place.
 */
export function knownDomain(reader: BlockReader, at: usize, length: u32): usize {
  if (length > LONGEST_DOMAIN) return 0;
  const first = loweredBytes(at, min<usize>(length, 16));
  const second = loweredBytes(at + 16, length > 16 ? length - 16 : 0);
  const slot =
    reader.knownTraces + DOMAINS_AT + (mixed(v128.xor(first, second)) & (DOMAINS - 1)) * DOMAIN_BYTES;
  const uses = load<u32>(slot, USES);
  if (isEqual(slot, first) && isEqual(slot + 16, second)) {
    store<u32>(slot, min(uses + 1, MOST_USES), USES);
    return slot;
  }
  if (uses != 0) {
    store<u32>(slot, uses - 1, USES);
    return 0;
  }
  v128.store(slot, first);
  v128.store(slot, second, 16);
  store<u32>(slot, 0, LABELS);
  store<u64>(slot, 0, LASTS);
  store<u64>(slot, ++lastNumber, NUMBER);
  return slot;
}

/** Returns the bytes of the first two labels of a noted domain whose addresses leave their ends alone; 0 for another. */
export function labelsOf(domain: usize): u32 {
  return load<u32>(domain, LABELS);
}

export function setLabels(domain: usize, bytes: u32): void {
  store<u32>(domain, bytes, LABELS);
}

export function numberOf(domain: usize): u64 {
  return load<u64>(domain, NUMBER);
}

/** Returns 16 bytes with `A` to `Z` in lower case, those behind the first `length` as 0. */
function loweredBytes(at: usize, length: usize): v128 {
  const text = v128.load(at);
  const isUpper = rangeIn(text, 0x41, 26);
  return v128.and(
    v128.or(text, v128.and(isUpper, i8x16.splat(0x20))),
    v128.load(masks + SHORT + SHORT - length),
  );
}

function isEqual(at: usize, bytes: v128): bool {
  return i8x16.all_true(i8x16.eq(v128.load(at), bytes));
}

function mixed(bytes: v128): usize {
  const both =
    (i64x2.extract_lane(bytes, 0) * 0x9e3779b97f4a7c15) ^ (i64x2.extract_lane(bytes, 1) * 0xc2b2ae3d27d4eb4f);
  return <usize>((both ^ (both >> 32)) >> 20);
}

/** Returns a bit for each small letter, each digit and each usual mark; 0 for other characters. */
function bitOf(character: u32): u64 {
  if (character - 0x5f < 28) return (<u64>1) << (character & 31);
  return character - 0x21 < 31 ? (<u64>1) << character : 0;
}

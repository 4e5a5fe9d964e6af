// Several addresses of one record: in a list in a cell, such as `a@b.example, <c@d.example>`, and in other
// columns. Each counts once for its record (docs/rules-1.md, section 1).

import { BlockReader } from "../batch/block-reader";
import { VALUE_BYTES } from "../batch/noted-values";
import { plainEmail } from "./plain-value";

/**
 * The most further addresses of a batch, and mailboxes: with one more of each for every record,
 * `SEVERAL_ENTRIES` of src/kernel/readers/block-parser.ts.
 */
const MOST_FURTHER: usize = 512;
/** Addresses of lists but for the first of each, as judged values in the order of their records. */
export const further: usize = memory.data(512 * 16, 16);
export let furtherEnd: usize = further;

/** The addresses of the current record: where each begins, and its length (u32 each). */
const MOST_ADDRESSES: u32 = 64;
const addresses: usize = memory.data(64 * 8, 16);
let count: u32 = 0;
let current: u32 = 0;
const NO_RECORD: u32 = 0xffffffff;

/** The addresses of a cell: where each begins, its length, and its `@` (u32 each). */
const MOST_PARTS: u32 = 32;
const PART_BYTES: usize = 12;
export const parts: usize = memory.data(32 * 12, 16);
export const PART_AT: usize = 0;
export const PART_LENGTH: usize = 4;
export const PART_SIGN: usize = 8;

/** Begins a batch. */
export function startSeveral(): void {
  furtherEnd = further;
  current = NO_RECORD;
}

/** Returns a place for a further address, or 0 if there is none left. */
export function newFurther(): usize {
  if (furtherEnd == further + MOST_FURTHER * VALUE_BYTES) return 0;
  furtherEnd += VALUE_BYTES;
  return furtherEnd - VALUE_BYTES;
}

/** A record may have no more addresses. */
export const TOO_MANY: u32 = 2;

/**
 * Notes a plain address of a record, none before the last. Returns 1 if the record has it already, 0 if it
 * does not, and TOO_MANY if its addresses cannot be compared.
 */
export function isRepeated(record: u32, at: usize, length: u32): u32 {
  if (record != current) {
    current = record;
    count = 0;
  }
  for (let index: u32 = 0; index < count; ++index) {
    const one = addresses + ((<usize>index) << 3);
    if (load<u32>(one, 4) == length && isSame(load<u32>(one), at, length)) return 1;
  }
  if (count == MOST_ADDRESSES) return TOO_MANY;
  const to = addresses + ((<usize>count) << 3);
  store<u32>(to, <u32>at);
  store<u32>(to, length, 4);
  ++count;
  return 0;
}

/** Compares two texts of ASCII in lower case. */
function isSame(one: usize, other: usize, length: u32): bool {
  for (let index: usize = 0; index < length; ++index)
    if (lower(load<u8>(one + index)) != lower(load<u8>(other + index))) return false;
  return true;
}

function lower(byte: u8): u8 {
  return byte - 0x41 < 26 ? byte | 0x20 : byte;
}

/**
 * Parts a cell that is nothing but plain addresses, each perhaps in angle brackets, with separators around
 * them. Returns their number, at least two, or 0.
 */
export function partAddresses(reader: BlockReader, at: usize, length: u32): u32 {
  const end = at + length;
  let found: u32 = 0;
  while (at < end) {
    if (isSeparator(load<u8>(at))) {
      ++at;
      continue;
    }
    let start = at;
    while (at < end && !isSeparator(load<u8>(at))) ++at;
    let partEnd = at;
    if (<u32>load<u8>(start) == 0x3c && partEnd - start > 2 && <u32>load<u8>(partEnd - 1) == 0x3e) {
      ++start;
      --partEnd;
    }
    const sign = plainEmail(reader, start, <u32>(partEnd - start));
    if (sign == 0 || found == MOST_PARTS) return 0;
    const part = partOf(found);
    store<u32>(part, <u32>start, PART_AT);
    store<u32>(part, <u32>(partEnd - start), PART_LENGTH);
    store<u32>(part, <u32>sign, PART_SIGN);
    ++found;
  }
  return found > 1 ? found : 0;
}

export function partOf(index: u32): usize {
  return parts + <usize>index * PART_BYTES;
}

/** Returns true for spaces, line ends, tabs, `,`, `;` and `|`. */
function isSeparator(byte: u32): bool {
  return byte == 0x20 || byte - 9 < 2 || byte == 13 || byte == 0x2c || byte == 0x3b || byte == 0x7c;
}

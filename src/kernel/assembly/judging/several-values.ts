// Several addresses or numbers of one record: in a list in a cell, such as `a@b.example, <c@d.example>`,
// and in other columns. Each counts once for its record (docs/rules-1.md, sections 1 and 2).

import { PLUS, SLASH, rangeIn } from "../characters";
import { BlockReader } from "../batch/block-reader";
import { AT, EMAIL, LENGTH, listStart, PHONE, ROW, VALUE_BYTES } from "../batch/noted-values";
import { HAS_KEY } from "./judged-values";
import { lowered } from "../values/mailbox-value";
import { isSeparator, plainEmail } from "../values/plain-value";
import { mayHoldCode } from "../values/text-addresses";

/** The lists: of addresses, and of international numbers. */
export const EMAILS: usize = 0;
export const PHONES: usize = 1;

/** The most further values of a batch and kind: `SEVERAL_ENTRIES` of src/kernel/readers/block-parser.ts. */
const MOST_FURTHER: usize = 512;
/** Values of lists in cells but for the first of each, as judged values in the order of their records. */
const further: usize = memory.data(2 * 512 * 16, 16);
const FURTHER_BYTES: usize = 512 * 16;
let emailsEnd: usize = further;
let phonesEnd: usize = further + FURTHER_BYTES;

/** The most values of a record that one is compared with. */
const MOST_COMPARED: u32 = 64;

/** The parts of a cell: where each begins, its length, and the `@` of an address (u32 each). */
const MOST_PARTS: u32 = 32;
const PART_BYTES: usize = 12;
const parts: usize = memory.data(32 * 12, 16);
export const PART_AT: usize = 0;
export const PART_LENGTH: usize = 4;
export const PART_SIGN: usize = 8;

/** Begins a batch. */
export function startSeveral(): void {
  emailsEnd = furtherStart(EMAILS);
  phonesEnd = furtherStart(PHONES);
}

export function furtherStart(list: usize): usize {
  return further + list * FURTHER_BYTES;
}

export function furtherEnd(list: usize): usize {
  return list == EMAILS ? emailsEnd : phonesEnd;
}

/** Returns a place for a further value of a record, or 0 if there is none left. */
export function newFurther(list: usize, record: u32): usize {
  const place = furtherEnd(list);
  if (place == furtherStart(list) + MOST_FURTHER * VALUE_BYTES) return 0;
  if (list == EMAILS) emailsEnd = place + VALUE_BYTES;
  else phonesEnd = place + VALUE_BYTES;
  store<u32>(place, record, ROW);
  return place;
}

/** The record has this value already. */
export const REPEATED: u32 = 1;
/** The record has so many values that they cannot be compared. */
export const TOO_MANY: u32 = 2;

/**
 * Returns true if a value of the cell `cell`, itself or a further one, may not be the first of its record: a
 * quick look before {@link findText}.
 */
export function hasOthers(cell: usize, value: usize, record: u32): bool {
  return value != cell || (load<u32>(cell - VALUE_BYTES, ROW) & ~HAS_KEY) == record;
}

/**
 * Looks for a text among the values of a record that are held and come before one of the cell `cell`, or for
 * one that ends with the text. Returns REPEATED or TOO_MANY, and 0 if there is none.
 */
export function findText(
  list: usize,
  cell: usize,
  value: usize,
  record: u32,
  at: usize,
  length: u32,
  mayBeLonger: bool,
): u32 {
  const mark = record | HAS_KEY;
  const first = listStart(list == EMAILS ? EMAIL : PHONE);
  let compared: u32 = 0;
  for (let other = value == cell ? cell - VALUE_BYTES : cell; other >= first; other -= VALUE_BYTES) {
    const otherMark = load<u32>(other, ROW);
    if ((otherMark & ~HAS_KEY) != record) break;
    if (++compared > MOST_COMPARED) return TOO_MANY;
    if (otherMark == mark && isText(other, at, length, mayBeLonger)) return REPEATED;
  }
  for (let other = furtherEnd(list) - VALUE_BYTES; other >= furtherStart(list); other -= VALUE_BYTES) {
    const otherMark = load<u32>(other, ROW);
    if ((otherMark & ~HAS_KEY) != record) break;
    if (++compared > MOST_COMPARED) return TOO_MANY;
    if (other != value && otherMark == mark && isText(other, at, length, mayBeLonger)) return REPEATED;
  }
  return 0;
}

function isText(value: usize, at: usize, length: u32, mayBeLonger: bool): bool {
  const valueLength = load<u32>(value, LENGTH);
  return (mayBeLonger || valueLength == length) && endsWith(load<u32>(value, AT), valueLength, at, length);
}

/** Returns true if a text ends with another one, which is not empty. */
export function endsWith(at: usize, length: u32, end: usize, endLength: u32): bool {
  return length >= endLength && isSame(at + length - endLength, end, endLength);
}

/** Compares two texts of ASCII in lower case. */
function isSame(one: usize, other: usize, length: u32): bool {
  for (let index: u32 = 0; index < length; index += 16) {
    const bits = <u32>(
      i8x16.bitmask(i8x16.eq(lowered(v128.load(one + index)), lowered(v128.load(other + index))))
    );
    const rest = min(16, length - index);
    if ((~bits & ((1 << rest) - 1)) != 0) return false;
  }
  return true;
}

/**
 * Parts a cell that is nothing but plain addresses, each perhaps in angle brackets, with separators around
 * them. Returns their number, at least two, or 0.
 */
export function partAddresses(reader: BlockReader, at: usize, length: u32): u32 {
  const from = at;
  const end = at + length;
  let found: u32 = 0;
  while (at < end) {
    if (isSeparator(load<u8>(at))) {
      ++at;
      continue;
    }
    let start = at;
    at = separatorFrom(at, end);
    let partEnd = at;
    if (<u32>load<u8>(start) == 0x3c && partEnd - start > 2 && <u32>load<u8>(partEnd - 1) == 0x3e) {
      ++start;
      --partEnd;
    }
    const sign = plainEmail(reader, start, <u32>(partEnd - start));
    if (sign == 0 || found == MOST_PARTS) return 0;
    const part = addPart(found, start, partEnd);
    store<u32>(part, <u32>sign, PART_SIGN);
    ++found;
  }
  return found > 1 && !mayHoldCode(from, end) ? found : 0;
}

/** Returns the first separator from `at` on, or `end`. */
function separatorFrom(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const found = i8x16.bitmask(separatorsIn(v128.load(at)));
    if (found != 0) return min(at + <usize>ctz(found), end);
  }
  return end;
}

/** Marks what `isSeparator` of plain-value.ts is true for. */
function separatorsIn(bytes: v128): v128 {
  const spaces = v128.or(i8x16.eq(bytes, i8x16.splat(0x20)), rangeIn(bytes, 9, 5));
  const signs = v128.or(
    i8x16.eq(bytes, i8x16.splat(0x2c)),
    v128.or(i8x16.eq(bytes, i8x16.splat(0x3b)), i8x16.eq(bytes, i8x16.splat(0x7c))),
  );
  return v128.or(spaces, signs);
}

/** Returns the first `+` from `at` on, or `end`. */
function plusFrom(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>PLUS)));
    if (found != 0) return min(at + <usize>ctz(found), end);
  }
  return end;
}

/**
 * Parts a cell at each `+`, where every number begins with one, and drops the separators before the next.
 * Returns the number of parts, at least two, or 0.
 */
export function partNumbers(at: usize, length: u32): u32 {
  const end = at + length;
  if (<u32>load<u8>(at) != PLUS) return 0;
  let found: u32 = 0;
  while (at < end) {
    const start = at;
    at = plusFrom(at + 1, end);
    if (found == MOST_PARTS) return 0;
    const partEnd = at < end ? beforeSeparators(start + 1, at) : end;
    // A sign in front of a `+` with nothing between them is no number's.
    if (at < end && partEnd == at) return 0;
    addPart(found, start, partEnd);
    ++found;
  }
  return found > 1 ? found : 0;
}

function addPart(index: u32, start: usize, end: usize): usize {
  const part = partOf(index);
  store<u32>(part, <u32>start, PART_AT);
  store<u32>(part, <u32>(end - start), PART_LENGTH);
  return part;
}

export function partOf(index: u32): usize {
  return parts + <usize>index * PART_BYTES;
}

/** Returns where the separators and slashes begin that end at `end`, or `start` if that is behind it. */
function beforeSeparators(start: usize, end: usize): usize {
  for (; end > start; end -= 16) {
    const bytes = v128.load(end - 16);
    const found = i8x16.bitmask(v128.or(separatorsIn(bytes), i8x16.eq(bytes, i8x16.splat(<i8>SLASH))));
    if (found != 0xffff) return max(start, end - <usize>clz(~found << 16));
  }
  return start;
}

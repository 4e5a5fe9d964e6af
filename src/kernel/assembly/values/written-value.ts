// Values with blanks at their ends, and national numbers with their calling codes. The reference path
// reads the same: docs/rules-1.md, sections 1 to 3.

import { SPACE } from "../characters";
import { ESCAPED } from "../batch/batch-records";
import { AT, LENGTH } from "../batch/noted-values";
import { writeCode } from "./phone-traces";

/** National numbers of the batch with their calling codes. */
const MOST_NATIONALS: usize = 512;
const nationals: usize = memory.data(512 * 32, 16);
let nationalsCount: usize = 0;
/** Reading past the last one is allowed. */
memory.data(32, 16);
/** Length of the number that was written last. */
export let wholeLength: u32 = 0;

/** Begins a batch. */
export function startWritten(): void {
  nationalsCount = 0;
}

/** Returns the address of a calling code and the digits of a number behind it, 16 at most, or 0 if there is no room. */
export function wholeNumber(code: u32, at: usize, length: u32): usize {
  if (nationalsCount == MOST_NATIONALS) return 0;
  const text = nationals + nationalsCount * 32;
  ++nationalsCount;
  const to = writeCode(text, code);
  v128.store(to, v128.load(at));
  wholeLength = <u32>(to - text) + length;
  return text;
}

/**
 * Returns the address of a number without the digit behind its calling code, or 0 if there is no room;
 * {@link wholeLength} is its length.
 */
export function withoutZero(at: usize, length: u32, codeLength: usize): usize {
  if (nationalsCount == MOST_NATIONALS) return 0;
  const text = nationals + nationalsCount * 32;
  ++nationalsCount;
  copyWithoutZero(text, at, codeLength);
  wholeLength = length - 1;
  return text;
}

/** Copies a number of 16 digits at most without the digit behind its calling code. */
export function copyWithoutZero(to: usize, at: usize, codeLength: usize): void {
  v128.store(to, v128.load(at));
  v128.store(to + codeLength, v128.load(at + codeLength + 1));
}

/**
 * Strips blanks from both ends of a noted value. Returns false if it has none, or nothing else.
 */
export function stripBlanks(value: usize): bool {
  let at: usize = load<u32>(value, AT);
  let length = load<u32>(value, LENGTH);
  if (length >= ESCAPED || length == 0) return false;
  if (<u32>load<u8>(at) != SPACE && <u32>load<u8>(at + length - 1) != SPACE) return false;
  for (; length != 0 && <u32>load<u8>(at) == SPACE; --length) ++at;
  while (length != 0 && <u32>load<u8>(at + length - 1) == SPACE) --length;
  if (length == 0) return false;
  store<u32>(value, <u32>at, AT);
  store<u32>(value, length, LENGTH);
  return true;
}

// Identifiers and country codes of a batch's records: the values whose content matters. The readers
// of both formats note them in lists, one for each kind, in the order of the records. Then
// judge-batch.ts judges the batch.

import { BlockReader } from "./block-reader";

/** The lists: one for each kind, and one for country codes. */
export const COUNTRY_CODE: u32 = 0;
export const EMAIL: u32 = 1;
export const PHONE: u32 = 2;
export const USERNAME: u32 = 3;
export const LISTS: u32 = 4;

/**
 * A noted value (u32 each): its address; its length; its plan, see {@link countryColumnOf} and
 * {@link columnOf}; and its record. The lists lie one after the other, with space for one more
 * value at the end.
 */
export const AT: usize = 0;
export const LENGTH: usize = 4;
export const PLAN: usize = 8;
export const ROW: usize = 12;
export const VALUE_BYTES: usize = 16;

/** By list: its start and its end (u32 each). A fifth end belongs to values that need no list. */
const starts: usize = memory.data(16, 16);
export const ends: usize = memory.data(32, 16);

/** Empties the lists. Returns the end of the last one's space. */
export function startLists(reader: BlockReader): usize {
  const bytes = <usize>reader.notesRoom * VALUE_BYTES;
  let start = reader.notes;
  for (let list: u32 = 0; list < LISTS; ++list) {
    store<u32>(starts + (list << 2), <u32>start);
    store<u32>(ends + (list << 2), <u32>start);
    start += bytes;
  }
  return start;
}

export function listStart(list: u32): usize {
  return load<u32>(starts + (list << 2));
}

export function listEnd(list: u32): usize {
  return load<u32>(ends + (list << 2));
}

/**
 * A plan holds the kind (8 bits), the column (8 bits), and for a phone number the column of its
 * country codes (16 bits), or 0xffff. In their place, a value without a kind has 1 if it is a secret.
 */
export function columnOf(plan: u32): u32 {
  return (plan >>> 8) & 255;
}

export function countryColumnOf(plan: u32): u32 {
  return plan >>> 16;
}

export function isSecretText(plan: u32): bool {
  return plan >>> 16 == 1;
}

// Texts of a batch that are records themselves. They leave traces of all sorts, but only once their records are known
// not to be deferred: what is noted of a record may be dropped.

import { NOT_STRUCTURED, STRUCTURED, structureOf } from "./structured-texts";

/** The most texts of a batch. A record with another is deferred. */
const MOST: usize = 1024;
/** A text (u32 each): its address, its length and its record. */
export const AT: usize = 0;
export const LENGTH: usize = 4;
export const ROW: usize = 8;
export const TEXT_BYTES: usize = 12;
export const structuredTexts: usize = memory.data(1024 * 12, 16);
export let structuredEnd: usize = structuredTexts;
/** The end of the texts of records that are kept. */
let keptEnd: usize = structuredTexts;

/** Begins a batch. */
export function startStructured(): void {
  structuredEnd = structuredTexts;
  keptEnd = structuredTexts;
}

/** Keeps what was noted of the current record. */
export function keepStructured(): void {
  keptEnd = structuredEnd;
}

/** Drops what was noted of the current record. */
export function dropStructured(): void {
  structuredEnd = keptEnd;
}

/** Notes a text of a record, if it is a record itself: see {@link noteStructure}. */
export function noteIfStructured(record: u32, at: usize, length: u32): bool {
  return noteStructure(structureOf(at, length), record, at, length);
}

/**
 * Notes a text of which `structure` says what it is. Returns false if its record is to be deferred. The text stays as
 * it is until the batch has been judged.
 */
export function noteStructure(structure: u32, record: u32, at: usize, length: u32): bool {
  if (structure != STRUCTURED) return structure == NOT_STRUCTURED;
  if (structuredEnd == structuredTexts + MOST * TEXT_BYTES) return false;
  store<u32>(structuredEnd, <u32>at, AT);
  store<u32>(structuredEnd, length, LENGTH);
  store<u32>(structuredEnd, record, ROW);
  structuredEnd += TEXT_BYTES;
  return true;
}

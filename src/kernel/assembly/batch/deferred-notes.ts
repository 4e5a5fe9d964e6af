// Notes for the reference path: records and lines that it reads, and rejects whose position or
// addresses it takes.

import { BlockReader } from "./block-reader";

/**
 * Size of a note: address, length, line, and what it is (u32 each). In CSV, the start and end of
 * each field follow a `RECORD`.
 */
export const NOTE_BYTES: u32 = 16;

/** A record to be read. */
export const RECORD: u32 = 0;
/** A line that is a record or a reject. */
export const LINE: u32 = 1;
/** A reject that has been counted; its reason is added. */
export const REJECT: u32 = 2;
/** Added to a reject whose text leaves traces, and to one that is to be searched for addresses. */
export const IS_READ: u32 = 256;
export const IS_SEARCHED: u32 = 512;

export function noteDeferred(reader: BlockReader, at: usize, length: u32, line: u32, what: u32): void {
  const to = reader.deferredEnd;
  store<u32>(to, <u32>at);
  store<u32>(to, length, 4);
  store<u32>(to, line, 8);
  store<u32>(to, what, 12);
  reader.deferredEnd = to + NOTE_BYTES;
}

// The contents of quoted fields without the doubling of their quotes, kept until the batch is judged.

import { CsvReader } from "./csv-reader";

/** What a batch has room for, and a gap between texts, which readers may look into. */
const ROOM: usize = 262144;
const GAP: usize = 16;
const texts: usize = memory.data(262144 + 128, 16) + 16;
let textsEnd: usize = texts;

/** The end of the last text. */
export let unquotedEnd: usize = texts;

/** Begins a batch. Texts of the batch before are no longer needed. */
export function startUnquoted(): void {
  textsEnd = texts;
}

/**
 * Copies the content of a quoted field from `at` to `end`, with each doubled quote once. Returns the start of
 * the copy, or 0 if there is no room or another sign is the escape.
 */
export function unquote(reader: CsvReader, at: usize, end: usize): usize {
  if (reader.escape != reader.quote || end - at > texts + ROOM - textsEnd) return 0;
  const quotes = i8x16.splat(<i8>reader.quote);
  const start = textsEnd;
  let to = start;
  while (at < end) {
    const bytes = v128.load(at);
    v128.store(to, bytes);
    const found = <u32>i8x16.bitmask(i8x16.eq(bytes, quotes));
    const length: usize = min(end - at, found == 0 ? 16 : <usize>ctz(found) + 1);
    to += length;
    // The second quote follows the first one.
    at += length + usize(found != 0);
  }
  unquotedEnd = to;
  textsEnd = to + GAP;
  return start;
}

// What characters outside ASCII become when they are folded: a word for each, which the kernel learns
// from the reference path, 64 at a time (src/kernel/readers/folded-pages.ts).

import { layPage } from "./host";

/** A character's word: the code point, or a place among the lists; what it is; and how it is written. */
export const CODE: u32 = 0x1fffff;
export const IN_NAMES: u32 = 1 << 21;
export const IS_LETTER: u32 = 1 << 22;
export const IS_MARK: u32 = 1 << 23;
/** A mark, or a part of a syllable, that may become one character with what stands before it. */
export const JOINS: u32 = 1 << 24;
export const SORT: u32 = 26;
export const ONE: u32 = 0;
export const REMOVED: u32 = 1;
export const IS_UNASSIGNED: u32 = 2;
export const LIST: u32 = 3;
const UNSURE: u32 = 4;
/** A digit, with its value in place of what it is. */
export const DIGIT: u32 = 5;
export const VALUE_SHIFT: u32 = 21;

/** By page: the address of its words (u32 each), or 0; and lists of words behind their lengths. */
let pages: usize = 0;
let lists: usize = 0;

export function useFoldedPages(pagesAt: usize, listsAt: usize): void {
  pages = pagesAt;
  lists = listsAt;
}

/** Returns the word of a character outside ASCII. */
export function wordOf(code: u32): u32 {
  const slot = (<usize>(code >> 6)) << 2;
  let page: usize = pages == 0 ? 0 : load<u32>(pages + slot);
  if (page == 0) {
    layPage(code >> 6);
    page = load<u32>(pages + slot);
  }
  return page == 0 ? UNSURE << SORT : load<u32>(page + ((<usize>code & 63) << 2));
}

/** Returns the list of a word: its length, and the words. */
export function listOf(word: u32): usize {
  return lists + ((<usize>word & CODE) << 2);
}

/** Returns true if a character may continue the one before it: its first word is a mark, or joins. */
export function continues(word: u32): bool {
  const sort = word >> SORT;
  const first = sort == LIST ? load<u32>(listOf(word), 4) : word;
  return (sort == ONE || sort == LIST) && (first & (IS_MARK | JOINS)) != 0;
}

/** Returns true if a character becomes a sign or blank of ASCII, or U+3002, among others, or may. */
export function holdsSign(word: u32): bool {
  const sort = word >> SORT;
  if (sort == ONE) return isSign(word & CODE);
  if (sort != LIST) return sort == UNSURE;
  const list = listOf(word);
  const count = load<u32>(list);
  for (let index: u32 = 1; index <= count; ++index)
    if (isSign(load<u32>(list + (index << 2)) & CODE)) return true;
  return false;
}

function isSign(code: u32): bool {
  return code == 0x3002 || (code < 0x80 && code - 0x61 >= 26 && code - 0x30 >= 10);
}

// Characters that are alike: letters of scripts without case that fold to themselves, syllables of Korean, and
// those without a meaning. Five in six are such, of which tests of each character draw some in every run.
import { everyCase, firstSeed } from "./random-cases.js";

const pageSize = 64;

const pages = new Map<number, boolean>();

const isSyllable = (one: string): boolean => one >= "\uac00" && one <= "\ud7a3";

/** Returns true if all 64 characters of the page with `code` are alike. */
function isPlainPage(code: number): boolean {
  const page = Math.floor(code / pageSize);
  let isPlain = pages.get(page);
  if (isPlain === undefined) {
    isPlain = Array.from({ length: pageSize }, (_, index) =>
      String.fromCodePoint(page * pageSize + index),
    ).every((one) => /[\p{Lo}\p{Co}\p{Cn}]/u.test(one) && (isSyllable(one) || one.normalize("NFKD") === one));
    pages.set(page, isPlain);
  }
  return isPlain;
}

/** Returns false for plain characters of most pages, others in each run; true for all in `npm run test:long`. */
export function isDrawn(code: number): boolean {
  return everyCase || !isPlainPage(code) || (Math.floor(code / pageSize) + firstSeed) % 16 === 0;
}

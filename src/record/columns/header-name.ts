// Whether a field of the first line of CSV is the name of a column (docs/reading.md, "Files without a header"). A field that is
// no known name may be a value, and must not be stored.
import { compact, isOrdinaryWord, matchName, wordsOf } from "./aliases.js";
import { isCountryCodeName } from "./country-code-columns.js";
import { parseClass } from "./data-classes.js";
import { hasPlainEnds, isPlainEnding, isPlainName } from "./plain-names.js";

/** `user_email`, `userEmail`, `user.email`, `user[email]`, `src:email`: what names are written like, and running text is not. */
const oneWord = /^[\p{L}\p{M}\p{N}_.$:/[\]]+$/u;
const longestName = 64;

/**
 * Whether a field is a known name: the table of names has it, or its last words beside others that names are made of
 * (`Parent Email`), or all of its words are such (`Email Status`); it is a data class, a name of country codes, or a plain name (`notes`). Of what is written as one word
 * (`tenant_email`, `order_date`) only the ends are asked for, which a value of running text might have by chance.
 */
export function isKnownHeaderName(field: string): boolean {
  // `E-mail 2 - Type` has no word `e`.
  const name = field.trim().replace(/\be-(?=mail)/giu, "e");
  if (name === "" || name.length > longestName) return false;
  const words = wordsOf(name);
  if (words.length === 0) return false;
  const match = matchName(name);
  if (match !== null && (match.isWhollyKnown || oneWord.test(name))) return true;
  if (isPlainName(compact(words.join(""))) || parseClass(name) !== undefined) return true;
  if (words.length > 1 && words.every((word) => isKnownWord(word))) return true;
  return oneWord.test(name) && (isCountryCodeName(name) || hasPlainEnds(words) || isPlainName(compact(lastSegment(name))));
}

/** Of `Phone 1 - Type` and `Email Status` every word is one of names. */
function isKnownWord(word: string): boolean {
  return isOrdinaryWord(word) || isPlainEnding(word) || isPlainName(compact(word)) || /^\d{1,2}$/u.test(word) || matchName(word)?.why === "alias";
}

/** `profile.notes` is plain if `notes` is. */
function lastSegment(name: string): string {
  return wordsOf(name.split(".").at(-1) ?? "").join("");
}

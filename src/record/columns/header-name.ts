// Decides if a field in the first line of a CSV file is a column name
// (docs/reading.md, "Files without a header"). Any other field may be a value and must not be stored.
import { compact, isOrdinaryWord, matchName, wordsOf } from "./match-name.js";
import { isAscii } from "../fold.js";
import { isCountryCodeName } from "./country-code-columns.js";
import { parseClass } from "./data-classes.js";
import { hasPlainEnds, isPlainEnding, isPlainName } from "./plain-names.js";

/** The syntax of names, unlike running text: `user_email`, `user[email]`, `src:email`. */
const oneWord = (): RegExp => /^[\p{L}\p{M}\p{N}_.$:/[\]]+$/u;
const asciiWord = /^[A-Za-z0-9_.$:/[\]]+$/;
const longestName = 64;

/**
 * Returns true if a field is a known column name. It is known if it is in the table of known names,
 * ends in such a name after ordinary words (`Parent Email`), consists of known words only (`Email
 * Status`), or is a data class, a name for country codes or a plain name (`notes`). A name written
 * as one word (`tenant_email`, `order_date`) needs only a known beginning or end; running text
 * could have one by chance.
 */
export function isKnownHeaderName(field: string): boolean {
  // Without this, `E-mail 2 - Type` would contain the word `e`.
  const name = field.trim().replace(/\be-(?=mail)/giu, "e");
  if (name === "" || name.length > longestName) return false;
  const words = wordsOf(name);
  if (words.length === 0) return false;
  const match = matchName(name);
  if (match !== null && (match.isWhollyKnown || isOneWord(name))) return true;
  if (isPlainName(compact(words.join(""))) || parseClass(name) !== undefined) return true;
  if (words.length > 1 && words.every((word) => isKnownWord(word))) return true;
  return (
    isOneWord(name) &&
    (isCountryCodeName(name) || hasPlainEnds(words) || isPlainName(compact(lastSegment(name))))
  );
}

function isOneWord(name: string): boolean {
  return (isAscii(name) ? asciiWord : oneWord()).test(name);
}

/** Returns true if a word is one that column names consist of, as in `Phone 1 - Type`. */
function isKnownWord(word: string): boolean {
  return (
    isOrdinaryWord(word) ||
    isPlainEnding(word) ||
    isPlainName(compact(word)) ||
    /^\d{1,2}$/u.test(word) ||
    matchName(word)?.why === "alias"
  );
}

/** Returns the last segment of a path as one word: `profile.notes` is plain if `notes` is. */
function lastSegment(name: string): string {
  return wordsOf(name.split(".").at(-1) ?? "").join("");
}

// Folding: the letter-case and compatibility part of every canonical form (rules version 1, docs/rules-1.md).
import { betweenUnassigned } from "./unassigned.js";

// oxlint-disable-next-line no-control-regex -- the range of ASCII is meant
const ascii = /^[\u0000-\u007f]*$/;

/** Zero-width and direction characters, soft hyphens, variation selectors, tags: they come along when text is copied. */
// oxlint-disable-next-line no-misleading-character-class -- each of them by itself is what is looked for
const invisible = /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]/gu;

/** The most marks in a row that are kept: more than an identifier has room for. */
const mostMarks = 254;
/** Half-width voicing marks become marks. */
const marks = (): RegExp => /[\p{M}\uff9e\uff9f]+/gu;

/** Whether every character is ASCII; such text needs no normalisation. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/** The text without characters that nobody sees. */
export function withoutInvisible(text: string): string {
  return isAscii(text) ? text : text.replace(invisible, "");
}

/** Whether bytes were lost where the text was decoded, or half a surrogate pair stands in it: then nobody can ask for it. */
export function isBroken(text: string): boolean {
  return /[\ufffd\p{Surrogate}]/u.test(text);
}

/** NFKC of Unicode 15.0, whatever version the machine has. */
export function nfkc(text: string): string {
  return isAscii(text) ? text : betweenUnassigned(text, normalised);
}

/** NFKC, lower case without a locale, final sigma to sigma, `i` with dots above to `i`, NFKC again, as of Unicode 15.0. Idempotent. */
export function fold(text: string): string {
  return isAscii(text) ? text.toLowerCase() : betweenUnassigned(text, foldAssigned);
}

function foldAssigned(text: string): string {
  return (
    normalised(text)
      .toLowerCase()
      .replaceAll("\u03c2", "\u03c3")
      // One dot or several: folding twice must not differ from folding once.
      .replace(/i\u0307+/gu, "i")
      .normalize("NFKC")
  );
}

/** NFKC in linear time: to put marks into their order takes the square of their number. */
function normalised(text: string): string {
  const bounded =
    text.length <= mostMarks ? text : text.replace(marks(), (run) => (run.length <= mostMarks ? run : Array.from(run).slice(0, mostMarks).join("")));
  return bounded.normalize("NFKC");
}

// Folds letter case and compatibility forms, which every canonical form does first
// (docs/rules-1.md, "Terms").
import { betweenUnassigned } from "./unassigned.js";

// oxlint-disable-next-line no-control-regex -- the range of ASCII is meant
const ascii = /^[\u0000-\u007f]*$/;

/**
 * Zero-width and direction characters, soft hyphens, variation selectors and tags. They are copied
 * along with text unnoticed.
 */
const invisible =
  // oxlint-disable-next-line no-misleading-character-class -- each is matched by itself
  /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]/gu;

/** Maximum number of consecutive marks kept, which is more than an identifier can hold. */
const maxMarks = 254;
/** Matches runs of marks, and of the half-width voicing marks that NFKC turns into marks. */
const marks = (): RegExp => /[\p{M}\uff9e\uff9f]+/gu;

/** Returns true if every character is ASCII. Such text needs no normalisation. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/** Removes invisible characters. */
export function withoutInvisible(text: string): string {
  return isAscii(text) ? text : text.replace(invisible, "");
}

/**
 * Returns true if decoding lost bytes of the text or it contains half a surrogate pair. Nobody can
 * type such a text into a query.
 */
export function isBroken(text: string): boolean {
  return /[\ufffd\p{Surrogate}]/u.test(text);
}

/** Applies NFKC of Unicode 15.0, whatever version the machine has. */
export function nfkc(text: string): string {
  return isAscii(text) ? text : betweenUnassigned(text, normalised);
}

/**
 * Folds a text by Unicode 15.0: NFKC, lower case without a locale, final sigma to sigma, `i` with
 * dots above to `i`, NFKC again. Idempotent.
 */
export function fold(text: string): string {
  return isAscii(text) ? text.toLowerCase() : betweenUnassigned(text, foldAssigned);
}

function foldAssigned(text: string): string {
  return (
    normalised(text)
      .toLowerCase()
      .replaceAll("\u03c2", "\u03c3")
      // All dots go at once, because folding twice must give the same as folding once.
      .replace(/i\u0307+/gu, "i")
      .normalize("NFKC")
  );
}

/** Applies NFKC in linear time: runs of marks are cut, since sorting them takes quadratic time. */
function normalised(text: string): string {
  const bounded =
    text.length <= maxMarks
      ? text
      : text.replace(marks(), (run) =>
          run.length <= maxMarks ? run : Array.from(run).slice(0, maxMarks).join(""),
        );
  return bounded.normalize("NFKC");
}

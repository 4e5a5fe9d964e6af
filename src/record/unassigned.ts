// Finds code points that Unicode 15.0 does not assign. Later versions give them properties, so
// every rule of version 1 leaves them alone; otherwise keys would depend on the Unicode data of the
// machine (docs/rules-1.md, "Terms").
import { unassignedRanges } from "./unassigned-ranges.js";

/** Matches text from ranges without gaps: the start of Unicode and the commonest scripts. */
const commonRanges =
  // oxlint-disable-next-line no-control-regex -- control characters are assigned
  /^[\u0000-\u0377\u0384-\u038a\u038e-\u03a1\u03a3-\u052f\u05d0-\u05ea\u0600-\u070d\u0900-\u0983\u0e01-\u0e3a\u1e00-\u1f15\u2000-\u2064\u3041-\u3096\u3099-\u30ff\u4e00-\u9fff\uac00-\ud7a3]*$/;

let pattern: RegExp | undefined;

/** Returns true if a character (one code point) is unassigned in Unicode 15.0. */
export function isUnassigned(char: string): boolean {
  return !commonRanges.test(char) && unassigned().test(char);
}

/** Changes each run of assigned code points and keeps those that Unicode 15.0 does not assign. */
export function betweenUnassigned(text: string, change: (piece: string) => string): string {
  if (commonRanges.test(text) || !unassigned().test(text)) return change(text);
  return text
    .split(unassigned())
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join("");
}

/**
 * Replaces each run of unassigned code points by one U+E000, which no version of Unicode makes a
 * letter, digit or punctuation.
 */
export function withPlaceholders(text: string): string {
  return commonRanges.test(text) || !unassigned().test(text)
    ? text
    : text
        .split(unassigned())
        .map((piece, index) => (index % 2 === 0 ? piece : "\ue000"))
        .join("");
}

/** Returns a pattern for unassigned runs. Compiled on first use: few values leave ASCII. */
function unassigned(): RegExp {
  pattern ??= new RegExp(`([${classOf(unassignedRanges)}]+)`, "u");
  return pattern;
}

function classOf(ranges: string): string {
  let end = 0;
  return ranges
    .split(" ")
    .map((range) => {
      const [gap, more] = range.split(",").map((digits) => Number.parseInt(digits, 36));
      const start = end + (gap ?? 0);
      end = start + (more ?? 0);
      return `\\u{${start.toString(16)}}-\\u{${end.toString(16)}}`;
    })
    .join("");
}

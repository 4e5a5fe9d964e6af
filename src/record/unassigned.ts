// What Unicode 15.0 does not assign. Later versions give such code points properties, so every rule of version 1 leaves them as
// they are: or else keys would change with the Unicode data of the machine. docs/rules-1.md.
import { unassignedRanges } from "./unassigned-ranges.js";

/** The beginning of Unicode up to its first gap, and stretches without one in which most other texts are written. */
const early =
  // oxlint-disable-next-line no-control-regex -- control characters are assigned
  /^[\u0000-\u0377\u03a3-\u052f\u05d0-\u05ea\u0600-\u070d\u1e00-\u1f15\u2000-\u2064\u3041-\u3096\u3099-\u30ff\u4e00-\u9fff\uac00-\ud7a3]*$/;

let pattern: RegExp | undefined;

/** Whether a character (one code point) is unassigned in Unicode 15.0. */
export function isUnassigned(char: string): boolean {
  return !early.test(char) && unassigned().test(char);
}

/** Applies a change to what stands between code points that are unassigned in Unicode 15.0; these stay as they are. */
export function betweenUnassigned(text: string, change: (piece: string) => string): string {
  if (early.test(text) || !unassigned().test(text)) return change(text);
  return text
    .split(unassigned())
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join("");
}

/** The text with U+E000, which is no letter, digit or punctuation in any version, for what is unassigned in Unicode 15.0. */
export function withPlaceholders(text: string): string {
  return early.test(text) || !unassigned().test(text)
    ? text
    : text
        .split(unassigned())
        .map((piece, index) => (index % 2 === 0 ? piece : "\ue000"))
        .join("");
}

/** Made when it is needed first: few values have characters outside ASCII. */
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

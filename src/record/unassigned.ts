// Finds code points that Unicode 15.0 does not assign. Later versions give them properties, so
// every rule of version 1 leaves them alone; otherwise keys would depend on the Unicode data of the
// machine (docs/rules-1.md, "Terms").
import { unassignedRanges } from "./unassigned-ranges.js";

/** Matches text from ranges without gaps: the start of Unicode and the commonest scripts. */
const commonRanges =
  // oxlint-disable-next-line no-control-regex -- control characters are assigned
  /^[\u0000-\u0377\u0384-\u038a\u038e-\u03a1\u03a3-\u052f\u05d0-\u05ea\u0600-\u070d\u0900-\u0983\u0e01-\u0e3a\u1e00-\u1f15\u2000-\u2064\u3041-\u3096\u3099-\u30ff\u4e00-\u9fff\uac00-\ud7a3\ufffd]*$/;

let ranges: Uint32Array | undefined;
/** By code point of the first plane: 1 if it is unassigned. */
let plane: Uint8Array | undefined;

/** Returns true if a character (one code point) is unassigned in Unicode 15.0. */
export function isUnassigned(char: string): boolean {
  return isUnassignedCode(char.codePointAt(0) ?? 0);
}

/** Changes each run of assigned code points and keeps those that Unicode 15.0 does not assign. */
export function betweenUnassigned(text: string, change: (piece: string) => string): string {
  return commonRanges.test(text) ? change(text) : parted(text, change, (run) => run);
}

/**
 * Replaces each run of unassigned code points by one U+E000, which no version of Unicode makes a
 * letter, digit or punctuation.
 */
export function withPlaceholders(text: string): string {
  return commonRanges.test(text)
    ? text
    : parted(
        text,
        (piece) => piece,
        () => "\ue000",
      );
}

/** Returns a text with its runs of assigned and of unassigned code points changed. */
function parted(
  text: string,
  assigned: (piece: string) => string,
  unassigned: (run: string) => string,
): string {
  let result: string | undefined;
  let start = 0;
  for (let at = 0; at < text.length;) {
    const runStart = at;
    // A regular expression with so many ranges takes several times as long.
    for (let code = text.codePointAt(at); code !== undefined && isUnassignedCode(code);)
      code = text.codePointAt((at += code < 0x10000 ? 1 : 2));
    if (at > runStart) {
      result = (result ?? "") + assigned(text.slice(start, runStart)) + unassigned(text.slice(runStart, at));
      start = at;
    } else at += text.codePointAt(at)! < 0x10000 ? 1 : 2;
  }
  return result === undefined ? assigned(text) : result + assigned(text.slice(start));
}

function isUnassignedCode(code: number): boolean {
  if (code < 0x378) return false;
  ranges ??= rangesOf(unassignedRanges);
  if (code < 0x10000) {
    plane ??= Uint8Array.from({ length: 0x10000 }, (_, one) => (isInRanges(one, ranges!) ? 1 : 0));
    return plane[code] === 1;
  }
  return isInRanges(code, ranges);
}

/** Returns true if the code point lies in one of the ranges, by halving them. */
function isInRanges(code: number, bounds: Uint32Array): boolean {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! <= code) low = middle + 1;
    else high = middle;
  }
  // Behind a start, and not yet behind the end.
  return (low & 1) === 1;
}

/** Returns the starts of the ranges, each with the code point behind its last. */
function rangesOf(written: string): Uint32Array {
  const found: number[] = [];
  let end = 0;
  for (const range of written.split(" ")) {
    const [gap = 0, more = 0] = range.split(",").map((digits) => Number.parseInt(digits, 36));
    const start = end + gap;
    end = start + more;
    found.push(start, end + 1);
  }
  return Uint32Array.from(found);
}

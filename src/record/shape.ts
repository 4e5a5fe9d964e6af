// The shape of a value, for `inspect`: what it looks like, with nothing in it that a value of somebody's holds.

/** Longer shapes are cut: the length of a text says something too. */
const longestShape = 24;
const cut = "…";
const kept = new Set("@._-+()/:,; ");

/**
 * The shape of a value: letters of all scripts become `a` or `A`, digits `9`, the punctuation of addresses and numbers
 * stays, white space is a space, all else is `?`; at most 24 characters, then `…`.
 */
export function shapeOf(value: string): string {
  let shape = "";
  let length = 0;
  // No character takes more than two units, and one more tells whether the shape must be cut.
  for (const char of value.slice(0, 2 * (longestShape + 1))) {
    if (length === longestShape) return shape + cut;
    shape += shapeOfChar(char);
    length += 1;
  }
  return shape;
}

function shapeOfChar(char: string): string {
  if (kept.has(char)) return char;
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return "A";
  if (/\p{L}/u.test(char)) return "a";
  if (/\p{N}/u.test(char)) return "9";
  return /\s/u.test(char) ? " " : "?";
}

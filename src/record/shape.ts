// Describes the shape of a value for `inspect` without revealing its content.

/** Longer shapes are cut, because the length of a text reveals something too. */
const longestShape = 24;
const cut = "…";
const kept = new Set("@._-+()/:,; ");

/**
 * Returns the shape of a value. Letters of any script become `a` or `A`, digits `9`, white space a
 * space; punctuation of addresses and numbers stays; anything else becomes `?`. A shape longer than
 * 24 characters is cut and ends in `…`.
 */
export function shapeOf(value: string): string {
  let shape = "";
  let length = 0;
  // A character takes at most two UTF-16 units; one extra character shows that the shape must be
  // cut.
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

// Recognises texts that are records themselves: JSON in a cell, a query string, an array of a database
// (docs/rules-1.md, section 7). The names and national numbers in them stand in no column of their kind.

/** What programs write before such a text: white space, quotes, and the letter of a literal. */
const opened = /^\s*(?:[BbUu](?=["']))?["'\\]*\s*/u;
const closing = /["'\\;\s]/u;
/** Two coordinates: they are no list of numbers. */
const position = /^[{[]\s*[+-]?\d{1,3}\.\d+\s*,\s*[+-]?\d{1,3}\.\d+\s*[}\]]$/u;
const serialized = /^(?:[AaCc]:\d+:[{"]|[OoSs]:\d+:")/u;
/** A name and a value, without a bracket around them. */
const named = /^\s*["'][^"']{1,64}["']\s*(?::|=>)/u;
const firstPair = /^\??[A-Za-z_][\w.%[\]-]*=/u;
const nextPair = /&(?:amp;)*[A-Za-z_][\w.%[\]-]*=/u;
const outsideQuery = /[\s\p{Cc}"'<>,|]/u;
const tag = /^<[?!]?([A-Za-z][\w:.-]*)/u;
/** Tags that people format texts with. */
const tagsOfText = new Set(
  "a b i p q s u br em h1 h2 h3 h4 h5 h6 hr li ol td th tr tt ul div img pre big sub sup body code font form head html link meta span abbr small style table tbody center script strike strong iframe doctype".split(
    " ",
  ),
);

/**
 * Returns true if a text has the form of a record, or of a list of values. Linear in its length. The kernel follows
 * this (src/kernel/assembly/values/structured-texts.ts), and defers a record where it is not certain.
 */
export function isStructured(text: string): boolean {
  if (text.includes("&") && isQuery(text.trim())) return true;
  if (/^[D-NP-RTV-Zd-np-rtv-z]/u.test(text)) return false;
  const start = opened.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && closing.test(text.charAt(end - 1))) end--;
  const rest = text.slice(start, end);
  const first = rest.charAt(0);
  if (first === "{" || first === "[")
    return rest.length > 2 && /[}\]]/u.test(rest.charAt(rest.length - 1)) && !position.test(rest);
  if (first === "(") return rest.endsWith(")") && /^\(\s*["']/u.test(rest);
  if (first === "%") return /^%(?:25)*[57][Bb]/u.test(rest);
  if (first === "<") {
    const name = tag.exec(rest)?.[1];
    return name !== undefined && !tagsOfText.has(name.toLowerCase());
  }
  return serialized.test(rest) || named.test(text);
}

/** Returns true for the parameters of a URL, without the URL. */
function isQuery(text: string): boolean {
  return firstPair.test(text) && nextPair.test(text) && !outsideQuery.test(text);
}

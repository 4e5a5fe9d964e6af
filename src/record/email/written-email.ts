// Undoes the escaping that programs apply to text, before addresses are searched for
// (docs/rules-1.md, section 1, step 1).
import { nfkc, withoutInvisible } from "../fold.js";

/** The HTML character names that occur in escaped addresses. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  quot: '"',
  lt: "<",
  gt: ">",
  nbsp: " ",
  commat: "@",
  period: ".",
};
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|apos|quot|lt|gt|nbsp|commat|period));/giu;
/** Layers of escaping undone: `&amp;#39;` was escaped twice. */
const maxLayers = 2;

/** String literals of Python and SQL: `b'…'`, `N'…'`. */
const literal = /^\s*[bnu](["'])(.*)\1\s*$/isu;
/** Escaped line ends and tabs (`\n`, `\t`) after an address. */
const writtenEnd = /\\[rnt](?=$|[\s,;|]|\\[rnt])/giu;
/** Apostrophes escaped by backslashes or, as in SQL, by doubling. */
const escapedApostrophe = /(?<!\\)(?:\\*')+/gu;
/** Characters that word processors substitute for an apostrophe and a hyphen. */
const curlyApostrophe = /[\u2018\u2019\u02bc]/gu;
const longHyphen = /[\u2010-\u2015\u2212]/gu;

/**
 * Returns a value with its addresses as their owners write them: unescaped, without invisible
 * characters, in NFKC. Linear in the length of the value.
 */
export function writtenPlainly(value: string): string {
  let text = value;
  for (let layer = 0; layer < maxLayers && text.includes("&"); layer++)
    text = text.replace(entity, characterOf);
  text = nfkc(withoutInvisible(text)).replace(curlyApostrophe, "'").replace(longHyphen, "-");
  text = literal.exec(text)?.[2] ?? text;
  return text.includes("\\") || text.includes("''")
    ? text.replace(writtenEnd, "").replace(escapedApostrophe, "'")
    : text;
}

function characterOf(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}

/** Returns true if a canonical address is masked, as in `s****@example.com`. */
export function isMaskedEmail(address: string): boolean {
  return /[*\u2022\u25cf]/u.test(address.slice(0, address.lastIndexOf("@")));
}

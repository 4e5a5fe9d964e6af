// Undoes the escaping that programs apply to text, before addresses are searched for
// (docs/rules-1.md, section 1, step 1).
import { withoutEntities } from "../escapes.js";
import { nfkc, withoutInvisible } from "../fold.js";

/** String literals of Python and SQL: `b'…'`, `N'…'`. */
const literal = /^\s*[bnu](["'])(.*)\1\s*$/isu;
/** Apostrophes escaped by backslashes or, as in SQL, by doubling. */
const escapedApostrophe = /(?<!\\)(?:\\*')+/gu;
/** Characters that word processors substitute for an apostrophe and a hyphen. */
const curlyApostrophe = /[\u2018\u2019\u02bc]/gu;
const longHyphen = /[\u2010-\u2015\u2212]/gu;

/** Markup without an address in it. */
const markup = /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>@]{0,1024})?\/?>/giu;

/** An `@` and dots spelt out in brackets. */
const bracketedAt = /\s{0,8}[[({<]\s{0,8}(?:at|ät|arroba|@)\s{0,8}[\])}>]\s{0,8}/giu;
const bracketedDot = /\s{0,8}[[({<]\s{0,8}(?:dot|punt|punkt|punto|ponto)\s{0,8}[\])}>]\s{0,8}/giu;

/**
 * Returns a value with its addresses as their owners write them: unescaped, without invisible
 * characters, in NFKC. Linear in the length of the value.
 */
export function writtenPlainly(value: string): string {
  let text = withoutEntities(value);
  text = nfkc(withoutInvisible(text)).replace(curlyApostrophe, "'").replace(longHyphen, "-");
  text = literal.exec(text)?.[2] ?? text;
  if (text.includes("<")) text = text.replace(markup, " ");
  return text.includes("\\") || text.includes("''")
    ? withoutEnds(text).replace(escapedApostrophe, "'")
    : text;
}

// The expressions below are not constants of the module: creating them takes a fiftieth of the time of a whole lookup.

/**
 * Replaces line ends and tabs written as letters (`\n`, `\t`). After a letter or digit that no `@`
 * precedes in its word, the backslash may be that of a Windows domain instead: `CORP\nick`.
 */
function withoutEnds(text: string): string {
  if (!/\\[rnt]/iu.test(text)) return text;
  return text.replace(
    // Looking behind each character would take long.
    /(?=\\)(?:(?<=^|[^\\a-z0-9\u0080-\u{10ffff}]|[\s\u00a1-\u00bf\u2010-\u205e\u3001-\u3003]|@[^\s@]{0,254})(?:\\+[rnt])+|(?:\\+[rnt])+(?=$|[\s,;|]))/giu,
    " ",
  );
}

/**
 * Returns a text with the `@` of its addresses instead of what stands for it (`kim [at] example
 * [dot] net`, `kim @ example.net`), or undefined if nothing does.
 */
export function withAtSigns(text: string): string | undefined {
  let result = text;
  if (/[[({<]\s{0,8}(?:at|ät|arroba|@)\s{0,8}[\])}>]/iu.test(text))
    result = result.replace(bracketedAt, "@").replace(bracketedDot, ".");
  if (result.length <= 254) {
    const spaced = spacedAt(result);
    const domain = spaced?.[2]?.replace(/\s*\.\s*|\sdot\s+/giu, ".");
    if (domain?.includes(".") === true) result = `${spaced?.[1]}@${domain}`;
  }
  return result === text ? undefined : result;
}

/** Recognises a whole value with `@` between blanks or as a word: the name, and the domain with dots in any form. */
function spacedAt(text: string): RegExpExecArray | null {
  // The words of the domain hold no dots: if they could, there would be many ways to divide it.
  return /^\s*([^\s@,;|]+)\s*(?:\s@+\s*|@+\s|\sat\s)\s*(\.*[^\s@,;|.]+(?:(?:\s*\.[\s.]*|\sdot\s+)[^\s@,;|.]+)*\.*)\s*$/iu.exec(
    text,
  );
}

/** Returns an address with dots instead of its commas, or undefined if it has none, or is none. */
export function withoutCommas(text: string): string | undefined {
  const at = text.indexOf("@");
  if (at < 0 || at !== text.lastIndexOf("@") || !text.includes(",") || text.length > 254) return undefined;
  // An address alone: dots in a key of a database are commas, and a comma is typed for the last dot.
  const isAddress =
    /^\s*(?:[\p{L}\p{N}_+,-]+@[\p{L}\p{N}-]+(?:,[\p{L}\p{N}-]+)*|[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*),[a-z]{2,63}\s*$/iu.test(
      text,
    );
  return isAddress ? text.replaceAll(",", ".") : undefined;
}

/** Returns true if a canonical address is masked, as in `s****@example.com`. */
export function isMaskedEmail(address: string): boolean {
  return /[*\u2022\u25cf]/u.test(address.slice(0, address.lastIndexOf("@")));
}

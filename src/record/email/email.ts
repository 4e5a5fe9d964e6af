// Makes e-mail addresses canonical (docs/rules-1.md, section 1).
import { canonicalDomain } from "./domain.js";
import { fold, isBroken } from "../fold.js";
import { isUnassigned } from "../unassigned.js";
import { writtenPlainly } from "./written-email.js";

/** The longest canonical address in bytes of UTF-8 (RFC 5321, errata 1690). */
const maxBytes = 254;
/**
 * Maximum length, in UTF-16 units, of an address with everything around it (`mailto:`, angle
 * brackets). Keeps the work linear.
 */
const longestPart = 1024;

/**
 * Matches addresses that only lower case and the length limit affect, as most values are. Punycode
 * is excluded. The flag `u` is absent because it would make `ſ` match s.
 */
const plainAddress =
  /^[a-z0-9][a-z0-9._+-]*@(?!(?:[a-z0-9-]+\.)*xn--)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z0-9]+$/i;
const canonicalAddress = new RegExp(plainAddress.source);

// oxlint-disable no-control-regex -- control characters are meant
const separators = /[,;|\s\u0000-\u001f\u007f-\u009f\u060c\u061b\u3001]/u;
const separatorRun = new RegExp(`${separators.source}+`, "u");
const outsideQuotes =
  /"(?:[^"\\]|\\.){0,254}"|[,;|\s\u0000-\u001f\u007f-\u009f\u060c\u061b\u3001]+|[^",;|\s\u0000-\u001f\u007f-\u009f\u060c\u061b\u3001]+|"/gsu;
// These are functions because expressions with Unicode categories compile slowly, and a lookup of a
// plain address needs none.
/** Characters stripped from the start: brackets, quotes and others that start no local part. */
const strippedFromStart = (): RegExp => /["'`<>|\\:@()[\]{}]|(?![\u0000-\u007f])[\p{P}\p{M}]/u;
/** Characters stripped from the end, since no top-level domain ends with them. */
const strippedFromEnd = (): RegExp => /(?!\ufffd)[\p{P}\p{S}]/u;
/** Characters inside an apparent local part after which the real address may start. */
const noAtext = (): RegExp =>
  /[^a-z0-9.!#$%&'*+\-/=?^_`{|}~\u0080-\u{10ffff}]|(?!\ufffd)(?![\u0000-\u007f])[\p{P}\p{S}]/u;
const betweenAddresses = (): RegExp =>
  /[^a-z0-9.!#$%'*+\-=?^_`{|}~@\u0080-\u{10ffff}]|(?!\ufffd)(?![\u0000-\u007f])[\p{P}\p{S}]/gu;
// oxlint-enable no-control-regex
/** A quoted word is a local part, or a dot-separated piece of one. Other quotes are literal. */
const quotedText = /(?<=^|\.)"(?:[^"\\]|\\.)*"/gsu;
const quotedLocalPart = /^"(?:[^"\\]|\\.)*"(?:\.[^@]*)?@/su;

/**
 * Returns the canonical addresses in a value: several if a cell holds a list or the limits of an
 * address are uncertain. Drops only text that cannot be an address, so that no real address is
 * lost. Idempotent: for a canonical address the address itself comes first, followed only by
 * addresses that it was found with.
 */
export function canonicalEmails(value: string): string[] {
  if (value.length <= maxBytes && plainAddress.test(value)) return [value.toLowerCase()];
  const found = new Set<string>();
  addAddresses(writtenPlainly(value), found);
  return [...found];
}

/**
 * Returns true if one expression shows that a value is a single canonical address. False does not
 * mean that it is not one.
 */
export function isCanonicalAddress(value: string): boolean {
  return value.length <= maxBytes && canonicalAddress.test(value);
}

function addAddresses(text: string, found: Set<string>): void {
  for (const part of splitOutsideQuotes(text)) {
    if (part.length > longestPart || !part.includes("@")) continue;
    const bare = unwrap(part);
    // The text inside the quotes may be a list.
    if (bare !== part) addAddresses(bare, found);
    else addAddress(part, found);
  }
}

/**
 * Splits at separators outside double quotes. A quote without a closing one within 254 characters
 * is a plain character.
 */
function splitOutsideQuotes(text: string): string[] {
  if (!text.includes('"')) return text.split(separatorRun);
  const parts: string[] = [];
  let part = "";
  for (const piece of text.matchAll(outsideQuotes)) {
    const [token] = piece;
    if (separators.test(token.charAt(0))) {
      parts.push(part);
      part = "";
    } else part += token;
  }
  parts.push(part);
  return parts;
}

/** Strips brackets, quotes, `mailto:` and other labels around an address, and the text after it. */
function unwrap(part: string): string {
  let text = part;
  const angle = /<([^<>]*@[^<>]*)>/u.exec(text);
  // If there is another address outside the brackets, both are kept.
  if (angle?.[1] !== undefined && !text.replace(angle[0], "").includes("@")) [, text] = angle;
  text = withoutEnds(text);
  const link = /^(?:mailto:)+([^?]*)/iu.exec(text);
  if (link?.[1] !== undefined) text = percentDecoded(link[1]);
  const at = text.indexOf("@");
  const colon = text.lastIndexOf(":", at);
  if (at === text.lastIndexOf("@") && colon >= 0 && !text.slice(colon, at).includes('"'))
    text = text.slice(colon + 1);
  return text;
}

function withoutEnds(text: string): string {
  let start = 0;
  for (const char of text) {
    // A quoted local part keeps its quotes.
    if (!isOf(strippedFromStart(), char) || (char === '"' && quotedLocalPart.test(text.slice(start)))) break;
    start += char.length;
  }
  let end = text.length;
  const literal = text.lastIndexOf("@[");
  const close = literal < 0 ? -1 : text.indexOf("]", literal);
  const least = close > literal + 2 ? close + 1 : start;
  while (end > least) {
    const length = (text.codePointAt(end - 2) ?? 0) > 0xffff ? 2 : 1;
    if (!isOf(strippedFromEnd(), text.slice(end - length, end))) break;
    end -= length;
  }
  return text.slice(start, end);
}

/** Tests a character against a class, ignoring characters assigned after Unicode 15.0. */
function isOf(characters: RegExp, char: string): boolean {
  return characters.test(char) && !isUnassigned(char);
}

/** Decodes percent-encoded characters of a `mailto:` link (RFC 6068), such as `%2B` for `+`. */
function percentDecoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return writtenPlainly(decodeURIComponent(text));
  } catch {
    return text;
  }
}

function addAddress(part: string, found: Set<string>): void {
  const text = fold(part);
  const at = text.lastIndexOf("@");
  if (at <= 0) return;
  const local = text.slice(0, at);
  const outside = local.replace(quotedText, "");
  if (outside.includes("@")) {
    const list = text.replace(betweenAddresses(), (char) => (isUnassigned(char) ? char : ","));
    if (list !== text) addAddresses(list, found);
    return;
  }
  const domain = canonicalDomain(text.slice(at + 1));
  if (domain === undefined) return;
  const address = `${local}@${domain}`;
  if (!isBroken(address) && Buffer.byteLength(address) <= maxBytes) found.add(address);
  const tail = afterLastBreak(local);
  if (tail !== "" && tail !== local) addAddresses(`${tail}@${domain}`, found);
}

/** Returns the text after the last character that is neither quoted nor RFC 5322 atext. */
function afterLastBreak(local: string): string {
  let start = 0;
  let end = 0;
  for (const [piece] of local.matchAll(/(?<=^|\.)"(?:[^"\\]|\\.)*"|./gsu)) {
    end += piece.length;
    if (piece === '"' || (!piece.startsWith('"') && isOf(noAtext(), piece))) start = end;
  }
  return local.slice(start);
}

// Makes e-mail addresses canonical (docs/rules-1.md, section 1).
import { canonicalDomain } from "./domain.js";
import { decoded, encodedOnce } from "../escapes.js";
import { fold, isAscii, isBroken } from "../fold.js";
import { behindForeign, guestOf, isRetired, withoutGlued } from "./glued-domain.js";
import { isPlainAddress, maxBytes } from "./plain-address.js";
import { mayHoldAddress } from "../plain-text.js";
import { isUnassigned, withPlaceholders } from "../unassigned.js";
import { withAtSigns, withoutCommas, writtenPlainly } from "./written-email.js";

/**
 * Maximum length, in UTF-16 units, of an address with everything around it (`mailto:`, angle
 * brackets). Keeps the work linear.
 */
const longestPart = 1024;

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
const outsideAscii = (): RegExp => /(?!\ufffd)(?![\u0000-\u007f\u3002])[\p{P}\p{S}]/u;
const betweenAddresses = (): RegExp =>
  /[^a-z0-9.!#$%'*+\-=?^_`{|}~@\u0080-\u{10ffff}]|(?!\ufffd)(?![\u0000-\u007f])[\p{P}\p{S}]/gu;
// oxlint-enable no-control-regex
/** A quoted word is a local part, or a dot-separated piece of one. Other quotes are literal. */
const quotedText = /(?<=^|\.)"(?:[^"\\]|\\.)*"/gsu;
/** A quoted text that means the same without its quotes: no character of it needs them. */
// oxlint-disable-next-line no-control-regex -- control characters are meant
const needlesslyQuoted = /^"[^\s"\\()<>[\]:;,@\u0000-\u001f\u007f-\u009f]+"$/u;
const quotedLocalPart = /^"(?:[^"\\]|\\.)*"(?:\.[^@]*)?@/su;

/** Local parts that leave no doubt where the address starts. */
const clearLocalPart = (): RegExp => /^(?:"(?:[^"\\]|\\.)*"|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._+'-])*)$/su;
/** Characters that may be glued to the start of an address, and hardly ever begin one. */
const glued = /^(?:[=#*!$&?^~./'-]|%(?![\da-f]{2}))+/u;
/** A domain of letters, digits and hyphens to which something else is glued. */
const domainBefore = (): RegExp =>
  /^((?:[\p{L}\p{N}\p{M}-]+\.)+[\p{L}\p{N}\p{M}-]+)[^\p{L}\p{N}\p{M}.\u3002-]/u;
/** Markup behind a domain. */
const markup = /^<\/?[a-z][^<>]*>?$/u;
/** The start of a URL or of a path in one. */
const url = /^(?:[a-z][a-z0-9+.-]*:)?\/|^(?:[a-z0-9-]+\.)+[a-z]+\/|\/\//iu;

/** The addresses in a value, and whether they are all that it may hold. */
export interface EmailReadings {
  found: string[];
  /** False if an `@` or a number is left over, or if it is uncertain where an address starts or ends. */
  isCertain: boolean;
}

/** Collects the addresses of a value. */
class Search {
  readonly found = new Set<string>();
  isCertain = true;
}

/** Returns the canonical addresses in a value, as {@link canonicalEmails}, and whether that is all. */
export function readEmails(value: string): EmailReadings {
  if (isPlainAddress(value)) return { found: [value.toLowerCase()], isCertain: true };
  if (!mayHoldAddress(value)) return { found: [], isCertain: false };
  const found = new Set<string>();
  let isCertain = true;
  const read = (text: string): void => {
    const search = new Search();
    addAddresses(text, search);
    for (const address of search.found) found.add(address);
    ({ isCertain } = search);
  };
  const text = writtenPlainly(value);
  read(text);
  // Each further reading undoes what the one before left, so the last one decides what is certain.
  const plain = decoded(text);
  if (plain !== undefined) read(writtenPlainly(plain));
  const joined = withAtSigns(plain ?? text);
  if (joined !== undefined) read(joined);
  const dotted = withoutCommas(plain ?? text);
  if (dotted !== undefined) read(dotted);
  const once = encodedOnce(value);
  if (once !== undefined) read(writtenPlainly(once));
  return { found: [...found], isCertain: isCertain && found.size > 0 };
}

/**
 * Returns the canonical addresses in a value: several if a cell holds a list or the limits of an
 * address are uncertain. Drops only text that cannot be an address, so that no real address is
 * lost. Idempotent: for a canonical address the address itself comes first, followed only by
 * addresses that it was found with.
 */
export function canonicalEmails(value: string): string[] {
  return readEmails(value).found;
}

function addAddresses(text: string, search: Search): void {
  if (!text.includes("@")) return;
  for (const part of splitOutsideQuotes(text)) {
    if (!part.includes("@")) continue;
    if (part.length > longestPart) {
      search.isCertain = false;
      continue;
    }
    const bare = unwrap(part);
    // The text inside the quotes may be a list.
    if (bare !== part) addAddresses(bare, search);
    else addAddress(part, search);
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
  for (const token of text.match(outsideQuotes) ?? []) {
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
    // A quoted local part keeps its quotes, and what may be a line end its backslash.
    if (char === "\\" && /^\\[rnt]/iu.test(text.slice(start, start + 2))) break;
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

function addAddress(part: string, search: Search): void {
  const text = fold(part);
  const at = text.lastIndexOf("@");
  if (at <= 0) {
    search.isCertain &&= /^@*$/u.test(text);
    return;
  }
  const local = withoutNeedlessQuotes(text.slice(0, at));
  const outside = local.replace(quotedText, "");
  if (outside.includes("@")) {
    addAll(severalAddresses(text), text, search);
    return;
  }
  if (url.test(outside)) {
    search.isCertain = false;
    if (addAll(text.replace(/[/?&=#]+/gu, ","), text, search)) return;
  }
  const domains = domainsOf(text.slice(at + 1), search);
  const isClear = clearLocalPart().test(withPlaceholders(local)) && behindForeign(local) === undefined;
  if (!isClear || domains.length === 0 || isRetired(local)) search.isCertain = false;
  // A dot too much.
  if (domains.some((domain) => domain.includes(".."))) search.isCertain = false;
  const guest = guestOf(local);
  if (guest !== undefined) addAddresses(guest, search);
  for (const domain of domains) {
    const address = `${local}@${domain}`;
    if (isBroken(address) || Buffer.byteLength(address) > maxBytes) search.isCertain = false;
    else search.found.add(address);
    for (const tail of isClear ? [] : tailsOf(local))
      if (tail !== "" && tail !== local) addAddresses(`${tail}@${domain}`, search);
  }
}

/** Reads a text again if something was changed in it. */
function addAll(changed: string, text: string, search: Search): boolean {
  if (changed === text) search.isCertain = false;
  else addAddresses(changed, search);
  return changed !== text;
}

/** Puts commas between addresses that are glued to each other. */
function severalAddresses(text: string): string {
  const list = text.replace(betweenAddresses(), (char) => (isUnassigned(char) ? char : ","));
  if (list !== text) return list;
  const parted = text
    .replace(/@{2,}/gu, "@")
    .replace(/(?<=@(?:[a-z0-9-]{1,63}\.){1,8}[a-z0-9-]{1,63})[+=#*!$%'^`{}~_?]+(?=.*@)/gu, ",");
  return parted === text
    ? text.replace(/(?<=@(?:[a-z0-9-]{1,63}\.){1,8}[a-z0-9-]{1,63})-(?=[^@-]*@)/gu, ",")
    : parted;
}

/** Returns the canonical domains that what follows an `@` may be or begin with. */
function domainsOf(text: string, search: Search): string[] {
  const whole = canonicalDomain(text);
  const isAssigned = withPlaceholders(text) === text;
  const isClear = whole !== undefined && (isAscii(text) || !isAssigned || !outsideAscii().test(text));
  const before = isClear || !isAssigned ? undefined : domainBefore().exec(text)?.[1];
  const start = before === undefined ? undefined : canonicalDomain(before.replace(/-+$/u, ""));
  if (start !== undefined && !markup.test(text.slice(before?.length))) search.isCertain = false;
  const glued = withoutGlued(start === undefined ? text : (before ?? ""));
  if (glued !== undefined) search.isCertain = false;
  const domains = [whole, start, glued === undefined ? undefined : canonicalDomain(glued)];
  return domains.filter((domain) => domain !== undefined);
}

/** Removes the quotes of quoted texts that need none: `"jan"@` is `jan@`. */
function withoutNeedlessQuotes(local: string): string {
  return local.includes('"')
    ? local.replace(quotedText, (quoted) => (needlesslyQuoted.test(quoted) ? quoted.slice(1, -1) : quoted))
    : local;
}

/** Returns the ends of an apparent local part that may be the whole local part. */
function tailsOf(local: string): string[] {
  const tails = [afterLastBreak(local), behindForeign(local) ?? ""];
  if (local.includes('"')) return tails;
  return [
    ...tails,
    local.replace(comments, ""),
    local.replace(glued, ""),
    local.slice(local.lastIndexOf("=") + 1),
  ];
}

/** Comments of RFC 5322, at either end of a local part. */
const comments = /^\([^()]*\)|\([^()]*\)$/gu;

/**
 * Returns the text after the last character that is neither quoted nor RFC 5322 atext; empty if that
 * is a backslash that may be part of a line end.
 */
function afterLastBreak(local: string): string {
  let start = 0;
  let end = 0;
  for (const [piece] of local.matchAll(/(?<=^|\.)"(?:[^"\\]|\\.)*"|./gsu)) {
    end += piece.length;
    if (piece === '"' || (!piece.startsWith('"') && isOf(noAtext(), piece))) start = end;
  }
  const tail = local.slice(start);
  return local.charAt(start - 1) === "\\" && /^[rnt]/u.test(tail) ? "" : tail;
}

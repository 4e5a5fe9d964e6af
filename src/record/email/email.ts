// Canonical e-mail addresses: design of rules version 1, docs/rules-1.md section 1.
import { canonicalDomain } from "./domain.js";
import { fold, isBroken } from "../fold.js";
import { isUnassigned } from "../unassigned.js";
import { writtenPlainly } from "./written-email.js";

/** The longest canonical address in bytes of UTF-8 (RFC 5321, errata 1690). */
const maxBytes = 254;
/** The most that an address may have around it (`mailto:`, angle brackets), in UTF-16 units: what keeps the work linear. */
const longestPart = 1024;

/** What most values are, and what no rule but that of letter case and of the length changes: no Punycode. Without the flag `u`, or `ſ` is an s. */
const plainAddress = /^[a-z0-9][a-z0-9._+-]*@(?!(?:[a-z0-9-]+\.)*xn--)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z0-9]+$/i;
const canonicalAddress = new RegExp(plainAddress.source);

// oxlint-disable no-control-regex -- control characters are meant
const separators = /[,;|\s\u0000-\u001f\u007f-\u009f\u060c\u061b\u3001]/u;
const separatorRun = new RegExp(`${separators.source}+`, "u");
const outsideQuotes =
  /"(?:[^"\\]|\\.){0,254}"|[,;|\s\u0000-\u001f\u007f-\u009f\u060c\u061b\u3001]+|[^",;|\s\u0000-\u001f\u007f-\u009f\u060c\u061b\u3001]+|"/gsu;
// Categories of Unicode take long to be made into expressions: a lookup of a plain address does without.
/** What is taken off the beginning: brackets and quotation marks of every kind, and what no local part begins with. */
const before = (): RegExp => /["'`<>|\\:@()[\]{}]|(?![\u0000-\u007f])[\p{P}\p{M}]/u;
/** What is taken off the end: no top-level domain ends with it. */
const after = (): RegExp => /(?!\ufffd)[\p{P}\p{S}]/u;
/** Where an address may begin within what looks like a local part. */
const noAtext = (): RegExp => /[^a-z0-9.!#$%&'*+\-/=?^_`{|}~\u0080-\u{10ffff}]|(?!\ufffd)(?![\u0000-\u007f])[\p{P}\p{S}]/u;
const betweenAddresses = (): RegExp => /[^a-z0-9.!#$%'*+\-=?^_`{|}~@\u0080-\u{10ffff}]|(?!\ufffd)(?![\u0000-\u007f])[\p{P}\p{S}]/gu;
// oxlint-enable no-control-regex
/** Quoted words make a local part, alone or between dots; a quote elsewhere is a character like others. */
const quotedText = /(?<=^|\.)"(?:[^"\\]|\\.)*"/gsu;
const quotedLocalPart = /^"(?:[^"\\]|\\.)*"(?:\.[^@]*)?@/su;

/**
 * The canonical addresses in a value: none, one, or several where a cell holds a list or where it is not certain what
 * belongs to the address. Generous on purpose: only what cannot be an address is dropped, so that one that a person has
 * is never lost. Idempotent: of a canonical address itself comes first, and then only what came with it.
 */
export function canonicalEmails(value: string): string[] {
  if (value.length <= maxBytes && plainAddress.test(value)) return [value.toLowerCase()];
  const found = new Set<string>();
  addAddresses(writtenPlainly(value), found);
  return [...found];
}

/** Whether a value is one address in canonical form, as far as that is told at once. */
export function isCanonicalAddress(value: string): boolean {
  return value.length <= maxBytes && canonicalAddress.test(value);
}

function addAddresses(text: string, found: Set<string>): void {
  for (const part of splitOutsideQuotes(text)) {
    if (part.length > longestPart || !part.includes("@")) continue;
    const bare = unwrap(part);
    // Without its quotes it may be a list.
    if (bare !== part) addAddresses(bare, found);
    else addAddress(part, found);
  }
}

/** Splits at separators, but not inside double quotes; a quote that none follows within 254 characters is a character. */
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

/** Takes off what stands around an address: brackets, quotes, `mailto:` and other labels, and what follows. */
function unwrap(part: string): string {
  let text = part;
  const angle = /<([^<>]*@[^<>]*)>/u.exec(text);
  // With an address outside the brackets too, both are wanted.
  if (angle?.[1] !== undefined && !text.replace(angle[0], "").includes("@")) [, text] = angle;
  text = withoutEnds(text);
  const link = /^(?:mailto:)+([^?]*)/iu.exec(text);
  if (link?.[1] !== undefined) text = percentDecoded(link[1]);
  const at = text.indexOf("@");
  const colon = text.lastIndexOf(":", at);
  if (at === text.lastIndexOf("@") && colon >= 0 && !text.slice(colon, at).includes('"')) text = text.slice(colon + 1);
  return text;
}

function withoutEnds(text: string): string {
  let start = 0;
  for (const char of text) {
    // A quoted local part keeps its quotes.
    if (!isOf(before(), char) || (char === '"' && quotedLocalPart.test(text.slice(start)))) break;
    start += char.length;
  }
  let end = text.length;
  const literal = text.lastIndexOf("@[");
  const close = literal < 0 ? -1 : text.indexOf("]", literal);
  const least = close > literal + 2 ? close + 1 : start;
  while (end > least) {
    const length = (text.codePointAt(end - 2) ?? 0) > 0xffff ? 2 : 1;
    if (!isOf(after(), text.slice(end - length, end))) break;
    end -= length;
  }
  return text.slice(start, end);
}

/** Whether a character is of a class, whatever classes later versions of Unicode put new ones into. */
function isOf(characters: RegExp, char: string): boolean {
  return characters.test(char) && !isUnassigned(char);
}

/** What stands in a link for what it means (RFC 6068): `%2B` for `+`. */
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

/** What follows the last character outside quotes that is no atext. */
function afterLastBreak(local: string): string {
  let start = 0;
  let end = 0;
  for (const [piece] of local.matchAll(/(?<=^|\.)"(?:[^"\\]|\\.)*"|./gsu)) {
    end += piece.length;
    if (piece === '"' || (!piece.startsWith('"') && isOf(noAtext(), piece))) start = end;
  }
  return local.slice(start);
}

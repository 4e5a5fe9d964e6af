// Canonical e-mail addresses: design of rules version 1, docs/format.md section 9.1.
import { domainToASCII } from "node:url";
import { fold, isAscii } from "./fold.js";

/** The longest canonical address in bytes of UTF-8 (RFC 5321, errata 1690). */
const maxBytes = 254;
/** The most that an address may have around it (`mailto:`, angle brackets), in UTF-16 units: what keeps the work linear. */
const longestPart = 1024;

/**
 * The canonical addresses in a value: none, one, or several where a cell holds a list.
 * Generous on purpose: only what cannot be an address is dropped, so that an address that a person has is never lost.
 */
export function canonicalEmails(value: string): string[] {
  const text = isAscii(value) ? value : value.normalize("NFKC");
  const found = new Set<string>();
  for (const part of splitOutsideQuotes(text)) {
    if (part.length > longestPart || !part.includes("@")) continue;
    const address = canonicalAddress(part);
    if (address !== undefined) found.add(address);
  }
  return [...found];
}

/** Splits at `,` `;` `|` and white space, but not inside double quotes; a quote that none follows within 254 characters is a character. */
function splitOutsideQuotes(text: string): string[] {
  if (!text.includes('"')) return text.split(/[,;|\s]+/u);
  const parts: string[] = [];
  let part = "";
  for (const piece of text.matchAll(/"(?:[^"\\]|\\.){0,254}"|[,;|\s]+|[^",;|\s]+|"/gsu)) {
    const [token] = piece;
    if (/^[,;|\s]/u.test(token)) {
      parts.push(part);
      part = "";
    } else part += token;
  }
  parts.push(part);
  return parts;
}

function canonicalAddress(part: string): string | undefined {
  const text = fold(unwrap(part));
  const at = text.lastIndexOf("@");
  if (at <= 0) return undefined;
  const local = text.slice(0, at);
  if (local.replace(/"(?:[^"\\]|\\.)*"/gsu, "").includes("@")) return undefined;
  const domain = canonicalDomain(text.slice(at + 1));
  if (domain === undefined) return undefined;
  const address = `${local}@${domain}`;
  if (address.includes("\ufffd") || Buffer.byteLength(address) > maxBytes) return undefined;
  return address;
}

/** Takes off `<>`, quotes around the whole and `mailto:`, in any order, and what a mail link carries after the address. */
function unwrap(part: string): string {
  let text = part;
  for (;;) {
    let next = text;
    const angle = /<([^<>]*@[^<>]*)>/u.exec(next);
    if (angle?.[1] !== undefined) next = angle[1];
    next = next.replace(/^[<>'`]+|[<>'`]+$/gu, "");
    if (/^"[^"]*@[^"]*"$/u.test(next)) next = next.slice(1, -1);
    const link = /^(?:mailto:)+([^?]*)/iu.exec(next);
    if (link?.[1] !== undefined) next = link[1];
    if (next === text) return text;
    text = next;
  }
}

function canonicalDomain(folded: string): string | undefined {
  if (/^\[[^[\]\s]+\]$/u.test(folded)) return folded;
  let domain = folded.replace(/\.+$/u, "");
  // Before mapping: domainToASCII reads a path, a port and percent signs as those of a URL.
  for (const char of domain) if (char < "\u0080" && !/[a-z0-9.-]/u.test(char)) return undefined;
  // ASCII stands as it is: domainToASCII would read a numeric last label as an IP address.
  if (!isAscii(domain)) {
    const mapped = domainToASCII(domain);
    if (mapped !== "") domain = mapped.replace(/\.+$/u, "");
  }
  return domain.includes(".") ? domain : undefined;
}

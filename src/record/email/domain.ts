// Makes the domains of e-mail addresses canonical (docs/rules-1.md, section 1, step 6). UTS 46 is
// not used, because the domains it accepts change with its version.
import { fold, isAscii, isBroken, withoutInvisible } from "../fold.js";
import { decodePunycode, encodePunycode } from "./punycode.js";

/** Maximum length of a domain in code points. Bounds the work: no longer domain fits an address. */
const longest = 254;
const prefix = "xn--";
const plain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;

/**
 * Returns the canonical form of a domain, or undefined if the text cannot be one. The text must be
 * folded and without invisible characters. A non-ASCII label and its Punycode have the same form.
 */
export function canonicalDomain(folded: string): string | undefined {
  // Most are plain.
  if (folded.length <= longest && plain.test(folded) && !folded.includes(prefix)) return folded;
  if (/^\[[^[\]\s]+\]$/u.test(folded)) return folded;
  if (folded.length > longest && Array.from(folded).length > longest) return undefined;
  const labels = folded.split(/[.\u3002]/u);
  while (labels.at(-1) === "") labels.pop();
  if (labels.length < 2) return undefined;
  const canonical = labels.map(canonicalLabel);
  return canonical.includes(undefined) ? undefined : canonical.join(".");
}

function canonicalLabel(label: string): string | undefined {
  if (!hasPlainAscii(label) || isBroken(label)) return undefined;
  if (!isAscii(label)) return prefix + encodePunycode(label);
  return label.startsWith(prefix) ? canonicalPunycode(label) : label;
}

/**
 * Returns the canonical form of the label that Punycode encodes, or the Punycode unchanged if the
 * decoded label could not appear in a domain.
 */
function canonicalPunycode(label: string): string {
  const decoded = decodePunycode(label.slice(prefix.length));
  if (decoded === undefined || isBroken(decoded)) return label;
  const text = fold(withoutInvisible(decoded));
  // oxlint-disable-next-line no-control-regex -- control characters are meant
  const isLabel =
    !isAscii(text) &&
    hasPlainAscii(text) &&
    !text.startsWith(prefix) &&
    !/[\s\u0080-\u009f\u3002]/u.test(text);
  return isLabel ? prefix + encodePunycode(text) : label;
}

/** Returns a canonical domain as people write it: with the letters outside ASCII that its Punycode stands for. */
export function writtenDomain(canonical: string): string {
  if (!canonical.includes(prefix)) return canonical;
  return canonical
    .split(".")
    .map((label) =>
      label.startsWith(prefix) ? (decodePunycode(label.slice(prefix.length)) ?? label) : label,
    )
    .join(".");
}

/** Returns true if a label's ASCII characters are all letters, digits or hyphens. */
function hasPlainAscii(label: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the range of ASCII is meant
  return /^[a-z0-9\u0080-\u{10ffff}-]*$/u.test(label);
}
